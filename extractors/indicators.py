"""Indicators: what is measured, cut from the words around the number (guide, section 3.2)."""

from dataclasses import dataclass

import regex

from extractors.measures import opens_measure
from extractors.predicates import opens_action
from extractors.quantities import QuantityMention
from extractors.segments import Segment
from extractors.stripping import strip_front, strip_number
from extractors.times import Time
from models.deadline import Recurrence

Piece = tuple[int, int]


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
    r"(?:chủ trì|phối hợp)[^;:.]{0,160}?(?=\s(?:tổ chức|xây dựng|mở|vận động|thành lập|đào tạo|bồi dưỡng|hỗ trợ|trao|"
    r"tặng)\s)"
)
# "thực hiện 2 cuộc kiểm tra", "duy trì ít nhất 01 tủ sách": right before a count these are its verb, no lead-in.
_VERB = regex.compile(r"(?r)(?<!\p{L})(?:thực hiện|duy trì)(?=\s*(?:được)?\s*$)")
_AVERAGE = regex.compile(
    r"(?<!\p{L})(?<!tốc độ )(?<!mức )(?:(?:phấn đấu|tăng|giảm|đạt)\s+)+(?P<average>bình quân)(?!\p{L}| đầu| mỗi)"
)
_JOINED = regex.compile(r"\s+và\s+(?:ít nhất |trên |hơn )?")
_BLANK = regex.compile(r"\s+")
_ATLEAST = regex.compile(r"\s*(?:trở lên|trở xuống)(?!\p{L})")
_FOOTNOTE = regex.compile(r"\.?\s?\[\d{1,3}\]")
_BASE = regex.compile(r"\s*/\s?\S")
_RELATED = r"gắn|so với|theo|phục vụ|đáp ứng"
# A complement goes on with what it relates to and with a list of short names: "đạt 80% việc của cơ quan, đơn vị".
_COMPLEMENT = regex.compile(
    rf"[;]|\.\s|,\s+(?!{_RELATED}|(?:\p{{L}}+ ){{0,2}}\p{{L}}+(?:,|\.|;|\svà\s|$))|"
    r"\s(?:và|trong đó|để|nhằm|tương đương|qua đó)\s"
)
_OVER = regex.compile(rf"\s*,\s+(?!{_RELATED})")
_ASIDE = regex.compile(r"(?r)\s*\((?:trong đó|cụ thể|gồm|năm|bao gồm|riêng)[^()]*\)?[\s.;,]*$")
# Words that open another clause behind a comma: another measure, who does it, what it is for, what comes besides.
_CUT = regex.compile(
    r";|\.\s|:\s*$|,\s(?=mỗi|mức|ưu tiên|trong đó|phấn đấu|cụ thể|tạo điều kiện|qua đó|góp phần|từ đó|nhằm|tiến tới|"
    r"không (?:có|để|còn)|đồng thời|tiếp tục|"
    r"(?:do|giao(?: cho)?) (?:sở|ban|hội|công đoàn|ubnd|ủy ban|uỷ ban|liên đoàn|các|phòng|văn phòng|"
    r"đơn vị|cơ quan|trung tâm) )|\svà (?=(?:không còn|tiếp tục)\s)|\s(?=nhằm\s)|"
    # "…, hoàn thành trước ngày 30/6/2027", "… và duy trì đến năm 2030": by when, not what.
    r",\s(?=hoàn thành (?:trước|trong|vào|chậm nhất|tháng|quý|ngày|năm)\s)|"
    r"(?:\svà|,)\s(?=duy trì (?:đến|tới|cho đến|trong)\s)|"
    r"\s(?=là (?:một trong những |một trong các )?(?:mục tiêu|chỉ tiêu)\s)|\s\((?=trong đó|gồm|cụ thể|chủ trì\s?:)|"
    r"\s\((?=(?:tương đương|không (?:tính|kể|bao gồm)|chưa (?:tính|kể|bao gồm)|theo giá)\s[^()]*\)?[\s.;,]*$)|"
    r",?\s(?=với (?:tổng )?(?:kinh phí|trị giá|số tiền|mức đầu tư)\s)"
)
_COMMA = regex.compile(r",\s+")
_STATES = regex.compile(r"(?:đạt|là|chiếm|còn|xuống|lên|tăng|giảm|bằng|mức|tỷ lệ|tỉ lệ)(?!\p{L})")
# "loại khá trở lên", not "3 triệu lượt khách trở lên".
_GRADE = regex.compile(
    r"(?:(?<!\p{L})(?:đạt chuẩn|nhiệm vụ|loại|mức|hạng|bậc|trình độ|khá|tốt|giỏi|trung bình)(?!\p{L})|\d)[^,;.]{0,24}$"
)
_MONEY = frozenset(("đồng", "usd", "đô la", "đô la mỹ", "vnđ", "đô", "đ"))
_MEASURES = frozenset(("tấn", "kg", "gw", "mw", "kw", "kwh", "tuổi", "năm", "cm", "km", "m", "ha", "m2", "m3", "lít"))
_POINTS = frozenset(("điểm %", "điểm phần trăm"))
_RELATES = regex.compile(r"(?:từ|cho|so với|ở|tại|đối với|của|trong|theo|trên)\s|/")
# "số giường", "tỷ suất sinh", not "bình quân mỗi xã có 3 tủ sách".
_COUNTED = regex.compile(r"(?:tổng|số|tỷ|tỉ|nhu cầu|chỉ số)\s")
_NOUN = regex.compile(r"[^,.;:()/…]*(?=[,.;()/…]|$)")
_TIMES_END = regex.compile(r"\s*(?:[,;.)*]|$)", regex.MULTILINE)
_GROUP = regex.compile(r"(?r)(?:nhóm|tốp|top)\s*$")
_SIGNS = " .,;:–-+(/\t"
_MAKES_UP = " chiếm"
_CLOSING, _LEFT_OVER = " .,;:…–-+\t", (" và", "./")


