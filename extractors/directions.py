"""Directions: whether more or less of a thing is the stronger promise, and what a fall is measured by."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, read_lexicon
from extractors.spelling import spell

_OPENING = r"^\W*(?:(?:tỷ lệ|tỷ suất|tỷ số|tổng số|số|vụ|ca|cuộc|trường hợp|bình quân|các)\s+)*"
_DOWN_TO = regex.compile(r"(?:xuống|còn|dưới|không quá|không vượt|ở mức|mức|đạt)(?:\s+\p{L}+){0,2}\s*$")
_DOWN_BY = regex.compile(
    rf"(?:{alternatives([*forms_meaning('changes', 'decrease'), 'tiết kiệm'])})"
    r"(?:\s+(?:ít nhất|tối thiểu|bình quân|trung bình|trên|hơn|khoảng|thêm|từ|được|mỗi năm|hằng năm|hàng năm)){0,4}\s*$"
)


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

    >>> is_cut("giảm ít nhất"), is_cut("giảm còn")
    (True, False)
    """
    lower = before.lower()
    return _DOWN_BY.search(lower) is not None and _DOWN_TO.search(lower) is None
