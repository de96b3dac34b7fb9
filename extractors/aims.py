"""Aims: where words of aim open what is measured, for a sentence's first target (guide, section 3.2)."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.predicates import opens_action, predicate_start
from extractors.quantities import QuantityMention
from extractors.stripping import strip_front, strip_number
from extractors.times import Time

# "đọc sách vượt mục tiêu xã giao", "thu theo chỉ tiêu huyện giao": the words of aim say what is to be met.
_MEETS = ("vượt", "đạt", "hoàn thành", "vượt mức", "theo")
_CHANGE_VERBS = frozenset((*forms_meaning("changes", "increase"), *forms_meaning("changes", "decrease")))
_REACHES = ("đạt ", "là ", "chiếm ")
_AIM_IS = regex.compile(r"[\s,;:(.–+\-]*(?:các |một số )?(?:mục tiêu|chỉ tiêu)[^,;:.]{0,60}?\slà\s")
EACH = regex.compile(r"(?<!\p{L})(?:bình quân )?(?:mỗi|từng)(?!\p{L})")
# "Đối với xã vùng cao, phấn đấu 90% số hộ dùng nước máy": where those live whom the number counts.
OF_AREA = regex.compile(
    r"(?:đối với|ở|tại) (?:các )?(?:khu vực|vùng|địa bàn|nhóm|xã|phường|thôn|bản|huyện)(?!\p{L})[^:;.()\d]{1,80}"
)
# "Trong số người cao tuổi, 90% được khám mắt": of whom the share is.
OF_WHOM = regex.compile(
    r"(?:đối với|với|trong(?= tổng số)|trong số)\s(?:nhóm |các )?(?P<people>\p{L}[^;:.()\d]{1,160}),\s"
)
_HAS = regex.compile(r"[\s,:]*(?:phấn đấu |sẽ )?có\s*")
_SIZE = regex.compile(r"(?:tổng )?" + alternatives(forms_meaning("measures", "size")))
_AIMS_AT = regex.compile(r"\s*(?:phấn đấu|vận động)(?: có| để)?\s*")
# "Để đạt mục tiêu trên, …": which one is meant has been said before.
_POINTS = regex.compile(r"(?:trên|này|đó|nêu trên|đã đề ra|đề ra)(?!\p{L})")
# "phấn đấu để tăng giao thương …": how what stands behind is to change.
_ALTERS = "|".join(sorted(_CHANGE_VERBS, key=len, reverse=True))
_CHANGES_THAT = regex.compile(rf"\sphấn đấu\s(?:để\s)?(?:sẽ\s)?(?:{_ALTERS})\s(?=\p{{L}}+\s)")
# "Huyện Vân Khê phấn đấu giảm 40 hộ nghèo", "Xã An Phú phấn đấu đến năm 2030 có thêm 90 hội viên": who strives is no
# part of what is counted.
_LOWERS = regex.compile(r"(?r)(?<!\p{L})giảm(?: thêm| được)?\s+$")
_HAS_MORE = regex.compile(r"(?r)(?<!\p{L})có(?: thêm)?\s+$")
_CHANGES = regex.compile(
    r"(?<=\s)(?<!tốc độ )(?<!tỷ lệ )(?<!mức )(?:nâng|đưa|giảm|(?<!gia )tăng|hạ|duy trì|ổn định)\s(?!mức\s*$)"
)
# "Nâng chất lượng sống với tuổi thọ đạt 75 tuổi", "đắp kè nhằm giảm 15% …", "để bố trí 3% ngân sách".
_WITH = regex.compile(r"(?<=\s)(?:(?<!so )(?<!đối )với|để|nhằm)\s")


def aim_starts(lower: str, clause: tuple[int, int], target: QuantityMention, times: list[Time]) -> list[int]:
    """Where words of aim open what is measured: "… đặt mục tiêu 90% hộ dùng nước sạch"."""
    start, end = clause
    found = [
        _changed(lower, start, at)
        for words in (" mục tiêu ", " chỉ tiêu ", " hướng tới ", " đặt kế hoạch ")
        if (at := lower.rfind(words, start, target.outer_start)) >= 0
        and not _POINTS.match(lower, at + len(words))
        and not (lower.endswith(_MEETS, start, at) and lower[at + len(words) : target.outer_start].strip())
        and not _only_reaches(lower, start, at, target, times)
    ]
    found += strives_from(lower, clause, target, times)
    found += [
        one.start()
        for one in _CHANGES.finditer(lower, start, target.outer_start)
        if opens_measure(lower, one.end(), target.outer_start)
    ]
    front = strip_front(lower, start, target.outer_start, times)
    for one in [] if found else _WITH.finditer(lower, start, target.outer_start):
        behind = strip_front(lower, one.end(), target.outer_start, [])
        whole = opens_measure(lower, behind, target.outer_start) or only_verb(lower, one.end(), target.outer_start)
        if whole and not opens_measure(lower, front, one.start()) and not _is_size(lower, front, one.end(), target):
            found.append(one.end())
    stated = _AIM_IS.match(lower, start, target.outer_start)
    if stated is not None:
        told = strip_front(lower, stated.end(), target.outer_start, times) < target.outer_start
        # "Mục tiêu của xã là có 80% số thôn đạt chuẩn".
        if told or (target.percent and predicate_start(lower, target.outer_end, end) is not None):
            found.append(stated.end() - 1)
    if target.percent:
        found += [one.start for one in times if start < one.end and _HAS.fullmatch(lower, one.end, target.outer_start)]
    return found


def _is_size(lower: str, front: int, at: int, target: QuantityMention) -> bool:
    """ "Xây dựng chợ với diện tích 900 m2": the words behind "với" tell how big it is, right before the number."""
    size = _SIZE.match(lower, at, target.outer_start)
    return size is not None and size.end() >= target.outer_start - 1 and opens_action(lower, front, at)


def strives_from(lower: str, clause: tuple[int, int], target: QuantityMention, times: list[Time]) -> list[int]:
    """Where "phấn đấu" opens what is measured: "Sở Công Thương phấn đấu tỷ lệ … đạt 9%"."""
    start, end = clause
    at = max(lower.rfind(words, start, target.outer_start) for words in (" phấn đấu ", " vận động "))
    if at < 0 or OF_AREA.fullmatch(lower[strip_front(lower, start, at, times) : at].rstrip(" ,")):
        return []
    told = strip_front(lower, at, target.outer_start, times) < strip_number(lower, at, target.outer_start, times)
    changes = _CHANGES_THAT.match(lower, at, target.outer_start) and not EACH.search(lower, start, at)
    # "…, huyện phấn đấu tạo việc làm cho 900 người", "Mở rộng vùng chè để phấn đấu toàn xã có 9 tổ hợp tác".
    whole = (
        changes
        or lower.endswith((" để", " nhằm"), start, at)
        or (told and _places().search(lower, start, at) is not None)
    )
    return [at] if whole or _whole_behind(lower, start, (at, end), target, times) else []


@cache
def _someone() -> "regex.Pattern[str]":
    areas = alternatives(forms_meaning("parties", "area"))
    return regex.compile(rf"(?:toàn |cả )?(?:{areas}|{alternatives(forms_meaning('parties', 'organisation'))})")


@cache
def _places() -> "regex.Pattern[str]":
    areas = alternatives(forms_meaning("parties", "area"))
    return regex.compile(rf"(?r)(?:^|[,;:.]\s)(?:toàn |cả )?(?:{areas}|nước)$")


def says_alone(lower: str, target: QuantityMention, end: int) -> bool:
    """ "90% được khám": whether right behind a share stands what is said of it, and not whom it is of."""
    return target.percent and predicate_start(lower, target.outer_end, end) == target.outer_end + 1


def only_verb(lower: str, start: int, end: int) -> bool:
    """Whether nothing but a verb of work stands in `[start, end)`, right before a number."""
    alone = opens_action(lower, start, end) and lower.count(" ", start, end) <= 3
    return alone and not lower.endswith(_REACHES, start, end)


def _changed(lower: str, start: int, at: int) -> int:
    """Where the verb before the words of aim at `at` stands: "nâng chỉ tiêu …" says how it changes, too."""
    verb = max(start, lower.rfind(" ", start, at) + 1)
    return verb if lower[verb:at] in _CHANGE_VERBS else at


def _whole_behind(lower: str, start: int, clause: tuple[int, int], target: QuantityMention, times: list[Time]) -> bool:
    """ "Công đoàn tỉnh phấn đấu tỷ lệ …", not "Tỷ lệ hộ khá phấn đấu đạt 25%" nor "Mỗi tổ phấn đấu trồng 20 cây"."""
    at, end = clause
    if target.percent and _AIMS_AT.fullmatch(lower, at, target.outer_start):
        said = predicate_start(lower, target.outer_end, end)
        # "Đối với người cao tuổi, phấn đấu 90% được khám": who is counted stands before.
        return said is not None and bool(lower[target.outer_end : said].strip())
    front = strip_front(lower, at, target.outer_start, times)
    if front >= strip_number(lower, front, target.outer_start, times):
        if _LOWERS.search(lower, at, target.outer_start):
            # Not "Tai nạn phấn đấu giảm 5 vụ": what is to fall.
            whose = strip_front(lower, start, at, times)
            named = lower[target.outer_end : end].strip(" .;,") if target.percent else target.unit
            return bool(named) and _someone().match(lower, whose) is not None
        if target.percent or not _HAS_MORE.search(lower, at, target.outer_start) or EACH.search(lower, start, at):
            return False
        return not opens_measure(lower, strip_front(lower, start, at, times), at)
    if opens_measure(lower, front, target.outer_start):
        return True
    return opens_action(lower, front, target.outer_start) and not EACH.search(lower, start, at)


def _only_reaches(lower: str, start: int, at: int, target: QuantityMention, times: list[Time]) -> bool:
    """ "tỷ lệ hộ khá, hướng tới đạt 25%": what is measured stands before the words of aim at `at`."""
    if strip_front(lower, at, target.outer_start, times) < target.outer_start:
        return False
    return " đạt " in lower[at : target.start] or opens_measure(lower, strip_front(lower, start, at, times), at)
