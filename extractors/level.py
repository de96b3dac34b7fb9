"""Level and province: whose programme it is, and where that is since the mergers of 1 July 2025."""

from dataclasses import dataclass
from functools import cache

import regex

from extractors.folding import fold
from extractors.lexicon import Row, alternatives, read_lexicon
from extractors.spelling import spell
from models.document import Level


@dataclass(frozen=True, slots=True)
class Standing:
    """`province` as it was called then, `province_now` the one it belongs to since 1 July 2025."""

    level: Level | None
    province: str | None
    province_now: str | None


_GRASSROOTS = regex.compile(r"\b(?:xã(?! hội)|phường|thị trấn|đặc khu|công đoàn cơ sở|cđcs)\b(?<!thị xã)")
_DISTRICT = regex.compile(r"\b(?:huyện|quận|thị xã)\b")
_CENTRAL = regex.compile(r"\btrung ương\b")
_PROVINCIAL = regex.compile(r"\btỉnh\b")
_UNION_OF_COUNTRY = regex.compile(r"công đoàn (?!việt nam).*việt nam")
# Bodies that bear a person's name, as a city does: "Đoàn TNCS Hồ Chí Minh", "Học viện Chính trị quốc gia Hồ Chí Minh".
_OF_A_PERSON = r"(?:tncs|tntp|cong san|tien phong|quoc gia)\s"
_BEFORE_NAME = r"(?:tinh|thanh pho|tp|t|tt|thanh uy|tinh uy|ubnd|hdnd|doan|hoi)"


def read_standing(issuer: str | None, place: str | None, title: str | None, above: str = "") -> Standing:
    """Level from the issuer, province from issuer, place, title, in this order; a province only below the national.

    `above` is the letterhead's whole left column, which names the issuer's parent too: "UBND TỈNH X" over "SỞ Y TẾ".
    """
    level = _level(issuer, place)
    if level is Level.DISTRICT and _GRASSROOTS.search(above.lower()) and not _DISTRICT.search(above.lower()):
        level = Level.GRASSROOTS  # "PHÒNG KINH TẾ" below "UBND PHƯỜNG X", since 1 July 2025
    if level in (None, Level.NATIONAL, Level.SECTOR) and not (level is None and place):
        return Standing(level, None, None)
    told = find_province(issuer or "") or _announced(above)
    row = told or _named(place) or _announced(title) or find_province(above)
    return Standing(level, row.meaning if row else None, row.more["now"] if row else None)


def find_province(text: str) -> Row | None:
    """The row of the province that `text` names last, with or without accents, "tỉnh", "TP." or "T.".

    >>> row = find_province("UBND TP. Da Nang")
    >>> row and row.meaning
    'Đà Nẵng'
    """
    pattern, rows = _provinces()
    found = [rows[match["name"]] for match in pattern.finditer(fold(text))]
    return found[-1] if found else None


def _named(place: str | None) -> Row | None:
    return find_province(place) if place else None


def _announced(title: str | None) -> Row | None:
    """A province that the title names as such: "Đảng bộ tỉnh An Giang"."""
    match = regex.search(rf"\b(?:tinh|thanh pho|tp)\s+(?P<name>{_names()})(?!\w)", fold(title or ""))
    return _provinces()[1][match["name"]] if match else None


@cache
def _names() -> str:
    forms = sorted({fold(row.form) for row in read_lexicon("provinces")}, key=len, reverse=True)
    return "|".join(regex.escape(form) for form in forms)


@cache
def _provinces() -> tuple["regex.Pattern[str]", dict[str, Row]]:
    pattern = regex.compile(rf"(?<!\w)(?:{_BEFORE_NAME}\s?)?(?<!{_OF_A_PERSON})(?P<name>{_names()})(?!\w)")
    return pattern, {fold(row.form): row for row in read_lexicon("provinces")}


@cache
def _organisations() -> tuple["regex.Pattern[str]", dict[str, str]]:
    rows = read_lexicon("organisations")
    return regex.compile(alternatives([row.form for row in rows])), {row.form: row.meaning for row in rows}


def _level(issuer: str | None, place: str | None) -> Level | None:
    """The level that the issuer's name gives away, else that of a place outside the capital."""
    if not issuer:
        return None
    lower = spell(issuer)
    if _GRASSROOTS.search(lower):
        return Level.GRASSROOTS
    if _DISTRICT.search(lower):
        return Level.DISTRICT
    if _CENTRAL.search(lower):
        return Level.NATIONAL
    if _PROVINCIAL.search(lower):
        return Level.PROVINCE
    if _UNION_OF_COUNTRY.search(lower):
        return Level.SECTOR
    pattern, levels = _organisations()
    first = pattern.match(lower)
    if first and levels[first[0]]:
        return Level(levels[first[0]])
    if (union := pattern.match(lower.removeprefix("công đoàn "))) and levels[union[0]] == Level.GRASSROOTS:
        return Level.GRASSROOTS  # "CÔNG ĐOÀN CÔNG TY X"
    row = find_province(issuer) or _named(place)
    if row is None:
        return None
    return Level.PROVINCE
