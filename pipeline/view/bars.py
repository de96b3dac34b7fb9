"""Tables with one cell a line between lines of a single `|`, as web copies of official papers have them."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile

import regex

from extractors.column_roles import Role, has_role
from pipeline.view.lines import BAR, BLANK, RULE, Line
from pipeline.view.paragraphs import is_page_number
from pipeline.view.tables import Cell, Table

_ROW_LABEL = regex.compile(r"(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?$")
_MOST_COLUMNS = 40
_LONGEST_HEAD = 90
# What stands between two bars and is longer than any cell is the running text behind a table.
_MOST_LINES = 40
# A letterhead's cell has fewer lines, and none with a label.
_HEAD_LINES = 8
_NUMBERED = regex.compile(r"(?:[IVX]{1,4}|\d{1,2}|Điều \d+)[.)]")
_LABELLED = regex.compile(rf"{_NUMBERED.pattern}|[-+] ")


def bar_table(text: str, lines: list[Line], first: int) -> Table | None:
    """The table from the lone `|` at `first` on, one cell between two bars; None where no second bar follows."""
    items, stops = _bar_items(text, lines, first)
    items = items[: _next_title(text, items)]
    if not items:
        return None
    columns = sum(1 for _ in takewhile(lambda item: _is_head(text, item), items))
    if all(items) and 1 < columns < len(items):
        # No gap between the rows: the heads tell how many cells each has. Behind the last row the paper goes on.
        full = len(items) // columns * columns
        return Table(tuple(tuple(items[at : at + columns]) for at in range(0, full, columns)), stops[full - 1])
    rows, used = _bar_rows(text, items)
    return Table(tuple(rows), stops[used - 1])


def _next_title(text: str, items: list[Cell]) -> int:
    """Where the numbered title of a next table stands, whose heads are those of this one: no bar parts it from the last
    row. All items where none follows."""
    for at, (title, head) in enumerate(pairwise(items)):
        if at and title and _NUMBERED.match(text, *title[0]) and _words(text, head) == _words(text, items[0]) != "":
            return at
    return len(items)


def _words(text: str, cell: Cell) -> str:
    return " ".join(text[start:end] for start, end in cell).lower()


def _is_head(text: str, cell: Cell) -> bool:
    """Whether a cell names a column."""
    words = _words(text, cell)
    return len(words) < _LONGEST_HEAD and (has_role(words, Role.HEAD) or has_role(words, Role.LEAD))


def _bar_items(text: str, lines: list[Line], first: int) -> tuple[list[Cell], list[int]]:
    """What stands between the bars, in order, and for each the index behind the bar that closes it."""
    items: list[Cell] = []
    stops: list[int] = []
    current: list[tuple[int, int]] = []
    stop = index = first + 1
    while index < len(lines):
        line = lines[index]
        if line.kind is BAR:
            if _counted(text, current) > _MOST_LINES or _is_body(text, items, current):
                break
            items.append(tuple(current))
            current = []
            stop = index + 1
            stops.append(stop)
        elif index == stop and _ends_table(text, lines, index):
            break
        elif line.kind not in (BLANK, RULE) and not (current and _is_page_number(text, lines, index)):
            current.append((line.start, line.end))
        index += 1
    return items, stops


def _is_page_number(text: str, lines: list[Line], index: int) -> bool:
    """Whether a page number, between blank lines or with its dashes, has come into a cell."""
    if not is_page_number(text, lines[index]):
        return False
    apart = all(line.kind is BLANK for line in (lines[index - 1], *lines[index + 1 : index + 2]))
    return apart or not text[lines[index].start].isdigit()


def _counted(text: str, current: list[tuple[int, int]]) -> int:
    """The lines that tell running text from a cell: all where some are numbered, else those that begin anew."""
    if any(_NUMBERED.match(text, *span) for span in current):
        return len(current)
    return _opened(text, current)


def _opened(text: str, current: Sequence[tuple[int, int]]) -> int:
    """How many lines there are that do not go on in small letters, however narrow the text was wrapped."""
    return sum(not text[start].islower() for start, _ in current)


def _is_body(text: str, items: list[Cell], current: list[tuple[int, int]]) -> bool:
    """Whether the lines since the last bar are the paper's own text, between its letterhead and its signature."""
    if len(current) <= _HEAD_LINES or not any(_LABELLED.match(text, *span) for span in current):
        return False
    return any("độc lập" in text[start:end].lower() for item in items for start, end in item)


