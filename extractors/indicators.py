"""Indicators: what is measured, cut from the words around the number (guide, section 3.2)."""

from dataclasses import dataclass
from typing import NamedTuple

import regex

from extractors.aims import OF_WHOM, says_alone, strives_from
from extractors.amounts import MEASURE, MONEY, POINT, TIME, TIMES, amount_kind, is_amount
from extractors.behind import count_end, ends_here, words_behind, work_end
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
# "thực hiện 2 cuộc kiểm tra", "giảm nghèo (được) 12 hộ": right before a count these are its verb, no lead-in.
_VERB = regex.compile(r"(?r)(?<!\p{L})(?:thực hiện|duy trì|giảm nghèo)(?=\s*(?:được)?\s*$)")
_AVERAGE = regex.compile(
    r"(?<!\p{L})(?<!tốc độ )(?<!mức )(?:(?:phấn đấu|tăng|giảm|đạt)\s+)+(?P<average>bình quân(?: \d{1,2} năm)?)"
    r"(?!\p{L}| đầu| mỗi)"
)
_JOINED = regex.compile(r"\s+và\s+(?:ít nhất |trên |hơn )?")
_STATES = regex.compile(r"(?:đạt|là|chiếm|còn|xuống|lên|tăng|giảm|bằng|mức|tỷ lệ)(?!\p{L})")
_RELATES = regex.compile(r"(?:từ|cho|so với|ở|tại|đối với|của|trong|theo|trên)\s|/")
# "số giường", "tỷ suất sinh", not "bình quân mỗi xã có 3 tủ sách".
_AGAIN = regex.compile(alternatives(forms_meaning("measures", "again")))
# "doanh thu đạt 90 tỷ đồng, tăng 7%": the level that is told before how much that is more.
_TOLD_LEVEL = regex.compile(
    r"(?r)(?<=\p{L})\s(?:(?:ước |dự kiến )?(?:đạt|là)\s)?(?:(?:khoảng|trên|gần|hơn)\s)?\d[\d.,]*"
    r"(?:\s\p{L}+(?:/\p{L}+)*){1,3}$"
)
_MORE = regex.compile(r"\s?[,(]\s?(?:tăng|giảm)(?!\p{L})")
_NOUN = regex.compile(r"[^,.;:()/…]*(?=[,.;()/…]|$)")
_ENDS = regex.compile(r"\s*(?:[,;.)*]|$)", regex.MULTILINE)
# "lập công đoàn ở 50% doanh nghiệp": where; "độ che phủ ở mức 42%" is only how much.
_PLACE = regex.compile(r"(?P<where>\sở)\s+$")
_GROUP = regex.compile(r"(?r)(?:nhóm|tốp|top)\s*$")
_MAKES_UP, _ABOUT = " chiếm", "đối với "


class _Before(NamedTuple):
    """What stands before a number: the `words` of its indicator, with the word of an `average`, and their `end`.

    `measured`: they open with the noun of a measure; `level`: the number is the level of what they name.
    """

    words: tuple[Piece, ...]
    average: tuple[Piece, ...]
    end: int
    measured: bool
    level: bool


def read_parts(lower: str, segment: Segment, target: QuantityMention, times: list[Time]) -> Parts:
    """The words of `segment` that may belong to its indicator."""
    before = _read_before(lower, segment, target, times)
    words, level = before.words, before.level
    start = _rest_start(lower, before, segment, target, times)
    alone = not words and target.percent
    if start is None or (alone and _is_closed(lower, start, segment, target, times)):
        return Parts(words, before.average, segment, level)
    rated = target.percent or "/" in (target.unit or "") or BASE.match(lower, target.unit_end) is not None
    # "Thi đỗ lớp 10: 75%, xếp thứ ba": the number ends what is said of it.
    closes = target.percent and bool(words) and lower.startswith(", ", target.outer_end)
    end = segment.end
    if not alone:
        end = work_end(lower, start, end) if target.percent else count_end(lower, start, end)
    behind = words_behind(lower, start, end, before.measured or closes or (level and rated), alone)
    makes_up = bool(words) and lower.endswith(_MAKES_UP, *words[-1])
    said = without_times(lower, *behind, times)
    if not said and words and lower[slice(*words[-1])] == _MAKES_UP.strip():
        words = words[:-1]  # "… 17 trường, chiếm 85%": what is measured stands in the clause before
    elif not said and makes_up:
        # "dịch vụ chiếm 40%", but "dịch vụ chiếm 40% GRDP".
        words = (*words[:-1], trim(lower, words[-1][0], words[-1][1] - len(_MAKES_UP)))
    return Parts(words, (*before.average, *said), segment, level or makes_up)


