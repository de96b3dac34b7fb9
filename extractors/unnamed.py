"""Unnamed: clauses that name no measure of their own, only a level or those it is counted by (guide, section 3.2)."""

import regex

from extractors.amounts import MEASURE, amount_kind, is_amount
from extractors.changes import read_change
from extractors.following import first_word
from extractors.indicators import Parts
from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import measured_from, opens_measure
from extractors.pieces import BASE, COMPARED, PER, Piece, trim
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.separators import BACKWARDS
from extractors.stripping import strip_number

_NUMBER = regex.compile(r"(?<![\p{L}\d])\d")
_SHORT, _VERB = 5, 1  # blanks in what a level is a share of, in a verb
_REACHES = regex.compile(r"đạt|(?<!\p{L})(?:bằng|vượt)(?!\p{L})")
_APART = regex.compile(r"(?:cho|đối với|ở|tại)(?!\p{L})")
_AT = regex.compile(r"(?:ở|tại)(?!\p{L})")
_AREA_LAST = regex.compile(rf"(?r){alternatives(forms_meaning('neighbours', 'area'))}$")
# "giúp 40 hộ vay vốn và tăng thêm 90 hội viên", "…, giảm 5 hộ nghèo": a verb of its own, no part of those counted.
_GROWS_ITSELF = regex.compile(r"(?<!\p{L})(?:tăng|giảm|có thêm|nâng|đưa)(?!\p{L})")
_OF = regex.compile(r"(?r)\s(?:cho|đối với|của|tới|đến|trên|với|tại|ở|(?<!chính )phủ)$")


def same_promise(lower: str, parts: Parts, targets: list[QuantityMention], at: int, before: int) -> int | None:
    """The target before whose later value a clause gives: "… và đạt 90% vào năm 2035", "năm 2030 đạt 15 tỷ đồng"."""
    if parts.before or not parts.behind:
        return None if parts.pieces else before
    unit = targets[at].counted
    words = PER.sub("", lower[slice(*parts.behind[0])])
    if not unit or words != unit:
        return None
    alike = next((one for one in range(at - 1, -1, -1) if targets[one].counted == unit), None)
    # "…, giúp 4 hội viên khởi nghiệp; làm 1 cầu; kết nạp thêm 90 hội viên": beyond other counts it is another promise.
    if alike is None or alike == before or is_amount(unit):
        return alike
    return None if ";" in lower[targets[alike].end : targets[at].start] else alike


def skipped(lower: str, parts: Parts, target: QuantityMention, end: int) -> list[Piece] | None:
    """ "Thu 9 tỷ đồng, tăng 5%, chi ngân sách 8 tỷ đồng, tăng 3%": the measure behind the number that ends at `end`,
    whose own number is no target, is what grows."""
    stop = parts.segment.start
    if parts.before or read_change(lower, stop, target.outer_start) is None:
        return None
    for sign in BACKWARDS.finditer(lower, end, stop):
        number = _NUMBER.search(lower, sign.end(), stop)
        if number and opens_measure(lower, sign.end(), stop):
            rest = [piece for piece in parts.behind if COMPARED.match(lower, piece[0])]
            return [trim(lower, sign.end(), strip_number(lower, sign.end(), number.start(), [])), *rest]
    return None


