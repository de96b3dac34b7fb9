"""Offers: the numbers of a sentence that may be targets, each with its features."""

from bisect import bisect_left
from typing import NamedTuple

from extractors.evidence import find_evidence
from extractors.learned.numbers import Shape, joint_features, number_features, shape_features
from extractors.learned.words import words_in
from extractors.measures import opens_measure
from extractors.quantities import QuantityMention
from pipeline.assembly.judging import Question
from pipeline.hybrid.places import Places

# Of a longer line the words near a number count.
_LONGEST = 1500


class Offer(NamedTuple):
    """A number and what the model is told: what governs its `place`, which others share, and what is its `own`."""

    quantity: QuantityMention
    place: tuple[str, ...]
    own: tuple[str, ...]

    @property
    def features(self) -> tuple[str, ...]:
        """All that the model is told."""
        return self.place + self.own


def read_offers(places: Places, question: Question) -> list[Offer]:
    """The numbers of the sentence with their features, in order."""
    scopes, node, sentence = question.scopes, question.node, question.sentence
    lower = scopes.view.lower
    free = question.quantities
    if not free:
        return []
    window = max(sentence[0], free[0].start - _LONGEST), min(sentence[1], free[-1].end + _LONGEST)
    words = words_in(lower, *window)
    place = places.features(node)
    around, said = places.around(node), places.said(node, sentence)
    announced = scopes.told_from(sentence)
    cues = find_evidence(lower, *window)
    offers = []
    shares: list[bool] = []
    for one in free:
        at, behind = bisect_left(words.starts, one.outer_start), bisect_left(words.starts, one.end)
        shape = _shape(lower, question, one, cues, one.start >= announced)
        own = number_features(words, at, behind, one, shares) + shape_features(shape, one)
        own += joint_features(around, said, shape, one)
        shares.append(one.percent)
        offers.append(Offer(one, place, tuple(own)))
    return offers


def _shape(lower: str, question: Question, one: QuantityMention, cues: list[tuple[int, str]], announced: bool) -> Shape:
    clause = question.clauses[one.start]
    return Shape(
        clause.opens,
        clause.verb,
        one.start not in question.counting,
        question.inside(one.start),
        opens_measure(lower, clause.words, one.start),
        announced,
        tuple((one.start - at, at >= clause.words, meaning) for at, meaning in cues if at < one.end),
    )
