"""Unit sizes: one unit in basic ones, so that "34.500 triệu đồng" and "12 tỷ đồng", "40 km" and "1.200 m" add up."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings, read_lexicon


def basic_unit(lower: str) -> tuple[float, str]:
    """How many basic units one of the unit `lower` is, and the basic one; a unit that no lexicon row names is its own.

    >>> basic_unit("tỷ đồng"), basic_unit("km đường"), basic_unit("nghìn ha rừng")
    ((1000000000.0, 'đồng'), (1000.0, 'm đường'), (10000000.0, 'm2 rừng'))
    """
    size, rest = 1.0, lower
    while match := _forms().match(rest):
        size, rest = size * _times()[match[0]], f"{meanings('unit_sizes')[match[0]]}{rest[match.end() :]}".strip()
    return size, rest


@cache
def _forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("unit_sizes")))


@cache
def _times() -> dict[str, float]:
    return {row.form: float(row.more["times"]) for row in read_lexicon("unit_sizes")}
