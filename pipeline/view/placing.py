"""Which column each cell of a row stands in, where nothing but its place among the others tells."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import regex

from extractors.cells import is_numeric
from extractors.column_roles import Role, has_role
from extractors.times import cell_time, find_times
from pipeline.view.tables import Cell

Row = tuple[Cell, ...]

_NO_VALUE = frozenset("-–x")
_OFTEN = regex.compile(r"(?:thường xuyên|h[àằ]ng (?:tuần|tháng|quý|năm)|cả năm|trong năm|định kỳ|khi có)")
# Who helps, when, and what is noted is often left blank; who leads and what is counted is not.
_OFTEN_BLANK = (Role.SUPPORT, Role.TIME)
_NOTES = "ghi chú"
_LONGEST_CELL = 40


class Columns:
    """What the columns under `heads` can hold."""

    def __init__(self, lower: str, heads: Sequence[Cell]) -> None:
        self.lower = lower
        self.width = len(heads)
        self.printed = {lower[start:end] for cell in heads for start, end in cell}
        titles = [self._said(cell) for cell in heads]
        self.unit = any(has_role(words, Role.UNIT) for words in titles)
        self.content = has_role(titles[1], Role.CONTENT)
        self.times = [has_role(words, Role.TIME) for words in titles]
        self.parties = [has_role(words, Role.LEAD) or has_role(words, Role.SUPPORT) for words in titles]
        self.blank = [
            at for at, words in enumerate(titles) if words == _NOTES or any(has_role(words, r) for r in _OFTEN_BLANK)
        ]

    def valued(self, rows: Sequence[Sequence[Cell]]) -> list[bool] | None:
        """Whether a value stands in each column of most of those `rows` that can be read in one way alone.

        None where no row can.
        """
        whole = [readings[0] for row in rows if len(readings := list(self._readings(row))) == 1]
        if not whole and not any(len(self._sure(row, [False] * self.width)) == 1 for row in rows):
            return None
        return [2 * sum(self._is_value(row[at]) for row in whole) > len(whole) for at in range(self.width)]

    def place(self, row: Sequence[Cell], values: Sequence[bool] | None) -> Row:
        """`row` by its columns, where one reading alone puts each cell under a head that it can stand under; else its
        number and words, and what is left of it under no head."""
        readings = self._sure(row, values)
        if len(readings) == 1:
            return readings[0]
        sure = 2 if self.content and len(row) > 1 else 1
        rest = tuple(span for cell in row[sure:] for span in cell)
        return (*row[:sure], *[()] * (self.width - sure), rest)

    def last(self, row: Sequence[Cell], values: Sequence[bool] | None) -> int:
        """How many cells the last row has, behind which the paper goes on."""
        longest = next((n for n, cell in enumerate(row[: self.width]) if n > 1 and self._is_sentence(cell)), None)
        longest = longest or min(self.width, len(row))
        told = next((n for n in range(longest, 1, -1) if len(self._sure(row[:n], values)) == 1), 0)
        while not told and longest < len(row) and self._is_value(row[longest]):
            longest += 1
        return told or longest

    def _sure(self, row: Sequence[Cell], values: Sequence[bool] | None) -> list[Row]:
        """The readings of `row` that put values where other rows have them, and times under a head of times alone."""
        if values is None:
            return []
        return [reading for reading in self._readings(row) if self._is_sure(reading, values)]

    def _readings(self, row: Sequence[Cell]) -> Iterator[Row]:
        """`row` with as many blank cells as it lacks, in columns that often have them."""
        if len(row) > self.width:
            return
        for blank in combinations(self.blank, self.width - len(row)):
            cells = iter(row)
            yield tuple(() if at in blank else next(cells) for at in range(self.width))

    def _is_sure(self, row: Row, values: Sequence[bool]) -> bool:
        for at, cell in enumerate(row):
            if not cell:
                continue
            if values[at] and not self._is_value(cell) and self._said(cell) not in _NO_VALUE:
                return False
            if (self.times[at] or self.parties[at]) and self._is_time(cell) is not self.times[at]:
                return False
        return True

    def _is_sentence(self, cell: Cell) -> bool:
        words = self._said(cell)
        return len(words) > _LONGEST_CELL and words[-1] in ".:"

    def _is_value(self, cell: Cell) -> bool:
        return is_numeric(self._said(cell))

    def _is_time(self, cell: Cell) -> bool:
        words = self._said(cell)
        bare = cell_time(words, 0, len(words)) is not None or _OFTEN.match(words) is not None
        return bare or bool(find_times(words, 0, len(words)))

    def _said(self, cell: Cell) -> str:
        return " ".join(self.lower[start:end] for start, end in cell)
