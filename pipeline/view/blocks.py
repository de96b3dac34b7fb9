"""Blocks: lines put together into paragraphs, table rows and layout cells, and the text that they make."""

import regex

from extractors.spelling import spell
from models.view import Block, BlockKind, OffsetMap, View
from pipeline.view.bars import bar_table
from pipeline.view.doubled import single_spaced
from pipeline.view.lines import BAR, BLANK, PIPES, RULE, TABS, TEXT, Line, LineKind
from pipeline.view.paragraphs import continues, crosses_page, is_page_number, stands_alone
from pipeline.view.stacked import opens_stack, stacked_table
from pipeline.view.tables import Cell, Table, pipe_table, tab_table
from pipeline.view.wrapping import Wrapping, measure_wrapping

_LAYOUT = regex.compile(
    r"cộng h[oò][àa] x[ãa] hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|nơi nhận|\bt/?m\. |\bkt\. ?\p{L}"
)
_LAYOUT_ROWS = 6
_LAYOUT_COLUMNS = 3


class Builder:
    """Puts the blocks of one text together, in order. Used once."""

    def __init__(
        self, raw: str, text: str, inner: OffsetMap, lines: list[Line], left_blank: frozenset[int] = frozenset()
    ) -> None:
        self.raw = raw
        self.starred = "*" in raw
        self.text = text
        self.inner = inner
        self.lower = spell(text)
        self.lines = single_spaced(text, lines)
        self.wrapping: Wrapping = measure_wrapping(text, self.lines)
        self.blocks: list[Block] = []
        self.out: list[str] = []
        self.out_lower: list[str] = []
        self.length = 0
        self.behind = 0  # where the last piece ended in the clean text
        self.pieces: list[tuple[int, int, int]] = []  # as `OffsetMap` has them: clean, raw, width
        self.tables = 0
        self.left_blank = left_blank  # in the raw text
        self.blanks: set[int] = set()  # the same in the view

    def build(self) -> View:
        """All blocks, and the view made of them."""
        index = 0
        while index < len(self.lines):
            index = self._next(index)
        text = "".join(self.out)
        outer = OffsetMap(*zip(*self.pieces, strict=True)) if self.pieces else OffsetMap((), (), ())
        lower = "".join(self.out_lower)
        return View(text, lower, tuple(self.blocks), outer, self.inner, frozenset(self.blanks))

    def _next(self, index: int) -> int:
        """Reads the block that begins at line `index`; returns the index behind it."""
        line = self.lines[index]
        if line.kind in (BLANK, RULE):
            return index + 1
        table = self._table(index, line.kind)
        if table is not None:
            self._add_table(table, merged=line.kind is TABS)
            return table.stop
        if line.kind is BAR or (line.kind is TEXT and self._is_page_number(index)):
            return index + 1
        return self._paragraph(index)

    def _table(self, index: int, kind: LineKind) -> Table | None:
        if kind is BAR:
            return bar_table(self.text, self.lines, index)
        if kind is PIPES:
            return pipe_table(self.text, self.lines, index)
        if kind is TABS:
            return tab_table(self.text, self.lines, index)
        return stacked_table(self.text, self.lower, self.lines, index)

    def _is_page_number(self, index: int) -> bool:
        if not is_page_number(self.text, self.lines[index]):
            return False
        around = (self.lines[at].kind for at in (index - 1, index + 1) if 0 <= at < len(self.lines))
        return all(kind is not TEXT for kind in around)

    def _paragraph(self, index: int) -> int:
        pieces, index = self._wrapped_lines(index)
        while (after := self._over_page(index)) is not None:
            following = self.lines[after]
            if not crosses_page(self.text, self.lower, pieces[0][0], self.lines[index - 1], following):
                break
            more, index = self._wrapped_lines(after)
            pieces += more
        self._emit(BlockKind.PARAGRAPH, [pieces])
        return index

    def _wrapped_lines(self, index: int) -> tuple[list[tuple[int, int]], int]:
        """The slices of the lines from `index` on that are one paragraph, and the index behind them."""
        first = self.lines[index]
        pieces = [(first.start, first.end)]
        index += 1
        while index < len(self.lines):
            line, above = self.lines[index], self.lines[index - 1]
            if line.kind is not TEXT or self._heading_ends(first, above, line) or opens_stack(self.lower, line):
                break
            if not continues(self.text, self.lower, above, line, self.wrapping):
                break
            pieces.append((line.start, line.end))
            index += 1
        return pieces, index

    def _heading_ends(self, first: Line, above: Line, line: Line) -> bool:
        """Whether emphasis that opened with the paragraph closes with `above`: a heading, and `line` is its text."""
        if not self.starred or self.text[above.end - 1] == ",":
            return False
        behind = self.inner.end(above.end)
        if self.raw[behind : behind + 1] != "*":
            return False
        marks = [self.raw[max(0, self.inner.start(at.start) - 1)] == "*" for at in (first, line)]
        return marks == [True, False]

    def _over_page(self, index: int) -> int | None:
        """The next text line behind blanks and page numbers alone."""
        while index < len(self.lines):
            line = self.lines[index]
            if line.kind is TEXT and not self._is_page_number(index):
                return index
            if line.kind not in (BLANK, TEXT):
                return None
            index += 1
        return None

    def _add_table(self, table: Table, merged: bool) -> None:
        number = self.tables
        self.tables += 1
        if self._is_layout(table):
            for at, cell in enumerate(cell for row in table.rows for cell in row):
                for lines in self._cell_lines(cell):
                    self._emit(BlockKind.LAYOUT, [lines], number, at)
            return
        for row in table.rows:
            if any(row):
                self._emit(BlockKind.ROW, [list(cell) for cell in row], number, merged=merged)
                if self.left_blank:
                    self._note_blanks(row)

    def _note_blanks(self, row: tuple[Cell, ...]) -> None:
        """Where the last row's cells that were left blank stand in the view: so many tabs behind the words before."""
        place = -1
        for cell, (start, _) in zip(row, self.blocks[-1].cells, strict=True):
            place = self.inner.end(cell[-1][1]) if cell else place + 1
            if not cell and place in self.left_blank:
                self.blanks.add(start)

    def _is_layout(self, table: Table) -> bool:
        if len(table.rows) > _LAYOUT_ROWS or any(len(row) > _LAYOUT_COLUMNS for row in table.rows):
            return False
        spans = [span for row in table.rows for cell in row for span in cell]
        return bool(spans) and _LAYOUT.search(self.lower, spans[0][0], spans[-1][1]) is not None

    def _cell_lines(self, cell: Cell) -> list[list[tuple[int, int]]]:
        """A layout cell's lines, a wrapped one joined to the one above."""
        joined: list[list[tuple[int, int]]] = []
        for start, end in cell:
            line = Line(TEXT, start, end)
            above = Line(TEXT, *joined[-1][-1]) if joined else None
            if above is not None and self._layout_continues(above, line):
                joined[-1].append((start, end))
            else:
                joined.append([(start, end)])
        return joined

    def _layout_continues(self, above: Line, line: Line) -> bool:
        first = self.text[line.start]
        if first.islower():
            return self.text[above.end - 1] != ";"
        if self.text[above.end - 1] == "," and first.isalpha():
            return True
        if first.isdigit() or above.end - above.start <= 5:
            return stands_alone(self.lower, above) or self.text[above.end - 1] in ":,"
        return False

    def _emit(
        self, kind: BlockKind, cells: list[list[tuple[int, int]]], table: int = -1, cell: int = -1, merged: bool = False
    ) -> None:
        """Writes one block: lines of a cell parted by a blank, cells by a tab."""
        begin = self.length
        spans = []
        for number, pieces in enumerate(cells):
            if number:
                self._write_mark("\t")
            start = self.length
            for at, (first, last) in enumerate(pieces):
                if at:
                    self._write_mark(" ")
                self.pieces.append((self.length, first, -1))
                self.out.append(self.text[first:last])
                self.out_lower.append(self.lower[first:last])
                self.length += last - first
                self.behind = last
            spans.append((start, self.length))
        rows = tuple(spans) if kind is BlockKind.ROW else ()
        self.blocks.append(Block(kind, begin, self.length, rows, table, cell, merged))
        self._write_mark("\n")

    def _write_mark(self, mark: str) -> None:
        self.pieces.append((self.length, self.behind, 0))
        self.out.append(mark)
        self.out_lower.append(mark)
        self.length += 1
