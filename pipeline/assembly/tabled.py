"""Targets of table rows: the number in the words, or the value cell; years as milestones (guide, section 3.6)."""

import regex

from extractors.cells import cell_text, is_numeric
from extractors.changes import read_change, read_changes
from extractors.columns import opens_party
from extractors.lexicon import meanings
from extractors.pieces import Piece, without_times
from extractors.quantities import QuantityMention, find_quantities
from extractors.stripping import strip_front
from extractors.times import Time, heading_year
from models.deadline import Deadline, DeadlineScope, Milestone
from models.outline import Node
from models.party import PartyRole, PartyScope
from models.quantity import Change
from pipeline.assembly.deadlines import row_times, task_deadline
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.genre import Genre
from pipeline.assembly.judging import Chosen
from pipeline.assembly.named import Named, build_parties
from pipeline.assembly.parties import row_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.targets import sentence_targets

_SURE = 4.5
# What is told of, foreseen or paid is not promised.
_TELLS = frozenset({"result", "forecast", "money"})
# A longer row is quoted by the part that its target stands in, so that evidence does not grow as its square.
_LONGEST = 30_000
_UNIT_ASIDE = regex.compile(r"\(([^()]{1,20})\)\s*$")
_OPENS = regex.compile(r"(?:[-+•–]\s*|trong đó\s*:?\s*)*")


def row_targets(scopes: Scopes, node: Node, row: Row, chosen: Chosen) -> list[TargetDraft]:
    """The targets of one row; its parties, time and milestones come from its columns."""
    if row.content is None:
        return []
    drafts = _told(scopes, node, row.content, chosen)
    if not any(_in_words(scopes, row, one) for one in drafts):
        drafts = _valued(scopes, node, row) or drafts
    products = [
        draft._replace(pieces=_trimmed(scopes, row)) if is_numeric(cell_text(scopes.view.lower, cell)) else draft
        for cell in row.products
        for draft in _told(scopes, node, cell, chosen)
    ]
    drafts = [*drafts, *products]
    if not drafts:
        return []
    milestones = _milestones(scopes, row)
    parties = build_parties(scopes, row_parties(scopes, row))
    times = row_times(scopes, row)
    dated = task_deadline(scopes, node, times) if times else None
    block = scopes.view.blocks[row.block]
    return [
        draft._replace(
            evidence=(block.start, block.end) if block.end - block.start <= _LONGEST else draft.evidence,
            responsible=parties or draft.responsible,
            deadline=_due(scopes, row, draft.deadline, dated),
            milestones=milestones if len(drafts) == 1 else draft.milestones,
        )
        for draft in drafts
    ]


def _due(scopes: Scopes, row: Row, said: Deadline | None, dated: Deadline | None) -> Deadline | None:
    """What the time column says, but for what the clause does itself: "đến năm 2027 có 12 tổ", "mỗi năm mở 2 lớp"."""
    if said is None or dated is None or said.scope is not DeadlineScope.CLAUSE or said.span is None:
        return dated.model_copy(update={"scope": DeadlineScope.TABLE}) if dated else said
    block = scopes.view.blocks[row.block]
    words = scopes.view.raw_span(block.start, block.end)
    repeats = said.recurrence is not None and said.start is None and said.end is None
    if words.start <= said.span.start < words.end and not repeats:
        return said
    return dated.model_copy(update={"scope": DeadlineScope.TABLE, "recurrence": dated.recurrence or said.recurrence})


def _told(scopes: Scopes, node: Node, cell: tuple[int, int], chosen: Chosen) -> list[TargetDraft]:
    return [
        draft
        for sentence in scopes.spans.sentences(*cell)
        for draft in sentence_targets(scopes, node, sentence, cell, chosen)
    ]


def _in_words(scopes: Scopes, row: Row, draft: TargetDraft) -> bool:
    """Whether the row's words state its target themselves: a share, or a count of what the unit column or cells say."""
    if draft.quantity is None or draft.quantity.percent:
        return draft.quantity is not None or row.unit is None
    if row.unit is None:
        return not any("%" in cell_text(scopes.view.lower, cell) for _, cell in row.numeric(scopes.view.lower))
    return (draft.quantity.unit or "").lower() == cell_text(scopes.view.lower, row.unit)


def _milestones(scopes: Scopes, row: Row) -> tuple[Milestone, ...]:
    years = row.columns.years
    if len(years) < 2:
        return ()
    return tuple(
        Milestone(year=years[column], value=value)
        for column, cell in row.numeric(scopes.view.lower)
        if column in years and (value := _value(scopes, cell)) is not None
    )


def _value(scopes: Scopes, cell: tuple[int, int]) -> int | float | None:
    found = find_quantities(scopes.view.text, scopes.view.lower, *cell)
    return found[0].value if found else None


