"""Paragraphs: which lines are one paragraph that was only wrapped, or cut by a page break."""

from typing import NamedTuple

import regex

from extractors.bullets import opens_bullet
from extractors.kinds import kind_names
from extractors.labels import Label, Style, read_label
from pipeline.view.lines import Line
from pipeline.view.wrapping import FULL, SHORT, WIDEST, Wrapping, ends, reach

# Lines of a letterhead or signature stand alone, whatever comes before or after them.
_FORMAL = regex.compile(
    r"(?:số\s*:|cộng h[oò][àa] x[ãa] hội|độc lập\s*[-–]|đảng cộng sản việt nam$|nơi nhận|t/?m[. ]|kt\.|tl\.|"
    r"tuq\.|q\.|\p{L}[\p{L} .]{1,30}, ngày .{0,12}tháng|"
    rf"{kind_names()}$|(?:quyết (?:nghị|định)|nghị quyết)\s?:$)"
)
# What always opens a paragraph: an enclosure, and the words that a paper closes with.
_OPENS = regex.compile(r"\((?:[Bb]an hành )?[Kk]èm theo |Trên đây là ")
# What does so behind a full line, though the label of an article may stand alone above it.
_CLOSES = regex.compile(
    r"Trong quá trình (?:triển khai |tổ chức )?thực hiện"
    r"|(?:Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Quy chế) này (?:đã )?(?:được|có hiệu lực) "
)
# What is counted in words, and what a paper stands on, opens one behind whatever ends a sentence.
_STARTS = regex.compile(
    r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là[,:]|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)[,:]"
    r"|Căn cứ (?:Luật|Hiến pháp|Pháp lệnh|Bộ luật|Nghị|Thông tư|Quyết định|Kế hoạch|Chương trình|Chỉ thị|Công văn) "
)
_BARE_LABEL = regex.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđĐ])[.)](?: ?\[\d{1,3}\])?$")
_PART_WORD = regex.compile(r"(?:phần|chương|điều)$")
# Behind one of these a line ends within what it names: "… theo Phụ lục⏎VIII."
_NUMBERED_BY = regex.compile(r"(?r)\s(?:phụ lục|phần|chương|mục|điều|khoản|điểm|(?<!các )cấp|cấp độ|hạng|bậc|quý)$")
_IN_BRACKETS = regex.compile(r"\([\da-zđ]{1,4}\)")
_JOINS = ",-–"
_YEAR = regex.compile(r"(?:19|20)\d\d(?![\d%])")
_LIKE_NUMERAL = regex.compile(r"[IVXLHTN1|]{1,4}(?=[\s.,])")  # as a scan's reader prints it
_WORD = regex.compile(r"\p{L}{2,}")
_HEADING = 4
_LONG = 60
_LONGEST_NUMBER = 24
_PAGE_NUMBER = regex.compile(r"(?:-\s*)?(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*-)?$")


def stands_alone(lower: str, line: Line) -> bool:
    """Whether the line belongs to a letterhead, title or signature that must not be joined."""
    return _FORMAL.match(lower, line.start, line.end) is not None


class _Pair(NamedTuple):
    """A `line` and the one right `above` it; whether the text is `wrapped` there, the line's first letter, and whether
    the one above has `ended` as a sentence does."""

    text: str
    lower: str
    above: Line
    line: Line
    wrapping: Wrapping
    wrapped: bool
    first: str
    ended: bool


