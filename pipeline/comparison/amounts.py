"""Amounts: what a target promises as an interval on one scale, and which of two is the stronger promise."""

from dataclasses import dataclass, replace
from enum import Enum
from unicodedata import normalize

import regex

from extractors.comparing import names_people, names_price, names_span
from extractors.directions import is_burden, is_cut
from extractors.folding import fold
from extractors.predicates import opens_action, predicate_start
from extractors.spelling import spell
from models.pairs import ValueRelation
from models.quantity import Change, Comparator, Quantity
from models.target import Target
from pipeline.comparison.units import Unit, read_unit


class Scale(Enum):
    """What the number is: only amounts of one scale can be compared."""

    RATE = "rate"  # per cent, fractions and "toàn bộ"
    TOTAL = "total"  # so many in all: what children bring adds up
    EACH = "each"  # so many for each of something
    RANK = "rank"  # a place in an order
    TIMES = "times"  # a multiple
    LEVEL = "level"  # an index, a number without a unit
    MOST = "most"  # "hầu hết", "đa số": no number

    @property
    def is_count(self) -> bool:
        """Whether the number counts things of a unit."""
        return self in (Scale.TOTAL, Scale.EACH)


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` to `high` on `scale`; `strict` leaves the bound itself out (`gt`, `lt`); `open` has no upper end (`ge`).

    `less` says that the lower number is the stronger promise, `cut` that the number is the size of a fall, `per` the
    stretch of time that it is told for ("%/năm"). The numbers are of the basic unit, `size` of them the paper's own.
    """

    scale: Scale
    low: float
    high: float
    strict: bool = False
    open: bool = False
    less: bool = False
    cut: bool = False
    unit: frozenset[str] = frozenset()
    people: bool = False  # whether people are counted, whatever they are called
    events: bool = False  # whether it is counted how often something takes place, whatever that is called
    per: str = ""
    size: float = 1.0

    @property
    def printed(self) -> float:
        """The lower number in the paper's own unit."""
        return self.low / self.size


# "mỗi CĐCS giới thiệu một đoàn viên"; "12 người trên một vạn dân"; "tử vong mẹ /100.000 trẻ": not so many in all.
_EACH = regex.compile(
    r"^.{0,30}?\b(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|nhiệm kỳ|giai đoạn)|\bbình quân (?!hằng năm|hàng năm|mỗi năm|năm)"
    r"|/\s?\w|\btrên (?:một|1|10|100)(?:[.]000)?\s*(?:vạn|nghìn|triệu|người|dân|trẻ)"
)
_MONEY = (frozenset({"dong"}), frozenset({"usd"}))
_SPANS = frozenset({"phut", "gio", "ngay", "tuan", "thang", "nam", "tuoi", "cm"})
_RANK = regex.compile(r"\b(?:nhom|top|xep hang|thu hang|dan dau|dung dau|dung trong|dung thu)\b")
_FRACTION = regex.compile(r"\d\s*/\s*\d|phần|nửa")
_STAYS_BURDEN = regex.compile(r"(?:giảm|hạ|tăng|còn|phát sinh|xảy ra|không|chưa|bị|để)\b")
_PEOPLE = frozenset({"nguoi"})
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
        unit=unit.words,
        people=names_people(spell(quantity.unit or "")),
        events=unit.event,
        per=unit.per,
        size=unit.size,
    )


def at_value(amount: Amount, value: float) -> Amount:
    """The same promise with another number in the paper's own unit: what a milestone says of it."""
    return replace(amount, low=value * amount.size, high=value * amount.size)


def compare_numbers(parent: Amount, child: Amount) -> ValueRelation:
    """The plain order of the numbers: the lower ends first, then whether they are strict, then the upper ends."""
    if not comparable(parent, child):
        return ValueRelation.INCOMPARABLE
    one, other = _order(parent), _order(child)
    if one == other:
        return ValueRelation.SAME
    return ValueRelation.HIGHER if other > one else ValueRelation.LOWER


def comparable(parent: Amount, child: Amount) -> bool:
    """Whether the two numbers stand on one scale and count the same thing."""
    if parent.scale is Scale.MOST:
        return child.scale is Scale.MOST or (child.scale is Scale.RATE and child.low >= 100)
    if parent.cut != child.cut:
        return False
    if parent.per != child.per and parent.per and child.per:
        return False
    if parent.scale.is_count and child.scale.is_count:
        return not (parent.scale is Scale.TOTAL and child.scale is Scale.EACH) and same_unit(parent, child)
    return parent.scale is child.scale


def same_unit(parent: Amount, child: Amount) -> bool:
    """Whether two counts may count the same thing: they share a word of their units, one names none, one counts
    "người", as the column of a table does, and the other people by name, or both how often ("2 buổi", "2 lần")."""
    plain = parent.people and child.people and _PEOPLE in (parent.unit, child.unit)
    often = parent.events and child.events and 1 in (len(parent.unit), len(child.unit))
    return not parent.unit or not child.unit or plain or often or bool(parent.unit & child.unit)


def strength(parent: Amount, child: Amount) -> int:
    """-1 when the child's promise is weaker than the parent's, 0 when it keeps it, 1 when it is stronger.

    Both must be `comparable`. Any part of the parent's range keeps it.
    """
    if parent.scale is Scale.MOST:
        return _sign((child.low if child.scale is Scale.MOST else 4.0) - parent.low)
    if parent.less or child.less:
        return _strength_downwards(parent, child)
    floor, promised = _floor(parent), _floor(child)
    if promised < floor:
        return -1
    if parent.high > parent.low:
        beyond = child.high > parent.high or (child.low >= parent.high and (child.open or child.high > parent.high))
        return int(beyond)
    return int(promised > floor)


def _strength_downwards(parent: Amount, child: Amount) -> int:
    ceiling, promised = _ceiling(parent), _ceiling(child)
    if promised > ceiling:
        return -1
    if parent.high > parent.low:
        return int(child.low < parent.low)
    return int(promised < ceiling)


def _floor(amount: Amount) -> tuple[float, int]:
    return amount.low, int(amount.strict)


def _ceiling(amount: Amount) -> tuple[float, int]:
    return amount.high, -int(amount.strict)


def _order(amount: Amount) -> tuple[float, int, float]:
    strict = -int(amount.strict) if amount.less and not amount.open else int(amount.strict)
    return amount.low, strict, amount.high


def _sign(difference: float) -> int:
    return (difference > 0) - (difference < 0)


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
    if value <= 1 and not float(value).is_integer() and _FRACTION.search(quantity.text.lower()):
        return Scale.RATE
    if counted.each or _EACH.search(lower):
        return Scale.EACH
    if counted.words in _MONEY and names_price(lower) and "tổng" not in lower:
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
