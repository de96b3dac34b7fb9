"""The letterhead: number, place and date, and the organisation in its left column (guide, section 1)."""

from functools import cache

import regex

from extractors.dates import iso_date
from extractors.head import Head, organisation_word
from extractors.head_lines import MOTTO, Line
from extractors.lexicon import alternatives, read_lexicon
from extractors.references import clean_number, number_pattern
from extractors.spelling import spell
from extractors.word_heads import heads_of

_PLACE_DATE = regex.compile(
    rf"(?P<place>(?:(?i:{heads_of('territory')}\.?)\s*)?"
    r"\p{Lu}[\p{L}.]*(?:[\s-]+\p{Lu}[\p{L}.]*){0,5}(?:(?<=Quận|Phường) \d{1,2})?)\s*,?\s+"
    r"(?:hồi\s+\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s*)?ngày\s*(?:(?P<d>\d{1,2})|[.…_\s]*)\s*"
    r"(?:tháng\s*(?:(?P<m>\d{1,2})|[.…_\s]*)\s*năm\s*(?P<y>\d{4})?|[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4}))"
)
_CUT_DATE = regex.compile(r"(?r)\sngày(?:\s*\d{1,2}(?:\s*tháng(?:\s*\d{1,2}(?:\s*năm)?)?)?)?$")
# Both columns on one line: "THÀNH ỦY Sa Giang, ngày …"; "TP" opens the place itself.
_BEHIND_NAME = regex.compile(r"\s*(?!TP\b)\p{Lu}{2,}(?:\s+\p{Lu}+)*\s+(?=\p{Lu}\p{Ll})")
_WHOLE_MOTTO = regex.compile(
    r"(?i)c[ộô]ng h[oò][àa] x[ãa] h[ộô]i chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc"
)
# "Số:      /KH-UBND": a draft has no number yet.
_UNNUMBERED = regex.compile(r"(?<!\p{L})(?:Số|SỐ|số)\s*:?[\s.…_]*[-–/]\s?\p{Lu}{2}")
_DRAFTED = regex.compile(rf"{_UNNUMBERED.pattern}\S*\s")
_LONGEST_NAME = 80
_STAMP = regex.compile(r"(?i)\(?(?:dự thảo(?: lần .{1,12})?|h[ỏo][ảa] tốc|(?:thượng )?khẩn|(?:tối )?mật)\)?")
_BEHIND_MOTTO = regex.compile(r"(?i).*(?:hạnh phúc|việt nam)[\W_]*(?=\p{Lu})")


def read_number(head: Head) -> str | None:
    """The document's own number, blanks removed; None where only its decision bears one."""
    for line in head.letterhead:
        match = _number_line().search(line.text)
        if match:
            return clean_number(match["number"])
    return None


def read_place_and_date(lines: tuple[Line, ...]) -> tuple[str | None, str | None]:
    """Place and ISO date of the line "Nơi, ngày … tháng … năm …"; a cell's wrapped lines count as one."""
    for text in _columns(lines):
        behind = _BEHIND_MOTTO.sub("", text)
        number = _number_line().match(behind) or _DRAFTED.match(behind)
        behind = behind[number.end() :] if number else _BEHIND_NAME.sub("", behind, count=1)
        match = _PLACE_DATE.search(behind)
        if match is None or (behind[: match.start()].strip(" (") and not number):
            continue
        return " ".join(match["place"].split()), iso_date(match) if match["d"] and match["m"] and match["y"] else None
    return None, None


def read_organisation_lines(head: Head) -> list[str]:
    """The lines of the left column: the organisation above, the one that issues below."""
    right = _motto_starts(head)
    left = [line for line in head.letterhead if line.start < right.get(line.column, line.end)]
    lines = [" ".join(text.split()) for text in map(_left_text, left) if _is_name(text)]
    return [text for text in lines if _is_capital(text)] or [text for text in lines if _is_small(text)]


def _left_text(line: Line) -> str:
    # Wrapped lines of two columns come as one: the name goes on behind the whole motto.
    text = MOTTO.split(_WHOLE_MOTTO.sub(" ", _before_place(line.text)))[0]
    number = _number_line().search(text) or _UNNUMBERED.search(text)
    text = text[: number.start()] if number else text
    return regex.sub(r"[\s_\-–—*=.|]+$", "", text)


def _is_name(text: str) -> bool:
    numbered = any(letter.isdigit() for letter in text[:3])
    return bool(text) and not (numbered or _PLACE_DATE.search(text) or _STAMP.fullmatch(text))


def _before_place(text: str) -> str:
    """The name in a line of both columns: "TỈNH ỦY Sa Giang, ngày …"."""
    name = _BEHIND_NAME.match(text)
    return text[: name.end()].rstrip() if name and _PLACE_DATE.match(text, name.end()) else text


def _motto_starts(head: Head) -> dict[int, int]:
    """Where in a layout cell the motto begins, by column; a copy may print both columns in one cell, the left first."""
    cells: dict[int, list[Line]] = {}
    for line in head.letterhead:
        if line.column < 0:
            cells.setdefault(line.column, []).append(line)
    starts = {}
    for column, lines in cells.items():
        for at, line in enumerate(lines):
            # "CỘNG⏎HÒA XÃ HỘI CHỦ NGHĨA …": the motto's first word may stand on a line of its own.
            match = MOTTO.match(" ".join(one.text for one in lines[at:]))
            if match is not None:
                starts[column] = line.start
                break
    return starts


@cache
def _number_line() -> "regex.Pattern[str]":
    kinds = alternatives([row.form for row in read_lexicon("kinds")])
    return regex.compile(
        rf"(?:(?<![\p{{L}}\d]\s)(?<!\p{{L}})|(?<=\p{{Lu}}\s(?:\d{{1,2}}\s)?)|(?<=^(?i:{kinds})\s))(?:Số|SỐ|số)\s*:?\s*(?P<number>{number_pattern()})",
        regex.VERBOSE,
    )


def _columns(lines: tuple[Line, ...]) -> list[str]:
    """The text of each column: lines of one layout cell joined, another that ends in its date with the next."""
    columns: dict[int, list[str]] = {}
    for line in lines:
        columns.setdefault(line.column, []).append(line.text)
    found = [" ".join(texts) for texts in columns.values()]
    return [
        f"{text} {below}" if _CUT_DATE.search(text) else text
        for text, below in zip(found, [*found[1:], ""], strict=False)
    ]


def _is_capital(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)


def _is_small(text: str) -> bool:
    """A name in small letters, as a copy may print the whole head: "Ủy ban nhân dân xã X"."""
    short = len(text) < _LONGEST_NAME and text[0].isupper() and text[-1] not in ",;:"
    return short and organisation_word().match(spell(text)) is not None
