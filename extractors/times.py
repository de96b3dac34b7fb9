"""Time expressions: by when, over which period, how often (guide, section 3.3).

`find_times` gives what is said, clause by clause; which of it governs a target is decided in assembly.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

import regex

from extractors.occurrences import digit_runs, occurrences, starts_between
from extractors.recurrences import find_recurrences
from extractors.time_forms import MONTH, OPENS, TIME, YEAR
from extractors.time_readers import TermPart, Time, month_end, read_time

__all__ = ["TermPart", "Time", "cell_time", "find_times", "heading_months", "heading_year", "in_year"]

_HEADING_YEAR = regex.compile(
    rf"(?<=\p{{L}}\s)(?<!số\s)(?P<y>{YEAR})(?:(?<!(?:năm|đoạn|kỳ)\s{YEAR})\s?[-–]\s?(?P<to>{YEAR}))?"
    r"(?=\s(?:được|của|như|cụ thể)|\s*[,:]|\s*$)"
)
_CELL = regex.compile(
    rf"\s*(?P<t>(?:(?P<from>{MONTH})(?:\s*[/.]\s*(?P<since>{YEAR}))?\s*[-–]\s*(?={MONTH}\s*[/.]))?"
    rf"(?:(?P<m>{MONTH})\s*[/.-]\s*)?(?P<y>{YEAR})(?P<on>\s+(?:và|trở)\s[^\d]{{2,30}}|\s*-\s*nay)?)[\s.;]*$"
)
_MONTHS = regex.compile(
    rf"tháng\s+{MONTH}(?!\d)(?:(?:\s*[-–,]\s*|\s+(?:và|đến)\s+)(?:tháng\s+)?{MONTH}(?!\d))*[\s.:]*$"
)
_BEFORE, _BEHIND = 36, 96
_DUE = ("trước", "chậm nhất", "muộn nhất")
_JOINS = (" và ", ", ", " và ngày ", ", ngày ")
_YEAR_TOLD = (" năm {}", "/{}", " {}")


def find_times(lower: str, start: int, end: int) -> list[Time]:
    """The time expressions in `lower[start:end]` (lower case) in order, recurrences among them.

    >>> [(one.first, one.last) for one in find_times("giai đoạn 2026-2030", 0, 19)]
    [('2026-01-01', '2030-12-31')]
    >>> [(one.first, one.last) for one in find_times("trước ngày 30/6/2027", 0, 20)]
    [(None, '2027-06-29')]
    """
    found = [
        time
        for first, last in _windows(lower, start, end)
        for match in _matches(lower, first, last)
        if (time := read_time(match)) is not None
    ]
    found = _shared(lower, found)
    repeats = [Time(at, stop, recurrence=kind) for at, stop, kind in find_recurrences(lower, start, end)]
    found = found if repeats else _later_in_year(lower, found)
    return sorted(found + repeats, key=lambda time: (time.start, -time.end)) if repeats else found


def _shared(lower: str, found: list[Time]) -> list[Time]:
    """ "trước ngày 15/6/2027 và 15/11/2027": the word before the first day is said of those behind it too."""
    told = ""
    shared: list[Time] = []
    for number, time in enumerate(found):
        joined = number > 0 and lower[found[number - 1].end : time.start] in _JOINS
        if told and joined and time.first and time.first == time.last:
            last = date.fromisoformat(time.last) - timedelta(days=told == "trước")
            time = Time(time.start, time.end, last=last.isoformat())
        else:
            told = next((word for word in _DUE if lower.startswith(word, time.start)), "")
        shared.append(time)
    return shared


def _later_in_year(lower: str, found: list[Time]) -> list[Time]:
    """ "Trong 6 tháng đầu năm 2027, …; 6 tháng cuối năm …": a later part of the year that the part before it tells."""
    told: list[Time] = []
    for time in found:
        before = told[-1] if told else None
        if before is not None and before.first and before.last and before.first[:4] == before.last[:4]:
            whole = before.first.endswith("-01-01") and before.last.endswith("-12-31")
            near = not any(sign in lower[before.end : time.start] for sign in (". ", "\n"))
            part = None if whole or not near else in_year(lower, time, before.first[:4])
            if part is not None and (part.first or part.last or "") > before.last:
                time = part
        told.append(time)
    return told


def in_year(lower: str, time: Time, year: str) -> Time | None:
    """The part of a year that `time` says without one ("quý II", "tháng 11", "6 tháng cuối năm"), in `year`.

    None where it says no such part, or has dates of its own.

    >>> time = in_year("trong quý ii", Time(0, 12), "2027")
    >>> time and (time.first, time.last)
    ('2027-04-01', '2027-06-30')
    """
    if time.first or time.last or time.term or time.recurrence or time.within:
        return None
    for tail in _YEAR_TOLD:
        match = TIME.fullmatch(lower[time.start : time.end].rstrip() + tail.format(year))
        told = read_time(match) if match else None
        if told is not None and (told.first or told.last) and (told.first or "") <= (told.last or year + "-12-31"):
            return told._replace(start=time.start, end=time.end)
    return None


def cell_time(lower: str, start: int, end: int) -> Time | None:
    """The time of a cell that holds a bare "2025", "6/2025", "9 - 10/2025" or "2025 và những năm tiếp theo", else None.

    >>> time = cell_time("09 - 10/2025", 0, 12)
    >>> time and (time.first, time.last)
    ('2025-09-01', '2025-10-31')
    """
    match = _CELL.match(lower, start, end)
    if match is None:
        return None
    year, month = int(match["y"]), int(match["m"] or 0)
    first = date(int(match["since"] or year), int(match["from"] or month or 1), 1)
    last = None if match["on"] else month_end(year, month or 12).isoformat()
    return Time(match.start("t"), match.end("t"), first.isoformat(), last)


def heading_year(lower: str, start: int, end: int) -> list[Time]:
    """The year or years that a heading of goals ends in without a word for them ("Chỉ tiêu kinh tế - xã hội 2026")."""
    match = _HEADING_YEAR.search(lower, start, end)
    if match is None:
        return []
    year = int(match["y"])
    # "Tầm nhìn 2040" says by when.
    first = None if lower.endswith("tầm nhìn ", start, match.start("y")) else date(year, 1, 1).isoformat()
    return [Time(*match.span(), first, date(int(match["to"] or year), 12, 31).isoformat())]


def heading_months(lower: str, start: int, end: int) -> list[Time]:
    """The months without a year that a heading consists of ("Tháng 3", "Tháng 4 - tháng 5"): said, but no date.

    >>> len(heading_months("tháng 3:", 0, 8)), len(heading_months("tháng 3 hộ nghèo", 0, 16))
    (1, 0)
    """
    return [Time(start, end)] if _MONTHS.match(lower, start, end) else []


def _matches(lower: str, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The times in `lower[start:end]`: the long pattern, tried where one of its first words or a figure stands."""
    behind = start
    for opening in OPENS.finditer(lower, start, end):
        at = opening.start()
        if at < behind:
            continue
        match = TIME.match(lower, at, end)
        if match is not None:
            behind = match.end()
            yield match


@lru_cache(maxsize=4)
def _triggers(lower: str) -> list[int]:
    """Where the words and figures stand that a time is told by, in order."""
    figures = [
        start
        for start, end in digit_runs(lower)
        if lower.startswith(("19", "20"), start, end)
        or (lower[end : end + 1] in ("/", "h") and lower[end + 1 : end + 2].isdigit())
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
