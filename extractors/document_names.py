"""Times inside a document's name ("Nghị quyết Đại hội …, nhiệm kỳ 2023-2028") govern nothing (guide, section 3.3)."""

from functools import cache

import regex

from extractors.kinds import dated_acts
from extractors.lexicon import alternatives, forms_meaning
from extractors.makings import is_drawn_up
from extractors.occurrences import occurrences
from extractors.predicates import predicate_start
from extractors.times import Time

_BREAK = regex.compile(r"[;:.](?:\s|$)")
_COMMA = regex.compile(r",(?!\s*(?:nhiệm kỳ|giai đoạn|thời kỳ|ngày|tầm nhìn|định hướng|khóa|lần thứ)\b)")
# A time told by one of these words says when the work is done, whatever the work is called.
_TOLD = regex.compile(
    r"(?:trong|trước|hết|chậm nhất|muộn nhất|vào|từ|quý|tháng|cuối|kể từ|sau|6 tháng|9 tháng|h[ằà]ng tuần|"
    r"(?:đến|tới)(?: hết)? (?:ngày|tháng|quý))(?!\p{L})"
)
# "xây dựng phương án phòng cháy, chữa cháy giai đoạn 2026 - 2030": the years are those of the plan to be made.
_PERIOD = regex.compile(r"(?:giai đoạn|thời kỳ|(?:19|20)\d\d\s?[-–])")
# "kế hoạch tài chính 3 năm 2027-2029": how long the plan runs, whatever is done about it.
_SPAN = regex.compile(r"\d{1,2} năm (?:19|20)\d\d")
# What is drawn up for a year, but no paper's name elsewhere ("bố trí trong dự toán năm 2027").
_DRAWN_UP = ("dự toán",)
_NUMBER = regex.compile(r"(?r)\d[\d/]*(?:[-–/]\p{L}[\p{L}\d]*)*\s*$")
_NUMBERED = regex.compile(r"\d+\s*[-/]\s*\p{L}|\bsố\b|\d+/\d{4}/")
_LAWS = ("luật", "bộ luật", "pháp lệnh")
# "tủ sách pháp luật", "kỷ luật lao động": no law by its name.
_NO_NAMES = ("pháp luật", "kỷ luật")
_FIGURES = regex.compile(r"\d[./]\d")
_REACH = 260
_DAY = regex.compile(r"ngày (?:\d{1,2}/\d{1,2}/|\d{1,2} tháng \d{1,2} năm )\d{4}")
# "kỷ niệm 60 năm ngày mở bến (02/03/1966 - 02/03/2026)": the two days of an anniversary, whose years alone differ.
_ANNIVERSARY = regex.compile(r"\((\d{1,2}/\d{1,2})/\d{4}\s*[-–]\s*\1/\d{4}\)")


@cache
def _says() -> "regex.Pattern[str]":
    """ "Nghị quyết 12 đề ra mục tiêu đến năm 2030": what the document says is no part of its name."""
    return regex.compile(alternatives(forms_meaning("sayings", "says")) + r"|(?<!\p{L})là(?= đến| $)(?!\p{L})")


def in_document_name(text: str, lower: str, start: int, time: Time) -> bool:
    """Whether `time` belongs to a document's name that stands before it in the sentence that begins at `start`."""
    said = lower[time.start : time.end]
    if time.recurrence is not None or time.term is not None:
        return False
    if said[0].isdigit() and time.first is None and time.last is not None:
        return False  # of "trước ngày 15/6/2027 và 15/11/2027"
    nouns = [
        (noun, behind)
        for noun, behind in occurrences("cues document", lower).within(max(start, time.start - _REACH), time.start)
        if (lower[noun:behind] not in _DRAWN_UP or is_drawn_up(lower, noun))
        and not lower.endswith(_NO_NAMES, start, behind)
    ]
    # "Quy hoạch hạ tầng thông tin thời kỳ 2021-2030": a noun written small may stand within a name written large.
    large = [at for at in nouns[:-1] if text[at[0]].isupper()]
    return any(_names(text, lower, at, time, said) for at in (*nouns[-1:], *large[-1:]))


