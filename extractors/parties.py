"""Parties: where a list of names begins and ends, and which parts are names of their own (guide, section 3.4)."""

import re
from dataclasses import dataclass

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.party_ends import cell_end, name_end
from extractors.party_heads import SEPARATOR, head_kind, inside_head, only_kinds, skip_prefix
from extractors.persons import find_persons

_ACTIVE = regex.compile(
    r"(?<!\p{L})(?:đang )?(?:hoạt động|đóng|trực thuộc|được giao|có liên quan|liên quan|sử dụng|tham gia)(?!\p{L})"
)
_DOES = re.compile(
    r"(?:\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|thực hiện|phối hợp)){0,2}\s*(?:\([^()]*\))?[\s.:;]*$"
)
_TOGETHER = regex.compile(r"(?: chủ trì)?,?\sphối hợp (?:chặt chẽ )?(?:với|cùng)\s")
_PLACED = regex.compile(r"(?:cấp|ngành|các|có) ?")
_CHARGED = regex.compile(r"trách nhiệm của ")
_STANDING = ("organisation", "office")
_OFFICE_OF_TWO = regex.compile(r"văn phòng (?:hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu quốc hội)[^,;]*)$")
_OFFICE_OF_KINDS = regex.compile(
    r"(?:thủ trưởng|người đứng đầu|(?:tổng )?giám đốc|lãnh đạo|trưởng|thanh tra) (?:các )?(?:tập đoàn|sở|ban|ngành|"
    r"phòng|cơ quan|đơn vị|bộ|đoàn thể|tổ chức|địa phương|cục|vụ|doanh nghiệp)(?!\p{L})(?! \p{Lu})"
)
_OTHER_OFFICE = ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hđnd", "hội đồng nhân dân")
_TAIL = regex.compile(
    r"(?:\s+[-–]\s+(?:là )?cơ quan (?:thường trực|đầu mối|chủ trì)[^,;]*$|[\s.,;:…/]|\s(?:và|cùng))+$"
)
# "các Bộ: Quốc phòng, Công an": the colon stands inside one name, its head said once for all.
_HEAD_OF_LIST = regex.compile(
    r"(?:các|những) (?:(?:bộ|sở|ban|cục|vụ|hội|ngành|cơ quan|tỉnh|thành phố|huyện|xã|phường|trường|tập đoàn|"
    r"tổng công ty)(?:, | và )?){1,2}(?: (?:trực thuộc )?trung ương| miền núi| ven biển)?:$"
)
# "Công đoàn các trường đại học, trung tâm …": what follows is still the first head's.
_INSTITUTION = regex.compile(r"(?:trung tâm|trường|học viện|viện|bệnh viện|thpt|thcs|cao đẳng|đại học)(?!\p{L})")
_NAMED_AREA = regex.compile(r"(?i:tỉnh|thành phố|tp\.?) \p{Lu}")
# "Trung tâm Giám định BHXH, BHYT điện tử": letters for a field, which goes on in small words.
_FIELD_OF_CAPITALS = regex.compile(
    r"\p{Lu}{2,}\s(?!(?:tỉnh|thành phố|huyện|quận|xã|phường|các|cấp|khu vực|trên)(?!\p{L}))\p{Ll}"
)
_COMMITTEE = regex.compile(
    r"(?:(?:huyện|thị|thành|quận|đảng) [ủu][ỷy]|(?:huyện|thị|thành|quận) đoàn)(?!\p{L})(?! \p{Lu})"
)
_BARE_HEAD = regex.compile(r"(?:công đoàn|văn phòng|hội đồng)\s*$")
_OF_MANY = regex.compile(r"\p{L}+(?: \p{L}+)? các (?:đại học|trường|trung tâm|viện|đơn vị|cơ sở)")


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party's name at `[start, end)`."""

    start: int
    end: int


