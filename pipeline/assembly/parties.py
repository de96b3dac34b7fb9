"""Responsible parties: the item's own, else the heading's; a table's columns before both (guide, section 3.4)."""

from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.abbreviations import canonical_name
from extractors.given import Assignment
from extractors.kinds import plan_names
from extractors.labelled import labelled_parties
from extractors.party_heads import only_kinds
from extractors.subjects import find_subject, is_told_of
from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope, Responsible
from models.section import Topic
from pipeline.assembly.by_day import is_handed_in
from pipeline.assembly.genre import Genre, tells_all
from pipeline.assembly.rows import Row
from pipeline.assembly.scopes import Scopes

# "Trước ngày 20/12 hằng năm, UBND xã lập danh sách": a law that says by when tells who does it, too.
_DUE = regex.compile(
    r"(?:trước ngày|chậm nhất|muộn nhất|trong(?: thời hạn| vòng)? \d|định kỳ|h[ằà]ng (?:năm|quý|tháng))"
)
_TOLD = ("sau:", "sau đây:", "nhiệm vụ:", "nội dung:")
_REST = 12
_ORGANISED = (Topic.ORGANISATION, Topic.SCHEDULE)
# "Căn cứ Kế hoạch này, UBND tỉnh yêu cầu …", below the last party's heading: the issuer turns to others.
_ISSUER_ASKS = regex.compile(
    r"(?:căn cứ [^;.]{0,120} này[^;.]{0,40},\s*(?:[^,;.]{2,80}\s)?|"
    r"(?:ban|ủy ban|uỷ ban|ubnd|chủ tịch|thường trực|tỉnh ủy|liên đoàn|bộ|thủ tướng)(?!\p{L})[^,;.]{2,70}\s)"
    r"(?:đề nghị|yêu cầu)(?!\p{L})"
)
# "Hội đề ra các chỉ tiêu như sau:" only says whose they are; "Hội thực hiện các chỉ tiêu sau:" who sees to them.
# "Trang trại được hỗ trợ phải có đủ các điều kiện sau:" says what they are to be like.
_SETS_OUT = regex.compile(
    r"(?:(?<!(?:thực hiện|triển khai|hoàn thành|đạt)(?: tốt| được)?(?: các| những| một số)? )(?:chỉ|mục) tiêu|"
    rf"(?:ban hành|xây dựng|thông qua) {plan_names()}|xác định|kết luận|"
    r"điều kiện|tiêu chuẩn)(?!\p{L})[^;:.]{0,160}"
    r"\ssau(?: đây)?:\s*$"
)
# "Sở Giáo dục thông báo:" tells what is to be known, and not that the office does it.
_ANNOUNCES = (" thông báo:", " thông báo như sau:", " thông tin như sau:")
_OPENS_WITHIN = 8  # "Đ/c " and "Các " before a name
_NEAR = 45  # a time or a purpose before it
_AIMS = (Topic.PURPOSE, Topic.TARGETS)


class Named(NamedTuple):
    """A party with its role and where it was named."""

    start: int
    end: int
    role: PartyRole
    scope: PartyScope


def item_parties(scopes: Scopes, node: Node, start: int, end: int) -> list[Named]:
    """The parties that answer for the item `[start, end)`: its own leads replace the heading's, supports join."""
    told = scopes.spans.assignments(start, end)
    # "Trạm A rà soát các kho; báo cáo Chủ tịch xã trước ngày 5/4": who hands it in does it.
    due = _is_due(scopes, start, end) or (_opens(told, start) and _hands_in(scopes, start, end))
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


def _hands_in(scopes: Scopes, start: int, end: int) -> bool:
    times = [time for sentence in scopes.spans.sentences(start, end) for time in scopes.spans.times_in(*sentence)]
    return is_handed_in(scopes.view.lower, (start, end), times)


def counts(scopes: Scopes, node: Node, one: Assignment) -> bool:
    """A bare subject is the doer under `organisation` and `schedule`, and where it opens a sentence of work.

    Laws tell in the same form who may do what; they assign with words only, or below a heading that charges a party.
    """
    if not one.subject or node.topic in _ORGANISED:
        return True
    if one.works and one.start - node.text < _OPENS_WITHIN and (scopes.told(node) or charged(scopes, node)):
        return True
    if not one.works or not node.section or node.leads or node.topic in _AIMS or scopes.genre is Genre.LEGAL:
        return False
    return scopes.in_programme(node) and "goal" not in scopes.context(node)


def charged(scopes: Scopes, node: Node) -> bool:
    """Whether a heading of a law above, "Trách nhiệm của các Sở", says that what stands below is to be done."""
    return scopes.genre is Genre.LEGAL and bool(scopes.governing_parties(node))


