"""Allotted: "Trang trí hội trường: Tổ Văn phòng" says behind the colon who does the work before it."""

import regex

from extractors.given import Assignment
from extractors.labelled import before_time, organised
from extractors.parties import PartyMention, find_names
from extractors.persons import find_persons
from extractors.predicates import opens_action
from extractors.word_heads import heads_of
from models.party import PartyRole

_WORK = regex.compile(r"[^:;.]{6,100}:\s+")
# "Kiểm tra các chợ: UBND xã A", "Gửi báo cáo về: Sở A": those behind it are whom or where it is done to.
_DONE_TO = regex.compile(
    r"(?:tặng|trao|khen|biểu dương|thăm|kiểm tra|khảo sát|giám sát|thanh tra|mời|hỗ trợ|kết nạp|thành lập|sáp nhập)"
    r"(?!\p{L})|"
    r".*\s(?:sau|gồm|là|tại|trên|cho|với|của|trong|về|ở|từ|đến|giữa):"
)
_SIGNS = regex.compile(r"[-+–•*\s]*")
# "Các tổ chuyên môn" says who, "các xã" where.
_MANY = regex.compile(rf"các (?!{heads_of('territory')})")
_ASIDE = regex.compile(r"(?r)\s*(?:\([^()]*\))?[\s.;]*$")


def find_allotted(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """Those named behind the colon of `text[start:end]`, where nothing but a time or a bracket follows them."""
    signs = _SIGNS.match(lower, start, end)
    at = signs.end() if signs else start
    work = _WORK.match(lower, at, end)
    if work is None or not opens_action(lower, at, work.end()):
        return []
    if _DONE_TO.match(lower, at, work.end()):
        return []
    stop = before_time(lower, work.end(), end)
    aside = _ASIDE.search(lower, work.end(), stop)
    stop = aside.start() if aside else stop
    persons, behind = find_persons(text, lower, work.end(), stop)
    named = [PartyMention(*person) for person in persons]
    if not named:
        named, behind = find_names(text, lower, work.end(), stop)
    if behind < stop or not (persons or _MANY.match(lower, work.end()) or organised(text, lower, named)):
        return []
    return [Assignment(name.start, name.end, PartyRole.LEAD, subject=True) for name in named]
