"""Criteria: whether an item of the outline is a task, and how sure that is (guide, section 4)."""

import regex

from extractors.predicates import opens_action, predicate_start
from extractors.times import Time
from models.outline import Node, NodeKind
from models.party import PartyRole
from models.section import Topic
from pipeline.assembly.by_day import CALENDAR, DONE, is_ordered, is_scheduled
from pipeline.assembly.closings import addresses_all, asks_in_general, in_closing
from pipeline.assembly.genre import Genre, tells_all
from pipeline.assembly.parties import counts, lead_in_parties
from pipeline.assembly.scopes import ENACTS, Scopes
from pipeline.assembly.siblings import Siblings

MIN_WORDS = 3
# How sure a task is by the ground it stands on: the share of such that are tasks on the development split, each count
# with one right and one wrong added (docs/rules.md). In a text that is no programme's own no ground is surer than that.
LABELLED = 0.97
ORGANISED = 0.98
OF_PARTY = 0.97
ASSIGNED = 0.93
SUBJECT = 0.84
LED = 0.97
TIMED = 0.92
DATED = 0.95
AIM = 0.5
TABLED = 0.99
TOLD = 0.59
# "Trong phạm vi quản lý, rà soát …": what stands before the verb.
_WITHIN = regex.compile(r"(?:trong phạm vi|trên cơ sở|căn cứ|theo chức năng)(?!\p{L})[^,;.:]{3,80},\s+")
# "Hằng quý, năm lập báo cáo", "Định kỳ hoặc đột xuất kiểm tra".
_ALSO = regex.compile(
    r"(?:,? (?:và |hoặc |h[ằà]ng )*+(?:0?6 tháng|quý|năm|tháng|tuần|đột xuất)(?!\p{L}|\s\d|\s[ivx]+(?!\p{L})))+"
)
# "Ngày 08 tháng 11 năm 2025, Thủ tướng … chủ trì phiên họp": the preamble tells what happened.
_TOLD_OF = regex.compile(r"(?:(?:sáng|chiều|tối) )?ngày \d")
# What somebody gets or may do, and a question, is no work.
_GETS = regex.compile(r"(?:được(?! giao| phân công| yêu cầu| phép)|bị|có quyền|không được)(?!\p{L})")
# "Tổ dân phố kính đề nghị Ủy ban nhân dân phường xem xét."
_WISH = regex.compile(r"(?<!\p{L})kính (?:đề nghị|mong|trình)(?!\p{L})")
# "Sở yêu cầu các đơn vị:", not "đồng chí Chủ tịch chỉ đạo như sau:", which statements may stand below.
_READERS = regex.compile(
    r"(?:yêu cầu|đề nghị|hướng dẫn) (?:các|từng|mỗi|toàn thể) (?!nội dung|nhiệm vụ|việc|vấn đề|công việc|giải pháp)"
)
# What a head of time holds beside it: "QUÝ III/2026 (tháng 7 - 9)".
_BARE = regex.compile(r"(?: ?\([^()]*\))?.{0,5}")


def task_weight(
    scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time], siblings: Siblings | None
) -> float:
    """How surely the item is a task; 0 where none of the guide's three criteria holds."""
    sure = _ground(scopes, node, span, times, siblings)
    return sure if scopes.genre in (Genre.PROGRAMME, Genre.LEGAL) else min(sure, TOLD)


def _ground(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time], siblings: Siblings | None) -> float:
    lower = scopes.view.lower
    context = scopes.context(node)
    if "request" in context or _GETS.match(lower, *span) or _WISH.search(lower, *span) or lower.endswith("?", *span):
        # A wish to those above assigns nothing (guide, section 4).
        return 0.0
    enacts = (node.label or "").startswith("Điều ") and lower.startswith(ENACTS, span[0])
    if enacts and not _leads(scopes, node, span):
        # "Điều 1. Ban hành Kế hoạch trồng rừng năm 2027.": the decision itself, in force once it is signed.
        return 0.0
    if not context & {"result", "forecast"} and scopes.genre is not Genre.LEGAL and is_ordered(lower, span, times):
        return DATED
    organised = node.topic is Topic.ORGANISATION and (
        scopes.genre is Genre.LEGAL or (scopes.genre is Genre.EXCERPT and bool(scopes.governing_parties(node)))
    )
    strange = scopes.genre is not Genre.PROGRAMME and not organised
    if scopes.tells_scope(node) or (strange and not _says_work(scopes, node, span, times)):
        # Headings of laws and articles name bodies too, and below them stand their members, rates and histories.
        return 0.0
    aims = node.topic in (Topic.PURPOSE, Topic.TARGETS)
    listed = node.kind is not NodeKind.PARAGRAPH and "result" not in context
    if aims and listed and is_scheduled(lower, span, times) and is_work(scopes, span, times):
        return DATED  # "Hoàn thành phương án … trước ngày 30/6/2026" is no goal
    if node.topic is Topic.PURPOSE or "result" in context:
        return AIM if node.topic is Topic.PURPOSE and _leads(scopes, node, span, strict=True) else 0.0
    if "terms" in context and not _assigned(scopes, span):
        # Who is to be awarded, what a dossier holds: of such items only one with a day is work.
        return DATED if any(time.last and not time.first for time in times) else 0.0
    placed = _ground_of_place(scopes, node, span, times, siblings)
    if placed is not None:
        return placed
    told = _ground_of_words(scopes, node, span, times)
    return _ground_of_days(scopes, node, span, times) if told is None else told


