"""Table rows: which cells govern a row, with blank merged cells filled from above (guide, section 3.6)."""

from dataclasses import dataclass, replace

from extractors.cells import cell_text, is_head, is_label, is_numeric
from extractors.columns import Columns, read_columns
from extractors.labels import read_label
from models.view import Block, BlockKind, View

Cell = tuple[int, int]
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One body row: the cells by their roles, spans of the view; None where the column is missing or blank."""

    block: int
    columns: Columns
    cells: tuple[Cell, ...]
    content: Cell | None
    unit: Cell | None
    lead: Cell | None
    support: Cell | None
    times: tuple[Cell, ...]
    group: Cell | None = None
    products: tuple[Cell, ...] = ()

    @property
    def told(self) -> tuple[Cell, ...]:
        """The cells whose sentences may state targets, in order: the content, and what comes of the work."""
        return tuple(sorted((self.content, *self.products))) if self.content is not None else ()

    @property
    def words(self) -> tuple[Cell, ...]:
        """The cells that say what the row counts: a dash row's own and that of the row it stands under."""
        if self.content is None:
            return ()
        return (self.group, self.content) if self.group is not None else (self.content,)

    def numeric(self, lower: str) -> list[tuple[int, Cell]]:
        """The value cells of the row, by column, in order."""
        wanted = [*self.columns.values, *self.columns.years]
        return [
            (column, self.cells[column])
            for column in sorted(wanted)
            if column < len(self.cells) and is_numeric(cell_text(lower, self.cells[column]))
        ]


def read_rows(view: View) -> dict[int, Row]:
    """The body rows of all tables, by the number of their block; heads are left out."""
    tables: dict[int, list[int]] = {}
    for number, block in enumerate(view.blocks):
        if block.kind is BlockKind.ROW:
            tables.setdefault(block.table, []).append(number)
    rows: dict[int, Row] = {}
    previous: tuple[set[int], Columns] | None = None
    for numbers in tables.values():
        blocks = [view.blocks[number] for number in numbers]
        columns = read_columns(view.lower, blocks)
        width = max(len(block.cells) for block in blocks)
        if columns.heads == 0 and previous is not None and _goes_on(view, numbers[0], width, previous):
            # A table cut by a page break goes on under the head of the part before it.
            columns = replace(previous[1], heads=0)
        # Rows may leave out the blank cells that they end with.
        printed = max((len(block.cells) for block in blocks[columns.heads :]), default=width)
        previous = ({width, printed}, columns)
        rows |= _body(view, numbers[columns.heads :], columns)
    return rows


def _goes_on(view: View, number: int, width: int, previous: tuple[set[int], Columns]) -> bool:
    """Whether the table whose first block this is is as wide as the one before, and does not lack its ordinals right
    below a numbered heading."""
    above = view.blocks[number - 1] if number else None
    if width not in previous[0] or above is None or above.kind is not BlockKind.PARAGRAPH or not previous[1].indexed:
        return width in previous[0]
    first = cell_text(view.lower, view.blocks[number].cells[0])
    ordinal = first in ("", "-", "+", "•") or is_label(first)
    return ordinal or read_label(view.text, view.lower, above.start, above.end) is None


def _body(view: View, numbers: list[int], columns: Columns) -> dict[int, Row]:
    rows: dict[int, Row] = {}
    above: dict[int, Cell] = {}
    group: Cell | None = None
    for number in numbers:
        block = _aligned(view, view.blocks[number], columns)
        if _repeats_head(view, block, columns):
            continue
        first = cell_text(view.lower, block.cells[0])
        if first not in ("-", "+", "", "•"):
            group = None
        if _names_nobody_else(view, block, columns):
            above.pop(columns.support, None)
        fillable = (columns.lead, columns.support, *columns.times)
        cells = {column: _filled(block, column, above) for column in fillable}
        rows[number] = Row(
            number,
            columns,
            block.cells,
            _unlabelled(view, _own(block, columns.content)),
            _own(block, columns.unit),
            cells[columns.lead],
            cells[columns.support],
            tuple(cell for column in columns.times if (cell := cells[column]) is not None),
            group if first in ("-", "+", "•") else None,
            tuple(
                cell
                for column in columns.products
                if (cell := _own(block, column)) is not None
                and not (column in (*columns.values, *columns.years) and is_numeric(cell_text(view.lower, cell)))
            ),
        )
        if first not in ("-", "+", "", "•") and not rows[number].numeric(view.lower):
            group = _own(block, columns.content)
    return rows


def _aligned(view: View, block: Block, columns: Columns) -> Block:
    """`block` with its cells under their heads, where a merged number left a cell out or a blank one stands before it.

    A row without the number it shares with the row above begins with its words; its other blank cells are shared too.
    """
    if not columns.indexed or len(block.cells) < 2:
        return block
    first, second = (cell_text(view.lower, cell) for cell in block.cells[:2])
    if not first and is_label(second):
        return block._replace(cells=block.cells[1:])
    if first not in ("", "-", "+", "•") and not is_label(first) and len(first) > _SHORT:
        return block._replace(cells=((block.start, block.start), *block.cells), merged=True)
    return block


def _repeats_head(view: View, block: Block, columns: Columns) -> bool:
    """A head printed again within the table, or that of its next part."""
    words = [cell_text(view.lower, cell) for cell in block.cells]
    filled = [one for one in words if one]
    return (len(filled) > 1 and all(one in columns.titles for one in filled)) or is_head(filled)


def _own(block: Block, column: int) -> Cell | None:
    if not 0 <= column < len(block.cells) or block.cells[column][0] >= block.cells[column][1]:
        return None
    return block.cells[column]


def _names_nobody_else(view: View, block: Block, columns: Columns) -> bool:
    """Whether a row leaves blank, and not merged, the cell of those who work with its doer, but not the doer's own."""
    lead, support = (
        0 <= at < len(block.cells) and block.cells[at][0] in view.left_blank for at in (columns.lead, columns.support)
    )
    return support and not lead and 0 <= columns.lead < len(block.cells)


def _unlabelled(view: View, cell: Cell | None) -> Cell | None:
    """ "1. Mở lớp dạy nghề": the words of the item, without the label that its cell begins with."""
    label = read_label(view.text, view.lower, *cell) if cell is not None else None
    return (label.end, cell[1]) if cell is not None and label is not None and label.end < cell[1] else cell


def _filled(block: Block, column: int, above: dict[int, Cell]) -> Cell | None:
    own = _own(block, column)
    if own is not None:
        above[column] = own
        return own
    return above.get(column) if block.merged and column >= 0 else None
