"""From labels, or an extracted programme, to marks."""

import re
from collections.abc import Sequence

from models.party import Responsible
from models.programme import Programme
from models.span import Span
from models.target import Target, Task
from pipeline.exchange.marks import Marked, Region, Relation
from pipeline.scoring.labels import Labels, Party, Piece, TargetLabel, TaskLabel, When

PATH = " › "


def mark(labels: Labels, text: str, programme: Programme | None = None) -> Marked:
    """The marks of `labels`; with the `programme` they are of, also the words that time and parties were read from."""
    marked = Marked(labels.doc, text, labels.document, labels.url)
    for number, section in enumerate(labels.sections, 1):
        path = PATH.join(section.path)
        end = min(len(text), section.start + max(1, len(section.label)))
        region = Region(f"s{number}", "section", section.start, end, {"label": section.label, "path": path})
        if section.topic:
            region.attributes["topic"] = str(section.topic)
        marked.regions.append(region)
        if section.heading_span:
            _relate(marked, region, "headed", "heading", section.heading_span)
        elif section.heading:
            region.attributes["heading"] = section.heading
    for number, target in enumerate(labels.targets, 1):
        _target(marked, f"t{number}", target, programme.targets[number - 1] if programme else None)
    for number, task in enumerate(labels.tasks, 1):
        region = Region(f"k{number}", "task", task.start, task.end)
        marked.regions.append(region)
        _governed(marked, region, task, programme.tasks[number - 1] if programme else None)
    return marked


def _target(marked: Marked, name: str, target: TargetLabel, found: Target | None) -> None:
    amount = target.quantity
    region = Region(name, "target", amount.start, amount.end)
    marked.regions.append(region)
    for field in ("value", "high", "unit", "comparator", "change", "quantifier"):
        value = getattr(amount, field)
        if value is not None:
            region.attributes[field] = value if isinstance(value, int | float) else str(value)
    pieces = target.indicator_spans
    if not pieces and found and target.indicator:
        pieces = _located(marked.text, target.indicator, found.evidence)
    for piece in pieces:
        _relate(marked, region, "measures", "indicator", piece)
    if not pieces and target.indicator:
        region.attributes["indicator"] = target.indicator
    if target.milestones:
        region.attributes["milestones"] = [f"{one.year}: {one.value:.12g}" for one in target.milestones]
    _governed(marked, region, target, found)


def _governed(marked: Marked, region: Region, record: TargetLabel | TaskLabel, found: Target | Task | None) -> None:
    if record.section:
        region.attributes["section"] = PATH.join(record.section)
    if record.deadline:
        region.attributes |= _time(record.deadline)
        if found and found.deadline:
            _relate(marked, region, "due", "deadline", (found.deadline.span.start, found.deadline.span.end))
    lines = []
    for party, read in zip(record.responsible, found.responsible if found else _unread(record), strict=True):
        if read and _prints(marked.text, read.span, party):
            _relate(marked, region, str(party.role), "party", (read.span.start, read.span.end))
        else:
            lines.append(f"{party.role}: {party.name}")
    if lines:
        region.attributes["responsible"] = lines


def _unread(record: TargetLabel | TaskLabel) -> Sequence[Responsible | None]:
    return [None] * len(record.responsible)


def _time(when: When) -> dict[str, str | int | float | list[str]]:
    parts = {"from": when.start, "until": when.end, "recurrence": when.recurrence}
    return {"time": "said", **{name: str(value) for name, value in parts.items() if value is not None}}


def _prints(text: str, span: Span, party: Party) -> bool:
    return span.start < span.end and " ".join(span.of(text).split()) == party.name


def _located(text: str, words: str, evidence: Span) -> tuple[Piece, ...]:
    """Where the evidence prints `words` in one piece; nothing where it was put together."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    match = pattern.search(text, evidence.start, evidence.end)
    return (match.span(),) if match else ()


def _relate(marked: Marked, region: Region, relation: str, label: str, piece: Piece) -> None:
    """Relates `region` to the region of that label and place, made where there is none yet."""
    name = f"{label}-{piece[0]}-{piece[1]}"
    if all(one.id != name for one in marked.regions):
        marked.regions.append(Region(name, label, *piece))
    marked.relations.append(Relation(region.id, name, relation))
