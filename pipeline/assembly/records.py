"""Records: drafts in view positions as numbered records with their evidence in the document's own text."""

from bisect import bisect_right

from extractors.metadata import InfoMention
from models.document import OCR_DOUBT, Document, Info, Reference, Signer, Term
from models.outline import Node, NodeKind, Outline
from models.quantity import Quantity
from models.section import Place, Section
from models.span import Evidence, Span
from models.target import Extractor, Target, Task
from models.view import View
from pipeline.assembly.draft import TargetDraft, TaskDraft
from pipeline.assembly.judging import Judge

_LEAST, _MOST = 0.55, 0.99
# A record that words of doubtful reading stand in comes before all others to whoever reads the lowest first.
_DOUBTFUL = 0.6
# As far as a party's or part's name in front of its colon is looked for, in characters.
_LONGEST_RUN_IN = 160
_NOWHERE = Place()


def build_info(document: Document, view: View, mention: InfoMention) -> Info:
    """The document's fields, spans turned into the document's own."""
    signer = mention.signer
    return Info(
        id=document.id,
        source=document.source,
        level=mention.standing.level,
        province=mention.standing.province,
        province_now=mention.standing.province_now,
        number=mention.number,
        kind=mention.kind,
        title=mention.title,
        issuer=mention.issuer,
        place=mention.place,
        issued=mention.issued,
        term=Term(start=mention.term[0], end=mention.term[1]) if mention.term else None,
        signer=Signer(name=signer.name, position=signer.position) if signer else None,
        recipients=mention.recipients,
        references=tuple(
            Reference(
                number=one.number,
                kind=one.kind,
                issued=one.issued,
                issuer=one.issuer,
                role=role,
                span=view.raw_span(one.start, one.end),
            )
            for one, role in mention.references
        ),
    )


def build_sections(text: str, view: View, outline: Outline) -> dict[int, Section]:
    """The scored nodes by their index; a section ends where the next one that it does not hold begins."""
    nodes = [node for node in outline.nodes if node.kind is NodeKind.SECTION]
    ends = _section_ends(nodes, len(view.text))
    sections: dict[int, Section] = {}
    for number, (node, end) in enumerate(zip(nodes, ends, strict=True), 1):
        above = next((one for one in outline.above(node) if one.kind is NodeKind.SECTION), None)
        heading = " ".join(_heading(text, view, node).split())
        sections[node.index] = Section(
            id=f"s{number}",
            label=node.label or "",
            path=node.path,
            heading=heading or None,
            topic=node.topic if above is None else None,
            span=view.raw_span(node.start, end),
            parent=sections[above.index].id if above is not None else None,
        )
    return sections


def _heading(text: str, view: View, node: Node) -> str:
    """A heading node's words; of a numbered paragraph those in bold that end in a colon ("**2. Sở Y tế:** Rà soát …").

    Bold is seen in Markdown only; without it "2. Sở Y tế: Rà soát …" is a sentence like any other.
    """
    if node.leads:
        return view.text[node.text : node.end]
    colon = view.text.find(":", node.text, min(node.end, node.text + _LONGEST_RUN_IN)) + 1
    if not colon or colon >= node.end or not view.text[colon].isspace():
        return ""
    behind = text[view.raw_span(colon - 1, colon).end : view.raw_span(colon + 1, colon + 2).start]
    return view.text[node.text : colon] if "**" in behind else ""


def _section_ends(nodes: list[Node], last: int) -> list[int]:
    ends = [last] * len(nodes)
    opened: list[int] = []
    for at, node in enumerate(nodes):
        while opened and len(nodes[opened[-1]].path) >= len(node.path):
            ends[opened.pop()] = node.start
        opened.append(at)
    return ends


class RecordBuilder:
    """Turns drafts in view positions into records in the document's own."""

    def __init__(
        self, document: Document, view: View, outline: Outline, sections: dict[int, Section], judge: Judge | None
    ) -> None:
        self.document, self.view, self.outline = document, view, outline
        self.places = {index: Place(id=one.id, path=one.path, heading=one.heading) for index, one in sections.items()}
        self.doubtful = [one.span for one in document.warnings if one.code == OCR_DOUBT and one.span is not None]
        self.judge = judge
        self.pages = [page.span.start for page in document.pages]

    def target(self, number: int, draft: TargetDraft) -> Target:
        """The `number`th target; the words of its evidence and quantity are those of the document."""
        span = self.view.raw_span(*draft.evidence)
        return Target(
            id=f"t{number}",
            section=self._place(draft.node),
            evidence=Evidence(start=span.start, end=span.end, text=span.of(self.document.text), page=self._page(span)),
            indicator=f"{self._words(draft.pieces)} {draft.measure}".strip(),
            quantity=self._quantity(draft),
            deadline=draft.deadline,
            responsible=draft.responsible,
            milestones=draft.milestones,
            confidence=self._sure(self._confidence(draft), span),
            extractor=Extractor.RULES if self.judge is None else self.judge.extractor,
        )

    def task(self, number: int, draft: TaskDraft) -> Task:
        """The `number`th task."""
        span = self.view.raw_span(draft.start, draft.end)
        return Task(
            id=f"k{number}",
            section=self._place(draft.node),
            span=span,
            text=self._words(((draft.start, draft.end),)),
            page=self._page(span),
            deadline=draft.deadline,
            responsible=draft.responsible,
            confidence=self._sure(draft.weight, span),
        )

    def _confidence(self, draft: TargetDraft) -> float:
        if draft.confidence is not None:
            return draft.confidence
        if self.judge is not None:
            return self.judge.confidence()
        return min(_MOST, max(_LEAST, 0.5 + draft.weight / 14))

    def _quantity(self, draft: TargetDraft) -> Quantity:
        if draft.quantifier is not None or draft.quantity is None:
            assert draft.quantifier is not None
            span = self.view.raw_span(*draft.quantifier)
            words = self._words((draft.quantifier,))
            return Quantity(
                start=span.start, end=span.end, text=span.of(self.document.text), value=None, quantifier=words.lower()
            )
        one = draft.quantity
        span = self.view.raw_span(one.start, one.end)
        return Quantity(
            start=span.start,
            end=span.end,
            text=span.of(self.document.text),
            value=one.value,
            high=one.high,
            unit=one.unit,
            comparator=one.comparator,
            change=draft.change,
        )

    def _place(self, node: Node) -> Place:
        return self.places.get(node.section, _NOWHERE)

    def _page(self, span: Span) -> int | None:
        if not self.pages:
            return None
        return self.document.pages[max(0, bisect_right(self.pages, span.start) - 1)].number

    def _sure(self, confidence: float, span: Span) -> float:
        """`confidence`, less where the scan was hard to read."""
        unsure = any(one.start < span.end and span.start < one.end for one in self.doubtful)
        return round(confidence * _DOUBTFUL if unsure else confidence, 2)

    def _words(self, pieces: tuple[tuple[int, int], ...]) -> str:
        return " ".join(" ".join(self.view.text[start:end] for start, end in pieces).split())
