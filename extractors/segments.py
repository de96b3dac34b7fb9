"""Segments: the part of a sentence that each of its targets stands in, and the indicator read from it (section 3.2)."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from extractors.lexicon import alternatives, read_lexicon
from extractors.measures import opens_measure
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.times import Time

# A clause longer than this is none; the bound keeps long lists of numbers linear.
_REACH = 600
# "giảm còn 4%" goes on, ", còn 4% …" is another clause.
_SEPARATOR = regex.compile(
    r"[;:]\s+|,\s+|\s+\(|\s(?:và|song)\s|(?<!giảm|xuống|hạ|chỉ)\scòn\s|[.!?]\s+|\t|"
    r"\s[-–+]\s(?=tỷ lệ|tỉ lệ|phấn đấu|số |tổng )"
)
_FALLS = regex.compile(r"(?<!\p{L})(?:giảm|hạ|rút)(?!\p{L})[^,;:.]*$")
_BACKWARDS = regex.compile("(?r)" + _SEPARATOR.pattern)
_OPENER = regex.compile(
    r"(?:mỗi|bình quân|trung bình|có|phấn đấu|toàn (?:tỉnh|ngành|huyện|xã)|trong đó|nâng|giảm|tăng|duy trì|thu|kinh tế|"
    r"vốn|xây dựng|thành lập|kết nạp|hoàn thành|đào tạo|tổ chức|hỗ trợ|phát triển|đạt|tạo|bảo đảm|đảm bảo)(?!\p{L})"
)
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
# "60%, 70% và 80% vào các năm 2026, 2027, 2028": the values before the last.
_LISTED = regex.compile(r"(?r)(?<= )(?:\d[\d.,]*\s?%?\s*(?:,|và)?\s*){1,8}$")
_AIM_IS = regex.compile(r"[\s,;:(.–+\-]*mục tiêu[^,;:.]{0,60}?\slà\s")
_EACH = regex.compile(r"(?<!\p{L})(?:mỗi|từng)(?!\p{L})")
_HAS = regex.compile(r"[\s,:]*(?:(?:cả nước|toàn (?:tỉnh|thành phố|huyện|xã|ngành|quốc)) )?(?:phấn đấu |sẽ )?có\s*")
_AIMS_AT = regex.compile(r"\s*phấn đấu(?: có| để)?\s*")
_CHANGES = regex.compile(
    r"(?<=\s)(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?<!mức )(?:nâng|đưa|giảm|tăng|hạ|duy trì|(?:giữ |duy trì )?ổn định)\s"
)
_DIGIT = regex.compile(r"\d")
_ANNOUNCES = regex.compile(r"mục tiêu|chỉ tiêu|cụ thể|sau$|như$|trong đó|gồm$|là$")
_NESTED = regex.compile(r"[\s,;(]*(?:trong đó,?:?\s*|gồm:?\s+)")


@dataclass(frozen=True, slots=True)
class Segment:
    """One target's part of the sentence. `nested` says that it opens with "trong đó"."""

    start: int
    end: int
    nested: bool


@cache
def _front() -> "regex.Pattern[str]":
    forms = [row.form for row in read_lexicon("lead_ins") if row.more["place"] in ("front", "both")]
    return regex.compile(
        r"[\s,;:(.–+\-]*(?:"
        + alternatives(forms)
        + r")(?=[\s,:]|$)(?!(?<=hạ) tầng)(?!(?<=tăng) (?:trưởng|cường|tốc))(?!(?<=nâng) c(?:ao|ấp))"
    )


@cache
def _number() -> "regex.Pattern[str]":
    forms = [row.form for row in read_lexicon("lead_ins") if row.more["place"] in ("number", "both")]
    return regex.compile("(?r)" + alternatives(forms) + r"[\s,:]*$")


