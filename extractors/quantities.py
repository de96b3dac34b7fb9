"""Quantities: every number with its comparator, range, multiplier and unit (guide, section 3.1).

The number is found first; what stands left and right of it says the rest. Whether it is a target is not decided here.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.comparators import comparator_before, comparator_behind
from extractors.figures import counts_thousands, read_figures
from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.misread import is_misread
from extractors.numbered import is_numbered
from extractors.numerals import MULTIPLIER, NUMBER, SPELLED, multiply, read_number, read_words
from extractors.occurrences import number_starts, starts_between
from extractors.quantity_forms import QUANTITY, TOLERANCE
from extractors.spelling import spell
from extractors.times import Time
from extractors.units import unit_end
from models.quantity import Comparator

_spelt = lru_cache(maxsize=2048)(spell)


class QuantityMention(NamedTuple):
    """A number at `[start, end)`, with `%` or multiplier, and the words around it that belong to it.

    `[outer_start, outer_end)` takes in the comparator before, "trở lên" behind and a "/năm"; the unit of a count stands
    in `[end, unit_end)` and is no part of it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    unit_end: int
    value: int | float
    high: int | float | None
    unit: str | None
    comparator: Comparator
    word: bool

    @property
    def percent(self) -> bool:
        """Whether it is a share."""
        return self.unit is not None and self.unit.startswith(("%", "‰"))

    @property
    def counted(self) -> str:
        """The unit as the lexicons spell it; empty where there is none."""
        return _spelt(self.unit or "")

    @property
    def whole_end(self) -> int:
        """Behind all that tells the number: its unit, and words like "trở lên"."""
        return max(self.unit_end, self.outer_end)


# "một (01) mô hình": the number told again in figures.
_IN_DIGITS = regex.compile(r"\s\(\d{1,3}\)")
_WORD_MULTIPLIER = regex.compile(rf"\s({MULTIPLIER})")
_BEFORE_GROUP = regex.compile(r"\d{1,3}(?= \d{3}(?!\d))")
_OF_ALL = regex.compile(r"\s(?:tổng )?số\s")
# "8%/năm", "2 lượt / tháng".
RATE = regex.compile(r"\s?/\s?(?:năm|tháng|quý)(?!\p{L})")
# "thu đạt 100% dự toán trở lên": of what was set there may be more than all.
_SET_BEFORE = regex.compile(rf"\s{alternatives(forms_meaning('uncounted', 'plan'))}(?:\s\p{{L}}+){{0,2}}\strở lên")
# "toàn bộ 100% trạm y tế", "tất cả (100%) cán bộ": one promise, told in words and in figures.
_ALL_BEFORE = regex.compile(r"(?r)(?<!\p{L})(?:toàn bộ|tất cả)\s*(?P<open>\()?$")
# "chín mươi phần trăm (90%) hộ": the share told in words before its figures.
_SHARE_BEFORE = regex.compile(rf"(?r)(?<!\p{{L}}){SPELLED}(?<=phần trăm)\s?\($")
_SHARE_BEHIND = regex.compile(r"(?:\s\p{L}+){0,5}? phần trăm\s?\(\d[\d.,]*\s?%")
# "72% (± 2%)": how far a level may be missed is none.
_MISSED_BY = regex.compile(rf"(?r){TOLERANCE}\s?$")
_MISS_BEHIND = regex.compile(rf"\s?\(?{TOLERANCE}\s?{NUMBER}\s?%?\)?")
# "gấp đôi", "gấp rưỡi": the word says how many times.
_TIMES_ALONE: dict[str, int | float] = {"đôi": 2, "rưỡi": 1.5}
_RANK = regex.compile(rf"(?r){alternatives(forms_meaning('uncounted', 'rank'))}\s+$")


def find_quantities(text: str, lower: str, start: int, end: int, times: Sequence[Time] = ()) -> list[QuantityMention]:
    """All numbers of `text[start:end]` that count or measure, in order, but for those that begin within `times`.

    `lower` is `text` in lower case.

    >>> text = "Ít nhất 2,5 triệu cây xanh."
    >>> [one] = find_quantities(text, text.lower(), 0, len(text))
    >>> one.value, str(one.comparator), one.unit
    (2500000, 'ge', 'cây xanh')
    """
    found = []
    behind = start
    for at in starts_between(number_starts(lower), start, end):
        if at < behind or any(time.start <= at < time.end for time in times):
            continue
        match = QUANTITY.match(lower, at, _limit(lower, start, at, end))
        if match is None:
            continue
        behind = match.end()
        mention = _read(_Found(text, lower, start, end, match))
        if mention is not None:
            behind = max(behind, mention.outer_end)
            found.append(mention)
    return found


def _limit(lower: str, start: int, at: int, end: int) -> int:
    """How far the number at `at` may reach: "khu 2 300 căn hộ" has two."""
    label = _BEFORE_GROUP.match(lower, at, end)
    return label.end() if label and is_numbered(lower, start, at) else end


class _Found(NamedTuple):
    """A `match` of the pattern within `text[start:end]`."""

    text: str
    lower: str
    start: int
    end: int
    match: "regex.Match[str]"


