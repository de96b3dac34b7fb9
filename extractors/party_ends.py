"""Ends: where a party's name ends in running text: before a verb, a stop word, or a word its head cannot have."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.occurrences import occurrences
from extractors.party_heads import (
    SEPARATOR,
    behind_body,
    ends_with_kind,
    has_no_field,
    inside_head,
    is_capital,
    keeps_to_places,
    kinds,
    skip_prefix,
)
from extractors.task_bodies import is_set_up, is_whole_body, task_body_end
from extractors.word_heads import heads_of

# Proper names behind the head of an authority; behind a ministry also its field, whose words are capital in the first
# syllable only ("Sở Nông nghiệp và Môi trường tỉnh"), which no syllable of a place is ("Sở Xây dựng Vân Khê | thay").
_PROPER = r"(?!(?:Sở(?! hữu)|Bộ(?! đội)|UBND|HĐND)\s)\p{Lu}[\p{L}\d.]*"
_OF_FIELD = rf"(?:{_PROPER}(?:\s{_PROPER})++|" + _PROPER + r"(?:\s(?!(?:khu vực|chi nhánh)(?!\p{L}))\p{Ll}+)?)"
# "các đơn vị liên quan" is a whole name, whatever verb follows.
_RELATED_THEN = regex.compile(
    r"(?<=\s)liên quan(?=\s(?!(?:đến|tới|của|thuộc|trên|tại|khác|và|hoặc|cùng|cấp|trong|ngoài|ở|"
    r"trực tiếp|trực thuộc|đóng|mật thiết|chặt chẽ)"
    r"(?!\p{L}))\p{Ll})"
)
# "UBND các xã có điểm du lịch": which of them is part of the name, where nothing but a sign follows.
_WHICH = regex.compile(
    rf"(?<=\s(?:{heads_of('territory')}|địa phương))\s"
    r"có (?!trách nhiệm|kế hoạch|giải pháp|phương án|biện pháp|văn bản|báo cáo|ý kiến|nhiệm vụ|thể|sự|hiệu quả|đủ|các |"
    r"những|ít nhất|tối thiểu|liên quan)[\p{L} ]{3,40}(?=[,;.)]|$)"
)
# "UBND các tỉnh từ Lam Hạ đến Vân Khê": which places are meant.
_FROM_TO = regex.compile(
    rf"(?<=\s(?:{heads_of('territory')}|địa phương)(?:\sven biển)?)\s"
    r"từ(?: \p{Lu}\p{L}*)+ đến(?: \p{Lu}\p{L}*)+"
)
# Not verbs: "thuộc phạm vi quản lý", "nông nghiệp ứng dụng công nghệ cao", "truyền hình thành phố", "và lãnh đạo"; nor
# does "các doanh nghiệp trong và ngoài tỉnh" end before its place.
_OF_A_FIELD = regex.compile(r"(?r)(?:phạm vi|lĩnh vực)\s$")
_PART = regex.compile(r"(?:quản lý|phụ trách)(?!\p{L})")
_PART_OF = regex.compile(
    r"ứng dụng công nghệ cao|trong và ngoài(?!\p{L})|(?<=truyền )hình thành phố|(?<=giáo dục và )đào tạo(?!\p{L})|"
    r"(?<=\s(?:và|cùng)\s)lãnh đạo các (?:bộ|sở|ban|ngành|cơ quan|đơn vị)(?!\p{L})"
)


@cache
def _tail(proper: str) -> "regex.Pattern[str]":
    """What may follow the head of an authority: words of place, numbers, brackets and `proper` names."""
    places = alternatives(forms_meaning("name_words", "place"))
    return regex.compile(rf"(?:(?:\s*[-–&/])?\s*(?:(?i:{places}|\d+(?!\p{{L}}))|{proper}|\([^()]{{1,60}}\)))*")


def _stops(lower: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """The words of `kind` in `[start, end)`; a longer one that is of no such kind hides those inside it."""
    table = meanings("name_words")
    for at, behind in occurrences("name_words", lower).within(start, end):
        if lower[at - 1].isspace() and kind in table[lower[at:behind]].split(", "):
            yield at, behind


def heading_end(lower: str, start: int, end: int) -> int:
    """Where the names of a heading end that goes on to say what they do ("Trách nhiệm của Sở Y tế | trong việc …")."""
    return next((at - 1 for at, _ in _stops(lower, start, end, "heading")), end)


def cell_end(text: str, lower: str, start: int, end: int) -> int:
    """Where the names of a cell end: whatever verbs a name holds ("Viện Nghiên cứu phát triển"), they do not cut it."""
    told = next((at for at, _ in _stops(lower, start, end, "cell") if text[at].islower()), end)
    return _place_end(text, lower, start, told, _which(text, lower, start, told))


def _which(text: str, lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """Words that tell which places are meant: part of the name, whatever verb stands in them."""
    which: list[tuple[int, int]] = []
    if lower.find("có ", start, end) >= 0:
        which += [one.span() for one in _WHICH.finditer(lower, start, end)]
    if lower.find(" từ ", start, end) >= 0:
        which += [one.span() for one in _FROM_TO.finditer(text, start, end)]
    return which


def name_end(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    """Where the name that begins at `start` ends: before a verb, and, in running text, before a stop word."""
    which = _which(text, lower, start, end)
    if lower.find("liên quan", start, end) >= 0 and (related := _RELATED_THEN.search(lower, start, end)):
        end = related.end()
    stops = _stops(lower, start, end, "alone" if alone else "stop")
    stop = (at for at, behind in stops if _cuts(text, lower, start, at, behind) and not _in_any(which, at))
    end = next(stop, end)
    verbs = _verbs(text, lower, start, end, which)
    if alone:  # "Phó Hiệu trưởng phụ trách chuyên môn"
        return next((at for at, _ in verbs), end)
    first = next(verbs, None)
    if first is not None:
        end = _behind_trade(lower, start, end, first, verbs)
    return _place_end(text, lower, start, end, which)


def _verbs(text: str, lower: str, start: int, end: int, which: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The verbs that may end the name that begins at `start`; more than the first is seldom asked for."""
    of_work = -1
    for at, behind in occurrences("predicates", lower).within(start, end):
        if lower[at - 1].isspace() and _cuts(text, lower, start, at, behind) and not _in_any(which, at):
            if at == of_work or lower.endswith("liên quan đến việc ", start, at):
                of_work = behind + 1  # "đơn vị liên quan đến việc triển khai xây dựng khu chợ"
            else:
                yield at, behind


