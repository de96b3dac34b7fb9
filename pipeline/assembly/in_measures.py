"""Numbers in the name of what is measured: "Tổng kinh phí cho 12 xã là 6 tỷ đồng" measures money, and counts no xã."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.predicates import ends_with_action
from extractors.quantities import QuantityMention
from extractors.stripping import strip_front
from extractors.times import Time
from pipeline.assembly.populations import BOUNDS, NAMES_SHARE
from pipeline.assembly.shapes import uncounted

_ITS_SHARE = regex.compile(r"[^,;:.()%]*(?:\s(?:đạt|là|chiếm|còn)|:)\s[^,;:.()%\d]{0,20}[\d,.]+\s?%")
# "Bài thi từ 5 điểm trở lên: 85%": whom the share is of.
_THEIR_SHARE = regex.compile(
    r"(?:\strở (?:lên|xuống))?(?::|\s(?:đạt|chiếm)(?: tỷ lệ)?)\s(?:\p{L}+\s){0,2}[\d,.]+\s?%"
    r"(?!\s(?:kế hoạch|dự toán|chỉ tiêu))"
)
# "thu kinh phí công đoàn 2% đạt 98%": what the law sets is part of the name of dues.
_DUES = regex.compile(rf"(?r){uncounted('dues')} \(?$")
# "có mặt trong 5-7 phút đạt 80%": how soon.
_WITHIN = regex.compile(r"(?r)(?<!\p{L})trong(?: vòng| thời gian)? $")
_OF = regex.compile(r"(?r)\s(?:cho|của|đối với|tại|ở) $")
_VALUE = regex.compile(r"[^,;:.()\d%]*\s(?:đạt|là)\s(?:\p{L}+\s){0,3}[\d.,]+\s?[%\p{L}]")
_COST = regex.compile(alternatives(forms_meaning("clause_words", "cost")))
_CLAUSE = regex.compile(r"(?r)[,;:.(]\s")


def names_measured(lower: str, start: int, end: int, one: QuantityMention, times: list[Time]) -> bool:
    """Whether `one` is part of the name of what another number of the sentence `[start, end)` is the value of."""
    if one.percent:
        return one.value in (1, 2) and _DUES.search(lower, start, one.start) is not None
    if (NAMES_SHARE.search(lower, start, one.start) or _WITHIN.search(lower, start, one.outer_start)) and (
        _ITS_SHARE.match(lower, one.end, end)
    ):
        return True
    value = _VALUE.match(lower, one.unit_end, end) and _OF.search(lower, start, one.outer_start)
    # "bài thi từ 5 điểm trở lên: 85%", "mức 3 đạt 40%".
    share = (one.comparator in BOUNDS or not one.unit) and _THEIR_SHARE.match(lower, one.unit_end, end)
    if not value and not share:
        return False
    sign = _CLAUSE.search(lower, start, one.outer_start)
    first = strip_front(lower, sign.end() if sign else start, one.outer_start, times)
    if value and (opens_measure(lower, first, one.outer_start) or _COST.match(lower, first)):
        return True
    named = lower[first : one.outer_start].rstrip()
    return bool(share and named) and not (named.endswith("có") or ends_with_action(lower, first, first + len(named)))
