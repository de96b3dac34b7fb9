"""Tables in plain columns: cells parted by blanks alone, as text laid out by hand or copied out of a PDF has them."""

import re
from itertools import accumulate
from typing import NamedTuple

# Two blanks may be a slip or a doubled text; three part cells where other lines do so at the same place.
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_LEAST = 3
# A line with these has its cells parted already.
_MARKED = frozenset("\t|")


class _Line(NamedTuple):
    """Where a line begins in the text, and its cells, from its own beginning."""

    start: int
    cells: list[tuple[int, int]]


def column_gaps(text: str) -> dict[int, int]:
    """The runs of blanks in `text` that part cells of a table: where each begins, and how many columns it passes."""
    if "   " not in text:
        return {}
    gaps: dict[int, int] = {}
    run: list[_Line] = []
    for line in [*_lines(text), None]:
        if line is not None and (len(line.cells) >= (2 if run else _LEAST) or (run and _stays_within(line, run[-1]))):
            run.append(line)
            continue
        gaps |= _run_gaps(run)
        run = []
    return gaps


def _lines(text: str) -> list[_Line]:
    pieces = text.split("\n")
    starts = accumulate((len(piece) + 1 for piece in pieces), initial=0)
    return [
        _Line(
            start, [match.span() for match in _CELL.finditer(piece)] if _MARKED.isdisjoint(piece) else [(0, len(piece))]
        )
        for start, piece in zip(starts, pieces, strict=False)
    ]


def _stays_within(line: _Line, above: _Line) -> bool:
    """One blank line between rows, or the rest of a cell under its beginning."""
    return bool(above.cells) and (not line.cells or line.cells[0][0] >= _LEAST)


def _run_gaps(run: list[_Line]) -> dict[int, int]:
    """The gaps of one run of lines; none where fewer than three lines agree on three columns or more."""
    full = [line for line in run if len(line.cells) >= _LEAST]
    columns = _columns(full)
    if len(full) < _LEAST or len(columns) < _LEAST:
        return {}
    gaps: dict[int, int] = {}
    for line in run:
        places = [_column(columns, start) for start, _ in line.cells]
        if len({*places}) < len(places):
            # Two cells under one head: whoever laid this out meant something else.
            return {}
        ends = [0, *(end for _, end in line.cells)]
        for end, place, before in zip(ends, places, [0, *places], strict=False):
            if place > before:
                gaps[line.start + end] = place - before
    return gaps


def _columns(lines: list[_Line]) -> list[int]:
    """Where the columns begin: behind each stripe that is blank in all lines."""
    spans = sorted(span for line in lines for span in line.cells)
    begins: list[int] = []
    reached = -2
    for start, end in spans:
        if start - reached > 1:
            begins.append(start)
        reached = max(reached, end)
    return begins


def _column(columns: list[int], start: int) -> int:
    return max((number for number, begin in enumerate(columns) if begin <= start), default=0)
