"""Indicators: what is measured, cut from the words around the number (guide, section 3.2)."""

from dataclasses import dataclass

import regex

from extractors.changes import read_change
from extractors.predicates import predicate_start
from extractors.quantities import QuantityMention
from extractors.segments import Segment, strip_front, strip_number
from extractors.times import Time
from models.deadline import Recurrence

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of one segment: `before` the number and `behind` it, without lead-ins, comparators and times."""

    before: tuple[Piece, ...]
    behind: tuple[Piece, ...]
    segment: Segment

    @property
    def pieces(self) -> list[Piece]:
        """All of them, in order."""
        return [*self.before, *self.behind]


# "Sở A chủ trì, phối hợp với Sở B tổ chức 02 cuộc thi": what is measured begins with the last verb.
_TOLD = regex.compile(
    r"(?:chủ trì|phối hợp)[^;:.]{0,160}?(?=\s(?:tổ chức|xây dựng|mở|vận động|thành lập|đào tạo|bồi dưỡng|hỗ trợ|trao|"
    r"tặng)\s)"
)
_ATLEAST = regex.compile(r"\s*(?:trở lên|trở xuống)(?!\p{L})")
_BASE = regex.compile(r"\s*/\s?\S")
_COMPLEMENT = regex.compile(
    r"[;]|\.\s|,\s+(?!gắn|so với|theo|phục vụ|đáp ứng)|\s(?:và|trong đó|để|nhằm|tương đương|qua đó)\s"
)
_ASIDE = regex.compile(r"(?r)\s*\((?:trong đó|cụ thể|gồm|năm|bao gồm|riêng)[^()]*\)?\s*$")
_CUT = regex.compile(
    r";|\.\s|:\s*$|,\s(?=mỗi|mức|ưu tiên)|\svà (?=không còn\s)|"
    r"\s(?=là (?:một trong những |một trong các )?(?:mục tiêu|chỉ tiêu)\s)|"
    r",\s(?=(?:thu nhập|tốc độ|doanh thu|tổng|grdp|gdp|kim ngạch|năng suất)\s)|"
    r"\s\((?=trong đó|gồm|cụ thể)|,\s(?=(?:do|giao(?: cho)?) (?:sở|ban|hội|"
    r"công đoàn|ubnd|ủy ban|uỷ ban|liên đoàn|các|phòng|văn phòng|đơn vị|cơ quan|trung tâm) |trong đó|phấn đấu|cụ thể|"
    r"tạo điều kiện|"
    r"qua đó|góp phần|"
    r"từ đó)"
)
_STATES = regex.compile(r"(?:đạt|là|chiếm|còn|xuống|lên|tăng|giảm|bằng|mức|tỷ lệ|tỉ lệ)(?!\p{L})")
_RATE = regex.compile(r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tổng số|mức)\s+")
_OWN = regex.compile(
    r"(?:chỉ số|tốc độ|grdp|gdp|doanh thu|thu nhập|thu ngân sách|kim ngạch|giá trị|tổng|năng suất|tuổi)\s"
)
_MONEY = frozenset(("đồng", "usd", "đô la", "đô la mỹ", "vnđ", "đô"))
_MEASURES = frozenset(("tấn", "kg", "gw", "mw", "kw", "kwh", "tuổi", "năm", "cm", "km", "m", "ha", "m2", "m3", "lít"))
_LEVEL = regex.compile(
    r"(?:tổng|tuổi thọ|sản lượng|diện tích|chiều cao|chiều dài|năng suất|giá trị|công suất|dung tích|mức|tỷ suất)\s"
)
_RELATES = regex.compile(r"(?:từ|cho|so với|ở|tại|đối với|của|trong|theo|trên)\s|/")
_RANK = regex.compile(
    r"(?P<verb>(?:thuộc|nằm trong|đứng vào|lọt vào|vào|đứng trong)\s)*(?P<group>(?:nhóm|tốp|top)(?!\p{L}))"
)
_APART = regex.compile(r"(?:cho|đối với|ở|tại)(?!\p{L})")
_SIGNS = " .,;:–-+(/\t"


def read_parts(lower: str, segment: Segment, target: QuantityMention, times: list[Time]) -> Parts:
    """The words of `segment` that may belong to its indicator."""
    first = strip_front(lower, segment.start, target.outer_start, times)
    if not target.percent and (told := _TOLD.search(lower, first, target.outer_start)):
        first = told.end()
    last = strip_number(lower, first, target.outer_start, times)
    before = _without(lower, first, last, times)
    number_last = bool(before) and (
        _STATES.search(lower, last, target.outer_start) is not None or _RATE.match(lower, before[0][0]) is not None
    )
    start = target.outer_end if target.percent else target.end
    unit = (target.unit or "").lower()
    if before and unit in _MONEY:
        # "thu ngân sách đạt 20 tỷ đồng": what is measured is told before, the unit is no part of it.
        start = target.unit_end
    elif (number_last or (before and _LEVEL.match(lower, before[0][0]))) and unit.split(" ")[0] in _MEASURES:
        # "sản lượng đạt 20 tấn thóc": likewise, with what the measure is of.
        start = target.unit_end
        if not _RELATES.match(lower, start + 1):
            return Parts(before, (), segment)
    behind = _behind(lower, start, segment.end, number_last and target.percent)
    return Parts(before, _without(lower, *behind, times), segment)


def _behind(lower: str, start: int, end: int, complement: bool) -> Piece:
    """The words behind the number: a complement ("đạt 95% dân số") ends at once, a population with the clause."""
    match = _CUT.search(lower, start, end)
    end = match.start() if match else end
    if complement:
        match = _COMPLEMENT.search(lower, start, end)
        end = match.start() if match else end
    match = _ASIDE.search(lower, start, end)
    end = match.start() if match else end
    if not _BASE.match(lower, start, end):
        while start < end and lower[start] in _SIGNS:
            start += 1
    while end > start and (lower[end - 1] in " .,;:–-+\t" or lower.endswith(" và", start, end)):
        end -= 3 if lower.endswith(" và", start, end) else 1
    return start, end


def _without(lower: str, start: int, end: int, times: list[Time]) -> tuple[Piece, ...]:
    """`[start, end)` without times, "trở lên" behind the number's noun, and signs at the ends."""
    # "khám sức khoẻ định kỳ" says what is measured, and how often.
    holes = [
        (time.start, time.end)
        for time in times
        if start <= time.start < end and (time.recurrence is not Recurrence.PERIODIC or time.start == start)
    ]
    holes += [
        match.span() for match in _ATLEAST.finditer(lower, start, end) if not _graded(lower, start, match.start())
    ]
    pieces, at = [], start
    for hole_start, hole_end in sorted(holes):
        pieces.append((at, hole_start))
        at = max(at, hole_end)
    pieces.append((at, end))
    return tuple(piece for a, b in pieces if (piece := _trim(lower, a, b))[0] < piece[1])


