"""Time expressions: by when, over which period, how often (guide, section 3.3).

`find_times` gives what is said, clause by clause; which of it governs a target is decided in assembly.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

import regex

from extractors.occurrences import digit_runs, occurrences, starts_between
from extractors.recurrences import find_recurrences
from models.deadline import Recurrence


class TermPart(Enum):
    """A time told by the term of office alone: its end, or all of it."""

    END = "end"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression at `[start, end)` of the text that was read.

    `first` and `last` are ISO dates, null when unsaid or not resolvable; `term` asks for the document's own term;
    `recurrence` stands in a mention of its own. `vision` marks a "tầm nhìn" beside the real horizon.
    """

    start: int
    end: int
    first: str | None = None
    last: str | None = None
    recurrence: Recurrence | None = None
    term: TermPart | None = None
    vision: bool = False


_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s*(?:-|–|—|đến|tới)\s*(?:hết\s+|cuối\s+)?(?:năm\s+)?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_QUARTER = r"(?:iv|i{1,3}|[1-4])"
_UNTIL = (
    r"(?:(?:chậm\ nhất|muộn\ nhất)(?:\ là)?(?:\ đến|\ vào|\ trong)?|từ\ nay\ (?:đến|tới)|"
    r"đến|tới|hết|vào|trong|trước\ khi|trước|sau|kể\ từ|từ)"
)
_EDGE = r"(?:hết|cuối|đầu|giữa|khi\ hết|trước|khi)"

