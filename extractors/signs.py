"""Signs: whether the clause of a sentence's first target begins behind a comma or a colon (guide, section 3.2)."""

from typing import NamedTuple

import regex

from extractors.aims import EACH, OF_AREA, OF_WHOM, only_verb, says_alone
from extractors.amounts import TIMES, amount_kind
from extractors.lexicon import alternatives, forms_meaning
from extractors.makings import ends_with_work, opens_with_making
from extractors.measures import opens_measure
from extractors.numerals import MULTIPLIER, NUMBER
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.quantities import RATE, QuantityMention
from extractors.separators import has_number, is_timed
from extractors.stripping import ON_AVERAGE, strip_front
from extractors.times import Time

_PART = 5  # blanks in the name of a part and what leads in its number
_ENDS = regex.compile(r"\s*(?:[,;.]|$)", regex.MULTILINE)
_AMOUNT_LAST = regex.compile(rf"(?r)(?<![\d/]){NUMBER}\s?(?:{MULTIPLIER}\s)?$")
_CLAUSE_END = regex.compile(r"[,;.(]\s")
# "Ngành dệt: đến năm 2030 giá trị sản xuất đạt …": whose value it is belongs to what is measured.
_WHOSE = regex.compile(r"(?:ngành|khối|khu vực|vùng|nhóm|đối với)\s")
_GRADED = regex.compile(rf"\s{alternatives(forms_meaning('neighbours', 'grade'))}\s*(?:[,;.(]|$)")
# "Kết quả học tập: xếp loại Tốt 20%": what is graded stands before the colon.
_RATED = regex.compile(rf"(?:xếp )?loại:? {alternatives(forms_meaning('neighbours', 'grade'))}:? ")
_ANNOUNCES = regex.compile(r"mục tiêu|chỉ tiêu|cụ thể|sau$|như$|trong đó|gồm$|là$")


class Sign(NamedTuple):
    """A sign before a sentence's first target, in the clause that begins at `start` by all signs before it.

    `empty`: only lead-ins and times stand between it and the number; `end` is the sentence's.
    """

    lower: str
    start: int
    mark: "regex.Match[str]"
    target: QuantityMention
    times: list[Time]
    end: int
    empty: bool


def parts_number(sign: Sign) -> bool:
    """Whether the sign parts the number alone from what is measured, or opens a bracket that closes before it."""
    lower, target = sign.lower, sign.target
    counted = sign.empty and not target.percent
    if sign.mark[0][0] == ",":
        return counted and _names_measure(sign)
    if not sign.mark[0].endswith("("):
        return False
    # "Tập huấn cán bộ thôn (12 lớp)": the bracket holds the count alone.
    alone = counted and lower.startswith(")", target.unit_end)
    return alone or ")" in lower[sign.mark.end() : target.outer_start]


def behind_comma(sign: Sign) -> bool:
    """Whether what is measured stands behind the comma, without the words before it."""
    if sign.empty:
        return not (_of_area(sign) or _of_whom(sign))
    if sign.lower.startswith(("được ", "bị "), sign.mark.end()):
        return False  # "Hộ có nhu cầu vay vốn, được giải quyết 100% hồ sơ": who it is stands before the comma
    alone = _is_label(sign) or _timed_work(sign) or _next_work(sign) or _other_measure(sign)
    return alone or _counts_alike(sign)


def behind_colon(sign: Sign) -> bool:
    """Whether it stands behind the colon, or behind the number: what the colon closes is no part of it."""
    if not sign.empty:
        return _says_all(sign)
    return not _is_title(sign) or _says_of(sign)


