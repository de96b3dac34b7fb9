"""Clause times: which of the times in a sentence are said of one of its targets (guide, section 3.3)."""

from typing import NamedTuple

import regex

from extractors.bullets import SIGNS
from extractors.separators import has_number
from extractors.times import Time
from models.deadline import DeadlineScope, Recurrence

_OPENING = regex.compile(
    rf"(?r)(?:^|[\n;:,.(\t{SIGNS}]\s*|\d\)\s*|\n[oø]\s+)"
    r"(?:(?:phấn đấu|phân đấu|phần đầu|bình quân|trung bình|định kỳ|và|trong đó|trong|đến|có|là|đạt|từ)\s+){0,2}$"
)
# "(năm 2027: 60%)", "(năm 2027 ở mức 60%)": the value that a bracket gives to a year.
_GIVES = regex.compile(r"\s*(?::|đ|(?:là|có|chiếm|bằng|ở mức)\s)")
OPENS_WITHIN = 12  # letters before the time that a sentence opens with
# "Ngày 05/12/2026, tỉnh ban hành Kế hoạch … với mục tiêu 50% hộ …": the day on which it was promised.
_HANDED_DOWN = regex.compile(r"[^.;:\d]{0,80}?(?<!\p{L})(?:ban hành|phê duyệt|thông qua|công bố|ký)(?!\p{L})")


class Said(NamedTuple):
    """What one scope says: dates with the words they were read from, and a recurrence with its words."""

    dates: Time | None
    recurrence: Time | None
    scope: DeadlineScope

    @property
    def anything(self) -> bool:
        """Whether any time is said."""
        return self.dates is not None or self.recurrence is not None


def promised_times(lower: str, times: list[Time], start: int) -> list[Time]:
    """`times` of a sentence from `start` without the day that it opens with, when its goals were handed down."""
    first = times[0] if times else None
    if first is None or first.first is None or first.first != first.last or first.start - start > OPENS_WITHIN:
        return times
    return times[1:] if _HANDED_DOWN.match(lower, first.end) else times


def outside_asides(lower: str, times: list[Time], start: int, number: int) -> list[Time]:
    """`times` of a sentence from `start` that may date the `number`: not those of a bracket before it that gives a
    number of its own, "còn 5% (năm 2025: 21%), bình quân giảm …"."""
    return [time for time in times if not (time.end <= number and _is_aside(lower, times, start, time, number))]


def _is_aside(lower: str, times: list[Time], start: int, time: Time, number: int) -> bool:
    opened = lower.rfind("(", start, time.start)
    if opened < 0 or lower.find(")", opened, time.start) >= 0 or not has_number(lower, start, opened, times):
        return False
    closed = lower.find(")", time.end, number)
    return closed >= 0 and has_number(lower, opened, closed, times)


def in_segment(lower: str, times: list[Time], segment: tuple[int, int], number: int) -> Said:
    """What the target's own `segment` says: of several dates the one nearest before its `number`."""
    inside = [time for time in times if segment[0] <= time.start < segment[1] and _governs(lower, time, number)]
    dated = [time for time in inside if time.recurrence is None]
    # The time nearest before the number, else the first behind it.
    before = [time for time in dated if time.start < number]
    dates = before[-1] if before else dated[0] if dated else None
    repeats = [time for time in inside if time.recurrence is not None]
    return Said(dates, told_recurrence(repeats), DeadlineScope.CLAUSE)


def told_ahead(lower: str, times: list[Time], start: int, segment: tuple[int, int]) -> int:
    """Where the time before the first target's clause begins that governs it too, else where the clause does.

    "Nhiệm kỳ 2025-2030, xã phấn đấu mỗi năm …" has both, and so has "Đến năm 2027, … duy trì đến năm 2030".
    """
    ahead = [time for time in times if start <= time.start < segment[0] and time.recurrence is None]
    first = segment[0]
    if ahead and not any(sign in lower[ahead[-1].end : segment[0]] for sign in ";:"):
        opens = ahead[0].start - start <= OPENS_WITHIN and ahead[0].first != ahead[0].last
        first = ahead[-1].start if opens else first
    # "Mỗi năm, giai đoạn 2026-2030, mở 3 lớp" says both.
    beside = [time.start for time in times if time.recurrence and lower[time.end : first].strip() in ("", ",")]
    return min([first, *(at for at in beside if at >= start)])


