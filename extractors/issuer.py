"""The issuer: the organisation of the letterhead, else of the note or the paragraph that enacts (guide, section 1)."""

from functools import cache

import regex

from extractors.head import Head, organisation_word
from extractors.kinds import kind_names
from extractors.letterhead import read_organisation_lines
from extractors.lexicon import alternatives, read_lexicon
from extractors.spelling import spell

# Bodies of a Party committee, which its name belongs to.
_OF_PARTY = regex.compile(r"(?i)(?:ban|văn phòng|[uủ][ỷy] ban kiểm tra|cơ quan)(?!\p{L})")
_PARTY = regex.compile(r"(?i)(?:tỉnh|thành|huyện|quận|thị|đảng) [uủ][ỷyỉ]|ban chấp hành trung ương")
_UNFINISHED = regex.compile(
    r"(?:^|\s)(?:văn phòng|đảng ủy|đảng bộ|nhân|và|của|các|ban cán sự|cơ quan|bộ phận|thành viên|ngành|khối|tổng)$"
)
# The right column of the Youth Union's papers, as the motto is of the State's.
_MAST = regex.compile(r"(?i)\s*đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$")
_UNIONS = ("CÔNG ĐOÀN", "CÔNG ĐOÀN CƠ SỞ", "ĐOÀN THANH NIÊN")
_BARE = (*_UNIONS, "VĂN PHÒNG")
# "BAN CHẤP HÀNH KHÓA IX", "ĐẠI HỘI ĐẢNG BỘ XÃ X LẦN THỨ I, NHIỆM KỲ …": which of its kind the body is.
_WHICH = regex.compile(r"(?i)(?:^|[\s,]+)(?:khóa [ivxl\d]|khoá [ivxl\d]|lần thứ |nhiệm kỳ |kỳ họp ).*")
# "TỈNH ỦY" or "ĐẢNG ỦY TẬP ĐOÀN" below "ĐẢNG BỘ TỈNH X", "ĐẢNG BỘ TẬP ĐOÀN X".
_COMMITTEE = regex.compile(r"(?P<name>(?:TỈNH|THÀNH|ĐẢNG) [UỦ][ỶY])(?: (?P<kind>.+))?")
_BRANCH = regex.compile(r"ĐẢNG BỘ (?P<whole>(?:(?:TỈNH|THÀNH PHỐ)\s)?(?P<own>.+))")
# "BAN CHẤP HÀNH TRUNG ƯƠNG" above it is the organ of the youth's or the women's own.
_LEAGUE = regex.compile(r"(?i)(?:đoàn|hội(?! đồng)) ")
_TRUNG_UONG = regex.compile(r"(?i)ban chấp hành trung ương(?: đảng)?$")


def read_issuer(head: Head, note_issuer: str | None, title_issuer: str | None, opening: str) -> str | None:
    """The issuing organisation as printed, its organ left out.

    `note_issuer` and `title_issuer` are who the note "Ban hành kèm theo …" and the title name ("CỦA BỘ CHÍNH TRỊ", or
    "QUỐC HỘI" on the line below); `opening` is the text between title and first section.
    """
    letterhead = organisation_of(read_organisation_lines(head))
    if title_issuer and (letterhead is None or _TRUNG_UONG.match(letterhead)):
        return without_organ(title_issuer)
    if title_issuer and letterhead and title_issuer.isupper() and title_issuer.startswith(f"{letterhead} "):
        return title_issuer  # a letterhead without the place: "HỘI ĐỒNG NHÂN DÂN", whose is said below the title
    if letterhead is None and note_issuer:
        letterhead = without_organ(note_issuer)
    enactment = None if letterhead else find_enactment(opening)
    found = enactment[0] if enactment else letterhead
    return expand_abbreviation(found, opening) if found else None


def organisation_of(lines: list[str]) -> str | None:
    """The organisation that the lines of a left column name last: below "UBND TỈNH X" stands "SỞ Y TẾ"."""
    names: list[str] = []
    for line in filter(None, (_WHICH.sub("", line) for line in _without_mast(lines))):
        for part in _split_organisations(line):
            league = names and _TRUNG_UONG.fullmatch(names[-1]) and _LEAGUE.match(part)
            if names and (league or names[-1] in _UNIONS or not (_opens_body(part) and _is_whole(names[-1]))):
                names[-1] += f" {part}"
            else:
                names.append(part)
    if not names:
        return None
    if len(names) > 1 and _is_organ(names[-1]):
        return names[-2]
    if len(names) > 1 and _PARTY.search(names[-2]) and _OF_PARTY.match(names[-1]) and len(names[-1].split()) < 8:
        parent = _TRUNG_UONG.sub("TRUNG ƯƠNG", names[-2])
        return f"{names[-1]} {parent}"
    name = _with_place(without_organ(names[-1]), names[-2] if len(names) > 1 else "")
    # "BAN CHẤP HÀNH CÔNG ĐOÀN" below the company whose union it is.
    return f"{name} {names[-2]}" if len(names) > 1 and name in _BARE else name


def _with_place(name: str, parent: str) -> str:
    """A Party committee that is printed without its place, with that of the branch above it."""
    committee, branch = _COMMITTEE.fullmatch(name), _BRANCH.fullmatch(parent)
    if committee is None or branch is None:
        return name
    if not committee["name"].startswith("ĐẢNG"):
        return name if committee["kind"] else f"{name} {branch['own']}"
    kind = committee["kind"]
    return f"{committee['name']} {branch['whole']}" if not kind or branch["whole"].startswith(f"{kind} ") else name