def _ground_of_place(
    scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time], siblings: Siblings | None
) -> float | None:
    """What the items beside it and the headings above it say; None: nothing."""
    lower = scopes.view.lower
    closing = in_closing(scopes, node)
    goals = node.topic is Topic.TARGETS
    if siblings is not None and (siblings.named or (siblings.times and not goals)):
        return LABELLED
    if not closing and not (addresses_all(lower, node, span) and asks_in_general(lower, span) and not times):
        if node.topic in (Topic.ORGANISATION, Topic.SCHEDULE):
            return ORGANISED
        if scopes.governing_parties(node):
            return OF_PARTY
    if (closing or addresses_all(lower, node, span)) and asks_in_general(lower, span) and not times:
        return 0.0
    # "1. Sở Y tế: chủ trì khám cho người già, xong trong tháng 9/2027", below "Giao chỉ tiêu cho các sở:".
    return 0.0 if goals and not (times and _leads(scopes, node, span, strict=True)) else None


def _ground_of_words(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time]) -> float | None:
    """Who is told to do it, and a time that heads it; None: its days have to say."""
    lower = scopes.view.lower
    if _leads(scopes, node, span) and (node.section or not _TOLD_OF.match(lower, *span)):
        return ASSIGNED if _assigned(scopes, span) else SUBJECT
    if any(one.role is PartyRole.LEAD for one in lead_in_parties(scopes, node)) or _led(scopes, node, span, times):
        return LED
    if not scopes.in_programme(node):
        # A news page or a history tells what was done on a day.
        return 0.0
    if _time_head(scopes, node):
        return TIMED if node.kind is not NodeKind.PARAGRAPH or _says_work(scopes, node, span, times) else 0.0
    return 0.0 if DONE.match(lower, *span) else None


def _ground_of_days(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time]) -> float:
    """Work by a day."""
    lower = scopes.view.lower
    closing = in_closing(scopes, node)
    # "Quý IV hằng năm" and "trước ngày 31/3" are calendar time without a year.
    dated = [
        time
        for time in times
        if time.last
        or time.first
        or time.term
        or (time.recurrence is None and (closing or CALENDAR.search(lower, time.start, time.end)))
    ]
    if scopes.genre is Genre.LEGAL:
        dated = [time for time in dated if not time.first or time.last]  # since when it holds
    if len(lower[slice(*span)].split()) < MIN_WORDS + sum(len(lower[t.start : t.end].split()) for t in dated):
        return 0.0
    if dated and (node.section or closing) and is_work(scopes, span, times):
        return DATED
    if node.section and node.kind is not NodeKind.PARAGRAPH and not closing and is_scheduled(lower, span, dated):
        return DATED
    return 0.0


def _assigned(scopes: Scopes, span: tuple[int, int]) -> bool:
    """Whether a word assigns it ("giao", "chủ trì"), not only a subject that goes on with a verb."""
    return any(one.role is PartyRole.LEAD and not one.subject for one in scopes.spans.assignments(*span))


def _says_work(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time]) -> bool:
    """Whether the item opens with a verb of work or says who does it."""
    return is_work(scopes, span, times) or _leads(scopes, node, span)


def _leads(scopes: Scopes, node: Node, span: tuple[int, int], strict: bool = False) -> bool:
    """Whether the item says who does it, with a word that assigns."""
    # A bare subject does the work of an item; in running prose it may only tell what somebody does.
    listed = node.kind is not NodeKind.PARAGRAPH
    leads = [
        one
        for one in scopes.spans.assignments(*span)
        if one.role is PartyRole.LEAD and (not one.subject or (listed and counts(scopes, node, one)))
    ]
    return bool(leads) and not (strict and leads[0].start - span[0] >= 10)


def _led(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time]) -> bool:
    """Whether a lead-in tells its readers, by no name of their own, to do the work ("… yêu cầu các đơn vị:")."""
    opening = scopes.opening(node)
    if opening is None or not scopes.in_programme(node) or not tells_all(scopes.view, opening):
        return False
    return _READERS.search(scopes.view.lower, opening.text, opening.end) is not None and is_work(scopes, span, times)


def _time_head(scopes: Scopes, node: Node) -> bool:
    """Whether the item stands below a run-in subhead of time ("Năm 2025:"), or a heading of months ("3. Tháng 3")."""
    for above in scopes.outline.above(node):
        section = above.kind is NodeKind.SECTION
        if above.leads and is_time_head(scopes, above):
            return not section or CALENDAR.match(scopes.view.lower, above.text, above.end) is not None
        if section:
            return False
    return False


def is_time_head(scopes: Scopes, node: Node) -> bool:
    """A line that says nothing but a time."""
    if not node.leads or node.end - node.text > 90:
        return False
    times = scopes.times_of(node)
    return (
        bool(times)
        and times[0].start - node.text < 4
        and _BARE.fullmatch(scopes.view.lower, times[-1].end, node.end) is not None
    )


def is_work(scopes: Scopes, span: tuple[int, int], times: list[Time]) -> bool:
    """Whether the sentence opens with a verb, behind a time at most: work to be done, not a statement."""
    lower = scopes.view.lower
    if any(one.subject for one in scopes.spans.assignments(*span)):
        return True
    at = span[0]
    moved = True
    while moved:
        moved = False
        for time in times:
            if time.start <= at < time.end:
                at, moved = time.end, True
                if also := _ALSO.match(lower, at, span[1]):
                    at = also.end()
        while at < span[1] and lower[at] in " ,:;-–()":
            at, moved = at + 1, True
    within = _WITHIN.match(lower, at, span[1])
    return _opens(lower, at, span[1]) or (within is not None and _opens(lower, within.end(), span[1]))


def _opens(lower: str, at: int, end: int) -> bool:
    start = predicate_start(lower, at, min(end, at + 40))
    return (start is not None and start - at < 3) or opens_action(lower, at, end)
