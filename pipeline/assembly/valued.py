"""Targets that a row tells by its value cells: its words say what is measured (guide, section 3.6)."""

import regex

from extractors.cells import cell_text
from extractors.changes import read_change, read_changes
from extractors.columns import opens_party
from extractors.pieces import Piece, without_times
from extractors.quantities import QuantityMention, find_quantities
from extractors.stripping import strip_front, strip_number
from extractors.times import Time, heading_year
from extractors.unit_asides import unit_aside, without_aside
from models.deadline import Deadline, DeadlineScope, Milestone
from models.outline import Node
from models.party import PartyRole, PartyScope
from models.quantity import Change
from pipeline.assembly.deadlines import task_deadline
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.genre import Genre
from pipeline.assembly.named import Named, build_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes

_SURE = 4.5
# What is told of, foreseen or paid is not promised.
_TELLS = frozenset({"result", "forecast", "money"})
_OPENS = regex.compile(r"(?:[-+•–]\s*|trong đó\s*:?\s*)*")


def valued_targets(scopes: Scopes, node: Node, row: Row) -> list[TargetDraft]:
    """The targets of a row whose words have no number but whose value cells have; none where it promises nothing."""
    if scopes.context(node) & _TELLS:
        return []
    if row.columns.measures:
        return _measured(scopes, node, row)
    cells = row.numeric(scopes.view.lower)
    if not cells or row.content is None or not _promises(scopes, node, row):
        return []
    if row.columns.shares:
        return _shared(scopes, node, row, row.content)
    column, cell = cells[0]
    quantity = _cell_quantity(scopes, row, column, cell)
    if quantity is None:
        return []
    (change,) = read_changes(scopes.view.lower, [cell[0]], [quantity])
    pieces, told, times = _words_of(scopes, row)
    deadline = _due_of_value(scopes, node, row, column, times)
    return [TargetDraft(node, row.content, quantity, None, pieces, change or told, deadline, (), (), _SURE)]


def _promises(scopes: Scopes, node: Node, row: Row) -> bool:
    """Whether values of such a table are goals: one of years without a word of goals tells what was, but in programmes.

    A law's are norms.
    """
    if scopes.genre is Genre.LEGAL:
        return False
    planned = scopes.in_programme(node) and (row.columns.lead >= 0 or bool(row.columns.years))
    return "goal" in scopes.context(node) or planned


def _words_of(scopes: Scopes, row: Row) -> tuple[tuple[Piece, ...], Change | None, list[Time]]:
    """What the row's words measure, the change that they tell ("Giảm tỷ lệ hộ nghèo") and their times."""
    lower, cells = scopes.view.lower, row_words(scopes, row)
    times = [time for cell in cells for time in scopes.spans.times_in(*cell)]
    told = read_change(lower, *cells[0]) if cells else None
    if told is not None:
        cells = ((strip_front(lower, *cells[0], times), cells[0][1]), *cells[1:])
    elif cells and (at := lower.find(" so với ", *cells[0])) >= 0 and (told := read_change(lower, cells[0][0], at)):
        # "Số vụ cháy giảm so với năm 2026".
        cells = ((cells[0][0], strip_number(lower, cells[0][0], at, times)), (at + 1, cells[0][1]), *cells[1:])
    return tuple(piece for cell in cells for piece in without_times(lower, *cell, times)), told, times


def _due_of_value(scopes: Scopes, node: Node, row: Row, column: int, times: list[Time]) -> Deadline | None:
    """By when: what the row's words say ("Kim ngạch xuất khẩu đến năm 2030"), else the head of its value."""
    said = task_deadline(scopes, node, times)
    of_column = _year_of_column(scopes, node, row, column)
    if of_column is None or any(time.last or time.term for time in times):
        return said
    if said is None or not any(time.recurrence for time in times):
        return of_column
    return of_column.model_copy(update={"recurrence": said.recurrence})


