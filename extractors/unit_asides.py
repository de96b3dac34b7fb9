"""Unit asides: a bracket in a table that tells the unit of values, "Thu hút vốn (triệu USD)" (guide, section 3.6)."""

import regex

from extractors.amounts import amount_kind
from extractors.lexicon import meanings
from extractors.numerals import MULTIPLIER
from extractors.spelling import spell

_BRACKET = regex.compile(r"\s*\((?:(?:đvt|đơn vị(?: tính)?)\s?:\s?)?([^()]{1,24})\)\s*$", regex.IGNORECASE)
# "nghìn lượt", "triệu đồng/người/năm": what is counted stands between the multiplier and the base.
_COUNTED = regex.compile(rf"(?:(?:1\.000|1000|{MULTIPLIER}|tr\.?)\s?)?(?P<noun>[^/\d]*\d?)(?:/[^/]+){{0,2}}")


def unit_aside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The unit in the bracket that ends `text[start:end]`; None where there is no bracket, or it tells no unit.

    >>> words = "Tỷ lệ xã đạt chuẩn (%)"
    >>> unit_aside(words, 0, len(words))
    (20, 21)
    """
    match = _BRACKET.search(text, start, end)
    return match.span(1) if match is not None and _is_unit(spell(match[1].strip())) else None


def without_aside(text: str, start: int, end: int) -> int:
    """Where `text[start:end]` ends without the bracket of a unit."""
    told = unit_aside(text, start, end)
    return end if told is None else start + len(text[start : text.rindex("(", start, told[0])].rstrip())


def _is_unit(words: str) -> bool:
    counted = _COUNTED.fullmatch(words)
    noun = counted["noun"].strip() if counted is not None else ""
    return words.startswith(("%", "‰")) or noun in meanings("units") or amount_kind(noun) is not None
