"""Tasks: the work that a document assigns or dates, one an item, one a sentence in running prose (guide, section 4)."""

import regex

from extractors.predicates import opens_action, predicate_start
from extractors.times import Time
from models.outline import Node, NodeKind, Outline
from models.party import PartyRole, PartyScope
from models.section import Topic
from pipeline.assembly.deadlines import task_deadline
from pipeline.assembly.draft import TargetDraft, TaskDraft
from pipeline.assembly.parties import Named, build_parties, item_parties, lead_in_parties, row_parties
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings, sibling_label

_CLOSING = regex.compile(
    r"(?:[-+]\s*)?(?:trên đây là|trong quá trình .{0,80}(?:nếu|vướng mắc|phát sinh|khó khăn)|quá trình .{0,60}(?:nếu|"
    r"vướng mắc)|nơi nhận|(?:xin )?trân trọng|[^.;]{0,60}(?:xin )?trân trọng (?:thông báo|cảm ơn|đề nghị)[./]|"
    r"(?:kế hoạch|chương trình|quyết định|nghị quyết|chỉ thị|luật|quy định|kết luận|quy chế) này (?:có hiệu lực|được|"
    r"thay thế|phổ biến)|"
    r"nếu có (?:khó khăn|vướng mắc)|\(?(?:ban hành )?kèm theo|lưu:|đính kèm|t/?m\.|\(chi tiết)"
)
_INTRODUCES = regex.compile(
    r"(?:sau đây|sau|như sau|cụ thể|trong đó|trọng tâm|gồm|là|theo đó|các nội dung|dưới đây)\s*:\s*$"
)
_NAMES_BELOW = regex.compile(r"(?:bao gồm|gồm|gồm có|như)\s*:\s*$")
_BOILERPLATE = regex.compile(r"(?:đề nghị|yêu cầu) .{0,140}(?:triển khai|quán triệt|thực hiện)(?! báo cáo)")
_ISSUER_ASKS = regex.compile(r"[^,;.]{0,60}?(?:đề nghị|yêu cầu)\s+(?:các|cán bộ|thủ trưởng|công đoàn)")
_GROUNDS = regex.compile(r"(?:căn cứ|theo đề nghị|thực hiện|xét|để|trên cơ sở)\s")
_DONE = regex.compile(r"(?<!\p{L})đã(?!\p{L})")
_REST = 30
_LONG = 150
_MIN_WORDS = 3


def item_tasks(
    scopes: Scopes,
    node: Node,
    targets: list[TargetDraft],
    siblings: Siblings | None,
    canonical: dict[str, str],
    below_names: bool,
) -> list[TaskDraft]:
    """The tasks of one line of the outline: a list item is one, running prose one a sentence."""
    if not _may_hold(scopes, node) or below_names:
        return []
    start = node.text
    label = sibling_label(scopes.view.lower, start, node.end)
    if label is not None:
        if label[0] != "content":
            return []
        start = label[1]
    spans = [(start, node.end)] if node.kind is not NodeKind.PARAGRAPH else scopes.sentences(start, node.end)
    drafts = []
    told: list[Named] = []
    for span in spans:
        draft = _task(scopes, node, span, targets, siblings, canonical, told)
        told = _told_leads(scopes, span) or told
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


def names_below(scopes: Scopes, outline: Outline, node: Node) -> bool:
    """Whether the node is one of the names that an item lists behind "bao gồm:"."""
    above = outline.nodes[node.parent]
    return above.kind is NodeKind.BULLET and _NAMES_BELOW.search(scopes.view.lower, above.text, above.end) is not None


def _may_hold(scopes: Scopes, node: Node) -> bool:
    """Whether the node can be work at all: no heading, no closing paragraph, no mere subhead."""
    lower = scopes.view.lower
    words = lower[node.text : node.end].strip()
    if len(words.split()) < _MIN_WORDS or scopes.view.text[node.text : node.end].isupper():
        return False
    if node.kind is NodeKind.SECTION and node.leads and (scopes.outline.holds(node) or scopes.parties_of(node)):
        return False
    if _is_time_head(scopes, node):
        return False
    if _CLOSING.match(words):
        return node.kind is NodeKind.PARAGRAPH
    if not node.section and _GROUNDS.match(words):
        return False
    if words.endswith(":"):
        if _only_assigns(scopes, node):
            return False
        works = len(words) > _LONG or not _INTRODUCES.search(words)
        return (works and not scopes.parties_of(node)) or bool(_NAMES_BELOW.search(words))
    return not (node.leads and scopes.outline.holds(node))


