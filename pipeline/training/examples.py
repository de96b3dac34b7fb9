"""Examples: every number of a document with its features, what the rules made of it, and what the labels say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.quantities import QuantityMention
from extractors.segments import Segment
from models.document import Document, Ingest, Source
from models.outline import Node
from models.target import Extractor
from pipeline.assembly.candidates import Candidate
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.scopes import Scopes
from pipeline.extraction import extract_document
from pipeline.hybrid.offers import read_offers
from pipeline.hybrid.places import Places
from pipeline.scoring.index import digest_of


@dataclass(frozen=True, slots=True)
class Example:
    """One number at `span` of the document. `kept`: the rules take it, `weight` is what they give it, None where it was
    never weighed; `target`: it is one, by the labels."""

    features: tuple[str, ...]
    span: tuple[int, int]
    kept: bool
    weight: float | None
    target: bool = False


@dataclass(slots=True)
class Recorder:
    """A judge that leaves the rules as they are and notes what there was to judge."""

    extractor: Extractor = Extractor.RULES
    examples: list[Example] = field(default_factory=list)
    _places: Places | None = None

    def choose(
        self,
        scopes: Scopes,
        node: Node,
        sentence: tuple[int, int],
        issued: str | None,
        item: int,
        quantities: list[QuantityMention],
        chosen: list[Candidate],
        weighed: dict[int, float],
    ) -> list[Candidate]:
        """Notes every number of the sentence."""
        if self._places is None:
            self._places = Places(scopes)
        kept = {one.quantity.start: one.weight for one in chosen}
        for offer in read_offers(self._places, node, sentence, issued, quantities):
            start = offer.quantity.start
            span = scopes.view.raw_span(start, offer.quantity.end)
            features = tuple(dict.fromkeys(offer.features))
            weight = weighed.get(start, kept.get(start))
            self.examples.append(Example(features, (span.start, span.end), start in kept, weight))
        return chosen

    def revise(
        self,
        scopes: Scopes,
        node: Node,
        sentence: tuple[int, int],
        item: tuple[int, int],
        segments: list[Segment],
        drafts: list[TargetDraft],
    ) -> list[TargetDraft]:
        """Leaves the targets as they are."""
        return drafts

    def confidence(self, draft: TargetDraft) -> float:
        """Of no use here."""
        return 0.5


def read_examples(text: str, targets: Sequence[tuple[int, int]]) -> list[Example]:
    """The numbers of `text`; `targets` are the spans of those that the labels call targets."""
    recorder = Recorder()
    source = Source(path="", sha256=digest_of(text), media_type="text/plain", ingest=Ingest.TEXT)
    extract_document(Document(id="text", text=text, source=source), recorder)
    return [
        Example(
            one.features,
            one.span,
            one.kept,
            one.weight,
            any(one.span[0] < end and start < one.span[1] for start, end in targets),
        )
        for one in recorder.examples
    ]
