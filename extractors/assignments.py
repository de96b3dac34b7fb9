"""Assignments: who is told to do the work of a sentence, and with whom (guide, section 3.4)."""

from dataclasses import dataclass

import regex

from extractors.occurrences import occurrences
from extractors.parties import PartyMention, find_names, head_kind, opens_predicate, skip_prefix
from extractors.predicates import predicate_start
from models.party import PartyRole


@dataclass(frozen=True, slots=True)
class Assignment:
    """A party at `[start, end)` with its role. `subject`: named as the clause's subject without any assigning word."""

    start: int
    end: int
    role: PartyRole
    subject: bool = False


_GIVEN = regex.compile(
    r"(?<!\p{L})(?<!được |chuyển |bàn |đã |theo |khi có |cơ sở |về |căn cứ |những |xét |phương án )(?:giao|phân công|"
    r"đề nghị|"
    r"yêu cầu|ủy quyền cho|uỷ quyền cho)\s+(?!với\s|của\s|tại\s|từ\s)(?:cho\s+)?"
)
_BY = regex.compile(r"(?<!\p{L})do\s+")
_WITH = regex.compile(
    r"(?<!\p{L})phối hợp(?:\s+(?:chặt chẽ|đồng bộ|thường xuyên|hiệu quả|tốt|kịp thời|triển khai|"
    r"thực hiện))*(?:\s+(?:cùng với|với|cùng|giữa))?\s+"
    r"|(?<!\p{L})tham gia(?: cùng)? với\s+|(?<=^|[;.:] )cùng(?: với)?\s+|(?<=phối hợp, )đề xuất\s+|"
    r"(?<!\p{L})tranh thủ sự [\p{L}, ]{3,40}?(?:của|từ)\s+|(?<!\p{L})sự (?:phối hợp|tham gia|"
    r"hỗ trợ)(?: \p{L}+){0,3}? (?:của|từ)\s+"
)
_FOR = regex.compile(r"(?<=\d )đối với\s+")
_LEADING = regex.compile(
    r"\s*,?\s*(?:theo chức năng(?!,? nhiệm vụ)[^,;.]{0,40},?\s*|căn cứ[^,;.]{0,60},\s*|(?:(?:chủ động|phải|cần|"
    r"tiếp tục|khẩn trương|sớm|kịp thời|nghiêm túc|tích cực)\s+){1,2})?"
    r"(?:theo chức năng,? nhiệm vụ|chủ trì|làm đầu mối|là đầu mối|đầu mối|là cơ quan (?:chủ trì|thường trực|đầu mối)|"
    r"chịu trách nhiệm|có trách nhiệm|"
    r"trực tiếp (?:triển khai|thực hiện|lãnh đạo|chỉ đạo|phụ trách|tham mưu|tổ chức)|phối hợp)(?!\p{L})"
)
_GIVES = {"cues given": _GIVEN, "cues given for": _FOR, "cues given by": _BY}
_COMMA = regex.compile(r",\s+")
_CLAUSE = regex.compile(r"[;.:]\s+")
_TIME_FIRST = regex.compile(
    r"[-+– ]*(?:(?:trong quá trình|căn cứ|trên cơ sở|để|nhằm|sau khi|khi|tùy|đồng thời|"
    r"ngoài ra)(?!\p{L})[^,;.:]{0,110},\s+)|[-+– ]*[^,;.:]{0,30}(?:năm|tháng|quý|kỳ|19\d\d|20\d\d)[^,;.:]{0,12},\s+"
)
_MODAL = regex.compile(r"\s*,?\s*(?:theo chức năng|căn cứ|trên cơ sở|định kỳ|hằng|hàng|thường xuyên)")
_NO_SUBJECT = regex.compile(r"(?:là|cùng|với|từ|của|cho)\s")
_NEAR = 4
_SIGNS = "-+–• "


