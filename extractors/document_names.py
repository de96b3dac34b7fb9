"""Times inside a document's name ("Nghị quyết Đại hội …, nhiệm kỳ 2023-2028") govern nothing (guide, section 3.3)."""

import regex

from extractors.predicates import predicate_start
from extractors.times import Time

_NOUNS = (
    "nghị quyết|chương trình|kế hoạch|quyết định|chỉ thị|đề án|chiến lược|quy hoạch|thông tư|nghị định|luật|kết luận|"
    "quy định|hướng dẫn|đại hội|báo cáo|thông báo|chủ đề|công văn|công điện|tờ trình|thông tri|pháp lệnh|hiến pháp|"
    "dự án|"
    "khung|bộ tiêu chí|phong trào|cuộc vận động|văn kiện|hội nghị|thoả thuận|thỏa thuận|quy chế|văn bản|dự thảo|"
    "thông tin|danh sách|bầu cử|đại biểu|tổng điều tra|hội đồng nhân dân|ban chấp hành|bộ luật"
)
_NOUN = regex.compile(rf"(?<!\p{{L}})(?:{_NOUNS})(?!\p{{L}})")
_BREAK = regex.compile(r"[;:.](?:\s|$)")
_COMMA = regex.compile(r",(?!\s*(?:nhiệm kỳ|giai đoạn|thời kỳ|ngày|tầm nhìn|định hướng|khóa|khoá|lần thứ)\b)")
# A time told by one of these words says when the work is done, whatever the work is called.
_TOLD = regex.compile(r"(?:trong|trước|hết|chậm nhất|muộn nhất|vào|từ|quý|tháng|cuối|kể từ|6 tháng|9 tháng)(?!\p{L})")
_REACH = 260


def in_document_name(text: str, lower: str, start: int, time: Time) -> bool:
    """Whether `time` belongs to a document's name that stands before it in the sentence that begins at `start`."""
    said = lower[time.start : time.end]
    if time.recurrence is not None or time.term is not None:
        return False
    nouns = list(_NOUN.finditer(lower, max(start, time.start - _REACH), time.start))
    if not nouns:
        return False
    noun = nouns[-1]
    gap = lower[noun.end() : time.start]
    if _BREAK.search(gap) and not regex.search(r"\d[./]\d", gap):
        return False
    if said.startswith("ngày") or said[0].isdigit():
        return _numbered(gap) or (said[0].isdigit() and _is_name(text, noun.start(), gap))
    if _TOLD.match(said) or _COMMA.search(gap + said):
        return False
    return _is_name(text, noun.start(), gap)


def _numbered(gap: str) -> bool:
    """ "số 02-NQ/TW, ngày …": the date of a document."""
    return regex.search(r"\d+\s*[-/]\s*\p{L}|\bsố\b|\d+/\d{4}/", gap[-60:]) is not None or len(gap.strip(" ,")) < 3


def _is_name(text: str, noun: int, gap: str) -> bool:
    """A name is written with a capital; in lower case the year must follow at once ("kế hoạch năm 2026")."""
    if text[noun].isupper():
        return len(gap) < 220 and not regex.search(r"\d%|\bđạt\b|\bphấn đấu\b", gap)
    words = gap.split()
    return len(words) <= 8 and "," not in gap and predicate_start(gap, 0, len(gap)) is None