def _only_assigns(scopes: Scopes, node: Node) -> bool:
    """ "Chủ trì, phối hợp với các sở, ngành:" says who does what stands below it and nothing else."""
    found = scopes.assignments(node.text, node.end)
    if not found or not scopes.outline.holds(node):
        return False
    return node.end - max(one.end for one in found) < _REST


def _task(
    scopes: Scopes,
    node: Node,
    span: tuple[int, int],
    targets: list[TargetDraft],
    siblings: Siblings | None,
    canonical: dict[str, str],
    told: list[Named],
) -> TaskDraft | None:
    lower = scopes.view.lower
    start, end = span
    if _CLOSING.match(lower, start, end):
        return None
    inside = [one for one in targets if start <= one.evidence[0] < end]
    times = _own_times(scopes, span)
    named = item_parties(scopes, node, start, end)
    if _in_closing(scopes, node):
        named = [one for one in named if one.scope is PartyScope.CLAUSE]
    if not any(one.role is PartyRole.LEAD for one in named):
        named = [*told, *named]
    weight = _weight(scopes, node, span, times, siblings)
    if weight <= 0 or (inside and _only_targets(scopes, span, inside)):
        return None
    if siblings is not None:
        named = _with_siblings(named, siblings)
        times = [*times, *siblings.times]
    while end > start and scopes.view.text[end - 1].isspace():
        end -= 1
    return TaskDraft(
        node, start, end, task_deadline(scopes, node, times), build_parties(scopes, named, canonical), weight
    )


def _own_times(scopes: Scopes, span: tuple[int, int]) -> list[Time]:
    return [time for sentence in scopes.sentences(*span) for time in scopes.times_in(*sentence)]


def _with_siblings(named: list[Named], siblings: Siblings) -> list[Named]:
    if not siblings.named:
        return named
    leads = [one for one in siblings.named if one.role is PartyRole.LEAD]
    own = [one for one in named if one.role is PartyRole.SUPPORT] if leads else named
    return [*siblings.named, *own] if leads else [*named, *siblings.named]


def _weight(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time], siblings: Siblings | None) -> float:
    """How surely the item is a task; 0 where none of the guide's three criteria holds."""
    lower = scopes.view.lower
    context = scopes.context(node)
    if node.topic is Topic.PURPOSE or "result" in context:
        return 0.6 if node.topic is Topic.PURPOSE and _leads(scopes, node, span, strict=True) else 0.0
    closing = _in_closing(scopes, node)
    if siblings is not None and (siblings.named or siblings.times):
        return 0.95
    if not closing and not (_addressed(lower, node, span) and _BOILERPLATE.search(lower, *span) and not times):
        if node.topic in (Topic.ORGANISATION, Topic.SCHEDULE):
            return 0.95
        if scopes.governing_parties(node):
            return 0.95
    if (closing or _addressed(lower, node, span)) and _BOILERPLATE.search(lower, *span) and not times:
        return 0.0
    if node.topic is Topic.TARGETS:
        return 0.0
    if _leads(scopes, node, span):
        return 0.85
    if any(one.role is PartyRole.LEAD for one in lead_in_parties(scopes, node)):
        return 0.85
    if not scopes.programme:
        # A news page or a history tells what was done on a day.
        return 0.0
    if _time_head(scopes, node):
        return 0.9
    if _DONE.search(lower, *span):
        return 0.0
    dated = [time for time in times if time.last or time.first or time.term or (closing and time.recurrence is None)]
    if dated and (node.section or closing) and _is_work(scopes, span, times):
        return 0.75
    return 0.0


