"""Ellipses: what a target's clause leaves to its neighbours, put back (guide, section 3.2)."""

from itertools import pairwise

import regex

from extractors.changes import read_change
from extractors.indicators import Parts, Piece, is_amount, trim
from extractors.measures import opens_measure
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import RATE, QuantityMention
from extractors.sharing import COMPARED, grows, head_of, is_long, of_each, shared_measure, uncompared

_HELD = regex.compile(r"có (?:bằng|chứng chỉ|chứng nhận|trình độ|tay nghề|việc làm)(?!\p{L})")
_BRACKET = regex.compile(r"\s*(?:\p{L}+\s*)?\([^()]*")
_RATE = regex.compile(r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tổng số|mức)\s+")
_RANK = regex.compile(
    r"(?P<verb>(?:thuộc|nằm trong|đứng vào|lọt vào|vào|đứng trong)\s)*(?P<group>(?:nhóm|tốp|top)(?!\p{L}))"
)
_APART = regex.compile(r"(?:cho|đối với|ở|tại)(?!\p{L})")
_GROWTH = regex.compile(r"(?:(?:tốc độ|mức) (?:tăng|giảm)(?: trưởng)?|tăng trưởng)(?: bình quân| trung bình)?")
_GIVES = regex.compile(r"(?:đóng góp|chiếm)(?!\p{L}| của)")
_IS = regex.compile(r"là\s")
# "đạt trên 2 tỷ đồng", "gấp đôi so với năm 2020": nothing behind the number says what is measured.
_PER = regex.compile(r"(?<=\s)trên (?:(?:1|một|10|100)(?:\.000)* )?(?:(?:vạn|nghìn|triệu) )?(?:người )?dân(?!\p{L})")
_OF = regex.compile(r"(?r)\s(?:cho|đối với|của|tới|đến|trên|với)$")
_PART_OF = regex.compile(r"[\s,;(]*(?:trong đó|riêng)(?!\p{L})")


