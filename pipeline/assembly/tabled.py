"""Targets of table rows: the number in the words, else the value cell; what the columns add (guide, section 3.6)."""

from extractors.cells import cell_text, is_numeric
from models.deadline import Deadline, DeadlineScope
from models.outline import Node
from pipeline.assembly.deadlines import row_times, task_deadline
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.judging import Chosen
from pipeline.assembly.named import build_parties
from pipeline.assembly.parties import row_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.targets import sentence_targets
from pipeline.assembly.valued import read_milestones, row_words, valued_targets

# A longer row is quoted by the part that its target stands in, so that evidence does not grow as its square.
_LONGEST = 30_000


def row_targets(scopes: Scopes, node: Node, row: Row, chosen: Chosen) -> list[TargetDraft]:
    """The targets of one row; its parties, time and milestones come from its columns."""
    if row.content is None:
        return []
    drafts = _told(scopes, node, row.content, chosen)
    if not any(_in_words(scopes, row, one) for one in drafts):
        drafts = valued_targets(scopes, node, row) or drafts
    products = [
        draft._replace(pieces=row_words(scopes, row)) if is_numeric(cell_text(scopes.view.lower, cell)) else draft
        for cell in row.products
        for draft in _told(scopes, node, cell, chosen)
    ]
    drafts = [*drafts, *products]
    if not drafts:
        return []
    years = row.columns.years
    milestones = read_milestones(scopes, row.numeric(scopes.view.lower), years) if len(years) > 1 else ()
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
    return draft.quantity.counted == cell_text(scopes.view.lower, row.unit)
