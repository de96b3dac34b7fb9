"""Populations: numbers that only tell which or how many of something are meant, by a size, a share or a base."""

import regex

from extractors.amounts import is_amount
from extractors.lexicon import forms_meaning
from extractors.numerals import NUMBER
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.segments import opens_clause
from extractors.times import find_times
from models.quantity import Comparator
from pipeline.assembly.shapes import ASIDE, REACHES, uncounted

# Per how many: "cứ 3 trẻ", "trên 10.000 dân"; behind "trên" and "bình quân" only a round number, and "cho trên 1.000
# trẻ" counts.
_PER = regex.compile(r"(?r)(?:(?P<any>trong|mỗi|cứ)|(?<!(?:cho|huy động|vận động|có) )(?:trên|bình quân)) $")
_ROUND = (1, 100, 1_000, 10_000, 100_000, 1_000_000)
_OF_ALL = regex.compile(r"(?r)(?:/\s?|trong tổng số )$")
# "Tỷ lệ trẻ được tiêm đủ 8 mũi đạt 97%": a number in the name of what the share is of.
NAMES_SHARE = regex.compile(r"(?r)(?<!\p{L})(?:tỷ lệ (?!giảm|tăng)|số (?=\p{L}+(?: \p{L}+)? (?:có|được) ))[^,;:.()%]*$")
_POPULATION = regex.compile(rf"\s{uncounted('base')}")
BOUNDS = (Comparator.GE, Comparator.GT, Comparator.LE, Comparator.LT)
_PEOPLE = frozenset(forms_meaning("uncounted", "size"))
_OF_SIZE = regex.compile(
    r"(?r)(?:những|các|ở|tại|cho|đối với)\s(?!mỗi )[^,;.]{2,50}\s(?:có|sử dụng)\s+(?:từ |trên |ít nhất )?$"
)
_HAVING = regex.compile(
    rf"(?r)(?:có|từ|trên|(?<!không )dưới|đủ|{uncounted('extent')})\s+"
    r"(?:từ |trên |dưới |quy mô |tối thiểu |ít nhất |khoảng )?$"
)
_WHERE = regex.compile(
    rf"(?r)(?:{uncounted('when')}|(?:những|tại các|ở các|đối với các) [\p{{L}} ]{{2,20}}) có [^,;.%]{{0,40}}$"
)
# "nơi nữ chiếm trên 50%", "nếu số vắng vượt 5%".
_IF = regex.compile(
    rf"(?r)(?<!trong ){uncounted('when')}(?: \p{{L}}+){{1,5}} "
    r"(?:chiếm|đạt|vượt|giảm|tăng|còn)(?: xuống| lên)? $"
)
# "xã đạt chuẩn mức độ 2 là xã có ít nhất 90% …": what the words before mean.
_DEFINES = regex.compile(r"(?r)(?<!\p{L})\1(?:\s[\p{L}\d]+){1,8} là (\p{L}+) (?:có|đạt)[^,;.%]{0,30}$")
# "50% tổng số điểm", "80% xét tuyển bằng học bạ", "ít nhất 50% đại biểu được triệu tập".
_ASKED = regex.compile(rf"(?:\s[\p{{L}}-]+){{0,6}}?\s{uncounted('asked')}")
_AT_LEAST = regex.compile(r"(?r)(?:ít nhất|tối thiểu) $")
_HAS_AGAIN = regex.compile(r"(?:\s(?:trở lên|trở xuống))?\s(?:có|được|phải|thành lập)(?!\p{L})")
# "Mỗi tổ có từ 50 thợ trở lên mở ít nhất 2 lớp": behind how many it has to have stands what is asked of it.
_ASKED_OF = regex.compile(r"\s(?:trở lên|trở xuống)(?:\s\p{L}+){1,8}\s\d")
# "Số vụ cháy lớn (thiệt hại trên 1 tỷ đồng) giảm 10%": behind the bracket stands what is to be reached.
_SAID_BEHIND = regex.compile(
    r"[^(),;.]{0,20}\)\s+"
    r"(?:(?:giảm|tăng|đạt|chiếm|còn|xuống|lên|dưới|trên|không|quá|ít nhất|tối thiểu|khoảng|mức|ở|là)\s+)+\d"
)
_HEAD_END = regex.compile(r"[^()\d]{0,60}\)\s*:\s*$")
# "9 xã (dân số 45.000 người)", "6 lớp (35 học viên/lớp)": behind what is counted, how big it is or each of it.
_BEHIND_COUNT = regex.compile(
    rf"(?r)(?<![\p{{L}}\d.,/]){NUMBER}\s(?P<noun>\p{{L}}+)[^()\d;]{{0,80}}\((?P<said>[^()\d;]{{0,40}})$"
)
_OF_EACH = regex.compile(r"\s?/\s?(?:1 |một )?(?P<noun>\p{L}+)")
_SIZE = regex.compile(rf"{uncounted('extent')}|{uncounted('big')}")
_AIMS = regex.compile(r"phấn đấu|phân đấu|phần đầu|mỗi")
_STOP = regex.compile(r"[,;.:)]")
# "giá trị thu được trên 1 ha đất vườn đạt 90 triệu đồng": behind the one stands what each yields.
_YIELDS = regex.compile(r"[^,;.:()\d]{0,60}?\s(?:đạt|là|lên|tăng|giảm|còn)\s[^,;.:()\d]{0,20}\d")


