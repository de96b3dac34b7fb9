"""Comparators: "ít nhất", "trở lên", "dưới" beside a number (guide, section 3.1)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.measures import opens_measure
from models.quantity import Comparator

_AFTER = regex.compile(r"\p{L}*(?:(?:\s+|/\s?(?:\d[\d.]*\s)?)(?!từ\s)\p{L}+){0,9}?\s+(?=trở lên|trở xuống)")
_GRADE = regex.compile(rf"(?:{alternatives(forms_meaning('neighbours', 'grade'))}|loại|mức|hạng|bậc|trình độ|cấp độ)\s")
# "ít nhất mỗi năm 1 lần": words between a comparator and its number.
_LINK = r"(?:\s(?:có|(?:phải )?đạt(?: tỷ lệ| mức)?|là|được|bằng|mỗi năm|mỗi quý|mỗi tháng))?"
# "Ít nhất mỗi xã có 01 mô hình": whom it is counted for stands between, and stays in what is measured.
_OF_EACH = regex.compile(r"(?r)(?<!\p{L})(?:ít nhất|tối thiểu) mỗi (?:\p{L}+ ){1,5}có $")
# "không có xã nào dưới 60%" sets a floor, "không để tỷ lệ trên 5%" a ceiling.
# "tỷ lệ xã không có hộ nghèo dưới 5%" denies nothing of its number.
_NONE = regex.compile(r"(?r)(?<!\p{L})(?<!hợp )không (?:được )?(?:có|để|còn)(?!\p{L})[^;.:\d]{1,60}$")
# "không được vượt quá 5%", "không tăng quá 4%": the denial stands right before, and is part of the comparator.
_FORBIDS = regex.compile(
    r"(?r)(?<!\p{L})(?<!hợp )không (?:(?:được|được phép|thể|nên) )?(?:để )?(?:(?:tăng|giảm|hạ) (?:lên |xuống )?)?$"
)
_SHARE_OF = regex.compile(r"(?r)(?<!\p{L})(?:tỷ lệ|số)\s[^,;:.\d]{1,80}$")
_COMMA = regex.compile(r",\s+")
_DENIED = {Comparator.LT: Comparator.GE, Comparator.GT: Comparator.LE}


@cache
def _comparators(side: str) -> dict[str, Comparator]:
    return {form: Comparator(meaning) for form, meaning in meanings("comparators", side=side).items()}


@cache
def _before() -> "regex.Pattern[str]":
    forms = sorted(_comparators("before"), key=len, reverse=True)
    return regex.compile(r"(?r)(?<![\p{L}])(" + "|".join(map(regex.escape, forms)) + rf"){_LINK}\s*$")


@cache
def _opens_after() -> tuple[str, ...]:
    return tuple(f" {form}" for form in _comparators("after"))


def comparator_before(lower: str, start: int, position: int) -> tuple[int, Comparator]:
    """The comparator that ends at `position`, and where it begins."""
    match = _before().search(lower, max(start, position - 40), position)
    if match is None:
        each = _OF_EACH.search(lower, max(start, position - 40), position)
        return position, Comparator.GE if each else Comparator.EQ
    comparator = _comparators("before")[match[1]]
    if comparator is Comparator.EQ:
        return position, comparator  # "nộp về cấp trên 25%": a word that only looks like a comparator
    if comparator in _DENIED and (forbids := _FORBIDS.search(lower, max(start, match.start(1) - 30), match.start(1))):
        return forbids.start(), _DENIED[comparator]
    denied = _NONE.search(lower, max(start, match.start(1) - 80), match.start(1)) if comparator in _DENIED else None
    if denied and not _SHARE_OF.search(lower, start, denied.start()) and not _measures_anew(lower, *denied.span()):
        comparator = _DENIED[comparator]
    return match.start(1), comparator


def _measures_anew(lower: str, start: int, end: int) -> bool:
    """ "không để phát sinh hộ nghèo, tỷ lệ tái nghèo dưới 1%": behind the comma nothing is denied."""
    return any(opens_measure(lower, match.end(), end) for match in _COMMA.finditer(lower, start, end))


def comparator_behind(lower: str, stop: int, behind: int, end: int) -> tuple[int, Comparator | None]:
    """A comparator behind the number, at once or behind its noun ("20% số đoàn viên trở lên")."""
    for position in (stop, behind):
        if lower.startswith(_opens_after(), position):
            form = next(form for form in _comparators("after") if lower.startswith(form, position + 1))
            return (position + 1 + len(form) if position == stop else stop), _comparators("after")[form]
    match = _AFTER.match(lower, stop, end) if lower.find(" trở ", stop, end) >= 0 else None
    if match is not None and not _GRADE.search(match[0] + " "):
        return stop, _comparators("after")["trở lên" if lower.startswith("trở lên", match.end()) else "trở xuống"]
    return stop, None