def says_no_measure(lower: str, leading: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """What stands behind the unit of a number of which only the measure before says what it is the level of."""
    if parts.before or not parts.behind or not leading:
        return None
    start, end = parts.behind[0]
    unit = target.counted
    # "Giảm phát thải 15% vào năm 2030 và 30% vào năm 2035 so với năm 2020" names no measure, but says of what; "Lương
    # tăng 5%, đạt 9 triệu đồng/người/tháng" only of what each.
    of_what = COMPARED.match(lower, start, end) if target.percent else PER.fullmatch(lower, target.unit_end, end)
    if not opens_measure(lower, *leading[0]) and not of_what:
        return None
    # "số giường bệnh năm 2027 là 20 giường bệnh/10.000 dân và năm 2030 là 26 giường bệnh/10.000 dân"
    named = bool(unit) and any(unit in lower[a:b] for a, b in leading)
    if named and BASE.match(lower, target.unit_end):
        return [(target.unit_end, end), *parts.behind[1:]]
    if not target.percent and not is_amount(target.unit):
        return None
    if start == target.unit_end - len(unit) and not target.percent:
        start = target.unit_end
    start, end = trim(lower, start, end)
    level = target.percent and _REACHES.search(lower, parts.segment.start, target.start) and _bare(lower, parts)
    if level and lower.count(" ", start, end) < _SHORT:
        # "đến năm 2027 đạt 38% và năm 2030 đạt 42% dân số".
        return list(parts.behind)
    if start < end and not (COMPARED.match(lower, start, end) or PER.fullmatch(lower, start, end)):
        return None
    own = [(start, end)] if COMPARED.match(lower, start, end) else []
    return [*own, *parts.behind[1:]]


def parallel(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "nâng mức chi lên 70% cho xã; 100% cho thôn": one verb and one measure for both."""
    if parts.before or not (above.behind and parts.behind) or parts.segment.nested:
        return []
    if (place := _AT.match(lower, parts.behind[0][0])) and (at := lower.rfind(f" {place[0]} ", *above.behind[0])) > 0:
        # "xử lý 95% rác thải ở đô thị, 80% ở nông thôn".
        return [*above.before, (above.behind[0][0], at)]
    if place and (where := _AREA_LAST.search(lower, *above.behind[0])) and where.start() > above.behind[0][0]:
        # "cấp nước cho 60% hộ nông thôn và 80% ở đô thị".
        return [*above.before, trim(lower, above.behind[0][0], where.start())]
    if not above.before:
        return []
    word, other = _APART.match(lower, above.behind[0][0]), _APART.match(lower, parts.behind[0][0])
    if word and other and word[0] == other[0]:
        return list(above.before)
    # "tỷ lệ trẻ đến lớp đạt 40% trẻ nhà trẻ và 95% trẻ mẫu giáo", "chiếm 20% GDP năm 2027 và 30% GDP năm 2030".
    listed = above.level and ";" not in lower[above.behind[0][1] : parts.behind[0][0]]
    return list(above.before) if listed and _bare(lower, parts) else []


def shared_verb(
    lower: str, leading: list[Piece], above: Parts, parts: Parts, led: QuantityMention, target: QuantityMention
) -> list[Piece]:
    """ "đón 2 triệu lượt khách trong nước, 1 triệu lượt khách quốc tế": one verb for both."""
    if not leading or parts.before or not parts.behind or parts.segment.nested or opens_measure(lower, *leading[0]):
        return []
    counted = not target.percent and first_word(lower, above) == first_word(lower, parts)
    if not (counted or _bare(lower, parts)) or _GROWS_ITSELF.search(lower, parts.segment.start, parts.behind[0][0]):
        return []
    start, end = leading[-1]
    if _OF.search(lower, start, end):
        return list(leading)
    shares = led.percent and target.percent  # "kiểm tra 90% tổ và 60% thợ"
    alike = opens_action(lower, *leading[0]) and (shares or first_word(lower, above) == first_word(lower, parts))
    # "toàn huyện có 40 tổ tự quản, 9 đội cứu hộ": who has the first has the others.
    alike = alike or (
        not target.percent and lower.endswith(" có", start, end) and "/" not in lower[slice(*parts.behind[0])]
    )
    return list(leading) if alike or ends_with_action(lower, start, end) else []


def noun_of(lower: str, above: Parts, parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """ "Trồng mới 50 ha rừng, khoanh nuôi 90 ha": a verb and how much of it, of which the clause before says what."""
    if len(parts.before) != 1 or parts.behind or not (above.before and above.behind):
        return None
    start, end = parts.before[0]
    alone = opens_action(lower, start, end) and lower.count(" ", start, end) <= _VERB
    both = alone and amount_kind(target.unit) == MEASURE and opens_action(lower, *above.before[0])
    return [*parts.before, *above.behind] if both else None


def shared_label(
    lower: str, leading: list[Piece], parts: Parts, led: QuantityMention, target: QuantityMention
) -> list[Piece]:
    """ "Danh hiệu: 12 lớp tiên tiến, 40 học sinh giỏi": what stands before the colon is said of the whole list."""
    if not leading or parts.before or not parts.behind or parts.segment.nested or target.unit != led.unit:
        return []
    if not lower.startswith((", ", " và "), parts.segment.start) or not lower.startswith(": ", leading[-1][1]):
        return []
    alone = not target.percent or predicate_start(lower, *parts.behind[0]) in (None, parts.behind[0][0])
    return list(leading) if alone else []


def of_area(lower: str, leading: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """ "Tỷ lệ hộ đô thị dùng nước máy đạt 90%; hộ nông thôn đạt 65%": the same people elsewhere, of whom it is said."""
    if not leading or len(parts.before) != 1 or parts.behind or not target.percent:
        return None
    (start, end), head = parts.before[0], measured_from(lower, *leading[0])
    said = predicate_start(lower, head, leading[0][1])
    if said is None or head == leading[0][0]:
        return None
    whose = _AREA_LAST.search(lower, head, said - 1)
    other = _AREA_LAST.search(lower, start, end)
    if not (whose and other):
        return None
    alone = other.start() == start  # "…; nông thôn đạt 65%"
    if not alone and lower[head : whose.start()] != lower[start : other.start()]:
        return None
    front = trim(lower, leading[0][0], whose.start() if alone else head)
    return [front, (start, end), (said, leading[0][1]), *leading[1:]]


def _bare(lower: str, parts: Parts) -> bool:
    """Whether the words behind a number are a population of which nothing is said."""
    return predicate_start(lower, parts.behind[0][0], parts.behind[-1][1]) is None
