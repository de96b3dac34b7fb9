"""Changes: whether a value is a rise or a fall, or the level after one (guide, section 3.1)."""

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.nesting import asides
from extractors.predicates import predicate_start
from extractors.quantities import QuantityMention
from models.quantity import Change, Comparator


def _words(meaning: str) -> str:
    """A pattern for the verbs of a rise or a fall, but for longer words that they open ("tăng cường")."""
    vetoes = forms_meaning("changes", "")
    return "|".join(
        form
        + "".join(rf"(?! {veto.removeprefix(form + ' ')}(?!\p{{L}}))" for veto in vetoes if veto.startswith(form + " "))
        for form in sorted(forms_meaning("changes", meaning), key=len, reverse=True)
    )


_UP, _DOWN = _words("increase"), _words("decrease")
_AT_NUMBER = regex.compile(
    rf"(?r)(?<!\p{{L}})(?<!(?:tốc độ|tỷ lệ|giờ làm|dạy|học) )(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"(?:\s+(?:{alternatives(forms_meaning('changes', 'between'))}|(?:đến|vào|trong) năm \d{{4}}|"
    r"\d{1,2} năm|(?:trên |ở )?cả (?:\d{1,2}|hai|ba|bốn) (?:tiêu chí|mặt|chỉ số|phương diện|nội dung))"
    r"(?:/năm)?:?){0,4}\s*$"
)
# "doanh thu tăng trưởng bình quân 8%/năm", where "tốc độ tăng trưởng 8%" only measures.
_GROWS = regex.compile(
    r"(?r)(?<!\p{L})(?<!(?:tốc độ|mức|tỷ lệ|chỉ tiêu|mục tiêu|vào) )tăng trưởng"
    r"(?:\s+(?:bình quân|trung bình|từ|đạt|là|ít nhất|tối thiểu|trên|khoảng|hơn|mỗi năm|h[ằà]ng năm)){0,3}\s*$"
)
# "tỷ lệ nội địa hóa từ 40% lên 55%": the level before and the one to be reached.
_FROM_TO = regex.compile(
    r"(?r)(?<!\p{L})từ (?:trên |dưới |khoảng |gần )?[\d.,]+\s?%?"
    r"(?:[ /](?!trở )\p{L}+[23]?|/1[0.]*| \(?năm 20\d\d\)?){0,10} "
    r"(?:(?P<up>(?<!trở )lên)|(?P<down>(?<!trở )xuống))(?: còn| đến| trên| dưới| thấp hơn| đạt| khoảng){0,2}\s*$"
)
# "… và xuống 5% vào năm 2030".
_BARE_TO = regex.compile(
    r"[\s,;(]*(?:và\s+)?(?:(?P<up>lên)|(?P<down>xuống))(?: còn| đến| mức| trên| dưới| thấp hơn| khoảng){0,2}\s*"
)
_LEVEL = regex.compile(
    rf"^[\s,;:(–-]*(?:(?:phấn đấu|phân đấu|phần đầu|tiếp tục|để|và|có|đến)\s+){{0,3}}(?:(?P<up>{_UP}|đưa)|"
    rf"(?P<down>{_DOWN}))\s.*?(?:lên|xuống|còn|đạt|đến|chiếm|:)"
)
# "Giảm phát thải khí nhà kính khoảng 15%": the verb opens the clause, its object stands before the number.
_OPENS = regex.compile(
    rf"^(?:[^,;:.]{{0,60}}\s(?=phấn đấu|nhằm))?[\s,;:(–-]*"
    r"(?:(?:phấn đấu|tiếp tục|duy trì|và|mục tiêu|mức|nhằm|h[ằà]ng năm|mỗi năm|đến năm \d{4},?|sẽ)\s+){0,3}"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:[^,;:.]|(?<=\d)[.,](?=\d)){{3,120}}$"
)
# "giảm 2% hộ nghèo, 15% số xã đạt chuẩn": what is to become of the second is said of it.
_OF_ITS_OWN = regex.compile(r"\s[^,;.:()]{1,60}?\s(?:đạt|được)\s")
_STILL = regex.compile(
    r"[\s,(]*(?:(?:và )?(?:đến|tới) (?:hết |cuối )?(?:năm \d{4}|nhiệm kỳ),? )?"
    r"(?:chỉ )?còn(?: dưới| thấp hơn| khoảng)?\s*"
)
_BRINGS_DOWN = regex.compile(r"(?<!\p{L})đưa\s[^,;:.]{3,80}\s(?:còn|xuống)(?: còn| dưới| thấp hơn| mức)?\s*$")
# "và tỷ lệ tảo hôn xuống dưới 3%", not "gửi xuống 12 xã".
_SINKS = regex.compile(r"(?r)(?<!\p{L})xuống (?:còn|dưới|thấp hơn|mức)(?: dưới| thấp hơn| khoảng| còn)?\s*$")
# "không giảm xuống dưới 42%": a level that is kept.
_KEPT = regex.compile(
    r"(?r)(?<!\p{L})không (?:\p{L}+ ){0,8}"
    r"(?:(?:giảm|hạ) (?:xuống )?(?:dưới|thấp hơn)|tăng (?:lên )?(?:trên|cao hơn))$"
)
_TO = regex.compile(r"(?r)(?:xuống|còn|lên|đạt)(?: còn| mức| đến)?(?: dưới| thấp hơn| trên| khoảng)?\s*$")
# "…; đến năm 2030 đạt 15%", "…, tiến tới 12%".
_LATER = regex.compile(
    r"[\s,;]*(?:và )?(?:(?:\p{L}+ ){0,3}năm \d{4}(?: đạt)?|(?:tiến tới|phấn đấu)(?: đạt| xuống| còn){0,2})\s*"
)
# "…; 90% nhân viên được học", not "…; 5% vào năm 2030", "…; 16%/năm đối với phường".
_OTHERS = regex.compile(r"\s(?!(?:vào|đến|tới|năm|trong|giai|trở|đối|ở|tại|cho|so|mỗi|h[ằà]ng)(?!\p{L}))\p{L}")
_SIGN = regex.compile(r"[,;.](?!\d)|\n|$")
_APART = regex.compile(r"\s*(?:cho|đối với|ở|tại)(?!\p{L})")


# "gấp 1,5 lần so với năm 2025", "vượt 12% so với năm 2025", not "gấp 1,5 lần mức chung", "vượt 12% kế hoạch".
_MULTIPLE = regex.compile(r"(?r)(?<!\p{L})(?:gấp\s(?:đôi|[^\s]{1,6}\slần)|vượt\s[\d.,]+\s?%)$")
_SINCE = regex.compile(
    r"\s*(?:so (?:với )?)?(?:(?:đầu|cuối|cùng kỳ|thực hiện|mức|kết quả) ){0,2}"
    r"(?:năm|nhiệm kỳ|giai đoạn|hiện nay)(?!\p{L})"
)


_BOUNDS = " \n\t≥≤<>=~"
# "giảm lượng rác, phấn đấu tỷ lệ rác được tái chế đạt 30%": what is aimed at is another measure.
_MEASURE = regex.compile(alternatives(meanings("measures")))


def read_change(lower: str, segment_start: int, number_start: int) -> Change | None:
    """The change that the words between the segment's head and the number tell, or None."""
    left = lower[segment_start:number_start].rstrip(_BOUNDS)
    if (aim := left.rfind(", phấn đấu ")) >= 0 and _MEASURE.search(left, aim):
        left = left[aim:]
    if _KEPT.search(left):
        return None
    if _GROWS.search(left + " "):
        return Change.INCREASE
    if _BRINGS_DOWN.search(left) or _SINKS.search(left + " "):
        return Change.DECREASE
    match = (
        _AT_NUMBER.search(left + " ")
        or _LEVEL.match(left + " ")
        or _OPENS.match(left)
        or _FROM_TO.search(left + " ")
        or _BARE_TO.fullmatch(left + " ")
    )
    if match is None:
        return None
    if match["up"] in ("đưa",) and "lên" not in left:
        return None
    return Change.INCREASE if match["up"] else Change.DECREASE


def _goes_on(lower: str, before: QuantityMention, one: QuantityMention) -> bool:
    """Whether "giảm ít nhất 30% thời gian, 50% chi phí" goes on: no clause with a predicate of its own."""
    alike = one.comparator is before.comparator and one.comparator is not Comparator.EQ
    shares = one.percent and before.percent and one.value != 100
    gap = lower[before.outer_end : one.outer_start]
    if _OF_ITS_OWN.match(lower, one.outer_end):
        return False
    if not alike and (not shares or ";" in gap):
        return False
    return "," in gap or " và " in gap


def read_changes(lower: str, starts: list[int], targets: list[QuantityMention]) -> list[Change | None]:
    """The change of each of a sentence's targets, whose clauses begin at `starts`.

    In "tăng 12%/năm đối với xã; 16%/năm đối với phường" the verb of the first clause governs the second, and in "giảm
    còn 8% (bản vùng cao còn 15%) vào năm 2027 và 5% vào năm 2030" what is in the bracket and what stands behind it too.
    """
    changes: list[Change | None] = []
    in_bracket = asides(lower, targets)
    outer = 0
    for at, (start, target) in enumerate(zip(starts, targets, strict=True)):
        change = read_change(lower, start, target.start)
        before = outer if at and not in_bracket[at] else at - 1
        told = changes[before] if at else None
        if change is None and told is not None and target.unit == targets[before].unit:
            shared = in_bracket[at] or _shares(lower, start, target, starts[before], targets[before])
            change = told if shared else None
        if change is None and told is Change.DECREASE and _STILL.fullmatch(lower, start, target.outer_start):
            # "Số vụ cháy rừng giảm 20%, còn dưới 15 vụ".
            change = told
        if change is None and _multiplied(lower, target):
            change = Change.INCREASE
        changes.append(change)
        outer = outer if in_bracket[at] else at
    return changes


def _said_of_others(lower: str, start: int) -> bool:
    """Whether people and what they do stand behind the number: "giảm còn 2%, 95% dân số có thẻ"."""
    sign = _SIGN.search(lower, start)
    if lower.startswith(" (", start):
        return False  # "còn 3% (thôn gần), 5% (thôn được cấp sách sau)"
    return predicate_start(lower, start, sign.start() if sign else len(lower)) is not None


def _multiplied(lower: str, target: QuantityMention) -> bool:
    """Whether it says how many times as much it is to be as it was before, or by how much more."""
    times = _MULTIPLE.search(lower, max(0, target.outer_start - 4), target.outer_end)
    return times is not None and _SINCE.match(lower, target.outer_end) is not None


def _shares(lower: str, start: int, target: QuantityMention, began: int, before: QuantityMention) -> bool:
    """Whether the clause at `start` has no verb of its own and goes on with the one that began at `began`."""
    # "giảm … xuống dưới 9% vào năm 2027 và dưới 6% vào năm 2030".
    level = _TO.search(lower, began, before.start) is not None
    if level and _LATER.fullmatch(lower, start, target.outer_start):
        return True
    if lower[start : target.outer_start].strip(" ,;và"):
        return False
    one, other = _APART.match(lower, before.outer_end), _APART.match(lower, target.outer_end)
    apart = one is not None and other is not None and one[0] == other[0]
    if level and not apart and target.percent:
        parted = ";" in lower[before.outer_end : target.outer_start]
        if (parted and _OTHERS.match(lower, target.outer_end)) or _said_of_others(lower, target.outer_end):
            return False
    return apart or level or _goes_on(lower, before, target)
