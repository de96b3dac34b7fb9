"""Word heads: heads of parties that are verbs, fields or plain nouns too, and what tells that a party is meant."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings, read_lexicon
from extractors.occurrences import occurrences


def heads_of(sort: str) -> str:
    """A regular expression for the heads of one sort: `territory`, `institution` or `company`."""
    return alternatives(meanings("parties", sort=sort))


_OF_WHOM = regex.compile(r"\s*(?:$|[,;.:)]|\s(?:\p{Lu}|(?:các|chủ chốt)(?!\p{L})))")
_BODIES = regex.compile(rf"\s*(?:$|[,;.:()]|{alternatives(forms_meaning('subjects', 'noun'))})")
_BESIDE = (", cá nhân", ", đơn vị")  # "Chủ tịch UBND xã và tổ chức, cá nhân liên quan"
_POST_OPENS = regex.compile(
    rf"(?r)(?:^|[.;:()\n\t*•+]\s*|(?:^|\n)\s*[-–]\s*|(?:{alternatives(forms_meaning('subjects', 'none'))}|các)\s)$"
)
_FIELD_ON = regex.compile(rf"(?:,| và| [-–]) {alternatives(forms_meaning('subjects', 'field'))}")
_OF_PLACE = regex.compile(
    rf"\s(?:\p{{Lu}}|{heads_of('territory')}|(?:các|cấp|cơ sở|sở|bộ|nhà nước|viên|chuyên ngành)(?!\p{{L}}))|\s?$"
)
_EACH = ("các ", "mỗi ", "từng ", "mọi ", "những ")
_LEVEL = regex.compile(r"\s*(?:$|[,;.:)])|\s(?:có thẩm quyền|chính quyền|lãnh đạo|quản lý|và|cơ sở)(?!\p{L})")


class WordHead(NamedTuple):
    """A head noun at `[start, behind)` of a text, whose name may reach to `end`."""

    text: str
    lower: str
    start: int
    behind: int
    end: int


@cache
def head_words() -> dict[str, str]:
    """Heads that are words too, and what tells that they are meant as heads."""
    return {row.form: row.more["word"] for row in read_lexicon("parties") if "word" in row.more}


def _is_level(head: WordHead) -> bool:
    """ "các cấp", "cấp có thẩm quyền"; "đề nghị cấp lại giấy phép" is a verb."""
    each = head.lower.endswith(_EACH, 0, head.start)
    return each or _LEVEL.match(head.lower, head.behind, head.end) is not None


def _is_of_whom(head: WordHead) -> bool:
    """ "Lãnh đạo Sở A", "lãnh đạo phòng"; "Lãnh đạo toàn diện việc thực hiện …" is a verb."""
    of_whom = _OF_WHOM.match(head.text, head.behind, head.end)
    return of_whom is not None or occurrences("parties", head.lower).at(head.behind + 1, head.end) > 0


def _is_placed(head: WordHead) -> bool:
    """ "Thống kê tỉnh"; "Thống kê, báo cáo số học sinh" is work."""
    return _OF_PLACE.match(head.text, head.behind, head.end) is not None


def _is_post(head: WordHead) -> bool:
    """ "Giao kế toán"; "Phòng Tài vụ, Kế toán", "chế độ kế toán", "văn thư, lưu trữ" are fields of work."""
    opens = _POST_OPENS.search(head.lower, 0, head.start) is not None
    return opens and _FIELD_ON.match(head.lower, head.behind, head.end) is None


def _names_bodies(head: WordHead) -> bool:
    """ "các tổ chức", "cơ quan, tổ chức, cá nhân"; "quý III, tổ chức hội thao" is work."""
    if head.lower.startswith(_BESIDE, head.behind):
        return True
    if head.lower.endswith(", ", 0, head.start):
        return _BODIES.match(head.lower, head.behind, head.end) is not None
    return head.lower.endswith(("các ", "những ", "mỗi "), 0, head.start)


def is_meant(word: str, head: WordHead) -> bool:
    """Whether the head, by the `word` of its row in parties.toml, names a party where it stands."""
    return _MEANT[word](head)


_MEANT: dict[str, Callable[[WordHead], bool]] = {
    "level": _is_level,
    "of whom": _is_of_whom,
    "placed": _is_placed,
    "post": _is_post,
    "bodies": _names_bodies,
}
