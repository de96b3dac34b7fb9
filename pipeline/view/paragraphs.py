"""Paragraphs: which lines are one paragraph that was only wrapped, or cut by a page break."""

from dataclasses import dataclass
from itertools import pairwise

import regex

from extractors.bullets import opens_bullet
from extractors.labels import Label, Style, read_label
from pipeline.view.lines import TEXT, Line

# Lines of a letterhead or signature stand alone, whatever comes before or after them.
_FORMAL = regex.compile(
    r"(?:số\s*:|cộng h[oò][àa] x[ãa] hội|độc lập\s*[-–]|đảng cộng sản việt nam$|nơi nhận|t/?m[. ]|kt\.|tl\.|"
    r"tuq\.|q\.|\p{L}[\p{L} .]{1,30}, ngày .{0,12}tháng|(?:chương trình hành động|chương trình|kế hoạch|nghị quyết|"
    r"quyết định|chỉ thị|thông báo|báo cáo|hướng dẫn|đề án|công điện|thông tri|kết luận|quy chế|quy định)$)"
)
_ENCLOSURE = regex.compile(r"\((?:ban hành )?kèm theo ")
_BARE_LABEL = regex.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđĐ])[.)](?: ?\[\d{1,3}\])?$")
_PART_WORD = regex.compile(r"(?:phần|chương|điều)$")
_IN_BRACKETS = regex.compile(r"\([\da-zđ]{1,4}\)")
_JOINS = ",-–"
_TERMINAL = ".;:!?…"
_CLOSING = "”\"')]}»’ "
# Lines of a list in small letters ("a) …", "- …") go on with nothing.
_LISTED = regex.compile(r"(?:[a-zđ]|[ivx]{1,4})[.)](?=\s)|[-–+•]")
_YEAR = regex.compile(r"(?:19|20)\d\d(?![\d%])")
_LIKE_NUMERAL = regex.compile(r"[IVXLHTN1|]{1,4}(?=[\s.,])")  # as a scan's reader prints it
_FEWEST = 4
_WORD = regex.compile(r"\p{L}{2,}")
_HEADING = 4
_LONG = 60
_WIDEST = 160
_MANY = 20
# Of the width: what a line that goes on fills, and what one that ends falls short of.
_FULL, _SHORT = 0.85, 0.5


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text's lines are broken: whether at a width, at which, and how far lines that go on reach at least.

    `narrow`: no line is long and those that go on are as long as any, but too few do to tell that all were wrapped.
    """

    wrapped: bool
    width: int
    least: float
    narrow: bool


def measure_wrapping(text: str, lines: list[Line]) -> Wrapping:
    """A text is hard-wrapped when lines that follow one another at once go on in lower case, and none is long.

    A page of the web has long lines and menus around such a text: then the lines that go on tell, where they are many.
    """
    widths = sorted(line.end - line.start for line in lines if line.kind is TEXT)
    if len(widths) < _FEWEST:
        return Wrapping(False, 0, 0, False)
    followed = [
        (above, line)
        for above, line in pairwise(lines)
        if above.kind is line.kind is TEXT and not _LISTED.match(text, line.start, line.end)
    ]
    going_on = [above for above, line in followed if text[line.start].islower()]
    follow, low, width = len(followed), len(going_on), _share(widths, 0.9)
    all_narrow = _share(widths, 0.98) <= _WIDEST
    wrapped = low >= 5 and low > 0.25 * follow and all_narrow
    if not wrapped and low >= _MANY and low > 0.12 * follow:
        lengths = sorted(above.end - above.start for above in going_on)
        if _share(lengths, 0.98) <= _WIDEST:
            wrapped, width = True, _share(lengths, 0.9)
    near = _FULL * widths[-1]
    long = [one for one in going_on if not _is_short(one, widths[-1])]
    narrow = not wrapped and bool(long) and widths[-1] <= _WIDEST and all(one.end - one.start >= near for one in long)
    if narrow:
        width = widths[-1]
    if narrow and len(long) == low > 1:
        # Few lines: those that go on in small letters, and nearly all that end within a sentence, are as long as any.
        unended = [one for one, _ in followed if not (_ends(text, one) or text[one.start : one.end].isupper())]
        full = sum(one.end - one.start >= near for one in unended)
        if full >= 0.8 * sum(not _is_short(one, widths[-1]) for one in unended):
            wrapped = True
    going_on = [one for one in going_on if not _ends(text, one)]
    # On a page of the web the first line of an item ends early here and there.
    shares = [
        share for share in (_FULL, _SHORT)[not all_narrow :] if _all_reach(going_on, share * width, 0.02 * follow)
    ]
    return Wrapping(wrapped, width, shares[0] * width if shares else 0, narrow)


def _all_reach(lines: list[Line], length: float, spared: float) -> bool:
    """Whether all of `lines` but a few are that long."""
    return sum(one.end - one.start < length for one in lines) <= spared


def _share(lengths: list[int], share: float) -> int:
    """The length that `share` of the lines do not pass."""
    return lengths[int(len(lengths) * share)]


def stands_alone(lower: str, line: Line) -> bool:
    """Whether the line belongs to a letterhead, title or signature that must not be joined."""
    return _FORMAL.match(lower, line.start, line.end) is not None


def continues(text: str, lower: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether `line`, right below `above`, goes on with its paragraph."""
    if opens_bullet(text, line.start, line.end):
        return _dash_in_wrapped_line(text, above, line, wrapping)
    if wrapping.wrapped and (_BARE_LABEL.match(text, above.start, above.end) or _open_bracket(text, above)):
        return True
    if above.end - above.start > _LONG and _open_bracket(text, above) and _closes_bracket(text, line):
        return True
    if _PART_WORD.match(lower, above.start, above.end):
        return True
    first = text[line.start]
    if not wrapping.wrapped and _is_loud(text, lower, above, line):
        return True
    ended = _ends(text, above)
    runs_on = wrapping.narrow and (first.islower() or not ended) and _is_full(text, above, line, wrapping)
    if not wrapping.wrapped and not first.islower() and not runs_on and text[above.end - 1] not in _JOINS:
        return False
    label = read_label(text, lower, line.start, line.end)
    if label is not None:
        in_words = label.style in (Style.PART, Style.CHAPTER, Style.ARTICLE, Style.HEAD, Style.APPENDIX)
        if ended or not wrapping.wrapped:
            return False
        if first == "(" and _counts_on(text, above, label):
            return True
        return (in_words and _is_full(text, above, line, wrapping)) or (first == "(" and _goes_on(text, label.end))
    head = read_label(text, lower, above.start, above.end)
    if head is not None and _is_headline(text, above, line, head):
        return False
    if wrapping.wrapped and head is None and _turns(text, above, line):
        return False
    if (
        stands_alone(lower, above)
        or (stands_alone(lower, line) and head is None)
        or _ENCLOSURE.match(lower, line.start)
    ):
        return False
    if first.islower():
        return not ended or wrapping.wrapped or runs_on
    if not wrapping.wrapped:
        return runs_on or (text[above.end - 1] in _JOINS and above.end - above.start > _LONG and not first.isupper())
    if _is_full(text, above, line, wrapping):
        return True
    if first.isupper() and above.end - above.start < wrapping.least:
        capitals = text[head.end if head else above.start : above.end].isupper()
        return capitals and _is_capital(text[line.start : line.end])  # a title, broken where its author liked
    return not ended


