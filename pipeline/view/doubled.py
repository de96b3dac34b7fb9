"""Double-spaced text: a blank line behind every line, as copies of pages and some readers of PDFs have it."""

from itertools import pairwise

from pipeline.view.lines import BLANK, PIPES, RULE, TABS, Line
from pipeline.view.wrapping import measure_wrapping

_FEWEST = 8
# Of all lines, those that may follow one another at once: cells of a letterhead, a broken title.
_SPARED = 0.05
_ROWS = (TABS, PIPES, RULE)


def single_spaced(text: str, lines: list[Line]) -> list[Line]:
    """`lines` without the blank ones that part nothing, where nearly every line has one behind it: those within a
    paragraph that is wrapped, and those between the rows of a table."""
    printed = [at for at, line in enumerate(lines) if line.kind is not BLANK]
    gaps = [below - above for above, below in pairwise(printed)]
    if len(printed) < _FEWEST or gaps.count(1) > _SPARED * len(printed):
        return lines
    between = {at + 1 for at, gap in zip(printed, gaps, strict=False) if gap == 2}
    single = [line for at, line in enumerate(lines) if at not in between]
    if measure_wrapping(text, single).wrapped:
        return single
    rows = {at for at in between if lines[at - 1].kind in _ROWS and lines[at + 1].kind in _ROWS}
    return [line for at, line in enumerate(lines) if at not in rows] if rows else lines
