"""Reads the amount that a target promises: its scale, its bounds in basic units, whether less is better."""

from unicodedata import normalize

import regex

from extractors.comparing import names_people, names_price, names_span
from extractors.directions import is_burden, is_cut, is_rise
from extractors.folding import fold
from extractors.predicates import opens_action, predicate_start
from extractors.spelling import spell
from models.deadline import Recurrence
from models.quantity import Change, Comparator, Quantity
from models.target import Target
from pipeline.comparison.amounts import MONEY, Amount, Scale
from pipeline.comparison.units import Unit, read_unit

# "mỗi CĐCS giới thiệu một đoàn viên"; "12 người trên một vạn dân"; "tử vong mẹ /100.000 trẻ": not so many in all.
_EACH = regex.compile(
    r"^.{0,30}?\b(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|nhiệm kỳ|giai đoạn)|\bbình quân (?!hằng năm|hàng năm|mỗi năm|năm)"
    r"|/\s?\w|\btrên (?:một|1|10|100)(?:[.]000)?\s*(?:vạn|nghìn|triệu|người|dân|trẻ|ha\b|héc)"
    r"|\btrên (?:một |1 )?đơn vị diện tích"
)
# "thu nhập bình quân một tháng": said of money elsewhere than behind its unit.
_STRETCH = regex.compile(r"\b(?:một|1|mỗi|hằng|hàng|lương|bình quân) (quý|tháng|tuần|ngày|giờ)\b")
_OFTEN = {Recurrence.MONTHLY: "tháng", Recurrence.QUARTERLY: "quý"}
_SPANS = frozenset({"phut", "gio", "ngay", "tuan", "thang", "nam", "tuoi", "cm"})
_RANK = regex.compile(r"\b(?:nhom|top|xep hang|thu hang|dan dau|dung dau|dung trong|dung thu)\b")
# "12/12 thôn" is all of them.
_WHOLE = regex.compile(r"(?<![\d.,/])0*(\d+)\s*/\s*0*\1(?![\d.,/])")
_FRACTION = regex.compile(r"\d\s*/\s*\d|phần|nửa")
_STAYS_BURDEN = regex.compile(r"(?:giảm|hạ|tăng|còn|phát sinh|xảy ra|không|chưa|bị|để)\b")
# "gấp 2 lần", "tăng ít nhất 1,5 lần": a multiple; "diễn tập 2 lần": how often.
_MULTIPLE = regex.compile(r"\b(?:gap|bang|tang|giam|len)(?: \w+){0,3} ?$")
_NAMED_THING = regex.compile(r"\s?[\"“«]\p{L}")  # "150 “Mái ấm Công đoàn”"
_ALL = frozenset({"toan bo", "tat ca"})
_MOST = {"hau het": 3.0, "phan lon": 2.0, "da so": 2.0, "nhieu": 1.0}


def read_amount(target: Target) -> Amount:
    """What `target` promises."""
    quantity = target.quantity
    if quantity.value is None:
        words = fold(quantity.quantifier or quantity.text)
        if words in _ALL:
            return Amount(Scale.RATE, 100.0, 100.0)
        return Amount(Scale.MOST, _MOST.get(words, 2.0), _MOST.get(words, 2.0))
    unit = read_unit(quantity.unit or "", target.evidence.text[quantity.end - target.evidence.start :])
    scale = _scale(target, quantity, unit)
    low = float(quantity.value) * unit.size
    high = low if quantity.high is None else float(quantity.high) * unit.size
    if scale is Scale.RATE and not _is_percent(quantity):
        low, high = low * 100, high * 100
    cut = quantity.change is not Change.INCREASE and is_cut(_words_before(target))
    at_most = quantity.comparator in (Comparator.LE, Comparator.LT)
    return Amount(
        scale,
        low,
        high,
        strict=quantity.comparator in (Comparator.GT, Comparator.LT),
        open=quantity.comparator in (Comparator.GE, Comparator.GT),
        less=not cut and (at_most or quantity.change is Change.DECREASE or _is_burden(target.indicator)),
        cut=cut,
        rise=is_rise(_words_before(target), target.indicator),
        unit=unit.words,
        people=names_people(spell(quantity.unit or "")),
        events=unit.event,
        per=unit.per or (_stretch(target) if unit.words in MONEY else ""),
        base=unit.base,
        size=unit.size,
    )


def _stretch(target: Target) -> str:
    """The stretch of time within a year that money is told for beside its unit; empty where none is."""
    said = _STRETCH.search(spell(normalize("NFC", target.indicator)))
    often = target.deadline.recurrence if target.deadline else None
    return said[1] if said else _OFTEN.get(often, "") if often else ""


def _scale(target: Target, quantity: Quantity, counted: Unit) -> Scale:
    unit = fold(quantity.unit or "")
    if _is_percent(quantity):
        return Scale.RATE
    lower = spell(normalize("NFC", target.indicator))
    if unit == "lan":
        multiple = quantity.change is not None or _MULTIPLE.search(fold(_words_before(target)))
        often = not multiple and (_EACH.search(lower) or opens_action(lower, 0, len(lower)))
        return Scale.EACH if often else Scale.TIMES
    words = fold(target.indicator)
    if unit == "hang" or (quantity.comparator is Comparator.LE and _RANK.search(words)):
        return Scale.RANK
    value = quantity.value or 0
    if value == 1 and _WHOLE.search(quantity.text):
        return Scale.RATE
    if value <= 1 and not float(value).is_integer() and _FRACTION.search(quantity.text.lower()):
        return Scale.RATE
    if counted.each or _EACH.search(lower):
        return Scale.EACH
    if counted.words in MONEY and names_price(lower) and "tổng" not in lower:
        return Scale.EACH
    if unit.partition(" ")[0] in _SPANS and names_span(lower):
        return Scale.EACH
    behind = target.evidence.text[quantity.end - target.evidence.start :]
    return Scale.TOTAL if unit or _NAMED_THING.match(behind) else Scale.LEVEL


def _is_burden(indicator: str) -> bool:
    """Whether less of it is better. "Tỷ lệ hộ nghèo" is a burden; "hộ nghèo được vay vốn" helps those who bear it."""
    lower = spell(normalize("NFC", indicator))
    at = predicate_start(lower, 0, len(lower))
    return is_burden(indicator) and (not at or _STAYS_BURDEN.match(lower, at) is not None)


def _is_percent(quantity: Quantity) -> bool:
    return (quantity.unit or "").lstrip().startswith("%")


def _words_before(target: Target) -> str:
    """What stands before the number in the target's sentence; empty where the sentence does not hold it."""
    evidence, quantity = target.evidence, target.quantity
    at = quantity.start - evidence.start
    if at < 0 or evidence.text[at : at + len(quantity.text)] != quantity.text:
        at = evidence.text.find(quantity.text)
    return " ".join(evidence.text[max(0, at - 60) : max(0, at)].replace("*", " ").split())
