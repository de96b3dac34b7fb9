"""Recurrences: how often a promise is to be kept (guide, section 3.3)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings
from models.deadline import Recurrence


@cache
def _forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("recurrences")))


def find_recurrences(lower: str, start: int, end: int) -> list[tuple[int, int, Recurrence]]:
    """Spans of the recurrence words in `lower[start:end]` with their kind; "chi thường xuyên" is none."""
    table = meanings("recurrences")
    return [
        (match.start(), match.end(), Recurrence(table[match[0]]))
        for match in _forms().finditer(lower, start, end)
        if table[match[0]]
    ]