def _leads(scopes: Scopes, node: Node, span: tuple[int, int], strict: bool = False) -> bool:
    """Whether the item says who does it, with a word that assigns."""
    found = scopes.assignments(*span)
    leads = [one for one in found if one.role is PartyRole.LEAD and not one.subject]
    if strict:
        return bool(leads) and leads[0].start - span[0] < 10
    return bool(leads)


def _time_head(scopes: Scopes, node: Node) -> bool:
    """Whether the item stands below a run-in subhead of time ("Quý IV/2025:")."""
    for above in scopes.outline.above(node):
        if above.kind is NodeKind.SECTION:
            return False
        if above.leads and _is_time_head(scopes, above):
            return True
    return False


def _is_time_head(scopes: Scopes, node: Node) -> bool:
    """A line that says nothing but a time."""
    if not node.leads or node.end - node.text > 90:
        return False
    times = scopes.times_of(node)
    return bool(times) and times[0].start - node.text < 4 and node.end - times[-1].end < 6


def _is_work(scopes: Scopes, span: tuple[int, int], times: list[Time]) -> bool:
    """Whether the sentence opens with a verb, behind a time at most: work to be done, not a statement."""
    lower = scopes.view.lower
    if any(one.subject for one in scopes.assignments(*span)):
        return True
    at = span[0]
    moved = True
    while moved:
        moved = False
        for time in times:
            if time.start <= at < time.end:
                at, moved = time.end, True
        while at < span[1] and lower[at] in " ,:;-–()":
            at, moved = at + 1, True
    start = predicate_start(lower, at, min(span[1], at + 40))
    return (start is not None and start - at < 3) or opens_action(lower, at, span[1])


def _addressed(lower: str, node: Node, span: tuple[int, int]) -> bool:
    """A paragraph in which the issuer turns to all ("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành triển khai …")."""
    return node.kind is NodeKind.PARAGRAPH and _ISSUER_ASKS.match(lower, *span) is not None


def _in_closing(scopes: Scopes, node: Node) -> bool:
    if node.kind is not NodeKind.PARAGRAPH:
        return False
    return _CLOSING.match(scopes.view.lower, node.text, node.end) is not None


def _only_targets(scopes: Scopes, span: tuple[int, int], inside: list[TargetDraft]) -> bool:
    """Whether the item only states targets: every sentence has one, and no clause of other work stands beside it."""
    sentences = scopes.sentences(*span)
    covered = {one.evidence for one in inside}
    if any(sentence not in covered for sentence in sentences):
        return False
    return not _works_before(scopes, sentences[0], inside)


def _works_before(scopes: Scopes, sentence: tuple[int, int], inside: list[TargetDraft]) -> bool:
    """Whether a clause of work stands before the first target of the sentence."""
    first = min(one.quantity.outer_start if one.quantity else one.evidence[0] for one in inside)
    lower = scopes.view.lower
    cut = max(lower.rfind(";", sentence[0], first), lower.rfind(", phấn đấu", sentence[0], first))
    if cut - sentence[0] < 40:
        return False
    return predicate_start(lower, sentence[0], cut) is not None


def _beside(told: list[Time], own: list[Time]) -> list[Time]:
    """What a row's words add to its time cell: all where it is blank, else the recurrence it leaves unsaid."""
    if not told:
        return own
    if any(time.recurrence for time in told):
        return []
    return [time for time in own if time.recurrence is not None]


def row_task(
    scopes: Scopes, node: Node, row: Row, targets: list[TargetDraft], canonical: dict[str, str]
) -> TaskDraft | None:
    """The task of a table row that assigns or dates work; a row that only states targets is none."""
    if row.content is None or (row.columns.lead < 0 and row.columns.time < 0):
        return None
    start, end = row.content
    named = row_parties(scopes, row)
    times = scopes.cell_times(*row.time) if row.time is not None else []
    if not named and not times:
        return None
    if targets or len(scopes.view.lower[start:end].split()) < _MIN_WORDS:
        return None
    return TaskDraft(
        node,
        start,
        end,
        task_deadline(scopes, node, [*times, *_beside(times, _own_times(scopes, (start, end)))]),
        build_parties(scopes, named, canonical),
        0.9,
    )
