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
# "40 sản phẩm (hiện có 25 sản phẩm)", "…, trong đó hiện có 25 sản phẩm", "(hiện khoảng 18%)": so many there are.
_HAS_NOW = regex.compile(
    r"(?r)(?:(?:\(|trong đó,?\s)hiện (?:nay |đã )?có|"
    r"\((?:hiện|hiện nay|hiện tại|đến nay)(?: (?:đã|đang|mới|chỉ|vẫn)){0,2}"
    r"(?: (?:là|đạt|còn|chiếm|ở mức))?(?: (?:khoảng|gần|trên|hơn|dưới))?) $"
)


def was_reached(lower: str, start: int, one: QuantityMention) -> bool:
    """ "đã đạt 85%": what was reached, where the sentence does not strive."""
    if _HAS_NOW.search(lower, start, one.outer_start):
        return True
    reached = _REACHED.search(lower, max(start, one.outer_start - 60), one.outer_start)
    told = reached is not None or _SO_FAR.search(lower, start, one.end) is not None
    return told and "phấn đấu" not in lower[start : one.start]