def _ends_table(text: str, lines: list[Line], index: int) -> bool:
    """Behind a bar: a blank line and then no bar, or an appendix that begins."""
    line = lines[index]
    if line.kind is BLANK:
        return not _bar_follows(lines, index)
    return text[line.start : line.start + 7].lower() == "phụ lục"


def _bar_follows(lines: list[Line], index: int) -> bool:
    while index < len(lines) and lines[index].kind is BLANK:
        index += 1
    return index < len(lines) and lines[index].kind is BAR


def _bar_rows(text: str, items: list[Cell]) -> tuple[list[tuple[Cell, ...]], int]:
    """Rows of the items, and how many items they take.

    Between two rows stands an empty item, as in an empty cell: the column count tells which. Where many lines stand
    behind a full row instead, the paper goes on.
    """
    gaps = _gaps(items)
    columns = _column_count(items, gaps)
    rows: list[tuple[Cell, ...]] = []
    start = 0
    while start < len(items):
        full = start + columns
        if full < len(items) and all(items[start:full]) and _opened(text, items[full]) > _HEAD_LINES:
            return [*rows, tuple(items[start:full])], full
        stop = _row_end(text, items, start, columns, gaps)
        row = tuple(items[start:stop])
        if any(row):
            rows.append(row)
        start = stop + 1
    return rows, len(items)


def _row_end(text: str, items: list[Cell], start: int, columns: int, gaps: list[int]) -> int:
    """Index behind the last cell of the row that begins at `start`: the item there is the gap between two rows."""
    full = start + columns
    inner = gaps[bisect_left(gaps, start + 1) : bisect_left(gaps, min(full, len(items)))]
    for gap in inner:
        following = items[gap + 1] if gap + 1 < len(items) else ()
        if following and gap - start < columns and _begins_row(text, items[start], following):
            return gap
        if start and gap == inner[0] and gap - start > 1 and _first_label(text, items[start], following):
            return gap
    if full >= len(items):
        return len(items)
    if not items[full]:
        return full
    return inner[0] if inner else _next_gap(gaps, full)


def _first_label(text: str, first: Cell, cell: Cell) -> bool:
    """Sub-heads under a wide head make a short row; behind it the first row of the body begins with I or A."""
    return (
        bool(first and cell) and not _is_label(text, first) and text[cell[0][0] : cell[0][1]].strip("*.") in ("I", "A")
    )


def _next_gap(gaps: list[int], start: int) -> int:
    """The first of `gaps`, the last of which is the end of all items, from `start` on."""
    return gaps[bisect_left(gaps, start)]


def _gaps(items: list[Cell]) -> list[int]:
    """Where nothing stands between two bars, and the end."""
    return [*(at for at, item in enumerate(items) if not item), len(items)]


def _begins_row(text: str, first: Cell, cell: Cell) -> bool:
    """A row that began with a label is followed by one that begins with a label."""
    return _is_label(text, first) and _is_label(text, cell) and not text[first[0][0] : first[0][1]].isdigit()


def _is_label(text: str, cell: Cell) -> bool:
    return len(cell) == 1 and _ROW_LABEL.match(text[cell[0][0] : cell[0][1]]) is not None


def _column_count(items: list[Cell], gaps: list[int]) -> int:
    """The number of columns under which most rows close with a gap at their end."""
    head = next((at for at, item in enumerate(items) if not item and at), len(items))
    best, most = head, -1.0
    for columns in range(max(1, head - 1), min(2 * head + 4, _MOST_COLUMNS)):
        score = _fit(items, columns, gaps)
        if score > most:
            best, most = columns, score
    return best


def _fit(items: list[Cell], columns: int, gaps: list[int]) -> float:
    rows = full = 0
    start = 0
    while start < len(items):
        stop = start + columns
        if stop >= len(items) or not items[stop]:
            full += stop <= len(items)
        else:
            stop = _next_gap(gaps, start + 1)
        rows += 1
        start = stop + 1
    return full / rows if rows else 0.0
