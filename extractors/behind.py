"""Behind: how far the words behind a number say what is measured (guide, section 3.2)."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.numerals import MULTIPLIER, NUMBER
from extractors.occurrences import has_numbers
from extractors.pieces import ATLEAST, BASE, Piece
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.separators import TOLD_SHARE
from extractors.times import Time

_BLANK = regex.compile(r"\s+")
_RELATED = r"gắn|so với|theo|phục vụ|đáp ứng"
# A complement goes on with what it relates to and with a list of short names: "đạt 80% việc của cơ quan, đơn vị".
_COMPLEMENT = regex.compile(
    rf"[;]|\.\s|,\s+(?!{_RELATED}|(?:\p{{L}}+ ){{0,2}}\p{{L}}+(?:,|\.|;|\svà\s|$))|"
    r"\s(?:và|trong đó|để|nhằm|tương đương|qua đó)\s"
)
_OPENS_LINE = regex.compile(r"(?r)(?:^|\n)[^\p{L}\n]*$")
_WITH = regex.compile(rf"(?:{_RELATED}|kết nối)(?!\p{{L}})")
_NOTE = regex.compile(r"\s*\((?:[^()\d]|(?:19|20)\d\d(?!\d))+\)")
_OVER = regex.compile(rf"\s*,\s+(?!{_RELATED})")
_ASIDE = regex.compile(r"(?r)\s*\((?:trong đó|cụ thể|gồm|năm|bao gồm|riêng)[^()]*\)?[\s.;,]*$")
# "50% (8 thôn)": the share said again.
_AGAIN = regex.compile(r"\s*\(\d[^()%;]*\)")
# "8/10 thôn (80%) có sân bóng": the bracket tells the share anew, and the clause goes on behind it.
_SHARE_TOLD = regex.compile(rf"(?r)/\d{{1,3}}[^()\d]{{1,40}}{TOLD_SHARE}$")
_COST = alternatives(forms_meaning("clause_words", "cost"))
# Words that open another clause behind a comma: another measure, who does it, what it is for, what comes besides.
# "…, mỗi quý ít nhất 01 lần" goes on with what is said; "…, tương ứng giảm 2%" says the number again.
_OFTEN = r"mỗi (?:năm|quý|tháng|tuần)(?: ít nhất| tối thiểu| không dưới){0,2} \d"
_CUT = regex.compile(
    rf";|\.\s|:\s*$|,\s(?!{_OFTEN})(?={alternatives(forms_meaning('clause_words', 'opens'))}|"
    rf"(?:do|giao(?: cho)?) {alternatives(forms_meaning('clause_words', 'body'))} )|"
    r"\svà (?=(?:không còn|tiếp tục)\s|\d[\d.,]*\s?%)|\s(?=nhằm\s)|"
    # "… thì số thu hiện nay còn thấp", "…, đồng nghĩa với việc đứng đầu", "… với các giải pháp: …".
    r",?\s(?=thì\s)|,\s(?=đồng nghĩa\s)|\s(?=với (?:các|những|một số) (?:nhóm )?(?:giải pháp|biện pháp)(?!\p{L}))|"
    # "tăng 6% lên 90 tỷ đồng": the level that it comes to.
    r"\s(?=(?:lên|xuống) (?:(?:còn|đến|mức|trên|dưới|khoảng) ){0,2}\d)|"
    # "…, đã được Đại hội thông qua": who set it.
    r",\s(?=(?:đã )?được [^,;.:]{0,80}(?:thông qua|phê duyệt)(?!\p{L}))|"
    # "…, hoàn thành trước ngày 30/6/2027", "… và duy trì đến năm 2030": by when, not what.
    r",\s(?=hoàn thành (?:trước|trong|vào|chậm nhất|tháng|quý|ngày|năm)\s)|"
    # "giảm 30% tiền thuê đất trong vòng 5 năm đầu", "còn 3 ngày làm việc kể từ ngày nhận hồ sơ": how long, since when.
    r"\s(?=trong vòng \d{1,2} (?:năm|tháng)(?:\s(?:đầu|tới|kể từ\s[^,;.]*))*\s*(?:[,;.(*]|$))|"
    r"\s(?=kể từ (?:ngày|khi|lúc)\s[^,;.]*(?:[,;.]|$))|"
    # "40 triệu đồng/ha (hiện đã đạt 32 triệu đồng/ha)", "(đến nay mới đạt 39%)", "(Ảnh minh họa)": no part of the goal.
    r"\s\((?=(?:hiện|đến nay|tính đến|năm \d{4})[^()]{0,40}\s?đạt\s|(?:ảnh|hình) (?:minh họa|minh hoạ|từ|internet))|"
    r"(?:\svà|,)\s(?=duy trì (?:đến|tới|cho đến|trong)\s)|"
    r"\s(?=là (?:một trong những |một trong các )?(?:mục tiêu|chỉ tiêu)\s)|"
    r"\s\((?=trong đó|gồm|cụ thể|chủ trì\s?:|[^():]{3,120}\schủ trì(?!\p{L}))|"
    r"\s\((?=(?:tương đương|không (?:tính|kể|bao gồm)|chưa (?:tính|kể|bao gồm)|theo giá)\s[^()]*\)?[\s.;,]*$)|"
    rf",?(?<!so|đối)\s(?=với (?:(?:tổng )?{_COST}\s|(?:tổng số|tổng|quy mô)\s|\d))|"
    r",\s(?=tương (?:ứng|đương)(?: \p{L}+){0,3} \d)|"
    rf"(?:,\s|\s\()(?=(?:tổng )?{_COST}\s[^,;.()]{{0,24}}\d)"
)
_COMMA, _JOINT = regex.compile(r",\s+"), regex.compile(r",\s+|\svà\s")
# "giảm 5% cả 2 mặt: số vụ, số người bị thương": a list of measures says what the number is of.
_OF_EACH = regex.compile(
    rf"[\s(:]*(?:(?:\d{{1,2}}|{alternatives(forms_meaning('clause_words', 'each'))})(?:\s*[(:]\s*|\s))*"
)
# "1 triệu tấn cá, 5 tỷ kWh điện", not "30 hộ 5 không, 3 sạch".
_NEXT_COUNT = regex.compile(
    r"[^\d;]{0,200}?(?P<sign>,\s)(?:ít nhất |tối thiểu |trên |hơn |gần |khoảng )?"
    rf"{NUMBER}(?: - {NUMBER})? ?(?:{MULTIPLIER} )?\p{{L}}{{2,}}\s\p{{L}}"
)
_SIGNS = " .,;:–-+(/\t"
_CLOSING, _LEFT_OVER = " .,;:…–-+\t", (" và", "./")


def ends_here(lower: str, start: int, end: int, times: list[Time]) -> bool:
    """Whether a comma closes the clause behind the number and its time: "… và năm 2027 đạt 10%, tỉnh yêu cầu …"."""
    at = start
    while at < end and (match := ATLEAST.match(lower, at, end) or _BLANK.match(lower, at, end)):
        at = match.end()
        at = next((time.end for time in times if time.start <= at < time.end), at)
    return lower.startswith("và ", at, end) or _OVER.match(lower, at, end) is not None


def next_count(lower: str, start: int, end: int) -> int:
    """Where another count begins behind a comma: if no target, it ends what is counted all the same; else `end`."""
    other = _NEXT_COUNT.match(lower, start, end)
    return other.start("sign") if other else end


def words_behind(lower: str, start: int, end: int, complement: bool, alone: bool) -> Piece:
    """The words behind the number: a complement ("đạt 95% dân số") ends at once, a population with the clause."""
    if again := _AGAIN.match(lower, start, end):
        start = again.end()
    elif lower.startswith(")", start) and _SHARE_TOLD.search(lower, max(0, start - 80), start):
        start += 1
    end = _closing(lower, start, end)
    end = next(
        (one.start() for one in _CUT.finditer(lower, start, end) if not (alone and _goes_on(lower, start, one, end))),
        end,
    )
    listed = _lists_measures(lower, start, end)
    match = next((one for one in _COMMA.finditer(lower, start, end) if opens_measure(lower, one.end(), end)), None)
    if match and not listed and not (alone and predicate_start(lower, start, match.start()) is None):
        # Of "100% thợ thuộc diện kê khai tài sản, thu nhập nộp bản kê" nothing has been said before the comma.
        end = match.start()
    if not alone and not listed and _works_on(lower, start, comma := lower.find(", ", start, end), end):
        end = comma
    if not alone and (note := _NOTE.match(lower, start, end)):
        # "còn dưới 8% (tiêu chí của tỉnh)": a note on the number.
        start = note.end()
    if complement and not listed:
        match = _OVER.match(lower, start, end) or _COMPLEMENT.search(lower, start, end)
        end = match.start() if match else end
    match = _ASIDE.search(lower, start, end)
    end = match.start() if match else end
    if not BASE.match(lower, start, end):
        while start < end and lower[start] in _SIGNS:
            start += 1
    while end > start and (lower[end - 1] in _CLOSING or lower.endswith(_LEFT_OVER, start, end)):
        end -= next((len(one) for one in _LEFT_OVER if lower.endswith(one, start, end)), 1)
    return start, end


def _goes_on(lower: str, start: int, sign: "regex.Match[str]", end: int) -> bool:
    """ "100% cán bộ xã, thôn; chủ hộ kinh doanh được tập huấn": who is meant goes on behind the sign."""
    told = lower[start : sign.start()].strip()
    if sign[0] != ";" or told[-1:].isdigit():
        return False
    if predicate_start(lower, start, sign.start()) is not None:
        # "- 100% hội viên rèn luyện lối sống; học tập và làm theo …": all that the item says is said of them.
        item = _OPENS_LINE.search(lower, 0, start) is not None and not has_numbers(lower, sign.end(), end)
        return item and opens_action(lower, sign.end() + 1, end)
    behind = sign.end() + 1
    return not opens_action(lower, behind, end) and predicate_start(lower, behind, end) is not None


def _works_on(lower: str, start: int, comma: int, end: int) -> bool:
    """ "mở 3 lớp ở thôn, biên soạn tài liệu": behind the first comma stands another work."""
    behind = comma + 2
    stop = lower.find(",", behind, end)
    return (
        comma > start
        and lower.count(" ", behind, stop if stop >= 0 else end) > 1
        and opens_action(lower, behind, end)
        and not _WITH.match(lower, behind)
        and predicate_start(lower, start, comma) is None
        and not ends_with_action(lower, start, comma)
    )


def _lists_measures(lower: str, start: int, end: int) -> bool:
    """Whether the words behind the number are several measures, of each of which it is said."""
    of = _OF_EACH.match(lower, start, end)
    return (
        of is not None
        and opens_measure(lower, of.end(), end)
        and any(opens_measure(lower, one.end(), end) for one in _JOINT.finditer(lower, of.end(), end))
    )


def _closing(lower: str, start: int, end: int) -> int:
    """Where a bracket that was opened before closes; `end` where none does."""
    at = lower.find(")", start, end)
    while at >= 0:
        if lower.count("(", start, at) < lower.count(")", start, at + 1):
            return at
        at = lower.find(")", at + 1, end)
    return end
