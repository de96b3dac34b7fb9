"""Behind: how far the words behind a number say what is measured (guide, section 3.2)."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.measures import opens_measure
from extractors.numerals import MULTIPLIER, NUMBER
from extractors.occurrences import has_numbers
from extractors.pieces import ATLEAST, BASE, Piece, trim
from extractors.predicates import ends_with_action, opens_action, predicate_start
from extractors.separators import TOLD_OF, TOLD_SHARE
from extractors.times import Time


def _words(meaning: str) -> str:
    return alternatives(forms_meaning("clause_words", meaning))


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
# "đạt 12%/năm (giá so sánh 2010)": on what ground it is measured.
_BASIS = regex.compile(rf"\s*\({_words('basis')}[^()]*\)")
_OVER = regex.compile(rf"\s*,\s+(?!{_RELATED})")
_LAST_NOTE = regex.compile(rf"(?r)\s*\((?:{_words('aside')}|{_words('note')})[^()]*\)?[\s.;,]*$")
# "50% (8 thôn)": the share said again.
_AGAIN = regex.compile(r"\s*\(\d[^()%;]*\)")
# "8/10 thôn (80%) có sân bóng", "8 thôn (80%) …": the bracket tells the share, and the clause goes on behind it.
_SHARE_TOLD = regex.compile(rf"(?r)\d[^()\d]{{1,40}}{TOLD_SHARE}$")
_TOLD_OF = regex.compile(TOLD_OF)

# Where the clause of the number ends, each ground with its words in clause_words.toml:
_STOP = r";|\.\s|:\s*$|,\s(?=(?:bao )?gồm (?:có )?\d)"
# another clause, said of nobody, or of who does it; "…, mỗi quý ít nhất 01 lần" goes on with what is said;
_OFTEN = r"mỗi (?:năm|quý|tháng|tuần)(?: ít nhất| tối thiểu| không dưới){0,2} \d"
_OTHER_CLAUSE = rf"(?:,|\svà)\s(?!{_OFTEN})(?={_words('opens')})|,\s(?=(?:do|giao(?: cho)?) {_words('body')} )"
_OTHER_SHARE = r"\svà (?=\d[\d.,]*\s?%)|\s\+\s(?=\d)"
# what it is for, since when, or what is told of it: "… nhằm", "… thì số thu hiện nay còn thấp", "… là mục tiêu";
_TURN = rf",?\s(?={_words('turns')}|với (?:\p{{L}}+ ){{1,3}}?{_words('means')})"
# the level that it comes to: "tăng 6% lên 90 tỷ đồng";
_LEVEL = r"\s(?=(?:lên|xuống) (?:(?:còn|đến|mức|trên|dưới|khoảng) ){0,2}\d)"
# who set it: "…, đã được Đại hội thông qua";
_PASSED = rf",\s(?=(?:đã )?được [^,;.:]{{0,80}}{_words('passed')})"
# the number once more: "…, tương ứng với 2 tỷ đồng";
_EQUALS = rf",\s(?={_words('equals')}(?: \p{{L}}+){{0,3}} \d)"
# how long it lasts: "giảm 30% tiền thuê đất trong vòng 5 năm đầu";
_LASTING = r"\s(?=trong vòng \d{1,2} (?:năm|tháng)(?:\s(?:đầu|tới|kể từ\s[^,;.]*))*\s*(?:[,;.(*]|$))"
# what it costs, or what the work is given for it: "… với tổng kinh phí 12 tỷ đồng", "…, trị giá 3 tỷ đồng";
_COST = (
    rf",?(?<!so|đối)\s(?=với (?:(?:tổng )?{_words('cost')}\s|(?:tổng số|tổng|quy mô)\s|\d))|"
    rf"(?:,\s|\s\()(?=(?:tổng )?{_words('cost')}\s[^,;.()]{{0,24}}\d)"
)
# a bracket that lists, says who does it, or what was reached: "(gồm …)", "(Sở A chủ trì)", "(hiện đã đạt 32 triệu)".
_PLAN = alternatives(forms_meaning("uncounted", "plan"))
_ASIDE = (
    rf"\s\((?={_words('aside')}|{_PLAN}[^()]{{0,40}}\d|giao\s|chủ trì\s?:|"
    r"[^():]{3,120}\s(?:chủ trì(?!\p{L})|thực hiện\))|"
    r"(?:hiện|đến nay|tính đến|năm \d{4})[^()]{0,40}\s?(?:đạt|có)\s|hiện(?: \p{L}+){0,4} \d)"
)
# how big is what was counted, where the bracket ends the clause: "9 xã (dân số 45.000 người)", "6 lớp (35 em/lớp)",
# "6 lớp (200 học viên)".
_BIG = "|".join((*forms_meaning("uncounted", "extent"), *forms_meaning("uncounted", "big")))
_SIZE = (
    rf"\s\((?=(?:(?:{_BIG}|mỗi \p{{L}}+)\s[^()]*\d[^()]*|\d[^()]*/\p{{L}}+|\d[\d.]*\s\p{{L}}+(?: \p{{L}}+)?)"
    r"\)?[\s.;,]*$)"
)
_GROUNDS = (_STOP, _OTHER_CLAUSE, _OTHER_SHARE, _TURN, _LEVEL, _EQUALS, _PASSED, _LASTING, _COST, _ASIDE, _SIZE)
_END = regex.compile("|".join(_GROUNDS))
_COMMA, _JOINT = regex.compile(r",\s+"), regex.compile(r",\s+|\svà\s")
# "giảm 5% cả 2 mặt: số vụ, số người bị thương": a list of measures says what the number is of.
_OF_EACH = regex.compile(rf"[\s(:]*(?:(?:\d{{1,2}}|{_words('each')})(?:\s*[(:]\s*|\s))*")
# "1 triệu tấn cá, 5 tỷ kWh điện", not "30 hộ 5 không, 3 sạch".
_NEXT_COUNT = regex.compile(
    r"[^\d;]{0,200}?(?P<sign>,\s)(?:ít nhất |tối thiểu |trên |hơn |gần |khoảng )?"
    rf"{NUMBER}(?: - {NUMBER})? ?(?:{MULTIPLIER} )?\p{{L}}{{2,}}\s\p{{L}}"
)
# "2 chợ (chợ Đông, chợ Tây)", "3 mô hình: nuôi ong, trồng nấm": the names of those counted.
_NAMED = regex.compile(r"[^():;\d]*?(?P<sign>\s\([^():;\d]+(?:,|\svà\s)[^():;\d]+\)?[\s.;,]*$|(?<=\p{L}):\s(?=\p{L}))")
_VERB_COUNT = regex.compile(
    r"(?:\p{L}+\s){1,4}(?<!(?:năm|tháng|quý|ngày|số|lần|thứ|khóa|điều|của|từ|cấp|lớp|mức|loại)\s)"
    rf"{NUMBER}\s(?:{MULTIPLIER}\s)?\p{{L}}"
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


def count_end(lower: str, start: int, end: int) -> int:
    """Where the words of a count end: before another count behind a comma, a target or not, and before names listed."""
    end = work_end(lower, start, end)
    ends = (
        _NEXT_COUNT.match(lower, start, end),
        None if _lists_measures(lower, start, end) else _NAMED.match(lower, start, end),
    )
    return min((one.start("sign") for one in ends if one), default=end)


def work_end(lower: str, start: int, end: int) -> int:
    """Where other work opens with its count: "300 người hiến máu, tiếp nhận 250 túi máu"; else `end`."""
    works = (
        one.start()
        for one in _JOINT.finditer(lower, start, end)
        if opens_action(lower, one.end(), end) and _VERB_COUNT.match(lower, one.end(), end)
    )
    return next(works, end)


def words_behind(lower: str, start: int, end: int, complement: bool, alone: bool) -> Piece:
    """The words behind the number: a complement ("đạt 95% dân số") ends at once, a population with the clause.

    `alone`: no words before the number say what is measured, so that these must say all.
    """
    start = _behind_share(lower, start, end)
    end = _clause_end(lower, start, _closing(lower, start, end), alone)
    if not alone and (basis := _BASIS.match(lower, start, end)):
        return trim(lower, *basis.span())
    if not alone and (note := _NOTE.match(lower, start, end)):
        # "còn dưới 8% (tiêu chí của tỉnh)": a note on the number.
        start = note.end()
    if not _lists_measures(lower, start, end):
        end = min(_measure(lower, start, end, alone), end if alone else _work(lower, start, end))
        if complement and (over := _OVER.match(lower, start, end) or _COMPLEMENT.search(lower, start, end)):
            end = over.start()
    if last := _LAST_NOTE.search(lower, start, end):
        end = last.start()
    return _without_signs(lower, start, end)


def _behind_share(lower: str, start: int, end: int) -> int:
    """Behind a bracket that tells the share before `start` again."""
    if again := _AGAIN.match(lower, start, end):
        return again.end()
    told = _TOLD_OF.match(lower, start, end)
    return told.end() if told and _SHARE_TOLD.search(lower, max(0, start - 80), start) else start


def _clause_end(lower: str, start: int, end: int, alone: bool) -> int:
    """The first ground on which the clause ends, but for a sign behind which it goes on; else `end`."""
    grounds = _END.finditer(lower, start, end)
    return next((one.start() for one in grounds if not (alone and _goes_on(lower, start, one, end))), end)


def _measure(lower: str, start: int, end: int, alone: bool) -> int:
    """Before the first comma behind which another measure stands; else `end`.

    Of "100% thợ thuộc diện kê khai tài sản, thu nhập nộp bản kê" nothing has been said before the comma.
    """
    commas = (one for one in _COMMA.finditer(lower, start, end) if opens_measure(lower, one.end(), end))
    comma = next(commas, None)
    if comma is None or (alone and predicate_start(lower, start, comma.start()) is None):
        return end
    return comma.start()


def _without_signs(lower: str, start: int, end: int) -> Piece:
    """`[start, end)` without signs at its ends, but with the "/" of "/ 1 vạn dân", and without a last "và"."""
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


def _work(lower: str, start: int, end: int) -> int:
    """Before the first comma if other work stands behind it ("mở 3 lớp ở thôn, biên soạn tài liệu"); else `end`."""
    comma = lower.find(", ", start, end)
    behind = comma + 2
    stop = lower.find(",", behind, end)
    works = (
        comma > start
        and lower.count(" ", behind, stop if stop >= 0 else end) > 1
        and opens_action(lower, behind, end)
        and not _WITH.match(lower, behind)
        and predicate_start(lower, start, comma) is None
        and not ends_with_action(lower, start, comma)
    )
    return comma if works else end


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
