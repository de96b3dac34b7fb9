"""Exclusions: numbers whose own shape says that they count nothing, or only tell which population is meant."""

import regex

from extractors.amounts import MONEY, amount_kind
from extractors.cells import YEAR
from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.numbered import is_label, is_numbered
from extractors.predicates import opens_action
from extractors.quantifiers import is_quantifier
from extractors.quantities import QuantityMention
from models.quantity import Comparator
from pipeline.assembly.populations import is_base, is_condition, is_threshold, names_share
from pipeline.assembly.shapes import REACHES


def _any(meaning: str) -> str:
    return alternatives(forms_meaning("uncounted", meaning))


# "B-52", "[19]", "Điều 3, 4, 5": names, notes and lists of what is numbered.
_TAGGED = regex.compile(
    rf"(?r)(?:\p{{L}}-|\[|{alternatives(forms_meaning('numbered', 'numbered'))}"
    r"\s\d+(?:[,\s]+(?:và )?\d+)*[,\s]+(?:và )?)$"
)
# "chương trình … với tổng vốn 20 tỷ đồng": what it is given.
_FUNDED = regex.compile(
    rf"(?r)(?<!so |đối )với (?:tổng )?(?:số )?(?:nguồn )?(?:vốn|{alternatives(forms_meaning('clause_words', 'cost'))})"
    r"(?: \p{L}+){0,6} $"
)
# "Chương trình xây dựng 20 xã kiểu mẫu", "Đề án trồng 5 triệu cây": a number inside a name.
_TITLED = regex.compile(rf"(?r){_any('paper')}\s{_any('in paper')}(?:\s(?:mới|thêm))?\s$")
_GLUED = regex.compile(r"[-–]\s?\p{Lu}|/\p{L}|[\p{L}_]|\.\d|:\d|/\d")
_GLUED_UNIT = regex.compile(r"(?:km|ha|m|m2|m3|kg|cm|mm|l|đ|tr|tấn|tạ|ml|USD|MW|kW|kWh|kV|GB|MB|TB|Gb|Mb)(?![\p{L}])")
_BASE = regex.compile(r"\s?/\s?1?(?:00|\.000)+(?:\.000)*(?:[\s,;)…]|\.\D|\.?$)|\s?/\s?(?:1 )?(?:vạn|triệu|nghìn)\s")
_BASELINE = regex.compile(
    r"(?r)(?:so với|(?<!không )thấp hơn|cao hơn|cao gấp(?: hơn| gần| khoảng)?|vượt hơn|lớn hơn)(?: hẳn| nhiều)?"
    r"(?: mức| tỷ lệ| mức bình quân)?\s+$"
)
_DURATIONS = frozenset(forms_meaning("uncounted", "duration"))
_LASTING = regex.compile(_any("lasting"))
# "đạt 50% (8 xã)": the share said again as a count; "giảm 50 hộ (tương đương 1,5%)".
_SAID_AGAIN = regex.compile(r"(?r)[%‰](?: trở (?:lên|xuống))?\s*\([^()%;]*$")
_AS_MUCH = regex.compile(
    r"(?r)(?:tương (?:đương|ứng)|đồng nghĩa)(?: với| việc| khoảng| tỷ lệ| mức| giảm| tăng| chiếm){0,4} $"
)
_LIVED = regex.compile(r"tuổi thọ[^,;]*$|sống khỏe[^,;]*$")
_AGE = regex.compile(r"\s?tuổi(?!\p{L})")
_FIXED = regex.compile(rf"{_any('fixed')}(?!\d)")
# "Chương trình mỗi xã một sản phẩm": its name, whoever carries it out.
_ONE_EACH = regex.compile(r"(?r)mỗi (?:xã|làng|phường|xã,? phường|thôn|địa phương) $")
_RANKS = tuple(forms_meaning("uncounted", "rank"))
# "dân số 104 triệu": no label is told in millions, in groups of three or with decimals.
_AMOUNT = regex.compile(r"\p{L}|,\d|\.\d{3}")
# "chính quyền 2 cấp", not "25 cấp ủy viên"; "bão cấp 12", not "cấp 150 thẻ".
_NAMED_THING = regex.compile(r"\s[\"“«]\p{Lu}")  # "1.500 “Mái ấm Công đoàn”": the name is what is counted
_GRADES = regex.compile(r" cấp(?! ủy)(?!\p{L})")
_HIGHEST_GRADE = 17
# "3 sao", "12 chỉ tiêu", "phát triển trên 3 mặt".
_NO_THING = regex.compile(_any("thing"))
_LENGTHS = ("km", "m", "mét")  # "làm đường 12 km", not "đường 12"
# "mục tiêu 90-90-90".
_CHAIN = regex.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3}){2}(?!\d)")
_SYMBOL = regex.compile(r"/(?:\p{Lu}{2}|\d{4}/)")
# "Năm 2024 đã có 40%", "ước cả năm đạt 70%": what was or will have been reached; not "thỏa ước … đạt".
_REACHED = regex.compile(
    r"(?r)(?<!\p{L})(?:đang (?:là|đạt|có|chiếm|ở mức)(?: tỷ lệ)?|"
    r"đã (?:có|đạt|đạt được|có được|thu được)(?: được| mức| tỷ lệ)?|"
    r"(?<!(?:thỏa|thoả|công|giao|hiệp|quy|hương|mong|mơ) )ước(?: tính| thực hiện)?(?: (?:cả )?năm(?: \d{4})?)? đạt)\s$"
)
# "năm 2025 mới có 6 sản phẩm, đạt 60% kế hoạch": so far, and how much of the plan that is.
_SO_FAR = regex.compile(r"(?<!\p{L})mới (?:chỉ )?(?:có|đạt|được)(?: được)? \d")
_NAME = 70  # letters of the longest name
# "150 nhà, mỗi nhà 60 triệu đồng": what each of the things counted before costs.
_PRICED = regex.compile(r"(?r)\d[^.;]*[,(]\s*(?:mỗi|một)(?:\s\p{L}+){1,2}(?:\s(?:trị giá|là|có giá trị))?\s*$")
# "1.019 phiếu (96,02%)", "với 417 đại biểu tán thành (tỷ lệ 84,93%)".
_VOTED = regex.compile(rf"(?r){_any('vote')}[^;.\d]{{0,25}}$")
# "gia đình 5 không, 3 sạch", "sinh viên 5 tốt": names of movements count no things.
_SLOGAN = regex.compile(
    rf"\s{_any('slogan')}"
    r"(?=\s*(?:[,;.:\"”’)–-]|$)|\s(?:và|\d))"
)
# "3 sạch, 5 không", not "năm 2026 có 5 xã", "tháng 12 có 5 lớp".
_SLOGAN_BEFORE = regex.compile(rf"(?r)(?<![\d/])(?<!(?:tháng|ngày|quý) )\d{{1,2}} {_any('slogan')},?(?: và)? $")
_MOST_IN_SLOGAN = 12
# "3 nhiệm vụ trọng tâm, 4 nhóm giải pháp": how a paper is put together.
_PARTS = regex.compile(
    rf"\s(?:nhóm )?(?:{_any('part')}|nhóm (?:chỉ tiêu|mục tiêu))"
    rf",?\s(?:và )?(?:{_any('main')}|(?:giải pháp|nhiệm vụ)(?!\p{{L}}))|"
    r"\s(?:khâu|nội dung|nhiệm vụ) đột phá(?!\p{L})|\snhóm (?:giải pháp|nhiệm vụ|chỉ tiêu|mục tiêu)(?!\p{L})"
)


