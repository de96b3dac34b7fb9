"""Amounts: units that tell how much of something there is, not what is counted (`đồng`, `tấn`, `lần`)."""

from extractors.lexicon import meanings
from extractors.spelling import spell

MONEY, MEASURE, POINT, TIMES, TIME = "money", "measure", "point", "times", "time"


def amount_kind(unit: str | None) -> str | None:
    """The kind of the unit, one of the five above; None where it is a noun of what is counted.

    >>> amount_kind("tấn thóc"), amount_kind("xã")
    ('measure', None)
    """
    words, kinds = spell(unit or ""), meanings("amounts")
    whole = kinds.get(words)
    return whole or (MEASURE if kinds.get(words.split(" ")[0]) == MEASURE else None)


def is_amount(unit: str | None) -> bool:
    """Whether the unit tells how much of something, not what is counted; points are those of a percentage."""
    return amount_kind(unit) not in (None, POINT)