# Looked at before the long pattern: words that may stand before the year, month or period that a time is told by.
_BEFORE_TIME = (
    "đến|tới|hết|cuối|trước|các|trong|vào|của|cho|tầm nhìn|thời kỳ|kỳ|từ|những|chậm nhất|muộn nhất|là|khi|kể từ|sau|"
    "đầu|giữa|cả|suốt|toàn|mỗi|định hướng|nay|vòng|thời hạn"
).replace(" ", r"\ ")
_NAMES = ("năm", "tháng", "quý", "ngày", "nhiệm", "giai", "nửa", "một", "hai", "ba", "mười")
_TELLS = (
    r"(?:(?:19|20)\d\d|\d{1,2}\s*[/.]\s*\d|\d{1,3}\s+(?:ngày|tháng|năm|tuần|từ|(?:19|20)\d)|"
    rf"(?:{'|'.join(_NAMES)})(?!\p{{L}}))"
)
_TIME = regex.compile(
    rf"""
    (?<![\p{{L}}\d])(?=(?:(?:{_BEFORE_TIME})\s+){{0,7}}{_TELLS})(?:
      (?P<school>(?P<sp>(?:đến|tới|hết|cuối|trước)\ (?:hết\ |cuối\ )?)?(?:các\s+)?năm\ học\s+
            (?P<s1>{_YEAR})\s*[-–]\s*(?P<s2>{_YEAR})(?:\s*(?:,|và)\s*(?P<s3>{_YEAR})\s*[-–]\s*(?P<s4>{_YEAR}))*)
    | (?P<years>(?:(?P<upto>(?:(?:đến|tới)\ )?(?:hết|cuối)\ )(?=giai|thời|nhiệm|kỳ)|(?:trong|vào|của|cho)
          \ (?=giai|thời|nhiệm|kỳ))?(?:
          (?P<word>tầm\ nhìn\s+|giai\ đoạn|nhiệm\ kỳ|thời\ kỳ|kỳ|trong|từ|các|\d{{1,2}})\s+)?(?:từ\s+)?
          (?:\d{{1,2}}\s+)?(?:năm\s+)?
          (?P<y1>{_YEAR}){_DASH}(?P<y2>{_YEAR})(?![\d/]))
    | (?P<list>(?:trong\s+|vào\s+)?(?:các\s+|những\s+)?năm\s+(?P<l1>{_YEAR})(?:\s*(?:,|và)\s*(?:năm\s+)?
          (?P<l2>{_YEAR})(?![\d/-]))+)
    | (?P<half>(?:(?P<hp>{_UNTIL})\s+)?(?:(?P<hn>[369])\ tháng|nửa)\ (?P<he>đầu|cuối)\ (?:năm
          \ (?P<hy>{_YEAR})?|nhiệm\ kỳ))
    | (?P<date>(?:(?P<dp>{_UNTIL})\s+)?(?P<de>{_EDGE}\s+)?(?:ngày\s+)?(?P<d>{_DAY})(?:\s*[/.]\s*
          (?P<dm>{_MONTH})(?:\s*[/.]\s*(?P<dy>{_YEAR}))?|\s+tháng\s+(?P<dm>{_MONTH})(?:\s*(?:năm|/)\s*
          (?P<dy>{_YEAR}))?)(?![\d/.]\d))
    | (?P<months>(?:(?P<mp>{_UNTIL})\s+)?(?P<me>{_EDGE}\s+)?tháng\s+(?P<m>{_MONTH})(?!\d)(?:\s*(?:,\s*
          (?:năm\s+)?|/|\.|-|năm\s+)\s*(?P<my>{_YEAR}))?
          (?:\s*(?:đến|-|–|và)\s*(?:hết\s+|cuối\s+)?(?:tháng\s+)?(?P<m2>{_MONTH})(?!\d)(?:\s*(?:/|\.|-|năm)\s*(?P<my2>{_YEAR}))?)?)
    | (?P<quarter>(?:(?P<qp>{_UNTIL})\s+)?(?P<qe>{_EDGE}\s+)?quý\s+(?P<q>{_QUARTER})(?![\p{{L}}\d])(?:\s*
          (?:,\s*|/|-|năm\s+|\s)\s*(?P<qy>{_YEAR}))?
          (?:\s*(?:đến|-|–|và|,)\s*(?:hết\s+)?(?:quý\s+)?(?P<q2>{_QUARTER})(?![\p{{L}}\d])(?:\s*(?:,\s*|/|-|năm\s+|\s)\s*(?P<qy2>{_YEAR}))?)?)
    | (?P<term>(?:(?P<tp>{_UNTIL})\s+)?(?:(?P<te>hết|cuối|đầu|giữa)\s+|(?P<ta>cả|suốt|toàn|mỗi)\s+)?
          (?:nhiệm\ kỳ|giai\ đoạn(?!\s+\p{{L}}))(?!\s*(?:{_YEAR}|trước|vừa|qua|i\b|\d|này|tới|đầu|đến)))
    | (?P<year>(?P<vision>tầm\ nhìn\s+|định\ hướng\s+)?(?:(?P<yp>{_UNTIL})\s+)?(?P<ye>{_EDGE}\s+)?
          (?:cả\s+)?năm\s+(?P<y>{_YEAR})(?![\d/])(?P<on>\s+trở\ (?:đi|về\ sau|lên))?)
    | (?P<bare>(?:(?P<bp>đến|tới|hết|trước)\s+)(?P<b>{_YEAR})(?![\d/.-]))
    | (?P<within>(?:trong\s+(?:vòng\s+|thời\s+hạn\s+)?)?(?:\d{{1,3}}|một|hai|ba|năm|mười)\s+(?:ngày
          (?:\s+làm\ việc)?|tháng|năm|tuần)\s*(?:,\s*)?(?:kể\ từ|tiếp\ theo|tới(?!\s+(?:\d|năm))))
    | (?P<open>(?:trong|vào|trước|đến|hết)\s+(?:hết\s+|cuối\s+)?(?:quý|tháng)\s+(?:này|tới|sau)|
          (?:đến|trước)\ cuối\ năm(?!\s*{_YEAR}))
    )
    """,
    regex.VERBOSE,
)  # fmt: skip
_HEADING_YEAR = regex.compile(rf"(?<=\p{{L}}\s)(?<!số\s)(?P<y>{_YEAR})(?=\s(?:được|của|như|cụ thể)|\s*[,:]|\s*$)")
_CELL = regex.compile(
    rf"\s*(?P<t>(?:(?P<m>{_MONTH})\s*[/.-]\s*)?(?P<y>{_YEAR})(?P<on>\s+(?:và|trở)\s[^\d]{{2,30}}|\s*-\s*nay)?)[\s.;]*$"
)
# Literal alternatives in the standard library's `re`, which passes over letters that open none of them.
_OPENS = re.compile("|".join([*"0123456789", *_BEFORE_TIME.replace("\\ ", " ").split("|"), *_NAMES]))
_BEFORE, _BEHIND = 36, 96


