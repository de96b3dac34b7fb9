"""Shared times: a time behind the last of several levels governs those before it too (guide, section 3.3)."""

import regex

from extractors.quantities import QuantityMention
from extractors.times import Time

Span = tuple[int, int]

# "dưới 8% (miền núi dưới 25%) vào năm 2027": the bracket says the level of a part.
_BRACKET = regex.compile(r"\s*\([^()]*\)?")
# "60% ở thành thị và 40% ở nông thôn vào năm 2027": what stands between the two numbers.
_PAIR = regex.compile(r"[^;:.()]{0,80}?(?<!\p{L})và (?:đạt )?[^;:.,()\d]{0,24}")
_BEHIND = regex.compile(r"[\s,)]*")


def share_times(lower: str, clauses: list[Span], targets: list[QuantityMention], times: list[Time]) -> list[Span]:
    """The clause of each target, up to the end of the next one where its time stands only there."""
    clauses = list(clauses)
    for at in range(len(targets) - 2, -1, -1):
        start, end = clauses[at]
        one, other = targets[at], targets[at + 1]
        dated = [time for time in times if time.recurrence is None]
        if any(start <= time.start < end for time in dated) or one.percent is not other.percent:
            continue
        behind = next((time for time in dated if end <= time.start < clauses[at + 1][1]), None)
        if behind is None or behind.start < other.start:
            continue
        first = not any(time.start < start for time in dated)
        if _bracketed(lower, one, other, behind) or (first and _paired(lower, one, other)):
            clauses[at] = (start, clauses[at + 1][1])
    return clauses


def _bracketed(lower: str, one: QuantityMention, other: QuantityMention, behind: Time) -> bool:
    bracket = _BRACKET.match(lower, one.outer_end)
    if bracket is None or not bracket.start() < other.start < bracket.end():
        return False
    after = _BEHIND.match(lower, bracket.end())
    return after is not None and after.end() >= behind.start >= bracket.end() - 1


def _paired(lower: str, one: QuantityMention, other: QuantityMention) -> bool:
    return _PAIR.fullmatch(lower, one.outer_end, other.outer_start) is not None
