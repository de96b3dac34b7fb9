"""Headings: the parties that a heading consists of (guide, section 3.4)."""

import re

import regex

from extractors.kinds import kind_names
from extractors.lexicon import meanings
from extractors.occurrences import occurrences
from extractors.parties import PartyMention
from extractors.party_ends import heading_end
from extractors.party_heads import head_kind, only_kinds, skip_prefix
from extractors.party_lists import list_end
from extractors.party_pieces import split_names
from extractors.persons import find_persons

_ACTIVE = regex.compile(
    r"(?<!\p{L})(?:đang )?(?:hoạt động|đóng|trực thuộc|được giao|có liên quan|liên quan|sử dụng|tham gia)(?!\p{L})"
)
_DOES = re.compile(
    r"(?:\s+\((?:sau đây |gọi )[^()]*\))?"
    r"(?:\s+là [^:;.]{3,120}?,(?=\s+(?:có|chịu) (?:trách nhiệm|nhiệm vụ)))?"
    r"(?:\s+(?:(?:có|chịu) (?:(?:,? |và )*(?:trách nhiệm|nhiệm vụ|quyền hạn|thẩm quyền))+|chủ trì|thực hiện|"
    r"phối hợp)){0,2}"
    r"\s*(?:\([^()]*\))?[\s.:;]*$"
)
_TOGETHER = regex.compile(r"(?: chủ trì)?,?\sphối hợp (?:chặt chẽ )?(?:với|cùng)\s")
# "thôn có dưới 100 cử tri" says of which places, not who does it.
_SIZED = regex.compile(r"\scó (?:(?:dưới|trên|từ|hơn|không quá|ít nhất|tối thiểu|khoảng) )?\d")
_PLACED = regex.compile(r"(?<!\p{L})(?:cấp|ngành|các|có)(?!\p{L})")
_LEADS_IN = ("sau", "sau đây", "như sau")
# "Trách nhiệm của Sở A", "Nhiệm vụ, quyền hạn của Bộ B"; "Nhiệm vụ của năm học" names none.
_CHARGED = regex.compile(
    r"(?:quyền(?: hạn)?(?:,| và|, và) )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ)"
    r"(?:(?:,| và|, và) (?:quyền hạn|thẩm quyền|quyền|nghĩa vụ|trách nhiệm|nhiệm vụ))* của "
    rf"(?!(?:năm|giai đoạn|quý|tháng|công tác|dự án|{kind_names()})(?!\p{{L}}))"
)


def heading_names(text: str, lower: str, start: int, end: int, strict: bool = False) -> list[PartyMention]:
    """The parties that a heading consists of ("1. Sở Y tế", "Các doanh nghiệp viễn thông"), none where it says else.

    `strict` allows no verb at all: a lead-in that goes on to say what the party does is no heading.
    """
    persons, stop = find_persons(text, lower, start, end)
    if persons and not lower[stop:end].strip(" .:;"):
        return [PartyMention(*person) for person in persons]
    end = _names_end(lower, start, end)
    if _SIZED.search(lower, start, end) or lower.endswith(_LEADS_IN, start, end):
        return []
    charge = _CHARGED.match(lower, start, end)
    begin = skip_prefix(lower, charge.end() if charge else start, end)
    if charge:
        # "Trách nhiệm của người phụ trách thư viện", "… của công ty vận hành bến": whoever it is, a part is theirs.
        return _split(text, lower, begin, end) if begin + 2 < end else []
    kind = head_kind(text, lower, begin, end)
    if kind is None or (kind == "kind" and begin == start and not _names_kinds(lower, start, end)):
        return []
    stop = list_end(text, lower, begin, end, alone=True)
    said_of = lower.endswith("các ", start, begin) or _ACTIVE.search(lower, begin, stop + 12) is not None
    return _split(text, lower, begin, end) if stop == end or (said_of and not strict) else []


def _names_end(lower: str, start: int, end: int) -> int:
    """Before what a heading says of its parties: with whom they work, that they "có trách nhiệm"."""
    if with_whom := _TOGETHER.search(lower, start, end):
        # "Sở A, UBND các xã phối hợp với Sở B:" goes on with supports.
        end = with_whom.start()
    return heading_end(lower, start, start + len(_DOES.sub("", lower[start:end])))


def _split(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    return [PartyMention(a, b) for a, b in split_names(text, lower, start, end) if b > a]


def _names_kinds(lower: str, start: int, end: int) -> bool:
    """Whether words that begin with a kind name bodies: kinds alone ("Sở, ban, ngành"), or those of a place."""
    return only_kinds(lower, start, end) or _PLACED.search(lower, start, end) is not None


def plain_names(text: str, lower: str, start: int, end: int) -> list[PartyMention]:
    """The names of a heading that must be a party's, whatever its head ("5. Giáo viên bộ môn"), unless it has a verb.

    "Kinh phí thực hiện", "Cơ chế phối hợp" say of what the part is.
    """
    begin = skip_prefix(lower, start, end)
    if any(meanings("predicates")[lower[a:b]] for a, b in occurrences("predicates", lower).within(start, end)):
        # "Cán bộ, công chức tiếp nhận hồ sơ": a known head goes on with what tells which are meant.
        begin = end if head_kind(text, lower, begin, end) is None else begin
    return _split(text, lower, begin, end)