def _without_mast(lines: list[str]) -> list[str]:
    """The lines without the Youth Union's name, where they name one of its bodies besides: "TỈNH ĐOÀN X"."""
    others = [line for line in (_MAST.sub("", line) for line in lines) if line]
    named = any(_opens_body(line) and not _PARTY.match(line) for line in others)
    return others if named else lines


def _opens_body(line: str) -> bool:
    """Whether a line of capitals begins as an organisation's name does, or with its organ: "BCH ĐOÀN XÃ X"."""
    return organisation_word().match(spell(without_organ(line))) is not None


def without_organ(name: str) -> str:
    """ "Ban Thường vụ Công đoàn Viên chức tỉnh" is Công đoàn Viên chức tỉnh; an organ alone stays.

    >>> without_organ("Ban Thường vụ Công đoàn Viên chức tỉnh")
    'Công đoàn Viên chức tỉnh'
    """
    match = _organ().match(name.lower())
    rest = name[match.end() :].strip(" ,") if match else ""
    if match is None or not (_opens_name(rest) if not name.isupper() else organisation_word().match(spell(rest))):
        return name
    return without_organ(rest)


def find_enactment(opening: str) -> tuple[str, int] | None:
    """Who "xây dựng", "ban hành" the document and where in `opening` that verb stands, by the last clause of which an
    organisation is the subject; other papers' issuers ("của Thủ tướng Chính phủ ban hành …") are none."""
    for match in reversed(list(_enacting().finditer(opening.lower()))):
        clause = regex.split(r"[,;:.]\s|\n", opening[: match.start()])[-1].strip()
        name = without_organ(clause)
        if name and name[0].isupper() and _opens_name(name) and not _enacting().search(name.lower()):
            return name, match.start()
    return None


def expand_abbreviation(name: str, text: str) -> str:
    """`name` with its first word spelt out where `text` explains it: "Công đoàn Giáo dục (CĐGD) Việt Nam"."""
    short, _, rest = name.partition(" ")
    explained = regex.search(rf"((?:\p{{L}}+\s){{1,{max(1, len(short))}}})\({regex.escape(short)}\)", text)
    if len(short) < 3 or not short.isupper() or explained is None:
        return name
    words = explained[1].split()[-len(short) :]
    if "".join(word[0] for word in words).lower() != short.lower():
        return name
    return f"{' '.join(words)} {rest}".strip()


def _opens_name(text: str) -> bool:
    """Whether `text` begins as an organisation's name does: with its kind, or an abbreviation such as CĐYT."""
    first = text.split(" ", 1)[0]
    named = organisation_word().match(spell(text)) is not None
    return named or (len(first) > 2 and first.isalpha() and first.isupper())


@cache
def _organ() -> "regex.Pattern[str]":
    names = alternatives([row.form for row in read_lexicon("organs")])
    return regex.compile(rf"(?:{names}(?:\s*,\s*)?)+\s+(?!trung ương(?! đoàn | hội )|nước)")


@cache
def _enacting() -> "regex.Pattern[str]":
    verb = r"(?:xây dựng(?: và ban hành)?|ban hành|đề ra|lập)"
    return regex.compile(rf"\s{verb}\s+(?:bản\s+|nội dung\s+)?(?={kind_names()})")


def _split_organisations(line: str) -> list[str]:
    """A letterhead cell read as one line: "UBND TỈNH X SỞ Y TẾ"."""
    parts, start = [], 0
    for match in _below().finditer(line):
        above = line[start : match.start()]
        if _is_whole(above) and not _is_organ(above) and _stands_above(above, match.lastgroup or "any"):
            parts.append(above)
            start = match.end()
    return [*parts, line[start:]]


@cache
def _below() -> "regex.Pattern[str]":
    """Where a body's name begins behind that of its parent, by what the parent must be; or an organ, which ends it.

    None begins within a name: "MÔI TRƯỜNG", "CÔNG ĐOÀN CƠ SỞ", "TỔNG CÔNG TY".
    """
    rows = read_lexicon("organisations")
    organs = alternatives([row.form.upper() for row in read_lexicon("organs") if " " in row.form])
    forms: dict[str, list[str]] = {}
    for row in rows:
        if "below" in row.more:
            forms.setdefault(row.more["below"], []).extend(_spelt(row.form))
    names = "|".join(f"(?P<{parent}>{alternatives(names)})" for parent, names in forms.items())
    within = "|".join(
        rf"(?<=(?:{row.more['within'].upper().replace(', ', '|')})\s){row.form.upper()}"
        for row in rows
        if "within" in row.more
    )
    return regex.compile(rf"(?<![-–])\s(?!{within})(?=(?:{names})(?:\s|$)|{organs}$)")


def _stands_above(name: str, below: str) -> bool:
    """Whether `name` is more than the words any of its kind begin with, and of the kind that such bodies are below."""
    lower = spell(name)
    row = organisation_word().match(lower)
    if row is None or (row.end() == len(lower) and not _PARTY.fullmatch(name)):
        return False
    return below == "any" or _kinds_above().get(row[0]) == below


@cache
def _kinds_above() -> dict[str, str]:
    return {row.form: row.more["above"] for row in read_lexicon("organisations") if "above" in row.more}


def _spelt(form: str) -> tuple[str, str]:
    return form.upper(), form.upper().replace("ỦY", "UỶ")


def _is_organ(name: str) -> bool:
    return _organ().fullmatch(f"{name.lower()} ") is not None


def _is_whole(name: str) -> bool:
    """Whether a name can end here: not within "VĂN PHÒNG", "BAN CHẤP HÀNH", "ỦY BAN NHÂN" alone."""
    lower = spell(name)
    if _is_organ(name) or _UNFINISHED.search(lower):
        return False
    return organisation_word().match(lower) is not None
