"""The two judges: the learned extractor alone, and beside the rules."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from extractors.learned.linear import probability
from extractors.learned.model import SHIPPED, Model, Scale, model_file, read_model
from models.errors import UsageError
from models.target import Extractor
from models.view import View
from pipeline.assembly.draft import TARGET_AT, Candidate
from pipeline.assembly.judging import Judge, Question
from pipeline.hybrid.offers import read_offers
from pipeline.hybrid.places import Places
from pipeline.hybrid.rereading import reread
from pipeline.network.windows import window_of

# What a number weighs for the model when the rules never weighed it, and how far a weight can speak.
_UNWEIGHED, _FARTHEST = -3.0, 4.0


def judge_for(extractor: str, folder: Path | None = None) -> Judge | None:
    """The judge of that name, by the model in `folder` (None: the shipped one); None for the rules.

    Raises:
        UsageError: for an extractor that does not exist, or one that asks no model when a folder is named.
        ModelError: when the model cannot be read.
    """
    if folder is not None and extractor in (Extractor.RULES, Extractor.LLM):
        raise UsageError(f"a model is for the extractors 'learned' and 'hybrid', not for {str(extractor)!r}")
    if extractor == Extractor.RULES:
        return None
    if extractor not in (Extractor.LEARNED, Extractor.HYBRID):
        names = ", ".join(repr(str(one)) for one in Extractor)
        raise UsageError(f"there is no extractor {extractor!r}: use one of {names}")
    path = SHIPPED if folder is None else model_file(folder)
    model = read_model(path)
    if model.pipeline:
        from pipeline.network.networks import read_network

        model = replace(model, network=read_network(path.parent.absolute(), model.pipeline))
    return ModelJudge(model, Extractor(extractor))


def odds(model: Model, extractor: Extractor, learned: float, kept: bool, weight: float | None) -> float:
    """The log odds that a number is a target: `learned` by its words, in the hybrid with what the rules say."""
    if extractor is not Extractor.HYBRID:
        return learned
    over = (_UNWEIGHED if weight is None else weight) - TARGET_AT
    over = max(-_FARTHEST, min(_FARTHEST, over))
    return learned + (model.say if kept else -model.say) + model.per_weight * over


def settled(scale: Scale, scores: Sequence[float], times: Sequence[float] | None = None) -> list[float]:
    """The log odds that hold of all numbers of a document, whose log odds one by one are `scores`: where many are
    targets, a doubtful one is likelier to be one too. `times`: for how many of its kind each stands."""
    counts = times or [1.0] * len(scores)
    expected = sum(count * probability(score) for count, score in zip(counts, scores, strict=True))
    share = math.log((expected + 1) / (sum(counts) + 2))
    slope = max(0.0, scale.slope + scale.steeper * share)
    return [slope * score + scale.share * share + scale.offset for score in scores]


def confidence(score: float) -> float:
    """How likely a number of those log odds is a target; never quite sure."""
    return min(0.99, probability(score))


@dataclass(slots=True)
class ModelJudge:
    """Takes the numbers whose log odds are above zero."""

    model: Model
    extractor: Extractor

    @property
    def scale(self) -> Scale:
        """How its log odds become a confidence."""
        return self.model.hybrid if self.extractor is Extractor.HYBRID else self.model.learned

    def read(self, view: View, scan: bool) -> View:
        """With misread syllables as they were meant."""
        return reread(view, self.model.speech, scan)

    def choose(self, questions: Sequence[Question]) -> list[list[Candidate]]:
        """The numbers of each sentence that are targets, each with its confidence."""
        asked = [(question, one) for question in questions for one in question.quantities]
        first = [
            odds(self.model, self.extractor, learned, question.kept(one.start), question.weight(one.start))
            for (question, one), learned in zip(asked, self._learned(questions), strict=True)
        ]
        scores = iter(settled(self.scale, first))
        return [
            [
                Candidate(one, question.weight(one.start) or TARGET_AT, confidence(score))
                for one, score in zip(question.quantities, islice(scores, len(question.quantities)), strict=True)
                if score > 0
            ]
            for question in questions
        ]

    def _learned(self, questions: Sequence[Question]) -> list[float]:
        """The log odds of each number by the model alone."""
        if self.model.network is not None:
            return self.model.network.odds(
                [
                    window_of(question.scopes, question.node, one)
                    for question in questions
                    for one in question.quantities
                ]
            )
        if not questions:
            return []
        numbers, places = self.model.numbers, Places(questions[0].scopes)
        governed: dict[int, float] = {}  # what the place of a number says is the same for all of its node
        found = []
        for question in questions:
            index = question.node.index
            for offer in read_offers(places, question):
                if index not in governed:
                    governed[index] = numbers.weigh(offer.place)
                found.append(numbers.bias + governed[index] + numbers.weigh(offer.own))
        return found

    def confidence(self) -> float:
        """That of a target that no words decide on."""
        return self.model.structural