def _is_headline(text: str, above: Line, line: Line, head: Label) -> bool:
    """A heading in capitals over words that are not ("I. MỤC TIÊU"), or an appendix label alone on its line."""
    if head.end >= above.end:
        return head.style is Style.APPENDIX
    return text[head.end : above.end].isupper() and not _is_capital(text[line.start : line.end])


def _is_capital(words: str) -> bool:
    """Whether no small letter stands in `words`, or before their colon ("VÀ DU LỊCH: Chủ trì …"): capitals, numbers."""
    words = words.partition(":")[0]
    return words.upper() == words


def _is_loud(text: str, lower: str, above: Line, line: Line) -> bool:
    """A heading in capitals with its label, which goes on in capitals ("II. CHỈ TIÊU ĐẾN⏎NĂM 2030")."""
    capital = text[above.start : above.end].isupper() and _is_capital(text[line.start : line.end])
    if not capital or _ends(text, above) or _LIKE_NUMERAL.match(text, line.start):
        return False
    head, label = (read_label(text, lower, one.start, one.end) for one in (above, line))
    return head is not None and head.end < above.end and label is None and not stands_alone(lower, line)


def _turns(text: str, above: Line, line: Line) -> bool:
    """Whether a heading in capitals stands above a sentence or below one."""
    loud, words = text[above.start : above.end], text[line.start : line.end]
    return any(
        one.isupper() and len(_WORD.findall(one)) >= _HEADING and not _is_capital(other)
        for one, other in ((loud, words), (words, loud))
    )


