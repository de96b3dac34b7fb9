"""Openings: where the clause of a sentence's first target begins (guide, section 3.2)."""

import regex

from extractors.aims import EACH, aim_starts, only_verb
from extractors.amounts import TIMES, amount_kind
from extractors.makings import ends_with_work, opens_with_making
from extractors.measures import opens_measure
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.quantities import RATE, QuantityMention
from extractors.separators import find_separators, has_number, is_timed
from extractors.stripping import ITEM, strip_front
from extractors.times import Time

_LEADS_IN = (
    "đồng thời",
    "mục tiêu",
    "phấn đấu",
    "phân đấu",
    "trong đó",
    "bảo đảm",
    "đảm bảo",
    "nâng",
    "riêng",
    "đóng góp vào",
)
_ENDS = regex.compile(r"\s*(?:[,;.]|$)", regex.MULTILINE)
_CLAUSE_END = regex.compile(r"[,;.(]\s")
# "Ngành dệt: đến năm 2030 giá trị sản xuất đạt …": whose value it is belongs to what is measured.
_WHOSE = regex.compile(r"(?:ngành|khối|khu vực|vùng|nhóm|đối với)\s")
_ANNOUNCES = regex.compile(r"mục tiêu|chỉ tiêu|cụ thể|sau$|như$|trong đó|gồm$|là$")


def first_start(lower: str, start: int, end: int, target: QuantityMention, times: list[Time]) -> int:
    """Where the clause of a sentence's first target begins: at the last sign behind which all is said that it needs."""
    best = start
    # "Doanh nghiệp … thành lập công đoàn, đạt 90%.": nothing behind the number says what is measured.
    last = target.percent and (target.outer_end == end or lower[target.outer_end] in ",;.)")
    for match in find_separators(lower, start, target.outer_start, times):
        sign, behind = match[0].strip()[:1], match.end()
        empty = strip_front(lower, behind, target.outer_start, times) >= target.outer_start
        counted = empty and not target.percent
        measured = counted and sign == "," and _names_measure(lower, best, match, target, times)
        # "Tập huấn cán bộ thôn (12 lớp)": the bracket holds the count alone.
        measured = measured or (counted and sign == "(" and lower.startswith(")", target.unit_end))
        if (
            sign.isalpha()
            or (last and empty)
            or measured
            or (sign == "(" and ")" in lower[behind : target.outer_start])
        ):
            continue
        if ITEM.match(lower, behind, target.outer_start):
            alone = True
        elif sign in ":," and not empty:
            alone = _stands_alone(lower, best, match, target, times)
        elif sign == ":":
            alone = not _is_title(lower, best, match.start(), target, times) or _says_of(
                lower, best, match, target, end
            )
        else:
            alone = empty or sign in ";.("
        if alone or lower.startswith(_LEADS_IN, behind):
            best = match.start()
    return max([best, *aim_starts(lower, (best, end), target, times)])


def later_start(lower: str, start: int, target: QuantityMention, times: list[Time]) -> int:
    """Where a later clause, behind a semicolon, begins to say what is measured: behind a comma or an open bracket.

    "…; làm tốt việc kết nạp, tỷ lệ hội viên đạt 5%", "…; đẩy mạnh giải ngân (phấn đấu giải ngân 100% vốn)".
    """
    best = start
    for match in find_separators(lower, start, target.outer_start, times):
        sign, behind = match[0].strip()[:1], match.end()
        if sign == "," and opens_measure(lower, behind, target.outer_start):
            best = behind if _stands_alone(lower, best, match, target, times) else best
        elif sign == "(" and ")" not in lower[behind : target.outer_start]:
            empty = strip_front(lower, behind, target.outer_start, times) >= target.outer_start
            best = best if empty else behind
    return best


