"""Cell parties: who does what in a party cell or behind "Cơ quan chủ trì:" (guide, sections 3.4 and 3.6)."""

from collections.abc import Iterator

import regex

from extractors.labelled import labelled_parties
from extractors.parties import PartyMention, find_names
from models.party import PartyRole

# "Sở A chủ trì, phối hợp với Sở B": what stands behind it are supports.
_WITH = regex.compile(r"[^\p{L}]*(?:chủ trì)?[,;]?\s*(?:và )?phối hợp(?: với| cùng)?:?\s(?!thực hiện|tham gia)")
_LEADS = regex.compile(r"\s\(?(?:là )?(?:cơ quan |đơn vị )?chủ trì(?: thực hiện)?\)?(?:[,;.]?\s+|[,;.]|$)")
# "Trường Cao đẳng phối hợp.", "Hội Phụ nữ (phối hợp)".
_JOINS = regex.compile(r"(?r)\s\(?(?:cùng )?phối hợp(?: thực hiện| tham gia)?\)?[\s.,]*$")
_PIECE = regex.compile(r"[^;]+")


def cell_parties(text: str, lower: str, start: int, end: int, role: PartyRole) -> list[tuple[PartyMention, PartyRole]]:
    """The parties that nothing but names, and words of who leads and who joins, stand for; of `role` where they say
    none."""
    told = labelled_parties(text, lower, start, end)
    if told and any(each is PartyRole.LEAD for _, each in told):
        return told
    shared = [
        (name, each)
        for first, last, each in _shares(lower, start, end, role)
        for name in find_names(text, lower, first, last, alone=True)[0]
    ]
    # "Sở A; phối hợp: Sở B": who stands before the label of those who join needs none.
    before = [(name, each) for name, each in shared if told and name.end <= told[0][0].start]
    return [*before, *told] if told else shared


def _shares(lower: str, start: int, end: int, role: PartyRole) -> Iterator[tuple[int, int, PartyRole]]:
    """The lists of names, each with its role; after each semicolon a list begins anew."""
    behind = _WITH.search(lower, start, end)
    stop = behind.start() if behind and behind.start() > start else end
    for piece in _PIECE.finditer(lower, start, stop):
        at, last = piece.span()
        if (leads := _LEADS.search(lower, at, last)) is not None:
            yield at, leads.start(), role
            at = leads.end()
        if joins := _JOINS.search(lower, at, last):
            yield at, joins.start(), PartyRole.SUPPORT
        else:
            yield at, last, role
    if behind is not None and stop < end:
        for piece in _PIECE.finditer(lower, behind.end(), end):
            yield *piece.span(), PartyRole.SUPPORT
