"""Grounds: whether an item of the outline is a task, and how sure that is by what it stands on (guide, section 4)."""

from typing import NamedTuple

import regex

from extractors.predicates import opens_action
from extractors.times import Time
from models.outline import Node, NodeKind
from models.party import PartyRole
from models.section import ASSIGNING, Topic
from pipeline.assembly.by_day import CALENDAR, DONE, is_ordered, is_scheduled
from pipeline.assembly.closings import addresses_all, asks_in_general, in_closing
from pipeline.assembly.criteria import MIN_WORDS, below_time_head, is_assigned, is_work, says_who, says_work
from pipeline.assembly.genre import Genre, tells_all
from pipeline.assembly.leading import lead_in_parties
from pipeline.assembly.parties import hands_in
from pipeline.assembly.scopes import ENACTS, Scopes
from pipeline.assembly.siblings import Siblings

# How sure a task is by the ground it stands on: the share of such that are tasks on the development split, each count
# with one right and one wrong added (docs/rules.md). In a text that is no programme's own no ground is surer than that.
LABELLED = 0.97
ORGANISED = 0.98
OF_PARTY = 0.97
ASSIGNED = 0.93
SUBJECT = 0.84
LED = 0.97
TIMED = 0.92
DATED = 0.94
AIM = 0.5
TABLED = 0.99
TOLD = 0.61
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
# "7h30 - 8h00: Đón tiếp đại biểu", "7 giờ: Học tiết 1".
_HOUR = regex.compile(r"\d{1,2} ?(?:h|g|giờ) ?\d{0,2}(?![\p{L}\d])")


class _Item(NamedTuple):
    """An item or sentence at `span` of `node`, with its times and the labelled lines beside it."""

    scopes: Scopes
    node: Node
    span: tuple[int, int]
    times: list[Time]
    siblings: Siblings | None

    @property
    def lower(self) -> str:
        return self.scopes.view.lower

    @property
    def legal(self) -> bool:
        return self.scopes.genre is Genre.LEGAL

    @property
    def listed(self) -> bool:
        """Whether it stands in a list or is a heading, not in running prose."""
        return self.node.kind is not NodeKind.PARAGRAPH

    def opens_with_who(self) -> bool:
        """Whether a word that assigns the item stands at its head."""
        return says_who(self.scopes, self.node, self.span, strict=True)

    def is_work(self) -> bool:
        return is_work(self.scopes, self.span, self.times)

    def asks_in_general(self) -> bool:
        """Whether it asks to carry the paper out, by no day of its own."""
        return not self.times and asks_in_general(self.lower, self.span)


def task_weight(
    scopes: Scopes, node: Node, span: tuple[int, int], times: list[Time], siblings: Siblings | None
) -> float:
    """How surely the item is a task; 0 where none of the guide's three criteria holds."""
    item = _Item(scopes, node, span, times, siblings)
    sure = next((found for ground in _GROUNDS if (found := ground(item)) is not None), 0.0)
    return sure if scopes.genre in (Genre.PROGRAMME, Genre.LEGAL) else min(sure, TOLD)


def _no_order(item: _Item) -> float | None:
    """A wish to those above, a right, a question, or the decision itself, in force once it is signed: no work."""
    scopes, node, span, *_ = item
    lower = item.lower
    if "request" in scopes.context(node) or lower.endswith("?", *span):
        return 0.0
    if _GETS.match(lower, *span) or _WISH.search(lower, *span):
        return 0.0
    # "Điều 1. Ban hành Kế hoạch trồng rừng năm 2027."
    enacts = (node.label or "").startswith("Điều ") and lower.startswith(ENACTS, span[0])
    return 0.0 if enacts and not says_who(scopes, node, span) else None


def _order_by_day(item: _Item) -> float | None:
    reached = item.scopes.context(item.node) & {"result", "forecast"}
    if item.legal:  # a law orders reports alone
        due = item.listed and hands_in(item.scopes, *item.span)
    else:
        due = is_ordered(item.lower, item.span, item.times)
    return DATED if due and not reached else None


def _strange(item: _Item) -> float | None:
    """Headings of laws and articles name bodies too, and below them stand their members, rates and histories."""
    scopes, node, span, times, _ = item
    if scopes.tells_scope(node):
        return 0.0
    if scopes.genre is Genre.PROGRAMME:
        return None
    charged = item.legal or (scopes.genre is Genre.EXCERPT and bool(scopes.governing_parties(node)))
    if charged and node.topic is Topic.ORGANISATION:
        return None
    return None if says_work(scopes, node, span, times) else 0.0


