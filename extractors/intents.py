"""Intents: plain words of plans and of those who carry them out, without "phấn đấu" (docs/rules.md)."""

from functools import cache

import regex

from extractors.kinds import plan_names
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.predicates import opens_action
from extractors.stripping import strip_front
from extractors.times import Time

# By when: "đến hết năm 2030", "giai đoạn 2026-2030", "năm 2027".
_MONTH = r"(?:tháng \d{1,2}|quý [ivx]{1,3})(?:/| năm )"
_BY = (
    rf"(?:(?:đến|tới) (?:hết |cuối )?(?:năm |{_MONTH})?|(?:trong |vào |ngay )?(?:cuối )?(?:năm |{_MONTH})|"
    r"giai đoạn |nhiệm kỳ )20\d\d(?!\d)"
)
_UNTIL = rf"(?:đến|tới) (?:hết |cuối )?(?:năm |{_MONTH})20\d\d(?!\d)"
_TO, _OF, _GIVEN = r"(?:\s?[-–]\s?20\d\d)?", r"(?: của [^.;:,\d]{1,40}?)?", "(?:giao|đặt ra|đề ra|đưa ra|đăng ký)"
# What is told beside it was held against it: "… là 95%, huyện đạt 96%".
_ALONE = r"(?![^.;]*,[^.;,]{0,60}?(?<!\p{L})(?:đạt|thực hiện|hoàn thành|nhưng|đã|mới|chỉ)(?!\p{L}))"
_AGAINST = r"(?<!vượt )(?<!so với )(?<!so )(?<!% )(?<!\()"


# A count or a share beside the year: what is only to be done by then announces no numbers.
_COUNTS = r"(?=[^.;:]{0,160}?(?<![\p{L}\d/.,])(?!(?:19|20)\d\d(?![\d.,]))\d)"
# "giải thích về cam kết", "theo yêu cầu": a thing that is spoken of.
_SPOKEN_OF = r"(?<!\p{L})(?<!(?:về|các|những|lời|bản|sự|theo|đáp ứng|một|này|của|có) )"


@cache
def _plans() -> "regex.Pattern[str]":
    sets = alternatives(forms_meaning("sayings", "sets"))
    names = rf"(?:quy hoạch|dự án|lộ trình|phương án|{plan_names()})"
    return regex.compile(
        # "Theo đề án, đến năm 2030 tỉnh đón 5 triệu lượt khách", "Theo kế hoạch, tỷ lệ … năm 2027 là 80%".
        rf"(?<!\p{{L}})theo {names}[^.;:,\d]{{0,120}},(?P<says>) [^.;:,\d]{{0,60}}?{_BY}{_COUNTS}|"
        # "thông qua kế hoạch năm 2027 với doanh thu 90 tỷ đồng".
        rf"(?:(?:{sets}|trình|phê duyệt) )kế hoạch [^.;:,\d]{{0,60}}?{_BY}{_TO}{_OF},? "
        rf"(?:với|gồm|bao gồm|là)\s{_ALONE}{_COUNTS}|"
        # "Chỉ tiêu tỉnh giao năm 2027 là 2.900 người", "kế hoạch tỉnh đặt ra là trên 95%".
        rf"{_AGAINST}(?<!\p{{L}})(?:chỉ tiêu|kế hoạch|mục tiêu)(?: \p{{L}}+){{0,4}}? {_GIVEN}"
        rf"(?: [^.;:,\d]{{1,40}}?)??(?: {_BY}{_TO})? là\s{_ALONE}{_COUNTS}|"
        # "Chỉ tiêu tuyển sinh năm 2027 là 120 học viên".
        rf"{_AGAINST}(?<!\p{{L}})chỉ tiêu(?P<says>) (?!\p{{L}}+ giao )[^.;:,\d]{{1,60}} {_BY}{_OF} là\s"
        rf"{_ALONE}{_COUNTS}|"
        # "Mục tiêu của tỉnh đến năm 2030, 30% hộ …".
        rf"(?<!\p{{L}})(?:mục tiêu|chỉ tiêu) của [^.;:,\d]{{1,60}}? {_BY}{_COUNTS}"
    )


@cache
def _wills() -> "regex.Pattern[str]":
    wills = alternatives(forms_meaning("sayings", "wills"))
    wants = alternatives(forms_meaning("sayings", "wants"))
    return regex.compile(
        # "được tỉnh giao thu 320 tỷ đồng", "được giao tỷ lệ … đạt 95%".
        r"(?<!\p{L})được (?:\p{L}+ ){0,3}?giao(?P<says>) (?:thu|đạt|tỷ lệ [^.;:,\d]{1,80} đạt)\s"
        rf"{_ALONE}{_COUNTS}|"
        # "Năm 2027, huyện được giao phát triển mới 90 người".
        rf"{_BY}[^.;:\d]{{0,60}} được (?:\p{{L}}+ ){{0,3}}?giao(?P<says>) (?=\p{{L}}){_ALONE}{_COUNTS}|"
        # "đề án đề ra đến năm 2030 xây 5.000 căn hộ", "nhà trường muốn đến năm 2030 có …".
        rf"{wants}(?P<says>) {_UNTIL}{_COUNTS}|"
        # "quyết tâm nâng tỷ lệ … lên 75% vào năm 2027".
        rf"{_SPOKEN_OF}{wills} (?=[^.;:]{{0,120}}?{_BY}){_COUNTS}"
    )


def tells_plan(lower: str, start: int, end: int) -> int:
    """Behind the words of a plan in `[start, end)` that open its goals, -1 where none are.

    >>> lower = "theo đề án, đến năm 2030 tỉnh đón 5 triệu lượt khách"
    >>> lower[tells_plan(lower, 0, len(lower)) :]
    ' tỉnh đón 5 triệu lượt khách'
    """
    found = _plans().search(lower, start, end)
    return found.end() if found else -1


def tells_will(lower: str, start: int, end: int) -> int:
    """Behind the words of what somebody will reach, or has been given to: a goal of its sentence alone.

    >>> lower = "xã quyết tâm nâng tỷ lệ hộ khá lên 75% vào năm 2027"
    >>> lower[tells_will(lower, 0, len(lower)) :]
    'nâng tỷ lệ hộ khá lên 75% vào năm 2027'
    """
    found = _wills().search(lower, start, end)
    return found.end() if found else -1


def said_from(lower: str, sentence: tuple[int, int], before: int) -> int:
    """Where what such words tell begins, if it does `before` a number; else -1.

    >>> lower = "theo kế hoạch, số thợ năm 2027 là 80"
    >>> lower[said_from(lower, (0, len(lower)), len(lower) - 2) :]
    ' số thợ năm 2027 là 80'
    """
    found = _plans().search(lower, *sentence) or _wills().search(lower, *sentence)
    if found is None:
        return -1
    behind = found["says"] is None or opens_measure(lower, found.end(), before)
    says = found.end() if behind else found.start("says")
    return says if says <= before else -1


def tells_measure(lower: str, sentence: tuple[int, int], number: int, times: list[Time]) -> bool:
    """Whether what is told behind such words opens with what is measured, or with work: "… kế hoạch với doanh thu"."""
    said = said_from(lower, sentence, number)
    begins = strip_front(lower, said, number, times) if said >= 0 else number
    return opens_measure(lower, begins, number) or opens_action(lower, begins, number)