def is_amount(unit: str | None) -> bool:
    """Whether the unit tells how much of something, not what is counted: `đồng`, `tấn`, `lần`."""
    words = (unit or "").lower()
    return words in _MONEY or words == "lần" or words.split(" ")[0] in _MEASURES


def read_parts(lower: str, segment: Segment, target: QuantityMention, times: list[Time]) -> Parts:
    """The words of `segment` that may belong to its indicator."""
    first = strip_front(lower, segment.start, target.outer_start, times)
    if not target.percent and (told := _TOLD.search(lower, first, target.outer_start)):
        first = told.end()
    last = strip_number(lower, first, target.outer_start, times)
    if verb := _verb_of_count(lower, segment.start, first, target):
        first, last = min(first, verb[0]), verb[1]
    if target.percent and not opens_measure(lower, first, last) and _JOINED.fullmatch(lower, last, target.outer_start):
        # "Đảng ủy và 100% chi bộ ký cam kết": others who do it too, whom no number counts.
        first = last
    before, average = _average(lower, _without(lower, first, last, times), last, target.outer_start)
    measured = bool(before) and opens_measure(lower, *before[0]) and not _GROUP.search(lower, first, last)
    number_last = measured or (bool(before) and _STATES.search(lower, last, target.outer_start) is not None)
    start = target.outer_end if target.percent else target.end
    unit = (target.unit or "").lower()
    if before and (unit in _MONEY or ":" in lower[last : target.outer_start]):
        # "thu ngân sách đạt 20 tỷ đồng", "đàn bò: 250 con": what is measured is told before, the unit is no part of it.
        start = target.unit_end
    elif unit == "lần" and before and _TIMES_END.match(lower, target.unit_end, segment.end):
        # "… được khám ít nhất 1 lần, được lập sổ".
        return Parts(before, average, segment, number_last)
    elif unit == "lần" and (number_last or target.outer_end > target.unit_end):
        # "doanh thu tăng gấp 2 lần so với năm 2025".
        start = max(target.unit_end, target.outer_end)
    elif number_last and (unit.split(" ")[0] in _MEASURES or unit in _POINTS):
        # "sản lượng đạt 20 tấn thóc": likewise, with what the measure is of.
        start = target.unit_end
        if not _RELATES.match(lower, start + 1):
            return Parts(before, average, segment, number_last)
    elif measured and not target.percent and (ends := _unit_again(lower, before, target, segment.end)):
        start = ends
    rated = target.percent or "/" in unit or _BASE.match(lower, target.unit_end) is not None
    # "đạt mục tiêu giảm 30%, trình cấp trên": a comma right behind the number begins something else.
    alone = not before and target.percent
    reached = alone and lower[segment.start : target.outer_start].strip(" ,;") != ""
    if reached and _ends_here(lower, start, segment.end, times):
        return Parts((), (), segment, number_last)
    behind = _behind(lower, start, segment.end, measured or (number_last and rated), alone)
    level = number_last or (bool(before) and lower.endswith(_MAKES_UP, *before[-1]))
    said = _without(lower, *behind, times)
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


def _unit_again(lower: str, before: tuple[Piece, ...], target: QuantityMention, end: int) -> int | None:
    """Where the noun ends with which a number closes "Số giường bệnh … đạt 30 giường": it says what was said before."""
    if not target.unit or not _COUNTED.match(lower, before[0][0]) or _verb_last(lower, *before[-1]):
        return None
    noun = _NOUN.match(lower, target.unit_end, end)
    if noun is None:
        return None
    words = lower[target.unit_end : noun.end()].strip()
    said = any(words in lower[a:b] for a, b in before)
    return noun.end() if not words or said else None


