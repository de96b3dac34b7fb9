"""Numbered things: a number behind "Điều", "lớp", "Nghị quyết" says which one is meant, not how many there are."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings

_LONGEST = 30  # letters of the longest noun, with the sign behind it


@cache
def _before() -> "regex.Pattern[str]":
    return regex.compile(rf"(?r)({alternatives(meanings('numbered'))})\s*[-–:]?\s*$")


def is_numbered(lower: str, start: int, at: int) -> bool:
    """Whether the number at `at` stands right behind the noun of numbered things; the sentence begins at `start`.

    >>> is_numbered("theo mục 3", 0, 9), is_numbered("trồng 3", 0, 6)
    (True, False)
    """
    match = _before().search(lower[max(start, at - _LONGEST) : at])
    return match is not None and meanings("numbered")[match[1]] != ""
