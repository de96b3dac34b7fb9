"""Units: the noun that a number counts, in its shortest natural form (guide, section 3.1)."""

from functools import cache

import regex

from extractors.lexicon import meanings

# Where no known noun follows: the first noun, two syllables, one where the next word opens something else.
_WORD = regex.compile(r"\s*(đ/\s?c(?!\p{L})|điểm\s?%|\p{L}[\p{L}\d]*(?:-\p{L}+)*)")
_LONGEST = 5


@cache
def _known() -> frozenset[str]:
    return frozenset(meanings("units"))


@cache
def _stops() -> frozenset[str]:
    return frozenset(meanings("unit_stops"))


def unit_end(lower: str, position: int, end: int) -> int:
    """Where the unit that begins behind `position` ends; `position` itself where no noun follows.

    >>> lower = "12 nhà văn hóa của xã"
    >>> lower[2 : unit_end(lower, 2, len(lower))]
    ' nhà văn hóa'
    """
    words: list[tuple[str, int]] = []
    at = position
    while len(words) < _LONGEST:
        match = _WORD.match(lower, at, end)
        if match is None:
            break
        words.append((match[1], match.end()))
        at = match.end()
    if not words:
        return position
    for count in range(len(words), 0, -1):
        if " ".join(word for word, _ in words[:count]) in _known():
            return words[count - 1][1]
    if _names_nothing(words, 0):
        return position
    return words[0][1] if len(words) == 1 or _names_nothing(words, 1) else words[1][1]


def _names_nothing(words: list[tuple[str, int]], index: int) -> bool:
    """A word, or it and the next ("đối với"), that is no part of a noun."""
    stops = _stops()
    pair = " ".join(word for word, _ in words[index : index + 2])
    return words[index][0] in stops or pair in stops
