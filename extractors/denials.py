"""Denials: "không … dưới 60%" is a floor, "không để … trên 5%" a ceiling (guide, section 3.1)."""

import regex

from extractors.measures import opens_measure

_NOT = r"(?<!\p{L})(?<!hợp )không "
# "không được vượt quá 5%", "không tăng quá 4%": right before the comparator, and part of it.
_OF_IT = regex.compile(rf"(?r){_NOT}(?:(?:được|được phép|thể|nên) )?(?:để )?(?:(?:tăng|giảm|hạ) (?:lên |xuống )?)?$")
# "không có xã nào dưới 60%", "không để tỷ lệ trên 5%".
_AHEAD = regex.compile(rf"(?r){_NOT}(?:được )?(?:có|để|còn)(?!\p{{L}})[^;.:\d]{{1,60}}$")
# "tỷ lệ xã không có hộ nghèo dưới 5%" denies nothing of its number.
_SHARE_OF = regex.compile(r"(?r)(?<!\p{L})(?:tỷ lệ|số)\s[^,;:.\d]{1,80}$")
_COMMA = regex.compile(r",\s+")


def denied_from(lower: str, start: int, at: int) -> int | None:
    """Where the denied comparator at `at` begins, its denial among its words where that stands right before; None
    where the clause in `[start, at)` does not deny it."""
    denial = _OF_IT.search(lower, max(start, at - 30), at)
    if denial is not None:
        return denial.start()
    denial = _AHEAD.search(lower, max(start, at - 80), at)
    if denial is None or _SHARE_OF.search(lower, start, denial.start()) or _measures_anew(lower, *denial.span()):
        return None
    return at


def _measures_anew(lower: str, start: int, end: int) -> bool:
    """ "không để phát sinh hộ nghèo, tỷ lệ tái nghèo dưới 1%": behind the comma nothing is denied."""
    return any(opens_measure(lower, match.end(), end) for match in _COMMA.finditer(lower, start, end))
