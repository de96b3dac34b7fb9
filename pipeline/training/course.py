"""The course of a training: documents to examples, what each source gains, the model and what it is worth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from extractors.learned.linear import probability
from extractors.learned.model import Model
from models.errors import ChitieuError
from models.target import Extractor
from pipeline.hybrid.judges import confidence
from pipeline.scoring.cases import Case
from pipeline.scoring.report import Report
from pipeline.training.calibration import Pair
from pipeline.training.cells import Cells, cells
from pipeline.training.combining import Reading, combine, judgements, taken
from pipeline.training.documents import corrected, labelled, sample_of, unlabelled
from pipeline.training.fitting import Sample, fit
from pipeline.training.marks import read_marks
from pipeline.training.misread import RATE, Misread, misread
from pipeline.training.noise import slips
from pipeline.training.pieces import pieces_of
from pipeline.training.scores import report_of, sureness
from pipeline.training.speaking import speech_of
from pipeline.training.validation import Held, Rates, Validated, cross_validate, rates, readings
from pipeline.training.ways import compare_ways

_NOISY = 0.3
_FEWEST = 4
# How many times as often noise is drawn for the test split, whose few targets say little in one draw.
_MORE_OF_TEST = 4
# Below this share of targets among its numbers a document is one that has few: an article, a law, a report.
_SPARSE = 0.15
JUDGES = (Extractor.RULES, Extractor.LEARNED, Extractor.HYBRID)


@dataclass(frozen=True, slots=True)
class Sources:
    """What to learn from: folders of labels, of their texts, of texts without labels, of reviewed documents."""

    gold: tuple[Path, ...]
    corpora: tuple[Path, ...] = ()
    unlabelled: tuple[Path, ...] = ()
    reviewed: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Trained:
    """A model and what was measured on the way; reports are by documents the model in question has not seen.

    `gains` are the cross-validated figures by what was learned from, `curve` those by number of documents, `pieces`
    those of the documents cut up, by what judges. Of the confidence, `sure_sparse` are the documents where few targets
    are expected.
    """

    model: Model
    documents: int
    targets: int
    corrected: int
    weak: int
    marked: int
    chosen: str
    gains: dict[str, Rates]
    rules: Rates
    curve: list[tuple[int, Rates]]
    pieces: dict[Extractor, Rates]
    held: dict[Extractor, Report]
    noisy: Misread
    test: dict[Extractor, Report]
    noisy_test: Misread | None
    sure: list[Pair]
    sure_sparse: list[Pair]
    sure_pieces: list[Pair]
    sure_test: list[Pair]
    sure_marked: list[Pair]
    in_cells: Cells


@dataclass(frozen=True, slots=True)
class Material:
    """The labelled documents with their samples in the same order, people's corrections, texts as the rules label them
    and marked ones, the words of those texts, and the test split."""

    cases: list[Case]
    gold: list[Sample]
    people: list[Sample]
    weak: list[Sample]
    marked: list[Sample]
    texts: list[str]
    test: list[Case]


def material(sources: Sources, seed: int, tell: Callable[[str], None]) -> Material:
    """Everything that `sources` hold.

    Raises:
        ChitieuError: when there is too little to learn from.
    """
    found = labelled(sources.gold, sources.corpora)
    cases = [case for case in found.cases if case.gold.targets or case.gold.tasks or case.gold.sections]
    if len(cases) < _FEWEST:
        raise ChitieuError(f"{len(cases)} labelled documents are too few: at least {_FEWEST} are needed")
    tell(f"{len(cases)} labelled documents")
    gold = [sample_of(case) for case in cases]
    people = [sample for folder in sources.reviewed for sample in corrected(folder)]
    if sources.reviewed and not people:
        folder = sources.reviewed[0]
        raise ChitieuError(f"{folder}: nobody has decided on a target here (chitieu serve {folder})")
    others = unlabelled(sources.unlabelled, found.known, seed, read_marks(sources.gold))
    weak, marked = others.by_rules, others.marked
    tell(f"{len(people)} documents with corrections, {len(weak)} texts labelled by the rules, {len(marked)} marked")
    return Material(cases, gold, people, weak, marked, others.texts, found.test)


def train(sources: Sources, seed: int, tell: Callable[[str], None], draws: int = 1) -> Trained:
    """Trains and measures, also what so many `draws` of noise cost; the same sources and seed give the same model.

    Raises:
        ChitieuError: when there is too little to learn from.
    """
    found = material(sources, seed, tell)
    cases, gold, people = found.cases, found.gold, found.people
    scans = [replace(sample_of(case, slips(case.text, RATE, case.gold.doc)), weight=_NOISY) for case in cases]
    further = {"weak": found.weak, "scans": scans, "pieces": [pieces_of(case, seed) for case in cases]}
    read_anew = {name: further[name] for name in ("pieces", "scans")}
    ways, chosen = compare_ways(gold, people, read_anew, found.weak, found.marked, seed, tell)
    best, in_cells = ways[chosen], cells(cases)
    samples = [*gold, *found.marked, *people]
    samples += [one for name, ones in further.items() if name in chosen for one in ones]
    model = combine(fit(samples, seed), _readings(best, list(read_anew.values())), in_cells.sure, seed)
    model = replace(model, syllables=speech_of([*(case.text for case in cases), *found.texts]))
    unseen = _unseen(model, best, cases, found.texts)
    tell(f"learned from {chosen}; measuring, which takes longest; the model is written when it is done")
    held = {one: report_of(cases, one, unseen) for one in JUDGES}
    test = {one: report_of(found.test, one, unseen) for one in JUDGES} if found.test else {}
    return Trained(
        model,
        len(cases),
        sum(one.target for sample in gold for one in sample.examples),
        len(people),
        len(found.weak),
        len(found.marked),
        chosen,
        {name: way.all_learned for name, way in ways.items()},
        best.all_rules,
        _curve(gold, people, seed, tell),
        {one: _taking(model, one, best.otherwise[0]) for one in JUDGES},
        held,
        misread(held, cases, unseen, draws, tell),
        test,
        misread(test, found.test, unseen, draws * _MORE_OF_TEST, tell) if test else None,
        sureness(cases, Extractor.HYBRID, unseen),
        _sure(model, [one for one in best.held if expects_few(model, one)]),
        _sure(model, [part for document in best.otherwise[0] for part in readings(document)]),
        sureness(found.test, Extractor.HYBRID, unseen),
        _sure(model, best.apart),
        in_cells,
    )


def _unseen(model: Model, best: Validated, cases: list[Case], texts: list[str]) -> Callable[[Case], Model]:
    """The model to measure a document with, which has not seen it: for one of `cases` that of its fold.

    What syllables are common such a model knows from the `texts` without labels alone.
    """
    strange = speech_of(texts)
    by_name = {
        case.gold.doc: replace(model, numbers=one, syllables=strange)
        for case, one in zip(cases, best.models, strict=True)
    }
    return lambda case: by_name.get(case.gold.doc, model)


def _taking(model: Model, extractor: Extractor, held: Sequence[Sequence[Held]]) -> Rates:
    """How `extractor` does on `held` numbers, the rules' word weighing what it does in `model`."""
    pairs = []
    for reading in (reading for document in held for reading in readings(document)):
        for one, score in zip(reading, judgements(model, extractor, reading), strict=True):
            example = one.example
            pairs.append((example.kept if extractor is Extractor.RULES else score > 0, example.target))
    return rates(pairs)