def ruled_out(text: str, lower: str, sentence: tuple[int, int], one: QuantityMention) -> bool:
    """Whether the number's own shape says that it counts nothing, or only a condition."""
    if is_quantifier(one):
        return False
    start, end = sentence
    left = lower[max(start, one.start - 30) : one.start]
    if (
        _was_reached(lower, start, one)
        or _FIXED.match(lower, one.start)
        or _chained(lower, one)
        or is_base(lower, left, one)
        or _AS_MUCH.search(left)
        or _VOTED.search(left)
    ):
        return True
    if one.percent:
        return is_condition(lower, start, one) or _BASELINE.search(left) is not None
    if (
        _TAGGED.search(left)
        or ("(" in left and "trong đó" not in left and _SAID_AGAIN.search(left) is not None)
        or names_share(lower, start, end, one)
        or _TITLED.search(left)
        or _in_name(lower, start, end, one)
        or (one.word and _ONE_EACH.search(left) and lower.startswith((" sản phẩm", " nghề"), one.end))
        # "Mục tiêu 2: Về nhà ở", not "mục tiêu 200 nhà".
        or (left.endswith("mục tiêu ") and (not one.unit or _opens_work(lower, one, end)))
        # The label of what a cell holds ("1. Rà soát …"), of the item that a heading runs into ("… năm 2027 1.").
        or (not one.unit and is_label(lower, sentence, (one.start, one.end)))
    ):
        return True
    if is_numbered(lower, start, one.start) and not one.word and not _AMOUNT.search(lower, one.start, one.end):
        named = lower[max(start, one.start - 12) : one.start].rstrip()
        length = named.endswith(("đường", "tuyến")) and one.unit in _LENGTHS
        opens = lower[start : one.start].strip() == "cấp"
        handed_out = named.endswith("cấp") and one.unit is not None and (opens or one.value > _HIGHEST_GRADE)
        return not (named.endswith(_RANKS) or length or handed_out)
    if not _BASE.match(lower, one.end) and _GLUED.match(text, one.end) and not _GLUED_UNIT.match(text, one.end):
        return _glued(text, one.end)
    unit = (one.unit or "").lower()
    if (one.word and unit not in meanings("units")) or _in_slogan(lower, left, one):
        return True
    if unit.split(" ")[0] in _DURATIONS and unit not in meanings("units"):
        reached = REACHES.search(lower, start, one.outer_start) or REACHES.search(lower, start, one.start)
        return not (reached and _LASTING.search(lower, start, one.start))
    return (
        _BASELINE.search(left) is not None
        # "đoàn gồm 13 người": what something is made up of.
        or (one.comparator is Comparator.EQ and left.endswith((" của ", "gồm ", "gồm có ")))
        or (unit.startswith("đồng") and _PRICED.search(lower, start, one.outer_start) is not None)
        or (_AGE.match(lower, one.end) is not None and not _LIVED.search(lower, max(start, one.start - 60), one.start))
        or (_NO_THING.match(unit) is not None and not unit.startswith("mặt "))  # "12 mặt hàng" are things
        or _GRADES.match(lower, one.end) is not None
        or (unit == "" and one.value >= 1000 and not _NAMED_THING.match(text, one.end))
        or (unit not in meanings("units") and YEAR.fullmatch(lower, one.start, one.end) is not None)
        or is_threshold(lower, start, end, one)
        or (amount_kind(one.unit) == MONEY and _FUNDED.search(lower, start, one.start) is not None)
    )