def find_assignments(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """The parties of `text[start:end]` (one sentence or item) in order, each name once."""
    found = [*_given(text, lower, start, end), *_subjects(text, lower, start, end), *_support(text, lower, start, end)]
    found.sort(key=lambda one: (one.start, one.subject))
    kept: list[Assignment] = []
    for one in found:
        if all(one.start >= other.end or one.end <= other.start for other in kept):
            kept.append(one)
    return kept


def _given(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """ "Giao X chủ trì", "do X thực hiện", "trước tháng 8/2021 đối với X"."""
    found = []
    for cue, pattern in _GIVES.items():
        for at in occurrences(cue, lower).between(start, end):
            match = pattern.match(lower, at, end)
            if match is None:
                continue
            names, stop = find_names(text, lower, match.end(), end)
            if pattern is _BY and not (_LEADING.match(lower, stop, end) and _organised(text, lower, names)):
                continue
            found += [Assignment(name.start, name.end, PartyRole.LEAD) for name in names]
    return found


def _organised(text: str, lower: str, names: list[PartyMention]) -> bool:
    return any(head_kind(text, lower, name.start, name.end) in ("organisation", "office", "name") for name in names)


def _subjects(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """The subject of each clause, when it is a party."""
    found = []
    for at in _clause_starts(lower, start, end):
        while at < end and lower[at] in _SIGNS:
            at += 1
        if _NO_SUBJECT.match(lower, at, end):
            continue
        names, stop = find_names(text, lower, at, end)
        if not names or stop >= end or lower[stop] in ".;":
            continue
        if lower[stop] == ":":
            # "Sở Tài chính: Căn cứ …": a name before a colon does what stands behind it.
            if at - start < _NEAR and _verb_behind_colon(lower, stop, end):
                found += [Assignment(name.start, name.end, PartyRole.LEAD) for name in names]
            continue
        if _GIVEN.match(lower, stop + (lower[stop] == " "), end):
            continue
        told = _LEADING.match(lower, stop, end) is not None
        if not told and not _verb_follows(text, lower, stop, end):
            continue
        found += [Assignment(name.start, name.end, PartyRole.LEAD, subject=not told) for name in names]
    return found


def _verb_behind_colon(lower: str, colon: int, end: int) -> bool:
    at = colon + 1
    while at < end and lower[at] in " *_":
        at += 1
    return predicate_start(lower, at, min(end, at + 30)) == at or _LEADING.match(" " + lower[at : at + 40]) is not None


def find_subject(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """The subject of a lead-in, behind any of its commas ("Thời gian tới, …, các Bộ cần thực hiện … sau đây:")."""
    for at in (start, *(match.end() for match in _COMMA.finditer(lower, start, end))):
        names, stop = find_names(text, lower, at, end)
        if names and stop < end and (_LEADING.match(lower, stop, end) or _verb_follows(text, lower, stop, end)):
            return names
    return []


def _clause_starts(lower: str, start: int, end: int) -> list[int]:
    first = _TIME_FIRST.match(lower, start, end)
    return [start, *([first.end()] if first else []), *(match.end() for match in _CLAUSE.finditer(lower, start, end))]


def _verb_follows(text: str, lower: str, stop: int, end: int) -> bool:
    if _MODAL.match(lower, stop, end):
        return True
    while stop < end and lower[stop] in " ,":
        stop += 1
    return opens_predicate(text, lower, stop, end)


def _support(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """ "phối hợp với Y", "tranh thủ sự hỗ trợ của Y"; Y alone as "các đơn vị liên quan" is no name."""
    found = []
    behind = start
    for at in occurrences("cues support", lower).between(start, end):
        match = _WITH.match(lower, at, end) if at >= behind else None
        if match is None:
            continue
        behind = match.end()
        begin = skip_prefix(lower, behind, end)
        if head_kind(text, lower, begin, end) is None:
            continue
        names, _ = find_names(text, lower, behind, end)
        if [lower[name.start : name.end] for name in names] in (["đơn vị liên quan"], ["đơn vị"], ["cơ quan, đơn vị"]):
            continue
        found += [Assignment(name.start, name.end, PartyRole.SUPPORT) for name in names]
    return found
