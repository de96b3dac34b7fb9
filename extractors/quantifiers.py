"""Quantifiers in place of a number: "hầu hết", "phần lớn", "toàn bộ" (guide, section 3.1)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings
from extractors.quantities import QuantityMention
from models.quantity import Comparator

_CLAUSE = regex.compile(r"(?r)(?:^|[,;:.]\s+|(?:^|\s)(?:thì|và|có|phấn đấu|bảo đảm|đảm bảo|năm \d{4})\s+|[-+–•]\s*)$")


@cache
def _forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("quantifiers")))


def find_quantifiers(text: str, lower: str, start: int, end: int) -> list[QuantityMention]:
    """The quantifiers of `text[start:end]` that open a clause, as mentions without a unit.

    >>> text = "Hầu hết hộ dùng nước sạch"
    >>> [text[one.start : one.end] for one in find_quantifiers(text, text.lower(), 0, len(text))]
    ['Hầu hết']
    """
    found = []
    for match in _forms().finditer(lower, start, end):
        if not _CLAUSE.search(lower[start : match.start()]) and match[0] not in ("toàn bộ", "tất cả"):
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