def _valued(scopes: Scopes, node: Node, row: Row) -> list[TargetDraft]:
    """A row whose words have no number but whose value cell has one."""
    context = scopes.context(node)
    if context & _TELLS:
        return []
    if row.columns.measures:
        return _measured(scopes, node, row)
    cells = row.numeric(scopes.view.lower)
    if not cells or row.content is None:
        return []
    if "goal" not in context and (not scopes.in_programme(node) or (row.columns.lead < 0 and not row.columns.years)):
        # A table of years without a word of goals tells what was, unless the paper is a programme.
        return []
    if scopes.genre is Genre.LEGAL:
        return []
    if row.columns.shares:
        return _shared(scopes, node, row, row.content)
    cell = cells[0][1]
    quantity = _cell_quantity(scopes, row, cell)
    if quantity is None:
        return []
    (change,) = read_changes(scopes.view.lower, [cell[0]], [quantity])
    pieces, told, times = _words_of(scopes, row)
    deadline = _due_of_value(scopes, node, row, cells[0][0], times)
    return [TargetDraft(node, row.content, quantity, None, pieces, change or told, deadline, (), (), _SURE)]


def _words_of(scopes: Scopes, row: Row) -> tuple[tuple[Piece, ...], Change | None, list[Time]]:
    """What the row's words measure, the change that they tell ("Giảm tỷ lệ hộ nghèo") and their times."""
    lower, cells = scopes.view.lower, _trimmed(scopes, row)
    times = [time for cell in cells for time in scopes.spans.times_in(*cell)]
    told = read_change(lower, *cells[0]) if cells else None
    if told is not None:
        cells = ((strip_front(lower, *cells[0], times), cells[0][1]), *cells[1:])
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
    named = scopes.spans.cell_names(*content) if opens_party(scopes.view.lower, content[0]) else []
    parties = build_parties(scopes, [Named(one.start, one.end, PartyRole.LEAD, PartyScope.TABLE) for one in named])
    deadline = task_deadline(scopes, node, [])
    drafts = []
    for column, cell in row.numeric(scopes.view.lower):
        title = row.columns.shares.get(column)
        quantity = _cell_quantity(scopes, row, cell) if title else None
        if title and quantity is not None:
            words = _trimmed(scopes, row)
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


def _trimmed(scopes: Scopes, row: Row) -> tuple[tuple[int, int], ...]:
    """The cells that say what is counted, without "- " and "Trong đó:" before the words."""
    lower = scopes.view.lower
    matches = [(_OPENS.match(lower, *cell), cell) for cell in row.words]
    return tuple((match.end() if match else cell[0], cell[1]) for match, cell in matches)


def _measured(scopes: Scopes, node: Node, row: Row) -> list[TargetDraft]:
    """A row with several values a year: one target for each measure, its years as milestones."""
    drafts = []
    for measure in row.columns.measures:
        cells = [(column, cell) for column, cell in row.numeric(scopes.view.lower) if column in measure.years]
        if not cells:
            continue
        quantity = _cell_quantity(scopes, row, cells[0][1])
        if quantity is None:
            continue
        told = tuple(
            Milestone(year=measure.years[column], value=value)
            for column, cell in cells
            if (value := _value(scopes, cell)) is not None
        )
        quantity = quantity._replace(unit=measure.unit or quantity.unit)
        deadline = task_deadline(scopes, node, [])
        drafts.append(
            TargetDraft(
                node,
                (row.cells[0][0], row.cells[-1][1]),
                quantity,
                None,
                _trimmed(scopes, row),
                None,
                deadline,
                (),
                told,
                _SURE,
                measure.name,
            )
        )
    return drafts


def _cell_quantity(scopes: Scopes, row: Row, cell: tuple[int, int]) -> QuantityMention | None:
    found = find_quantities(scopes.view.text, scopes.view.lower, *cell)
    if not found:
        return None
    # "9/12 thôn (75%)": the share counts, as in a sentence.
    quantity = next((one for one in found if one.percent), found[0])
    unit = cell_text(scopes.view.text, row.unit) if row.unit is not None else _unit_aside(scopes, row)
    if quantity.percent or unit is None:
        return quantity
    end = quantity.end
    return quantity._replace(unit=unit or None, end=end, unit_end=end)


def _unit_aside(scopes: Scopes, row: Row) -> str | None:
    """The unit that a row names behind its words: "Tỷ lệ xã đạt chuẩn (%)"."""
    match = _UNIT_ASIDE.search(scopes.view.text, *row.content) if row.content is not None else None
    if match is None or (match[1] != "%" and match[1].lower() not in meanings("units")):
        return None
    return match[1]