def of_plan_to_make(lower: str, start: int, time: Time) -> bool:
    """ "Phân công xây dựng kế hoạch 5 năm 2026-2030": for which years what is drawn up is meant, even in a heading."""
    said = lower[time.start : time.end]
    if not (_PERIOD.match(said) or _SPAN.match(said)):
        return False
    nouns = occurrences("cues document", lower).within(max(start, time.start - _REACH), time.start)
    return bool(nouns) and is_drawn_up(lower, nouns[-1][0])


def _names(text: str, lower: str, at: tuple[int, int], time: Time, said: str) -> bool:
    """Whether the name that opens with the noun `at` goes on to `time`."""
    noun, behind = at
    gap = lower[behind : time.start]
    if _says().search(gap):
        return False
    if _BREAK.search(gap) and not _FIGURES.search(gap):
        return False
    if said.startswith("ngày") and lower[noun:behind] in dated_acts() and _DAY.fullmatch(said):
        return _numbered(gap) or _is_name(text, lower, noun, behind, time.start)
    if _SPAN.match(said):
        return "," not in gap
    if said.startswith("ngày") or said[0].isdigit():
        return _numbered(gap) or (said[0].isdigit() and _is_name(text, lower, noun, behind, time.start))
    if _PERIOD.match(said) and is_drawn_up(lower, noun):
        return True
    # "kế hoạch thanh tra, kiểm tra năm 2027"; "chương trình mở, sửa 30 trạm đến năm 2030" says by when.
    at_work = _behind_work(lower, behind, time.start) if said.startswith("năm") else behind
    listed = lower[noun:behind] not in _LAWS and _COMMA.search(lower[at_work : time.start] + said)
    if _TOLD.match(said) or listed:
        return False
    return _is_name(text, lower, noun, at_work, time.start)


def _behind_work(lower: str, start: int, end: int) -> int:
    """Behind the verbs that a plan's name opens with ("kế hoạch thanh tra, kiểm tra | thuế năm 2027")."""
    verbs = occurrences("verbs", lower)
    while (stop := verbs.at(start + 1, end)) >= 0:
        start = stop
        joint = next((sign for sign in (", ", " và ") if lower.startswith(sign, stop)), "")
        if not joint or verbs.at(stop + len(joint), end) < 0:
            break
        start = stop + len(joint) - 1
    return start


def in_anniversary(lower: str, time: Time) -> bool:
    """Whether `time` stands in the bracket of an anniversary, which is past or a feast and no deadline."""
    opened = lower.rfind("(", max(0, time.start - 40), time.start)
    found = _ANNIVERSARY.match(lower, opened) if opened >= 0 else None
    return found is not None and time.end <= found.end()


def tells_document_year(lower: str, start: int, time: Time) -> bool:
    """ "Nghị quyết 12-NQ/TU năm 2024": the year right behind a document's number is the document's own."""
    if not lower.startswith("năm", time.start):
        return False
    number = _NUMBER.search(lower, max(start, time.start - 40), time.start)
    if number is None:
        return False
    nouns = occurrences("cues document", lower).within(max(start, number.start() - 40), number.start())
    return bool(nouns) and lower[nouns[-1][1] : number.start()].strip() in ("", "số")


def _numbered(gap: str) -> bool:
    """ "số 02-NQ/TW, ngày …": the date of a document."""
    return _NUMBERED.search(gap[-60:]) is not None or len(gap.strip(" ,")) < 3


def _is_name(text: str, lower: str, noun: int, start: int, end: int) -> bool:
    """A name is written with a capital; in lower case the year must follow at once ("kế hoạch năm 2026")."""
    gap = lower[start:end]
    if text[noun].isupper():
        return len(gap) < 220
    words = gap.split()
    return len(words) <= 8 and "," not in gap and predicate_start(lower, start, end) is None
