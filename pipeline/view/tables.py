"""Tables in every shape they arrive in, turned into rows of cells.

Three shapes carry tables in clean text: cells parted by tabs (plain columns too, once `aligned` has found them),
Markdown pipes, and one cell a line between lines of a single `|` (`bars`). A cell
is the list of its lines' spans in the clean text.
"""

import re
from dataclasses import dataclass

from pipeline.view.lines import BLANK, PIPES, RULE, TABS, Line

Cell = tuple[tuple[int, int], ...]
_TAB_LINES = re.compile(r"(?:(?<![^\n])[^\n\t]*\t[^\n]*(?:\n|\Z))+")
# Word parts a list's labels from their words by a tab; a table's row numbers have no sign behind them, or a head above.
_LABEL = re.compile(r"(?:[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[IVXivx]{1,5}|[A-Za-zđĐ])[.)])$")


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` of cells; `stop` is the index of the first line behind the table."""

    rows: tuple[tuple[Cell, ...], ...]
    stop: int


def without_indents(text: str) -> str:
    """`text` with blanks for the tabs that part no cells: indents, and those between a label and its words."""
    if "\t" not in text:
        return text
    return _TAB_LINES.sub(lambda run: run[0].replace("\t", " ") if _parts_nothing(run[0]) else run[0], text)


def _parts_nothing(run: str) -> bool:
    """Whether each line of `run` has one cell, or a label and its words."""
    rows = []
    start = 0
    for line in run.split("\n"):
        rows.append(_split(run, start, start + len(line), "\t"))
        start += len(line) + 1
    return all(sum(map(bool, row)) < 2 or _is_item(run, row) for row in rows)


def tab_table(text: str, lines: list[Line], first: int) -> Table:
    """The run of tab lines from `first` on."""
    stop = first
    rows: list[Line] = []
    while stop < len(lines) and lines[stop].kind is TABS:
        rows.append(lines[stop])
        stop += 1
        if stop + 1 < len(lines) and lines[stop].kind is BLANK and _same_columns(text, rows[-1], lines[stop + 1]):
            stop += 1
    return Table(_joined(text, [_split(text, line.start, line.end, "\t") for line in rows]), stop)


def _is_item(text: str, row: tuple[Cell, ...]) -> bool:
    """Whether a row is a label and the words behind it."""
    filled = [cell for cell in row if cell]
    return len(filled) == 2 and _LABEL.match(text[filled[0][0][0] : filled[0][-1][1]]) is not None


def _joined(text: str, rows: list[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """`rows`, one that only goes on with words of the row above joined to it."""
    joined: list[list[list[tuple[int, int]]]] = []
    for row in rows:
        if joined and _goes_on(text, joined[-1], row):
            for above, cell in zip(joined[-1], row, strict=False):
                above += cell
        else:
            joined.append([[*cell] for cell in row])
    return tuple(tuple(tuple(cell) for cell in row) for row in joined)


def _goes_on(text: str, above: list[list[tuple[int, int]]], row: tuple[Cell, ...]) -> bool:
    filled = [at for at, cell in enumerate(row) if cell]
    return (
        bool(filled)
        and filled[0] > 0
        and all(at < len(above) and bool(above[at]) and text[row[at][0][0]].islower() for at in filled)
    )


def pipe_table(text: str, lines: list[Line], first: int) -> Table:
    """The Markdown table from `first` on; separator rows are dropped."""
    stop = first
    rows: list[tuple[Cell, ...]] = []
    while stop < len(lines) and (lines[stop].kind is PIPES or _is_separator(text, lines[stop])):
        line = lines[stop]
        if line.kind is PIPES:
            start = line.start + (text[line.start] == "|")
            end = line.end - (text[line.end - 1] == "|" and line.end - 1 > start)
            rows.append(_once(text, _split(text, start, end, "|")))
        stop += 1
        if stop + 1 < len(lines) and lines[stop].kind is BLANK and _same_columns(text, line, lines[stop + 1]):
            stop += 1
    return Table(tuple(rows), stop)


def _same_columns(text: str, above: Line, line: Line) -> bool:
    """Whether the row behind a blank line has the columns of the one `above` it: web copies part all rows so."""
    mark = "|" if above.kind is PIPES else "\t"
    bars = text.count(mark, above.start, above.end)
    return line.kind is above.kind and bars > 1 and text.count(mark, line.start, line.end) == bars


def _once(text: str, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """A merged cell that is printed in each of its columns ("I | Đê điều | Đê điều | Đê điều"), printed once."""
    words = {text[cell[0][0] : cell[-1][1]] if cell else "" for cell in row[1:]}
    return (*row[:2], *((),) * (len(row) - 2)) if len(row) > 3 and len(words) == 1 and row[1] else row


def _is_separator(text: str, line: Line) -> bool:
    return line.kind is RULE and "|" in text[line.start : line.end]


def _split(text: str, start: int, end: int, mark: str) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    while True:
        stop = text.find(mark, start, end)
        stop = end if stop < 0 else stop
        content = text[start:stop]
        stripped = content.strip()
        if stripped:
            inner = start + content.index(stripped[0])
            cells.append(((inner, inner + len(stripped)),))
        else:
            cells.append(())
        if stop >= end:
            return tuple(cells)
        start = stop + 1
