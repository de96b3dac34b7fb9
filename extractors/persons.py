"""Persons: whoever is named with a title ("Đ/c Trần Văn A (Trưởng ban)", "Thầy Hiệu trưởng Lê Văn B") as a doer."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.party_ends import name_end, opens_predicate
from extractors.party_heads import head_kind

_TITLES, _TEACHERS = forms_meaning("subjects", "title"), forms_meaning("subjects", "named")
_OPENS = ("giao", "cho", *_TITLES, *_TEACHERS)
_TITLE, _TEACHER = alternatives(_TITLES), alternatives(_TEACHERS)
_NAME = r"\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}"
# "Đồng chí Hải rà soát", "đ/c Hùng, đ/c Nga": a given name alone, where a sign or what they do follows; "ông", "bà" and
# "cô" before one syllable are as often a place's ("Bà Rịa", "Cô Tô").
_GIVEN_NAME = regex.compile(
    r"(?:(?i:giao|cho)\s+)*(?i:đồng chí|đ/c)\s+(?P<name>(?!Trưởng|Phó)\p{Lu}\p{Ll}+(?:\s\([^()]{3,80}\))?)"
    r"(?=\s(?!\p{Lu})|[,;:.]|$)"
)
_SIGN = regex.compile(rf"\s*(?:$|[,;:.]|[-–]\s|và\s|{alternatives(forms_meaning('subjects', 'urged'))}\s)")
# "Đ/c Trần Văn A, Phó Chủ tịch xã", "… - Trưởng ban": the office is the person's, not another's.
_HOLDS = regex.compile(r"(?:,|\s[-–])\s(?=\p{Lu}|(?:phó|trưởng|ủy viên|thư ký)(?!\p{L}))")
_ENDS = regex.compile(r"[,;:.()]|\s[-–]\s|\svà\s|\scác\s")
_AND = regex.compile(rf"(?:,|\s+và|,\s+và)\s+(?=(?i:{_TITLE}|{_TEACHER})\s)")


@cache
def _person() -> "regex.Pattern[str]":
    """A title and a name; behind "thầy" and "cô", which are part of it as printed, an office too."""
    surname = alternatives(list(meanings("surnames").values()))
    office = r"(?:\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}\s){0,3}?"
    return regex.compile(
        rf"(?:(?i:giao|cho)\s+)*(?:(?i:{_TITLE})\s+(?P<name>{_NAME}(?:\s\([^()]{{3,80}}\))?)|"
        rf"(?P<name>(?i:{_TEACHER})\s(?i:giáo\s)?{office}(?={surname}\s){_NAME}(?:\s\([^()]{{3,80}}\))?))"
    )


def find_persons(text: str, lower: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """The persons whose list begins at `start`, each with what says who it is, and where the list ends."""
    found: list[tuple[int, int]] = []
    at = stop = start
    while lower.startswith(_OPENS, at, end) and (match := _match(text, lower, at, end)):
        stop = _behind_office(text, lower, match.end(), end)
        found.append((match.start("name"), stop))
        joined = _AND.match(text, stop, end)
        at = joined.end() if joined else end
    return found, stop


def _match(text: str, lower: str, at: int, end: int) -> "regex.Match[str] | None":
    """The person at `at`, by their whole name or by the given one."""
    if (match := _person().match(text, at, end)) or not (match := _GIVEN_NAME.match(text, at, end)):
        return match
    name, behind = match.start("name"), match.end()
    does = _SIGN.match(lower, behind, end) or opens_predicate(text, lower, behind + 1, end)
    return match if does and head_kind(text, lower, name, end) is None else None


def _behind_office(text: str, lower: str, stop: int, end: int) -> int:
    """Behind the offices that follow a name."""
    while (joined := _HOLDS.match(text, stop, end)) and head_kind(text, lower, joined.end(), end) == "office":
        sign = _ENDS.search(lower, joined.end(), end)
        stop = name_end(text, lower, joined.end(), sign.start() if sign else end, alone=False)
        stop -= lower[stop - 1].isspace()
    return stop
