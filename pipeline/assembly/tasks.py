"""Tasks: the work that a document assigns or dates, one an item, one a sentence in running prose (guide, section 4)."""

from bisect import bisect_left

import regex

from extractors.times import Time
from models.deadline import Recurrence
from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope
from pipeline.assembly.beside import only_targets, works_in_row
from pipeline.assembly.by_day import is_ordered
from pipeline.assembly.closings import closes, in_closing
from pipeline.assembly.criteria import MIN_WORDS
from pipeline.assembly.deadlines import rhythm, row_times, task_deadline
from pipeline.assembly.draft import TargetDraft, TaskDraft
from pipeline.assembly.envelopes import of_years
from pipeline.assembly.grounds import TABLED, task_weight
from pipeline.assembly.holding import may_hold
from pipeline.assembly.named import Named, build_parties
from pipeline.assembly.parties import item_parties, row_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings, sibling_label

_LONG_AGO = 9
# "Một là, treo cờ. Báo cáo trước ngày 5/4.": a paragraph that is told in words to be an item of a list.
_ORDINAL = regex.compile(
    r"(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|"
    r"thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:]))[,:]?\s+"
)


def item_tasks(
    scopes: Scopes,
    node: Node,
    targets: list[TargetDraft],
    siblings: Siblings | None,
    below_names: bool,
) -> list[TaskDraft]:
    """The tasks of one line of the outline: a list item is one, running prose one a sentence."""
    if below_names or not may_hold(scopes, node, siblings):
        return []
    start = node.text
    label = sibling_label(scopes.view.lower, start, node.end)
    if label is not None:
        if label[0] != "content":
            return []
        start = label[1]
    ordinal = _ORDINAL.match(scopes.view.lower, start, node.end) if node.kind is NodeKind.PARAGRAPH else None
    start = ordinal.end() if ordinal else start
    prose = not ordinal and (node.kind is NodeKind.PARAGRAPH or closes(scopes.view.lower, start, node.end))
    spans = scopes.spans.sentences(start, node.end) if prose else [(start, node.end)]
    drafts = []
    told: list[Named] = []
    for before, span in zip([None, *spans], spans, strict=False):
        told = (_told_leads(scopes, before) if before is not None else []) or told
        if scopes.view.lower.startswith(("yêu cầu ", "đề nghị "), span[0]):
            told = []  # whoever was told before is not meant
        draft = _task(scopes, node, span, targets, siblings, told)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _told_leads(scopes: Scopes, span: tuple[int, int]) -> list[Named]:
    """Who a sentence tells to do its work: the next sentences of the paragraph are theirs too."""
    found = scopes.spans.assignments(*span)
    return [
        Named(one.start, one.end, one.role, PartyScope.CLAUSE)
        for one in found
        if one.role is PartyRole.LEAD and not one.subject
    ]


def _task(
    scopes: Scopes,
    node: Node,
    span: tuple[int, int],
    targets: list[TargetDraft],
    siblings: Siblings | None,
    told: list[Named],
) -> TaskDraft | None:
    lower = scopes.view.lower
    start, end = span
    times = _own_times(scopes, span)
    if closes(lower, start, end) and not is_ordered(lower, span, times):
        return None  # "Nhận được Công văn này, yêu cầu các trường báo cáo trước ngày 23/4" has its day
    first, last = (bisect_left(targets, place, key=lambda one: one.evidence[0]) for place in span)
    inside = targets[first:last]  # they are in the order of the text
    weight = task_weight(scopes, node, span, times, siblings)
    if weight <= 0 or (inside and only_targets(scopes, span, inside)):
        return None
    named = item_parties(scopes, node, start, end)
    if in_closing(scopes, node):
        named = [one for one in named if one.scope is PartyScope.CLAUSE]
    if not any(one.role is PartyRole.LEAD for one in named):
        named = [*told, *named]
    if siblings is not None:
        named = _with_siblings(named, siblings)
        times = [*times, *siblings.times]
    while end > start and scopes.view.text[end - 1].isspace():
        end -= 1
    deadline = task_deadline(scopes, node, times) or rhythm(scopes, start, end)
    return TaskDraft(node, start, end, deadline, build_parties(scopes, named), weight)


def _own_times(scopes: Scopes, span: tuple[int, int]) -> list[Time]:
    times = [time for sentence in scopes.spans.sentences(*span) for time in scopes.spans.times_in(*sentence)]
    # "Quyết toán tài chính năm 2025, nộp trước ngày 25/01/2026": a year that was over says of what, not by when.
    own = scopes.issued is not None and not scopes.issued.endswith("-01-01")
    if own or any(time.recurrence is None and not _is_over(scopes, time) for time in times):
        times = [time for time in times if not _is_over(scopes, time)]
    # The latest day that a text without a date tells of may be a deadline: only long before it is all over.
    return [time for time in times if not _is_over(scopes, time, _LONG_AGO)]


def _is_over(scopes: Scopes, time: Time, years: int = 0) -> bool:
    """Whether the time is of years that had ended before the paper was issued, `years` of them before."""
    if scopes.issued is None or time.last is None or not of_years(time):
        return False
    return int(time.last[:4]) + years < int(scopes.issued[:4])


def _with_siblings(named: list[Named], siblings: Siblings) -> list[Named]:
    if not siblings.named:
        return named
    leads = [one for one in siblings.named if one.role is PartyRole.LEAD]
    own = [one for one in named if one.role is PartyRole.SUPPORT] if leads else named
    return [*siblings.named, *own] if leads else [*named, *siblings.named]


def _beside(told: list[Time], own: list[Time]) -> list[Time]:
    """What a row's words add to its time cell: all where it is blank, else the recurrence it leaves unsaid."""
    if not told:
        return own
    if any(time.recurrence not in (None, Recurrence.PERIODIC) for time in told):
        return []
    return [time for time in own if time.recurrence is not None]


def row_task(scopes: Scopes, node: Node, row: Row, targets: list[TargetDraft]) -> TaskDraft | None:
    """The task of a table row that assigns or dates work; a row that only states targets is none."""
    if row.content is None or (row.columns.lead < 0 and not row.columns.times):
        return None
    start, end = row.content
    named = row_parties(scopes, row)
    times = row_times(scopes, row)
    if not named and not times:
        return None
    # What comes of the work is no part of what the row says is to be done.
    numbers = [one.quantity.start if one.quantity is not None else start for one in targets]
    targets = [one for one, at in zip(targets, numbers, strict=True) if not any(a <= at < b for a, b in row.products)]
    if (targets and not works_in_row(scopes, (start, end), targets)) or len(
        scopes.view.lower[start:end].split()
    ) < MIN_WORDS:
        return None
    return TaskDraft(
        node,
        start,
        end,
        task_deadline(scopes, node, [*times, *_beside(times, _own_times(scopes, (start, end)))]),
        build_parties(scopes, named),
        TABLED,
    )