def _says_all(colon: Sign) -> bool:
    """Whether the words behind a colon say what is measured without those before it."""
    lower, start, mark, target, times, *_ = colon
    behind, end = mark.end(), target.outer_start
    # "Về trồng trọt: Diện tích được tưới, tiết kiệm nước đạt 30%".
    label = strip_front(lower, start, mark.start(), times)
    if opens_measure(lower, label, mark.start()) and not _measures(colon) and lower.count(" ", behind, end) <= _PART:
        return False  # "Đóng góp của du lịch: đóng góp trực tiếp đạt 8%"
    if _RATED.match(lower, behind, target.outer_end) and target.percent:
        return False
    if lower.startswith("về ", label) or _measures(colon) or EACH.match(lower, behind):
        return True
    # "Nâng cao chất lượng đào tạo nghề: đào tạo cho 500 người": the work is named first, then told.
    rest = strip_front(lower, behind, end, times)
    if predicate_start(lower, behind, end) == behind or opens_action(lower, rest, end):
        return True
    if opens_with_making(lower, rest) and ends_with_work(lower[rest : target.start]):
        return True
    if not target.percent and lower.endswith("gồm", start, mark.start()) and not opens_measure(lower, label, behind):
        return True  # "Cây chủ lực gồm: lúa 50 tấn, ngô 30 tấn"
    # "Lao động và việc làm: năm 2027 tạo việc làm cho 400 người".
    return is_timed(mark, times) and not opens_measure(lower, label, behind) and not _WHOSE.match(lower, label)


def _measures(sign: Sign) -> bool:
    """Whether the noun of a measure opens the words behind the sign, and no comma parts them from the number.

    "Đi học: Tỷ lệ trẻ em, học sinh đến trường: nhà trẻ 25%": one before the measure's own colon does not.
    """
    lower, behind, end = sign.lower, sign.mark.end(), sign.target.outer_start
    return opens_measure(lower, behind, end) and "," not in lower[max(behind, lower.rfind(":", behind, end)) : end]


def _is_label(comma: Sign) -> bool:
    """ "Về trồng trọt, diện tích chè …": what the sentence is about."""
    lower, start, mark, _, times, *_ = comma
    front = strip_front(lower, start, mark.start(), times)
    return lower.startswith("về ", front) and ":" not in lower[front : mark.start()]


def _of_area(comma: Sign) -> bool:
    """ "Đối với xã vùng cao, phấn đấu 90% số hộ dùng nước máy": where those live whom the number counts."""
    lower, start, mark, target, times, *_ = comma
    front = strip_front(lower, start, mark.start(), times)
    return OF_AREA.fullmatch(lower, front, mark.start()) is not None and lower.startswith(" ", target.outer_end)


def _of_whom(comma: Sign) -> bool:
    """ "Trong số người cao tuổi, 90% được khám mắt": of whom the number counts some, and says what alone."""
    lower, start, mark, target, times, end, _ = comma
    front = strip_front(lower, start, mark.start(), times)
    return says_alone(lower, target, end) and OF_WHOM.match(lower, front, mark.end()) is not None


def _timed_work(comma: Sign) -> bool:
    """ "Tăng giờ phát, (bình quân) mỗi tháng phát 2 bài": a time, then a verb or the one word before the number."""
    lower, _, mark, target, times, *_ = comma
    at = mark.end() + (len("bình quân ") if lower.startswith(ON_AVERAGE, mark.end()) else 0)
    if not any(time.start == at for time in times):
        return False
    rest = strip_front(lower, mark.end(), target.outer_start, times)
    one_word = not target.percent and rest < target.outer_start and " " not in lower[rest : target.outer_start - 1]
    return one_word or opens_action(lower, rest, target.outer_start)


def _next_work(comma: Sign) -> bool:
    """ "Cử người đến các bản xa, sẵn sàng 12 tổ cứu hộ", not "thu gom, xử lý 90% rác": a verb and its number alone."""
    lower, start, mark, target, *_ = comma
    if not only_verb(lower, mark.end(), target.outer_start) or lower.count(" ", start, mark.start()) <= 4:
        return False
    return not ends_with_action(lower, start, mark.start()) and not opens_measure(lower, start, mark.start())


