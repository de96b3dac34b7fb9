"""Validation: how the model does on documents that it has not learned from, each in its turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from random import Random

from extractors.learned.linear import Linear
from pipeline.training.examples import Example
from pipeline.training.fitting import Sample, fit

FOLDS = 10


@dataclass(frozen=True, slots=True)
class Held:
    """An example and the log odds that a model gave it which has not seen its document."""

    example: Example
    learned: float


@dataclass(frozen=True, slots=True)
class Validated:
    """Of each document the log odds of its numbers, and the model that gave them; `apart` the log odds of those that
    the figures leave out, `otherwise` those of other readings of the documents, reading by reading."""

    held: list[list[Held]]
    models: list[Linear]
    apart: list[list[Held]]
    otherwise: list[list[list[Held]]]

    @property
    def learned(self) -> "Rates":
        """How the models alone do."""
        return _learned(self.held)

    @property
    def all_learned(self) -> "Rates":
        """How they do on the documents in every reading."""
        return _learned([*self.held, *(one for reading in self.otherwise for one in reading)])

    @property
    def all_rules(self) -> "Rates":
        """How the rules do on the same numbers."""
        documents = [*self.held, *(one for reading in self.otherwise for one in reading)]
        return rates([(one.example.kept, one.example.target) for document in documents for one in document])


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1 of a decision on numbers; 0 where nothing was right."""

    precision: float
    recall: float
    f1: float
    targets: int


def folds(samples: Sequence[Sample], seed: int, count: int = FOLDS) -> list[list[int]]:
    """The documents' indexes, drawn into at most `count` parts."""
    order = list(range(len(samples)))
    Random(seed).shuffle(order)
    return [order[at::count] for at in range(min(count, len(order)))]


def cross_validate(
    gold: Sequence[Sample],
    more: Sequence[Sample],
    seed: int,
    beside: Sequence[Sequence[Sample]] = (),
    apart: Sequence[Sample] = (),
    readings: Sequence[Sequence[Sample]] = (),
) -> Validated:
    """The log odds of each document of `gold`, by a model trained on the others and on `more`.

    `beside` are other readings of the documents of `gold`, in the same order: those of a held document are held too.
    `apart` are held in their turn as the documents of `gold` are, and reported apart; `readings` are other
    readings of `gold`, judged but not learned from.
    """
    every = [*gold, *apart]
    otherwise: list[list[list[Held]]] = [[[] for _ in gold] for _ in readings]
    found: list[list[Held]] = [[] for _ in every]
    models = [Linear(0.0, {})] * len(every)
    # Drawn each by itself, so that every model learns from its share of both.
    none: list[int] = []
    for mine, others in zip_longest(folds(gold, seed), folds(apart, seed), fillvalue=none):
        part = [*mine, *(at + len(gold) for at in others)]
        kept = [at for at in range(len(every)) if at not in part]
        samples = [every[at] for at in kept] + [reading[at] for reading in beside for at in kept if at < len(gold)]
        model = fit([*samples, *more], seed)
        for at in part:
            found[at], models[at] = judged(model, every[at].examples), model
        for judgements, reading in zip(otherwise, readings, strict=True):
            for at in mine:
                judgements[at] = judged(model, reading[at].examples)
    return Validated(found[: len(gold)], models[: len(gold)], found[len(gold) :], otherwise)


def judged(model: Linear, examples: Sequence[Example]) -> list[Held]:
    """`examples` with the log odds that `model` gives them."""
    return [Held(example, model.score(example.features)) for example in examples]


def readings(held: Sequence[Held]) -> list[list[Held]]:
    """The numbers of a document by the piece that they were read in."""
    found: dict[int, list[Held]] = {}
    for one in held:
        found.setdefault(one.example.piece, []).append(one)
    return list(found.values())


def _learned(held: Sequence[Sequence[Held]]) -> "Rates":
    return rates([(one.learned > 0, one.example.target) for document in held for one in document])


def rates(pairs: Sequence[tuple[bool, bool]]) -> Rates:
    """Of (taken, is a target) pairs."""
    hits = sum(taken and target for taken, target in pairs)
    taken = sum(one for one, _ in pairs)
    targets = sum(one for _, one in pairs)
    precision, recall = hits / taken if taken else 0.0, hits / targets if targets else 0.0
    return Rates(precision, recall, 2 * hits / (taken + targets) if hits else 0.0, targets)