def _among_aims(item: _Item) -> float | None:
    """What stands below purposes and targets, or below results, is work by its day alone."""
    node, reached = item.node, "result" in item.scopes.context(item.node)
    listed = node.topic in (Topic.PURPOSE, Topic.TARGETS) and item.listed and not reached
    if listed and is_scheduled(item.lower, item.span, item.times) and item.is_work():
        return DATED  # "Hoàn thành phương án … trước ngày 30/6/2026" is no goal
    if node.topic is Topic.PURPOSE:
        return AIM if item.opens_with_who() else 0.0
    return 0.0 if reached else None


def _among_terms(item: _Item) -> float | None:
    """Who is to be awarded, what a dossier holds: of such items only one with a day is work."""
    if "terms" not in item.scopes.context(item.node) or is_assigned(item.scopes, item.span):
        return None
    return DATED if any(time.last and not time.first for time in item.times) else 0.0


def _timetable(item: _Item) -> float | None:
    """A line that says what goes on at an hour, by nobody and no day, is no work to be done."""
    if item.times or not _HOUR.match(item.lower, *item.span):
        return None
    return None if says_who(item.scopes, item.node, item.span) else 0.0


def _place(item: _Item) -> float | None:
    """What the items beside it and the headings above it say."""
    scopes, node, span, _, siblings = item
    goals = node.topic is Topic.TARGETS
    if siblings is not None and (siblings.named or (siblings.times and not goals)):
        return LABELLED
    closing = in_closing(scopes, node)
    general = (closing or addresses_all(item.lower, node, span)) and item.asks_in_general()
    if not closing and not general:
        if node.topic in ASSIGNING:
            return ORGANISED
        if scopes.governing_parties(node):
            return OF_PARTY
    if general:
        return 0.0
    # "1. Sở Y tế: chủ trì khám cho người già, xong trong tháng 9/2027", below "Giao chỉ tiêu cho các sở:".
    return 0.0 if goals and not (item.times and item.opens_with_who()) else None


def _words(item: _Item) -> float | None:
    """Who is told to do it, and a time that heads it."""
    scopes, node, span, times, _ = item
    if says_who(scopes, node, span) and (node.section or not _TOLD_OF.match(item.lower, *span)):
        return ASSIGNED if is_assigned(scopes, span) else SUBJECT
    if any(one.role is PartyRole.LEAD for one in lead_in_parties(scopes, node)) or _is_led(item):
        return LED
    if not scopes.in_programme(node):
        # A news page or a history tells what was done on a day.
        return 0.0
    if below_time_head(scopes, node):
        return TIMED if item.listed or says_work(scopes, node, span, times) else 0.0
    return 0.0 if _tells_what_was_done(item.lower, span) else None


def _tells_what_was_done(lower: str, span: tuple[int, int]) -> bool:
    """ "Xã đã sửa 4 cầu", not "Lập danh sách hộ đã thoát nghèo": behind a verb of work "đã" says which are meant."""
    return DONE.match(lower, *span) is not None and not opens_action(lower, *span)


def _goal(item: _Item) -> float | None:
    """ "(Đến năm 2029,) phấn đấu xây dựng xã nông thôn mới": a goal without a number, by no day."""
    at = next((one.end for one in item.times if one.start == item.span[0]), item.span[0])
    strives = item.lower.startswith(("phấn đấu ", ", phấn đấu "), at)
    return 0.0 if strives and not any(CALENDAR.search(item.lower, one.start, one.end) for one in item.times) else None


def _day(item: _Item) -> float | None:
    """Work by a day."""
    scopes, node, span, times, _ = item
    lower, closing = item.lower, in_closing(scopes, node)
    # "Quý IV hằng năm" and "trước ngày 31/3" are calendar time without a year.
    dated = [
        time
        for time in times
        if time.last
        or time.first
        or time.term
        or (time.recurrence is None and (closing or CALENDAR.search(lower, time.start, time.end)))
    ]
    if item.legal:
        dated = [time for time in dated if not time.first or time.last]  # since when it holds
    if len(lower[slice(*span)].split()) < MIN_WORDS + sum(len(lower[t.start : t.end].split()) for t in dated):
        return None
    if dated and (node.section or closing) and item.is_work():
        return DATED
    scheduled = node.section and item.listed and not closing and is_scheduled(lower, span, dated)
    return DATED if scheduled else None


def _is_led(item: _Item) -> bool:
    """Whether a lead-in tells its readers, by no name of their own, to do the work ("… yêu cầu các đơn vị:")."""
    scopes, opening = item.scopes, item.scopes.opening(item.node)
    if opening is None or not scopes.in_programme(item.node) or not tells_all(scopes.view, opening):
        return False
    return _READERS.search(item.lower, opening.text, opening.end) is not None and item.is_work()


# The first that knows says how sure it is; where none does, the item is no task.
_GROUNDS = (_no_order, _order_by_day, _strange, _among_aims, _among_terms, _timetable, _place, _words, _goal, _day)
