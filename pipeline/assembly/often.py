"""Often: counts that only say how often it is done what a share before them says (guide, section 3)."""

import regex

from extractors.amounts import POINT, TIMES, amount_kind
from extractors.quantifiers import is_quantifier
from extractors.quantities import RATE, QuantityMention
from extractors.stripping import strip_front
from extractors.times import Time

_ENDS = regex.compile(r"\s*(?:[,;.)]|$)", regex.MULTILINE)


def without_often(lower: str, found: list[QuantityMention], times: list[Time]) -> list[QuantityMention]:
    """`found` without those that belong to what the share before says: "100% tổ họp dân, mỗi quý ít nhất 01 lần"."""
    kept: list[QuantityMention] = []
    for one in found:
        if not (kept and kept[-1].percent and _how_often(lower, kept[-1].outer_end, one, times)):
            kept.append(one)
    return kept


def _how_often(lower: str, start: int, one: QuantityMention, times: list[Time]) -> bool:
    if one.percent or is_quantifier(one) or amount_kind(one.unit) == POINT:
        # "…, các năm sau mỗi năm tăng 0,5 điểm phần trăm": how far the share moves.
        return False
    comma = lower.rfind(", ", start, one.outer_start)
    said = lower[start:comma].strip()
    if comma < 0 or ";" in said or len(said) < 2 or strip_front(lower, comma, one.outer_start, times) < one.outer_start:
        return False
    rate = RATE.match(lower, one.unit_end)
    end = rate.end() if rate else one.unit_end
    behind = next((time for time in times if end <= time.start <= end + 1 and time.recurrence), None)
    before = next((time for time in times if comma < time.start < one.start and time.recurrence), None)
    if not (rate or behind or before or amount_kind(one.unit) == TIMES):
        return False
    return _ENDS.match(lower, behind.end if behind else end) is not None
