"""Breakdowns: the bracket behind a number that tells its parts, "1.200 ha (vụ xuân 700 ha, vụ mùa 500 ha)"."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

import regex

from extractors.amounts import MONEY, amount_kind, is_amount
from extractors.evidence import find_evidence
from extractors.lexicon import forms_meaning
from extractors.numbered import is_numbered
from extractors.quantifiers import is_quantifier
from extractors.quantities import QuantityMention
from extractors.stripping import strip_front
from models.quantity import Comparator

# From the whole to its first part: the rest of its noun, the bracket, the words that lead in its list.
_OPENS = regex.compile(r"[^\d();.]{0,80}\(\s*(?:(?:trong đó|cụ thể|bao gồm|gồm)\s*:?\s*)?(?:có\s)?(?P<name>[^\d();]*)")
_GOES_ON = regex.compile(r"[^\d();,]*(?:[,;]\s*(?:và\s)?|\svà\s)(?P<name>[^\d();]*)")
_CLOSES = regex.compile(r"[^\d();]*\)")
_RATE = regex.compile(r"\s?/\s?\p{L}+")
_LONGEST = 6  # blanks in the name of a part


def find_parts(lower: str, quantities: Sequence[QuantityMention]) -> dict[int, QuantityMention]:
    """The whole of each number that is a part of one, by where the part begins.

    The parts of a whole are named ("vụ xuân 700 ha", "Toán: 01") or counted by its noun ("05 chợ hạng I"). A bracket
    that says anything else explains ("tương đương 45 hộ", "hiện có 25 ha") and has none.
    """
    found: dict[int, QuantityMention] = {}
    if len(quantities) < 2 or lower.find("(", quantities[0].end, quantities[-1].start) < 0:
        return found
    for at, whole in enumerate(quantities):
        if is_quantifier(whole):
            continue
        listed = _listed(lower, whole, quantities[at + 1 :])
        bare = [one for one in listed if not one.unit]
        if listed and (not bare or (len(listed) > 1 and not whole.percent and _is_plain(lower, whole))):
            found |= {one.start: whole for one in listed}
    return found


def with_units(quantities: Sequence[QuantityMention], wholes: Mapping[int, QuantityMention]) -> list[QuantityMention]:
    """`quantities`, those among them without a unit that are parts, as `wholes` tells, with that of their whole."""
    return [
        one._replace(unit=wholes[one.start].unit) if not one.unit and one.start in wholes else one for one in quantities
    ]


def _listed(lower: str, whole: QuantityMention, behind: Sequence[QuantityMention]) -> list[QuantityMention]:
    """All numbers of the bracket behind `whole`, if each is a part of it; else none."""
    opened = behind and _OPENS.fullmatch(lower, whole.whole_end, behind[0].outer_start)
    if not opened:
        return []
    close = lower.find(")", behind[0].end)
    inside = list(takewhile(lambda one: one.start < close, behind))
    last = whole.whole_end
    for number, one in enumerate(inside):
        words = (_GOES_ON if number else _OPENS).fullmatch(lower, last, one.outer_start)
        if words is None or not _is_part(lower, words.span("name"), one, whole):
            return []
        last = one.whole_end
    return inside if _CLOSES.match(lower, last) else []


def _is_part(lower: str, name: tuple[int, int], one: QuantityMention, whole: QuantityMention) -> bool:
    start, end = name
    rate, other = _RATE.match(lower, one.whole_end), _RATE.match(lower, whole.whole_end)
    if not _alike(one, whole) or (rate and rate[0]) != (other and other[0]):
        return False
    if not lower[start:end].strip():
        return one.unit is not None and not one.percent and one.comparator is Comparator.EQ
    if strip_front(lower, start, end, []) >= end:
        return False  # "(tăng 20 ha)"
    told = find_evidence(lower, start, end) or is_numbered(lower, start, one.start)
    return not told and lower.count(" ", start, end) <= _LONGEST


def _alike(one: QuantityMention, whole: QuantityMention) -> bool:
    """Whether a part counts what the whole counts: "40 đảng viên (nữ 18 đồng chí)", "chợ", "chợ đầu mối"."""
    if not one.unit or not whole.unit:
        return not one.unit
    if one.counted in _persons() and not (whole.percent or is_amount(whole.unit)):
        return one.value <= whole.value
    return one.counted.split(" ")[0] == whole.counted.split(" ")[0]


@cache
def _persons() -> frozenset[str]:
    return frozenset(forms_meaning("neighbours", "person"))


def _is_plain(lower: str, whole: QuantityMention) -> bool:
    """Whether parts without a unit can be told in that of the whole: not in money or "48 nghìn tấn"."""
    return bool(whole.unit) and amount_kind(whole.unit) != MONEY and lower[whole.start : whole.end].isascii()
