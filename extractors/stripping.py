"""Stripping: lead-ins, signs and times at the ends of a clause, which are no part of what is measured (section 3.2)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, read_lexicon
from extractors.numbered import is_numbered
from extractors.separators import PARTS_OF_SHARE
from extractors.times import Time
from models.deadline import Recurrence

# "60%, 70% và 80% vào các năm 2026, 2027, 2028": the values before the last.
_LISTED = regex.compile(r"(?r)(?<= )(?:(?!(?:19|20)\d\d(?![\d.,%]))\d[\d.,]*\s?%?\s*(?:,|và)?\s*){1,8}$")
# "lần lượt đạt", "lần lượt các năm 2026, 2027 đạt": what a list of values stands behind, each with its unit or without.
_TURN = r"(?:lần lượt|tương ứng)(?: các năm [\d, và]{4,60})?(?: (?:đạt|là))? "
IN_TURN = regex.compile(rf"(?r){_TURN}$")
_LISTED_IN_TURN = regex.compile(rf"(?r)(?<={_TURN})(?:\d[\d.,]*\s\p{{L}}[^\d,;.:]{{0,20}}(?:,|và)?\s*){{1,8}}$")

# "Tốt 40%, Khá 50% (9 em), Đạt 10%": a grade, no verb.
_GRADE = regex.compile(
    rf"(?r){alternatives(forms_meaning('neighbours', 'grade'))}:?\s[^,;.\d]{{0,20}}"
    r"[\d,.]+\s?%(?:\s\([^()]{1,24}\))?[^,;.\d]{0,12}[,;.]\s*đạt$"
)

# "gồm: (1) Tỷ lệ hộ khá …; (2) …": the number of an item on the line of the others.
ITEM = regex.compile(r"\(?(?:\d{1,2}|[a-eđ]|i{1,3}|iv|vi{0,3})\)\s")


@cache
def _front() -> "regex.Pattern[str]":
    rows = [row for row in read_lexicon("lead_ins") if row.more["place"] in ("front", "both")]
    leads = alternatives([row.form for row in rows if row.meaning])
    # "nâng hạng", "hoàn thành nhiệm vụ": longer words that only begin like a lead-in.
    kept = alternatives([row.form for row in rows if not row.meaning])
    return regex.compile(rf"[\s,;:(.–+\-]*(?!{kept})(?:{leads})(?=[\s,:]|$)")


@cache
def _number() -> "regex.Pattern[str]":
    forms = [row.form for row in read_lexicon("lead_ins") if row.more["place"] in ("number", "both")]
    return regex.compile("(?r)" + alternatives(forms) + r"[\s,:]*$")


@cache
def _kept() -> tuple[str, ...]:
    """Longer words that a lead-in ends: "đồng bằng" is no "bằng"."""
    return tuple(
        row.form for row in read_lexicon("lead_ins") if not row.meaning and row.more["place"] in ("number", "both")
    )


def list_start(lower: str, start: int, end: int) -> int:
    """Where the values begin that end with the number at `end` ("lần lượt đạt 8 tấn, 9 tấn và 10 tấn"); else `end`."""
    listed = _LISTED_IN_TURN.search(lower, max(start, end - 80), end)
    return listed.start() if listed else end


ON_AVERAGE = ("bình quân hằng ", "bình quân hàng ", "bình quân mỗi ")


def strip_front(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Behind signs, lead-ins and times at the head of `[start, end)`."""
    while start < end:
        while start < end and lower[start] in " ,;:(.–+-\t":
            start += 1
        if lower.find(")", start, start + 5) >= 0 and (item := ITEM.match(lower, start, end)):
            start = item.end()
            continue
        # "bình quân hằng năm dạy nghề cho 250 người", "bình quân mỗi năm": how often it is done.
        at = start + len("bình quân ") if lower.startswith(ON_AVERAGE, start) else start
        time = next((one for one in times if one.start <= at < one.end), None)
        if time is not None:
            start = time.end
            continue
        match = _front().match(lower, start, end)
        if match is None or match.end() == start or _is_grade(lower, start, match.end()):
            return start
        start = match.end()
    return min(start, end)


def _is_grade(lower: str, start: int, end: int) -> bool:
    return lower.endswith("đạt", start, end) and _GRADE.search(lower, max(0, end - 60), end) is not None


def strip_number(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Before signs, lead-ins and times right before the number at `end`."""
    while end > start:
        while end > start and lower[end - 1] in " ,;:(=–-\t":
            end -= 1
        if lower.endswith("(%)", start, end):  # "tỷ lệ hộ khá (%) đạt 40%": the unit, printed twice
            end -= len("(%)")
            continue
        time = next((one for one in times if one.start < end <= one.end), None)
        if time is not None:
            if time.recurrence is Recurrence.PERIODIC and time.start > start:
                # "số người đọc sách thường xuyên đạt 40%": which people are meant.
                return end
            end = max(start, time.start)
            continue
        listed = _LISTED.search(lower, max(start, end - 80), end)
        values = listed.start() if listed else list_start(lower, start, end)
        if values < end:
            if is_numbered(lower, start, values):
                return end  # "tỷ lệ trường đạt chuẩn mức độ 2 đạt 40%": which one is meant
            end = values
            continue
        if lower.endswith(("trở lên", "trở xuống", *_kept()), start, end):
            # "người từ 15 tuổi trở lên dưới 37%": the words belong to who is counted.
            return end
        if _is_grade(lower, start, end):
            return end
        if lower[end - 1].isdigit() and (parts := PARTS_OF_SHARE.search(lower, start, end)):
            end = parts.start()
            continue
        match = _number().search(lower, max(start, end - 24), end)
        if match is None or match.start() >= end or lower.endswith("tốc độ ", start, match.start()):
            return end
        end = match.start()
    return end


def strip_time(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Behind signs and times, not lead-ins."""
    moved = True
    while moved:
        moved = False
        while start < end and lower[start] in " ,;:(.–+-\t":
            start += 1
        for time in times:
            if time.start <= start < time.end:
                start, moved = time.end, True
    return start
