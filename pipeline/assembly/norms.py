"""Norms: numbers that say what somebody gets, pays or may have (guide, section 7)."""

import regex

from extractors.amounts import MONEY, amount_kind
from extractors.quantities import QuantityMention
from models.quantity import Comparator
from pipeline.assembly.shapes import uncounted

# "Hỗ trợ 5 triệu đồng/ha", "chi bồi dưỡng không quá 100.000 đồng/buổi"; a whole year's sum is a goal.
_GRANTED = regex.compile(
    rf"(?r)(?<!\p{{L}}){uncounted('grant')}(?:(?!\s(?:đạt|là|lên|thu nhập|giá trị))\s\p{{L}}+){{0,8}}\s$"
)
_FOR_EACH = regex.compile(r"\s?/\s?(?!năm(?!\s?/))\p{L}")
# "không quá 3 ha/hộ".
_EACH_HOUSEHOLD = regex.compile(r"\s?/\s?hộ(?!\p{L})")
# "miễn 100% học phí", "giảm 50% phí, lệ phí"; what it costs to keep to the law is no charge.
_LET_OFF = regex.compile(r"(?r)(?<!\p{L})(?:miễn|giảm|(?P<aid>hỗ trợ))(?: (?:tối thiểu|tối đa|ít nhất|thêm|đến))? $")
_CHARGE = regex.compile(r"\s(?:mức |tiền )?" + uncounted("charge"))
# "hỗ trợ 100% tiền vắc xin": what is paid of somebody's costs.
_COSTS = regex.compile(r"\s" + uncounted("costs"))
# "Đề nghị tỉnh bổ sung 4 biên chế, 2 tỷ đồng": whoever is asked may give it or not (guide, section 7).
_REQUESTED = regex.compile(
    r"(?r)(?<!\p{L})(?:đề nghị|kiến nghị)\s[^;.:]{3,80}\s(?:bổ sung|bố trí|hỗ trợ|cấp|phân bổ)(?: thêm)?"
    r"(?: kinh phí| vốn| số tiền)?(?: \d+ biên chế,?(?: và)?)? $"
)


def is_granted(lower: str, start: int, one: QuantityMention) -> bool:
    """Whether `one` is what each is granted or may have, or what somebody is asked for."""
    limited, money = one.comparator is Comparator.LE, amount_kind(one.unit) == MONEY
    if (money or one.unit == "biên chế") and _REQUESTED.search(lower, start, one.start):
        return True
    if money:
        each = _FOR_EACH.match(lower, one.unit_end) is not None
        return each and (limited or _GRANTED.search(lower, max(start, one.start - 90), one.start) is not None)
    return limited and _EACH_HOUSEHOLD.match(lower, one.unit_end) is not None


def is_let_off(lower: str, start: int, one: QuantityMention) -> bool:
    """Whether the share `one` is the part of a charge that is let off: a goal in a list of goals alone."""
    let_off = _LET_OFF.search(lower, start, one.outer_start)
    if let_off is None:
        return False
    return _CHARGE.match(lower, one.end) is not None or bool(let_off["aid"] and _COSTS.match(lower, one.end))