def _shared(scopes: Scopes, node: Node, row: Row, content: tuple[int, int]) -> list[TargetDraft]:
    """A row that gives a party its share of several counts: one target for each, the party's."""
    opens = opens_party(scopes.view.lower, content[0])
    named = scopes.spans.cell_parties(*content, PartyRole.LEAD) if opens else []
    parties = build_parties(scopes, [Named(one.start, one.end, role, PartyScope.TABLE) for one, role in named])
    deadline = task_deadline(scopes, node, [])
    drafts, words = [], row_words(scopes, row)
    for column, cell in row.numeric(scopes.view.lower):
        title = row.columns.shares.get(column, "")
        quantity = _cell_quantity(scopes, row, column, cell) if title else None
        if quantity is not None:
            title = title[: without_aside(title, 0, len(title))]
            drafts.append(TargetDraft(node, content, quantity, None, words, None, deadline, parties, (), _SURE, title))
    return drafts


def _year_of_column(scopes: Scopes, node: Node, row: Row, column: int) -> Deadline | None:
    """The year that the head of a value says, where no other column has one: several are milestones."""
    head = row.columns.year_head
    if head is None or column not in row.columns.years:
        return None
    # "Kế hoạch năm 2026", "Kế hoạch 2026".
    times = scopes.spans.cell_times(*head)
    resolved = [time for time in times if time.last] or heading_year(scopes.view.lower, *head)
    dated = task_deadline(scopes, node, resolved)
    return dated.model_copy(update={"scope": DeadlineScope.TABLE}) if dated else None


def row_words(scopes: Scopes, row: Row) -> tuple[tuple[int, int], ...]:
    """The cells that say what is counted, without "- " and "Trong đó:" before the words and a unit behind them."""
    lower = scopes.view.lower
    matches = [(_OPENS.match(lower, *cell), cell) for cell in row.words]
    return tuple((match.end() if match else cell[0], without_aside(lower, *cell)) for match, cell in matches)


def _measured(scopes: Scopes, node: Node, row: Row) -> list[TargetDraft]:
    """A row with several values a year: one target for each measure, its years as milestones."""
    drafts = []
    words, whole = row_words(scopes, row), (row.cells[0][0], row.cells[-1][1])
    deadline = task_deadline(scopes, node, [])
    for measure in row.columns.measures:
        cells = [(column, cell) for column, cell in row.numeric(scopes.view.lower) if column in measure.years]
        quantity = _cell_quantity(scopes, row, *cells[0]) if cells else None
        if quantity is None:
            continue
        quantity = quantity._replace(unit=measure.unit or quantity.unit)
        told = read_milestones(scopes, cells, measure.years)
        drafts.append(TargetDraft(node, whole, quantity, None, words, None, deadline, (), told, _SURE, measure.name))
    return drafts


def _cell_quantity(scopes: Scopes, row: Row, column: int, cell: tuple[int, int]) -> QuantityMention | None:
    """What the cell tells, with the unit that a column, the row's words or the head of its `column` name."""
    quantity = _read_cell(scopes, cell)
    aside = unit_aside(scopes.view.text, *row.content) if row.content is not None else None
    named = row.unit or aside or row.columns.units.get(column)
    if quantity is None or quantity.percent or named is None:
        return quantity
    return quantity._replace(unit=cell_text(scopes.view.text, named) or None, unit_end=quantity.end)


def read_milestones(
    scopes: Scopes, cells: list[tuple[int, tuple[int, int]]], years: dict[int, int]
) -> tuple[Milestone, ...]:
    """The values of those of `cells`, each with its column, that stand for one of `years`."""
    read = [(years[column], _read_cell(scopes, cell)) for column, cell in cells if column in years]
    return tuple(Milestone(year=year, value=one.value) for year, one in read if one is not None)


def _read_cell(scopes: Scopes, cell: tuple[int, int]) -> QuantityMention | None:
    """What the cell tells; of "9/12 thôn (75%)" the share counts, as in a sentence."""
    found = find_quantities(scopes.view.text, scopes.view.lower, *cell)
    return next((one for one in found if one.percent), found[0] if found else None)