def crosses_page(text: str, lower: str, above: Line, line: Line) -> bool:
    """Whether `line` goes on with the paragraph that a page break (blank lines, a page number) cut off at `above`."""
    if not text[line.start].islower() or above.end - above.start < _LONG or _ends(text, above):
        return False
    return read_label(text, lower, line.start, line.end) is None and not stands_alone(lower, above)


def is_page_number(text: str, line: Line) -> bool:
    """A line of a page number alone: `12`, `- 3 -`, `Trang 3/10`."""
    return line.end - line.start < _LONGEST_NUMBER and _PAGE_NUMBER.match(text, line.start, line.end) is not None


_LONGEST_NUMBER = 24
_PAGE_NUMBER = regex.compile(r"(?:-\s*)?(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*-)?$")


def _ends(text: str, line: Line) -> bool:
    content = text[line.start : line.end].rstrip(_CLOSING)
    return not content or content[-1] in _TERMINAL


def _open_bracket(text: str, line: Line) -> bool:
    return text.count("(", line.start, line.end) > text.count(")", line.start, line.end)


def _closes_bracket(text: str, line: Line) -> bool:
    """Whether the line closes a bracket that it has not opened."""
    closing = text.find(")", line.start, line.end)
    return closing >= 0 and text.find("(", line.start, closing) < 0


def _counts_on(text: str, above: Line, label: Label) -> bool:
    """ "gồm: (i) lúa, (ii) ngô,⏎(iii) khoai": the number before `label` stands within the line above."""
    for bracket in _IN_BRACKETS.finditer(text, above.start + 1, above.end):
        before = read_label(text, text, bracket.start(), above.end)
        if before is not None and before.style is label.style and before.ordinal + 1 == label.ordinal:
            return True
    return False


def _goes_on(text: str, position: int) -> bool:
    return position < len(text) and text[position].islower()


def _is_full(text: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether the first word of `line` would not have fitted behind `above`."""
    stop = text.find(" ", line.start, line.end)
    word = (line.end if stop < 0 else stop) - line.start
    return above.end - above.start + 1 + word >= _FULL * wrapping.width


def _is_short(line: Line, width: int) -> bool:
    return line.end - line.start < _SHORT * width


def _dash_in_wrapped_line(text: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """A dash between words ("2026⏎- 2030", "sản xuất⏎- quản lý") that a wrapped line happens to begin with."""
    if not wrapping.wrapped or text[line.start] not in "-–" or _ends(text, above):
        return False
    rest = text[line.start + 1 : line.end].lstrip()
    if _YEAR.match(rest) and text[above.end - 1].isdigit():
        return True
    return (rest[:1].isdigit() or rest[:1].islower()) and _is_full(text, above, line, wrapping)
