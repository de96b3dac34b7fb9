"""Baselines: numbers that a value is only held against, another level, a plan or where a change begins."""

import regex

from extractors.quantities import QuantityMention
from models.quantity import Comparator
from pipeline.assembly.shapes import ASIDE, uncounted

_COMPARED, _PLAN = uncounted("compared"), uncounted("plan")
_BASELINE = regex.compile(
    rf"(?r)(?<!không |hoặc |còn |xuống ){_COMPARED}(?: hơn| gần| khoảng)?(?: hẳn| nhiều)?"
    r"(?: mức| tỷ lệ| mức bình quân)?\s+$"
)
# Whose clause has another number, no year, or names nothing itself: "thu 40 tạ, cao hơn 35 tạ".
_GOES_ON = regex.compile(r"(?r)(?:(?<!năm \d{0,3})\d+(?!\d| tuổi)[^,;:()]*|(?:^|[,;()])[^\p{L}]*)$")
_HELD_BESIDE = regex.compile(r"\s(?:so với|mức|bình quân|trung bình|của)(?!\p{L})")
# "chỉ đạt 45%, trong khi mục tiêu đề ra là 50%", "đạt 45% (kế hoạch 50%)": the goal that a result is held against;
# "so với bình quân giai đoạn trước (18 vụ/năm)": what a goal is.
_HELD_AGAINST = regex.compile(
    rf"(?r)(?:(?:{_COMPARED}|trong khi)(?: \p{{L}}+){{0,2}} {_PLAN}[^,;.()]{{0,60}}(?:đề ra|đặt ra|giao| là)(?:\s| \()|"
    rf"\d\s?(?:%|(?:\p{{L}}+ ?){{1,3}})(?: \p{{L}}+){{0,4}} \({_PLAN}(?: \p{{L}}+){{0,5}}(?: 20\d\d)?:? |"
    r"(?<!\p{L})so với[^;.()]{1,60} \()$"
)
# "vượt chỉ tiêu giao (năm 2027 tỉnh giao 85%)", "hoàn thành mục tiêu sớm (mục tiêu đến năm 2027 còn dưới 4%)".
_WAS_SET = regex.compile(
    rf"(?r)(?<!\p{{L}})(?:hoàn thành|đạt|vượt)[^.;()]{{0,80}} {_PLAN}[^.;()]{{0,80}}"
    rf"\([^().;]{{0,60}}(?<!\p{{L}})(?:giao|đề ra|đặt ra|{_PLAN})[^().;]{{0,60}}$"
)
_FALLS_SHORT = regex.compile(rf",? trong khi(?: \p{{L}}+){{0,2}} {_PLAN}")
# "Từ 22% số thôn chưa có điện xuống còn 5%", "từ 85 máy/100 dân lên 95 máy": where the change begins.
_FROM = regex.compile(r"(?r)(?<!\p{L})từ (?:(?:mức|khoảng|gần|trên|dưới|hơn) )*$")
_TO = regex.compile(
    r"(?:\s?/\s?1[0.]*(?!\d))?"
    r"(?:[\s/]\(?(?!(?:trở|đến|phấn|đạt(?! chuẩn)|lên|xuống) )(?:\p{L}+[23]?(?:/1[0.]*(?!\d))?|(?:19|20)\d\d)\)?){0,12}"
    r"\s(?:lên|xuống)(?: còn| đến| thành| trên| dưới| mức){0,2}\s[\d.,]+"
)
# "Từ chỗ có 8 xã đạt chuẩn, phấn đấu …": how it was, wherever the goal stands.
_FROM_WHERE = regex.compile(r"(?r)(?<!\p{L})từ chỗ (?:mới |chỉ |đã ){0,2}(?:có |đạt )?(?:khoảng |gần |trên |hơn )?$")


def is_baseline(lower: str, start: int, left: str, one: QuantityMention) -> bool:
    """ "đạt 75%, cao hơn mức 70% của năm trước": what another is held against; "tỷ lệ hộ cao hơn 85%" is a bound."""
    if _BASELINE.search(left) is None:
        return False
    held = _HELD_BESIDE.match(lower, one.unit_end) or _GOES_ON.search(lower[start : one.outer_start])
    return one.comparator is Comparator.EQ or held is not None


def is_held_against_plan(lower: str, start: int, one: QuantityMention) -> bool:
    """ "đạt 45% (kế hoạch 50%)": the goal that a result is held against, or the result that falls short of it."""
    against = _HELD_AGAINST.search(lower, max(start, one.outer_start - 120), one.outer_start)
    if ASIDE.search(lower, start, one.outer_start) and _WAS_SET.search(lower, start, one.outer_start):
        return "phấn đấu" not in lower[start : one.outer_start]
    return against is not None or _FALLS_SHORT.match(lower, one.outer_end) is not None


def is_start(lower: str, start: int, one: QuantityMention) -> bool:
    """Whether a change begins with `one`: to the number named next, or to wherever the sentence goes on to."""
    if _FROM_WHERE.search(lower, start, one.start):
        return True
    return _FROM.search(lower, start, one.start) is not None and _TO.match(lower, one.end) is not None
