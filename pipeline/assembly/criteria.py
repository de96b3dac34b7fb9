"""Criteria: whether the words of an item say that it is work, who does it, or a time alone (guide, section 4)."""

import regex

from extractors.predicates import opens_action, predicate_start
from extractors.times import Time
from models.outline import Node, NodeKind
from models.party import PartyRole
from pipeline.assembly.by_day import CALENDAR
from pipeline.assembly.parties import counts
from pipeline.assembly.scopes import Scopes

MIN_WORDS = 3
# "Trong phạm vi quản lý, rà soát …": what stands before the verb.
_WITHIN = regex.compile(r"(?:trong phạm vi|trên cơ sở|căn cứ|theo chức năng)(?!\p{L})[^,;.:]{3,80},\s+")
# "Hằng quý, năm lập báo cáo", "Định kỳ hoặc đột xuất kiểm tra".
_ALSO = regex.compile(
    r"(?:,? (?:và |hoặc |h[ằà]ng )*+(?:0?6 tháng|quý|năm|tháng|tuần|đột xuất)(?!\p{L}|\s\d|\s[ivx]+(?!\p{L})))+"
)
# What a head of time holds beside it: "QUÝ III/2026 (tháng 7 - 9)".
_BARE = regex.compile(r"(?: ?\([^()]*\))?.{0,5}")
# "Các nhiệm vụ hoàn thành trước ngày 30/6/2026:", and its items are due by then.
_DUE_HEAD = regex.compile(
    r"(?:các |những )?(?:nhiệm vụ|nội dung|công việc|việc)(?: cần| phải)? (?:thực hiện|hoàn thành|làm)(?: xong)? "
)


def is_assigned(scopes: Scopes, span: tuple[int, int]) -> bool:
    """Whether a word assigns it ("giao", "chủ trì"), not only a subject that goes on with a verb."""
    return any(one.role is PartyRole.LEAD and not one.subject for one in scopes.spans.assignments(*span))


def says_work(scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time]) -> bool:
    """Whether the item opens with a verb of work or says who does it."""
    return is_work(scopes, span, times) or says_who(scopes, node, span)


def says_who(scopes: Scopes, node: Node, span: tuple[int, int], strict: bool = False) -> bool:
    """Whether the item says who does it, with a word that assigns."""
    # A bare subject does the work of an item; in running prose it may only tell what somebody does.
    listed = node.kind is not NodeKind.PARAGRAPH
    leads = [
        one
        for one in scopes.spans.assignments(*span)
        if one.role is PartyRole.LEAD and (not one.subject or (listed and counts(scopes, node, one)))
    ]
    return bool(leads) and not (strict and leads[0].start - span[0] >= 10)


def below_time_head(scopes: Scopes, node: Node) -> bool:
    """Whether the item stands below a run-in subhead of time ("Năm 2025:"), or a heading of months ("3. Tháng 3")."""
    for above in scopes.outline.above(node):
        section = above.kind is NodeKind.SECTION
        if above.leads and is_time_head(scopes, above):
            return not section or CALENDAR.search(scopes.view.lower, above.text, above.end) is not None
        if section:
            return False
    return False


def is_time_head(scopes: Scopes, node: Node) -> bool:
    """A line that says nothing but a time."""
    if not node.leads or node.end - node.text > 90:
        return False
    times = scopes.times_of(node)
    due = _DUE_HEAD.match(scopes.view.lower, node.text, node.end)
    return (
        bool(times)
        and times[0].start - (due.end() if due else node.text) < 4
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
