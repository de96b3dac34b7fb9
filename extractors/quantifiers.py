"""Quantifiers in place of a number: "hầu hết", "phần lớn", "toàn bộ" (guide, section 3.1)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.quantities import QuantityMention
from models.quantity import Comparator

_CLAUSE = regex.compile(r"(?r)(?:^|[,;:.]\s+|(?:^|\s)(?:thì|và|có|phấn đấu|bảo đảm|đảm bảo|năm \d{4})\s+|[-+–•]\s*)$")


@cache
def _forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("quantifiers")))


@cache
def _object() -> "regex.Pattern[str]":
    """ "xóa bỏ toàn bộ phòng tạm", "phát sách cho tất cả trẻ em", not "rà soát để tất cả …", "đối với toàn bộ …"."""
    return regex.compile(rf"(?r)(?:{alternatives(forms_meaning('makings', 'reach'))}(?:\s\p{{L}}+)?|\scho)\s$")


def find_quantifiers(lower: str, start: int, end: int) -> list[QuantityMention]:
    """The quantifiers of `lower[start:end]` that open a clause or are what is made, as mentions without a unit.

    >>> text = "Hầu hết hộ dùng nước sạch"
    >>> [text[one.start : one.end] for one in find_quantifiers(text.lower(), 0, len(text))]
    ['Hầu hết']
    """
    found = []
    for match in _forms().finditer(lower, start, end):
        left = lower[start : match.start()]
        whole = match[0] in ("toàn bộ", "tất cả")
        if not _CLAUSE.search(left) and not (whole and _object().search(left)):
            continue
        found.append(
            QuantityMention(
                match.start(), match.end(), match.start(), match.end(), match.end(), 0, None, None, Comparator.EQ, True
            )
        )
    return found


def is_quantifier(one: QuantityMention) -> bool:
    """Whether the mention is a word in place of a number."""
    return one.word and one.unit is None and one.value == 0
