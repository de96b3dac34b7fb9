"""Judging: where another extractor may overrule what the rules make of a sentence.

The rules read the structure (sections, tables, scopes); a judge decides on the records in it. Without one the rules
stand.
"""

from typing import TYPE_CHECKING, Protocol

from extractors.quantities import QuantityMention
from extractors.segments import Segment
from models.outline import Node
from models.target import Extractor
from pipeline.assembly.draft import TargetDraft

if TYPE_CHECKING:
    from pipeline.assembly.candidates import Candidate
    from pipeline.assembly.scopes import Scopes


class Judge(Protocol):
    """Decides which numbers are targets, and on the fields of those that are."""

    extractor: Extractor

    def choose(
        self,
        scopes: "Scopes",
        node: Node,
        sentence: tuple[int, int],
        issued: str | None,
        item: int,
        quantities: list[QuantityMention],
        chosen: "list[Candidate]",
        weighed: dict[int, float],
    ) -> "list[Candidate]":
        """The targets among `quantities`; the rules took `chosen`, and `weighed` has the weights they gave by start."""
        ...

    def revise(
        self,
        scopes: "Scopes",
        node: Node,
        sentence: tuple[int, int],
        item: tuple[int, int],
        segments: list[Segment],
        drafts: list[TargetDraft],
    ) -> list[TargetDraft]:
        """The sentence's targets, one a segment, with the fields that the judge reads otherwise."""
        ...

    def confidence(self, draft: TargetDraft) -> float:
        """How likely a target is one that the judge was not asked about: the value of a table cell, a quantifier."""
        ...
