"""Plan shares: "đạt 74% kế hoạch", how far a plan or a goal was met (docs/rules.md)."""

from typing import NamedTuple

import regex

from extractors.numerals import NUMBER, read_number
from pipeline.assembly.shapes import uncounted

_SHARE = regex.compile(
    rf"(?:đạt|bằng|vượt)\s(?:hơn |trên |gần |khoảng )?(?P<number>{NUMBER})(?:\s?[-–]\s?{NUMBER})?\s?%"
    rf"\s(?:so (?:với )?)?(?:các )?(?P<plan>{uncounted('plan')})"
)


class PlanShare(NamedTuple):
    """A share of `percent` hundredths; its number stands at `number`, what it is a share of at `plan`."""

    percent: int | float
    number: int
    plan: int


def plan_shares(lower: str, start: int, end: int) -> list[PlanShare]:
    """The shares of plans and goals that `lower[start:end]` tells were met, in the order of the text.

    >>> plan_shares("thu ngân sách đạt 74,5% so với dự toán", 0, 38)
    [PlanShare(percent=74.5, number=18, plan=31)]
    """
    if lower.find("%", start, end) < 0:
        return []
    return [
        PlanShare(read_number(share["number"]), share.start("number"), share.start("plan"))
        for share in _SHARE.finditer(lower, start, end)
    ]
