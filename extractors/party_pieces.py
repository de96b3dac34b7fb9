"""Pieces: which parts of a list are names of their own (guide, section 3.4)."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractors.occurrences import occurrences
from extractors.party_heads import (
    CHIEF,
    SEPARATOR,
    head_kind,
    inside_head,
    kinds,
    only_kinds,
    opens_with_kind,
    skip_prefix,
)
from extractors.word_heads import heads_of

_OFFICE_OF_TWO = regex.compile(r"văn phòng (?:hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu quốc hội)[^,;]*)$")
_HELD_IN = regex.compile(r"\s?(?P<all>các )?")
_BODIES_TOO = ("tập đoàn", "cục", "vụ")  # kinds where an office is held in them
_OTHER_OFFICE = ("ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân")
# "Sở Y tế - cơ quan thường trực", "Trưởng phòng Y tế - Phó Trưởng ban": what else whoever is named is.
TAIL = regex.compile(
    r"(?:\s+[-–]\s+(?:(?:là )?cơ quan (?:thường trực|đầu mối|chủ trì)|thường trực|(?:phó )?trưởng|ủy viên|thành viên)"
    r"(?!\p{L})[^,;]*$|[\s.,;:…/]|\s(?:và|cùng))+$"
)
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
_BARE_HEAD = regex.compile(r"(?:công đoàn|hội đồng)\s*$")
_OF_MANY = regex.compile(r"\p{L}+(?: \p{L}+)? các (?:đại học|trường|trung tâm|viện|đơn vị|cơ sở)")
# "Ban Tuyên giáo tỉnh ủy, thành ủy": committees by no name of their own, of which the first has the body before it.
_ANY_COMMITTEE = regex.compile(r"(?r)\s(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|đoàn)$")
_ONE_MORE = regex.compile(r"(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|đoàn)(?: trực thuộc)?\s*$")


class _Name(NamedTuple):
    """A piece of a list that is a name: the `kind` of party that its head names ("" for none), and whether "các" or
    "những" stands before it."""

    start: int
    end: int
    kind: str
    plural: bool


def split_names(text: str, lower: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The list cut into names of their own."""
    found: list[_Name] = []
    listed = ":" in lower[start:stop]
    for at, end in _pieces(lower, start, stop):
        name = _read_name(text, lower, at, end, listed and bool(found))
        hard = bool(found) and lower[found[-1].end : at].strip().startswith(";")
        if found and not hard and not _is_own(text, lower, found[-1], name):
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(name)
    names: list[tuple[int, int]] = []
    for begin, end, kind, _ in found:
        begin = _behind_colon(text, lower, begin, end)
        inner = _bracketed(text, lower, begin, end)
        if kind == "kind" and len(inner) > 1:
            names += inner
        else:
            # "Bộ Tài chính (Cục Thuế)": which part of a body is meant, and whose it is, is no part of its name.
            end = lower.rfind("(", begin, inner[0][0]) if inner else end
            names.append((begin, begin + len(TAIL.sub("", lower[begin:end]))))
    return names


