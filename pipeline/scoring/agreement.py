"""How far two annotators agree who labelled the same texts without seeing each other's labels."""

from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

from models.errors import ChitieuError
from pipeline.scoring.cases import Case, Loaded, Prediction, load
from pipeline.scoring.labels import Labels
from pipeline.scoring.report import Report, build_report, scored
from pipeline.scoring.texts import Texts


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa for target / not target over all numbers of the texts; `value` None where chance is certain."""

    value: float | None
    candidates: int
    both: int
    first_only: int
    second_only: int


def agreement(first: Path, second: Path, texts: Texts, split: str | None = None) -> tuple[Report, Kappa]:
    """The second labels scored against the first: F1 and the fields' shares are the same either way round.

    Raises:
        ChitieuError: when no document stands in both with its text at hand.
    """
    one, other = load(first, texts, split), load(second, texts, split)
    theirs = {case.gold.doc: case.gold for case in other.cases}
    shared = [case for case in one.cases if case.gold.doc in theirs]
    if not shared:
        raise ChitieuError(f"{first} and {second}: no document with its text here is labelled in both")
    pairs = [scored(case, Prediction(theirs[case.gold.doc], "text", case.text), "place") for case in shared]
    absent = [stem for stem in one.absent if stem in other.absent]
    report = build_report(pairs, Loaded(shared, one.refused + other.refused, absent))
    return report, kappa([(case, theirs[case.gold.doc]) for case in shared])


def kappa(pairs: list[tuple[Case, Labels]]) -> Kappa:
    """Over all number candidates of the texts, and whatever else one of the two took for a target."""
    table = [[0, 0], [0, 0]]
    for case, other in pairs:
        marks = [[(one.quantity.start, one.quantity.end) for one in labels.targets] for labels in (case.gold, other)]
        for span in _universe(case.text, marks):
            first, second = (any(_touch(span, mark) for mark in side) for side in marks)
            table[first][second] += 1
    total = sum(map(sum, table))
    if not total:
        return Kappa(None, 0, 0, 0, 0)
    observed = (table[0][0] + table[1][1]) / total
    ours, theirs = sum(table[1]) / total, (table[0][1] + table[1][1]) / total
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    value = None if chance == 1 else (observed - chance) / (1 - chance)
    return Kappa(value, total, table[1][1], table[1][0], table[0][1])


def _universe(text: str, marks: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The spans to be judged: every number, and marks on no number (quantifiers), each once."""
    from extractors.quantities import find_quantities
    from pipeline.view import build_view

    view = build_view(text)
    spans = []
    for block in view.blocks:
        for found in find_quantities(view.text, view.lower, block.start, block.end):
            span = view.raw_span(found.start, found.end)
            spans.append((span.start, span.end))
    spans.sort()
    for mark in sorted({mark for side in marks for mark in side}):
        at = bisect_left(spans, (mark[1], 0))
        if not any(_touch(span, mark) for span in spans[max(0, at - 3) : at]):
            spans.insert(bisect_left(spans, mark), mark)
    return spans


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
