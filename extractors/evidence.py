"""Evidence: words that say whether a number is promised, was reached, or is a matter of law (`evidence.toml`)."""

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.occurrences import occurrences

# "Tỷ lệ hộ đã ký cam kết đạt 75%": which of them are meant, and the level behind a verb of its own.
_SHARE = regex.compile(r"(?r)tỷ lệ [^,;:.()\d]{2,60}\s$")
_LEVEL = alternatives(forms_meaning("makings", "level"))
_ITS_LEVEL = regex.compile(rf"\s(?!{_LEVEL})[^,;:.()\d]{{2,60}}?\s{_LEVEL}\s")


def find_evidence(lower: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where such words begin in `lower[start:end]`, and what each speaks for.

    >>> lower = "đã qua 2 năm phấn đấu"
    >>> find_evidence(lower, 0, len(lower))
    [(0, 'done'), (13, 'goal')]
    """
    table = meanings("evidence")
    found = [(at, stop, table[lower[at:stop]]) for at, stop in occurrences("evidence", lower).within(start, end)]
    return [(at, told) for at, stop, told in found if not _says_nothing(lower, start, at, stop, told)]


def _says_nothing(lower: str, start: int, at: int, stop: int, told: str) -> bool:
    """Whether it only keeps a shorter word from being one ("nông thôn mới đạt"), or tells which are meant."""
    return told == "new" or (told == "done" and _is_attribute(lower, start, at, stop))


def _is_attribute(lower: str, start: int, at: int, stop: int) -> bool:
    return _SHARE.search(lower, start, at) is not None and _ITS_LEVEL.match(lower, stop) is not None
