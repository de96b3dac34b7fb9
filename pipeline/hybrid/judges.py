"""The two judges: the learned extractor alone, and beside the rules."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from extractors.learned.linear import probability
from extractors.learned.model import SHIPPED, Model, Scale, model_file, read_model
from models.errors import UsageError
from models.outline import Node
from models.target import Extractor
from models.view import View
from pipeline.assembly.draft import TARGET_AT, Candidate, TargetDraft
from pipeline.assembly.judging import Judge, Question
from pipeline.hybrid.offers import Offer, read_offers
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


def confidence(scale: Scale, score: float) -> float:
    """How likely a number of those log odds is a target; never quite sure."""
    return min(0.99, probability(scale.slope * score + scale.offset))


@dataclass(slots=True)
class ModelJudge:
    """Takes the numbers whose log odds are above zero; one document's judge, not to be used for another."""

    model: Model
    extractor: Extractor
    _places: Places | None = None
    _weighed: dict[int, float] = field(default_factory=dict)

    @property
    def scale(self) -> Scale:
        """How its log odds become a confidence."""
        return self.model.hybrid if self.extractor is Extractor.HYBRID else self.model.learned

    def read(self, view: View, scan: bool) -> View:
        """With misread syllables as they were meant."""
        return reread(view, self.model.speech, scan)

    def choose(self, question: Question) -> list[Candidate]:
        """The numbers of the sentence that are targets, each with its confidence."""
        if self._places is None:
            self._places = Places(question.scopes)
        taken = []
        offers = read_offers(self._places, question)
        for offer, learned in zip(offers, self._learned(question, offers), strict=True):
            start = offer.quantity.start
            weight = question.weight(start)
            score = odds(self.model, self.extractor, learned, question.kept(start), weight)
            if score > 0:
                taken.append(Candidate(offer.quantity, weight or TARGET_AT, confidence(self.scale, score)))
        return taken

    def _learned(self, question: Question, offers: list[Offer]) -> list[float]:
        """The log odds of each offer by the model alone."""
        if self.model.network is not None:
            return self.model.network.odds([window_of(question.scopes, question.node, one.quantity) for one in offers])
        numbers = self.model.numbers
        return [numbers.bias + self._governed(question.node, one) + numbers.weigh(one.own) for one in offers]

    def _governed(self, node: Node, offer: Offer) -> float:
        """What the place of the number says, the same for all numbers of `node`."""
        if node.index not in self._weighed:
            self._weighed[node.index] = self.model.numbers.weigh(offer.place)
        return self._weighed[node.index]

    def confidence(self, draft: TargetDraft) -> float:
        """That of a target that no words decide on."""
        return self.model.structural
