"""Heads: the noun that a party's name begins with, and what kind of party it names (guide, section 3.4)."""

import re
from functools import cache

import regex

from extractors.lexicon import forms_meaning, meanings
from extractors.measures import opens_measure
from extractors.occurrences import occurrences
from extractors.word_heads import WordHead, head_words, is_meant

# Behind a name that no word of a field can go on, so many blanks show work, its verb known or not.
LEAST_SAID = 2
# Between the names of a list; "trong và ngoài tỉnh" is one place, "nhỏ và vừa" one size.
SEPARATOR = re.compile(
    r"\s*(?:;|,\s*(?:và|cùng(?: với)?)?(?=\s)|\s(?:và(?! ngoài | vừa\b)|cùng với|cùng(?! cấp)|hoặc)(?=\s)|\+)\s*"
)
_PREFIX = re.compile(
    rf"(?:[-+–•]\s*|(?:{'|'.join(forms_meaning('subjects', 'before'))})\s+(?!trách)|(?:đề nghị|yêu cầu|giao):\s+|"
    r"(?:các )?ông(?: \(bà\)|, bà|/bà| bà):?\s+|"
    rf"(?:{'|'.join(forms_meaning('subjects', 'named'))})\s+(?=(?:phó )?hiệu trưởng)|đ/c\s*)+"
)
# An abbreviation carries no diacritics but Đ; "MỤC TIÊU", "PHONG TRÀO" are words.
_CAPITALS = regex.compile(r"[A-ZĐ&][A-ZĐ&\d]+[\p{L}\d&]*(?![\p{L}])(?!\s\p{Lu}{2})")
_NEXT_WORD = regex.compile(r"\s+(\p{L})")
_LONGEST_HEAD = 64
# "Trưởng Đoàn kiểm tra", "Trưởng các thôn", "Trưởng 12 thôn": the head of whatever body follows.
CHIEF = re.compile(r"(?P<chief>(?:phó )?trưởng) (?:các |\d+ )?")


@cache
def kinds() -> dict[str, str]:
    """Head nouns and their kinds."""
    return meanings("parties")


@cache
def _tails() -> frozenset[str]:
    return frozenset({*meanings("parties", tail="place"), *meanings("parties", tail="name")})


def head_kind(text: str, lower: str, start: int, end: int) -> str | None:
    """What kind of party the words at `start` name, or None: organisation, kind, area, office, name (proper)."""
    behind = occurrences("parties", lower).at(start, end)
    if behind < 0:
        if chief := CHIEF.match(lower, start, end):
            return "office" if _body(lower, chief.end(), end) else None
        if text[start : start + 1].islower() or text[start + 1 : start + 2].islower():
            return None
        # A word in capitals is a name of its own (VTV), but not where all is in capitals, nor "GRDP".
        word = None if opens_measure(lower, start, end) else _CAPITALS.match(text, start, end)
        return "name" if word and not text[start:end].isupper() else None
    kind = kinds()[lower[start:behind]]
    if not kind and text[start:behind].istitle():
        # "ban đầu" is no body, "Ban Đầu tư" is one.
        behind = next(iter(occurrences("parties", lower).all_at(start)[1:]), behind)
        kind = kinds()[lower[start:behind]]
    tells = head_words().get(lower[start:behind])
    if tells in ("kind", "named"):
        following = _NEXT_WORD.match(text, behind, end)
        named = following is not None and is_capital(text, lower, start, following.start(1), end)
        return "organisation" if named else None if tells == "named" else "kind"
    meant = tells is None or is_meant(tells, WordHead(text, lower, start, behind, end))
    return kind if kind and meant else None


def _body(lower: str, start: int, end: int) -> str:
    """What kind of party the head at `start` names; empty where there is none."""
    behind = occurrences("parties", lower).at(start, end)
    return kinds()[lower[start:behind]] if behind >= 0 else ""