def _verb_last(lower: str, start: int, end: int) -> bool:
    """ "số hộ có", "số tổ xây dựng": the number is the verb's object."""
    word = lower.rfind(" ", start, end) + 1 or start
    two = lower.rfind(" ", start, max(start, word - 1)) + 1 or start
    return lower[word:end] == "có" or opens_action(lower, word, end) or opens_action(lower, two, end)


def _ends_here(lower: str, start: int, end: int, times: list[Time]) -> bool:
    """Whether a comma closes the clause behind the number and its time: "… và năm 2027 đạt 10%, tỉnh yêu cầu …"."""
    at = start
    while at < end and (match := _ATLEAST.match(lower, at, end) or _BLANK.match(lower, at, end)):
        at = match.end()
        at = next((time.end for time in times if time.start <= at < time.end), at)
    return _OVER.match(lower, at, end) is not None


def _behind(lower: str, start: int, end: int, complement: bool, alone: bool) -> Piece:
    """The words behind the number: a complement ("đạt 95% dân số") ends at once, a population with the clause."""
    end = _closing(lower, start, end)
    match = _CUT.search(lower, start, end)
    end = match.start() if match else end
    match = next((one for one in _COMMA.finditer(lower, start, end) if opens_measure(lower, one.end(), end)), None)
    end = match.start() if match else end
    if alone and (match := _OVER.match(lower, start, end)) and opens_action(lower, match.end(), end):
        end = match.start()
    if complement:
        match = _OVER.match(lower, start, end) or _COMPLEMENT.search(lower, start, end)
        end = match.start() if match else end
    match = _ASIDE.search(lower, start, end)
    end = match.start() if match else end
    opened = lower.rfind("(", start, end)
    if opened > start and ")" not in lower[opened:end]:
        # "… tại 15 xã (chủ trì: Sở A; phối hợp: Sở B)": the sign that ends the clause stands in a bracket.
        end = opened
    if not _BASE.match(lower, start, end):
        while start < end and lower[start] in _SIGNS:
            start += 1
    while end > start and (lower[end - 1] in _CLOSING or lower.endswith(_LEFT_OVER, start, end)):
        end -= next((len(one) for one in _LEFT_OVER if lower.endswith(one, start, end)), 1)
    return start, end


def _closing(lower: str, start: int, end: int) -> int:
    """Where a bracket that was opened before closes; `end` where none does."""
    at = lower.find(")", start, end)
    while at >= 0:
        if lower.count("(", start, at) < lower.count(")", start, at + 1):
            return at
        at = lower.find(")", at + 1, end)
    return end


def _without(lower: str, start: int, end: int, times: list[Time]) -> tuple[Piece, ...]:
    """`[start, end)` without times, "trở lên" behind the number's noun, and signs at the ends."""
    # "khám sức khoẻ định kỳ" says what is measured, and how often.
    holes = [
        (time.start, time.end)
        for time in times
        if start <= time.start < end and (time.recurrence is not Recurrence.PERIODIC or time.start == start)
    ]
    holes += [match.span() for match in _FOOTNOTE.finditer(lower, start, end)]
    holes += [
        match.span() for match in _ATLEAST.finditer(lower, start, end) if not _graded(lower, start, match.start())
    ]
    pieces, at = [], start
    for hole_start, hole_end in sorted(holes):
        pieces.append((at, hole_start))
        at = max(at, hole_end)
    pieces.append((at, end))
    return tuple(piece for a, b in pieces if (piece := trim(lower, a, b))[0] < piece[1])


def _graded(lower: str, start: int, position: int) -> bool:
    """ "loại khá trở lên", "từ 25 lao động trở lên": the words belong to what is measured, not to the number."""
    left = lower[max(start, position - 40) : position]
    return _GRADE.search(left) is not None


def trim(lower: str, start: int, end: int) -> Piece:
    """`[start, end)` without signs and blanks at its ends."""
    while start < end and lower[start] in " ,;:–-+\t":
        start += 1
    while end > start and (lower[end - 1] in " ,;:…=–-+(\t" or (lower[end - 1] == ")" and "(" not in lower[start:end])):
        end -= 1
    if start < end and (lone := _lone_quote(lower, start, end)):
        return trim(lower, start + (lone == 1), end - (lone == -1))
    opened = lower.rfind("(", start, end)
    if opened >= 0 and ")" not in lower[opened:end] and not any(sign.isalpha() for sign in lower[opened:end]):
        # "2 đợt/tháng (18 đợt/năm)": what is left of a bracket whose words were taken out.
        return trim(lower, start, opened)
    return start, end


def _lone_quote(lower: str, start: int, end: int) -> int:
    """1 where a quotation mark without its other opens the words, -1 where one ends them, else 0."""
    words = lower[start:end]
    straight = words.count('"') % 2 == 1
    if (words[0] == "“" and "”" not in words) or (words[0] == '"' and straight):
        return 1
    return -1 if (words[-1] == "”" and "“" not in words) or (words[-1] == '"' and straight) else 0