def find_times(lower: str, start: int, end: int) -> list[Time]:
    """The time expressions in `lower[start:end]` (lower case) in order, recurrences among them."""
    found = [
        time
        for first, last in _windows(lower, start, end)
        for match in _matches(lower, first, last)
        if (time := _read(match)) is not None
    ]
    repeats = [Time(at, stop, recurrence=kind) for at, stop, kind in find_recurrences(lower, start, end)]
    return sorted(found + repeats, key=lambda time: (time.start, -time.end)) if repeats else found


def cell_time(lower: str, start: int, end: int) -> Time | None:
    """The time of a table cell that holds a bare "2025", "6/2025" or "2025 và những năm tiếp theo"; None for others."""
    match = _CELL.match(lower, start, end)
    if match is None:
        return None
    year, month = int(match["y"]), int(match["m"] or 0)
    first = date(year, month or 1, 1)
    last = None if match["on"] else _month_end(year, month or 12).isoformat()
    return Time(match.start("t"), match.end("t"), first.isoformat(), last)


def heading_year(lower: str, start: int, end: int) -> list[Time]:
    """The year that a heading of goals ends in without the word for it ("Chỉ tiêu kinh tế - xã hội 2026")."""
    match = _HEADING_YEAR.search(lower, start, end)
    if match is None:
        return []
    year = int(match["y"])
    return [Time(*match.span("y"), date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat())]


def _matches(lower: str, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The times in `lower[start:end]`: the long pattern, tried where one of its first words or a figure stands."""
    behind = start
    for opening in _OPENS.finditer(lower, start, end):
        at = opening.start()
        if at < behind or (at and lower[at - 1].isalnum()):
            continue
        match = _TIME.match(lower, at, end)
        if match is not None:
            behind = match.end()
            yield match


@lru_cache(maxsize=4)
def _triggers(lower: str) -> list[int]:
    """Where the words and figures stand that a time is told by, in order."""
    figures = [
        start
        for start, end in digit_runs(lower)
        if lower.startswith(("19", "20"), start, end) or (lower[end : end + 1] == "/" and lower[end + 1].isdigit())
    ]
    return sorted([*occurrences("cues time", lower).starts, *figures])


def _windows(lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches around the words that a time is told by, so that the whole expression is tried nowhere else."""
    windows: list[tuple[int, int]] = []
    for at in starts_between(_triggers(lower), start, end):
        first, last = max(start, at - _BEFORE), min(end, at + _BEHIND)
        first = lower.rfind(" ", start, first) + 1 if first > start else first
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(windows[-1][1], last))
        else:
            windows.append((max(first, start), last))
    return windows


def _read(match: "regex.Match[str]") -> Time | None:
    group = next(name for name in _READERS if match[name] is not None)
    time = _READERS[group](match)
    return None if time is None else replace(time, start=match.start(), end=match.end())


def _whole(first: date | None, last: date | None) -> Time:
    return Time(0, 0, first.isoformat() if first else None, last.isoformat() if last else None)


def _bounded(prefix: str | None, edge: str | None, first: date, last: date) -> Time:
    """A period by the words before it: until its end, before its begin, from its begin on, or the period itself."""
    words = f"{prefix or ''} {edge or ''}".split()
    if "khi" in words and "hết" in words:
        return _whole(None, last)
    if "trước" in words:
        return _whole(None, first - timedelta(days=1))
    if (words[:1] == ["từ"] and words[1:2] != ["nay"]) or words[:1] == ["kể"] or words[:1] == ["sau"]:
        return _whole(first, None)
    if any(word in words for word in ("đến", "tới", "hết", "cuối", "chậm", "muộn")):
        return _whole(None, last)
    return _whole(first, last)


def _school(match: "regex.Match[str]") -> Time:
    last = match.captures("s4")[-1] if match["s4"] else match["s2"]
    return _whole(None if match["sp"] else date(int(match["s1"]), 9, 1), date(int(last), 5, 31))


