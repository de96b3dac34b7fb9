"""Exclusions: numbers whose own shape says that they count nothing, or only tell which population is meant."""

import regex

from extractors.amounts import MONEY, amount_kind
from extractors.cells import YEAR
from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.quantifiers import is_quantifier
from extractors.quantities import QuantityMention
from extractors.separators import TOLD_OF, TOLD_SHARE
from models.quantity import Comparator
from pipeline.assembly.baselines import is_baseline, is_held_against_plan, is_start
from pipeline.assembly.named_numbers import glued_name, in_name, in_slogan, is_chained, numbered_counts
from pipeline.assembly.norms import is_granted
from pipeline.assembly.populations import is_base, is_condition, is_size_below, is_size_of, is_threshold
from pipeline.assembly.reached import was_reached
from pipeline.assembly.shapes import REACHES, uncounted

# "chương trình … với tổng vốn 20 tỷ đồng": what it is given.
_FUNDED = regex.compile(
    rf"(?r)(?<!so |đối )với (?:tổng )?(?:số )?(?:nguồn )?(?:vốn|{alternatives(forms_meaning('clause_words', 'cost'))})"
    r"(?: \p{L}+){0,6} $"
)
_BASE = regex.compile(r"\s?/\s?1?(?:00|\.000)+(?:\.000)*(?:[\s,;)…]|\.\D|\.?$)|\s?/\s?(?:1 )?(?:vạn|triệu|nghìn)\s")
_DURATIONS = frozenset(forms_meaning("uncounted", "duration"))
_LASTING = regex.compile(uncounted("lasting"))
# "đạt 50% (8 xã)": the share said again as a count; "giảm 50 hộ (tương đương 1,5%)".
_SAID_AGAIN = regex.compile(r"(?r)[%‰](?: trở (?:lên|xuống))?\s*\([^()%;]*$")
# "25/30 tổ (83,3%)": the parts of the share that the bracket tells.
_SHARE_BEHIND = regex.compile(rf"(?<=/\d{{1,6}})[^()\d;]{{0,60}}{TOLD_SHARE}{TOLD_OF}")
# "100% số xã (12/12 xã) đạt chuẩn": so it is behind whom the share is of.
_COUNTED_AGAIN = regex.compile(r"(?r)[%‰](?: trở (?:lên|xuống))?(?:\s\p{L}+){1,4}\s\($")
# "100% nhà tạm, nhà dột nát (450 nhà)": the same things are named on both sides of the bracket.
_NAMED_AGAIN = regex.compile(r"(?r)[%‰](?P<named>[^()\d;.]{1,80})\($")
_CLOSES = regex.compile(r"[^()\d]{0,30}\)")
_AS_MUCH = regex.compile(
    rf"(?r){alternatives(forms_meaning('clause_words', 'equals'))}"
    r"(?: với| việc| khoảng| tỷ lệ| mức| giảm| tăng| chiếm){0,4} $"
)
_LIVED = regex.compile(r"tuổi thọ[^,;]*$|sống khỏe[^,;]*$")
_AGE = regex.compile(r"\s?tuổi(?!\p{L})")
_FIXED = regex.compile(rf"{uncounted('fixed')}(?!\d)")
_NAMED_THING = regex.compile(r"\s[\"“«]\p{Lu}")  # "1.500 “Mái ấm Công đoàn”": the name is what is counted
# "chính quyền 2 cấp", not "25 cấp ủy viên".
_GRADES = regex.compile(r" cấp(?! ủy)(?!\p{L})")
# "3 sao", "12 chỉ tiêu", "phát triển trên 3 mặt".
_NO_THING = regex.compile(uncounted("thing"))
# "150 nhà, mỗi nhà 60 triệu đồng": what each of the things counted before costs.
_PRICED = regex.compile(r"(?r)\d[^.;]*[,(]\s*(?:mỗi|một)(?:\s\p{L}+){1,2}(?:\s(?:trị giá|là|có giá trị))?\s*$")
# "đoàn gồm 13 người": what something is made up of; "12 mô hình (gồm 5 mô hình …)" breaks a number down.
_MADE_OF = regex.compile(r"(?r)(?: của|(?<!\((?:bao )?)gồm(?: có)?) $")
# "25 giải, gồm 2 giải nhất, 5 giải nhì": a list of its parts.
_PARTS_OF = regex.compile(r"(?r)\d\s[^,;.()\d]{1,60}, (?:bao )?gồm(?: có)? $")
_LISTED = regex.compile(r"[^,;.()\d]{1,40}(?:,|\svà)\s\d")
# "1.019 phiếu (96,02%)", "với 417 đại biểu tán thành (tỷ lệ 84,93%)", not "hài lòng qua phiếu hỏi đạt 85%".
_VOTED = regex.compile(rf"(?r)(?!{uncounted('survey')}){uncounted('vote')}[^;.\d]{{0,25}}$")
# "100% phụ huynh đồng ý", "đạt 100% số phiếu".
_VOTES = regex.compile(rf"(?:\s\p{{L}}+){{0,6}}?\s{uncounted('voted')}")
# "độ tin cậy 95%", "độ ẩm đất 70%", not "độ tin cậy đạt 99%".
_TRAIT = regex.compile(rf"(?r){uncounted('trait')}(?: (?!đạt|là|còn|lên|xuống)\p{{L}}+)? $")