def strip_front(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Behind signs, lead-ins and times at the head of `[start, end)`."""
    while start < end:
        while start < end and lower[start] in " ,;:(.–+-\t":
            start += 1
        time = next((one for one in times if one.start <= start < one.end), None)
        if time is not None:
            start = time.end
            continue
        match = _front().match(lower, start, end)
        if match is None or match.end() == start:
            return start
        start = match.end()
    return min(start, end)


def strip_number(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Before signs, lead-ins and times right before the number at `end`."""
    while end > start:
        while end > start and lower[end - 1] in " ,;:(–-\t":
            end -= 1
        time = next((one for one in times if one.start < end <= one.end), None)
        if time is not None:
            end = max(start, time.start)
            continue
        listed = _LISTED.search(lower, max(start, end - 80), end)
        if listed is not None:
            end = listed.start()
            continue
        match = _number().search(lower, max(start, end - 24), end)
        if match is None or match.start() >= end or lower.endswith("tốc độ ", start, match.start()):
            return end
        end = match.start()
    return end


def cut_segments(
    text: str, lower: str, sentence: tuple[int, int], targets: list[QuantityMention], times: list[Time]
) -> list[Segment]:
    """The segments of `sentence`, one a target, in order."""
    starts = [_first_start(lower, *sentence, targets[0], times)]
    for before, after in pairwise(targets):
        starts.append(_boundary(lower, before, after, times))
    ends = [*starts[1:], sentence[1]]
    return [
        Segment(start, end, _NESTED.match(lower, start, end) is not None)
        for start, end in zip(starts, ends, strict=True)
    ]


def _first_start(lower: str, start: int, end: int, target: QuantityMention, times: list[Time]) -> int:
    """Where the clause of a sentence's first target begins: at the last sign behind which all is said that it needs."""
    best = start
    # "Doanh nghiệp … thành lập công đoàn, đạt 90%.": nothing behind the number says what is measured.
    last = target.percent and not lower[target.outer_end : end].strip(" .;,)")
    for match in _separators(lower, start, target.outer_start, times):
        sign, behind = match[0].strip()[:1], match.end()
        empty = strip_front(lower, behind, target.outer_start, times) >= target.outer_start
        if sign.isalpha() or (last and empty) or (sign == "(" and ")" in lower[behind : target.outer_start]):
            continue
        if sign in ":," and not empty:
            alone = _stands_alone(lower, best, match, target, times)
        elif sign == ":":
            alone = not _is_title(lower, best, match.start(), target)
        else:
            alone = empty or sign in ";.("
        if alone or lower.startswith(_LEADS_IN, behind):
            best = match.start()
    return max([best, *_aims(lower, (best, end), target, times)])


def _stands_alone(lower: str, start: int, sign: "regex.Match[str]", target: QuantityMention, times: list[Time]) -> bool:
    """Whether the words behind a colon or comma say what is measured without those from `start` on."""
    behind = sign.end()
    measure = opens_measure(lower, behind, target.outer_start) and "," not in lower[behind : target.outer_start]
    if sign[0][0] == ":":
        # "Nâng cao chất lượng đào tạo nghề: đào tạo cho 500 người": the work is named first, then told.
        return measure or predicate_start(lower, behind, target.outer_start) == behind
    front = strip_front(lower, start, sign.start(), times)
    if lower.startswith("về ", front):
        return True
    # "…, trở thành tỉnh khá, tốc độ tăng trưởng đạt 10%", but "số tổ, tỷ lệ hộ tham gia đạt 10%" is one list.
    return measure and not (opens_measure(lower, front, sign.start()) and not _counts(lower, front, sign, times))


def _counts(lower: str, start: int, sign: "regex.Match[str]", times: list[Time]) -> bool:
    """Whether a number that is no time stands before the sign."""
    return any(
        not any(time.start <= match.start() < time.end for time in times)
        for match in _DIGIT.finditer(lower, start, sign.start())
    )


def _aims(lower: str, clause: tuple[int, int], target: QuantityMention, times: list[Time]) -> list[int]:
    """Where words of aim open what is measured: "… đặt mục tiêu 90% hộ dùng nước sạch"."""
    start, end = clause
    found = [
        at
        for words in (" mục tiêu ", " chỉ tiêu ", " để bố trí ", " hướng tới ")
        if (at := lower.rfind(words, start, target.outer_start)) >= 0 and not _only_reaches(lower, at, target, times)
    ]
    at = lower.rfind(" phấn đấu ", start, target.outer_start)
    if at >= 0 and _whole_behind(lower, start, (at, end), target, times):
        found.append(at)
    found += [
        one.start()
        for one in _CHANGES.finditer(lower, start, target.outer_start)
        if opens_measure(lower, one.end(), target.outer_start)
    ]
    stated = _AIM_IS.match(lower, start, target.outer_start)
    if stated is not None:
        found.append(stated.end() - 1)
    if target.percent:
        found += [one.start for one in times if start < one.end and _HAS.fullmatch(lower, one.end, target.outer_start)]
    return found


def _whole_behind(lower: str, start: int, clause: tuple[int, int], target: QuantityMention, times: list[Time]) -> bool:
    """ "Công đoàn tỉnh phấn đấu tỷ lệ …", not "Tỷ lệ hộ khá phấn đấu đạt 25%" nor "Mỗi tổ phấn đấu trồng 20 cây"."""
    at, end = clause
    if target.percent and _AIMS_AT.fullmatch(lower, at, target.outer_start):
        return predicate_start(lower, target.outer_end, end) is not None
    front = strip_front(lower, at, target.outer_start, times)
    if front >= strip_number(lower, front, target.outer_start, times):
        return False
    if opens_measure(lower, front, target.outer_start):
        return True
    return opens_action(lower, front, target.outer_start) and not _EACH.search(lower, start, at)


def _only_reaches(lower: str, start: int, target: QuantityMention, times: list[Time]) -> bool:
    """ "tỷ lệ hộ khá, hướng tới đạt 25%": what is measured stands before the words of aim."""
    reached = " đạt " in lower[start : target.start]
    return reached and strip_front(lower, start, target.outer_start, times) >= target.outer_start


def _is_title(lower: str, start: int, colon: int, target: QuantityMention) -> bool:
    """ "Lắp đặt mới trạm 5G: 58 trạm": the words before the colon are what is counted."""
    words = lower[start:colon]
    if target.percent or _ANNOUNCES.search(words):
        return False
    return len(words) < 120


def clause_start(lower: str, start: int, target: QuantityMention, times: list[Time]) -> int:
    """Where the words of the number's own clause begin, behind the last sign, lead-ins and times."""
    last = start = max(start, target.outer_start - _REACH)
    for sign in _BACKWARDS.finditer(lower, start, target.outer_start):
        if not _in_time(sign, times) and strip_front(lower, sign.end(), target.outer_start, times) < target.outer_start:
            last = sign.end()
            break
    return strip_time(lower, last, target.outer_start, times)


def last_sign(lower: str, start: int, target: QuantityMention, times: list[Time]) -> int:
    """Behind the last sign before the number, `start` where there is none."""
    start = max(start, target.outer_start - _REACH)
    backwards = _BACKWARDS.finditer(lower, start, target.outer_start)
    return next((match.end() for match in backwards if not _in_time(match, times)), start)


def strip_time(lower: str, start: int, end: int, times: list[Time]) -> int:
    """Behind signs and times, not lead-ins."""
    moved = True
    while moved:
        moved = False
        while start < end and lower[start] in " ,;:(.–+-\t":
            start += 1
        for time in times:
            if time.start <= start < time.end:
                start, moved = time.end, True
    return start


def opens_clause(lower: str, start: int, target: QuantityMention, times: list[Time]) -> bool:
    """Whether nothing but lead-ins stands between the number and the sign before it."""
    last = last_sign(lower, start, target, times)
    return strip_front(lower, last, target.outer_start, times) >= target.outer_start


def _separators(lower: str, start: int, end: int, times: list[Time]) -> list["regex.Match[str]"]:
    """The signs between clauses, those inside a time ("2026 - 2030") left out."""
    return [match for match in _SEPARATOR.finditer(lower, start, end) if not _in_time(match, times)]


def _in_time(sign: "regex.Match[str]", times: list[Time]) -> bool:
    return any(time.start < sign.end() - 1 and sign.start() < time.end - 1 for time in times)


def _timed(sign: "regex.Match[str]", times: list[Time]) -> bool:
    """Whether a time stands right behind the sign."""
    return any(time.start <= sign.end() + 1 < time.end for time in times)


def _boundary(lower: str, before: QuantityMention, after: QuantityMention, times: list[Time]) -> int:
    """Where the clause of `after` begins, in the words between the two numbers."""
    seps = _separators(lower, before.outer_end, after.outer_start, times)
    if not after.percent:
        # In "Viettel: 33 trạm" the colon parts the name from its share.
        seps = [match for match in seps if match[0][0] != ":"]
    # "giảm tỷ lệ lao động đến năm 2030 còn 50%": the verb and its level are one clause.
    seps = [match for match in seps if match[0] != " còn " or not _FALLS.search(lower, before.outer_end, match.start())]
    seps = [match for match in seps if match[0].strip() != "(" or ")" not in lower[match.end() : after.outer_start]]
    if not seps:
        return max(before.unit_end, before.outer_end) if before.unit_end <= after.outer_start else before.outer_end
    empty = [match for match in seps if strip_front(lower, match.end(), after.outer_start, times) >= after.outer_start]
    # "…; công nghiệp: 43%": the colon parts what is measured from its number.
    empty = [match for match in empty if match[0][0] != ":"] or (empty if len(seps) == len(empty) else [])
    if empty:
        return empty[0].start()
    # "… (đến năm 2028 có 2.000 đoàn viên)": a bracket that is still open and opens with a time is a clause.
    asides = [match for match in seps if match[0].strip() == "(" and _timed(match, times)]
    if asides:
        return asides[-1].start()
    for marks in (";.", "("):
        strong = [match for match in seps if match[0].strip()[:1] in marks and match[0].strip()]
        if strong:
            return strong[-1].start()
    nested = [match for match in seps if lower.startswith("trong đó", match.end())]
    if nested:
        return nested[-1].start()
    # "… đạt 50%, khu vực công nghiệp, xây dựng đạt 40%": the number ends its clause.
    ended = before.percent and not lower[before.outer_end : seps[0].start()].strip()
    counted = not before.percent and not after.percent
    for match in seps:
        if counted and opens_action(lower, match.end(), after.outer_start):
            return match.start()
        if opens_measure(lower, match.end(), after.outer_start) or _timed(match, times):
            return match.start()
        rest = strip_front(lower, match.end(), after.outer_start, [])
        if not ended and (rest > match.end() + 2 or _OPENER.match(lower, match.end())):
            return match.start()
    return seps[0 if ended else -1].start()
