"""A document by a language model: it says which numbers are targets, the scopes say the rest."""

from collections.abc import Sequence

from models.document import Document, Warning
from models.programme import Programme
from models.target import Extractor
from models.view import View
from pipeline.assembly.draft import TARGET_AT, Candidate
from pipeline.assembly.judging import Question
from pipeline.extraction import extract_document
from pipeline.llm.endpoint import Endpoint, Usage, ask, endpoint_from_environment
from pipeline.llm.grounding import PROMPT, SCHEMA, Span, ground, parts

USAGE = "llm-usage"
# The model is not asked how sure it is: what it would say holds for no other.
_CONFIDENCE = 0.5


def extract_by_llm(document: Document, endpoint: Endpoint | None = None) -> Programme:
    """The programme of `document` with the targets that the language model names; a warning tells what it took.

    Raises:
        UsageError: when no endpoint is named.
        ChitieuError: when the server does not answer as it should.
    """
    endpoint = endpoint or endpoint_from_environment()
    spans: list[Span] = []
    missing, usage = 0, Usage()
    for part in parts(document.text):
        answer, taken = ask(endpoint, PROMPT, document.text[slice(*part)], SCHEMA)
        usage += taken
        listed = answer.get("targets") if isinstance(answer, dict) else None
        found, lost = ground(document.text, part, listed if isinstance(listed, list) else [])
        spans += found
        missing += lost
    judge = _Named(spans)
    programme = extract_document(document, judge)
    unread = len(spans) - len(judge.used)
    message = (
        f"{endpoint.model}: {len(spans) + missing} answers, {missing} dropped because their words are not in the text, "
        f"{unread} because no number is read there; {usage.read} tokens read, {usage.written} written, "
        f"cost {usage.cost(endpoint):.4f}"
    )
    warning = Warning(code=USAGE, message=message)
    return programme.model_copy(update={"warnings": (*programme.warnings, warning)})


class _Named:
    """A judge that takes the numbers at the spans it was given."""

    extractor = Extractor.LLM

    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans
        self.used: set[Span] = set()

    def read(self, view: View, _: bool, /) -> View:
        """As it is."""
        return view

    def choose(self, questions: Sequence[Question]) -> list[list[Candidate]]:
        """The numbers that the model named."""
        return [self._named(question) for question in questions]

    def _named(self, question: Question) -> list[Candidate]:
        taken = []
        for one in question.quantities:
            place = question.scopes.view.raw_span(one.start, one.end)
            hits = [span for span in self.spans if span[0] < place.end and place.start < span[1]]
            if hits:
                self.used.update(hits)
                taken.append(Candidate(one, TARGET_AT, _CONFIDENCE))
        return taken

    def confidence(self) -> float:
        """That of a table cell, which the scopes read."""
        return _CONFIDENCE