def _read(found: _Found) -> QuantityMention | None:
    match = found.match
    if match["times"]:
        return _times(found)
    if match["fraction"]:
        return _fraction(found, *map(int, match["fraction"].split("/")))
    if match["half"]:
        return _fraction(found, 1, 2)
    if match["parts"]:
        return _fraction(found, read_words(match["parts"]), read_words(match["whole"]))
    return _word(found) if match["first"] is None else _number(found)


def _number(found: _Found) -> QuantityMention | None:
    text, lower, start, end, match = found
    begin = match.start("first")
    if is_misread(lower, start, begin, match.end()) or _MISSED_BY.search(lower, max(start, begin - 4), begin):
        return None
    value, high, stop, noun, share, money = read_figures(lower, end, match)
    unit, behind = share, stop
    if share is None:
        at, behind = money or (noun, unit_end(lower, noun, end))
        unit = " ".join(text[at:behind].split()) or None
        if unit and counts_thousands(lower, start, match, unit, behind):
            value, high = multiply(value, "nghìn"), high if high is None else multiply(high, "nghìn")
    outer_start, comparator = comparator_before(lower, start, match.start())
    if match["from"]:
        # "từ 6,5% xuống còn dưới 2%": the comparator stands right before the level to be reached.
        comparator = comparator_before(lower, match.start(), begin)[1]
    outer_end, after = comparator_behind(lower, stop, behind, end)
    whole = share is not None and value == 100
    if whole and outer_end == stop and not _SET_BEFORE.match(lower, stop, end):
        # "100% giáo viên đạt chuẩn trở lên": no share is more than all, so that the words are of the grade.
        after = None
    if high is not None:
        comparator = Comparator.BETWEEN
    elif share is None and comparator is Comparator.EQ and _RANK.search(lower, max(start, begin - 16), begin):
        comparator = Comparator.LE
    elif after is not None:
        comparator = after
    if share and (rate := RATE.match(lower, stop, end) or _MISS_BEHIND.match(lower, stop, end)):
        outer_end = max(outer_end, rate.end())
    outer_end = max(outer_end, noun)
    if whole and (every := _ALL_BEFORE.search(lower, max(start, begin - 12), begin)):
        outer_start, outer_end = every.start(), outer_end + (bool(every["open"]) and lower[stop : stop + 1] == ")")
    elif share and lower.startswith(")", stop) and (told := _SHARE_BEFORE.search(lower, max(start, begin - 60), begin)):
        outer_start, comparator = comparator_before(lower, start, told.start())
        outer_end = stop + 1
    return QuantityMention(begin, stop, outer_start, outer_end, behind, value, high, unit, comparator, False)


def _word(found: _Found) -> QuantityMention | None:
    text, lower, start, end, match = found
    if _SHARE_BEHIND.match(lower, match.end(), end):
        return None
    outer_start, comparator = comparator_before(lower, start, match.start())
    times = _WORD_MULTIPLIER.match(lower, match.end(), end)
    stop, multiplier = (times.end(), times[1]) if times else (match.end(), None)
    told = _IN_DIGITS.match(lower, stop, end)
    noun = told.end() if told else stop
    behind = unit_end(lower, noun, end)
    unit = " ".join(text[noun:behind].split()) or None
    value = multiply(read_words(match["least"] or match[0]), multiplier)
    high = multiply(read_words(match["upper"]), multiplier) if match["upper"] else None
    after = comparator_behind(lower, stop, behind, end)[1]
    comparator = comparator if high is None and after is None else after or Comparator.BETWEEN
    return QuantityMention(match.start(), stop, outer_start, noun, behind, value, high, unit, comparator, True)


def _times(found: _Found) -> QuantityMention:
    _, lower, start, _, match = found
    printed = match["times"]
    alone = _TIMES_ALONE.get(printed)
    value = alone or (read_number(printed) if printed[0].isdigit() else read_words(printed))
    outer_start, comparator = comparator_before(lower, start, match.start())
    begin, stop = (match.start(), match.end()) if alone else match.span("times")
    high = read_number(match["most"]) if match["most"] else None
    if high is not None:
        stop, comparator = match.end("most"), Comparator.BETWEEN
    return QuantityMention(begin, stop, outer_start, match.end(), stop, value, high, "lần", comparator, False)


def _fraction(found: _Found, above: int, below: int) -> QuantityMention | None:
    """The share `above` of `below`; None where it is none, or its bare numerals count no known things."""
    text, lower, start, end, match = found
    if not 0 < above <= below:
        return None
    outer_start, comparator = comparator_before(lower, start, match.start())
    noun = _OF_ALL.match(lower, match.end(), end)
    behind = unit_end(lower, noun.end() - 1 if noun else match.end(), end)
    unit = " ".join(text[noun.end() if noun else match.end() : behind].split()) or None
    if match["bare"] and _spelt(unit or "") not in meanings("units"):
        return None  # "24/24 trên các kênh", no "8/8 xã"
    value = round(above / below, 4)
    return QuantityMention(
        match.start(), match.end(), outer_start, match.end(), behind, value, None, unit, comparator, False
    )
