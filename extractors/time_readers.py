"""Time readers: what each form of a time expression says, as first and last day or as a part of the term."""

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

import regex

from models.deadline import Recurrence


class TermPart(Enum):
    """A time told by the term of office alone: its end, all of it, or the term that a meeting looks ahead to."""

    END = "end"
    ALL = "all"
    COMING = "coming"


class Time(NamedTuple):
    """A time expression at `[start, end)` of the text that was read.

    `first` and `last` are ISO dates, null when unsaid or not resolvable; `term` asks for the document's own term;
    `recurrence` stands in a mention of its own. `vision` marks a "tầm nhìn" beside the real horizon, `within` a part of
    a year that only what stands above can tell ("cuối năm").
    """

    start: int
    end: int
    first: str | None = None
    last: str | None = None
    recurrence: Recurrence | None = None
    term: TermPart | None = None
    vision: bool = False
    within: bool = False


_MONTHS_IN_WORDS = {"ba": 3, "bốn": 4, "sáu": 6, "tám": 8, "chín": 9, "mười": 10}


def read_time(match: "regex.Match[str]") -> Time | None:
    """What a match of `time_forms.TIME` says; None where its words tell no time after all."""
    group = match.lastgroup
    assert group is not None
    time = _READERS[group](match)
    return None if time is None else time._replace(start=match.start(), end=match.end())


def _whole(first: date | None, last: date | None) -> Time:
    return Time(0, 0, first.isoformat() if first else None, last.isoformat() if last else None)


def _bounded(prefix: str | None, edge: str | None, first: date, last: date) -> Time:
    """A period by the words before it: until its end, before its begin, from its begin on, or the period itself."""
    words = f"{prefix or ''} {edge or ''}".split()
    if "thúc" in words or ("khi" in words and "hết" in words):
        return _whole(last + timedelta(days=1), None) if words[0] == "sau" else _whole(None, last)
    if "trước" in words:
        return _whole(None, first - timedelta(days=1))
    if words[:1] == ["sau"] and "khi" not in words and first < last:
        return _whole(last + timedelta(days=1), None)
    if (words[:1] == ["từ"] and words[1:2] != ["nay"]) or words[:1] == ["kể"] or words[:1] == ["sau"]:
        return _whole(first, None)
    if any(word in words for word in ("đến", "tới", "hết", "cuối", "chậm", "muộn", "chót")):
        return _whole(None, last)
    return _whole(first, last)


def _school(match: "regex.Match[str]") -> Time:
    last = match.captures("s4")[-1] if match["s4"] else match["s2"]
    if (match["sp"] or "").startswith("từ"):
        return _whole(date(int(match["s1"]), 9, 1), None)
    if (match["sp"] or "").strip() == "trước":
        return _whole(None, date(int(match["s1"]), 8, 31))
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
    if match["hs"]:
        # "những tháng đầu năm 2027" has an end that nothing tells.
        early = match["he"] == "đầu"
        return _whole(date(int(match["hy"]), 1, 1), None) if early else _whole(None, date(int(match["hy"]), 12, 31))
    told = match["hn"] or "6"
    year, months = int(match["hy"]), _MONTHS_IN_WORDS.get(told) or int(told)
    if match["he"] == "đầu":
        first, last = date(year, 1, 1), month_end(year, months)
    else:
        first, last = date(year, 13 - months, 1), date(year, 12, 31)
    return _bounded(match["hp"], None, first, last)


def _date(match: "regex.Match[str]") -> Time | None:
    if match["dy"] is None:
        # "5/8" and "ngày 5" name no deadline without a word that says so.
        words, before = match[0], match["dp"] or ""
        told = ("ngày" in words and (before or "tháng" in words)) or (
            match["dm"] is not None and before.startswith(("trước", "chậm nhất", "muộn nhất"))
        )
        return Time(0, 0) if told else None
    try:
        day = date(int(match["dy"]), int(match["dm"]), int(match["d"]))
    except ValueError:
        return None
    if match["clock"] and match["dp"] and not match["dp"].startswith(("từ", "kể", "sau")):
        # "trước 17 giờ ngày 15/12/2025" still is on that day.
        return _whole(None, day)
    return _bounded(match["dp"], match["de"], day, day)