def _read_before(lower: str, segment: Segment, target: QuantityMention, times: list[Time]) -> _Before:
    first = segment.start
    if lower[first] in ";.":
        first = later_start(lower, first + 1, target, times)
    else:
        first = max([first, *strives_from(lower, (first, segment.end), target, times)])
    first = strip_front(lower, first, target.outer_start, times)
    whom = OF_WHOM.match(lower, first, target.outer_start) if says_alone(lower, target, segment.end) else None
    if whom and strip_front(lower, whom.end(), target.outer_start, times) >= target.outer_start:
        return _Before((whom.span("people"),), (), whom.end("people"), False, False)
    if lower.startswith(_ABOUT, first, target.outer_start):
        first += len(_ABOUT)
    if told := _TOLD.search(lower, first, target.outer_start):
        first = told.end()
    last = strip_number(lower, first, target.outer_start, times)
    if (place := _PLACE.match(lower, last, target.outer_start)) and not opens_measure(lower, first, last):
        last = place.end("where")
    told_level = _TOLD_LEVEL.search(lower, first, last) if _MORE.match(lower, last, target.outer_start) else None
    if told_level:
        last = strip_number(lower, first, told_level.start(), times)
    if verb := _verb_of_count(lower, segment.start, first, target):
        first, last = min(first, verb[0]), verb[1]
    if target.percent and not opens_measure(lower, first, last) and _JOINED.fullmatch(lower, last, target.outer_start):
        # "Đảng ủy và 100% chi bộ ký cam kết": others who do it too, whom no number counts.
        first = last
    words, average = _average(lower, without_times(lower, first, last, times), last, target.outer_start)
    measured = bool(words) and opens_measure(lower, *words[0]) and not _GROUP.search(lower, first, last)
    level = measured or (bool(words) and _STATES.search(lower, last, target.outer_start) is not None)
    return _Before(words, average, last, measured, level)


def _rest_start(
    lower: str, before: _Before, segment: Segment, target: QuantityMention, times: list[Time]
) -> int | None:
    """From where on the words behind the number may say what is measured; None: none of them does."""
    kind = amount_kind(target.unit)
    between = lower[before.end : target.outer_start]
    labelled = ":" in between and not _names_kind(lower, before.words, target)
    if before.words and (kind == MONEY or labelled or between.endswith("(")):
        # "thu ngân sách đạt 20 tỷ đồng", "đàn bò: 250 con": what is measured is told before, the unit is no part of it.
        return target.outer_end if target.percent else target.unit_end
    if _part_named(lower, before, target) and _ENDS.match(lower, target.unit_end, segment.end):
        return None  # "Giải đọc sách: cấp tỉnh 3 giải"
    if kind == TIMES and before.words and _ENDS.match(lower, target.unit_end, segment.end):
        return None  # "… được khám ít nhất 1 lần, được lập sổ"
    if kind == TIMES and (before.level or target.outer_end > target.unit_end):
        return target.whole_end  # "doanh thu tăng gấp 2 lần so với năm 2025"
    if before.words and kind == MEASURE and _ENDS.match(lower, target.unit_end, segment.end):
        return None  # "khoai 30 tấn, sắn 20 tấn", "làm đường 12 km."
    if not before.words and kind == MEASURE and lower.startswith(" ", target.unit_end):
        # "10 km đường hoa", "400 ha cây bản địa": how much of it, no part of what it is.
        return target.unit_end
    if (before.level and kind in (MEASURE, POINT)) or (before.words and kind == TIME):
        # "sản lượng đạt 20 tấn thóc": likewise, with what the measure is of.
        return target.unit_end if _RELATES.match(lower, target.unit_end + 1) else None
    if before.measured and not target.percent:
        ends = _unit_again(lower, before.words, target, segment.end, times)
        if ends is not None:
            return ends
    return target.outer_end if target.percent else target.end


def _names_kind(lower: str, words: tuple[Piece, ...], target: QuantityMention) -> bool:
    """ "Danh hiệu: 35 học sinh giỏi": the noun, which the label has not, is told which behind it."""
    noun = target.counted
    if not noun or amount_kind(noun) or any(noun in lower[start:end] for start, end in words):
        return False
    return lower[target.unit_end : target.unit_end + 2].strip().isalpha()


def _part_named(lower: str, before: _Before, target: QuantityMention) -> bool:
    """Whether a colon parts what is counted, by the same noun, from which of it the number counts."""
    noun = target.counted
    words = lower[before.words[0][0] : before.end] if before.words and noun and not target.percent else ""
    return f"{noun} " in words[: max(0, words.find(":"))]


def _is_closed(lower: str, start: int, segment: Segment, target: QuantityMention, times: list[Time]) -> bool:
    """ "đạt mục tiêu giảm 30%, trình cấp trên": a comma right behind the number begins something else."""
    reached = lower[segment.start : target.outer_start].strip(" ,;") != ""
    return reached and ends_here(lower, start, segment.end, times)


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
