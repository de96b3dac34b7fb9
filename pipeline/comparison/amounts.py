"""Amounts: what a target promises as an interval on one scale, and which of two is the stronger promise.

Which amount a target promises is read by amount_reading.py.
"""

from dataclasses import dataclass, replace
from enum import Enum

from models.pairs import ValueRelation

MONEY = (frozenset({"dong"}), frozenset({"usd"}))


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

    `less` says that the lower number is the stronger promise, `cut` that the number is the size of a fall, `rise`
    that of a rise, `per` the stretch of time that it is told for ("%/năm"), `base` what else ("tạ/ha"). The numbers
    are of the basic unit, `size` of them the paper's own.
    """

    scale: Scale
    low: float
    high: float
    strict: bool = False
    open: bool = False
    less: bool = False
    cut: bool = False
    rise: bool = False
    unit: frozenset[str] = frozenset()
    people: bool = False  # whether people are counted, whatever they are called
    events: bool = False  # whether it is counted how often something takes place, whatever that is called
    per: str = ""
    base: str = ""
    size: float = 1.0

    @property
    def is_money(self) -> bool:
        """Whether it is a sum of money."""
        return self.unit in MONEY

    @property
    def printed(self) -> float:
        """The lower number in the paper's own unit."""
        return self.low / self.size


_PEOPLE = frozenset({"nguoi"})
_SHORT = frozenset({"quý", "tháng", "tuần", "ngày", "giờ"})


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
    if parent.cut != child.cut or other_rise(parent, child):
        return False
    if other_base(parent, child):
        return False
    if parent.scale.is_count and child.scale.is_count:
        return not (parent.scale is Scale.TOTAL and child.scale is Scale.EACH) and same_unit(parent, child)
    return parent.scale is child.scale


def other_rise(parent: Amount, child: Amount) -> bool:
    """Whether one is by how much something rises and the other what it reaches; what is new in all may be told either
    way."""
    return parent.rise != child.rise and parent.scale is child.scale and parent.scale is not Scale.TOTAL


def other_base(parent: Amount, child: Amount) -> bool:
    """Whether the two are told for two stretches of time ("/tháng", "/năm") or for one of two things ("/ha", "/hộ").

    Money of which nothing is said is a year's or a whole, and none of a month.
    """
    pers, bases = (parent.per, child.per), (parent.base, child.base)
    if pers[0] != pers[1] and (all(pers) or (parent.is_money and child.is_money and _SHORT & set(pers))):
        return True
    return bases[0] != bases[1] and all(bases)


def add_up(parent: Amount, child: Amount) -> bool:
    """Whether the one total can be a part of the other."""
    return same_unit(parent, child) and not other_base(parent, child)


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
