"""Labels: what an annotator marked in one document (gold/annotation-guide.md, section 5), or an extractor found.

Stand-off labels hold no sentence of their text: spans (`indicator_spans`, `title_spans`, `heading_span`) stand for the
words, and `resolve` reads the words from the text.
"""

from models.base import Record
from models.deadline import Milestone, Recurrence
from models.document import Role, Signer, Term
from models.party import PartyRole
from models.programme import Programme
from models.quantity import Change, Comparator
from models.section import Topic

Piece = tuple[int, int]


class When(Record):
    """A deadline; all three null: a time was said that cannot be resolved."""

    start: str | None
    end: str | None
    recurrence: Recurrence | None


class Party(Record):
    """Who answers for a record."""

    name: str
    role: PartyRole


class Citation(Record):
    """Another document cited by its number."""

    number: str
    issued: str | None = None
    role: Role


class Head(Record):
    """What the document's head and foot say."""

    number: str | None = None
    kind: str | None = None
    title: str | None = None
    title_spans: tuple[Piece, ...] | None = None
    issuer: str | None = None
    place: str | None = None
    issued: str | None = None
    term: Term | None = None
    signer: Signer | None = None
    recipients: tuple[str, ...] = ()
    references: tuple[Citation, ...] = ()


class SectionLabel(Record):
    """A numbered node; `start` is its label's own offset."""

    label: str
    path: tuple[str, ...]
    start: int
    heading: str | None = None
    heading_span: Piece | None = None
    topic: Topic | None = None


class Amount(Record):
    """A quantity and where its number stands. `unit` has no default: it is null only where someone said so."""

    start: int
    end: int
    value: int | float | None
    high: int | float | None = None
    unit: str | None
    comparator: Comparator | None
    change: Change | None = None
    quantifier: str | None = None


class TargetLabel(Record):
    """A target. `indicator` or `indicator_spans` is there, or both."""

    quantity: Amount
    indicator: str | None = None
    indicator_spans: tuple[Piece, ...] = ()
    deadline: When | None
    responsible: tuple[Party, ...]
    milestones: tuple[Milestone, ...] = ()
    section: tuple[str, ...]


class TaskLabel(Record):
    """A task; `text` is what its span cuts out, where the labels may carry it."""

    start: int
    end: int
    text: str | None = None
    deadline: When | None
    responsible: tuple[Party, ...]
    section: tuple[str, ...]


class Labels(Record):
    """All labels of one document. `digest` is the sha256 of the text as read, in UTF-8; `doc` the file's stem."""

    doc: str
    digest: str | None = None
    url: str | None = None
    document: Head = Head()
    sections: tuple[SectionLabel, ...] = ()
    targets: tuple[TargetLabel, ...] = ()
    tasks: tuple[TaskLabel, ...] = ()


def resolve(labels: Labels, text: str) -> Labels:
    """`labels` with the words that their spans stand for."""
    head = labels.document
    if head.title is None and head.title_spans:
        head = head.model_copy(update={"title": _words(text, head.title_spans)})
    sections = [
        one.model_copy(update={"heading": _words(text, (one.heading_span,))})
        if one.heading is None and one.heading_span
        else one
        for one in labels.sections
    ]
    targets = [
        one.model_copy(update={"indicator": _words(text, one.indicator_spans)}) if one.indicator is None else one
        for one in labels.targets
    ]
    tasks = [
        one.model_copy(update={"text": _words(text, ((one.start, one.end),))}) if one.text is None else one
        for one in labels.tasks
    ]
    update = {"document": head, "sections": tuple(sections), "targets": tuple(targets), "tasks": tuple(tasks)}
    return labels.model_copy(update=update)


def labels_of(programme: Programme) -> Labels:
    """An extracted programme as labels; what a person rejected is left out."""
    info = programme.document
    shared = {"start", "end", "recurrence"}
    return Labels.model_validate(
        {
            "doc": info.id,
            "document": {
                **info.model_dump(include=set(Head.model_fields) - {"references"}),
                "references": [one.model_dump(include={"number", "issued", "role"}) for one in info.references],
            },
            "sections": [
                {**one.model_dump(include={"label", "path", "heading", "topic"}), "start": one.span.start}
                for one in programme.sections
            ],
            "targets": [
                {
                    "quantity": one.quantity.model_dump(exclude={"text"}),
                    "indicator": one.indicator,
                    "deadline": one.deadline and one.deadline.model_dump(include=shared),
                    "responsible": [party.model_dump(include={"name", "role"}) for party in one.responsible],
                    "milestones": one.milestones,
                    "section": one.section.path,
                }
                for one in programme.targets
                if not one.is_rejected
            ],
            "tasks": [
                {
                    **one.span.model_dump(),
                    "text": one.text,
                    "deadline": one.deadline and one.deadline.model_dump(include=shared),
                    "responsible": [party.model_dump(include={"name", "role"}) for party in one.responsible],
                    "section": one.section.path,
                }
                for one in programme.tasks
            ],
        }
    )


def _words(text: str, pieces: tuple[Piece, ...]) -> str:
    return " ".join(" ".join(text[start:end].split()) for start, end in pieces)