def is_base(lower: str, left: str, one: QuantityMention) -> bool:
    """ "12 bác sĩ/10.000 dân": the 10,000 are those that each of the 12 is counted by."""
    if one.percent:
        return False
    if _OF_ALL.search(left):
        return True
    if one.value == 1 and one.comparator is Comparator.GT and is_amount(one.unit) and _YIELDS.match(lower, one.end):
        return True
    per = _PER.search(left) if _POPULATION.match(lower, one.end) else None
    return per is not None and (per["any"] is not None or one.value in _ROUND)


def is_size_below(lower: str, start: int, end: int, one: QuantityMention) -> bool:
    """ "Khối 1-5 (230 học sinh):": how many they are of whom the items below speak."""
    opened = lower.rfind("(", start, one.outer_start)
    if one.percent or opened < 0 or lower[opened + 1 : one.outer_start].strip():
        return False
    named = not opens_action(lower, start, opened) and " tiêu " not in lower[start:opened]
    return named and _HEAD_END.match(lower, one.end, end) is not None


def is_size_of(lower: str, start: int, one: QuantityMention) -> bool:
    """ "9 xã (dân số 45.000 người)": how big the things are that were counted before, or each of them."""
    counted = None if one.percent else _BEHIND_COUNT.search(lower, start, one.outer_start)
    if counted is None or is_amount(counted["noun"]) or "phấn đấu" in counted["said"]:
        return False
    of_each = _OF_EACH.match(lower, one.unit_end)
    # "12 lớp cho 480 người (40 người/lớp)": how many of them each has.
    each = of_each is not None and (
        one.counted.startswith(counted["noun"])
        or regex.search(rf"\d {of_each['noun']}(?!\p{{L}})", lower[start : one.start]) is not None
    )
    return each or _SIZE.match(lower, counted.start("said")) is not None


def is_condition(lower: str, start: int, one: QuantityMention) -> bool:
    """ "nơi có tỷ lệ nữ dưới 30%", "50% tổng số điểm": a share that only tells which ones are meant."""
    left = lower[max(start, one.outer_start - 60) : one.outer_start]
    where = _WHERE.search(left)
    if where is not None:
        # "Tỷ lệ thợ tại các xưởng có tủ sách đạt 80%": the level of a share that is named before.
        before = lower[start : one.outer_start - len(left) + where.start()]
        return NAMES_SHARE.search(before) is None or REACHES.search(left) is None
    if (one.comparator in BOUNDS and _IF.search(left)) or _DEFINES.search(
        lower, max(start, one.start - 120), one.outer_start
    ):
        return True
    if one.value == 100 or "phấn đấu" in lower[start : one.outer_start]:
        return False  # nobody asks for all: "100% cán bộ được triệu tập dự lớp học"
    return _ASKED.match(lower, one.end) is not None


def is_threshold(lower: str, start: int, end: int, one: QuantityMention) -> bool:
    """ "doanh nghiệp có từ 25 lao động trở lên có tổ chức công đoàn": a size that tells which population is meant."""
    if one.comparator not in BOUNDS:
        return False
    left = lower[max(start, one.outer_start - 60) : one.start]
    return (
        _bounds_aside(lower, start, end, one)
        or _falls_below(lower, left, one)
        or (_OF_SIZE.search(left) is not None and one.counted in _PEOPLE)
        or _goes_on(lower, start, end, left, one)
    )


def _bounds_aside(lower: str, start: int, end: int, one: QuantityMention) -> bool:
    """ "doanh nghiệp (từ 25 lao động trở lên)"; "(trong đó ít nhất 25 là nữ)" is striven for."""
    opened = ASIDE.search(lower, start, one.outer_start)
    if opened is None:
        return False
    if one.comparator is Comparator.GE and "trong đó" not in opened[0]:
        return True
    return not one.percent and _SAID_BEHIND.match(lower, one.unit_end, end) is not None


def _falls_below(lower: str, left: str, one: QuantityMention) -> bool:
    """ "xã đạt dưới 15 tiêu chí": nobody strives for less, but for "dưới 112 bé trai/100 bé gái"."""
    counted = one.unit and "%" not in one.unit and not lower.startswith("/", one.unit_end)
    return one.comparator is Comparator.LT and bool(counted) and left.endswith("đạt dưới ")


def _goes_on(lower: str, start: int, end: int, left: str, one: QuantityMention) -> bool:
    """ "trường có từ 25 lớp trở lên có tủ sách": behind who has so many it is said what they do."""
    if not _HAVING.search(left) or _AT_LEAST.search(lower, one.outer_start, one.start):
        return False
    asked = "mỗi" in left and "phấn đấu" not in left and _ASKED_OF.match(lower, one.unit_end, end)
    if not (asked or _HAS_AGAIN.match(lower, one.unit_end, end)) and (
        _AIMS.search(left) or one.outer_start - start < 12
    ):
        return False
    if opens_clause(lower, start, one, find_times(lower, start, one.outer_start)):
        # "Đến năm 2030 có trên 80 xã đạt chuẩn": no population stands before "có".
        return False
    stop = _STOP.search(lower, one.unit_end, end)
    return predicate_start(lower, one.unit_end, min(one.unit_end + 40, stop.start() if stop else end)) is not None