def is_capital(text: str, lower: str, start: int, at: int, end: int) -> bool:
    """Whether the word at `at` begins with a capital; where all is in capitals, as it does behind the words from
    `start` on elsewhere in the text: "PHÒNG BỆNH" is no body where the paper has "phòng bệnh" alone.
    """
    behind = next((stop for stop in range(at, end) if not text[stop].isalpha()), end)
    words = text[start:behind]
    if not words.isupper() or behind < at + 2:
        return text[at].isupper()
    others = [one.start() for one in re.finditer(rf"(?<!\w){re.escape(lower[start:behind])}(?!\w)", lower)]
    mixed = [one for one in others if not (text[one : one + len(words)].isupper() or inside_head(lower, 0, one))]
    return not mixed or any(text[one + at - start].isupper() for one in mixed)


def skip_prefix(lower: str, start: int, end: int) -> int:
    """Behind "giao", "các", "đ/c" and the like."""
    match = _PREFIX.match(lower, start, end)
    return match.end() if match else start


def is_authority(text: str, lower: str, start: int, end: int) -> bool:
    """Whether the name at `start` is an authority's, behind whose head only capitals and places belong to it."""
    behind = occurrences("parties", lower).at(start, end)
    return behind >= 0 and keeps_to_places(text, lower, start, behind, end)


def keeps_to_places_alone(text: str, lower: str, start: int, end: int) -> bool:
    """Whether behind the head of the name at `start` no word of a field may stand ("UBND xã", "Tòa án khu vực 5")."""
    behind = occurrences("parties", lower).at(start, end)
    return behind >= 0 and has_no_field(lower[start:behind]) and keeps_to_places(text, lower, start, behind, end)


def keeps_to_places(text: str, lower: str, start: int, behind: int, end: int) -> bool:
    """Whether only capitals and places belong to the name whose head is `[start, behind)`."""
    head = lower[start:behind]
    if head not in _tails():
        return False
    following = _NEXT_WORD.match(text, behind, end)
    return head_words().get(head) != "kind" or (following is not None and following[1].isupper())


def has_no_field(head: str) -> bool:
    """Whether behind `head` stand places alone ("UBND"), while a ministry has its field ("Sở Xây dựng")."""
    return head in meanings("parties", tail="name")


def inside_head(lower: str, start: int, position: int) -> bool:
    """Whether `position` lies within a head noun ("ban quản lý")."""
    near = max(start, position - _LONGEST_HEAD)
    heads = occurrences("parties", lower)
    behind = near
    for at in heads.between(near, position):
        if at >= behind and (stop := heads.at(at, position + _LONGEST_HEAD)) >= 0:
            behind = stop
    return behind > position


def opens_with_kind(lower: str, start: int, end: int) -> bool:
    """Whether the words begin with what is a kind ("ngành y tế")."""
    return kinds().get(lower[start : max(start, occurrences("parties", lower).at(start, end))]) == "kind"


def ends_with_kind(lower: str, start: int, end: int) -> bool:
    """Whether the words end with what is a kind ("các sở, ngành"), no longer head that ends so ("Quốc hội")."""
    heads = occurrences("parties", lower)
    near = heads.between(max(start, end - _LONGEST_HEAD), end)
    first = next((at for at in near if heads.at(at, end) == end), end)
    return kinds().get(lower[first:end]) == "kind"


def behind_body(lower: str, start: int, position: int) -> int:
    """Behind the name of a body that `position` would cut ("Cảnh sát | điều tra"), else before it."""
    heads = occurrences("parties", lower)
    far = position + _LONGEST_HEAD
    begun = heads.between(max(start, position - _LONGEST_HEAD), position)
    return max((heads.at(at, far) for at in begun if _body(lower, at, far) == "organisation"), default=-1)


def only_kinds(lower: str, start: int, end: int) -> bool:
    """Whether nothing but kinds stands there ("sở, ban, ngành")."""
    return all(kinds().get(word) in ("kind", "area") for word in SEPARATOR.split(lower[start:end]) if word)


def only_heads(lower: str, start: int, end: int) -> bool:
    """Whether nothing but heads stands there ("tập đoàn, tổng công ty")."""
    return all(kinds().get(word) for word in SEPARATOR.split(lower[start:end]) if word)
