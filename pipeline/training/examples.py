"""Examples: every number of a document with its features, what the rules made of it, and what the labels say."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from models.document import Document, Ingest, Source
from models.target import Extractor
from models.view import View
from pipeline.assembly.draft import Candidate
from pipeline.assembly.judging import Question
from pipeline.extraction import extract_document
from pipeline.hybrid.offers import read_offers
from pipeline.hybrid.places import Places
from pipeline.network.windows import window_of
from pipeline.scoring.index import digest_of


@dataclass(frozen=True, slots=True)
class Example:
    """One number at `span` of the document. `kept`: the rules take it, `weight` is what they give it, None where it was
    never weighed; `target`: it is one, by the labels. It was read in the `piece`th part of the document, and stands for
    so many of its kind (`times`) where not all were kept."""

    features: tuple[str, ...]
    span: tuple[int, int]
    kept: bool
    weight: float | None
    target: bool = False
    window: str = ""  # what a network is told of it
    piece: int = 0
    times: float = 1.0


@dataclass(slots=True)
class Recorder:
    """A judge that leaves the rules as they are and notes what there was to judge."""

    extractor: Extractor = Extractor.RULES
    examples: list[Example] = field(default_factory=list)
    _places: Places | None = None

    def read(self, view: View, _: bool, /) -> View:
        """As it is."""
        return view

    def choose(self, questions: Sequence[Question]) -> list[list[Candidate]]:
        """Notes every number of the sentences."""
        for question in questions:
            self._note(question)
        return [question.chosen for question in questions]

    def _note(self, question: Question) -> None:
        if self._places is None:
            self._places = Places(question.scopes)
        for offer in read_offers(self._places, question):
            start = offer.quantity.start
            span = question.scopes.view.raw_span(start, offer.quantity.end)
            features = tuple(dict.fromkeys(offer.features))
            self.examples.append(
                Example(
                    features,
                    (span.start, span.end),
                    question.kept(start),
                    question.weight(start),
                    window=window_of(question.scopes, question.node, offer.quantity),
                )
            )

    def confidence(self) -> float:
        """Of no use here."""
        return 0.5


def read_examples(text: str, targets: Sequence[tuple[int, int]]) -> list[Example]:
    """The numbers of `text`; `targets` are the spans of those that the labels call targets."""
    recorder = Recorder()
    source = Source(path="", sha256=digest_of(text), media_type="text/plain", ingest=Ingest.TEXT)
    extract_document(Document(id="text", text=text, source=source), recorder)
    return [
        replace(one, target=any(one.span[0] < end and start < one.span[1] for start, end in targets))
        for one in recorder.examples
    ]
