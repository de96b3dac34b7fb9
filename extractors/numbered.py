"""Numbered things: a number behind "Điều", "lớp", "Nghị quyết" says which one is meant, not how many there are."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings

# "Các chỉ tiêu năm 2027 1.": what a heading ends with where its list is run into it.
_RUNS_INTO = regex.compile(r"(?r)(?:(?<!\d)20\d\d|\)) $")
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
    meaning = "" if match is None else meanings("numbered")[match[1]]
    # "Chỉ tiêu: 90 người": behind a colon stands what the noun sets.
    return meaning != "" and not (meaning.endswith("told") and match is not None and ":" in match[0])


def is_label(lower: str, sentence: tuple[int, int], number: tuple[int, int]) -> bool:
    """Whether the number only labels an item: its own, or the one that a heading is run into.

    >>> is_label("1. rà soát", (0, 10), (0, 1)), is_label("các chỉ tiêu năm 2027 1.", (0, 24), (22, 23))
    (True, True)
    """
    (start, end), (first, last) = sentence, number
    if not lower[start:first].strip():
        return lower.startswith((". ", ") "), last)
    return last + 1 == end and lower[last] in ".)" and _RUNS_INTO.search(lower, start, first) is not None
