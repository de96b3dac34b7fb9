"""Cells of a table: their words, and whether they number a row or hold a value (guide, section 3.6)."""

import regex

from extractors.column_roles import Role, has_role

Cell = tuple[int, int]

# "VN-2000" and "ISO-2015" are names.
YEAR = regex.compile(r"(?<!\d)(?<!\p{L}-)((?:19|20)\d\d)(?!\d)")
_YEARS = regex.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$")
_DIGITS = r"(?:\d{1,3}(?:\x20\d{3})+(?![\d.,])|[\d.,]+)"
_NUMERIC = regex.compile(
    r"[≥≤<>~]?\s*(?:(?:phấn đấu )?(?:đạt |tăng (?:thêm )?|giảm (?:còn )?|thêm |còn ))?"
    r"(?:từ |trên |dưới |đạt |ít nhất |tối thiểu |tối đa |khoảng |không (?:quá|dưới|ít hơn) |(?:lớn|thấp) hơn )?"
    rf"{_DIGITS}(?:\s?%?\s?(?:[-–]|đến)\s?{_DIGITS}|/\d{{1,3}}(?=\s\p{{L}}))?\s?%?(?:\s\p{{L}}+){{0,3}}?"
    r"(?:(?<=/\d{1,3}(?:\s\p{L}+){1,3})\s\(\d[\d.,]*\s?%\))?"
    r"(?:\s?/\s?\p{L}+(?:\s\p{L}+)?)?(?:\s(?:trở lên|trở xuống))?$"
)
_LONGEST_HEAD = 32
_NAMING = (Role.LEAD, Role.SUPPORT, Role.TIME, Role.CONTENT, Role.INDEX, Role.ASIDE)
LABEL = regex.compile(r"(?:[ivx]{1,5}|[a-zđ]|\d{1,3})(?:\.\d{1,2})*[.)]?$")


def cell_text(lower: str, cell: Cell) -> str:
    """The words of a cell on one line."""
    return " ".join(lower[cell[0] : cell[1]].split())


def is_label(words: str) -> bool:
    """Whether a cell numbers its row: `1`, `2.1`, `IV.`, `a)`.

    >>> is_label("iv."), is_label("2.1"), is_label("cây")
    (True, True, False)
    """
    return LABEL.match(words) is not None


def is_numeric(words: str) -> bool:
    """Whether a cell holds a value alone: `95`, `80%`, `1.250`, `≥ 90%`; not `2026-2030`.

    >>> is_numeric("≥ 90%"), is_numeric("2026-2030")
    (True, False)
    """
    numbered = any(letter.isdigit() for letter in words) and not _YEARS.match(words)
    return numbered and _NUMERIC.match(words) is not None


def is_head(words: list[str]) -> bool:
    """Whether the filled cells of a row name columns: who, with whom, when and what, each in a few words."""
    if len(words) < 3 or max(map(len, words)) >= _LONGEST_HEAD:
        return False
    named: set[Role] = set()
    for one in words:
        role = next((role for role in _NAMING if has_role(one, role)), None)
        if role is None:
            return False
        named.add(role)
    return len({*_NAMING[:3]} & named) > 1
