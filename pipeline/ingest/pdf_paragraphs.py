"""Which printed lines make one paragraph: told by layout first, by labels only where layout leaves it open."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.ingest.pdf_lines import Line, PageLines

_LABEL = re.compile(
    r"(?:[-–—•*+▪■□●○◦◆❖➢→⇒✓]|[IVXLC]{1,6}[.)/:]|\d{1,2}(?:\.\d{1,2}){0,4}[.)/:]|\d{1,2}(?:\.\d{1,2}){1,4}(?= )"
    r"|[a-zđ]{1,2}[.)]|[A-ZĐ][.)]|(?:Điều|Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC|ĐIỀU) (?:\d{1,2}|[IVXLC]{1,6})\b[.:]?)(?: |$)"
)
_YEARS = re.compile(r"[-–] \d")  # "… 2021⏎- 2025": a range, no bullet
_NEAR = 3.0  # points within which two edges are one
_FEW = 4  # lines of a page that must share an edge for it to be the page's own


@dataclass(frozen=True)
class Margins:
    """The edges between which the text of a page runs, and the largest usual distance of two lines in a paragraph.

    `justified`: full lines end at the right edge, so that one that falls short of it ends its paragraph.
    """

    left: float
    right: float
    pitch: float
    justified: bool


def page_margins(pages: Sequence[PageLines]) -> dict[int, Margins]:
    """The margins of each page by its number; a page with few lines has those of all pages of its size."""
    found: dict[int, Margins] = {}
    for size in {(round(page.width), round(page.height)) for page in pages}:
        same = [page for page in pages if (round(page.width), round(page.height)) == size]
        lines = [line for page in same for line in page.lines]
        left, right = _left(lines), _right(lines)
        pitch, justified = _pitch(same, right), _is_justified(same, right)
        for page in same:
            own_left, own_right = _left(page.lines), _right(page.lines)
            found[page.number] = Margins(
                own_left if _shared(own_left, (line.left for line in page.lines)) else left,
                own_right if _shared(own_right, (line.right for line in page.lines)) else right,
                pitch,
                justified,
            )
    return found


def goes_on(paragraph: Sequence[Line], line: Line, margins: Mapping[int, Margins]) -> bool:
    """Whether `line`, the next in reading order, belongs to `paragraph`."""
    last, first = paragraph[-1], paragraph[0]
    here, there = margins[last.page], margins[line.page]
    if "\t" in last.text or "\t" in line.text or not 0.9 < line.size / last.size < 1.11:
        return False
    if _too_far(paragraph, line, here.pitch):
        return False
    short = here.right - last.right
    if line.first_word + 0.2 * last.size < short - 1:
        return False  # the next word had room: the line was ended on purpose
    if here.justified and short > _NEAR and (_ends(last) or not line.text[:1].islower()) and not _centred(last, line):
        return False
    indent, before, start = line.left - there.left, last.left - here.left, first.left - margins[first.page].left
    if _centred(last, line):
        return True
    if len(paragraph) > 1:
        if abs(indent - before) > _NEAR:
            return False
        own_shape = abs(start - before) > _NEAR  # the first line stands out: labels need not tell
        return own_shape or not _begins(last, line)
    if indent < before - _NEAR:  # the first line was indented
        return abs(indent) <= _NEAR and not (_begins(last, line) and _ends(last))
    if indent > before + _NEAR:  # hanging under its label
        return _LABEL.match(last.text) is not None and not _begins(last, line)
    if before > _NEAR and _ends(last) and line.text[:1].isupper():
        return False
    return not _begins(last, line)


def joined(lines: Iterable[str]) -> str:
    """Printed lines as one: a space between them, none after a hyphen or slash that ends a line inside a word."""
    text = ""
    for line in filter(None, lines):
        inside = len(text) > 1 and text[-1] in "-–/" and not text[-2].isspace() and line[:1].isalnum()
        text += line if inside or not text else f" {line}"
    return text


def _begins(last: Line, line: Line) -> bool:
    """Whether `line` starts like a list item, or like a paragraph after a clause that ended."""
    if _YEARS.match(line.text) and last.text[-1:].isdigit():
        return False
    return _LABEL.match(line.text) is not None or (last.text.endswith((";", ":")) and line.text[:1].isupper())


def _ends(line: Line) -> bool:
    return line.text.endswith((".", ";", ":", "!", "?", ".”", '."', ".)"))


def _centred(last: Line, line: Line) -> bool:
    """Whether both lines are set about the same middle, the second the shorter: a heading over two lines."""
    return (
        last.page == line.page
        and not _ends(last)
        and not _LABEL.match(line.text)
        and line.left > last.left + _NEAR
        and abs(last.left + last.right - line.left - line.right) < 2 * _NEAR
    )


def _too_far(paragraph: Sequence[Line], line: Line, pitch: float) -> bool:
    last = paragraph[-1]
    if last.page != line.page:
        return False
    down = last.base - line.base
    if down < 0.3 * line.size:  # beside it or above: another column
        return True
    own = paragraph[-2].base - last.base if len(paragraph) > 1 and paragraph[-2].page == last.page else pitch
    return down > own * 1.12 + 1 or down > pitch * 1.12 + 1


def _left(lines: Sequence[Line]) -> float:
    edges = sorted(line.left for line in lines)
    return edges[len(edges) // 50] if edges else 0.0


def _right(lines: Sequence[Line]) -> float:
    edges = sorted((line.right for line in lines), reverse=True)
    return edges[len(edges) // 50] if edges else 0.0


def _shared(edge: float, edges: Iterable[float]) -> bool:
    return sum(abs(other - edge) <= _NEAR for other in edges) >= _FEW


def _is_justified(pages: Sequence[PageLines], right: float) -> bool:
    shorts = [right - last.right for page in pages for last, line in pairwise(page.lines) if _full(last, line, right)]
    return sum(abs(short) <= _NEAR for short in shorts) > 0.8 * len(shorts)


def _full(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` had no room in `last`."""
    return last.right + line.first_word > right - 1


def _pitch(pages: Sequence[PageLines], right: float) -> float:
    """The largest distance that is usual after a full line; large spaces between paragraphs are rarer."""
    steps: Counter[int] = Counter()
    for page in pages:
        for last, line in pairwise(page.lines):
            down = last.base - line.base
            if _full(last, line, right) and 0 < down < 4 * line.size:
                steps[round(down)] += 1
    total = sum(steps.values())
    usual = [step for step in steps if sum(steps[step + near] for near in (-1, 0, 1)) >= 0.2 * total]
    return float(max(usual, default=10_000))