def _behind_trade(lower: str, start: int, end: int, verb: tuple[int, int], others: Iterator[tuple[int, int]]) -> int:
    """Where the name ends whose first `verb` says what its bearers deal in ("doanh nghiệp quản lý hồ chứa | lập …").

    So does "phụ trách" of anybody ("cán bộ phụ trách khu chợ | rà soát").

    The verb behind them must follow in the same breath; otherwise the first is what they do ("quản lý tốt tài sản").
    """
    first, behind = verb
    if is_set_up(lower, start, first):
        return task_body_end(lower, end, verb, others)
    trades = meanings("predicates", trade="yes")
    charged = lower.startswith("phụ trách", first)
    of_many = lower.endswith("công ty ", start, first) or ends_with_kind(lower, start, first - 1)
    dealing = of_many and lower[first:behind] in trades
    if not charged and not dealing:
        return first
    for at, stop in others:
        if charged and at == behind + 1:
            return first  # "Tổ trưởng phụ trách bồi dưỡng học sinh giỏi"
        if charged and lower.endswith("công tác ", behind, at):
            behind = stop
            continue
        if lower[at:stop] in trades and lower.endswith((", ", " và "), behind, at):
            behind = stop
        elif "," in lower[behind:at]:
            break
        else:
            return at
    return first


def _in_any(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _place_end(text: str, lower: str, start: int, end: int, which: Sequence[tuple[int, int]] = ()) -> int:
    """Where the first name ends whose head allows only capitals and places behind it, if other words follow it."""
    at, tail = start, None
    listed = ":" in lower[start:end]
    while at < end:
        separator = SEPARATOR.search(lower, at, end)
        while separator and inside_head(lower, at, separator.start()):
            separator = SEPARATOR.search(lower, separator.end(), end)
        stop = separator.start() if separator else end
        begin = skip_prefix(lower, at, stop)
        behind = occurrences("parties", lower).at(begin, stop)
        if behind >= 0 and kinds()[lower[begin:behind]] != "area":
            tail = None
            if keeps_to_places(text, lower, begin, behind, stop):
                tail = _tail(_PROPER if has_no_field(lower[begin:behind]) and not listed else _OF_FIELD)
                begin = behind
        if (
            tail is not None
            and (last := _tail_end(text, lower, tail, begin, stop)) is not None
            and (behind >= 0 or last > begin)
            and lower[last:stop].lstrip()[:1].isalpha()
            and not _in_any(which, last)
        ):
            return last
        at = separator.end() if separator else end
    return end


def _tail_end(text: str, lower: str, tail: "regex.Pattern[str]", start: int, end: int) -> int | None:
    """Where what `tail` allows ends, behind heads that it would cut ("Cục Cảnh sát điều tra … | rà soát")."""
    match = tail.match(text, start, end)
    while match and (behind := behind_body(lower, start, match.end())) > match.end():
        match = tail.match(text, behind, end)
    return match.end() if match else None


def _cuts(text: str, lower: str, start: int, at: int, behind: int) -> bool:
    """Whether a verb or stop word ends the name that begins at `start`.

    Capitals are part of a name ("Ban Tổ chức"), a verb that is the head's own ("ban quản lý") too, and behind "các"
    stands a noun ("các tổ chức xã hội").
    """
    word = lower[at:behind]
    if at <= start or not _is_word(text, lower, start, at, behind) or meanings("predicates").get(word) == "":
        return False
    if _PART_OF.match(lower, at) or (_PART.match(lower, at) and _OF_A_FIELD.search(lower, max(start, at - 16), at)):
        return False
    if lower.endswith(("các ", "những "), start, at) or inside_head(lower, start, at):
        return False
    if is_set_up(lower, start, at) and is_whole_body(lower, at, behind):
        return False
    # "truyền thông của tỉnh", "tổ chức, cá nhân": nouns here.
    somebodys = lower.startswith(" của ", behind) and not lower.startswith(" của mình", behind)
    return not (somebodys or (word == "tổ chức" and lower[behind : behind + 1] == ","))


def opens_predicate(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`."""
    behind = occurrences("predicates", lower).at(start, end)
    word = lower[start:behind] if behind >= 0 else ""
    return behind >= 0 and _is_word(text, lower, start, start, behind) and meanings("predicates")[word] != ""


def _is_word(text: str, lower: str, start: int, at: int, behind: int) -> bool:
    """Whether the word at `at` is no part of the name that begins at `start`: in small letters, or, in a line of
    capitals, no word that names hold or one that is in small letters elsewhere."""
    if text[at].islower():
        return True
    if not text[at:behind].isupper() or behind < at + 2:
        return False
    named = lower[at:behind] in meanings("predicates", named="yes")
    return not (named and is_capital(text, lower, start, at, behind))
