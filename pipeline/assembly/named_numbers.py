"""Named numbers: numbers that are part of a name, a label or a slogan, and count nothing."""

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.numbered import is_label, is_numbered
from extractors.predicates import ends_with_action, opens_action
from extractors.quantities import QuantityMention
from pipeline.assembly.shapes import uncounted

# "B-52", "[19]", "2 x 150", "Điều 3, 4, 5": names, notes, factors and lists of what is numbered.
_TAGGED = regex.compile(
    rf"(?r)(?:\p{{L}}-|\[|\d\s?[x×]\s?|{alternatives(forms_meaning('numbered', 'numbered'))}"
    r"\s\d+(?:[,\s]+(?:và )?\d+)*[,\s]+(?:và )?)$"
)
_FACTOR = regex.compile(r"\s?[x×]\s?\d")  # "2 x 25 MVA"
# "Chương trình xây dựng 20 xã kiểu mẫu", "Đề án trồng 5 triệu cây": a number inside a name.
_TITLED = regex.compile(rf"(?r){uncounted('paper')}\s{uncounted('in paper')}(?:\s(?:mới|thêm))?\s$")
_GLUED = regex.compile(r"[-–]\s?\p{Lu}|/\p{L}|[\p{L}_]|\.\d|:\d|/\d")
# "596tỷđ": letters may stand before it, too.
_GLUED_UNIT = regex.compile(rf"(?i:{'|'.join(forms_meaning('uncounted', 'glued'))})(?!\p{{L}})")
# "Chương trình mỗi xã một sản phẩm": its name, whoever carries it out.
_ONE_EACH = regex.compile(r"(?r)mỗi (?:xã|làng|phường|xã,? phường|thôn|địa phương) $")
_RANKS = tuple(forms_meaning("uncounted", "rank"))
# "dân số 104 triệu": no label is told in millions, in groups of three or with decimals; "chỉ tiêu 1 đến 5" are labels.
_AMOUNT = regex.compile(r"(?<!\p{L})(?!(?:đến|tới|hoặc)\s)\p{L}|,\d|\.\d{3}")
_HIGHEST_GRADE = 17
_LENGTHS = ("km", "m", "mét")  # "làm đường 12 km", not "đường 12"
# "mục tiêu 90-90-90".
_CHAIN = regex.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3}){2}(?!\d)")
_HIGHEST_NUMBER = 99  # of bodies of one kind
# No noun that a number could tell from others of its kind: "đạt 12", "thêm 3", "; 3".
_NO_NOUN = regex.compile(
    r"(?r)(?:(?<!\p{L})(?:đạt|là|có|được|còn|lên|xuống|đến|tới|bằng|thêm|từ|với|cho|trong|ở|tại|khoảng|hơn|gần|trên|"
    r"dưới|nhất|thiểu|đa|quá|và|gồm|mới|tăng|giảm|chỉ|đủ|cả|các|số|mức|trước|sau|hoặc|theo|của|bình quân)|"
    r"[^\p{L}\d])\s$"
)
_SYMBOL = regex.compile(r"/(?:\p{Lu}{2}|\d{4}/)")
_NAME = 70  # letters of the longest name
# "gia đình 5 không, 3 sạch", "sinh viên 5 tốt": names of movements count no things.
_SLOGAN = regex.compile(
    rf"\s{uncounted('slogan')}"
    r"(?=\s*(?:[,;.:\"”’)–-]|$)|\s(?:và|\d))"
)
# "3 sạch, 5 không", not "năm 2026 có 5 xã", "thôn 3 có 5 lớp".
_SLOGAN_BEFORE = regex.compile(
    rf"(?r)(?<![\d/])(?<!(?:tháng|ngày|quý) )\d{{1,2}} (?:(?!có ){uncounted('slogan')},?(?: và)?|có(?:, và|,| và)) $"
)
_MOST_IN_SLOGAN = 12
# "tai nạn giảm cả 3 tiêu chí": in which respects, all of which are known.
_RESPECTS = regex.compile(r"(?<=(?<!\p{L})cả )\S{1,3}\s(?:tiêu chí|mặt|chỉ số|phương diện|nội dung)(?!\p{L})")
# "3 nhiệm vụ trọng tâm, 4 nhóm giải pháp": how a paper is put together.
_PARTS = regex.compile(
    rf"\s(?:nhóm )?(?:{uncounted('part')}|nhóm (?:chỉ tiêu|mục tiêu))"
    rf",?\s(?:và )?(?:{uncounted('main')}|(?:giải pháp|nhiệm vụ)(?!\p{{L}}))|"
    r"\s(?:khâu|nội dung|nhiệm vụ) đột phá(?!\p{L})|\snhóm (?:giải pháp|nhiệm vụ|chỉ tiêu|mục tiêu)(?!\p{L})"
)
# "chuyến xe 0 đồng": what is given away.
_FREE = regex.compile(r"0 đồng(?!\p{L})")