def ruled_out(text: str, lower: str, sentence: tuple[int, int], one: QuantityMention) -> bool:
    """Whether the number's own shape says that it counts nothing, or only a condition."""
    if is_quantifier(one):
        return False
    start = sentence[0]
    left = lower[max(start, one.start - 30) : one.start]
    if (
        _stands_alone(lower, sentence, one)
        or was_reached(lower, start, one)
        or _FIXED.match(lower, one.start)
        or is_chained(lower, one)
        or is_base(lower, left, one)
        or _AS_MUCH.search(left)
        or _VOTED.search(left)
        or _TRAIT.search(left)
        or is_held_against_plan(lower, start, one)
        or is_start(lower, start, one)
    ):
        return True
    if one.percent:
        return is_condition(lower, start, one) or is_baseline(lower, start, left, one) or _votes(lower, start, one)
    if "/" in lower[one.start : one.end] and is_condition(lower, start, one):
        return True
    if _is_said_again(lower, left, one) or _SHARE_BEHIND.match(lower, one.end) or is_size_below(lower, *sentence, one):
        return True
    if in_name(lower, sentence, left, one):
        return True
    if (counts := numbered_counts(lower, start, one)) is not None:
        return not counts
    if not _BASE.match(lower, one.end) and (named := glued_name(text, one.end)) is not None:
        return named
    unit = one.counted
    if (one.word and unit not in meanings("units")) or in_slogan(lower, left, one):
        return True
    if unit in _DURATIONS or (unit.split(" ")[0] in _DURATIONS and unit not in meanings("units")):
        return not _lasts(lower, start, one)
    return _counts_nothing(text, lower, start, left, one) or _is_of_others(lower, sentence, left, one)


def _stands_alone(lower: str, sentence: tuple[int, int], one: QuantityMention) -> bool:
    """ "12": a page number, a cell: a sentence that says nothing but the number."""
    return not one.percent and lower[slice(*sentence)].strip(" .-–\n") == lower[one.start : one.end]


def _votes(lower: str, start: int, one: QuantityMention) -> bool:
    """Whether a share tells how many were for something, not how many are to be won for it."""
    return _VOTES.match(lower, one.end) is not None and "phấn đấu" not in lower[start : one.start]


def _counts_nothing(text: str, lower: str, start: int, left: str, one: QuantityMention) -> bool:
    """Whether no things are counted: an age, a grade, a year, the parts that something has."""
    unit = one.counted
    return (
        _is_made_of(lower, start, left, one)
        or (_AGE.match(lower, one.end) is not None and not _LIVED.search(lower, max(start, one.start - 60), one.start))
        or (_NO_THING.match(unit) is not None and not unit.startswith("mặt "))  # "12 mặt hàng" are things
        or _GRADES.match(lower, one.end) is not None
        or (unit == "" and one.value >= 1000 and not _NAMED_THING.match(text, one.end) and not _is_billions(lower, one))
        or (unit not in meanings("units") and YEAR.fullmatch(lower, one.start, one.end) is not None)
    )


def _is_made_of(lower: str, start: int, left: str, one: QuantityMention) -> bool:
    if one.comparator is not Comparator.EQ or _MADE_OF.search(left) is None:
        return False
    parts = _PARTS_OF.search(lower, start, one.start) is not None
    return not (parts and _LISTED.match(lower, one.end) is not None)


def _is_of_others(lower: str, sentence: tuple[int, int], left: str, one: QuantityMention) -> bool:
    """Whether it only tells what something else is compared with, costs, is given, or which ones are meant."""
    start, end = sentence
    return (
        is_baseline(lower, start, left, one)
        or (one.counted.startswith("đồng") and _PRICED.search(lower, start, one.outer_start) is not None)
        or is_threshold(lower, start, end, one)
        or is_size_of(lower, start, one)
        or is_granted(lower, start, one)
        or (amount_kind(one.unit) == MONEY and _FUNDED.search(lower, start, one.start) is not None)
    )


def _is_said_again(lower: str, left: str, one: QuantityMention) -> bool:
    if "(" not in left or "trong đó" in left:
        return False
    named = _NAMED_AGAIN.search(left)
    alike = named is not None and one.counted.partition(" ")[0] in named["named"].replace(",", "").split()
    counted = alike or _COUNTED_AGAIN.search(left) is not None
    again = counted and _CLOSES.match(lower, one.end) is not None
    return again or _SAID_AGAIN.search(left) is not None


def _is_billions(lower: str, one: QuantityMention) -> bool:
    """ "tổng vốn đạt 1.200 tỷ", "vay 50tr": of money, as everybody knows."""
    return lower.endswith(("tỷ", "tr"), one.start, one.end)


def _lasts(lower: str, start: int, one: QuantityMention) -> bool:
    """ "giữ thời gian đi học đạt 12 năm": how long something is to last is measured, and so is a long life."""
    if _LIVED.search(lower, max(start, one.start - 60), one.start):
        return True
    reached = REACHES.search(lower, start, one.outer_start) or REACHES.search(lower, start, one.start)
    return reached is not None and _LASTING.search(lower, start, one.start) is not None
