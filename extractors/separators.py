"""Separators: the signs and words that part the clauses of a sentence."""

import regex

from extractors.times import Time

# "giảm còn 4%" goes on, ", còn 4% …" is another clause.
SEPARATOR = regex.compile(
    r"[;:]\s+|,\s+|\s+\(|\s(?:và|song)\s|(?<!giảm|xuống|hạ|chỉ)\scòn\s|[.!?]\s+|\t|"
    r"\s[-–+]\s(?=tỷ lệ|phấn đấu|số |tổng )|(?<=\))\s[-–+]\s"
)
_DIGIT = regex.compile(r"\d")
BACKWARDS = regex.compile("(?r)" + SEPARATOR.pattern)
# "tổ Bản Mây 50/50 (100%)", "12/20 xã (60%)": the parts that a share tells again.
PARTS_OF_SHARE = regex.compile(r"(?r)(?<![\d/.,])\d{1,6}/\d{1,6}(?:\s\p{L}+){0,4}$")
# "(đạt tỷ lệ 83,3%", "(chiếm 40% tổng số xã": a share alone in a bracket, which tells anew what stands before it.
TOLD_SHARE = r"\((?:đạt |chiếm |bằng )?(?:tỷ lệ )?\d[\d.,]*\s?%"
TOLD_OF = r"(?:\s(?:tổng số|tổng|số)\s[^()\d;,]{1,30})?\)"
TOLD_AGAIN = regex.compile(rf"\s?{TOLD_SHARE}{TOLD_OF}")


def find_separators(lower: str, start: int, end: int, times: list[Time]) -> list["regex.Match[str]"]:
    """The signs between clauses, those inside a time ("2026 - 2030") left out."""
    return [match for match in SEPARATOR.finditer(lower, start, end) if not in_time(match, times)]


def in_time(sign: "regex.Match[str]", times: list[Time]) -> bool:
    """Whether the sign is part of a time."""
    return any(time.start < sign.end() - 1 and sign.start() < time.end - 1 for time in times)


def is_timed(sign: "regex.Match[str]", times: list[Time]) -> bool:
    """Whether a time stands right behind the sign."""
    return any(time.start <= sign.end() + 1 < time.end for time in times)


def has_number(lower: str, start: int, end: int, times: list[Time]) -> bool:
    """Whether a number that is no time stands in `[start, end)`."""
    return any(
        not any(time.start <= match.start() < time.end for time in times)
        for match in _DIGIT.finditer(lower, start, end)
    )