def _stands_alone(lower: str, start: int, sign: "regex.Match[str]", target: QuantityMention, times: list[Time]) -> bool:
    """Whether the words behind a colon or comma say what is measured without those from `start` on."""
    behind = sign.end()
    measure = opens_measure(lower, behind, target.outer_start) and "," not in lower[behind : target.outer_start]
    if sign[0][0] == ":":
        # "Nâng cao chất lượng đào tạo nghề: đào tạo cho 500 người": the work is named first, then told.
        rest = strip_front(lower, behind, target.outer_start, times)
        told = (
            predicate_start(lower, behind, target.outer_start) == behind
            or opens_action(lower, rest, target.outer_start)
            or (opens_with_making(lower, rest) and ends_with_work(lower[rest : target.start]))
        )
        # "Lao động và việc làm: năm 2027 tạo việc làm cho 400 người".
        label = strip_front(lower, start, sign.start(), times)
        timed = is_timed(sign, times) and not opens_measure(lower, label, behind) and not _WHOSE.match(lower, label)
        # "Về trồng trọt: Diện tích được tưới, tiết kiệm nước đạt 30%".
        about = lower.startswith("về ", label)
        return measure or about or told or timed or EACH.match(lower, behind) is not None
    front = strip_front(lower, start, sign.start(), times)
    if lower.startswith("về ", front) and ":" not in lower[front : sign.start()]:
        return True
    rest = strip_front(lower, behind, target.outer_start, times)
    if any(time.start == behind for time in times):
        # "Đài xã tăng giờ phát sóng, mỗi tháng phát 2 bài": a verb, or the one word before the number.
        one_word = not target.percent and rest < target.outer_start and " " not in lower[rest : target.outer_start - 1]
        if one_word or opens_action(lower, rest, target.outer_start):
            return True
    if _next_work(lower, start, sign, target):
        return True
    if measure and has_number(lower, front, sign.start(), times):
        # "Thu nhập đạt 75 triệu đồng, tỷ lệ hộ khá đạt 40%": a number that is no target ends its own clause.
        return True
    # "…, trở thành tỉnh khá, tốc độ tăng trưởng đạt 10%", but "số tổ, tỷ lệ hộ tham gia đạt 10%" is one list.
    return measure and not opens_measure(lower, front, sign.start())


def _next_work(lower: str, start: int, comma: "regex.Match[str]", target: QuantityMention) -> bool:
    """ "Cử người đến các bản xa, sẵn sàng 12 tổ cứu hộ", not "thu gom, xử lý 90% rác": a verb and its number alone."""
    if not only_verb(lower, comma.end(), target.outer_start) or lower.count(" ", start, comma.start()) <= 4:
        return False
    return not ends_with_action(lower, start, comma.start()) and not opens_measure(lower, start, comma.start())


def _says_of(lower: str, start: int, colon: "regex.Match[str]", target: QuantityMention, end: int) -> bool:
    """ "Khen thưởng: 6 hộ được tặng sách": what is counted and what is said of it stand behind the number."""
    if target.percent or not target.unit or opens_measure(lower, start, colon.start()):
        return False
    clause = _CLAUSE_END.search(lower, target.unit_end, end)
    return predicate_start(lower, target.outer_end, clause.start() if clause else end) is not None


def _names_measure(
    lower: str, start: int, sign: "regex.Match[str]", target: QuantityMention, times: list[Time]
) -> bool:
    """ "Nhu cầu giường bệnh, đến năm 2030 phấn đấu 2.000 giường.": the comma parts what is measured from its level.

    So too work from how often or how much of it is done: "Kiểm tra sổ sách tại các tổ, mỗi năm 02 đợt."
    """
    front, behind = strip_front(lower, start, sign.start(), times), max(target.unit_end, target.outer_end)
    rate = RATE.match(lower, behind)
    behind = rate.end() if rate else behind
    often = next((time for time in times if behind <= time.start <= behind + 1), None)
    if _ENDS.match(lower, often.end if often else behind) is None:
        return False
    if opens_measure(lower, front, sign.start()):
        return True
    recurs = any(one.recurrence and sign.end() - 1 <= one.start < target.start for one in times)
    if target.unit and (rate or recurs or (often and often.recurrence)):
        return True
    least = target.outer_start < target.start and not lower[sign.end() : target.outer_start].strip()
    told = least or amount_kind(target.unit) == TIMES
    return bool(target.unit) and told and opens_action(lower, front, sign.start())


def _is_title(lower: str, start: int, colon: int, target: QuantityMention, times: list[Time]) -> bool:
    """ "Lắp đặt mới trạm 5G: 58 trạm": the words before the colon are what is counted."""
    words = lower[start:colon]
    if _ANNOUNCES.search(words):
        return False
    # "Tỷ lệ hộ nghèo: đến năm 2027 giảm 2%, đến năm 2030 giảm 5%".
    measured = opens_measure(lower, strip_front(lower, start, colon, times), colon)
    return len(words) < 120 and (measured or not target.percent)
