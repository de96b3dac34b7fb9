"""The components `chitieu_sections`, `chitieu_targets` and `chitieu_tasks`, found by spaCy through entry points.

They read `doc.text` and nothing else, so they stand anywhere in a pipeline of any tokenizer. Each writes span groups;
a span begins and ends at tokens and holds at least the record's words, whose own offsets `span._.chitieu` has. The
config's `model` is a folder that `chitieu train -o` wrote; without it the shipped model judges.
"""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from models.errors import UsageError
from models.span import Span as Place
from models.target import Target, Task
from pipeline import DEFAULT_EXTRACTOR
from pipeline.hybrid import judge_for
from pipeline.spacy.records import keep, programme_of, record_of

Doc.set_extension("chitieu", getter=programme_of, force=True)
Span.set_extension("chitieu", getter=record_of, force=True)


Component = Callable[[Doc], Doc]
_CONFIG = {"model": None}


@Language.factory("chitieu_sections", assigns=["doc.spans"], default_config=_CONFIG)
def sections(nlp: Language, name: str, model: str | None) -> Component:  # noqa: ARG001 - spaCy gives it
    """Writes `doc.spans["chitieu_sections"]`: every section, labelled with its topic or `section`."""
    return _component(nlp, _sections, model)


@Language.factory("chitieu_targets", assigns=["doc.spans"], default_config=_CONFIG)
def targets(nlp: Language, name: str, model: str | None) -> Component:  # noqa: ARG001
    """Writes the number of every target as `chitieu_targets`, its sentence as `chitieu_evidence`, then `_governed`."""
    return _component(nlp, _targets, model)


@Language.factory("chitieu_tasks", assigns=["doc.spans"], default_config=_CONFIG)
def tasks(nlp: Language, name: str, model: str | None) -> Component:  # noqa: ARG001
    """Writes the item of every task as `chitieu_tasks`, then `_governed`."""
    return _component(nlp, _tasks, model)


def _component(nlp: Language, write: Callable[[Doc], Doc], model: str | None) -> Component:
    """Lets `write` work on what `model` finds.

    Raises:
        UsageError: when another component of `nlp` has another model: their records would not be one programme's.
        ModelError: when the model cannot be read.
    """
    judge_for(DEFAULT_EXTRACTOR, None if model is None else Path(model))
    for other, made in nlp.pipeline:
        if isinstance(made, partial) and made.func is _run and made.keywords["model"] != model:
            raise UsageError(
                f"{other!r} of this pipeline has model {made.keywords['model']!r}, not {model!r}: give chitieu's "
                "components one and the same"
            )
    return partial(_run, write=write, model=model)


def _run(doc: Doc, write: Callable[[Doc], Doc], model: str | None) -> Doc:
    keep(doc, model)
    return write(doc)


def _sections(doc: Doc) -> Doc:
    found = ((one.topic or "section", one.id, one.span) for one in programme_of(doc).sections)
    doc.spans["chitieu_sections"] = _spans(doc, found)
    return doc


def _targets(doc: Doc) -> Doc:
    records = programme_of(doc).targets
    doc.spans["chitieu_targets"] = _spans(doc, (("target", one.id, one.quantity) for one in records))
    doc.spans["chitieu_evidence"] = _spans(doc, (("evidence", one.id, one.evidence) for one in records))
    _governed(doc, "target", records)
    return doc


def _tasks(doc: Doc) -> Doc:
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
