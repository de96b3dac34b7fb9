"""Title and term: the trích yếu behind the kind, over as many lines as it runs (guide, section 1)."""

from functools import cache

import regex

from extractors.head import Head
from extractors.head_lines import is_mark, is_prose
from extractors.issuer import without_organ
from extractors.lexicon import alternatives, meanings, read_lexicon
from extractors.spelling import spell

_MOST_LINES = 8
_LONGEST_LINE = 160
_STOPS = regex.compile(r"[(\[]|kính gửi|nơi nhận")
_CUE = regex.compile(r"(?:căn cứ|thực hiện|theo|triển khai|xét|trên cơ sở|để|nhằm|tiếp tục|sau)\s")
_OF_ISSUER = regex.compile(r"CỦA\s+(?P<issuer>[\p{Lu}\s]+?)(?:\s+(?=[Vv]ề\s)|$)")
# Title, issuer and opening that a copy has run into one line.
_RUN_ON = regex.compile(
    r"(?P<capitals>(?:[^\p{Ll}\s]+\s+|(?=\S*\p{Ll})(?=\S*[-/])\S+\s+){4,})(?:\p{Lu}\p{Ll}+\s+[\p{Ll}\d]|điện\s*:?$)"
)
_ISSUER_BEHIND = regex.compile(
    r"(?<!CỦA|DO|VÀ|VỚI|TẠI)\s+(?:THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|(?:[UỦ][ỶY] BAN THƯỜNG VỤ )?QUỐC HỘI"
    r"|(?:CHỦ TỊCH )?(?:[UỦ][ỶY] BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH PHỐ) [\p{Lu}\s]+)\s*$"
)
_YEARS = r"(?:từ\s+)?(?:năm\s+)?(?P<start>(?:19|20)\d\d)\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?P<end>(?:19|20)\d\d)(?!\d|/)"
_TERM = regex.compile(rf"(?:giai đoạn|nhiệm k[ỳì]|thời kỳ|năm)\s*:?\s*{_YEARS}")
_MANDATE = regex.compile(rf"nhiệm k[ỳì]\s*:?\s*{_YEARS}")


def read_title(head: Head) -> tuple[str | None, str | None, int]:
    """Title on one line, the issuer it names ("CỦA BỘ CHÍNH TRỊ"), and the index of the first line
    behind it."""
    if head.kind_at is None:
        return None, None, 0
    words: list[str] = []
    issuer = None
    index = head.kind_at + 1
    lines = [head.rest] if head.rest else []
    for text in [*lines, *(line.text for line in head.lines[index:])]:
        of = None if words else _OF_ISSUER.match(text)
        if of:
            issuer = of["issuer"].strip()
            text = text[of.end() :]
        if text and (len(words) >= _MOST_LINES or not _continues(words, text, head.rest)):
            break
        heading = _heading_part(text)
        words += [heading] if heading else []
        if heading != text:
            break
        index += 1
    index -= len(lines)
    if issuer is None and index < len(head.lines) and _names_issuer(head.lines[index].text):
        issuer = head.lines[index].text
    title = regex.sub(r"\[\d+\]$", "", " ".join(" ".join(words).split())).strip(" .:;-–")
    return title or None, issuer, index


def read_term(title: str | None, opening: str, enacted_at: int) -> tuple[int, int] | None:
    """First and last year of the nhiệm kỳ or giai đoạn in the title or, without one, in the paragraph that enacts.

    `enacted_at` is where in `opening` the words "xây dựng Kế hoạch" stand, -1 where they do not: what comes before them
    names other papers, of which only a nhiệm kỳ in the same paragraph tells the document's own.
    """
    lower = (title or "").lower()
    match = _TERM.search(lower)
    if match is None and enacted_at >= 0:
        lower = opening.lower()
        paragraph = lower.rfind("\n", 0, enacted_at) + 1
        stop = lower.find("\n", enacted_at)
        stop = len(lower) if stop < 0 else stop
        match = _TERM.search(lower, enacted_at, stop) or _MANDATE.search(lower, paragraph, enacted_at)
    if match is None or int(match["end"]) <= int(match["start"]):
        return None
    return int(match["start"]), int(match["end"])


def _continues(words: list[str], text: str, rest: str) -> bool:
    """Whether `text` goes on with the title that `words` are so far."""
    lower = text.lower()
    if _STOPS.match(lower) or is_mark(text):
        return False
    if not words or (words == [rest] and len(rest.split()) < 4):
        return not _names_issuer(text) and not (words and _CUE.match(lower))
    above = words[-1]
    if text[0].islower() or above[-1] in ',“"':
        return True
    if _is_capital(text):
        return _is_capital(above) and not _names_issuer(text)
    short = len(text) < _LONGEST_LINE and not is_prose(above) and not _is_capital(above)
    return short and not _CUE.match(lower) and text[-1] not in ".;:" and without_organ(text) == text


def _heading_part(text: str) -> str:
    """The capitals of a line in which title, issuer and opening run into one, without the issuer; else the line."""
    match = _RUN_ON.match(text)
    return _ISSUER_BEHIND.sub("", match["capitals"]).strip() if match else text


def _names_issuer(text: str) -> bool:
    """A line that only says who issues: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"."""
    return _issuer_again().match(spell(text)) is not None


def _is_capital(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) > 0.75 * len(letters)


@cache
def _issuer_again() -> "regex.Pattern[str]":
    """The issuer once more, above "QUYẾT ĐỊNH:" or the căn cứ: an organisation that no title begins with, an office."""
    rows = [row.form for row in read_lexicon("organisations") if "again" in row.more]
    organs, offices = alternatives(meanings("organs")), alternatives(meanings("positions"))
    return regex.compile(rf"(?:{organs} )?{alternatives(rows)}(?:\s|$)|{offices}\s")