def find_names(
    text: str, lower: str, start: int, end: int, alone: bool = False, through: bool = False
) -> tuple[list[PartyMention], int]:
    """The names of the list that begins at `start`, and where the list ends.

    `alone` says that nothing but names stands in `text[start:end]` (a table cell, a heading, "Đơn vị chủ trì: …");
    `through` that the clause has no verb yet, so that a semicolon does not end it before bodies of a generic name.
    """
    while start < end and lower[start].isspace():
        start += 1
    begin = skip_prefix(lower, start, end)
    if head_kind(text, lower, begin, end) is None and not alone:
        persons, stop = find_persons(text, lower, start, end)
        return [PartyMention(*person) for person in persons], stop
    if alone:
        stop = cell_end(text, lower, begin, _cut_sign(text, lower, begin, end, alone))
    else:
        stop = _list_end(text, lower, begin, end, alone, through)
    opened = lower.rfind("(", begin, stop)
    behind = stop
    if opened > begin and ")" not in lower[opened:stop]:
        # A bracket that the end would cut in two is an aside: the list ends before it, the sentence goes on behind.
        behind = lower.find(")", stop, end) + 1 or stop
        stop = begin + len(lower[begin:opened].rstrip())
    return [
        PartyMention(a, b) for a, b in _split(text, lower, begin, stop) if b > a and not _no_party(lower[a:b])
    ], behind


def heading_names(text: str, lower: str, start: int, end: int, strict: bool = False) -> list[PartyMention]:
    """The parties that a heading consists of ("1. Sở Y tế", "Các doanh nghiệp viễn thông"), none where it says else.

    `strict` allows no verb at all: a lead-in that goes on to say what the party does is no heading.
    """
    persons, stop = find_persons(text, lower, start, end)
    if persons and not lower[stop:end].strip(" .:;"):
        return [PartyMention(*person) for person in persons]
    if with_whom := _TOGETHER.search(lower, start, end):
        # "Sở A, UBND các xã phối hợp với Sở B:" goes on with supports.
        if find_names(text, lower, with_whom.end(), end, alone=True)[1] < end:
            return []
        end = with_whom.start()
    end = start + len(_DOES.sub("", lower[start:end]))
    begin = skip_prefix(lower, start, end)
    kind = head_kind(text, lower, begin, end)
    if lower.endswith(("sau", "sau đây", "như sau"), start, end):
        return []
    if kind is None and _CHARGED.match(lower, start, begin + 1) and begin + 2 < end:
        # "Trách nhiệm của người phụ trách thư viện": whoever is named, a part is theirs.
        return [PartyMention(begin, begin + len(_TAIL.sub("", lower[begin:end])))]
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


