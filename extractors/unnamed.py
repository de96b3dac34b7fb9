"""Unnamed: clauses that name no measure of their own, only a level or those it is counted by (guide, section 3.2)."""

import regex

from extractors.amounts import is_amount
from extractors.indicators import Parts
from extractors.measures import opens_measure
from extractors.pieces import BASE, Piece, trim
from extractors.predicates import ends_with_action, predicate_start
from extractors.quantities import RATE, QuantityMention
from extractors.sharing import COMPARED

_SHORT = 5  # blanks in what a level is a share of
_REACHES = regex.compile(r"đạt|(?<!\p{L})bằng(?!\p{L})")
_APART = regex.compile(r"(?:cho|đối với|ở|tại)(?!\p{L})")
# "giúp 40 hộ vay vốn và tăng thêm 90 hội viên", "…, giảm 5 hộ nghèo": a verb of its own, no part of those counted.
_GROWS_ITSELF = regex.compile(r"(?<!\p{L})(?:tăng|giảm|có thêm)(?!\p{L})")
_OF = regex.compile(r"(?r)\s(?:cho|đối với|của|tới|đến|trên|với)$")


def same_promise(lower: str, parts: Parts, targets: list[QuantityMention], at: int, before: int) -> int | None:
    """The target before whose later value a clause gives: "… và đạt 90% vào năm 2035", "năm 2030 đạt 15 tỷ đồng"."""
    if parts.before or not parts.behind:
        return None if parts.pieces else before
    unit = targets[at].counted
    words = RATE.sub("", lower[slice(*parts.behind[0])])
    if not unit or words != unit:
        return None
    return next((one for one in range(at - 1, -1, -1) if targets[one].counted == unit), None)


def says_no_measure(lower: str, leading: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """What stands behind the unit of a number of which only the measure before says what it is the level of."""
    if parts.before or not parts.behind or not leading:
        return None
    if not opens_measure(lower, *leading[0]) and not (target.percent and COMPARED.match(lower, *parts.behind[0])):
        # "Giảm phát thải 15% vào năm 2030 và 30% vào năm 2035 so với năm 2020" names no measure, but says of what.
        return None
    start, end = parts.behind[0]
    unit = target.counted
    # "số giường bệnh năm 2027 là 20 giường bệnh/10.000 dân và năm 2030 là 26 giường bệnh/10.000 dân"
    named = bool(unit) and any(unit in lower[a:b] for a, b in leading)
    if named and BASE.match(lower, target.unit_end):
        return [(target.unit_end, end), *parts.behind[1:]]
    if not target.percent and not is_amount(target.unit):
        return None
    if start == target.unit_end - len(unit) and not target.percent:
        start = target.unit_end
    start, end = trim(lower, start, end)
    level = target.percent and _REACHES.search(lower, parts.segment.start, target.outer_start) and _bare(lower, parts)
    if level and lower.count(" ", start, end) < _SHORT:
        # "đến năm 2027 đạt 38% và năm 2030 đạt 42% dân số".
        return list(parts.behind)
    if start < end and not (COMPARED.match(lower, start, end) or RATE.fullmatch(lower, start, end)):
        return None
    own = [(start, end)] if COMPARED.match(lower, start, end) else []
    return [*own, *parts.behind[1:]]


def parallel(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "nâng mức chi lên 70% cho xã; 100% cho thôn": one verb and one measure for both."""
    if parts.before or not (above.before and above.behind and parts.behind) or parts.segment.nested:
        return []
    word, other = _APART.match(lower, above.behind[0][0]), _APART.match(lower, parts.behind[0][0])
    if word and other and word[0] == other[0]:
        return list(above.before)
    # "tỷ lệ trẻ đến lớp đạt 40% trẻ nhà trẻ và 95% trẻ mẫu giáo", "chiếm 20% GDP năm 2027 và 30% GDP năm 2030".
    listed = above.level and ";" not in lower[above.behind[0][1] : parts.behind[0][0]]
    return list(above.before) if listed and _bare(lower, parts) else []


def shared_verb(lower: str, leading: list[Piece], parts: Parts) -> list[Piece]:
    """ "đón 2 triệu lượt khách trong nước, 1 triệu lượt khách quốc tế": one verb for both."""
    if not leading or parts.before or not parts.behind or parts.segment.nested or opens_measure(lower, *leading[0]):
        return []
    if not _bare(lower, parts) or _GROWS_ITSELF.search(lower, parts.segment.start, parts.behind[0][0]):
        return []
    start, end = leading[-1]
    if _OF.search(lower, start, end):
        return list(leading)
    return list(leading) if ends_with_action(lower, start, end) else []


def shared_label(
    lower: str, leading: list[Piece], parts: Parts, led: QuantityMention, target: QuantityMention
) -> list[Piece]:
    """ "Danh hiệu: 12 lớp tiên tiến, 40 học sinh giỏi": what stands before the colon is said of the whole list."""
    if not leading or parts.before or not parts.behind or parts.segment.nested or target.unit != led.unit:
        return []
    listed = lower.startswith((", ", " và "), parts.segment.start)
    return list(leading) if listed and not target.percent and lower.startswith(": ", leading[-1][1]) else []


def _bare(lower: str, parts: Parts) -> bool:
    """Whether the words behind a number are a population of which nothing is said."""
    return predicate_start(lower, parts.behind[0][0], parts.behind[-1][1]) is None