def _graded(lower: str, start: int, position: int) -> bool:
    """ "loại khá trở lên", "từ 25 lao động trở lên": the words belong to what is measured, not to the number."""
    left = lower[max(start, position - 40) : position]
    return regex.search(r"(?:loại|mức|hạng|bậc|trình độ|khá|tốt|giỏi|trung bình|\d)[^,;.]{0,24}$", left) is not None


def _trim(lower: str, start: int, end: int) -> Piece:
    while start < end and lower[start] in " ,;:–-+\t":
        start += 1
    while end > start and (lower[end - 1] in " ,;:–-+(\t" or (lower[end - 1] == ")" and "(" not in lower[start:end])):
        end -= 1
    return start, end


def restore(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each target's indicator, with what its clause leaves to a neighbour put back.

    "100% trường THPT, 80% trường THCS có tủ sách": the first gets the predicate of the second. "trong đó 30% là nữ":
    the population of the one before. "thành thị là 95%, nông thôn là 90%": the words the second leaves out.
    """
    pieces = [parts.pieces for parts in all_parts]
    for at in range(len(all_parts) - 2, -1, -1):
        changed = read_change(lower, all_parts[at].segment.start, targets[at].outer_start) is not None
        predicate = [] if changed else _shared_predicate(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])
        if predicate:
            pieces[at] = [*pieces[at], *predicate]
        elif not targets[at].percent and not targets[at + 1].percent:
            pieces[at] = [*pieces[at], *_shared_base(lower, all_parts[at], all_parts[at + 1])]
    whole: list[Piece] = []
    for at in range(1, len(all_parts)):
        if all_parts[at].segment.nested:
            whole = pieces[at - 1]
        if whole and _is_share(lower, all_parts[at], targets[at]):
            pieces[at] = [*whole, *all_parts[at].before]
        elif population := _nested_population(lower, all_parts[at - 1], all_parts[at]):
            pieces[at] = [*population, *pieces[at]]
        elif ranked := _ranked(lower, all_parts[at], pieces[at - 1]):
            pieces[at] = [*ranked, *pieces[at]]
        elif words := _left_out(lower, all_parts[at - 1], all_parts[at]):
            pieces[at] = [*words, *pieces[at]]
        elif not pieces[at]:
            # "70% học sinh biết bơi và đạt 90% vào năm 2035": the same promise at a later time.
            pieces[at] = list(pieces[at - 1])
    if len(pieces) > 1 and not pieces[0]:
        # "Đến năm 2027 đạt 50%, đến năm 2030 đạt 90% số hộ dùng nước máy".
        pieces[0] = list(pieces[1])
    return pieces


def _is_share(lower: str, parts: Parts, target: QuantityMention) -> bool:
    """ "VNPT: 25 trạm": a name's share of what was counted before."""
    if target.percent or len(parts.before) != 1 or _RATE.match(lower, parts.before[0][0]):
        return False
    return lower[parts.before[0][1] : target.outer_start].strip() == ":"


def _population(parts: Parts) -> Piece | None:
    """The words behind a number that comes first in its clause."""
    return parts.behind[0] if parts.behind and not parts.before else None


def _shared_predicate(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    own, other = _population(parts), _population(following)
    if own is None or other is None or following.segment.nested:
        return []
    if predicate_start(lower, own[0], parts.behind[-1][1]) is not None:
        return []
    for number, (start, end) in enumerate(pieces):
        at = predicate_start(lower, start, end)
        if at is not None:
            return [(at, end), *pieces[number + 1 :]]
    return []


def _nested_population(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    if not parts.segment.nested or parts.before or not parts.behind:
        return []
    if predicate_start(lower, *parts.behind[0]) != parts.behind[0][0]:
        return []
    source = _population(above) or (above.before[0] if above.before else None)
    if source is None:
        return []
    rate = _RATE.match(lower, *source)
    start = rate.end() if rate else source[0]
    stop = predicate_start(lower, start, source[1])
    return [_trim(lower, start, source[1] if stop is None else stop)] if stop != start else []


def _shared_subject(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    if not above.before or len(parts.before) != 1 or parts.behind:
        return []
    words = lower[slice(*parts.before[0])].split()
    if words[:2] == ["tốc", "độ"] and len(words) < 6:
        return list(above.before)
    if (
        ";" in lower[above.before[-1][1] : parts.before[0][0]]
        or len(words) > 6
        or not _RATE.match(lower, above.before[0][0])
        or _RATE.match(lower, parts.before[0][0])
        or _OWN.match(lower, parts.before[0][0])
    ):
        return []
    return list(above.before)


def _ranked(lower: str, parts: Parts, above: list[Piece]) -> list[Piece]:
    """ "xã thuộc nhóm 3 xã dẫn đầu huyện và nhóm 10 xã dẫn đầu tỉnh": who is to stand there is said once."""
    if len(parts.before) != 1 or not above:
        return []
    own = _RANK.fullmatch(lower, *parts.before[0])
    said = _RANK.search(lower, *above[0])
    if own is None or said is None or said.start() == above[0][0]:
        return []
    end = said.start() if own["verb"] else said.start("group")
    return [_trim(lower, above[0][0], end)]


def _left_out(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    return _shared_subject(lower, above, parts) or _parallel(lower, above, parts)


def _parallel(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "nâng mức chi lên 70% cho xã; 100% cho thôn": one verb and one measure for both."""
    if parts.before or not (above.before and above.behind and parts.behind) or parts.segment.nested:
        return []
    word, other = _APART.match(lower, above.behind[0][0]), _APART.match(lower, parts.behind[0][0])
    if word and other and word[0] == other[0]:
        return list(above.before)
    # "kinh tế số chiếm 20% GDP năm 2027 và 30% GDP năm 2030".
    same = lower[slice(*above.behind[0])] == lower[slice(*parts.behind[0])]
    return list(above.before) if same and len(parts.behind) == 1 else []


def _shared_base(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "10 bác sĩ và 30 giường bệnh/1 vạn dân": the first counts on the same base."""
    if not parts.behind or not following.behind or following.before or "/" in lower[slice(*parts.behind[-1])]:
        return []
    start, end = following.behind[-1]
    slash = lower.find("/", start, end)
    return [(slash, end)] if slash >= 0 and lower[slash + 1 : slash + 3].strip(" ").isdigit() else []
