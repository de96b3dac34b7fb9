"""Parties: who answers for an item, its own before the heading's, and for a table's row (guide, section 3.4)."""

import regex

from extractors.given import Assignment
from extractors.party_heads import only_kinds
from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope
from models.section import ASSIGNING, Topic
from pipeline.assembly.by_day import is_handed_in
from pipeline.assembly.genre import Genre
from pipeline.assembly.leading import lead_in_parties
from pipeline.assembly.named import Named
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes

# "Trước ngày 20/12 hằng năm, UBND xã lập danh sách": a law that says by when tells who does it, too.
_DUE = regex.compile(
    r"(?:trước ngày|chậm nhất|muộn nhất|trong(?: thời hạn| vòng)? \d|định kỳ|h[ằà]ng (?:năm|quý|tháng))"
)
# "Căn cứ Kế hoạch này, UBND tỉnh yêu cầu …", below the last party's heading: the issuer turns to others.
_ISSUER_ASKS = regex.compile(
    r"(?:căn cứ [^;.]{0,120} này[^;.]{0,40},\s*(?:[^,;.]{2,80}\s)?|"
    r"(?:ban|ủy ban|uỷ ban|ubnd|chủ tịch|thường trực|tỉnh ủy|liên đoàn|bộ|thủ tướng)(?!\p{L})[^,;.]{2,70}\s)"
    r"(?:đề nghị|yêu cầu)(?!\p{L})"
)
_OPENS_WITHIN = 8  # "Đ/c " and "Các " before a name
_NEAR = 45  # a time or a purpose before it
_AIMS = (Topic.PURPOSE, Topic.TARGETS)


def item_parties(scopes: Scopes, node: Node, start: int, end: int) -> list[Named]:
    """The parties that answer for the item `[start, end)`: its own leads replace the heading's, supports join."""
    told = scopes.spans.assignments(start, end)
    # "Trạm A rà soát các kho; báo cáo Chủ tịch xã trước ngày 5/4": who hands it in does it.
    due = _is_due(scopes, start, end) or (_opens(told, start) and hands_in(scopes, start, end))
    found = [one for one in told if counts(scopes, node, one) or (due and one.works)]
    above = _heading_parties(scopes, node, start, end)
    if above:
        found = _beside_heading(scopes, found, above, start)
    own = _in_clause(found)
    if any(one.role is PartyRole.LEAD for one in own):
        return own
    led = lead_in_parties(scopes, node)
    if any(one.role is PartyRole.LEAD for one in led):
        above = []
        # "… yêu cầu các bộ, ngành:" above "a) Bộ Y tế rà soát …": whoever opens the item does it, below a goal too.
        subjects = [one for one in told if one.subject and one.works]
        if _opens(subjects, start):
            return _in_clause(subjects) + own
    return [*above, *led, *own]


def _is_due(scopes: Scopes, start: int, end: int) -> bool:
    return scopes.genre is Genre.LEGAL and _DUE.match(scopes.view.lower, start, end) is not None


def _in_clause(found: list[Assignment]) -> list[Named]:
    return [Named(one.start, one.end, one.role, PartyScope.CLAUSE) for one in found]


def _opens(told: list[Assignment], start: int) -> bool:
    """Whether one of those `told` that works opens the item at `start`."""
    return any(one.works and one.start - start < _OPENS_WITHIN for one in told)


def _heading_parties(scopes: Scopes, node: Node, start: int, end: int) -> list[Named]:
    """The parties that the heading above charges, but where the issuer turns to others below it."""
    above = [Named(name.start, name.end, PartyRole.LEAD, PartyScope.HEADING) for name in scopes.governing_parties(node)]
    asks = node.kind is NodeKind.PARAGRAPH and above and _ISSUER_ASKS.match(scopes.view.lower, start, end)
    return [] if asks else above


def _beside_heading(scopes: Scopes, found: list[Assignment], above: list[Named], start: int) -> list[Assignment]:
    """Those of an item that do it in place of the heading's parties.

    A subject does only where it opens the item and says more than "các đơn vị"; whom the party is to ask ("yêu cầu các
    đơn vị khắc phục") does its work, unless a request opens the item.
    """
    lower = scopes.view.lower
    requests = lower.startswith("đề nghị ", start)
    # "Hội đồng họp …" below "Hội đồng chấm thi" is short for it.
    longer = tuple(lower[name.start : name.end] for name in above)
    named = [
        one
        for one in found
        if one.subject
        and not only_kinds(lower, one.start, one.end)
        and not any(name.startswith(f"{lower[one.start : one.end]} ") for name in longer)
    ]
    opens = any(one.start - start < _NEAR for one in named)
    return [one for one in found if (one in named and opens) or not (one.subject or (one.asked and not requests))]


def hands_in(scopes: Scopes, start: int, end: int) -> bool:
    """Whether the item is a report due by a day, whoever it names as doing so."""
    who = [one.end for one in scopes.spans.assignments(start, end) if one.subject]
    times = [time for sentence in scopes.spans.sentences(start, end) for time in scopes.spans.times_in(*sentence)]
    return is_handed_in(scopes.view.lower, (start, end), times, who)


def counts(scopes: Scopes, node: Node, one: Assignment) -> bool:
    """A bare subject is the doer under `organisation` and `schedule`, and where it opens a sentence of work.

    Laws tell in the same form who may do what; they assign with words only, or below a heading that charges a party.
    """
    if not one.subject or node.topic in ASSIGNING:
        return True
    if one.works and one.start - node.text < _OPENS_WITHIN and (scopes.told(node) or charged(scopes, node)):
        return True
    if not one.works or not node.section or node.leads or node.topic in _AIMS or scopes.genre is Genre.LEGAL:
        return False
    if one.effort and not scopes.told(node):
        return False
    return scopes.in_programme(node) and "goal" not in scopes.context(node)


def charged(scopes: Scopes, node: Node) -> bool:
    """Whether a heading of a law above, "Trách nhiệm của các Sở", says that what stands below is to be done."""
    return scopes.genre is Genre.LEGAL and bool(scopes.governing_parties(node))


def row_parties(scopes: Scopes, row: Row) -> list[Named]:
    """The parties of a row's columns."""
    named: list[Named] = []
    for cell, role in ((row.lead, PartyRole.LEAD), (row.support, PartyRole.SUPPORT)):
        if cell is not None:
            # "Chủ trì: Sở A; phối hợp: Sở B" in a column of both says itself who does what.
            told = scopes.spans.cell_parties(*cell, role)
            named += [Named(name.start, name.end, each, PartyScope.TABLE) for name, each in told]
    return named
