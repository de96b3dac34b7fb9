"""Tables with one cell a line and nothing between the cells, as text pasted out of Word or a PDF has them.

A lone "TT", the other heads, then rows that count on. A row is read by its columns where it has as many cells as there
are heads; where a cell is blank or broken nobody can tell which, and only its number and its words are sure.
"""

from collections.abc import Iterator
from itertools import islice

import regex

from extractors.cells import YEAR, is_label, is_numeric
from extractors.column_roles import Role, has_role
from extractors.labels import read_label
from pipeline.view.lines import BLANK, TEXT, Line
from pipeline.view.paragraphs import is_page_number, stands_alone
from pipeline.view.placing import Columns, Row
from pipeline.view.tables import Cell, Table

_LONGEST_INDEX = 12
_LONGEST_HEAD = 60
_MOST_COLUMNS = 12
_FEWEST_HEADS = 3
# Lines that one row may have, for each of its columns, before the next number is no longer of this table.
_BROKEN = 4
_NAMES = (Role.HEAD, Role.LEAD, Role.SUPPORT, Role.TIME, Role.UNIT, Role.ASIDE, Role.CONTENT, Role.RESULT)
_NUMBER = regex.compile(r"(?:(\d{1,3})|(\d{1,3}(?:\.\d{1,2})+)|([IVX]{1,5}|[A-ZĐ]))[.)]?$")
_NUMBERING = regex.compile(r"\([\da-z]{1,2}\)$")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LETTERS = tuple("ABCDĐEGHIK")


def stacked_table(text: str, lower: str, lines: list[Line], first: int) -> Table | None:
    """The table whose first head stands alone on line `first`; None where no rows that count on follow its heads."""
    if not opens_stack(lower, lines[first]):
        return None
    heads, at = _read_heads(text, lower, lines, first)
    if not heads:
        return None
    spaced = lines[first + 1].kind is BLANK
    rows, stop = _Reader(text, lower, lines, Columns(lower, heads)).read(at, spaced)
    return Table((tuple(heads), *rows), stop) if len(rows) > 1 else None


def opens_stack(lower: str, line: Line) -> bool:
    """Whether the head of a column of numbers stands alone on a line."""
    return line.end - line.start <= _LONGEST_INDEX and has_role(lower[line.start : line.end], Role.INDEX)


def _read_heads(text: str, lower: str, lines: list[Line], first: int) -> tuple[list[Cell], int]:
    """The heads from `first` on and the line of the first row's number; no heads where they do not name columns."""
    heads: list[list[tuple[int, int]]] = []
    for at in _texts(lines, first):
        line = lines[at]
        words = text[line.start : line.end]
        if heads and _NUMBERING.match(words):
            continue
        if heads and is_label(lower[line.start : line.end]):
            named = sum(1 for cell in heads[1:] if _names(" ".join(lower[start:end] for start, end in cell)))
            full = len(heads) >= _FEWEST_HEADS and 2 * named > len(heads) - 1
            return ([tuple(cell) for cell in heads] if full else []), at
        if len(heads) > _MOST_COLUMNS or len(words) > _LONGEST_HEAD:
            break
        if len(heads) > 1 and (words[0].islower() or words[0] == "("):
            heads[-1].append((line.start, line.end))
        else:
            heads.append([(line.start, line.end)])
    return [], first


def _names(words: str) -> bool:
    return YEAR.search(words) is not None or any(has_role(words, role) for role in _NAMES)


def _texts(lines: list[Line], first: int) -> Iterator[int]:
    """The lines of words from `first` on, blank ones passed over."""
    for at in range(first, len(lines)):
        if lines[at].kind is TEXT:
            yield at
        elif lines[at].kind is not BLANK:
            return


