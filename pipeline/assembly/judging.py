"""Judging: where another extractor may overrule what the rules make of a sentence.

The rules read the structure (sections, tables, scopes); a judge decides which numbers are targets, when all sentences
of the document have been read. Without one the rules stand.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from extractors.quantities import QuantityMention
from extractors.segments import Clause
from models.outline import Node
from models.target import Extractor
from models.view import View
from pipeline.assembly.draft import Candidate
from pipeline.assembly.scopes import Scopes


class Question(NamedTuple):
    """Which of `quantities` in `sentence` of `node` are targets; those in a time are left out. `clauses` are theirs by
    start.

    The rules took `chosen`, `weighed` has the weights they gave by start, and `counting` the starts of those whose own
    shape does not rule them out. `follow` are the numbers that go with a target which is taken, by its start: its
    values for single years, and the parts into which a bracket breaks it down; nobody is asked about them.
    """

    scopes: Scopes
    node: Node
    sentence: tuple[int, int]
    quantities: list[QuantityMention]
    clauses: Mapping[int, Clause]
    counting: frozenset[int]
    chosen: list[Candidate]
    weighed: dict[int, float]
    follow: Mapping[int, list[Candidate]]

    def with_parts(self, taken: list[Candidate]) -> list[Candidate]:
        """`taken` and the numbers that go with them, as sure as they are, in order."""
        values = [
            value._replace(confidence=one.confidence)
            for one in taken
            for value in self.follow.get(one.quantity.start, ())
        ]
        return sorted([*taken, *values], key=lambda one: one.quantity.start) if values else taken

    def kept(self, start: int) -> bool:
        """Whether the rules took the number at `start`."""
        return any(one.quantity.start == start for one in self.chosen)

    def weight(self, start: int) -> float | None:
        """What the rules gave the number at `start`; None where they never weighed it."""
        given = next((one.weight for one in self.chosen if one.quantity.start == start), None)
        return self.weighed.get(start, given)

    def inside(self, start: int) -> bool:
        """Whether the number at `start` stands in what is said of a number before it, so that the rules passed it over:
        "100% trường mở ít nhất 01 lớp"."""
        return start in self.counting and self.weight(start) is None


# The targets among the numbers of each sentence, by its node and where it begins and ends.
Chosen = Mapping[tuple[int, int, int], list[Candidate]]


class Judge(Protocol):
    """Decides which numbers are targets."""

    extractor: Extractor

    def read(self, view: View, scan: bool, /) -> View:
        """The text as it is to be read; `scan`: a machine read it off a picture."""
        ...

    def choose(self, questions: Sequence[Question]) -> list[list[Candidate]]:
        """The targets among the numbers of each sentence of a document, in order."""
        ...

    def confidence(self) -> float:
        """How likely a target is one that the judge was not asked about: the value of a table cell, a quantifier."""
        ...
