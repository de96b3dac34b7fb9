"""Subjects: the party that is the subject of a clause of work (guide, section 3.4)."""

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.clause_starts import clause_starts
from extractors.given import GIVEN, LEADING, Assignment, told
from extractors.labelled import is_label, joining_parties, joins, organised
from extractors.lexicon import alternatives, forms_meaning
from extractors.parties import PartyMention, find_names
from extractors.party_ends import opens_predicate
from extractors.party_headings import heading_names
from extractors.party_heads import LEAST_SAID, head_kind, is_authority, keeps_to_places_alone
from extractors.persons import find_persons
from extractors.predicates import opens_action, predicate_start
from extractors.time_forms import TIME
from extractors.word_heads import heads_of
from models.party import PartyRole

_COMMA = re.compile(r",\s+")
_MODAL = regex.compile(
    r"\s*,?\s*(?:theo (?:chức năng|nhiệm vụ|lĩnh vực|địa bàn|thẩm quyền)|căn cứ|trên cơ sở|trong phạm vi|định kỳ|"
    r"hằng|hàng|mỗi (?:năm|quý|tháng|tuần)(?!\p{L})|thường xuyên|trực tiếp (?=\p{Ll})|có nhiệm vụ (?=\p{Ll}))"
)
_WORD = regex.compile(rf"\s+(?!{alternatives(forms_meaning('subjects', 'link'))})\p{{Ll}}")
# What a subject is or gets, not what it is to do.
_STATE = regex.compile(
    rf"[\s,]*(?:\([^()]*\)\s*)?(?:(?:được|bị|là|hoặc|tham gia(?! với))(?!\p{{L}})|"
    rf"{alternatives(forms_meaning('subjects', 'state'))})"
)
# "Sở Xây dựng tăng cường kiểm tra": more than a state where an order leads in what stands there.
_EFFORT = regex.compile(rf"\s*{alternatives(forms_meaning('subjects', 'effort'))}")
_PLACE_NAME = regex.compile(rf"(?i:{heads_of('territory')})\s\p{{Lu}}")
_PLACES = regex.compile(rf"các {heads_of('territory')}")
_PEOPLE = regex.compile(alternatives(forms_meaning("subjects", "people")))
_NO_SUBJECT = regex.compile(rf"{alternatives(forms_meaning('subjects', 'none'))}\s")
# "Chính phủ trân trọng đề nghị X …": whoever asks does not do it.
_ASKS = regex.compile(
    r"\s?(?:(?:trân trọng|đã|vừa|cũng|đồng thời|tiếp tục)\s)*"
    r"(?:(?:có|ra|gửi) (?:văn bản|công văn|công điện)\s(?:số [^\s;]+\s)?)?"
)
# "Cơ quan chủ trì đề án trình …": "chủ trì" tells which office is meant, not what it is to do.
_ROLE = regex.compile(r"\s?chủ trì(?=\s(?!phối hợp|cùng|và|thực hiện|triển khai|tham mưu)\p{Ll})")
_BEARER = regex.compile(r"(?:cơ quan|đơn vị|tổ chức)(?:, (?:cơ quan|đơn vị|tổ chức))*|.* được (?:giao|phân công)")
# "Sở A dạy nghề; Công an xã hỗ trợ xác thực": behind whoever does it.
_HELPS = regex.compile(r"\s*(?:hỗ trợ|tham gia)(?!\p{L})")
_CHARGED = regex.compile(r"(?r)\sđược (?:giao|phân công)$")
_NEAR = 4
_URGES = "khuyến khích "
_LONGEST_LABEL = 200
_LEAST_WORK = 7
_SHORT_LABEL = 80
_ASIDE = regex.compile(r"(?r)\s*(?:\([^()]*\)|\s(?:là|làm) (?:cơ quan|đơn vị|đầu mối)[^:()]{0,30})\s*$")
_SIGNS = "-+–• "
# "Hội đề ra một số chỉ tiêu thi đua như: …" only says whose they are.
_SETS_GOALS = regex.compile(r"\s(?:\d+|các|những|một số) (?:\p{L}+ ){0,3}?(?:chỉ|mục) tiêu(?!\p{L})")
_AFTER_TIME = regex.compile(r"\s*,?\s+")
# "Sở Tài chính: (1) Trình …": the first of several orders may have its number.
_BEHIND_COLON = regex.compile(r"[ *_]*+(?:\((?:\d{1,2}|[ivx]{1,4}|\p{Ll})\)[ *_]*+)?")


