"""Recurrences: how often a promise is to be kept (guide, section 3.3)."""

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from models.deadline import Recurrence


def find_recurrences(lower: str, start: int, end: int) -> list[tuple[int, int, Recurrence]]:
    """Spans of the recurrence words in `lower[start:end]` with their kind; "chi thường xuyên" is none.

    >>> [str(kind) for _, _, kind in find_recurrences("họp hằng quý", 0, 12)]
    ['quarterly']
    """
    table = meanings("recurrences")
    return [
        (at, stop, Recurrence(kind))
        for at, stop in occurrences("recurrences", lower).within(start, end)
        if (kind := table[lower[at:stop]])
    ]
