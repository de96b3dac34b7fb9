"""Comparators: "ít nhất", "trở lên", "dưới" beside a number (guide, section 3.1)."""

from functools import cache

import regex

from extractors.denials import denied_from
from extractors.lexicon import alternatives, forms_meaning, meanings
from models.quantity import Comparator

_AFTER = regex.compile(r"\p{L}*(?:(?:\s+|/\s?(?:\d[\d.]*\s)?)(?!từ\s)\p{L}+){0,9}?\s+(?=trở lên|trở xuống)")
_GRADE = regex.compile(rf"(?:{alternatives(forms_meaning('neighbours', 'grade'))}|loại|mức|hạng|bậc|trình độ|cấp độ)\s")
# "ít nhất mỗi năm 1 lần": words between a comparator and its number.
_LINK = r"(?:\s(?:có|(?:phải )?đạt(?: tỷ lệ| mức)?|là|được|bằng|mỗi năm|mỗi quý|mỗi tháng))?"
# "Ít nhất mỗi xã có 01 mô hình": whom it is counted for stands between, and stays in what is measured.
_OF_EACH = regex.compile(r"(?r)(?<!\p{L})(?:ít nhất|tối thiểu) mỗi (?:\p{L}+ ){1,5}có $")
# "vượt 12% so với nhiệm kỳ trước": by how much, not more than that.
_BY = regex.compile(r"[\d.,]+\s?%?\s(?:\p{L}+ )?so với(?!\p{L})")
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
    at, comparator = match.start(1), _comparators("before")[match[1]]
    if comparator is Comparator.EQ:
        return position, comparator  # "nộp về cấp trên 25%": a word that only looks like a comparator
    if match[1] == "vượt" and _BY.match(lower, position):
        return at, Comparator.EQ
    denied = denied_from(lower, start, at) if comparator in _DENIED else None
    return (at, comparator) if denied is None else (denied, _DENIED[comparator])


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
