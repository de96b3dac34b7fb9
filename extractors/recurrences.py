"""Recurrences: how often a promise is to be kept (guide, section 3.3)."""

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from models.deadline import Recurrence

# "Trực điện thoại hằng ngày", "họp 10 ngày một lần"; "đời sống hằng ngày" says whose life it is.
_RHYTHM = regex.compile(
    r"(?<!(?:đời sống|cuộc sống|sinh hoạt|công việc|hoạt động|giao tiếp|chi tiêu) )"
    r"h[ằà]ng ngày(?=\s*(?:[,;.:)]|$))|"
    r"(?<![\d/.,])(?:\d{1,2}|hai|ba) (?:ngày|tuần|tháng|năm)(?: (?:một|0?1) |/)lần(?!\p{L})"
)


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


def find_rhythm(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """The first words of `lower[start:end]` that tell how often and name none of the periods, None without any.

    >>> find_rhythm("họp tổ 10 ngày một lần", 0, 22)
    (7, 22)
    """
    match = _RHYTHM.search(lower, start, end)
    return match.span() if match else None