def _years(match: "regex.Match[str]") -> Time | None:
    first, last = int(match["y1"]), int(match["y2"])
    if last < first:
        return None
    return _whole(None if match["upto"] else date(first, 1, 1), date(last, 12, 31))


def _year_list(match: "regex.Match[str]") -> Time:
    years = [int(match["l1"]), *map(int, match.captures("l2"))]
    return _whole(date(min(years), 1, 1), date(max(years), 12, 31))


def _half(match: "regex.Match[str]") -> Time:
    if match["hy"] is None:
        return Time(0, 0)
    year, months = int(match["hy"]), int(match["hn"] or 6)
    if match["he"] == "đầu":
        first, last = date(year, 1, 1), _month_end(year, months)
    else:
        first, last = date(year, 13 - months, 1), date(year, 12, 31)
    return _bounded(match["hp"], None, first, last)


def _date(match: "regex.Match[str]") -> Time | None:
    if match["dy"] is None:
        # "5/8" and "ngày 5" name no deadline without a word that says so.
        words = match[0]
        told = "ngày" in words and (match["dp"] is not None or "tháng" in words)
        return Time(0, 0) if told else None
    try:
        day = date(int(match["dy"]), int(match["dm"]), int(match["d"]))
    except ValueError:
        return None
    return _bounded(match["dp"], match["de"], day, day)


def _months(match: "regex.Match[str]") -> Time | None:
    year = match["my"] or match["my2"]
    if year is None:
        return Time(0, 0) if match["mp"] or match["me"] else None
    first = date(int(year), int(match["m"]), 1)
    if match["m2"]:
        return _whole(first, _month_end(int(match["my2"] or year), int(match["m2"])))
    # "tuần cuối tháng 12/2025" is a time within the month; "đến cuối tháng 12/2025" its end.
    edge = match["me"] if match["mp"] or "cuối" not in (match["me"] or "") else None
    return _bounded(match["mp"], edge, first, _month_end(first.year, first.month))


def _quarter(match: "regex.Match[str]") -> Time | None:
    year = match["qy"] or match["qy2"]
    if year is None:
        return Time(0, 0)
    first = 3 * _quarter_number(match["q"]) - 2
    if match["q2"]:
        last = 3 * _quarter_number(match["q2"])
        return _whole(date(int(year), first, 1), _month_end(int(match["qy2"] or year), last))
    return _bounded(match["qp"], match["qe"], date(int(year), first, 1), _month_end(int(year), first + 2))


def _quarter_number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else {"i": 1, "ii": 2, "iii": 3, "iv": 4}[numeral]


def _term(match: "regex.Match[str]") -> Time | None:
    edge, prefix = match["te"], match["tp"]
    if edge in ("hết", "cuối") or prefix == "hết":
        return Time(0, 0, term=TermPart.END)
    if prefix in ("trong", "vào") and edge is None:
        return Time(0, 0, term=TermPart.ALL)
    # "kết quả toàn nhiệm kỳ" tells which results, not when.
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip(" \t")
    opens = not before or before[-1] in ",;:.-+\n"
    if match["ta"] in ("cả", "suốt", "toàn") and opens:
        return Time(0, 0, term=TermPart.ALL)
    return None


def _year(match: "regex.Match[str]") -> Time:
    year = int(match["y"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    if match["on"]:
        return _whole(first, None)
    return replace(_bounded(match["yp"], match["ye"], first, last), vision=match["vision"] is not None)


def _bare(match: "regex.Match[str]") -> Time:
    year = int(match["b"])
    return _bounded(match["bp"], None, date(year, 1, 1), date(year, 12, 31))


def _unresolved(match: "regex.Match[str]") -> Time:
    return Time(0, 0)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_READERS = {
    "school": _school,
    "years": _years,
    "list": _year_list,
    "half": _half,
    "date": _date,
    "months": _months,
    "quarter": _quarter,
    "term": _term,
    "year": _year,
    "bare": _bare,
    "within": _unresolved,
    "open": _unresolved,
}
