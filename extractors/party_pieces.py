"""Pieces: which parts of a list are names of their own (guide, section 3.4)."""

import regex

from extractors.occurrences import occurrences
from extractors.party_heads import CHIEF, SEPARATOR, head_kind, heads_of, inside_head, kinds, only_kinds, skip_prefix

_OFFICE_OF_TWO = regex.compile(r"văn phòng (?:hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu quốc hội)[^,;]*)$")
_HELD_IN = regex.compile(r"\s?(?P<all>các )?")
_BODIES_TOO = ("tập đoàn", "cục", "vụ")  # kinds where an office is held in them
_OTHER_OFFICE = ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hđnd", "hội đồng nhân dân")
TAIL = regex.compile(r"(?:\s+[-–]\s+(?:là )?cơ quan (?:thường trực|đầu mối|chủ trì)[^,;]*$|[\s.,;:…/]|\s(?:và|cùng))+$")
# "Công đoàn các trường đại học, trung tâm …": what follows is still the first head's.
_INSTITUTION = regex.compile(heads_of("institution"))
# "Tổng giám đốc các tập đoàn, tổng công ty nhà nước": companies of no name are kinds.
_COMPANY = regex.compile(rf"(?i:{heads_of('company')})(?! \p{{Lu}})")
_NAMED_AREA = regex.compile(r"(?i:tỉnh|thành phố|tp\.?) \p{Lu}")
# "Trung tâm Giám định BHXH, BHYT điện tử": letters for a field, which goes on in small words.
_FIELD_OF_CAPITALS = regex.compile(
    rf"\p{{Lu}}{{2,}}\s(?!{heads_of('territory')}|(?:các|cấp|khu vực|trên)(?!\p{{L}}))\p{{Ll}}"
)
_COMMITTEE = regex.compile(r"(?:(?:huyện|thị|thành|quận|đảng) ủy|(?:huyện|thị|thành|quận) đoàn)(?!\p{L})")
_BARE_HEAD = regex.compile(r"(?:công đoàn|văn phòng|hội đồng)\s*$")
_OF_MANY = regex.compile(r"\p{L}+(?: \p{L}+)? các (?:đại học|trường|trung tâm|viện|đơn vị|cơ sở)")
# "Ban Tuyên giáo tỉnh ủy, thành ủy": committees by no name of their own, of which the first has the body before it.
_ANY_COMMITTEE = regex.compile(r"(?r)\s(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|đoàn)$")
_ONE_MORE = regex.compile(r"(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|đoàn)(?: trực thuộc)?\s*$")


def split_names(text: str, lower: str, start: int, stop: int) -> list[tuple[int, int]]:
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
        inner = _bracketed(text, lower, begin, piece_end)
        if kind == "kind" and len(inner) > 1:
            names += inner
        else:
            # "Bộ Tài chính (Cục Thuế)": which part of a body is meant, and whose it is, is no part of its name.
            piece_end = lower.rfind("(", begin, inner[0][0]) if inner else piece_end
            names.append((begin, begin + len(TAIL.sub("", lower[begin:piece_end]))))
    return names


def _bracketed(text: str, lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "các nhà mạng (Viettel, VNPT)": the names in a bracket, but not letters alone ("Trung tâm Dữ liệu (TTDL)")."""
    opened = lower.find("(", start, end)
    closed = lower.find(")", opened, end) if opened >= 0 else -1
    kind = head_kind(text, lower, opened + 1, closed) if closed > 0 else None
    names = split_names(text, lower, opened + 1, closed) if kind in ("organisation", "name") else []
    return names if kind == "organisation" or len(names) > 1 else []


def _in_bracket(lower: str, start: int, position: int) -> bool:
    return lower.count("(", start, position) > lower.count(")", start, position)


def _own(text: str, lower: str, before: tuple[int, int, str, bool], piece: tuple[int, int, str, bool]) -> bool:
    """Whether `piece` is a name of its own beside the one before it."""
    kind, plural = piece[2], piece[3]
    if kind == "name" and _FIELD_OF_CAPITALS.match(text, piece[0], piece[1]):
        return False
    many = lower.endswith("các ", 0, before[0])
    if many and not plural and _COMMITTEE.match(lower, before[0]) and _COMMITTEE.match(lower, piece[0]):
        # "các huyện ủy, thành ủy, đảng ủy trực thuộc": a run of kinds, though each is the head of names of its own.
        return False
    if not plural and _ONE_MORE.match(text, *piece[:2]) and _ANY_COMMITTEE.search(text, *before[:2]):
        return False
    if kind == "area" and _NAMED_AREA.match(text, piece[0]):
        # "Thành phố A và các tỉnh B, C": places by name are parties of their own, but not behind "UBND thành phố A".
        return _NAMED_AREA.match(text, before[0]) is not None
    if lower[before[1] : piece[0]].strip() == "và" and text[piece[0]].isupper() and _BARE_HEAD.match(lower, *piece[:2]):
        # "Viện Công nhân và Công đoàn": a head alone behind "và" is part of the name before it.
        return False
    if _OFFICE_OF_TWO.search(lower, before[0], before[1]) and lower.startswith(_OTHER_OFFICE, piece[0]):
        return False
    if kind in ("organisation", "office", "name"):
        if not plural and _COMPANY.match(text, piece[0]) and _of_kinds(text, lower, before):
            return False
        if _INSTITUTION.match(lower, piece[0], piece[1]) and _OF_MANY.match(lower, before[0], before[1]):
            return False
        return not (kind == "name" and before[2] == "")
    if kind == "kind":
        if not plural and _INSTITUTION.match(lower, *piece[:2]) and _OF_MANY.match(lower, *before[:2]):
            return False
        if before[2] in ("kind", "area"):
            # Bare kinds run together; a kind with words of its own, and one more with "các", are two.
            return plural and not only_kinds(lower, *before[:2])
        # "Thủ trưởng các sở, ban, ngành": the office is that of all kinds behind it, but no persons have a head.
        return plural or not _of_kinds(text, lower, before) or lower.startswith("tổ chức, cá nhân", piece[0])
    return False


def _of_kinds(text: str, lower: str, name: tuple[int, int, str, bool]) -> bool:
    """ "Thủ trưởng các Sở", "Thanh tra bộ": an office held in the kinds behind it; "Trưởng Đoàn kiểm tra" in one."""
    start, end = name[:2]
    heads = occurrences("parties", lower)
    office = CHIEF.match(lower, start, end) if heads.at(start, end) < 0 else None
    behind = office.end("chief") if office else heads.at(start, end)
    if not office and kinds().get(lower[start:behind]) != "office" and not lower.startswith("thanh tra", start):
        return False
    held = _HELD_IN.match(lower, behind, end)
    at = held.end() if held else behind
    body = lower[at : (stop := heads.at(at, end))]
    named = text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper()
    of_one = text[at].isupper() and not (held and held["all"])
    return (kinds().get(body) == "kind" or body in _BODIES_TOO) and not named and not of_one
