"""Parties: the names of a list and where it ends (guide, section 3.4)."""

from typing import NamedTuple

from extractors.party_ends import cell_end
from extractors.party_heads import head_kind, skip_prefix
from extractors.party_lists import cut_sign, list_end
from extractors.party_pieces import split_names
from extractors.persons import find_persons


class PartyMention(NamedTuple):
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
        stop = cell_end(text, lower, begin, cut_sign(text, lower, begin, end, alone))
    else:
        stop = list_end(text, lower, begin, end, alone, through)
    opened = lower.rfind("(", begin, stop)
    behind = stop
    if opened > begin and ")" not in lower[opened:stop]:
        # A bracket that the end would cut in two is an aside: the list ends before it, the sentence goes on behind.
        behind = lower.find(")", stop, end) + 1 or stop
        stop = begin + len(lower[begin:opened].rstrip())
    return [
        PartyMention(a, b) for a, b in split_names(text, lower, begin, stop) if b > a and not _no_party(lower[a:b])
    ], behind


def _no_party(name: str) -> bool:
    return name in ("lực lượng", "tập thể", "địa bàn", "mình", "cấp", "các bên", "các bên liên quan", "bên liên quan")
