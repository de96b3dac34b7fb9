"""Indicators: what is measured, cut from the words around the number (guide, section 3.2)."""

from dataclasses import dataclass

import regex

from extractors.amounts import MEASURE, MONEY, POINT, TIMES, amount_kind, is_amount
from extractors.behind import ends_here, words_behind
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.openings import later_start
from extractors.pieces import BASE, Piece, trim, without_times
from extractors.predicates import ends_with_action
from extractors.quantities import QuantityMention
from extractors.segments import Segment
from extractors.stripping import strip_front, strip_number
from extractors.times import Time


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of one segment: `before` the number and `behind` it, without lead-ins, comparators and times.

    `level` says that the number is the level of what stands before it ("… đạt 95% dân số")."""

    before: tuple[Piece, ...]
    behind: tuple[Piece, ...]
    segment: Segment
    level: bool

    @property
    def pieces(self) -> list[Piece]:
        """All of them, in order."""
        return [*self.before, *self.behind]


# "Sở A chủ trì, phối hợp với Sở B tổ chức 02 cuộc thi": what is measured begins with the last verb.
_TOLD = regex.compile(
    rf"(?:chủ trì|phối hợp)[^;:.]{{0,160}}?(?=\s{alternatives(forms_meaning('clause_words', 'act'))})"
)
# "thực hiện 2 cuộc kiểm tra", "duy trì ít nhất 01 tủ sách": right before a count these are its verb, no lead-in.
_VERB = regex.compile(r"(?r)(?<!\p{L})(?:thực hiện|duy trì)(?=\s*(?:được)?\s*$)")
_AVERAGE = regex.compile(
    r"(?<!\p{L})(?<!tốc độ )(?<!mức )(?:(?:phấn đấu|tăng|giảm|đạt)\s+)+(?P<average>bình quân)(?!\p{L}| đầu| mỗi)"
)
_JOINED = regex.compile(r"\s+và\s+(?:ít nhất |trên |hơn )?")
_STATES = regex.compile(r"(?:đạt|là|chiếm|còn|xuống|lên|tăng|giảm|bằng|mức|tỷ lệ|tỉ lệ)(?!\p{L})")
_RELATES = regex.compile(r"(?:từ|cho|so với|ở|tại|đối với|của|trong|theo|trên)\s|/")
# "số giường", "tỷ suất sinh", not "bình quân mỗi xã có 3 tủ sách".
_AGAIN = regex.compile(alternatives(forms_meaning("measures", "again")))
_NOUN = regex.compile(r"[^,.;:()/…]*(?=[,.;()/…]|$)")
_TIMES_END = regex.compile(r"\s*(?:[,;.)*]|$)", regex.MULTILINE)
_GROUP = regex.compile(r"(?r)(?:nhóm|tốp|top)\s*$")
_MAKES_UP = " chiếm"


def read_parts(lower: str, segment: Segment, target: QuantityMention, times: list[Time]) -> Parts:
    """The words of `segment` that may belong to its indicator."""
    first = segment.start
    if lower[first] in ";.":
        first = later_start(lower, first + 1, target, times)
    first = strip_front(lower, first, target.outer_start, times)
    if told := _TOLD.search(lower, first, target.outer_start):
        first = told.end()
    last = strip_number(lower, first, target.outer_start, times)
    if verb := _verb_of_count(lower, segment.start, first, target):
        first, last = min(first, verb[0]), verb[1]
    if target.percent and not opens_measure(lower, first, last) and _JOINED.fullmatch(lower, last, target.outer_start):
        # "Đảng ủy và 100% chi bộ ký cam kết": others who do it too, whom no number counts.
        first = last
    before, average = _average(lower, without_times(lower, first, last, times), last, target.outer_start)
    measured = bool(before) and opens_measure(lower, *before[0]) and not _GROUP.search(lower, first, last)
    number_last = measured or (bool(before) and _STATES.search(lower, last, target.outer_start) is not None)
    start = target.outer_end if target.percent else target.end
    kind = amount_kind(target.unit)
    between = lower[last : target.outer_start]
    if before and (kind == MONEY or ":" in between or between.endswith("(")):
        # "thu ngân sách đạt 20 tỷ đồng", "đàn bò: 250 con": what is measured is told before, the unit is no part of it.
        start = target.unit_end
    elif kind == TIMES and before and _TIMES_END.match(lower, target.unit_end, segment.end):
        # "… được khám ít nhất 1 lần, được lập sổ".
        return Parts(before, average, segment, number_last)
    elif kind == TIMES and (number_last or target.outer_end > target.unit_end):
        # "doanh thu tăng gấp 2 lần so với năm 2025".
        start = max(target.unit_end, target.outer_end)
    elif not before and kind == MEASURE and lower.startswith(" ", target.unit_end):
        # "10 km đường hoa", "400 ha cây bản địa": how much of it, no part of what it is.
        start = target.unit_end
    elif number_last and kind in (MEASURE, POINT):
        # "sản lượng đạt 20 tấn thóc": likewise, with what the measure is of.
        start = target.unit_end
        if not _RELATES.match(lower, start + 1):
            return Parts(before, average, segment, number_last)
    elif measured and not target.percent and (ends := _unit_again(lower, before, target, segment.end, times)):
        start = ends
    rated = target.percent or "/" in (target.unit or "") or BASE.match(lower, target.unit_end) is not None
    # "đạt mục tiêu giảm 30%, trình cấp trên": a comma right behind the number begins something else.
    alone = not before and target.percent
    reached = alone and lower[segment.start : target.outer_start].strip(" ,;") != ""
    if reached and ends_here(lower, start, segment.end, times):
        return Parts((), (), segment, number_last)
    # "Thi đỗ lớp 10: 75%, xếp thứ ba": the number ends what is said of it.
    closes = target.percent and bool(before) and lower.startswith(", ", target.outer_end)
    behind = words_behind(lower, start, segment.end, measured or closes or (number_last and rated), alone)
    level = number_last or (bool(before) and lower.endswith(_MAKES_UP, *before[-1]))
    said = without_times(lower, *behind, times)
    if not said and before and lower.endswith(_MAKES_UP, *before[-1]):
        # "dịch vụ chiếm 40%", but "dịch vụ chiếm 40% GRDP".
        before = (*before[:-1], trim(lower, before[-1][0], before[-1][1] - len(_MAKES_UP)))
    return Parts(before, (*average, *said), segment, level)


def _average(lower: str, before: tuple[Piece, ...], last: int, end: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """`before` and the word of "thu ngân sách tăng bình quân 8%/năm" that says of what number it is told."""
    if not before:
        return before, ()
    if average := _AVERAGE.search(lower, last, end):
        return before, (average.span("average"),)
    start, stop = before[-1]
    average = _AVERAGE.search(lower, start, stop)
    if average is None or average.end("average") != stop or average.start() <= start:
        return before, ()
    return (*before[:-1], trim(lower, start, average.start())), (average.span("average"),)


def _verb_of_count(lower: str, start: int, first: int, target: QuantityMention) -> Piece | None:
    """Where the verb stands right before a count; a level has none ("chỉ số duy trì 0,7")."""
    if target.percent or not target.unit or is_amount(target.unit) or opens_measure(lower, first, target.outer_start):
        return None
    verb = _VERB.search(lower, start, target.outer_start)
    return verb.span() if verb else None


def _unit_again(
    lower: str, before: tuple[Piece, ...], target: QuantityMention, end: int, times: list[Time]
) -> int | None:
    """Where the noun ends with which a number closes "Số giường bệnh … đạt 30 giường": it says what was said before."""
    if not target.unit or not _AGAIN.match(lower, before[0][0]) or _verb_last(lower, *before[-1]):
        return None
    noun = _NOUN.match(lower, target.unit_end, end)
    if noun is None:
        return None
    words = [lower[a:b] for a, b in without_times(lower, target.unit_end, noun.end(), times)]
    said = all(any(one in lower[a:b] for a, b in before) for one in words)
    return noun.end() if said else None


def _verb_last(lower: str, start: int, end: int) -> bool:
    """ "số hộ có", "số tổ xây dựng": the number is the verb's object."""
    return lower[lower.rfind(" ", start, end) + 1 : end] == "có" or ends_with_action(lower, start, end)
