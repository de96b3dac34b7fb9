"""Measures: nouns like "tỷ lệ" that open what is measured, ahead of its number."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings


@cache
def _heads() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("measures")))


def measured_from(lower: str, start: int, end: int) -> int:
    """Behind the noun of a measure at `start` and the blank that follows; `start` where none stands."""
    match = _heads().match(lower, start, end)
    return match.end() + 1 if match and meanings("measures")[match[0]] and match.end() < end else start


def head_end(lower: str, start: int, end: int) -> int:
    """Behind all nouns of measures that open the words at `start`: "tổng sản lượng | thịt"."""
    while (further := measured_from(lower, start, end)) > start:
        start = further
    return start


def opens_measure(lower: str, start: int, end: int) -> bool:
    """Whether the words at `start` open with the noun of a measure.

    >>> opens_measure("tỷ lệ hộ dùng nước sạch đạt", 0, 27)
    True
    """
    match = _heads().match(lower, start, end)
    return match is not None and meanings("measures")[match[0]] != ""
