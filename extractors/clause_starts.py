"""Clause starts: where the clauses of a sentence begin that may open with whoever works (guide, section 3.4)."""

import re

import regex

from extractors.party_heads import head_kind, skip_prefix

_COMMA = re.compile(r",\s+")
_TIME_FIRST = re.compile(
    r"[-+– ]*[^,;.:]{0,30}(?:năm|tháng|quý|kỳ|19\d\d|20\d\d)[^,;.:]{0,12},\s+(?:năm 20\d\d,\s+)?|"
    r"[-+– ]*(?:đồng thời|ngoài ra)\s*,\s*|"
    r"[-+– ]*(?:định kỳ|hằng|hàng)(?: \d+)? (?:năm|quý|tháng|tuần)\s+(?=các )"
)
GROUNDS = (
    r"(?:trong quá trình|trong(?: thời hạn| vòng)? \d+|trong thời gian|trường hợp|đối với|"
    r"trước ngày|chậm nhất|định kỳ|ngay sau|căn cứ|trên cơ sở|để|nhằm|sau|khi|tùy|theo|từ|nếu|dưới sự|"
    r"ngoài (?:các |những )?(?:nhiệm vụ|nội dung|việc)|trên tinh thần|bên cạnh)(?!\p{L})"
)
_GROUNDS = regex.compile(
    rf"[-+– ]*{GROUNDS}"
    r"(?<grounds>[^;.:]{0,300})"
)
# "trên cơ sở đề xuất của các sở, ngành, Sở A …": the first names are those of the grounds.
_OF_PARTIES = regex.compile(r"(?:của|từ|giữa|với|cho|đối với) (?:các |những )?(?:\p{L}+ ?){1,6}$")
_CLAUSE = re.compile(r"[;.:]\s+")
_TOPIC = ("về ", "đối với ", "riêng ")


def clause_starts(text: str, lower: str, start: int, end: int) -> list[tuple[int, bool]]:
    """Where clauses begin, and whether a sentence does: behind grounds and times too.

    Grounds behind a full stop or colon are a law's cases as often ("Trường hợp …, cơ quan X quyết định").
    """
    topic = lower.startswith(_TOPIC, start)  # "Về dự án A: Sở B rà soát …"
    clauses = [(match.end(), match[0][0] == "." or topic) for match in _CLAUSE.finditer(lower, start, end)]
    starts = []
    for at, opens in [(start, True), *clauses]:
        starts.append((at, opens))
        if first := _TIME_FIRST.match(lower, at, end):
            starts.append((first.end(), opens))
        grounds = _GROUNDS.match(lower, at, end) if at == start or lower[at - 2] == ";" else None
        if grounds and (behind := _behind_grounds(text, lower, *grounds.span("grounds"))):
            starts.append((behind, opens))
    return starts


def _behind_grounds(text: str, lower: str, start: int, end: int) -> int | None:
    """Where the subject begins behind "Trên cơ sở …, ": the first party that the grounds do not name themselves."""
    inside = False
    for comma in _COMMA.finditer(lower, start, end):
        begin = skip_prefix(lower, comma.end(), end)
        kind = head_kind(text, lower, begin, end)
        plural = lower.startswith(("các ", "những "), comma.end())
        if _OF_PARTIES.search(lower, max(start, comma.start() - 40), comma.start()):
            piece = lower.rfind(" các ", start, comma.start()) + 5
            inside = head_kind(text, lower, piece, comma.start()) == "kind"
        if kind is not None and (not inside or plural or kind in ("organisation", "office", "name")):
            return comma.end()
    return None
