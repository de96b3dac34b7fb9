"""Segments: the part of a sentence that each of its targets stands in (guide, section 3.2)."""

from itertools import pairwise
from typing import NamedTuple

import regex

from extractors.measures import opens_measure
from extractors.openings import first_start
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.separators import BACKWARDS, PARTS_OF_SHARE, find_separators, has_number, is_timed
from extractors.stripping import list_start, strip_front, strip_time
from extractors.times import Time

# A clause longer than this is none; the bound keeps long lists of numbers linear.
_REACH = 600
_GIVES = regex.compile(r"(?:chiếm|đóng góp)(?!\p{L})")
_NESTED = regex.compile(r"[\s,;(]*(?:trong đó,?:?\s*|gồm:?\s+)")

_APART = regex.compile(r"[\s,;(]*riêng(?!\p{L})")


class Segment(NamedTuple):
    """One target's part of the sentence. `nested` says that it opens with "trong đó", `apart` with "riêng"."""

    start: int
    end: int
    nested: bool
    apart: bool


class Clause(NamedTuple):
    """A number's own clause: where the `sign` before the number ends (the sentence's beginning where there is none),
    where its `words` begin, behind signs, lead-ins and times; whether the number `opens` it behind lead-ins alone, and
    whether its words open with a `verb`: work to be done."""

    sign: int
    words: int
    opens: bool
    verb: bool


def cut_segments(
    lower: str, sentence: tuple[int, int], targets: list[QuantityMention], times: list[Time]
) -> list[Segment]:
    """The segments of `sentence`, one a target, in order."""
    starts = [first_start(lower, *sentence, targets[0], times)]
    for before, after in pairwise(targets):
        starts.append(_boundary(lower, before, after, times))
    ends = [*starts[1:], sentence[1]]
    return [
        Segment(start, end, _NESTED.match(lower, start, end) is not None, _APART.match(lower, start, end) is not None)
        for start, end in zip(starts, ends, strict=True)
    ]


def read_clause(lower: str, start: int, target: QuantityMention, times: list[Time]) -> Clause:
    """The clause that the number stands in, in the sentence that begins at `start`."""
    end = target.outer_start
    last = first = start = max(start, end - _REACH)
    opens: bool | None = None
    for sign in BACKWARDS.finditer(lower, start, end):
        empty = strip_front(lower, sign.end(), end, times) >= end
        if opens is None:
            opens, first = empty, sign.end()
        if not empty:
            last = sign.end()
            break
    if opens is None:
        opens = strip_front(lower, start, end, times) >= end
    words = strip_time(lower, last, end, times)
    verb = predicate_start(lower, words, end)
    return Clause(first, words, opens, verb is not None and verb - words < 3)


def opens_clause(lower: str, start: int, target: QuantityMention, times: list[Time]) -> bool:
    """Whether nothing but lead-ins stands between the number and the sign before it."""
    start = max(start, target.outer_start - _REACH)
    backwards = BACKWARDS.finditer(lower, start, target.outer_start)
    last = next((match.end() for match in backwards), start)
    return strip_front(lower, last, target.outer_start, times) >= target.outer_start


def _boundary(lower: str, before: QuantityMention, after: QuantityMention, times: list[Time]) -> int:
    """Where the clause of `after` begins, in the words between the two numbers."""
    start = _opening(lower, before, after, times)
    for match in reversed(find_separators(lower, start + 1, after.outer_start, times)):
        # "…; doanh thu đạt 11 tỷ đồng, tốc độ tăng bình quân 7%": a number between them that is no target.
        rest = strip_front(lower, match.end(), after.outer_start, times)
        opens = opens_measure(lower, rest, after.outer_start) or _GIVES.match(lower, match.end())
        if match[0] in (", ", " và ") and opens and has_number(lower, start, match.start(), times):
            return match.start()
    return start


def _opening(lower: str, before: QuantityMention, after: QuantityMention, times: list[Time]) -> int:
    signs = _signs_between(lower, before, after, times)
    if not signs:
        return before.whole_end
    for found in (
        _right_before(lower, signs, after, times),
        [sign for sign in signs if sign[0].strip()[:1] in (";", ".")][-1:],
        [sign for sign in signs if sign[0].strip() == "("][-1:],
        [sign for sign in signs if lower.startswith("trong đó", sign.end())][-1:],
    ):
        if found:
            return found[0].start()
    # "… đạt 50%, khu vực công nghiệp, xây dựng đạt 40%": the number ends its clause.
    ended = before.percent and not lower[before.outer_end : signs[0].start()].strip()
    counted = not before.percent and not after.percent
    for sign in signs:
        if counted and opens_action(lower, sign.end(), after.outer_start):
            return sign.start()
        if is_timed(sign, times) or _names_measure(lower, sign, after, times, ended):
            return sign.start()
    return signs[0 if ended else -1].start()


def _signs_between(
    lower: str, before: QuantityMention, after: QuantityMention, times: list[Time]
) -> list["regex.Match[str]"]:
    """The signs between the two numbers that may part their clauses."""
    end = list_start(lower, before.outer_end, after.outer_start)
    signs = find_separators(lower, before.outer_end, end, times)
    if not after.percent:
        # In "Viettel: 33 trạm" the colon parts the name from its share.
        signs = [sign for sign in signs if sign[0][0] != ":"]
    signs = [sign for sign in signs if sign[0].strip() != "(" or ")" not in lower[sign.end() : end]]
    if after.percent:
        # "trước tháng 6/2027, 80% thôn có loa": a month's year is no part of a share.
        ends = {time.end for time in times}
        signs = [
            sign
            for sign in signs
            if sign.start() in ends or not PARTS_OF_SHARE.search(lower, before.outer_end, sign.start())
        ]
    # "…; tỷ lệ hộ thiếu sách còn 4%": the level of what the clause names, no clause of its own.
    return signs[:1] + [
        sign for sign in signs[1:] if sign[0] != " còn " or strip_front(lower, sign.end(), end, times) < end
    ]


def _right_before(
    lower: str, signs: list["regex.Match[str]"], after: QuantityMention, times: list[Time]
) -> list["regex.Match[str]"]:
    """Those behind which only lead-ins and times stand before the number, so that its clause begins there."""
    # "…; công nghiệp: 43%": the colon parts what is measured from its number. "…; (2) bãi bỏ các thủ tục thừa (đạt
    # 32%)": a bracket that holds the level of its clause begins none.
    parted = any(sign[0][0] in ";." for sign in signs)
    # "…; nâng tỷ lệ phủ xanh, phấn đấu đến năm 2030 đạt 45%": nothing behind the number says what is measured.
    last = parted and after.percent and lower[after.outer_end : after.outer_end + 1] in ("", "\n", ",", ";", ".")
    return [
        sign
        for sign in signs
        if not (sign[0][0] == ":" or (parted and sign[0].strip() == "(") or (last and sign[0][0] == ","))
        and strip_front(lower, sign.end(), after.outer_start, times) >= after.outer_start
    ]


def _names_measure(
    lower: str, sign: "regex.Match[str]", after: QuantityMention, times: list[Time], ended: bool
) -> bool:
    """Whether the words behind the sign open with the noun of a measure, or a lead-in where no clause has `ended`."""
    end = after.outer_start
    if opens_measure(lower, sign.end(), end):
        return True
    rest = strip_front(lower, sign.end(), end, [])
    led = rest > sign.end() + 2
    if led and sign[0].startswith(","):
        # "…, phấn đấu đến năm 2030, doanh thu đạt …".
        rest = strip_front(lower, rest, end, times)
    return opens_measure(lower, rest, end) or (not ended and rest > sign.end() + 2)
