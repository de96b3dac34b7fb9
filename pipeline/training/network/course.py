"""The course of a network's training: four fifths of the labelled documents to learn from, the rest to measure on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.learned.linear import Linear
from extractors.learned.model import Model
from models.target import Extractor
from pipeline.network.networks import SpacyNetwork
from pipeline.scoring.report import Report
from pipeline.training.cells import cells
from pipeline.training.combining import Reading, combine
from pipeline.training.course import JUDGES, Sources, material
from pipeline.training.examples import Example
from pipeline.training.network.fitting import fit_network
from pipeline.training.scores import report_of
from pipeline.training.validation import Held, Rates, folds, rates

_PARTS = 5


@dataclass(frozen=True, slots=True)
class TrainedNetwork:
    """The model with its network, and what it is worth: `held` by documents it has not learned from, `test` by those
    of the test split; `rates` and `rules` say how it and the rules tell the numbers of the former."""

    model: Model
    network: SpacyNetwork
    documents: int
    held_out: int
    rates: Rates
    rules: Rates
    held: dict[Extractor, Report]
    test: dict[Extractor, Report]


def train_network(sources: Sources, seed: int, transformer: Path | None, tell: Callable[[str], None]) -> TrainedNetwork:
    """Trains once and measures; a network is too slow to be cross-validated each time.

    Raises:
        ChitieuError: when there is too little to learn from, an extra is missing, or the transformer cannot be read.
    """
    found = material(sources, seed, tell)
    apart = set(folds(found.gold, seed, _PARTS)[0])
    learned = [one for at, one in enumerate(found.gold) if at not in apart]
    examples = [one for sample in (*learned, *found.marked, *found.people) for one in sample.examples]
    network = fit_network(examples, seed, transformer)
    tell(f"learned from {len(learned)} documents; measuring on {len(apart)}")
    held = [_asked(network, found.gold[at].examples) for at in sorted(apart)]
    cases = [found.cases[at] for at in sorted(apart)]
    model = replace(
        combine(Linear(0.0, {}), [Reading(one) for one in held], cells(found.cases).sure, seed), network=network
    )
    every = [one for document in held for one in document]
    return TrainedNetwork(
        model,
        network,
        len(learned),
        len(apart),
        rates([(one.learned > 0, one.example.target) for one in every]),
        rates([(one.example.kept, one.example.target) for one in every]),
        {one: report_of(cases, one, lambda _: model) for one in JUDGES},
        {one: report_of(found.test, one, lambda _: model) for one in JUDGES} if found.test else {},
    )


def _asked(network: SpacyNetwork, examples: list[Example]) -> list[Held]:
    odds = network.odds([one.window for one in examples])
    return [Held(example, score) for example, score in zip(examples, odds, strict=True)]