def _opens_work(lower: str, one: QuantityMention, end: int) -> bool:
    """ "Mục tiêu 2 củng cố …": no noun, but a verb of work stands behind the number."""
    return (one.unit or "").lower() not in meanings("units") and opens_action(lower, one.end + 1, end)


def _was_reached(lower: str, start: int, one: QuantityMention) -> bool:
    """ "đã đạt 85%": what was reached, where the sentence does not strive."""
    reached = _REACHED.search(lower, max(start, one.outer_start - 60), one.outer_start)
    told = reached is not None or _SO_FAR.search(lower, start, one.end) is not None
    return told and "phấn đấu" not in lower[start : one.start]


def _glued(text: str, end: int) -> bool:
    """Whether what is glued to the number makes a name of it ("5G", "24/7", "12/KH"), no "/năm" or "/tháng"."""
    return text[end] != "/" or text[end : end + 2].strip("/").isdigit() or _SYMBOL.match(text, end) is not None


def _in_slogan(lower: str, left: str, one: QuantityMention) -> bool:
    """ "5 không, 3 sạch", and "3 nhiệm vụ trọng tâm", which are parts of a paper."""
    if _PARTS.match(lower, one.end):
        return True
    slogan = _SLOGAN.match(lower, one.end) or _SLOGAN_BEFORE.search(left)
    return one.value <= _MOST_IN_SLOGAN and slogan is not None


def _chained(lower: str, one: QuantityMention) -> bool:
    """Whether it is one of the numbers of a name like "90-90-90"."""
    if lower[one.end : one.end + 1] not in ("-", "–") and lower[max(0, one.start - 1)] not in "-–":
        return False
    chains = _CHAIN.finditer(lower, max(0, one.start - 8), one.end + 12)
    return any(chain.start() <= one.start < chain.end() for chain in chains)


def _in_name(lower: str, start: int, end: int, one: QuantityMention) -> bool:
    """ "gia đình 5 không, 3 sạch" between quotation marks: a name, if it is short."""
    opened = lower.rfind("“", max(start, one.start - _NAME), one.start)
    if opened < 0 or lower.find("”", opened, one.start) >= 0:
        return False
    closed = lower.find("”", one.end, min(end, opened + _NAME))
    return closed >= 0
