"""Parties: where a list of names begins and ends, and which parts are names of their own (guide, section 3.4)."""

from dataclasses import dataclass
from functools import cache

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences

# In a cell or a heading only these end a name, beside the verbs.
_STOP_ALONE = regex.compile(r"(?<=\s)(?:với (?:các|những)|để|nhằm|theo)(?!\p{L})")
_PREFIX = regex.compile(
    r"(?:[-+–•]\s*|(?:giao|đề nghị|đối với|trách nhiệm của|trách nhiệm|yêu cầu|phân công|do|với|cùng|là|gồm|và|của|"
    r"từ|cho)\s+(?!trách)|"
    r"(?:các đồng chí|đồng chí|đ/c|các|mỗi|từng|những|toàn thể|toàn bộ|tất cả|một số|cả|ngoài ra|riêng)\s+|đ/c\s*)+"
)
# A name ends before these words; in a list of names alone (a cell, a heading) only the verbs end it.
_STOP = regex.compile(
    r"(?<=\s)(?:để|đê hỗ trợ|mở|nhằm|trong việc|trong quá trình|trong công tác|trong|theo|về|khi|nếu|trên cơ sở|qua|"
    r"thông qua|"
    r"mà|thì|sao cho|"
    r"căn cứ|và có|vào|bằng|như|cùng với|cùng(?! cấp)|với|tại mục|ở|hoặc|có(?! liên quan| thẩm quyền)|là|làm|không|"
    r"chủ động|chậm nhất|trước ngày)(?!\p{L})"
)
_SEPARATOR = regex.compile(r"\s*(?:;|,\s*(?:và|cùng(?: với)?)?(?=\s)|\s(?:và|cùng với|cùng|hoặc)(?=\s)|\+)\s*")
_ACTIVE = regex.compile(
    r"(?<!\p{L})(?:đang )?(?:hoạt động|đóng|trực thuộc|được giao|có liên quan|liên quan|sử dụng|tham gia)(?!\p{L})"
)
# An abbreviation carries no diacritics but Đ; "MỤC TIÊU", "PHONG TRÀO" are words.
_CAPITALS = regex.compile(r"[A-ZĐ&][A-ZĐ&\d]+[\p{L}\d&]*(?![\p{L}])(?!\s\p{Lu}{2})")
_DOES = regex.compile(
    r"(?:\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|thực hiện|phối hợp)){0,2}\s*(?:\([^()]*\))?[\s.:;]*$"
)
_OF_WHOM = regex.compile(
    r"\s*(?:$|[,;.:)]|\s(?:\p{Lu}|(?:các|sở|ban|bộ|ngành|đơn vị|cơ quan|tỉnh|huyện|xã|phường|công đoàn|doanh nghiệp|"
    r"phòng|địa phương|chủ chốt)(?!\p{L})))"
)
_PERSON = regex.compile(
    r"(?:(?i:giao|cho|đồng chí|đ/c|ông|bà)\s+)*(?i:đồng chí|đ/c|ông|"
    r"bà)\s+(?P<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})"
)
_NEXT_WORD = regex.compile(r"\s+(\p{L})")
_STANDING = ("organisation", "office")
_LONGEST_HEAD = 32
_OFFICE_OF_TWO = regex.compile(r"văn phòng (?:hđnd|hội đồng nhân dân|đoàn đbqh[^,;]*)$")
_TAIL = regex.compile(r"[\s.,;:…/]+$")
# "Công đoàn các trường đại học, trung tâm …": what follows is still the first head's.
_INSTITUTION = regex.compile(r"(?:trung tâm|trường|học viện|viện|bệnh viện|thpt|thcs|cao đẳng|đại học)(?!\p{L})")
_BARE_HEAD = regex.compile(r"(?:công đoàn|văn phòng|hội đồng)$")
_OF_MANY = regex.compile(r"\p{L}+(?: \p{L}+)? các (?:đại học|trường|trung tâm|viện|đơn vị|cơ sở)")


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party's name at `[start, end)`."""

    start: int
    end: int


@cache
def _kinds() -> dict[str, str]:
    return meanings("parties")


