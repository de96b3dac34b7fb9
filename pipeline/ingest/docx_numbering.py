"""Word's automatic list labels (I., 1.1., a), -), which stand in numbering.xml and not in the text."""

from dataclasses import dataclass, field, replace
from re import Match, sub

from lxml import etree

from pipeline.ingest.docx_numerals import written
from pipeline.ingest.docx_package import W
from pipeline.ingest.docx_styles import Styles, inherited, is_on, paragraph_style, value
from pipeline.ingest.symbols import without_private

_DEEPEST = 8  # the ninth level is a list's last
_KEPT_BULLETS = "+*"  # printed as they are; every other bullet sign becomes a dash


@dataclass(frozen=True)
class Level:
    """One level of a list. `restart` is the 1-based level after which it starts anew, None: after any above."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    joined: bool = False


@dataclass(frozen=True)
class Numbered:
    """A `w:num`: the counters it shares (`abstract`), its levels, and which of them it starts anew."""

    abstract: str
    levels: dict[int, Level]
    restarts: frozenset[int]


@dataclass
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, Numbered]
    styles: Styles
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> str:
        """The label of the next paragraph in document order, with its space; empty for an unnumbered one."""
        found = _list_and_level(paragraph, self)
        if found is None:
            return ""
        id, depth = found
        self._count(id, depth)
        return _label(self.lists[id], self.counts[self.lists[id].abstract], depth)

    def _count(self, id: str, depth: int) -> None:
        levels = self.lists[id].levels
        counts = self.counts.setdefault(self.lists[id].abstract, {})
        if depth in self.lists[id].restarts and (id, depth) not in self.begun:
            self.begun.add((id, depth))
            counts.pop(depth, None)
        for above in range(depth):  # a level that was passed over counts as its first item
            counts.setdefault(above, levels.get(above, Level()).start)
        counts[depth] = counts.get(depth, levels.get(depth, Level()).start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or depth < restart:
                del counts[deeper]


def read_numbering(root: etree._Element | None, styles: Styles) -> Numbering:
    """The lists of numbering.xml; none where the file has no such part."""
    if root is None:
        return Numbering({}, styles)
    abstracts = {abstract.get(f"{W}abstractNumId", ""): abstract for abstract in root.iterfind(f"{W}abstractNum")}
    nums = {num.get(f"{W}numId", ""): num for num in root.iterfind(f"{W}num")}
    lists = {id: _numbered(num, nums, abstracts, styles) for id, num in nums.items()}
    return Numbering(lists, styles)


def _numbered(
    num: etree._Element, nums: dict[str, etree._Element], abstracts: dict[str, etree._Element], styles: Styles
) -> Numbered:
    abstract_id = value(num, "abstractNumId") or ""
    abstract = abstracts.get(abstract_id)
    linked = None if abstract is None else value(abstract, "numStyleLink")
    if linked:  # the levels stand in the list that the numbering style names
        other = nums.get(inherited(linked, styles, lambda style: value(style, f"pPr/{W}numPr/{W}numId")) or "")
        abstract_id = (value(other, "abstractNumId") if other is not None else None) or abstract_id
        abstract = abstracts.get(abstract_id, abstract)
    levels = {} if abstract is None else dict(_level(element) for element in abstract.iterfind(f"{W}lvl"))
    restarts = set()
    for override in num.iterfind(f"{W}lvlOverride"):
        depth = _number(override.get(f"{W}ilvl"), 0)
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[depth] = _level(own)[1]
        start = value(override, "startOverride")
        if start is not None:
            restarts.add(depth)
            levels[depth] = replace(levels.get(depth, Level()), start=_number(start, 1))
    return Numbered(abstract_id, levels, frozenset(restarts))


def _level(element: etree._Element) -> tuple[int, Level]:
    format = element.find(f".//{W}numFmt")  # inside mc:AlternateContent where Word writes a custom format
    legal = element.find(f"{W}isLgl")
    restart = value(element, "lvlRestart")
    level = Level(
        format="decimal" if format is None else format.get(f"{W}val", "decimal"),
        text=value(element, "lvlText") or "",
        start=_number(value(element, "start"), 0),
        restart=None if restart is None else _number(restart, 0),
        legal=legal is not None and is_on(legal.get(f"{W}val", "1")),
        style=value(element, "pStyle"),
        joined=value(element, "suff") == "nothing",
    )
    return _number(element.get(f"{W}ilvl"), 0), level


def _list_and_level(paragraph: etree._Element, numbering: Numbering) -> tuple[str, int] | None:
    """The list and level of a paragraph: its own, else its style's. List 0 is Word's way to say none."""
    style = paragraph_style(paragraph, numbering.styles)
    id = value(paragraph, f"pPr/{W}numPr/{W}numId")
    depth = value(paragraph, f"pPr/{W}numPr/{W}ilvl")
    by_style = id is None
    if id is None:
        id = inherited(style, numbering.styles, lambda element: value(element, f"pPr/{W}numPr/{W}numId"))
    if id not in numbering.lists or id == "0":
        return None
    if depth is None and by_style:
        chain = [element.get(f"{W}styleId") for element in numbering.styles.chains.get(style or "", ())]
        levels = {level.style: str(at) for at, level in numbering.lists[id].levels.items() if level.style}
        depth = next((levels[name] for name in chain if name in levels), None)
        depth = depth or inherited(style, numbering.styles, lambda it: value(it, f"pPr/{W}numPr/{W}ilvl"))
    return id, min(max(_number(depth, 0), 0), _DEEPEST)


def _label(numbered: Numbered, counts: dict[int, int], depth: int) -> str:
    level = numbered.levels.get(depth, Level())
    if level.format == "bullet":
        sign = without_private(level.text).strip()
        return f"{sign if sign in _KEPT_BULLETS else '-'} " if sign else ""

    def number(match: Match[str]) -> str:
        shown = int(match[1]) - 1
        above = numbered.levels.get(shown, Level())
        format = "decimal" if level.legal and above.format != "none" else above.format
        return written(counts[shown] if shown <= depth else above.start, format)

    label = sub(r"%([1-9])", number, level.text)
    if level.joined or not label.strip():
        return label
    return f"{label.strip()} "


def _number(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default
