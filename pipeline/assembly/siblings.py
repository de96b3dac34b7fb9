"""Siblings: "- Cơ quan thực hiện: …" and "- Thời gian: …" that belong to the item before them (guide, section 4)."""

from dataclasses import dataclass, field

import regex

from extractors.labelled import LABEL_ENDS, LABEL_OPENS, before_time
from extractors.lexicon import alternatives, forms_meaning
from extractors.times import Time
from models.deadline import DeadlineScope
from models.outline import Node, NodeKind, Outline
from models.party import PartyRole, PartyScope
from pipeline.assembly.deadlines import task_deadline
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.named import Named, build_parties
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.spans import Spans

_KINDS = ("lead", "support", "time", "content", "other")
_LABEL = regex.compile(
    rf"(?:[-+•*]\s*)?(?P<label>(?:{LABEL_OPENS})?\s?(?:đầu mối |được giao )?"
    + "".join(f"(?P<{kind}>{alternatives(forms_meaning('item_labels', kind))})?" for kind in _KINDS)
    + rf"{LABEL_ENDS})\s*:\s*"
)
_NEXT_LABEL = regex.compile(r"[;.]\s+")
_HEADS = tuple(forms_meaning("item_labels", "head"))


@dataclass(slots=True)
class Siblings:
    """What the siblings of one item say: parties and times; `content` where the item itself begins behind its label."""

    named: list[Named] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)


def sibling_label(lower: str, start: int, end: int) -> tuple[str, int] | None:
    """The kind of a labelled line (lead, support, time, content, other) and where its words begin; None for others."""
    end_of_label = min(end, start + 90)
    match = _LABEL.match(lower, start, end_of_label) if lower.find(":", start, end_of_label) >= 0 else None
    if match is None:
        return None
    for kind in ("support", "time", "content", "other", "lead"):
        if match[kind]:
            if kind == "lead" and match.end() >= end:
                # "Cơ quan thực hiện:" with the names below it; "Tổ chức thực hiện:" is a heading.
                return ("head", end) if lower.startswith(_HEADS, match.start("label")) else None
            return kind, match.end()
    return None


def read_siblings(spans: Spans, outline: Outline, nodes: list[Node]) -> dict[int, Siblings]:
    """By node index, what the labelled lines after an item say of it.

    A run of labelled lines belongs to the items of the same parent before it, back to the last such run.
    """
    labels = {node.index: sibling_label(spans.view.lower, node.text, node.end) for node in nodes}
    told: dict[int, Siblings] = {}
    open_items: list[int] = []
    run: Siblings | None = None
    place = -1
    for node in nodes:
        if node.kind is NodeKind.ROW:
            continue
        label, above = labels[node.index], _place(outline, node, labels)
        opens = label is None or (label[0] == "content" and label[1] < node.end)
        if label is not None and opens and run is not None and open_items == [above]:
            # "- Thời gian: …" and "- Địa điểm: …" above "- Nội dung: …" are the content's, not the heading's.
            told.pop(above, None)
            told[node.index], open_items, place = run, [node.index], above
        elif opens:
            if run is not None or above != place or node.kind is NodeKind.SECTION:
                open_items, run = [], None
            place = above
            open_items.append(node.index)
        elif label is not None and label[0] == "content":
            open_items, run, place = [], None, above
        elif label is not None:
            if run is None:
                run = Siblings()
                if not open_items and above == node.parent and outline.nodes[above].leads:
                    # "2. Rà soát văn bản" with nothing but "- Cơ quan thực hiện: …" below: the heading says the work.
                    open_items = [above]
                for index in open_items:
                    told[index] = run
            _read_line(spans, node, label, run)
    return told


def beside_siblings(scopes: Scopes, draft: TargetDraft, siblings: Siblings | None) -> TargetDraft:
    """`draft` with the parties that its siblings name, and their time where its own sentence says none."""
    if siblings is None:
        return draft
    named = any(one.role is PartyRole.LEAD for one in siblings.named)
    above = draft.deadline is None or draft.deadline.scope is DeadlineScope.HEADING
    return draft._replace(
        responsible=build_parties(scopes, siblings.named) if named else draft.responsible,
        deadline=task_deadline(scopes, draft.node, siblings.times) if above and siblings.times else draft.deadline,
    )


def _place(outline: Outline, node: Node, labels: dict[int, tuple[str, int] | None]) -> int:
    """The node whose items `node` is one of: labelled lines ("b) Cơ quan thực hiện:") are no level of their own."""
    at = node.parent
    while labels.get(at) is not None:
        at = outline.nodes[at].parent
    return at


def _read_line(spans: Spans, node: Node, label: tuple[str, int], run: Siblings) -> None:
    """What the labels of one line say: "Cơ quan thực hiện: Sở A; thời gian hoàn thành: tháng 4/2026"."""
    lower = spans.view.lower
    for sign in _NEXT_LABEL.finditer(lower, label[1], node.end):
        if (later := sibling_label(lower, sign.end(), node.end)) is not None:
            _read_label(spans, label, sign.start(), run)
            label = later
    _read_label(spans, label, node.end, run)


def _read_label(spans: Spans, label: tuple[str, int], end: int, run: Siblings) -> None:
    kind, start = label
    if kind == "time":
        run.times += spans.times_in(start, end) or spans.unresolved(start, end)
    elif kind in ("lead", "support"):
        role = PartyRole.LEAD if kind == "lead" else PartyRole.SUPPORT
        stop = before_time(spans.view.lower, start, end)
        told = spans.cell_parties(start, stop, role)
        run.times += spans.times_in(stop, end)
        run.named += [Named(name.start, name.end, each, PartyScope.CLAUSE) for name, each in told]
