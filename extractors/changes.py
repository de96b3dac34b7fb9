"""Changes: whether a value is a rise or a fall, or the level after one (guide, section 3.1)."""

import regex

from models.quantity import Change

_UP = r"tăng(?! trưởng| cường| tốc| gia)|nâng(?! cao)|thêm|bổ sung thêm"
_DOWN = r"giảm(?! nghèo| thiểu| nhẹ)|hạ(?! tầng|n)|rút ngắn|kéo giảm|cắt giảm"
_AT_NUMBER = regex.compile(
    rf"(?r)(?<!\p{{L}})(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    r"(?:\s+(?:thêm|bình quân|trung bình|từ|còn|xuống|lên|đến|ít nhất|tối thiểu|trên|dưới|khoảng|hơn|mức|mỗi năm|"
    r"hằng năm|hàng năm|đạt|gấp|được|khoảng trên)){0,4}(?:\s+từ [\d.,]+\s?%?(?: \p{L}+){0,2} (?:xuống|lên)(?: còn|"
    r" đến)?)?\s*$"
)
_LEVEL = regex.compile(
    rf"^[\s,;:(–-]*(?:(?:phấn đấu|phân đấu|phần đầu|tiếp tục|và|có|đến)\s+){{0,3}}(?:(?P<up>{_UP}|đưa)|"
    rf"(?P<down>{_DOWN}))\s.*?(?:lên|xuống|còn|đạt|đến|:)"
)
# "Giảm phát thải khí nhà kính khoảng 15%": the verb opens the clause, its object stands before the number.
_OPENS = regex.compile(
    rf"^[\s,;:(–-]*(?:(?:phấn đấu|tiếp tục|và|mục tiêu)\s+){{0,2}}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s[^,;:.]{{3,90}}$"
)
_STATED = regex.compile(r"(?<!\p{L})(?:đạt|là|có|lên|xuống|còn|chiếm|để|cho|từ)(?!\p{L})")


def _opens(left: str) -> "regex.Match[str] | None":
    return None if _STATED.search(left) else _OPENS.match(left)


def read_change(lower: str, segment_start: int, number_start: int) -> Change | None:
    """The change that the words between the segment's head and the number tell, or None."""
    left = lower[segment_start:number_start].rstrip()
    match = _AT_NUMBER.search(left + " ") or _LEVEL.match(left + " ") or _opens(left)
    if match is None:
        return None
    if match["up"] in ("đưa",) and "lên" not in left:
        return None
    return Change.INCREASE if match["up"] else Change.DECREASE
