"""Persons: whoever is named with a title ("Đ/c Trần Văn A (Trưởng ban)", "Thầy Hiệu trưởng Lê Văn B") as a doer."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings
from extractors.party_ends import name_end
from extractors.party_heads import head_kind

_TITLE, _TEACHER = "đồng chí|đ/c|ông|bà", "thầy|cô"
_OPENS = ("giao", "cho", *_TITLE.split("|"), *_TEACHER.split("|"))
_NAME = r"\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}"
# "Đ/c Trần Văn A, Phó Chủ tịch xã", "… - Trưởng ban": the office is the person's, not another's.
_HOLDS = regex.compile(r"(?:,|\s[-–])\s(?=\p{Lu})")
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
    while lower.startswith(_OPENS, at, end) and (match := _person().match(text, at, end)):
        stop = _behind_office(text, lower, match.end(), end)
        found.append((match.start("name"), stop))
        joined = _AND.match(text, stop, end)
        at = joined.end() if joined else end
    return found, stop


def _behind_office(text: str, lower: str, stop: int, end: int) -> int:
    """Behind the offices that follow a name."""
    while (joined := _HOLDS.match(text, stop, end)) and head_kind(text, lower, joined.end(), end) == "office":
        sign = _ENDS.search(lower, joined.end(), end)
        stop = name_end(text, lower, joined.end(), sign.start() if sign else end, alone=False)
        stop -= lower[stop - 1].isspace()
    return stop
