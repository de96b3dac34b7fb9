"""Envelopes: one time that takes in all that a task says of its days (guide, section 4)."""

import regex

from extractors.times import TermPart, Time
from models.document import Term

# "công tác năm 2027", "vốn cho giai đoạn 2026-2030": years right behind a noun, no "trong năm" and none that opens its
# clause.
_OF_OBJECT = regex.compile(r"(?<=\p{L}\s)(?:năm\s+\d{4}|(?:cho )?(?:giai đoạn|nhiệm kỳ|\d năm) \d{4}\s*[-–]\s*\d{4})")
# "Khai giảng năm học 2026-2027 ngày 5/9/2026": in which school year, of what has its own days.
_OF_SCHOOL = regex.compile(r"(?<=\p{L}\s)năm học.*")


def envelope(lower: str, dated: list[Time], term: Term | None) -> Time:
    """The time from the first day that `dated` say to the last."""
    return _envelope(lower, _for_later(lower, _refined(lower, dated)), term)


def resolve(time: Time, term: Term | None) -> tuple[str | None, str | None]:
    """First and last day of `time`; a time told by the term alone needs the document's own."""
    if time.term is None:
        return time.first, time.last
    if term is None:
        return None, None
    first = f"{term.start}-01-01" if time.term is TermPart.ALL else None
    return first, f"{term.end}-12-31"


def _refined(lower: str, dated: list[Time]) -> list[Time]:
    """`dated` without those that a bracket behind them says more of: "trong mùa mưa năm 2026 (từ ngày 1/5)"."""
    return [
        time
        for time, behind in zip(dated, [*dated[1:], None], strict=True)
        if behind is None or lower[time.end : behind.start].strip() != "("
    ]


def _for_later(lower: str, dated: list[Time]) -> list[Time]:
    """`dated` without years that belong to what is made, where a day, month or quarter behind them says by when.

    "Tổng kết công tác năm 2027, gửi trước ngày 15/12/2027"; "giao ước năm 2027, xong trong tháng 12/2026". A school
    year gives way to a day, month or quarter on either side of it.
    """
    own = [time for time in dated if time.last and not of_years(time) and not _of_school(lower, time)]
    return [
        time
        for number, time in enumerate(dated)
        if not (of_years(time) and any(_due(lower, time, due) for due in dated[number + 1 :]))
        and not _handed_in(lower, time, dated[number + 1 :])
        and not (own and (_of_school(lower, time) or _of_amount(lower, time)))
    ]


def _handed_in(lower: str, time: Time, later: list[Time]) -> bool:
    """ "Báo cáo kết quả quý I/2027 trước ngày 25/3/2027": of which period, and by when."""
    due = later[0] if later else None
    if due is None or due.first is not None or not time.first:
        return False
    return lower.startswith(("trước ", "chậm nhất "), due.start) and not lower[time.end : due.start].strip()


def _of_school(lower: str, time: Time) -> bool:
    return _OF_SCHOOL.fullmatch(lower, time.start, time.end) is not None


def _of_amount(lower: str, time: Time) -> bool:
    """ "Ban hành kế hoạch trong tháng 9/2027, bố trí 30 tỷ đồng cho cả giai đoạn": how much it takes, not by when."""
    return time.term is TermPart.ALL and lower.startswith("cho ", time.start)


def of_years(time: Time) -> bool:
    """Whether the time is one or more whole years."""
    return (time.first or "").endswith("-01-01") and (time.last or "-12-31").endswith("-12-31")


def _due(lower: str, time: Time, due: Time) -> bool:
    if due.last is None or of_years(due):
        return False
    return _OF_OBJECT.fullmatch(lower, time.start, time.end) is not None or due.last < (time.first or "")


def _envelope(lower: str, dated: list[Time], term: Term | None) -> Time:
    resolved = [(time, *resolve(time, term)) for time in dated]
    known = [(time, first, last) for time, first, last in resolved if first or last]
    if not known:
        return dated[0]
    firsts = [first for _, first, _ in known if first]
    lasts = [last for _, _, last in known if last]
    first, last = min(firsts, default=None), max(lasts, default=None)
    # "Trước ngày 5/4 …; trong tháng 6 …": what is due before all else may begin at once.
    if first and any(begin is None and end and end < first for _, begin, end in known):
        first = None
    # "Trong năm 2026 …; nhân rộng từ quý III/2027": what begins after all that is done has no end.
    if (
        first
        and last
        and any(begin and not end and begin > last and lower.startswith("từ", t.start) for t, begin, end in known)
    ):
        last = None
    return Time(known[0][0].start, known[0][0].end, first, last)
