"""Quantities: how much is promised (guide, section 3.1)."""

from enum import StrEnum

from models.span import Span


class Comparator(StrEnum):
    """Which side of the value keeps the promise."""

    GE = "ge"
    GT = "gt"
    LE = "le"
    LT = "lt"
    APPROX = "approx"
    BETWEEN = "between"
    EQ = "eq"


class Change(StrEnum):
    """The value is a change, or the level after a change."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Quantity(Span):
    """A number with its unit. `text` is what the span cuts out of the document.

    `value` has multipliers applied (`2,5 triệu` = 2500000); `high` is the upper end of a range. `unit` is `%` or
    the counted noun. With a `quantifier` ("hầu hết") there is no value, unit or comparator.
    """

    text: str
    value: float | int | None
    high: float | int | None = None
    unit: str | None = None
    comparator: Comparator | None = None
    change: Change | None = None
    quantifier: str | None = None
