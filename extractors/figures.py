"""Figures: the value of a number that is printed in digits, with its multipliers, sign and unit of money."""

from typing import NamedTuple

import regex

from extractors.amounts import MONEY, amount_kind
from extractors.numerals import SPELLED, multiply, read_number
from extractors.quantity_forms import OUT_OF

# "01 (một) mô hình", "5% (năm phần trăm)": the number told again in words.
_IN_WORDS = regex.compile(rf"\s?\({SPELLED}\)")
# "596tỷđ", "60trđ", "70,0 Tr. đồng", "396,1 tỷ.đ"; "vay 50tr", "30tr/nhà".
_BY = regex.compile(r"\s?(?P<by>tỷ|tr(?:iệu)?)\.?\s?(?P<money>đ(?:ồng)?)(?!\p{L})|(?P<by>tr)(?![\p{L}\d])")
_MONEY = regex.compile(r"\.\s?(?P<money>đ(?:ồng)?)(?!\p{L})")
# "2 tỷ 500 triệu đồng", "1 triệu 500 nghìn đồng".
_REST = regex.compile(r"\s(\d{1,3})\s(triệu|nghìn|ngàn)(?!\p{L})")
# "12,500 lượt khách": of whole things there are no thousandths, but as an average.
_THOUSANDS = regex.compile(r"[1-9]\d{0,2},\d{3}(?!\d)(?:[^\d]+[1-9]\d{0,2},\d{3})?")
_AVERAGE = regex.compile(r"(?r)(?:bình quân|trung bình|suất|mức sinh)\s[^,;.()\d]*$")


class Figures(NamedTuple):
    """The `value`, or the range from it to `high`, of a number that ends at `stop`.

    `share` is its "%" or "‰"; else what it counts is named behind `noun`, or is the "đ" or "đồng" written on to it at
    `money`.
    """

    value: int | float
    high: int | float | None
    stop: int
    noun: int
    share: str | None = None
    money: tuple[int, int] | None = None


def read_figures(lower: str, end: int, match: "regex.Match[str]") -> Figures:
    """What a `match` of the pattern of quantities whose first number is in digits says, read on up to `end`."""
    value, high, stop = _values(lower, end, match)
    told = _IN_WORDS.match(lower, stop, end) or OUT_OF.match(lower, stop, end)
    noun = told.end() if told else stop
    if percent := match["p1"] or (match["p2"] if high is not None else None):
        return Figures(value, high, stop, noun, "‰" if "‰" in percent else "%")
    multiplied = match["m1"] or match["m2"]
    behind = (_MONEY if multiplied else _BY).match(lower, stop, end)
    if behind is None:
        return Figures(value, high, stop, noun)
    if not multiplied:
        value, high = multiply(value, behind["by"]), high if high is None else multiply(high, behind["by"])
        stop = noun = behind.end("by")
    return Figures(value, high, stop, noun, None, behind.span("money") if behind["money"] else None)


def _values(lower: str, end: int, match: "regex.Match[str]") -> tuple[int | float, int | float | None, int]:
    """The value or the ends of a range, with its multipliers, and where the number ends."""
    # "từ 2 đến 3 tỷ" says the multiplier once, "500 người đến 1 nghìn người" of the second alone.
    shared = match["m2"] if match["second"] and not match["noun"] else None
    first = multiply(read_number(match["first"]), match["m1"] or shared)
    if match["second"]:
        high = multiply(read_number(match["second"]), match["m2"] or match["m1"])
        return (first, high, match.end()) if high > first else (first, None, max(map(match.end, ("first", "p1", "m1"))))
    rest = _REST.match(lower, match.end(), end) if match["m1"] in ("tỷ", "triệu") else None
    if rest and rest[2] != match["m1"]:
        return first + multiply(read_number(rest[1]), rest[2]), None, rest.end()
    return first, None, match.end()


def counts_thousands(lower: str, start: int, match: "regex.Match[str]", unit: str, behind: int) -> bool:
    """Whether the comma of "12,500 lượt khách" parts thousands, in the foreign style.

    `start` is where the sentence begins, `behind` where the `unit` of the matched number ends.
    """
    begin = match.start("first")
    if match["m1"] or match["m2"] or not _THOUSANDS.fullmatch(lower, begin, match.end()):
        return False
    if amount_kind(unit) not in (None, MONEY) or lower.startswith("/", behind):
        return False
    return _AVERAGE.search(lower, max(start, begin - 40), begin) is None
