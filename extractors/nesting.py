"""Nesting: what "trong đó" says of a part, and what of it stands in the clause before (guide, section 3.2)."""

from dataclasses import replace
from itertools import pairwise

import regex

from extractors.amounts import is_amount
from extractors.indicators import Parts
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import measured_from, opens_measure
from extractors.pieces import Piece, trim
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.quantities import RATE, QuantityMention
from extractors.separators import TOLD_AGAIN

_HELD = regex.compile("có " + alternatives(forms_meaning("neighbours", "held")))
_BRACKET = regex.compile(r"\s*(?:\p{L}+\s*)?\([^()]*")
_WAY = regex.compile(alternatives(forms_meaning("neighbours", "way")))
_SHORT = 6  # blanks in the name of a part
_VERB = 3  # blanks in a verb of work with what stands before it ("phấn đấu xây dựng")
_GRADE = regex.compile(alternatives(forms_meaning("neighbours", "grade")))


def asides(lower: str, targets: list[QuantityMention]) -> list[bool]:
    """Which targets stand in a bracket right behind the number before: "dưới 8% (miền núi dưới 25%)"."""
    found = [False]
    for one, other in pairwise(targets):
        gap = lower[one.outer_end : other.outer_start]
        found.append(_BRACKET.fullmatch(gap) is not None or (found[-1] and ")" not in gap))
    return found


def tells_share(lower: str, parts: Parts) -> bool:
    """ "12 thôn (80%) có sân bóng": what share those counted before are; what is said behind is said of both."""
    return TOLD_AGAIN.match(lower, parts.segment.start) is not None


def population(parts: Parts) -> Piece | None:
    """The words behind a number that comes first in its clause."""
    return parts.behind[0] if parts.behind and not parts.before else None


def says_of(lower: str, parts: Parts) -> bool:
    """Whether a clause is a number and a predicate or grade alone: "30% là nữ", "25% khá"."""
    if parts.before or not parts.behind:
        return False
    return is_graded(lower, parts) or predicate_start(lower, *parts.behind[0]) == parts.behind[0][0]


def is_graded(lower: str, parts: Parts) -> bool:
    """Whether behind the number stands a grade alone: "20% khá"."""
    return len(parts.behind) == 1 and _GRADE.fullmatch(lower, *parts.behind[0]) is not None


