"""Turning: two amounts told the other way round of one another, laid on one scale."""

from dataclasses import dataclass, replace
from unicodedata import normalize

from extractors.comparing import names_ending
from extractors.spelling import spell
from pipeline.comparison.amounts import Amount, Scale
from pipeline.comparison.features import Feature

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Turned:
    """Both amounts as they are compared. `turned`: the child's number as the parent counts, where one of the two counts
    those that have a thing and the other those that lack it; `none_left`: whose 100% leaves nothing ("parent",
    "child"), or empty."""

    one: Amount
    other: Amount
    turned: float | None = None
    none_left: str = ""


def turn(parent: Feature, child: Feature) -> Turned:
    """The amounts of the two on one scale where their words allow it, else as they are.

    "dưới 1% thôn chưa có sóng" and "100% thôn có sóng" are one promise, as are "xóa 100% nhà tạm" and "còn 0% nhà tạm".
    """
    one, other = parent.amount, child.amount
    if one.scale is other.scale is Scale.RATE and one.less != other.less:
        if parent.lacks != child.lacks:
            return _complement(one, other)
        if _ends_all(parent):
            return Turned(_nothing(one), other, none_left="parent")
        if _ends_all(child):
            return Turned(one, _nothing(other), none_left="child")
    return Turned(one, other)


def _complement(one: Amount, other: Amount) -> Turned:
    turned = replace(other, low=_WHOLE - other.high, high=_WHOLE - other.low, open=False, less=not other.less)
    return Turned(one, turned, turned.high if turned.less else turned.low)


def _ends_all(feature: Feature) -> bool:
    return feature.amount.low == _WHOLE and names_ending(spell(normalize("NFC", feature.target.indicator)))


def _nothing(amount: Amount) -> Amount:
    return replace(amount, low=0.0, high=0.0, open=False, less=True)