def head_kind(text: str, lower: str, start: int, end: int) -> str | None:
    """What kind of party the words at `start` name, or None: organisation, kind, area, office, name (proper)."""
    behind = occurrences("parties", lower).at(start, end)
    if behind < 0:
        # A word in capitals is a name of its own (VTV), but not where all is in capitals.
        word = _CAPITALS.match(text, start, end)
        return "name" if word and not text[start:end].isupper() else None
    head = lower[start:behind]
    kind = _kinds()[head]
    if head in ("lãnh đạo", "phụ trách") and not _OF_WHOM.match(text, behind, end):
        # "Lãnh đạo toàn diện việc thực hiện …" is a verb.
        return None
    if not kind or (head == "tổ chức" and not lower.endswith(("các ", "những ", ", ", "mỗi "), 0, start)):
        return None
    if head in ("tổ", "sở", "bộ", "ban", "hội", "phòng", "đoàn", "trường", "viện", "cục", "vụ", "chi cục"):
        following = _NEXT_WORD.match(text, behind, end)
        return "organisation" if following and following[1].isupper() else "kind"
    return kind


def skip_prefix(lower: str, start: int, end: int) -> int:
    """Behind "giao", "các", "đ/c" and the like."""
    match = _PREFIX.match(lower, start, end)
    return match.end() if match else start


