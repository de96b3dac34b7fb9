"""Leading: the parties that a lead-in names for what stands below it (guide, section 3.4)."""

from functools import lru_cache

import regex

from extractors.kinds import plan_names
from extractors.predicates import opens_action
from extractors.subjects import find_subject, is_told_of
from models.outline import Node, NodeKind
from models.party import PartyRole, PartyScope
from models.section import ASSIGNING
from pipeline.assembly.genre import Genre, tells_all
from pipeline.assembly.named import Named
from pipeline.assembly.scopes import Scopes

_TOLD = ("sau:", "sau đây:", "nhiệm vụ:", "nội dung:")
_REST = 12
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
    listed = scopes.outline.above(node)
    if listed and not (listed[-1].label or "").isdigit() and not opens_action(lower, node.text, node.end):
        return []  # below "I. …" stand statements too
    return [
        Named(one.start, one.end, one.role, PartyScope.HEADING)
        for one in scopes.spans.assignments(*scopes.spans.sentences(opening.text, opening.end)[-1])
        if not one.subject
    ]


def _told_above(scopes: Scopes, node: Node, above: Node) -> list[Named]:
    """The parties that the lead-in `above` names for `node`."""
    lower = scopes.view.lower
    # "Trưởng đoàn lập hồ sơ. Hồ sơ gồm các giấy tờ sau:" leads in by its last sentence alone.
    said = (scopes.spans.sentences(above.text, above.end) or [(above.text, above.end)])[-1]
    found = scopes.spans.assignments(*said)
    # "b) Phối hợp với các sở, ngành" is a heading and says with whom all below it is done.
    bare = bool(found) and above.end - max(one.end for one in found) < _REST
    opens = bare or lower[above.end - 1] == ":"
    if (above.kind is NodeKind.SECTION and not opens) or lower.endswith(_ANNOUNCES, above.text, above.end):
        return []
    told = lower.endswith(_TOLD, above.text, above.end)
    if told and _sets_out(lower, *said):
        told, found = False, [one for one in found if not one.subject]
    works = _hands_on(scopes, node, above)
    subjects = told or node.topic in ASSIGNING
    named = [
        Named(one.start, one.end, one.role, PartyScope.HEADING)
        for one in found
        if not one.subject or ((subjects or (works and one.works)) and not is_told_of(lower, one.end, above.end))
    ]
    if any(one.role is PartyRole.LEAD for one in named) or (named and opens):
        return named
    subject = find_subject(scopes.view.text, lower, *said) if told else []
    return [Named(name.start, name.end, PartyRole.LEAD, PartyScope.HEADING) for name in subject]


def _hands_on(scopes: Scopes, node: Node, above: Node) -> bool:
    """ "Bộ A chỉ đạo Cục B:" is told too, but not where the lead-in says how things are to be."""
    asks = scopes.view.lower[above.end - 1] == ":" and "goal" not in scopes.context(node)
    return asks and scopes.in_programme(node) and scopes.genre is not Genre.LEGAL


@lru_cache(maxsize=4)
def _sets_out(lower: str, start: int, end: int) -> bool:
    # Asked by every item below the same lead-in.
    return _SETS_OUT.search(lower, start, end) is not None