def lead_in_parties(scopes: Scopes, node: Node) -> list[Named]:
    """The parties that the nearest lead-in names as doing what stands below it, or as those it is done with.

    "… phối hợp thực hiện các việc sau:", "b) Bộ A chủ trì, phối hợp với Bộ B:". A party's heading hides those above it.
    """
    for above in scopes.outline.above(node):
        if scopes.parties_of(above):
            joining = [one for one in scopes.spans.assignments(above.text, above.end) if one.role is PartyRole.SUPPORT]
            return [Named(one.start, one.end, one.role, PartyScope.HEADING) for one in joining]
        if above.leads and (named := _told_above(scopes, node, above)):
            return named
    lower, opening = scopes.view.lower, scopes.opening(node)
    if opening is None or not scopes.in_programme(node):
        return []
    if not (lower.endswith(_TOLD, opening.text, opening.end) or tells_all(scopes.view, opening)):
        return []
    return [
        Named(one.start, one.end, one.role, PartyScope.HEADING)
        for one in scopes.spans.assignments(*scopes.spans.sentences(opening.text, opening.end)[-1])
        if not one.subject
    ]


def _told_above(scopes: Scopes, node: Node, above: Node) -> list[Named]:
    """The parties that the lead-in `above` names for `node`."""
    lower = scopes.view.lower
    told = lower.endswith(_TOLD, above.text, above.end)
    # "Trưởng đoàn lập hồ sơ. Hồ sơ gồm các giấy tờ sau:" leads in by its last sentence alone.
    said = (scopes.spans.sentences(above.text, above.end) or [(above.text, above.end)])[-1]
    found = scopes.spans.assignments(*said)
    # "b) Phối hợp với các sở, ngành" is a heading and says with whom all below it is done.
    bare = bool(found) and above.end - max(one.end for one in found) < _REST
    if above.kind is NodeKind.SECTION and not (bare or lower[above.end - 1] == ":"):
        return []
    # "Bộ A chỉ đạo Cục B:" is told too, but not where the lead-in says how things are to be.
    works = (
        lower[above.end - 1] == ":"
        and "goal" not in scopes.context(node)
        and scopes.in_programme(node)
        and scopes.genre is not Genre.LEGAL
    )
    if lower.endswith(_ANNOUNCES, above.text, above.end):
        return []
    if told and _sets_out(lower, *said):
        told, found = False, [one for one in found if not one.subject]
    named = [
        Named(one.start, one.end, one.role, PartyScope.HEADING)
        for one in found
        if not one.subject
        or ((told or node.topic in _ORGANISED or (works and one.works)) and not is_told_of(lower, one.end, above.end))
    ]
    if any(one.role is PartyRole.LEAD for one in named) or (named and (bare or lower[above.end - 1] == ":")):
        return named
    subject = find_subject(scopes.view.text, lower, *said) if told else []
    if subject:
        return [Named(name.start, name.end, PartyRole.LEAD, PartyScope.HEADING) for name in subject]
    return []


@lru_cache(maxsize=4)
def _sets_out(lower: str, start: int, end: int) -> bool:
    # Asked by every item below the same lead-in.
    return _SETS_OUT.search(lower, start, end) is not None


def row_parties(scopes: Scopes, row: Row) -> list[Named]:
    """The parties of a row's columns."""
    named: list[Named] = []
    for cell, role in ((row.lead, PartyRole.LEAD), (row.support, PartyRole.SUPPORT)):
        if cell is not None:
            # "Chủ trì: Sở A; phối hợp: Sở B" in a column of both says itself who does what.
            told = labelled_parties(scopes.view.text, scopes.view.lower, *cell)
            told = told or [(name, role) for name in scopes.spans.cell_names(*cell)]
            named += [Named(name.start, name.end, each, PartyScope.TABLE) for name, each in told]
    return named


def build_parties(scopes: Scopes, named: list[Named]) -> tuple[Responsible, ...]:
    """Records of `named`, each name and role once; whom words tell both to do it and to help leads (section 7)."""
    built: list[Responsible] = []
    names = [" ".join(scopes.view.text[one.start : one.end].split()) for one in named]
    seen = {
        (name.lower(), PartyRole.SUPPORT)
        for name, one in zip(names, named, strict=True)
        if one.role is PartyRole.LEAD and one.scope is not PartyScope.TABLE  # columns say what they say
    }
    for name, one in zip(names, named, strict=True):
        if not name or (name.lower(), one.role) in seen:
            continue
        seen.add((name.lower(), one.role))
        built.append(
            Responsible(
                name=name,
                canonical=canonical_name(name, scopes.canonical),
                role=one.role,
                span=scopes.view.raw_span(one.start, one.end),
                scope=one.scope,
            )
        )
    return tuple(built)
