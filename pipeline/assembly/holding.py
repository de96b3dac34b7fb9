"""Holding: which lines of the outline can be work at all (guide, section 4)."""

from functools import cache

import regex

from extractors.kinds import kind_names
from extractors.parties import find_names
from extractors.party_headings import heading_names
from extractors.party_heads import LEAST_SAID, keeps_to_places_alone
from models.outline import Node, NodeKind
from models.party import PartyRole
from pipeline.assembly.closings import closes
from pipeline.assembly.criteria import MIN_WORDS, is_time_head
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.siblings import Siblings

_INTRODUCES = regex.compile(
    r"(?r)(?:sau đây|sau|như sau|cụ thể|trong đó|trọng tâm|gồm|là|theo đó|các nội dung|dưới đây)\s*:\s*$"
)
# "… tập trung thực hiện các nhiệm vụ sau:", "…, cụ thể như sau:": however long, it says that work follows, and none.
_HANDS_ON = regex.compile(
    r"(?r)(?:(?:nhiệm vụ|giải pháp|nội dung|việc|biện pháp|công tác|hoạt động)[^,;.:]{0,40}(?:sau|sau đây|dưới đây)|"
    r"như sau|cụ thể|trọng tâm|theo đó|(?<!\. )trong đó)\s*:\s*$"
)
# "Chi cục Thú y chịu trách nhiệm tiêu hủy đàn vật nuôi trong các trường hợp sau:" is work above cases.
_CASES = regex.compile(r"(?r)trường hợp (?:sau|sau đây|dưới đây)\s*:\s*$")
_NAMES_BELOW = regex.compile(r"(?r)(?:bao gồm|gồm|gồm có|như)\s*:\s*$")
_GROUNDS = regex.compile(r"(?:căn cứ|theo đề nghị|thực hiện|xét|để|trên cơ sở)\s")
# "THỦ TƯỚNG CHÍNH PHỦ điện:" stands over those whom a telegram goes to.
_ADDRESSES = (" điện:", "gửi:")
_ORDERS = ("yêu cầu ", "đề nghị ", "giao ", "phân công ")
# A slogan or a name, not work.
_QUOTED = regex.compile(r"[“\"][^“”\"]*[”\"][.;]?")
# The name of whoever signs.
_SIGNS = regex.compile(r"(?:\p{Lu}{2,}\s)*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){2,4}\s*")
_REST = 30
_SHORT = 80
_LONG = 150


def may_hold(scopes: Scopes, node: Node, siblings: Siblings | None) -> bool:
    """Whether the node can be work: a line that is no heading, or a heading whose labelled lines say who does it."""
    return _may_hold(scopes, node) or _says_work(node, siblings)


def names_below(scopes: Scopes, node: Node) -> bool:
    """Whether the node is one of the names that an item lists behind "bao gồm:"."""
    above = scopes.outline.nodes[node.parent]
    return above.kind is NodeKind.BULLET and _NAMES_BELOW.search(scopes.view.lower, above.text, above.end) is not None


def _may_hold(scopes: Scopes, node: Node) -> bool:
    """Whether the node can be work at all: no heading, no closing paragraph, no mere subhead."""
    lower = scopes.view.lower
    words = lower[node.text : node.end].strip()
    if len(words.split(maxsplit=MIN_WORDS)) < MIN_WORDS or scopes.view.text[node.text : node.end].isupper():
        return False
    if node.kind is NodeKind.SECTION and node.leads and (scopes.outline.holds(node) or scopes.parties_of(node)):
        return _CASES.search(words) is not None and _told(scopes, node)
    if closes(lower, node.text, node.end):
        return node.kind is NodeKind.PARAGRAPH or len(scopes.spans.sentences(node.text, node.end)) > 1
    if _tells_no_work(scopes, node, words):
        return False
    return _leads_to_none(scopes, node, words) if words.endswith(":") else not _leads(scopes, node)


def _tells_no_work(scopes: Scopes, node: Node, words: str) -> bool:
    """Whether the line is a time, an address, a name, a slogan, who signs, or on what grounds something is done."""
    above = scopes.outline.nodes[node.parent]
    return (
        is_time_head(scopes, node)
        or (above.leads and scopes.view.lower.endswith(_ADDRESSES, above.text, above.end))
        or (node.end - node.text < _SHORT and _only_names(scopes, node))
        or _QUOTED.fullmatch(words) is not None
        or _SIGNS.fullmatch(scopes.view.text, node.text, node.end) is not None
        or (not node.section and _GROUNDS.match(words) is not None and not _tells(scopes, node))
        or _names_paper().match(words) is not None
    )


def _leads_to_none(scopes: Scopes, node: Node, words: str) -> bool:
    """Whether a line that ends in a colon is work itself: it leads in to no other work, only to names or cases."""
    if _only_assigns(scopes, node):
        return False
    if _NAMES_BELOW.search(words):
        return True
    # Above "+" items, which are the work.
    leads = node.kind is NodeKind.BULLET and scopes.outline.holds(node)
    introduces = leads or _INTRODUCES.search(words) is not None
    works = not introduces or (len(words) > _LONG and not _HANDS_ON.search(words))
    return works and not scopes.parties_of(node)


def _leads(scopes: Scopes, node: Node) -> bool:
    """Whether other lines stand below the node."""
    return node.leads and scopes.outline.holds(node)


def _only_names(scopes: Scopes, node: Node) -> bool:
    """Whether an item is a party's name and nothing else ("5. Sở Tài chính.")."""
    text, lower = scopes.view.text, scopes.view.lower
    if ":" in lower[node.text : node.end] or lower.startswith(_ORDERS, node.text):
        return False
    named = heading_names(text, lower, node.text, node.end, strict=True)
    if not named or lower[named[-1].end : node.end].strip(" .;"):
        return False
    # "Tòa án khu vực xét xử lưu động": behind a name that no word of a field is part of, a verb stands, known or not.
    found, stop = find_names(text, lower, node.text, node.end)
    said = found and keeps_to_places_alone(text, lower, found[-1].start, stop)
    return not said or lower.count(" ", stop, node.end) < LEAST_SAID


def _tells(scopes: Scopes, node: Node) -> bool:
    """Whether words of ground go on to tell somebody ("Căn cứ Quy chế 12, Văn phòng đề nghị Sở Y tế trình …")."""
    lower = scopes.view.lower
    if not lower.startswith(("căn cứ ", "để ", "thực hiện "), node.text) or lower.endswith(";", node.text, node.end):
        return False
    return _told(scopes, node)


def _told(scopes: Scopes, node: Node) -> bool:
    return any(one.role is PartyRole.LEAD and not one.subject for one in scopes.spans.assignments(node.text, node.end))


@cache
def _names_paper() -> "regex.Pattern[str]":
    """An item that is the name of a paper ("Quyết định số 12/QĐ-TTg … phê duyệt …"), as lists of căn cứ have them."""
    return regex.compile(rf"{kind_names()} số:? ?\d")


def _says_work(node: Node, siblings: Siblings | None) -> bool:
    """Whether a heading is the work of which the labelled lines below it say who does it."""
    return node.kind is NodeKind.SECTION and siblings is not None and bool(siblings.named)


def _only_assigns(scopes: Scopes, node: Node) -> bool:
    """ "Chủ trì, phối hợp với các sở, ngành:" says who does what stands below it and nothing else."""
    found = scopes.spans.assignments(node.text, node.end)
    below = scopes.outline.nodes[node.index + 1 :][:1]
    if not found or not any(one.parent == node.index or scopes.opening(one) is node for one in below):
        return False
    return node.end - max(one.end for one in found) < _REST