def _days(match: "regex.Match[str]") -> Time | None:
    """ "từ ngày 01 đến 30/11/2025", "15/11 - 15/12/2025": the first day's month and year are the last one's."""
    year, month = int(match["dy2"]), int(match["dm2"])
    try:
        last = date(year, month, int(match["d2"]))
        first = date(year, int(match["dm1"] or month), int(match["d1"]))
    except ValueError:
        return None
    return _whole(first, last) if first <= last else _whole(None, last)


def _into(match: "regex.Match[str]") -> Time | None:
    """ "từ tháng 9 đến ngày 20/11/2026": the month's year is the day's, unless it is said."""
    year, month = int(match["iy2"]), int(match["im2"])
    try:
        last = date(year, month, int(match["id"]))
    except ValueError:
        return None
    first = date(int(match["iy"] or year), int(match["im"]), 1)
    return _whole(first, last) if first <= last else _whole(None, last)


def _months(match: "regex.Match[str]") -> Time | None:
    year = match["my"] or match["my2"]
    if year is None:
        return Time(0, 0) if match["mp"] or match["me"] else None
    first = date(int(year), int(match["m"]), 1)
    if match["mon"]:
        return _whole(first, None)
    if match["m2"]:
        return _whole(first, month_end(int(match["my2"] or year), int(match["m2"])))
    # "tuần cuối tháng 12/2025" is a time within the month; "đến cuối tháng 12/2025" its end.
    edge = match["me"] if match["mp"] or "cuối" not in (match["me"] or "") else None
    return _bounded(match["mp"], edge, first, month_end(first.year, first.month))


def _quarter(match: "regex.Match[str]") -> Time | None:
    year = match["qy"] or match["qy2"]
    if year is None:
        return Time(0, 0)
    first = 3 * _quarter_number(match["q"]) - 2
    if match["qon"]:
        return _whole(date(int(year), first, 1), None)
    if match["q2"]:
        last = 3 * _quarter_number(match["q2"])
        return _whole(date(int(year), first, 1), month_end(int(match["qy2"] or year), last))
    return _bounded(match["qp"], match["qe"], date(int(year), first, 1), month_end(int(year), first + 2))


def _quarter_number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else {"i": 1, "ii": 2, "iii": 3, "iv": 4}[numeral]


def _term(match: "regex.Match[str]") -> Time | None:
    edge, prefix = match["te"], match["tp"]
    if edge in ("hết", "cuối") or prefix == "hết":
        return Time(0, 0, term=TermPart.END)
    if prefix in ("trong", "vào") and edge is None:
        return Time(0, 0, term=TermPart.ALL)
    if edge == "giữa" and prefix:
        return Time(0, 0)
    # "kết quả toàn nhiệm kỳ" tells which results, not when.
    before = match.string[max(0, match.start() - 8) : match.start()].rstrip(" \t")
    # "350 tỷ đồng cho cả giai đoạn": how much of it there is.
    opens = not before or before[-1] in ",;:.-+\n" or before.endswith("tiêu")
    opens = opens or (match[0].startswith("cho ") and before.endswith(" đồng"))
    if match["ta"] in ("cả", "suốt", "toàn") and opens:
        return Time(0, 0, term=TermPart.ALL)
    return None


def _year(match: "regex.Match[str]") -> Time:
    year = int(match["y"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    if match["on"]:
        return _whole(first, None)
    if match["ye"] and match["ye"].startswith("giữa") and match["yp"] in ("đến", "tới"):
        return _whole(None, date(year, 6, 30))
    return _bounded(match["yp"], match["ye"], first, last)._replace(vision=match["vision"] is not None)


def _bare(match: "regex.Match[str]") -> Time:
    year = int(match["b"])
    if match[0].startswith("tầm nhìn"):
        return _whole(None, date(year, 12, 31))._replace(vision=True)
    if match["bon"]:
        return _whole(date(year, 1, 1), None)
    return _bounded(match["bp"], None, date(year, 1, 1), date(year, 12, 31))


def _unresolved(_: "regex.Match[str]") -> Time:
    return Time(0, 0)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


_READERS = {
    "school": _school,
    "years": _years,
    "list": _year_list,
    "half": _half,
    "days": _days,
    "into": _into,
    "date": _date,
    "months": _months,
    "quarter": _quarter,
    "coming": lambda _: Time(0, 0, term=TermPart.COMING),
    "term": _term,
    "year": _year,
    "bare": _bare,
    "daily": _unresolved,
    "monthday": _unresolved,
    "length": _unresolved,
    "within": lambda _: Time(0, 0, within=True),
    "open": _unresolved,
}