def _pieces(lower: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands between the separators of the list, those in brackets and within heads left out."""
    at = start
    for match in SEPARATOR.finditer(lower, start, stop):
        if not _in_bracket(lower, start, match.start()) and not inside_head(lower, start, match.start()):
            yield at, match.start()
            at = match.end()
    yield at, stop


def _read_name(text: str, lower: str, at: int, end: int, listed: bool) -> _Name:
    begin = skip_prefix(lower, at, end)
    kind = head_kind(text, lower, begin, end) or ""
    if listed and occurrences("parties", lower).at(begin, end) == begin + len(lower[begin:end].rstrip()):
        kind = ""  # "các Bộ: Quốc phòng, Công an"
    return _Name(begin, end, kind, lower[at:begin].strip().endswith(("các", "những")))


def _behind_colon(text: str, lower: str, start: int, end: int) -> int:
    """ "Các đơn vị chuyên môn: Khoa A, Viện B": who is meant stands behind the colon, by heads of their own."""
    colon = lower.find(": ", start, end) if opens_with_kind(lower, start, end) else -1
    return colon + 2 if colon > 0 and head_kind(text, lower, colon + 2, end) == "organisation" else start


def _bracketed(text: str, lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "các nhà mạng (Viettel, VNPT)": the names in a bracket, but not letters alone ("Trung tâm Dữ liệu (TTDL)")."""
    opened = lower.find("(", start, end)
    closed = lower.find(")", opened, end) if opened >= 0 else -1
    kind = head_kind(text, lower, opened + 1, closed) if closed > 0 else None
    names = split_names(text, lower, opened + 1, closed) if kind in ("organisation", "name") else []
    return names if kind == "organisation" or len(names) > 1 else []


def _in_bracket(lower: str, start: int, position: int) -> bool:
    return lower.count("(", start, position) > lower.count(")", start, position)


def _is_own(text: str, lower: str, before: _Name, piece: _Name) -> bool:
    """Whether `piece` is a name of its own beside the one before it."""
    if piece.kind == "name" and _FIELD_OF_CAPITALS.match(text, piece.start, piece.end):
        return False
    if _in_run(text, lower, before, piece):
        return False
    if piece.kind == "area" and _NAMED_AREA.match(text, piece.start):
        # "Thành phố A và các tỉnh B, C": places by name are parties of their own, but not behind "UBND thành phố A".
        return _NAMED_AREA.match(text, before.start) is not None
    if _goes_on(text, lower, before, piece):
        return False
    if piece.kind == "kind":
        return _is_own_kind(text, lower, before, piece)
    if not piece.kind and piece.plural and before.kind in ("organisation", "name"):
        return True  # "Công ty Điện lực, các chủ hồ chứa"
    if piece.kind not in ("organisation", "office", "name"):
        return False
    company = not piece.plural and _COMPANY.match(text, piece.start) is not None
    if company and (_of_kinds(text, lower, before) or _is_bare(text, before)):
        return False
    return not (_of_many(lower, before, piece) or (piece.kind == "name" and before.kind == ""))


def _in_run(text: str, lower: str, before: _Name, piece: _Name) -> bool:
    """ "các huyện ủy, thành ủy, đảng ủy trực thuộc": a run of kinds, though each is the head of names of its own."""
    if piece.plural:
        return False
    if lower.endswith("các ", 0, before.start) and all(_COMMITTEE.match(lower, one.start) for one in (before, piece)):
        return True
    return bool(_ONE_MORE.match(text, piece.start, piece.end) and _ANY_COMMITTEE.search(text, before.start, before.end))


def _goes_on(text: str, lower: str, before: _Name, piece: _Name) -> bool:
    """Whether the piece is part of the name before it: "Viện Công nhân và Công đoàn", "Văn phòng HĐND và UBND"."""
    bare = _BARE_HEAD.match(lower, piece.start, piece.end)
    if bare and text[piece.start].isupper() and lower[before.end : piece.start].strip() == "và":
        return True
    two = _OFFICE_OF_TWO.search(lower, before.start, before.end)
    return two is not None and lower.startswith(_OTHER_OFFICE, piece.start)


def _of_many(lower: str, before: _Name, piece: _Name) -> bool:
    """ "Công đoàn các đơn vị, trường nghề": the first is of all that follow."""
    institution = _INSTITUTION.match(lower, piece.start, piece.end)
    return institution is not None and _OF_MANY.match(lower, before.start, before.end) is not None


def _is_bare(text: str, name: _Name) -> bool:
    """Whether it is a kind or companies of no name of their own ("các doanh nghiệp, tổng công ty")."""
    return name.kind == "kind" or _COMPANY.match(text, name.start, name.end) is not None


def _is_own_kind(text: str, lower: str, before: _Name, piece: _Name) -> bool:
    if not piece.plural and (_of_many(lower, before, piece) or _COMPANY.match(text, before.start, before.end)):
        return False
    if before.kind in ("kind", "area"):
        # Bare kinds run together; a kind with words of its own, and one more with "các", are two.
        return piece.plural and not only_kinds(lower, before.start, before.end)
    # "Thủ trưởng các sở, ban, ngành": the office is that of all kinds behind it, but no persons have a head.
    held = not piece.plural and _of_kinds(text, lower, before)
    return not held or lower.startswith("tổ chức, cá nhân", piece.start)


def _of_kinds(text: str, lower: str, name: _Name) -> bool:
    """ "Thủ trưởng các Sở", "Thanh tra bộ": an office held in the kinds behind it; "Trưởng Đoàn kiểm tra" in one."""
    start, end, *_ = name
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
