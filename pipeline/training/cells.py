"""Cells: the targets that no words decide on, the values of table cells, and how many of them are right."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.target import Extractor
from pipeline.scoring.cases import Case


@dataclass(frozen=True, slots=True)
class Cells:
    """Targets that no words decide on, the values of table cells: how many there are, and how many are right."""

    right: int
    found: int

    @property
    def sure(self) -> float:
        """How likely such a one is right: a little under one at most."""
        return round((self.right + 1) / (self.found + 2), 3)


def cells(cases: Sequence[Case]) -> Cells:
    """The targets that no words decide on, in the labelled documents."""
    from pipeline.training.examples import read_examples
    from pipeline.training.scores import programme_of

    right = of = 0
    for case in cases:
        asked = {one.span for one in read_examples(case.text, [])}
        gold = [(one.quantity.start, one.quantity.end) for one in case.gold.targets]
        for target in programme_of(case, case.text, None, Extractor.RULES).targets:
            place = target.quantity.start, target.quantity.end
            if place not in asked:
                of += 1
                right += any(place[0] < end and start < place[1] for start, end in gold)
    return Cells(right, of)