class _Reader:
    """Finds the rows below the heads of a table of `width` columns."""

    def __init__(self, text: str, lower: str, lines: list[Line], columns: Columns) -> None:
        self.text = text
        self.lower = lower
        self.lines = lines
        self.columns = columns
        self.labels: list[str] = []

    def read(self, at: int, spaced: bool) -> tuple[list[Row], int]:
        """The rows from the number on line `at` on, and the line behind the last; `spaced` where blank lines part the
        cells."""
        found: list[list[Cell]] = []
        while True:
            self.labels.append(self._words(at).rstrip(".)"))
            cells, ends, following = self._read_row(at)
            found.append(cells)
            if following is None:
                break
            at = following
        if not spaced:
            # Behind the last row a blank line parts it from what the paper goes on with.
            kept = next((n for n, end in enumerate(ends, 1) if n > 1 and self._is_blank(end)), len(ends))
            found[-1], ends = found[-1][:kept], ends[:kept]
        values = self.columns.valued(found)
        last = self.columns.last(found[-1], values)
        rows = [self.columns.place(row, values) for row in [*found[:-1], found[-1][:last]]]
        return rows, ends[last - 1]

    def _is_blank(self, at: int) -> bool:
        return at < len(self.lines) and self.lines[at].kind is BLANK

    def _words(self, at: int) -> str:
        return self.text[self.lines[at].start : self.lines[at].end]

    def _read_row(self, at: int) -> tuple[list[Cell], list[int], int | None]:
        """The cells of the row numbered on line `at`, the line behind each, and that of the next row if one is."""
        cells: list[list[tuple[int, int]]] = [[self._span(at)]]
        ends: list[int] = [at + 1]
        again = False  # the heads, on a next page
        texts = list(islice(_texts(self.lines, at), (_BROKEN + 1) * self.columns.width + 2))
        for place, line in enumerate(texts[1:], 1):
            after = texts[place + 1] if place + 1 < len(texts) else None
            if len(cells) > 1 and _follows(self.labels, self._words(line)) and self._opens_row(after):
                return [tuple(cell) for cell in cells], ends, line
            again = again or opens_stack(self.lower, self.lines[line])
            if len(cells) > 1 and (self._is_furniture(line) or (again and self._is_head(line))):
                continue
            if self._ends(line):
                break
            if len(cells) > 1 and self._goes_on(texts[place - 1], line, after):
                cells[-1].append(self._span(line))
                ends[-1] = line + 1
            else:
                cells.append([self._span(line)])
                ends.append(line + 1)
        return [tuple(cell) for cell in cells], ends, None

    def _span(self, at: int) -> tuple[int, int]:
        return self.lines[at].start, self.lines[at].end

    def _opens_row(self, after: int | None) -> bool:
        """Whether the words behind a number are those of a row: a value may look like the next number."""
        return after is not None and not is_numeric(self.lower[slice(*self._span(after))])

    def _is_furniture(self, at: int) -> bool:
        """A page number set off from the table by its dashes or by blank lines."""
        if not is_page_number(self.text, self.lines[at]):
            return False
        around = (self.lines[near].kind for near in (at - 1, at + 1) if near < len(self.lines))
        return self._words(at)[0] == "-" or all(kind is BLANK for kind in around)

    def _is_head(self, at: int) -> bool:
        return self.lower[slice(*self._span(at))] in self.columns.printed

    def _ends(self, at: int) -> bool:
        """Whether the paper goes on at a line: a heading, a numbered item, a signature."""
        start, end = self._span(at)
        label = read_label(self.text, self.lower, start, end)
        return (label is not None and label.end < end) or stands_alone(self.lower, self.lines[at])

    def _goes_on(self, above: int, at: int, after: int | None) -> bool:
        """Whether a line goes on with the cell above: an item in it, a list, words in small letters but for a unit."""
        words = self._words(at)
        if words[0] in "-–+•" and len(words) > 1:
            return True
        if is_numeric(self.lower[slice(*self._span(at))]):
            return False
        if self._words(above)[-1] in ",;":
            return True
        valued = after is not None and is_numeric(self.lower[slice(*self._span(after))])
        return words[0].islower() and len(words) > 1 and not (self.columns.unit and valued)


def _follows(labels: list[str], words: str) -> bool:
    """Whether the row numbered `words` may come next below those numbered `labels`."""
    if len(words) > _LONGEST_INDEX or not _NUMBER.match(words):
        return False
    label = words.rstrip(".)")
    groups = sum(map(str.isalpha, labels))
    if label.isalpha():
        return label in (_ROMAN[groups : groups + 1] + _LETTERS[groups : groups + 1])
    if labels[-1].isalpha() and label in ("1", "1.1"):
        return True
    before = next((one for one in reversed(labels) if not one.isalpha()), None)
    if before is None:
        return False
    *over, last = label.split(".")
    above = before.split(".")
    return [*over, str(int(last) - 1)] == above[: len(over) + 1] or (over == above and last == "1")