def _counts_alike(comma: Sign) -> bool:
    """ "Cây chủ lực gồm: sắn 40 tấn, khoai gần 30 tấn": the member before, if no target, ends with the same unit."""
    lower, _, mark, target, *_ = comma
    unit = target.counted
    if target.percent or not unit or not lower.endswith(unit, 0, mark.start()):
        return False
    return _AMOUNT_LAST.search(lower, 0, mark.start() - len(unit)) is not None


def _other_measure(comma: Sign) -> bool:
    """ "…, trở thành tỉnh khá, tốc độ tăng trưởng đạt 10%", but "số tổ, tỷ lệ hộ tham gia đạt 10%" is one list."""
    lower, start, mark, _, times, *_ = comma
    if not _measures(comma):
        return False
    front = strip_front(lower, start, mark.start(), times)
    # "Thu nhập đạt 75 triệu đồng, tỷ lệ hộ khá đạt 40%": a number that is no target ends its own clause.
    return has_number(lower, front, mark.start(), times) or not opens_measure(lower, front, mark.start())


def _says_of(colon: Sign) -> bool:
    """ "Khen thưởng: 6 hộ được tặng sách": what is counted and what is said of it stand behind the number."""
    lower, start, mark, target, _, end, _ = colon
    if target.percent or not target.unit or opens_measure(lower, start, mark.start()):
        return False
    clause = _CLAUSE_END.search(lower, target.unit_end, end)
    return predicate_start(lower, target.outer_end, clause.start() if clause else end) is not None


def _names_measure(comma: Sign) -> bool:
    """ "Nhu cầu giường bệnh, đến năm 2030 phấn đấu 2.000 giường.": the comma parts what is measured from its level.

    So too work from how often or how much of it is done: "Kiểm tra sổ sách tại các tổ, mỗi năm 02 đợt."
    """
    lower, start, mark, target, times, *_ = comma
    front, behind = strip_front(lower, start, mark.start(), times), target.whole_end
    rate = RATE.match(lower, behind)
    behind = rate.end() if rate else behind
    often = next((time for time in times if behind <= time.start <= behind + 1), None)
    if _ENDS.match(lower, often.end if often else behind) is None:
        return False
    if opens_measure(lower, front, mark.start()):
        return True
    recurs = any(one.recurrence and mark.end() - 1 <= one.start < target.start for one in times)
    if target.unit and (rate or recurs or (often and often.recurrence)):
        return True
    least = target.outer_start < target.start and not lower[mark.end() : target.outer_start].strip()
    told = least or amount_kind(target.unit) == TIMES
    return bool(target.unit) and told and opens_action(lower, front, mark.start())


def _is_title(colon: Sign) -> bool:
    """ "Lắp đặt mới trạm 5G: 58 trạm": the words before the colon are what is counted."""
    lower, start, mark, target, times, end, _ = colon
    words = lower[start : mark.start()]
    if _ANNOUNCES.search(words):
        return False
    # "Xếp loại giáo viên: 70% tốt, 25% khá": behind the number stands a grade alone.
    graded = target.percent and _GRADED.match(lower, target.outer_end, end) is not None
    front = strip_front(lower, start, mark.start(), times)
    done = target.percent and not lower.startswith("về ", front) and _names_whom(lower, target, end)
    # "Tỷ lệ hộ nghèo: đến năm 2027 giảm 2%, đến năm 2030 giảm 5%".
    measured = opens_measure(lower, front, mark.start())
    return len(words) < 120 and (measured or graded or done or not target.percent)


def _names_whom(lower: str, target: QuantityMention, end: int) -> bool:
    """ "Khám sức khỏe: 100% học sinh", "Đánh giá cán bộ: 90% hoàn thành tốt": a population or a predicate alone."""
    clause = _CLAUSE_END.search(lower, target.outer_end, end)
    start, stop = target.outer_end + 1, clause.start() if clause else end
    return predicate_start(lower, start, stop) in (None, start)
