"""Openings: where the clause of a sentence's first target begins (guide, section 3.2)."""

from collections.abc import Callable

import regex

from extractors.aims import aim_starts
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.pieces import COMPARED
from extractors.predicates import opens_action
from extractors.quantities import QuantityMention
from extractors.separators import TOLD_SHARE, find_separators
from extractors.signs import Sign, behind_colon, behind_comma, parts_number
from extractors.stripping import ITEM, list_start, strip_front
from extractors.times import Time

# "(VKO) - Năm 2027 huyện …": who reports, from where.
_DATELINE = regex.compile(r"\(\p{L}[\p{L}.\s]{1,14}\)\s*[-–]\s*")
_SHARE_ALONE = regex.compile(TOLD_SHARE)
_AIM = " mục tiêu "
_BEGINS = regex.compile(alternatives(forms_meaning("clause_words", "begins")))


# Whether the clause begins behind a sign, by what the sign is; a tab parts as a comma does.
_BEGINS_BEHIND: dict[str, Callable[[Sign], bool]] = {
    ":": behind_colon,
    **dict.fromkeys((",", ""), behind_comma),
    **dict.fromkeys(";.(", lambda _: True),
    **dict.fromkeys("!?-–+", lambda sign: sign.empty),
}


def first_start(lower: str, start: int, end: int, target: QuantityMention, times: list[Time]) -> int:
    """Where the clause of a sentence's first target begins: at the last sign behind which all is said that it needs."""
    dateline = _DATELINE.match(lower, start, target.outer_start)
    best = dateline.end() if dateline else start
    # "Doanh nghiệp … thành lập công đoàn, đạt 90%.": nothing behind the number says what is measured.
    last = target.percent and (target.outer_end == end or lower[target.outer_end] in ",;.)")
    last = last or COMPARED.match(lower, target.outer_end + 1, end) is not None  # "…, tăng 5% so với năm 2025"
    for mark in find_separators(lower, start, list_start(lower, start, target.outer_start), times):
        begins = _BEGINS_BEHIND.get(mark[0].strip()[:1])
        if begins is None:  # a word: "và", "còn"
            continue
        empty = (
            strip_front(lower, mark.end(), target.outer_start, times) >= target.outer_start
            or _SHARE_ALONE.match(lower, mark.end() - 1) is not None
        )
        sign = Sign(lower, best, mark, target, times, end, empty)
        if (last and empty) or parts_number(sign):
            continue
        item = ITEM.match(lower, mark.end(), target.outer_start)
        if item or begins(sign) or (not empty and _BEGINS.match(lower, mark.end())):
            best = mark.start()
    return max([best, *aim_starts(lower, (best, end), target, times)])


def later_start(lower: str, start: int, target: QuantityMention, times: list[Time]) -> int:
    """Where a later clause, behind a semicolon, begins to say what is measured: behind a comma, a colon or a bracket.

    "…; làm tốt việc kết nạp, tỷ lệ hội viên đạt 5%", "…; đẩy mạnh giải ngân (phấn đấu giải ngân 100% vốn)",
    "…; đầu tư các công trình gồm: xây dựng 3 cầu", "…; chữa bệnh tại xã, góp phần đạt mục tiêu 90% người bệnh khỏi".
    """
    best = start
    for match in find_separators(lower, start, target.outer_start, times):
        mark, behind = match[0].strip()[:1], match.end()
        led = strip_front(lower, behind, target.outer_start, times)
        aimed = mark == "," and lower.startswith("phấn đấu ", behind) and opens_measure(lower, led, target.outer_start)
        listed = mark == ":" and lower.endswith("gồm", start, match.start())
        if aimed or (listed and opens_action(lower, led, target.outer_start)):
            best = behind
        elif mark == "," and opens_measure(lower, behind, target.outer_start):
            sign = Sign(lower, best, match, target, times, target.outer_start, False)
            best = behind if behind_comma(sign) else best
        elif mark == "(" and ")" not in lower[behind : target.outer_start]:
            empty = strip_front(lower, behind, target.outer_start, times) >= target.outer_start
            best = best if empty else behind
    aim = lower.rfind(_AIM, best, target.outer_start)
    whole = target.percent and lower[target.outer_end : target.outer_end + 2].strip().isalpha()
    if not whole or aim < 0 or opens_measure(lower, strip_front(lower, best, aim, times), aim):
        return best
    return aim if strip_front(lower, aim, target.outer_start, times) >= target.outer_start else best
