"""Past years: whether a sentence speaks of years that were over when the text was written, and of no others."""

from typing import NamedTuple

from extractors.times import Time

# "(giá so sánh năm 2010)" says in which year's prices.
_PRICES = ("so sánh ", "cố định ")
NOT_OF_PRICES = "".join(f"(?<!{words})" for words in _PRICES)


class PastYears(NamedTuple):
    """Whether the sentence's years were `gone` before goals that are history, `over` when the text was written, or so
    those of its brackets."""

    gone: bool
    over: bool
    aside: bool


def past_years(lower: str, times: list[Time], gone: str, over: str | None) -> PastYears:
    """What the `times` of a sentence say; those before the years `gone` and `over` are past."""
    # "75% hộ (năm 2025: 68%)" tells in the bracket what was before.
    aside = [time for time in times if lower[time.start - 1] == "(" or lower.endswith(_PRICES, 0, time.start)]
    spoken = [time for time in times if time not in aside]
    before = _all_before(spoken, gone)
    return PastYears(before, before or _all_before(spoken, over), _all_before(aside or times, over))


def _all_before(times: list[Time], year: str | None) -> bool:
    lasts = [time.last for time in times if time.last]
    return bool(lasts) and year is not None and all(last[:4] < year[:4] for last in lasts)