def in_name(lower: str, sentence: tuple[int, int], left: str, one: QuantityMention) -> bool:
    """Whether the number, behind the words `left`, is part of a name or a label."""
    return (
        _TAGGED.search(left) is not None
        or _FACTOR.match(lower, one.end) is not None
        or _TITLED.search(left) is not None
        or _RESPECTS.match(lower, one.start) is not None
        or _is_quoted(lower, *sentence, one)
        or _FREE.match(lower, one.start) is not None
        or (one.word and _ONE_EACH.search(left) is not None and lower.startswith((" sản phẩm", " nghề"), one.end))
        # "Mục tiêu 2: Về nhà ở", not "mục tiêu 200 nhà".
        or (left.endswith("mục tiêu ") and (not one.unit or _opens_work(lower, one, sentence[1])))
        or _names_doer(lower, sentence, left, one)
        # The label of what a cell holds ("1. Rà soát …"), of the item that a heading runs into ("… năm 2027 1.").
        or (not one.unit and is_label(lower, sentence, (one.start, one.end)))
    )


def numbered_counts(lower: str, start: int, one: QuantityMention) -> bool | None:
    """Whether the number behind a noun whose things are numbered ("bão cấp 12") counts after all ("cấp 150 thẻ").

    None: no such noun stands there.
    """
    if not is_numbered(lower, start, one.start) or one.word or _AMOUNT.search(lower, one.start, one.end):
        return None
    named = lower[max(start, one.start - 12) : one.start].rstrip()
    length = named.endswith(("đường", "tuyến")) and one.unit in _LENGTHS
    opens = lower[start : one.start].strip() == "cấp"
    handed_out = named.endswith("cấp") and one.unit is not None and (opens or one.value > _HIGHEST_GRADE)
    return named.endswith(_RANKS) or length or handed_out


def glued_name(text: str, end: int) -> bool | None:
    """Whether what is glued to the number that ends at `end` makes a name of it ("5G", "24/7", "12/KH"), no "/năm".

    None: nothing but a unit is ("12km").
    """
    if not _GLUED.match(text, end) or _GLUED_UNIT.match(text, end):
        return None
    return text[end] != "/" or text[end : end + 2].strip("/").isdigit() or _SYMBOL.match(text, end) is not None


def in_slogan(lower: str, left: str, one: QuantityMention) -> bool:
    """ "5 không, 3 sạch", and "3 nhiệm vụ trọng tâm", which are parts of a paper."""
    if _PARTS.match(lower, one.end):
        return True
    slogan = _SLOGAN.match(lower, one.end) or _SLOGAN_BEFORE.search(left)
    return one.value <= _MOST_IN_SLOGAN and slogan is not None


def is_chained(lower: str, one: QuantityMention) -> bool:
    """Whether it is one of the numbers of a name like "90-90-90"."""
    if lower[one.end : one.end + 1] not in ("-", "–") and lower[max(0, one.start - 1)] not in "-–":
        return False
    chains = _CHAIN.finditer(lower, max(0, one.start - 8), one.end + 12)
    return any(chain.start() <= one.start < chain.end() for chain in chains)


def _opens_work(lower: str, one: QuantityMention, end: int) -> bool:
    """ "Mục tiêu 2 củng cố …": no noun, but a verb of work stands behind the number."""
    return one.counted not in meanings("units") and opens_action(lower, one.end + 1, end)


def _names_doer(lower: str, sentence: tuple[int, int], left: str, one: QuantityMention) -> bool:
    """ "Chi bộ 2 phấn đấu …", "CLB 5 kết nạp 20 bạn": behind a noun and right before a verb, it says which of them."""
    counts = one.percent or one.word or one.high is not None or one.outer_start < one.start
    if counts or one.value > _HIGHEST_NUMBER or one.whole_end > one.end + 1 + len(one.counted or ""):
        return False
    if _NO_NOUN.search(left) or not left.endswith(" ") or ends_with_action(lower, sentence[0], one.start - 1):
        return False
    return _opens_work(lower, one, sentence[1])


def _is_quoted(lower: str, start: int, end: int, one: QuantityMention) -> bool:
    """ "gia đình 5 không, 3 sạch" between quotation marks: a name, if it is short."""
    opened = lower.rfind("“", max(start, one.start - _NAME), one.start)
    if opened < 0 or lower.find("”", opened, one.start) >= 0:
        return False
    closed = lower.find("”", one.end, min(end, opened + _NAME))
    return closed >= 0
