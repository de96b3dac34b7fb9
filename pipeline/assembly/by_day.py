"""By day: whether a day or a plan with its day makes an item work (guide, section 4)."""

from collections.abc import Sequence

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.times import Time


def _words(meaning: str) -> str:
    return alternatives(forms_meaning("schedules", meaning))


CALENDAR = regex.compile(r"(?<!\p{L})(?:quý (?:iv|i{1,3}|[1-4])(?!\p{L})|tháng \d|ngày \d\d?(?:[/.-]| tháng ))")
# "đã" in the first clause tells what was done; further on it may only say of what ("những việc đã được giao").
DONE = regex.compile(r"[^,;:]*(?<!\p{L})đã(?!\p{L})")
_ORDERED = regex.compile(
    # What may not stand before is looked for behind the words: there it costs nothing at other letters.
    rf"(?<!\p{{L}})(?:yêu cầu|đề nghị)(?<!{alternatives(forms_meaning('subjects', 'reported'))} (?:yêu cầu|đề nghị))"
    r"(?<!(?:đáp ứng|các|nêu) (?:yêu cầu|đề nghị))"
    r"(?!\s(?:của|về|đối với|tại)(?!\p{L}))(?=\s\p{Ll})"
)
_DUE = regex.compile(rf"(?:{_words('due')}|từ \d+ giờ(?!\p{{L}}))")
# "Rà soát các kho; báo cáo Chủ tịch xã trước ngày 5/4": what is to be handed in by a day, told by nobody's name.
_HANDS_IN = rf"{_words('hands in')}\s[^;.:]{{3,160}}?(?={_words('by')})"
_HANDED_IN = regex.compile(rf"(?<=^|[;.,] |(?:kết quả|và) ){_HANDS_IN}")
_BEHIND_WHO = regex.compile(rf"\s{_HANDS_IN}")
# "trước ngày 05 hằng tháng", "trước ngày 15/12 hằng năm": a day that comes again.
_EACH_TIME = regex.compile(
    rf"{_words('by')}(?: vào| là)? ngày \d{{1,2}}(?:[/.]\d{{1,2}}| tháng \d{{1,2}})? (?:của )?"
    r"(?:h[ằà]ng|mỗi|tháng (?:cuối|đầu))(?!\p{L})"
)
_DAY = regex.compile(r"ngày|tháng|tuần|quý|/")
# "Hội thao khối cơ quan; bế mạc trước ngày 30/8/2025": whatever an item is, its day of delivery makes it work.
_DUE_DAY = regex.compile(_words("by"))
# "Khai mạc hội thi: ngày 12/5/2027": a named event with its day.
_EVENT = regex.compile(r"[^:;.]{4,90}:\s(?:(?:vào|từ|dự kiến|lúc|khoảng|trong|\d+ (?:giờ|h)(?: \d+)?(?: phút)?)[, ]+)*")
_PLANNED = regex.compile(
    rf"(?<!\p{{L}})(?:dự kiến (?:sẽ )?{_words('intended')}|"
    rf"sẽ {_words('will')}(?=[^;.]{{0,60}}(?:vào|trước) (?:ngày )?\d)|"
    rf"thời gian (?:dự kiến )?{_words('when')}"
    rf"(?=\s*:| thực hiện|[^;.:]{{0,90}}?(?<!\p{{L}})(?:vào(?!\p{{L}})|{_words('by')})[^;.:]{{0,16}}\d)|"
    rf"phải được {_words('must')})"
)


def is_scheduled(lower: str, span: tuple[int, int], dated: list[Time]) -> bool:
    """Whether a listed item is due by a day or is a named event with its day."""
    days = [one for one in dated if _DAY.search(lower, one.start, one.end)]
    event = _EVENT.match(lower, *span) if days else None
    return any(
        (_DUE_DAY.match(lower, one.start) and one.last) or (event is not None and one.start <= event.end() < one.end)
        for one in days
    )


def is_ordered(lower: str, span: tuple[int, int], times: list[Time]) -> bool:
    """An order or plan with its day, in any paper: "… yêu cầu gửi báo cáo trước ngày 15/6", "dự kiến họp ngày 24/3"."""
    if not times:
        return False
    told = _ORDERED.search(lower, *span)
    if told is not None and any(time.start > told.end() and _is_due(lower, time) for time in times):
        return DONE.match(lower, *span) is None
    if is_handed_in(lower, span, times):
        return DONE.match(lower, *span) is None
    planned = _PLANNED.search(lower, *span)
    days = [one for one in times if one.recurrence is None and _DAY.search(lower, one.start, one.end)]
    return planned is not None and any(one.end > planned.start() for one in days) and not DONE.match(lower, *span)


def is_handed_in(lower: str, span: tuple[int, int], times: list[Time], who: Sequence[int] = ()) -> bool:
    """Whether a report is due by a day: "…; báo cáo Chủ tịch xã trước ngày 5/4"; `who`: where names of doers end."""
    if not times:
        return False
    due = [one.start for one in times if one.last and _DUE_DAY.match(lower, one.start)]
    found = [*_HANDED_IN.finditer(lower, *span), *(_BEHIND_WHO.match(lower, at, span[1]) for at in who)]
    ends = [one.end() for one in found if one is not None]
    return any(end in due or (who and _EACH_TIME.match(lower, end)) for end in ends)


def _is_due(lower: str, time: Time) -> bool:
    """Until when, or from one day to another: "treo cờ từ ngày 25 tháng 4 đến ngày 02 tháng 5 năm 2027"."""
    days = time.first is not None and time.last is not None and lower.startswith("từ ngày", time.start)
    return days or _DUE.match(lower, time.start) is not None