def name_end(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    """Where the name that begins at `start` ends: before a verb, and, in running text, before a stop word."""
    stops = _STOP_ALONE if alone else _STOP
    stop = (one.start() for one in stops.finditer(lower, start, end) if _cuts(text, lower, start, *one.span()))
    end = next(stop, end)
    return next(
        (
            at
            for at, behind in occurrences("predicates", lower).within(start, end)
            if lower[at - 1].isspace() and _cuts(text, lower, start, at, behind)
        ),
        end,
    )


def _cuts(text: str, lower: str, start: int, at: int, behind: int) -> bool:
    """Whether a verb or stop word ends the name that begins at `start`.

    Capitals are part of a name ("Ban Tổ chức"), a verb that is the head's own ("ban quản lý") too, and behind "các"
    stands a noun ("các tổ chức xã hội").
    """
    word = lower[at:behind]
    if at <= start or not text[at].islower() or meanings("predicates").get(word) == "":
        return False
    if lower.endswith(("các ", "những "), start, at) or _inside_head(lower, start, at):
        return False
    return not (word == "tổ chức" and lower[behind : behind + 1] == ",")


def opens_predicate(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`."""
    behind = occurrences("predicates", lower).at(start, end)
    return behind >= 0 and text[start].islower() and meanings("predicates")[lower[start:behind]] != ""


def _inside_head(lower: str, start: int, position: int) -> bool:
    near = max(start, position - _LONGEST_HEAD)
    heads = occurrences("parties", lower).within(near, position + _LONGEST_HEAD)
    return any(at < position < behind for at, behind in heads)


def find_names(text: str, lower: str, start: int, end: int, alone: bool = False) -> tuple[list[PartyMention], int]:
    """The names of the list that begins at `start`, and where the list ends.

    `alone` says that nothing but names stands in `text[start:end]` (a table cell, a heading, "Đơn vị chủ trì: …").
    """
    while start < end and lower[start].isspace():
        start += 1
    begin = skip_prefix(lower, start, end)
    if head_kind(text, lower, begin, end) is None and not alone:
        person = _PERSON.match(text, start, end)
        return ([PartyMention(*person.span("name"))], person.end()) if person else ([], start)
    stop = _list_end(text, lower, begin, end, alone)
    return [
        PartyMention(a, b) for a, b in _split(text, lower, begin, stop) if b > a and not _no_party(lower[a:b])
    ], stop


def heading_names(text: str, lower: str, start: int, end: int, strict: bool = False) -> list[PartyMention]:
    """The parties that a heading consists of ("1. Sở Y tế", "Các doanh nghiệp viễn thông"), none where it says else.

    `strict` allows no verb at all: a lead-in that goes on to say what the party does is no heading.
    """
    end = start + len(_DOES.sub("", lower[start:end]))
    begin = skip_prefix(lower, start, end)
    kind = head_kind(text, lower, begin, end)
    if lower.endswith(("sau", "sau đây", "như sau"), start, end):
        return []
    if kind is None or (
        kind == "kind" and begin == start and not only_kinds(lower, start, end) and not _of_place(lower, start, end)
    ):
        return []
    stop = _list_end(text, lower, begin, end, alone=True)
    plural = lower.endswith("các ", start, begin)
    if stop < end and strict:
        return []
    if stop < end and not plural and not _ACTIVE.search(lower, begin, stop + 12):
        return []
    return [PartyMention(a, b) for a, b in _split(text, lower, begin, end) if b > a]


def _of_place(lower: str, start: int, end: int) -> bool:
    return regex.compile(r"(?:cấp|ngành|các|có) ?").search(lower, start, end) is not None


def _no_party(name: str) -> bool:
    return name in ("lực lượng", "địa bàn", "mình", "cấp", "các bên", "các bên liên quan", "bên liên quan")


def _list_end(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    """The end of the list: behind the last piece that is a name, before the first verb."""
    stop = _cut_sign(lower, start, end, alone)
    stop = name_end(text, lower, start, stop, alone)
    if alone:
        return stop
    at = start
    for separator in _SEPARATOR.finditer(lower, start, stop):
        following = skip_prefix(lower, separator.end(), stop)
        if separator[0].strip().startswith(";") and head_kind(text, lower, following, stop) not in _STANDING:
            return separator.start()
        named = head_kind(text, lower, following, stop) is not None or _continues_name(text, following, at)
        if not named and (stop == end or stop - following > 24 or "," in lower[following:stop]):
            return separator.start()
        at = following
    return stop


def _cut_sign(lower: str, start: int, end: int, alone: bool) -> int:
    signs = "" if alone else ".:"
    depth = 0
    for position in range(start, end):
        letter = lower[position]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth < 0:
                return position
        elif not depth and letter in signs and (position + 1 >= end or lower[position + 1].isspace()):
            return position
    return end


def _continues_name(text: str, position: int, name: int) -> bool:
    """ "Sở Văn hóa, Thể thao và Du lịch": a capital piece goes on with a name in capitals."""
    return position < len(text) and text[position].isupper()


def _split(text: str, lower: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The list cut into names of their own."""
    pieces: list[tuple[int, int, str, bool]] = []
    at = start
    cuts = [match for match in _SEPARATOR.finditer(lower, start, stop) if not _in_bracket(lower, start, match.start())]
    for match in [*cuts, None]:
        piece_end = match.start() if match else stop
        begin = skip_prefix(lower, at, piece_end)
        kind = head_kind(text, lower, begin, piece_end) or ""
        plural = lower[at:begin].strip().endswith(("các", "những"))
        hard = bool(pieces) and lower[pieces[-1][1] : at].strip().startswith(";")
        if pieces and not hard and not _own(text, lower, pieces[-1], (begin, piece_end, kind, plural)):
            pieces[-1] = (pieces[-1][0], piece_end, pieces[-1][2], pieces[-1][3])
        else:
            pieces.append((begin, piece_end, kind, plural))
        at = match.end() if match else stop
    names: list[tuple[int, int]] = []
    for begin, piece_end, kind, _ in pieces:
        inner = _bracketed(text, lower, begin, piece_end) if kind == "kind" else []
        names += inner or [(begin, begin + len(_TAIL.sub("", lower[begin:piece_end])))]
    return names


def _bracketed(text: str, lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "các nhà mạng (Viettel, VNPT)": the names that a bracket gives for a kind."""
    opened = lower.find("(", start, end)
    closed = lower.find(")", opened, end) if opened >= 0 else -1
    if closed < 0 or "," not in lower[opened:closed]:
        return []
    begin = opened + 1
    if head_kind(text, lower, begin, closed) not in ("organisation", "name"):
        return []
    return _split(text, lower, begin, closed)


def _in_bracket(lower: str, start: int, position: int) -> bool:
    return lower.count("(", start, position) > lower.count(")", start, position)


def _own(text: str, lower: str, before: tuple[int, int, str, bool], piece: tuple[int, int, str, bool]) -> bool:
    """Whether `piece` is a name of its own beside the one before it."""
    kind, plural = piece[2], piece[3]
    if lower[before[1] : piece[0]].strip() == "và" and text[piece[0]].isupper() and _BARE_HEAD.match(lower, *piece[:2]):
        # "Viện Công nhân và Công đoàn": a head alone behind "và" is part of the name before it.
        return before[2] != "organisation" or "," in lower[before[0] : before[1]]
    if _OFFICE_OF_TWO.search(lower, before[0], before[1]) and lower.startswith(
        ("ubnd", "ủy ban nhân dân", "uỷ ban"), piece[0]
    ):
        return False
    if kind in ("organisation", "office", "name"):
        if _INSTITUTION.match(lower, piece[0], piece[1]) and _OF_MANY.match(lower, before[0], before[1]):
            return False
        return not (kind == "name" and before[2] == "")
    if kind == "kind":
        if before[2] in ("kind", "area"):
            # Bare kinds run together; a kind with words of its own, and one more with "các", are two.
            return plural and not only_kinds(lower, before[0], before[1])
        return True
    return False


def only_kinds(lower: str, start: int, end: int) -> bool:
    """Whether nothing but kinds stands there ("sở, ban, ngành")."""
    words = [word for word in _SEPARATOR.split(lower[start:end]) if word]
    return all(_kinds().get(word) in ("kind", "area") for word in words)
