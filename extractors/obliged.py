"""Obliged: whoever "có trách nhiệm", "chịu trách nhiệm", "có nghĩa vụ", whatever the name (guide, section 3.4)."""

import regex

from extractors.clause_starts import GROUNDS
from extractors.given import GIVEN, Assignment
from extractors.lexicon import alternatives, forms_meaning
from extractors.occurrences import occurrences
from extractors.party_ends import name_end
from extractors.party_heads import ends_with_kind, head_kind, only_kinds, opens_with_kind, skip_prefix
from extractors.party_pieces import split_names
from extractors.predicates import opens_action
from extractors.subjects import is_people
from models.party import PartyRole

_CUE = regex.compile(
    r"(?<=\s)(?:(?:có|chịu) trách nhiệm|có nghĩa vụ)(?=\s\p{Ll}|:)(?!\s(?:cao|với|trong|của|gì|vì|và)(?!\p{L}))"
)
_CLAUSE = regex.compile(r"(?r)[:.()]\s|\sthì\s")
_COMMA = regex.compile(r"(?r)[,;]\s+")
_BY = regex.compile(r"(?r)\sdo\s")
_SIGNS = regex.compile(r"[-+–•*\s]*")
# "Cá nhân giữ sổ | khi nghỉ việc phải có trách nhiệm …": when and how, behind the name.
_BEHIND = regex.compile(
    r",?\s(?:khi|căn cứ|theo chức năng|trong phạm vi|phải|là|(?:chủ trì,? )?phối hợp (?:với|cùng)|"
    rf"{alternatives(forms_meaning('subjects', 'urged'))})(?:\s|$)"
)
# "Sở A lập sổ và chịu trách nhiệm …": the clause has a verb before.
_NOT_WHO = regex.compile(r"(?:;|\s(?:và|còn|hoàn toàn|tự|xin|dám|không|chỉ|là|người))$")
# "Trường hợp đơn vị chịu trách nhiệm …": when, not who.
_GROUNDS = regex.compile(rf"{alternatives(forms_meaning('subjects', 'apart'))}|{GROUNDS}")
_LONGEST = 320
_MANY = 16  # words of a name that no lexicon knows


def find_obliged(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """Who is to answer for the work of each clause: the names that end before the words."""
    found: list[Assignment] = []
    for at in occurrences("cues obliged", lower).between(start, end):
        if _CUE.match(lower, at, end):
            first = max(start, at - _LONGEST)
            opened = _CLAUSE.search(lower, first, at)
            if opened or first == start:
                signs = _SIGNS.match(lower, opened.end() if opened else start, at)
                begin = signs.end() if signs else start
                found += [Assignment(*name, PartyRole.LEAD) for name in _names(text, lower, begin, at - 1)]
    return found


def _names(text: str, lower: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The names that the clause `[start, stop)` ends with."""
    if stop - start < 3 or _NOT_WHO.search(lower, start, stop):
        return []
    agent = _BY.search(lower, start, stop)
    if agent and head_kind(text, lower, agent.end(), stop) and name_end(text, lower, agent.end(), stop, False) == stop:
        return split_names(text, lower, agent.end(), stop)
    begin = _run(text, lower, start, stop)
    if begin is None:
        semicolon = lower.rfind("; ", start, stop)
        begin = semicolon + 2 if semicolon >= 0 else start
        if _GROUNDS.match(lower, begin, stop):
            return []
    elif _GROUNDS.match(lower, start, stop) is None and lower[begin - 2] == "," and only_kinds(lower, begin, stop):
        return []
    if any(_tells(text, lower, at, stop) for at in occurrences("cues given", lower).between(begin, stop)):
        return []
    behind = _BEHIND.search(lower, begin, stop)
    stop = behind.start() if behind else stop
    if lower[stop - 1] == ",":
        return []
    name = skip_prefix(lower, begin, stop)
    if head_kind(text, lower, name, stop) is not None:
        return split_names(text, lower, name, stop)
    return [] if _strange(text, lower, name, stop) else [(name, stop)]


def _tells(text: str, lower: str, at: int, stop: int) -> bool:
    """Whether a word at `at` tells others ("UBND tỉnh yêu cầu các xã …"): it says who, not the clause's subject."""
    given = GIVEN.match(lower, at, stop)
    return given is not None and head_kind(text, lower, skip_prefix(lower, given.end(), stop), stop) is not None


def _strange(text: str, lower: str, start: int, stop: int) -> bool:
    """Whether words whose first no lexicon knows are none's name: a verb, names of others, too long."""
    inside = occurrences("parties", lower).within(start + 1, stop)
    return (
        not text[start].isupper()
        or opens_action(lower, start, stop)
        or lower.count(" ", start, stop) > _MANY
        or any(text[one].isupper() for one, _ in inside)
    )


def _goes_on(lower: str, start: int, end: int) -> bool:
    """Whether a kind without "các" goes on with the one before it ("sở, | ban, | ngành"); people do not, but for
    "tổ chức, | cá nhân"."""
    return opens_with_kind(lower, start, end) and (lower.startswith("cá nhân", start) or not is_people(lower, start))


def _run(text: str, lower: str, start: int, stop: int) -> int | None:
    """Where the list of parties begins that ends at `stop`: the pieces between signs that are names throughout."""
    run, last = None, stop
    for at in [*(match.end() for match in _COMMA.finditer(lower, start, stop)), start]:
        if at > start and _goes_on(lower, at, last) and ends_with_kind(lower, start, at - 2):
            continue
        begin = skip_prefix(lower, at, last)
        if head_kind(text, lower, begin, last) is None and not lower.startswith("tổ chức", begin):
            return run
        if run is not None and name_end(text, lower, begin, last, alone=False) < last:
            return run
        run, last = at, at - 2
    return run
