"""The components `chitieu_sections`, `chitieu_targets` and `chitieu_tasks`, found by spaCy through entry points.

They read `doc.text` and nothing else, so they stand anywhere in a pipeline of any tokenizer. Each writes span groups;
a span begins and ends at tokens and holds at least the record's words, whose own offsets `span._.chitieu` has.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from models.span import Span as Place
from models.target import Target, Task
from pipeline.spacy.records import programme_of, record_of

Doc.set_extension("chitieu", getter=programme_of, force=True)
Span.set_extension("chitieu", getter=record_of, force=True)


@Language.component("chitieu_sections", assigns=["doc.spans"])
def sections(doc: Doc) -> Doc:
    """`doc.spans["chitieu_sections"]`: every section, labelled with its topic or `section`."""
    found = ((one.topic or "section", one.id, one.span) for one in programme_of(doc).sections)
    doc.spans["chitieu_sections"] = _spans(doc, found)
    return doc


@Language.component("chitieu_targets", assigns=["doc.spans"])
def targets(doc: Doc) -> Doc:
    """The number of every target as `chitieu_targets`, its sentence as `chitieu_evidence`, then `_governed`."""
    records = programme_of(doc).targets
    doc.spans["chitieu_targets"] = _spans(doc, (("target", one.id, one.quantity) for one in records))
    doc.spans["chitieu_evidence"] = _spans(doc, (("evidence", one.id, one.evidence) for one in records))
    _governed(doc, "target", records)
    return doc


@Language.component("chitieu_tasks", assigns=["doc.spans"])
def tasks(doc: Doc) -> Doc:
    """The item of every task as `chitieu_tasks`, then `_governed`."""
    records = programme_of(doc).tasks
    doc.spans["chitieu_tasks"] = _spans(doc, (("task", one.id, one.span) for one in records))
    _governed(doc, "task", records)
    return doc


def _governed(doc: Doc, kind: str, records: Iterable[Target | Task]) -> None:
    """The words that times and parties were read from: `chitieu_<kind>_deadlines`, and `…_parties` by role."""
    records = tuple(records)
    times = (("deadline", one.id, one.deadline.span) for one in records if one.deadline)
    parties = ((party.role, one.id, party.span) for one in records for party in one.responsible)
    doc.spans[f"chitieu_{kind}_deadlines"] = _spans(doc, times)
    doc.spans[f"chitieu_{kind}_parties"] = _spans(doc, parties)


def _spans(doc: Doc, found: Iterable[tuple[str, str, Place]]) -> list[Span]:
    spans = []
    for label, name, place in found:
        span = doc.char_span(place.start, place.end, label=str(label), span_id=name, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    return spans
