"""Directions: whether more or less of a thing is the stronger promise, and what a fall is measured by."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, read_lexicon
from extractors.spelling import spell

_OPENING = r"^\W*(?:(?:tỷ lệ|tỷ suất|tỷ số|tổng số|số|vụ|ca|cuộc|trường hợp|bình quân|các)\s+)*"
_DOWN_TO = regex.compile(r"(?:xuống|còn|dưới|không quá|không vượt|ở mức|mức|đạt)(?:\s+\p{L}+){0,2}\s*$")
_BY = (
    r"(?:\s+(?:ít nhất|tối thiểu|bình quân|trung bình|trên|hơn|khoảng|thêm|từ|được|mỗi năm|hằng năm|hàng năm)){0,4}\s*$"
)
_DOWN_BY = regex.compile(rf"(?:{alternatives([*forms_meaning('changes', 'decrease'), 'tiết kiệm'])}){_BY}")
_UP_BY = regex.compile(rf"(?<!\p{{L}})tăng{_BY}")
_GROWTH = regex.compile(r"(?<!\p{L})(?:tăng trưởng|(?:tốc độ|mức|tỷ lệ) tăng|tăng thêm)(?!\p{L})")
# "giảm tỷ lệ hộ nghèo bình quân 2%", "tiết kiệm chi thường xuyên 2%"; not "giảm tỷ lệ hộ nghèo còn 2%".
_LESS_OF = regex.compile(
    r"(?<!\p{L})(?:giảm(?: (?:bình quân|trung bình))? (?:tỷ lệ|tỷ suất|tỷ trọng|số|tổng số)|tiết kiệm) ([^,;:.]*)$"
)
_LEVEL = regex.compile(r"(?<!\p{L})(?:xuống|còn|dưới|không quá|không vượt|mức|đạt|là|so với)(?!\p{L})")


@cache
def _burdens() -> "regex.Pattern[str]":
    return regex.compile(_OPENING + alternatives([row.form for row in read_lexicon("burdens")]))


def is_burden(indicator: str) -> bool:
    """Whether `indicator` measures something of which less is better: "tỷ lệ hộ nghèo", "số vụ tai nạn".

    >>> is_burden("tỷ lệ hộ nghèo"), is_burden("tỷ lệ hộ dùng nước sạch")
    (True, False)
    """
    return _burdens().match(spell(indicator)) is not None


def is_cut(before: str) -> bool:
    """Whether a number behind the words `before` is the size of a fall ("giảm ít nhất"), not what is left ("còn").

    >>> is_cut("giảm ít nhất"), is_cut("giảm còn"), is_cut("giảm tỷ lệ hộ nghèo bình quân")
    (True, False, True)
    """
    lower = before.lower()
    measured = _LESS_OF.search(spell(lower))
    if measured:
        return _LEVEL.search(measured[1]) is None
    return _DOWN_BY.search(lower) is not None and _DOWN_TO.search(lower) is None


def is_rise(before: str, indicator: str) -> bool:
    """Whether a number behind the words `before` is the size of a rise ("tăng thêm"), not what is reached ("tăng lên").

    >>> is_rise("năng suất lúa tăng", "năng suất lúa"), is_rise("năng suất lúa đạt", "năng suất lúa")
    (True, False)
    """
    return _UP_BY.search(spell(before)) is not None or _GROWTH.search(spell(indicator)) is not None