def expects_few(model: Model, held: Sequence[Held]) -> bool:
    """Whether the hybrid expects few of a document's numbers to be targets, whatever the labels say."""
    scores = judgements(model, Extractor.HYBRID, held)
    return sum(map(probability, scores)) < _SPARSE * len(scores)


def _sure(model: Model, held: Sequence[Sequence[Held]]) -> list[Pair]:
    """Confidence and truth of the numbers that the hybrid takes."""
    return [(confidence(score), right) for one in held for score, right in taken(model, Extractor.HYBRID, one)]


def _readings(found: Validated, samples: Sequence[Sequence[Sample]]) -> list[Reading]:
    """What the model is combined by: the documents, the marked texts, and the other readings of the documents, which
    count as their `samples` do."""
    every = [Reading(document) for document in (*found.held, *found.apart)]
    for reading, ones in zip(found.otherwise, samples, strict=True):
        for document, sample in zip(reading, ones, strict=True):
            every += [Reading(part, sample.weight) for part in readings(document)]
    return every


def _curve(
    gold: Sequence[Sample], people: Sequence[Sample], seed: int, tell: Callable[[str], None]
) -> list[tuple[int, Rates]]:
    """The cross-validated figures for ever more documents, drawn by `seed`."""
    order = list(gold)
    Random(seed).shuffle(order)
    tell("measuring: what more labels bring")
    sizes = [size for size in (5, 10, 20, 40, 80, 160) if size < len(order)]
    return [(size, cross_validate(order[:size], people, seed).learned) for size in [*sizes, len(order)]]