def plain_names(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """The names of a heading that must be a party's, whatever its head ("5. Giáo viên bộ môn"), unless it has a verb.

    "Kinh phí thực hiện", "Cơ chế phối hợp" say of what the part is.
    """
    begin = skip_prefix(lower, start, end)
    if any(meanings("predicates")[lower[a:b]] for a, b in occurrences("predicates", lower).within(start, end)):
        return []
    return [PartyMention(a, b) for a, b in _split(text, lower, begin, end) if b > a]


def _of_place(lower: str, start: int, end: int) -> bool:
    return _PLACED.search(lower, start, end) is not None


def _no_party(name: str) -> bool:
    return name in ("lực lượng", "tập thể", "địa bàn", "mình", "cấp", "các bên", "các bên liên quan", "bên liên quan")


def _list_end(text: str, lower: str, start: int, end: int, alone: bool, through: bool = False) -> int:
    """The end of the list: behind the last piece that is a name, before the first verb."""
    stop = _cut_sign(text, lower, start, end, alone)
    stop = name_end(text, lower, start, stop, alone)
    if alone:
        return stop
    at = start
    for separator in SEPARATOR.finditer(lower, start, stop):
        if inside_head(lower, start, separator.start()):
            continue
        following = skip_prefix(lower, separator.end(), stop)
        standing = (*_STANDING, "kind") if through else _STANDING
        if separator[0].strip().startswith(";") and head_kind(text, lower, following, stop) not in standing:
            return separator.start()
        named = head_kind(text, lower, following, stop) is not None or _continues_name(text, following, at)
        aside = lower.startswith("sự ", following)
        if not named and (aside or stop == end or stop - following > 24 or "," in lower[following:stop]):
            return separator.start()
        at = following
    return stop


def _cut_sign(text: str, lower: str, start: int, end: int, alone: bool) -> int:
    if alone and ")" not in lower[start:end]:
        return end
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
            opens = _opens_list(text, lower, start, position, end)
            if not opens:
                return position
    return end


def _opens_list(text: str, lower: str, start: int, position: int, end: int) -> bool:
    """Whether the colon at `position` stands behind the head of a list ("các Bộ: Quốc phòng …") and not before work."""
    near = max(0, start - 6)
    if lower[position] != ":" or not _HEAD_OF_LIST.search(lower, near, position + 1):
        return False
    verb = occurrences("predicates", lower).at(position + 2, end)
    named = verb < 0 or meanings("predicates")[lower[position + 2 : verb]] == ""
    return text[position + 2 : position + 3].isupper() and named


def _continues_name(text: str, position: int, name: int) -> bool:
    """ "Sở Văn hóa, Thể thao và Du lịch": a capital piece goes on with a name in capitals."""
    return position < len(text) and text[position].isupper()


def _split(text: str, lower: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The list cut into names of their own."""
    pieces: list[tuple[int, int, str, bool]] = []
    at = start
    cuts = [
        match
        for match in SEPARATOR.finditer(lower, start, stop)
        if not _in_bracket(lower, start, match.start()) and not inside_head(lower, start, match.start())
    ]
    listed = ":" in lower[start:stop]
    for match in [*cuts, None]:
        piece_end = match.start() if match else stop
        begin = skip_prefix(lower, at, piece_end)
        kind = head_kind(text, lower, begin, piece_end) or ""
        if (
            listed
            and pieces
            and occurrences("parties", lower).at(begin, piece_end) == begin + len(lower[begin:piece_end].rstrip())
        ):
            # "các Bộ: Quốc phòng, Công an"
            kind = ""
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
    if kind == "name" and _FIELD_OF_CAPITALS.match(text, piece[0], piece[1]):
        return False
    if kind == "organisation" and _COMMITTEE.match(text, piece[0]) and _COMMITTEE.match(text, before[0]):
        # "các huyện ủy, thành ủy, đảng ủy trực thuộc": a run of kinds, though each is the head of names of its own.
        return False
    if kind == "area" and _NAMED_AREA.match(text, piece[0]):
        # "Thành phố A và các tỉnh B, C": places by name are parties of their own, but not behind "UBND thành phố A".
        return _NAMED_AREA.match(text, before[0]) is not None or lower.startswith("bộ ", before[0])
    if lower[before[1] : piece[0]].strip() == "và" and text[piece[0]].isupper() and _BARE_HEAD.match(lower, *piece[:2]):
        # "Viện Công nhân và Công đoàn": a head alone behind "và" is part of the name before it.
        return before[2] != "organisation" or "," in lower[before[0] : before[1]]
    if _OFFICE_OF_TWO.search(lower, before[0], before[1]) and lower.startswith(_OTHER_OFFICE, piece[0]):
        return False
    if (
        lower.startswith("tổng công ty", piece[0])
        and not plural
        and text[piece[0]].islower()
        and _of_kinds(lower, before)
    ):
        return False
    if kind in ("organisation", "office", "name"):
        if _INSTITUTION.match(lower, piece[0], piece[1]) and _OF_MANY.match(lower, before[0], before[1]):
            return False
        return not (kind == "name" and before[2] == "")
    if kind == "kind":
        if not plural and _INSTITUTION.match(lower, *piece[:2]) and _OF_MANY.match(lower, *before[:2]):
            return False
        if before[2] in ("kind", "area"):
            # Bare kinds run together; a kind with words of its own, and one more with "các", are two.
            return plural and not only_kinds(lower, *before[:2])
        # "Thủ trưởng các sở, ban, ngành": the office is that of all kinds behind it.
        return plural or not _of_kinds(lower, before)
    return False


def _of_kinds(lower: str, name: tuple[int, int, str, bool]) -> bool:
    """ "Thủ trưởng các sở, ban, ngành": an office that is held in all the kinds behind it."""
    return name[2] in ("office", "organisation") and _OFFICE_OF_KINDS.match(lower, name[0], name[1]) is not None
