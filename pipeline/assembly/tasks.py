"""Tasks: the work that a document assigns or dates, one an item, one a sentence in running prose (guide, section 4)."""

from bisect import bisect_left
from functools import cache

import regex

from extractors.kinds import kind_names
from extractors.times import Time
from models.deadline import Recurrence
from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope
from pipeline.assembly.beside import only_targets, works_in_row
from pipeline.assembly.closings import closes, in_closing
from pipeline.assembly.criteria import MIN_WORDS, TABLED, is_time_head, task_weight
from pipeline.assembly.deadlines import row_times, task_deadline
from pipeline.assembly.draft import TargetDraft, TaskDraft
from pipeline.assembly.envelopes import of_years
from pipeline.assembly.parties import Named, build_parties, item_parties, row_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings, sibling_label

_INTRODUCES = regex.compile(
    r"(?r)(?:sau đây|sau|như sau|cụ thể|trong đó|trọng tâm|gồm|là|theo đó|các nội dung|dưới đây)\s*:\s*$"
)
# "… tập trung thực hiện các nhiệm vụ sau:", "…, cụ thể như sau:": however long, it says that work follows, and none.
_HANDS_ON = regex.compile(
    r"(?r)(?:(?:nhiệm vụ|giải pháp|nội dung|việc|biện pháp|công tác|hoạt động)[^,;.:]{0,40}(?:sau|sau đây|dưới đây)|"
    r"như sau|cụ thể|trọng tâm|theo đó|(?<!\. )trong đó)\s*:\s*$"
)
_NAMES_BELOW = regex.compile(r"(?r)(?:bao gồm|gồm|gồm có|như)\s*:\s*$")
_GROUNDS = regex.compile(r"(?:căn cứ|theo đề nghị|thực hiện|xét|để|trên cơ sở)\s")
# "THỦ TƯỚNG CHÍNH PHỦ điện:" stands over those whom a telegram goes to.
_ADDRESSES = (" điện:", "gửi:")
# A slogan or a name, not work.
_QUOTED = regex.compile(r"[“\"][^“”\"]*[”\"][.;]?")
# The name of whoever signs.
_SIGNS = regex.compile(r"(?:\p{Lu}{2,}\s)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){2,4}\s*")
_REST = 30
_LONG = 150
_LONG_AGO = 9


def item_tasks(
    scopes: Scopes,
    node: Node,
    targets: list[TargetDraft],
    siblings: Siblings | None,
    below_names: bool,
) -> list[TaskDraft]:
    """The tasks of one line of the outline: a list item is one, running prose one a sentence."""
    if below_names or not (_may_hold(scopes, node) or _says_work(scopes, node, siblings)):
        return []
    start = node.text
    label = sibling_label(scopes.view.lower, start, node.end)
    if label is not None:
        if label[0] != "content":
            return []
        start = label[1]
    prose = node.kind is NodeKind.PARAGRAPH or closes(scopes.view.lower, start, node.end)
    spans = scopes.sentences(start, node.end) if prose else [(start, node.end)]
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
    found = scopes.assignments(*span)
    return [
        Named(one.start, one.end, one.role, PartyScope.CLAUSE)
        for one in found
        if one.role is PartyRole.LEAD and not one.subject
    ]


def names_below(scopes: Scopes, node: Node) -> bool:
    """Whether the node is one of the names that an item lists behind "bao gồm:"."""
    above = scopes.outline.nodes[node.parent]
    return above.kind is NodeKind.BULLET and _NAMES_BELOW.search(scopes.view.lower, above.text, above.end) is not None


def _may_hold(scopes: Scopes, node: Node) -> bool:
    """Whether the node can be work at all: no heading, no closing paragraph, no mere subhead."""
    lower = scopes.view.lower
    words = lower[node.text : node.end].strip()
    if len(words.split(maxsplit=MIN_WORDS)) < MIN_WORDS or scopes.view.text[node.text : node.end].isupper():
        return False
    if node.kind is NodeKind.SECTION and node.leads and (scopes.outline.holds(node) or scopes.parties_of(node)):
        return False
    if is_time_head(scopes, node):
        return False
    above = scopes.outline.nodes[node.parent]
    if above.leads and lower.endswith(_ADDRESSES, above.text, above.end):
        return False
    if closes(lower, node.text, node.end):
        return node.kind is NodeKind.PARAGRAPH or len(scopes.sentences(node.text, node.end)) > 1
    if _QUOTED.fullmatch(words) or _SIGNS.fullmatch(scopes.view.text, node.text, node.end):
        return False
    if (not node.section and _GROUNDS.match(words) and not _tells(scopes, node)) or _names_paper().match(words):
        return False
    if words.endswith(":"):
        if _only_assigns(scopes, node):
            return False
        works = not _INTRODUCES.search(words) or (len(words) > _LONG and not _HANDS_ON.search(words))
        return (works and not scopes.parties_of(node)) or bool(_NAMES_BELOW.search(words))
    return not (node.leads and scopes.outline.holds(node))


def _tells(scopes: Scopes, node: Node) -> bool:
    """Whether words of ground go on to tell somebody ("Căn cứ Quy chế 12, Văn phòng đề nghị Sở Y tế trình …")."""
    lower = scopes.view.lower
    if not lower.startswith(("căn cứ ", "để ", "thực hiện "), node.text) or lower.endswith(";", node.text, node.end):
        return False
    return any(one.role is PartyRole.LEAD and not one.subject for one in scopes.assignments(node.text, node.end))


@cache
def _names_paper() -> "regex.Pattern[str]":
    """An item that is the name of a paper ("Quyết định số 12/QĐ-TTg … phê duyệt …"), as lists of căn cứ have them."""
    return regex.compile(rf"{kind_names()} số:? ?\d")


def _says_work(scopes: Scopes, node: Node, siblings: Siblings | None) -> bool:
    """Whether a heading is the work of which the labelled lines below it say who does it."""
    if node.kind is not NodeKind.SECTION or siblings is None or not siblings.named:
        return False
    words = scopes.view.text[node.text : node.end]
    return not words.isupper() and len(words.split()) >= MIN_WORDS and not scopes.parties_of(node)


def _only_assigns(scopes: Scopes, node: Node) -> bool:
    """ "Chủ trì, phối hợp với các sở, ngành:" says who does what stands below it and nothing else."""
    found = scopes.assignments(node.text, node.end)
    below = scopes.outline.nodes[node.index + 1 :][:1]
    if not found or not any(one.parent == node.index or scopes.opening(one) is node for one in below):
        return False
    return node.end - max(one.end for one in found) < _REST


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
    if closes(lower, start, end):
        return None
    first, last = (bisect_left(targets, place, key=lambda one: one.evidence[0]) for place in span)
    inside = targets[first:last]  # they are in the order of the text
    times = _own_times(scopes, span)
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
    return TaskDraft(node, start, end, task_deadline(scopes, node, times), build_parties(scopes, named), weight)


def _own_times(scopes: Scopes, span: tuple[int, int]) -> list[Time]:
    times = [time for sentence in scopes.sentences(*span) for time in scopes.times_in(*sentence)]
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