def nested_population(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "… 100 đoàn viên, trong đó 30% là nữ": those of the clause before; so too "20% hộ có vườn, 70% có ao"."""
    graded = is_graded(lower, parts)
    if not graded and says_of(lower, parts) and _said_of_named(lower, above, parts):
        return list(above.before)
    if not says_of(lower, parts) or not (graded or parts.segment.nested or _says_more(lower, above, parts)):
        return []
    if graded and is_graded(lower, above):
        # "Xếp loại giáo viên: 70% tốt, 25% khá": the label, of which `above` has none where the list goes on.
        return list(above.before)
    # "Kết nạp 50 đoàn viên, trong đó 45% là nữ": a verb before the count, those counted behind it.
    counted = bool(above.before and above.behind) and (not above.level or _worked(lower, above))
    source = above.behind[0] if counted else population(above) or (above.before[0] if above.before else None)
    if source is None:
        return []
    start = measured_from(lower, *source)
    stop = predicate_start(lower, start, source[1])
    return [trim(lower, start, source[1] if stop is None else stop)] if stop != start else []


def _says_more(lower: str, above: Parts, parts: Parts) -> bool:
    """Whether a share behind a comma goes on with those of whom the share before says something."""
    # "Xây dựng (đạt) 90% tổ vững mạnh, 30% đạt loại giỏi": a verb alone before the share of them.
    people = above.behind[0] if above.behind and _worked(lower, above) else population(above)
    if people is None or not lower.startswith(", ", parts.segment.start):
        return False
    return predicate_start(lower, *people) not in (None, people[0])


def _said_of_named(lower: str, above: Parts, parts: Parts) -> bool:
    """ "Trong số thợ trẻ, 90% được học nghề và 40% được vay vốn": both shares are of those named before the first."""
    if len(above.before) != 1 or not above.behind or not lower.startswith((", ", " và "), parts.segment.start):
        return False
    said = predicate_start(lower, *above.behind[0]) == above.behind[0][0]
    return said and predicate_start(lower, *above.before[0]) is None


def _worked(lower: str, above: Parts) -> bool:
    """Whether only a verb of work stands before the number."""
    if len(above.before) != 1:
        return False
    return lower.count(" ", *above.before[0]) < _VERB and ends_with_action(lower, *above.before[0])


def holding(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "70% lao động qua đào tạo, trong đó có bằng cấp đạt 30%": "có" is said of them, it leads nothing in."""
    if not parts.segment.nested or len(parts.before) != 1:
        return []
    start, end = parts.before[0]
    words = [one for one in (population(above), *above.before[:1]) if one is not None]
    return [words[0], (start - len("có "), end)] if words and _HELD.match(lower, start - len("có "), end) else []


def nested_predicate(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "90% hộ được vay vốn, riêng hộ nghèo đạt 95%": what is said of all is said of the part too."""
    if len(parts.before) != 1 or parts.behind or population(above) is None:
        return []
    if not (parts.segment.nested or parts.segment.apart):
        return []
    start, end = parts.before[0]
    if opens_measure(lower, start, end):
        return []
    said = predicate_start(lower, above.behind[0][0], above.behind[-1][1])
    return [] if said is None else [trim(lower, said, above.behind[-1][1])]


def outranks(lower: str, above: Parts, parts: Parts) -> list[Piece] | None:
    """ "90% tổ hoàn thành nhiệm vụ, trong đó hoàn thành xuất sắc nhiệm vụ 20%": a predicate alone, said of some."""
    if not parts.segment.nested or len(parts.before) != 1 or parts.behind:
        return None
    own = parts.before[0]
    people = population(above) or (above.before[0] if len(above.before) == 1 and not above.behind else None)
    if people is None or predicate_start(lower, *own) != own[0]:
        return None
    said = predicate_start(lower, *people)
    if said is None or said == people[0]:
        return None
    alike = lower[said : people[1]].split(" ")[0] == lower[slice(*own)].split(" ")[0]
    return [trim(lower, people[0], said), own] if alike else None


def works_in(lower: str, whole: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """ "Sản lượng cá đạt 9 tấn, trong đó nuôi đạt 6 tấn và khai thác đạt 3 tấn": a verb names no part by itself."""
    if not is_amount(target.unit) or not opens_measure(lower, *whole[0]):
        return None
    if not (parts.segment.nested or lower.startswith((", ", " và "), parts.segment.start)):
        return None
    name = parts.before or parts.behind[:1]
    short = len(name) == 1 and lower.count(" ", *name[0]) < _SHORT
    how = short and (opens_action(lower, *name[0]) or _WAY.match(lower, *name[0]))
    return [*whole, *name] if how else None


def is_share(lower: str, whole: list[Piece], parts: Parts, target: QuantityMention) -> bool:
    """ "VNPT: 25 trạm": a name's share of what was counted before."""
    if target.percent or len(parts.before) != 1 or opens_measure(lower, *parts.before[0]):
        return False
    if opens_measure(lower, *whole[0]):
        # "Tổng giá trị sản xuất đạt 90 tỷ đồng, trong đó: dịch vụ: 40 tỷ đồng": the part is named whole.
        return False
    return lower[parts.before[0][1] : target.outer_start].strip() == ":"


def says_again(lower: str, whole: list[Piece], parts: Parts, target: QuantityMention) -> bool:
    """ "Xây 90 căn nhà ở, trong đó năm 2027 xây 30 căn": the part says no more than the whole begins with."""
    said, own = (" ".join(lower[start:end] for start, end in words) for words in (whole, parts.pieces))
    listed = parts.segment.nested or lower.startswith((", ", " và "), parts.segment.start)
    return listed and bool(own) and (f"{said} ".startswith(f"{own} ") or (own == target.counted and own in said))


def without_unit(lower: str, above: Parts, parts: Parts, target: QuantityMention) -> Parts:
    """ "Đàn gia súc đạt 900 con, trong đó trâu 200 con": `parts` without the unit, which `above` has in common."""
    words = lower[slice(*parts.behind[0])] if len(parts.behind) == 1 and target.unit else ""
    bare = bool(parts.before) and words.split("/")[0] == target.counted and not RATE.search(words)
    alike = bare and (parts.segment.nested or (bool(above.before) and not above.behind))
    alike = alike and not opens_action(lower, *parts.before[0])
    return replace(parts, behind=()) if alike else parts