def _opens(lower: str, time: Time) -> bool:
    """Whether the time opens its clause, behind a lead-in at most; "phấn đấu hằng năm" opens what is striven for."""
    if time.recurrence is not None and lower.endswith(("phấn đấu ", "phấn đấu mỗi "), 0, time.start):
        return True
    return _OPENING.search(lower, max(0, time.start - 24), time.start) is not None


def _governs(lower: str, time: Time, number: int) -> bool:
    """A time behind the number is its own, unless a new clause opens with it or a bracket gives a yearly value."""
    if time.start < number:
        return True
    gap = lower[number : time.start]
    if time.recurrence is not None:
        # "95% được tập huấn (hằng năm tập huấn lại cho 150 người)": what opens a bracket is said of what is in it.
        aside = gap.rstrip().endswith("(") and not lower.startswith(")", time.end)
        return not aside and not (";" in gap and _opens(lower, time))
    return ";" not in gap and not (gap.count("(") > gap.count(")") and _GIVES.match(lower, time.end))


def joined(
    lower: str, said: Said, times: list[Time], segment: tuple[int, int], number: int, trailing: list[tuple[int, int]]
) -> Said:
    """What is said before the segment, where the segment itself opens with no time: one that opens it replaces it."""
    # What recurs within the clause ("…; thu ngân sách bình quân hằng năm tăng 4%") leaves it the dates said before.
    ahead = [time for time in times if segment[0] <= time.start < number]
    if any(said.dates is not None or time.recurrence is None or _opens(lower, time) for time in ahead):
        return said
    leading = [time for time in times if not any(start <= time.start < end for start, end in trailing)]
    # "Số vụ hằng năm giảm 5%; 90% vụ được xử lý": what recurs within its own clause says nothing of the next.
    first = bool(trailing) and segment[0] < trailing[0][0]
    leading = [time for time in leading if first or time.recurrence is None or _opens(lower, time)]
    opening = [time for time in leading if _opens(lower, time)]
    before = _before(lower, opening, segment[0])
    if not before.anything:
        before = _before(lower, leading, segment[0])
    if before.dates is not None:
        before = before._replace(dates=_replaced(lower, before.dates, times, number))
    own = said.recurrence
    if own is not None and own.recurrence is Recurrence.PERIODIC and before.recurrence is not None:
        # "Hằng năm, 100% đoàn viên được khám sức khoẻ định kỳ": the period named wins.
        own = before.recurrence
    return Said(said.dates or before.dates, own or before.recurrence, said.scope)


def _before(lower: str, times: list[Time], position: int) -> Said:
    """The last time said before `position`, with a recurrence or dates that stand in its clause."""
    earlier = [time for time in times if time.end <= position]
    if not earlier:
        return Said(None, None, DeadlineScope.CLAUSE)
    last = earlier[-1]
    group = [last]
    for time in reversed(earlier[:-1]):
        gap = lower[time.end : group[0].start]
        if len(gap) > 3 and (";" in gap or any(sign.isdigit() for sign in gap)):
            break
        group.insert(0, time)
    dated = [time for time in group if time.recurrence is None]
    repeats = [time for time in group if time.recurrence is not None]
    return Said(dated[-1] if dated else None, told_recurrence(repeats), DeadlineScope.CLAUSE)


def _replaced(lower: str, told: Time, times: list[Time], number: int) -> Time:
    """The last time that a whole clause between `told` and the `number` says, else `told`.

    "Nhiệm kỳ 2026-2031, …; thu nhập đạt 80 triệu đồng vào năm 2030; xây 3 trường": not one in brackets, nor one that
    only says its year again.
    """
    later = [
        time
        for time in times
        if told.end <= time.start
        and time.end <= number
        and time.recurrence is None
        and ";" in lower[time.end : number]
        and lower.count("(", told.end, time.start) <= lower.count(")", told.end, time.start)
    ]
    again = bool(later) and told.first is None and later[-1].last == told.last
    return later[-1] if later and not again else told


def told_recurrence(repeats: list[Time]) -> Time | None:
    """The first that names a period; "định kỳ", "thường xuyên" where none does."""
    named = [time for time in repeats if time.recurrence is not Recurrence.PERIODIC]
    return named[0] if named else repeats[0] if repeats else None