def restore(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each target's indicator, with what its clause leaves to a neighbour put back.

    "100% trường THPT, 80% trường THCS có tủ sách": the first gets the predicate of the second. "trong đó 30% là nữ":
    the population of the one before. "thành thị là 95%, nông thôn là 90%": the words the second leaves out.
    """
    pieces = [parts.pieces for parts in all_parts]
    for at in range(len(all_parts) - 2, -1, -1):
        changed = read_change(lower, all_parts[at].segment.start, targets[at].outer_start) is not None
        lists = _lists(lower, all_parts[at + 1], targets[at + 1])
        predicate = (
            [] if changed or not lists else _shared_predicate(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])
        )
        if predicate:
            pieces[at] = [*pieces[at], *predicate]
        elif not targets[at].percent and not targets[at + 1].percent:
            pieces[at] = [*pieces[at], *_shared_base(lower, all_parts[at], all_parts[at + 1])]
    whole: list[Piece] = []
    # The words before the number of the clause that the next one leans on, itself put right.
    leading = list(all_parts[0].before) if all_parts else []
    population: list[Piece] = []
    asides = _asides(lower, targets)
    outer, outer_leading = 0, leading
    for at in range(1, len(all_parts)):
        if asides[at - 1] and not asides[at]:
            # "… dưới 8% (miền núi dưới 25%), năm 2030 dưới 5%": what is in the bracket is said of its part alone.
            before, leading = outer, outer_leading
        else:
            before = at - 1
        if not asides[at - 1]:
            outer, outer_leading = at - 1, leading
        parts, above = all_parts[at], all_parts[before]
        # "trong đó 63% là lợn, 32% là gà": the shares that follow are of the same.
        population = _nested_population(lower, above, parts) or (population if _says_of(lower, parts) else [])
        if parts.segment.nested:
            whole = pieces[before]
        if holds := _holding(lower, above, parts):
            pieces[at] = holds
        elif whole and _is_share(lower, whole, parts, targets[at]):
            pieces[at] = [*whole, *parts.before]
        elif (rest := grows(lower, parts, targets[at])) is not None:
            pieces[at] = [*uncompared(lower, pieces[before]), *rest]
        elif (same := _same_promise(lower, parts, targets, at, before)) is not None:
            pieces[at] = list(pieces[same])
        elif (rest := _says_no_measure(lower, leading, parts, targets[at])) is not None:
            pieces[at] = [*leading, *rest]
        else:
            words = (
                population
                or _ranked(lower, parts, pieces[before])
                or _parallel(lower, above, parts)
                or _shared_verb(lower, leading, parts)
                or _subject(lower, above, parts, pieces[before])
                or of_each(lower, above, parts)
                or shared_measure(lower, leading, parts)
            )
            if not words and (head := head_of(lower, leading, parts, targets, at)):
                pieces[at] = [head, *parts.before]
                continue
            pieces[at] = [*words, *pieces[at], *_nested_predicate(lower, above, parts)]
            if parts.before:
                leading = [*words, *parts.before]
            elif not words or parts.segment.nested:
                leading = []
    if len(pieces) > 1 and not pieces[0]:
        # "Đến năm 2027 đạt 50%, đến năm 2030 đạt 90% số hộ dùng nước máy".
        pieces[0] = list(pieces[1])
    return pieces


def _lists(lower: str, parts: Parts, target: QuantityMention) -> bool:
    """Whether a clause goes on with a list: "…; phấn đấu 90% …" and "… và phấn đấu 90% …" begin anew."""
    words = lower[parts.segment.start : target.outer_start]
    return ("phấn đấu" not in words and ";" not in words) or not words.strip(" ;,")


def _asides(lower: str, targets: list[QuantityMention]) -> list[bool]:
    """Which targets stand in a bracket right behind the number before: "dưới 8% (miền núi dưới 25%)"."""
    asides = [False]
    for one, other in pairwise(targets):
        gap = lower[one.outer_end : other.outer_start]
        asides.append(_BRACKET.fullmatch(gap) is not None or (asides[-1] and ")" not in gap))
    return asides


def _same_promise(lower: str, parts: Parts, targets: list[QuantityMention], at: int, before: int) -> int | None:
    """The target before whose later value a clause gives: "… và đạt 90% vào năm 2035", "năm 2030 đạt 15 tỷ đồng"."""
    if parts.before or not parts.behind:
        return None if parts.pieces else before
    unit = (targets[at].unit or "").lower()
    words = RATE.sub("", lower[slice(*parts.behind[0])])
    if not unit or words != unit:
        return None
    return next((one for one in range(at - 1, -1, -1) if (targets[one].unit or "").lower() == unit), None)


def _says_no_measure(lower: str, leading: list[Piece], parts: Parts, target: QuantityMention) -> list[Piece] | None:
    """What stands behind the unit of a number of which only the measure before says what it is the level of."""
    if parts.before or not parts.behind or not leading or not opens_measure(lower, *leading[0]):
        return None
    if not target.percent and not is_amount(target.unit):
        return None
    start, end = parts.behind[0]
    unit = (target.unit or "").lower()
    if start == target.unit_end - len(unit) and not target.percent:
        start = target.unit_end
    start, end = trim(lower, start, end)
    if start < end and not (COMPARED.match(lower, start, end) or RATE.fullmatch(lower, start, end)):
        return None
    own = [(start, end)] if COMPARED.match(lower, start, end) else []
    return [*own, *parts.behind[1:]]


def _is_share(lower: str, whole: list[Piece], parts: Parts, target: QuantityMention) -> bool:
    """ "VNPT: 25 trạm": a name's share of what was counted before."""
    if target.percent or len(parts.before) != 1 or _RATE.match(lower, parts.before[0][0]):
        return False
    if opens_measure(lower, *whole[0]):
        # "Tổng giá trị sản xuất đạt 90 tỷ đồng, trong đó: dịch vụ: 40 tỷ đồng": the part is named whole.
        return False
    if lower[slice(*parts.before[0])].split(" ")[0] in " ".join(lower[a:b] for a, b in whole).split(" "):
        # "Tổng đàn gia súc 3.200 con (đàn bò: 1.200 con)": a measure of the same kind.
        return False
    return lower[parts.before[0][1] : target.outer_start].strip() == ":"


def _population(parts: Parts) -> Piece | None:
    """The words behind a number that comes first in its clause."""
    return parts.behind[0] if parts.behind and not parts.before else None


def _shared_predicate(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    own, other = _population(parts), _population(following)
    if own is None or other is None or following.segment.nested:
        return []
    said = predicate_start(lower, own[0], parts.behind[-1][1])
    if said is not None:
        return []
    if ";" in lower[parts.behind[-1][1] : other[0]] and is_long(lower, *own):
        # So much told of it, closed by a semicolon, is a clause that needs nothing.
        return []
    for number, (start, end) in enumerate(pieces):
        at = predicate_start(lower, start, end)
        if at is not None:
            return [(at, end), *pieces[number + 1 :]]
    return []


def _says_of(lower: str, parts: Parts) -> bool:
    """Whether a clause is a number and a predicate alone: "30% là nữ"."""
    if parts.before or not parts.behind:
        return False
    return predicate_start(lower, *parts.behind[0]) == parts.behind[0][0]


def _nested_population(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    if not parts.segment.nested or not _says_of(lower, parts):
        return []
    # "Kết nạp 50 đoàn viên, trong đó 45% là nữ": a verb before the count, those counted behind it.
    counted = bool(above.before and above.behind) and not above.level
    source = above.behind[0] if counted else _population(above) or (above.before[0] if above.before else None)
    if source is None:
        return []
    rate = _RATE.match(lower, *source)
    start = rate.end() if rate else source[0]
    stop = predicate_start(lower, start, source[1])
    return [trim(lower, start, source[1] if stop is None else stop)] if stop != start else []


def _holding(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "70% lao động qua đào tạo, trong đó có bằng cấp đạt 30%": "có" is said of them, it leads nothing in."""
    if not parts.segment.nested or len(parts.before) != 1:
        return []
    start, end = parts.before[0]
    words = [one for one in (_population(above), *above.before[:1]) if one is not None]
    return [words[0], (start - len("có "), end)] if words and _HELD.match(lower, start - len("có "), end) else []


def _nested_predicate(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "90% hộ được vay vốn, riêng hộ nghèo đạt 95%": what is said of all is said of the part too."""
    if len(parts.before) != 1 or parts.behind or _population(above) is None:
        return []
    if not _PART_OF.match(lower, parts.segment.start, parts.before[0][0]):
        return []
    start, end = parts.before[0]
    told = predicate_start(lower, start, end)
    if opens_measure(lower, start, end) or (told is not None and not _IS.match(lower, told, end)):
        return []
    said = predicate_start(lower, above.behind[0][0], above.behind[-1][1])
    return [] if said is None or said <= above.behind[0][0] else [trim(lower, said, above.behind[-1][1])]


def _ranked(lower: str, parts: Parts, above: list[Piece]) -> list[Piece]:
    """ "xã thuộc nhóm 3 xã dẫn đầu huyện và nhóm 10 xã dẫn đầu tỉnh": who is to stand there is said once."""
    if len(parts.before) != 1 or not above:
        return []
    own = _RANK.fullmatch(lower, *parts.before[0])
    said = _RANK.search(lower, *above[0])
    if own is not None and own["verb"] and said is None and opens_measure(lower, *above[0]):
        # "Chỉ số đọc sách tăng 5 bậc so với năm 2025, vào nhóm 20 tỉnh dẫn đầu".
        return uncompared(lower, above[:1])
    if own is None or said is None or said.start() == above[0][0]:
        return []
    end = said.start() if own["verb"] else said.start("group")
    return [trim(lower, above[0][0], end)]


def _parallel(lower: str, above: Parts, parts: Parts) -> list[Piece]:
    """ "nâng mức chi lên 70% cho xã; 100% cho thôn": one verb and one measure for both."""
    if parts.before or not (above.before and above.behind and parts.behind) or parts.segment.nested:
        return []
    word, other = _APART.match(lower, above.behind[0][0]), _APART.match(lower, parts.behind[0][0])
    if word and other and word[0] == other[0]:
        return list(above.before)
    # "tỷ lệ trẻ đến lớp đạt 40% trẻ nhà trẻ và 95% trẻ mẫu giáo", "chiếm 20% GDP năm 2027 và 30% GDP năm 2030".
    listed = above.level and ";" not in lower[above.behind[0][1] : parts.behind[0][0]]
    return list(above.before) if listed and _bare(lower, parts) else []


def _bare(lower: str, parts: Parts) -> bool:
    """Whether the words behind a number are a population of which nothing is said."""
    return predicate_start(lower, parts.behind[0][0], parts.behind[-1][1]) is None


def _shared_verb(lower: str, leading: list[Piece], parts: Parts) -> list[Piece]:
    """ "đón 2 triệu lượt khách trong nước, 1 triệu lượt khách quốc tế": one verb for both."""
    if not leading or parts.before or not parts.behind or parts.segment.nested or opens_measure(lower, *leading[0]):
        return []
    if not _bare(lower, parts):
        return []
    start, end = leading[-1]
    if _OF.search(lower, start, end):
        return list(leading)
    word = lower.rfind(" ", start, end) + 1 or start
    before = lower.rfind(" ", start, max(start, word - 1)) + 1 or start
    return list(leading) if opens_action(lower, before, end) or opens_action(lower, word, end) else []


def _subject(lower: str, above: Parts, parts: Parts, said: list[Piece]) -> list[Piece]:
    """ "…, đóng góp 6% GDP", "…, tốc độ tăng bình quân 8%": of what was measured before."""
    if not parts.before or not said:
        return []
    start, end = parts.before[0]
    if _GROWTH.fullmatch(lower, start, end):
        return list(above.before) or said
    if not _GIVES.match(lower, start, end) or _GIVES.match(lower, *said[0]):
        return []
    owner = lower.rfind(" của ", *said[0])
    return [(owner + 5, said[0][1])] if owner >= 0 else list(above.before)


def _shared_base(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "10 bác sĩ và 30 giường bệnh/1 vạn dân": the first counts on the same base."""
    if not parts.behind or not following.behind or following.before or "/" in lower[slice(*parts.behind[-1])]:
        return []
    start, end = following.behind[-1]
    if base := _PER.search(lower, start, end):
        return [(base.start(), end)]
    slash = lower.find("/", start, end)
    return [(slash, end)] if slash >= 0 and lower[slash + 1 : slash + 3].strip(" ").isdigit() else []
