"""Pieces: spans of the words that an indicator is put together from, without times, footnotes and signs."""

import regex

from extractors.quantity_forms import OUT_OF
from extractors.times import Time
from models.deadline import Recurrence

Piece = tuple[int, int]

# "30 giường / 1 vạn dân".
BASE = regex.compile(r"\s*/\s?\S")
# "tạ/ha", "đồng/người/năm": of what each, behind a unit.
PER = regex.compile(r"(?:\s?/\s?\p{L}[\p{L}\d]*)+")
# What a value is compared with.
COMPARED = regex.compile(r"(?<!\p{L})so (?:với\s|(?=ước|cùng kỳ|kế hoạch|năm|đầu))")
ATLEAST = regex.compile(r"\s*(?:trở lên|trở xuống)(?!\p{L})")
# "25/30 tổ (83,3%)": the parts of the share in the bracket at `end`.
_OF_SHARE = regex.compile(r"(?<![\d/.,])\d{1,6}/\d{1,6}(?=\s[^()\d;]+$)")
# "100% trường học (30/30 trường) có …", "60% số trường (tương đương 12 trường) …": the share said again.
_SAID_AGAIN = regex.compile(r"\s\((?:\d{1,4}/\d{1,4}|tương (?:đương|ứng)(?: với)? \d[\d.,]*\s?%?)(?:\s\p{L}+){0,4}\)")
_FOOTNOTE = regex.compile(r"\.?\s?\[\d{1,3}\]")
# "loại khá trở lên", not "3 triệu lượt khách trở lên".
_GRADE = regex.compile(
    r"(?:(?<!\p{L})(?:đạt chuẩn|nhiệm vụ|loại|mức|hạng|bậc|thứ|trình độ|khá|tốt|giỏi|trung bình|từ)(?!\p{L})|\d)"
    r"[^,;.]{0,24}$"
)


def without_times(lower: str, start: int, end: int, times: list[Time]) -> tuple[Piece, ...]:
    """`[start, end)` without times, "trở lên" behind the number's noun, and signs at the ends."""
    # "khám sức khoẻ định kỳ" says what is measured, and how often.
    holes = [
        (time.start, time.end)
        for time in times
        if start <= time.start < end and (time.recurrence is not Recurrence.PERIODIC or time.start == start)
    ]
    holes += [match.span() for match in _FOOTNOTE.finditer(lower, start, end)]
    holes += [match.span() for match in ATLEAST.finditer(lower, start, end) if not _graded(lower, start, match.start())]
    if lower.startswith((" (", "("), end):
        holes += [match.span() for match in _OF_SHARE.finditer(lower, start, end)]
    holes += [match.span() for match in _SAID_AGAIN.finditer(lower, start, end)]
    if (told := OUT_OF.match(lower, start, end)) is not None:
        holes.append(told.span())
    pieces, at = [], start
    for hole_start, hole_end in sorted(holes):
        pieces.append((at, hole_start))
        at = max(at, hole_end)
    pieces.append((at, end))
    return tuple(piece for a, b in pieces if (piece := trim(lower, a, b))[0] < piece[1])


def _graded(lower: str, start: int, position: int) -> bool:
    """ "loại khá trở lên", "từ 25 lao động trở lên": the words belong to what is measured, not to the number."""
    left = lower[max(start, position - 40) : position]
    return _GRADE.search(left) is not None


def base_once(lower: str, pieces: list[Piece]) -> list[Piece]:
    """ "Số giường bệnh/1 vạn dân: 14 giường bệnh/1 vạn dân": the base that was named is not said again."""
    words = [lower[start:end] for start, end in pieces]
    return [
        piece
        for at, piece in enumerate(pieces)
        if not (words[at].startswith("/") and any(words[at] in before for before in words[:at]))
    ]


def trim(lower: str, start: int, end: int) -> Piece:
    """`[start, end)` without signs and blanks at its ends and without a bracket that is left open."""
    while start < end and lower[start] in " ,;:–-+\t":
        start += 1
    while end > start and (lower[end - 1] in " ,;:…=–-+(\t" or (lower[end - 1] == ")" and "(" not in lower[start:end])):
        end -= 1
    if start < end and (lone := _lone_quote(lower, start, end)):
        return trim(lower, start + (lone == 1), end - (lone == -1))
    opened = lower.rfind("(", start, end)
    if opened >= 0 and ")" not in lower[opened:end]:
        # "2 đợt/tháng (18 đợt/năm)", "15 xã (chủ trì: Sở A; phối hợp: Sở B)": what is left of a bracket.
        return trim(lower, start, opened)
    return start, end


def _lone_quote(lower: str, start: int, end: int) -> int:
    """1 where a quotation mark without its other opens the words, -1 where one ends them, else 0."""
    words = lower[start:end]
    straight = words.count('"') % 2 == 1
    if (words[0] == "“" and "”" not in words) or (words[0] == '"' and straight):
        return 1
    return -1 if (words[-1] == "”" and "“" not in words) or (words[-1] == '"' and straight) else 0