def find_subjects(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """The subject of each clause, when it is a party."""
    found: list[Assignment] = []
    for at, opens in clause_starts(text, lower, start, end):
        while at < end and lower[at] in _SIGNS:
            at += 1
        if _NO_SUBJECT.match(lower, at, end) or is_label(lower, at, end):
            continue
        if found and lower[found[-1].end : at].strip() == ":":
            continue  # "Thầy A: Lãnh đạo, chỉ đạo …": behind a doer's colon stands a verb
        if at - start < _NEAR and (labelled := _labelled(text, lower, at, end)):
            found += [Assignment(name.start, name.end, PartyRole.LEAD) for name in labelled]
            continue
        subject = _read_subject(text, lower, start, at, end)
        if subject is None:
            continue
        names, stop, leads, urged = subject
        works_on = leads or _verb_follows(text, lower, stop, end)
        if not works_on and not (opens and _names_work(text, lower, names[-1].start, stop, end)):
            continue
        later = at - start >= _NEAR and lower[at - 2] == "."
        works = opens and not urged and (not later or bool(found)) and may_work(text, lower, names[0].start, stop, end)
        effort = works and _EFFORT.match(lower, stop, end) is not None
        helps = bool(found) and lower[at - 2] == ";" and _HELPS.match(lower, stop, end)
        role = PartyRole.SUPPORT if helps else PartyRole.LEAD
        found += [
            Assignment(name.start, name.end, role, not leads, not leads and works, effort=effort) for name in names
        ]
    return found


class _Subject(NamedTuple):
    """The names that a clause opens with and where they end; whether a word of leading follows ("chủ trì"), and
    whether they are only `urged` to do it ("khuyến khích các hộ …")."""

    names: list[PartyMention]
    stop: int
    leads: bool
    urged: bool


def _read_subject(text: str, lower: str, start: int, at: int, end: int) -> _Subject | None:
    """The subject of the clause at `at` in the sentence from `start` on; None: nobody, or one that tells others."""
    near = at - start < _NEAR
    urged = near and lower.startswith(_URGES, at)
    names, stop = find_names(text, lower, at + len(_URGES) * urged, end)
    if names and near and stop < end and lower[stop] == ";":
        # "Giám đốc các Sở; các cơ quan liên quan chịu trách nhiệm …": the verb is still to come.
        names, stop = find_names(text, lower, at, end, through=True)
    if not names or stop >= end or lower[stop] in ".;:" or _tells_others(text, lower, stop, end):
        return None
    if charged := _charged_from(text, lower, names[-1]):
        names, stop = [*names[:-1], names[-1]._replace(end=charged)], charged
    leading = None if urged else LEADING.match(lower, stop, end)
    if leading is None:
        return _Subject(names, stop, False, urged)
    if _only_joins(text, lower, start, stop, leading.end(), end):
        return None
    role = _ROLE.match(lower, stop, end)
    if role and stop - names[-1].end < 2 and _BEARER.fullmatch(lower, names[0].start, names[-1].end):
        return _Subject([*names[:-1], names[-1]._replace(end=role.end())], role.end(), False, urged)
    return _Subject(names, stop, True, urged)


def _charged_from(text: str, lower: str, name: PartyMention) -> int | None:
    """Where the name of a body ends that goes on as "Phòng Kinh tế | được giao làm …"; "cơ quan được giao" is one."""
    found = _CHARGED.search(lower, name.start, name.end)
    own = found and head_kind(text, lower, name.start, name.end) != "kind" and text[name.start].isupper()
    return found.start() if found and own else None


def _tells_others(text: str, lower: str, stop: int, end: int) -> bool:
    """Whether the words behind a subject tell others: "Sở A tiếp tục đề nghị Sở B …"."""
    asks = _ASKS.match(lower, stop, end)
    given = GIVEN.match(lower, asks.end() if asks else stop, end)
    return given is not None and bool(told(text, lower, given, end)[0])


def _only_joins(text: str, lower: str, start: int, stop: int, behind: int, end: int) -> bool:
    """ "Sở A chủ trì; Sở B phối hợp.": `behind` the words of leading nobody is named with whom it does so."""
    cue = behind - len("phối hợp")
    return (
        lower.endswith("phối hợp", stop, behind)
        and joins(lower, cue, end)
        and bool(joining_parties(text, lower, start, cue))
    )


def may_work(text: str, lower: str, name: int, stop: int, end: int) -> bool:
    """Whether the subject can be told to do what the verb at `stop` says: no people, no single "đơn vị", no state."""
    if (is_told_of(lower, stop, end) and not _EFFORT.match(lower, stop, end)) or is_people(lower, name):
        return False
    # "Riêng trường THCS Bình An báo cáo …": a body's own name, its head in small letters or not.
    named = head_kind(text, lower, name, stop) in ("organisation", "office", "name")
    named = named and any(letter.isupper() for letter in text[name:stop])
    return (
        named or lower.endswith(("các ", "những ", "đồng chí "), 0, name) or _PLACE_NAME.match(text, name) is not None
    )


def _labelled(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """ "Sở Tài chính: Căn cứ …": the names before a colon do what stands behind it."""
    colon = lower.find(":", start, min(end, start + _LONGEST_LABEL))
    if colon < 0:
        return []
    number = _BEHIND_COLON.match(lower, colon + 1, end)
    at = number.end() if number else colon + 1
    if when := TIME.match(lower, at, end):  # "Trạm Y tế: Trong quý II/2026, tổ chức …"
        comma = _AFTER_TIME.match(lower, when.end(), end)
        at = comma.end() if comma else at
    tells = predicate_start(lower, at, min(end, at + 30)) == at or LEADING.match(" " + lower[at : at + 40]) is not None
    if not (tells or opens_action(lower, at, end)) or _SETS_GOALS.search(lower, start, colon):
        return []
    aside = _ASIDE.search(lower, start, colon)
    stop = aside.start() if aside else colon
    named = heading_names(text, lower, start, stop, strict=True)
    if not named and tells and stop - start < _SHORT_LABEL and text[start].isupper():
        # "Trung tâm Kiểm soát thanh toán BHXH: Chủ trì …": a verb in a label is part of the name.
        found, behind = find_names(text, lower, start, stop, alone=True)
        named = found if behind == stop and organised(text, lower, found[:1]) else []
    if not tells and not organised(text, lower, named):  # "Xã Tân Tiến: Lấy mẫu …" says where
        # "Các trường học: bàn giao …" says who, as a person's name does.
        many = lower.startswith("các ", start) and not _PLACES.match(lower, start)
        return named if many or find_persons(text, lower, start, stop)[0] else []
    return named


def is_people(lower: str, name: int) -> bool:
    """Whether the subject at `name` is people, whom no work is given to ("Nhân dân tiếp tục …")."""
    return _PEOPLE.match(lower, name) is not None


def is_told_of(lower: str, stop: int, end: int) -> bool:
    """Whether the words behind a subject only say what it is or got ("UBND tỉnh | nhận được Công văn 12 …")."""
    return _STATE.match(lower, stop, end) is not None


@lru_cache(maxsize=4)
def find_subject(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """The subject of a lead-in, behind any of its commas ("Thời gian tới, …, các Bộ cần thực hiện … sau đây:")."""
    # Asked by every item below the same lead-in.
    for at in (start, *(match.end() for match in _COMMA.finditer(lower, start, end))):
        names, stop = find_names(text, lower, at, end)
        if (
            names
            and stop < end
            and not _STATE.match(lower, stop, end)
            and (LEADING.match(lower, stop, end) or _verb_follows(text, lower, stop, end))
        ):
            return names
    return []


def _verb_follows(text: str, lower: str, stop: int, end: int) -> bool:
    if _MODAL.match(lower, stop, end):
        return True
    at = _behind_blanks(lower, stop, end)
    if when := TIME.match(lower, at, end):  # "Phòng Kinh tế trong quý II/2026 trình phương án"
        at = _behind_blanks(lower, when.end(), end)
    return opens_predicate(text, lower, at, end)


def _behind_blanks(lower: str, at: int, end: int) -> int:
    while at < end and lower[at] in " ,":
        at += 1
    return at


def _names_work(text: str, lower: str, name: int, stop: int, end: int) -> bool:
    """Whether a word stands at `stop` that the name of an authority cannot go on with: a verb no lexicon knows."""
    least = LEAST_SAID if keeps_to_places_alone(text, lower, name, stop) else _LEAST_WORK
    if lower[end - 1] == ":" or lower.count(" ", stop, end) < least:
        return False
    return _WORD.match(lower, stop, end) is not None and is_authority(text, lower, name, stop)
