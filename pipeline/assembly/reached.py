"""Reached: numbers whose own verb says that so many there are by now, or will have been reached ("đã đạt 85%")."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.quantities import QuantityMention

# "Năm 2024 đã có 40%", "ước cả năm đạt 70%", "…, kết quả đạt 87%": what was or will have been reached; not
# "thỏa ước … đạt".
_REACHED = regex.compile(
    r"(?r)(?<!\p{L})(?:đang (?:là|đạt|có|chiếm|ở mức)(?: tỷ lệ)?|"
    r"đã (?:có|đạt|đạt được|có được|thu được)(?: được| mức| tỷ lệ)?|(?:kết quả|thực tế)(?: chỉ)? đạt|"
    r"(?<!(?:thỏa|thoả|công|giao|hiệp|quy|hương|mong|mơ) )ước(?: tính| thực hiện)?(?: (?:cả )?năm(?: \d{4})?)? đạt)\s$"
)
# "năm 2025 mới có 6 sản phẩm, đạt 60% kế hoạch": so far, and how much of the plan that is; not "nông thôn mới đạt 60%".
_NEW = alternatives(forms_meaning("evidence", "new"))
_SO_FAR = regex.compile(rf"(?<!\p{{L}})mới(?<!{_NEW}) (?:chỉ )?(?:có|đạt|được)(?: được)? \d")
# "mới hoàn thành 40 căn, đạt 12%", "chỉ đáp ứng được 40% nhu cầu", "mới trồng được 9 ha": so few.
_SO_FEW = regex.compile(
    rf"(?<!\p{{L}})(?:mới(?<!{_NEW})|(?<!(?:chứng|tín|địa) )chỉ) (?!tiêu|số|đạo|thị|huy|định|dẫn)"
    r"(?:(?:hoàn thành|giải ngân|thực hiện|thu hồi|giải quyết|đáp ứng)(?: được)?(?: (?:khoảng|gần|hơn|trên))? \d|"
    r"\p{L}+(?: \p{L}+)? được(?: (?:khoảng|gần|hơn|trên))? \d[\d.,]*+(?!\s?%))"
)
# Behind it something is to be done, or another time begins.
_ON = regex.compile(r"(?<!\p{L})(?:nâng|sẽ|cần|phải|mục tiêu|chỉ tiêu|đến năm|năm 20\d\d|năm (?:tới|sau))(?!\p{L})|;")
# "40 sản phẩm (hiện có 25 sản phẩm)", "…, trong đó hiện có 25 sản phẩm", "(hiện khoảng 18%)", "…; đến nay đạt 18%": so
# many there are.
_HAS_NOW = regex.compile(
    r"(?r)(?:(?:\(|trong đó,?\s)hiện (?:nay |đã )?có|"
    r"(?<=[;,] )(?:nhưng )?(?:tính )?đến nay(?: (?:đã|mới|chỉ|ước)){0,2} (?:là|đạt|có|còn|chiếm)"
    r"(?: (?:khoảng|gần|trên|hơn))?|"
    r"\((?:hiện|hiện nay|hiện tại|đến nay)(?: (?:đã|đang|mới|chỉ|vẫn)){0,2}"
    r"(?: (?:là|đạt|còn|chiếm|ở mức))?(?: (?:khoảng|gần|trên|hơn|dưới))?) $"
)


def was_reached(lower: str, start: int, one: QuantityMention) -> bool:
    """ "đã đạt 85%": what was reached, where the sentence does not strive."""
    if _HAS_NOW.search(lower, start, one.outer_start):
        return True
    reached = _REACHED.search(lower, max(start, one.outer_start - 60), one.outer_start)
    told = reached is not None or _SO_FAR.search(lower, start, one.end) is not None or _are_few(lower, start, one)
    return told and "phấn đấu" not in lower[start : one.start]


def _are_few(lower: str, start: int, one: QuantityMention) -> bool:
    """Whether words before `one` say that so few were reached, and none behind them goes on to what is to be done."""
    few = _SO_FEW.search(lower, start, min(one.end + 2, len(lower)))
    return few is not None and _ON.search(lower, few.end(), one.start) is None