def continues(text: str, lower: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether `line`, right below `above`, goes on with its paragraph."""
    # What is longer than any wrapped line ends where its author ended it, whatever stands around it.
    wrapped = wrapping.wrapped and above.end - above.start <= WIDEST
    if opens_bullet(text, line.start, line.end):
        return wrapped and _dash_in_wrapped_line(text, above, line, wrapping)
    first, ended = text[line.start], ends(text, above)
    pair = _Pair(text, lower, above, line, wrapping, wrapped, first, ended)
    if _is_unfinished(pair):
        return True
    if ended and first.isupper() and _PART_WORD.match(lower, line.start, line.end):
        return False
    if not wrapped and _is_loud(text, lower, above, line):
        return True
    runs_on = wrapping.narrow and (first.islower() or not ended) and _is_full(text, above, line, wrapping)
    joined = text[above.end - 1] in _JOINS
    if not (wrapped or first.islower() or runs_on or joined):
        return False
    label = read_label(text, lower, line.start, line.end)
    if label is not None:
        return _label_goes_on(pair, label)
    head = read_label(text, lower, above.start, above.end)
    if _begins(pair, head):
        return False
    if first.islower():
        return not ended or wrapped or runs_on
    if not wrapped:
        return runs_on or (joined and above.end - above.start > _LONG and not first.isupper())
    return _fills(pair, head)


def _is_unfinished(pair: _Pair) -> bool:
    """Whether the line above is a label alone, or has opened a bracket that this one closes."""
    text, lower, above, line, *_ = pair
    if pair.wrapped and (_BARE_LABEL.match(text, above.start, above.end) or _open_bracket(text, above)):
        return True
    if above.end - above.start > _LONG and _open_bracket(text, above) and _closes_bracket(text, line):
        return True
    return _PART_WORD.match(lower, above.start, above.end) is not None


def _label_goes_on(pair: _Pair, label: Label) -> bool:
    """Whether what looks like a label stands within a sentence: "… theo Phụ lục⏎VIII", "… (i) lúa,⏎(ii) ngô"."""
    text, lower, above, line, wrapping, *_ = pair
    if pair.ended or not pair.wrapped:
        return False
    bracket = pair.first == "("
    if bracket and _counts_on(text, above, label):
        return True
    if not bracket and _NUMBERED_BY.search(lower, above.start, above.end):
        return True
    in_words = label.style in (Style.PART, Style.CHAPTER, Style.ARTICLE, Style.HEAD, Style.APPENDIX)
    return (in_words and _is_full(text, above, line, wrapping)) or ((in_words or bracket) and _goes_on(text, label.end))


def _begins(pair: _Pair, head: Label | None) -> bool:
    """Whether the line begins a paragraph whatever its letters: below a heading, in a letterhead, as an enclosure."""
    text, lower, above, line, *_ = pair
    if head is not None and _is_headline(text, above, line, head):
        return True
    if pair.wrapped and head is None and _turns(text, above, line):
        return True
    formal = stands_alone(lower, above) or (stands_alone(lower, line) and head is None)
    return formal or _OPENS.match(text, line.start) is not None


def _fills(pair: _Pair, head: Label | None) -> bool:
    """Whether the line above is as full as those of a wrapped text that go on, though this one has a capital."""
    text, _, above, line, wrapping, *_ = pair
    # Behind a full stop a new paragraph is as likely, so that the line must be as full as those that go on.
    stopped = pair.ended and text[above.end - 1] != ";"
    if stopped and text[line.end - 1] == ":" and line.end - line.start < wrapping.width / 3:
        return False  # "Tháng 10/2027:" leads in what follows
    if (pair.ended and _STARTS.match(text, line.start)) or (stopped and _CLOSES.match(text, line.start)):
        return False
    if reach(text, above, line) >= (wrapping.full if stopped else FULL * wrapping.width):
        return True
    if pair.first.isupper() and above.end - above.start < wrapping.least:
        capitals = text[head.end if head else above.start : above.end].isupper()
        return capitals and _is_capital(text[line.start : line.end])  # a title, broken where its author liked
    if head is not None and pair.first.isupper() and wrapping.least > SHORT * wrapping.width:
        # A heading of one line, where lines are as long as they can be.
        return text[head.end : above.end].isupper() and _is_capital(text[line.start : line.end])
    return not pair.ended


def _is_headline(text: str, above: Line, line: Line, head: Label) -> bool:
    """A heading in capitals over words that are not ("I. MỤC TIÊU"), or an appendix label alone on its line."""
    if head.end >= above.end:
        return head.style is Style.APPENDIX
    return text[head.end : above.end].isupper() and not _is_capital(text[line.start : line.end])


def _is_capital(words: str) -> bool:
    """Whether no small letter stands in `words`, or before their colon ("VÀ DU LỊCH: Chủ trì …"): capitals, numbers."""
    words = words.partition(":")[0]
    return words.upper() == words


def _is_loud(text: str, lower: str, above: Line, line: Line) -> bool:
    """A heading in capitals with its label, which goes on in capitals ("II. CHỈ TIÊU ĐẾN⏎NĂM 2030")."""
    capital = text[above.start : above.end].isupper() and _is_capital(text[line.start : line.end])
    if not capital or ends(text, above) or _LIKE_NUMERAL.match(text, line.start):
        return False
    head, label = (read_label(text, lower, one.start, one.end) for one in (above, line))
    return head is not None and head.end < above.end and label is None and not stands_alone(lower, line)


def _turns(text: str, above: Line, line: Line) -> bool:
    """Whether a heading in capitals stands above a sentence or below one."""
    loud, words = text[above.start : above.end], text[line.start : line.end]
    # "… như sau:⏎I CHỈ TIÊU": few words, but a number of its own, whose dot a scan's reader may have lost.
    if words.isupper() and not loud.isupper() and ends(text, above) and _LIKE_NUMERAL.match(words):
        return len(words.split()) > 1
    return any(
        one.isupper() and len(_WORD.findall(one)) >= _HEADING and not _is_capital(other)
        for one, other in ((loud, words), (words, loud))
    )


def crosses_page(text: str, lower: str, start: int, above: Line, line: Line) -> bool:
    """Whether `line` goes on with the paragraph from `start` that a page break (blank lines, a page number) cut off."""
    if not text[line.start].islower() or above.end - start < _LONG or ends(text, above):
        return False
    if opens_bullet(text, line.start, line.end):  # "o", as Word prints the sign of a second level
        return False
    return read_label(text, lower, line.start, line.end) is None and not stands_alone(lower, above)


def is_page_number(text: str, line: Line) -> bool:
    """A line of a page number alone: `12`, `- 3 -`, `Trang 3/10`."""
    return line.end - line.start < _LONGEST_NUMBER and _PAGE_NUMBER.match(text, line.start, line.end) is not None


def _open_bracket(text: str, line: Line) -> bool:
    return text.count("(", line.start, line.end) > text.count(")", line.start, line.end)


def _closes_bracket(text: str, line: Line) -> bool:
    """Whether the line closes a bracket that it has not opened."""
    closing = text.find(")", line.start, line.end)
    return closing >= 0 and text.find("(", line.start, closing) < 0


def _counts_on(text: str, above: Line, label: Label) -> bool:
    """ "gồm: (i) lúa, (ii) ngô,⏎(iii) khoai": the number before `label` stands within the line above."""
    for bracket in _IN_BRACKETS.finditer(text, above.start + 1, above.end):
        before = read_label(text, text, bracket.start(), above.end)
        if before is not None and before.style is label.style and before.ordinal + 1 == label.ordinal:
            return True
    return False


def _goes_on(text: str, position: int) -> bool:
    return position < len(text) and text[position].islower()


def _is_full(text: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether the first word of `line` would not have fitted behind `above`."""
    return reach(text, above, line) >= FULL * wrapping.width


def _dash_in_wrapped_line(text: str, above: Line, line: Line, wrapping: Wrapping) -> bool:
    """A dash between words ("2026⏎- 2030", "sản xuất⏎- quản lý") that a wrapped line happens to begin with."""
    if text[line.start] not in "-–" or ends(text, above):
        return False
    rest = text[line.start + 1 : line.end].lstrip()
    if _YEAR.match(rest) and text[above.end - 1].isdigit():
        return True
    return (rest[:1].isdigit() or rest[:1].islower()) and _is_full(text, above, line, wrapping)
