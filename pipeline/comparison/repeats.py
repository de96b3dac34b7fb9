"""Repeats: a promise stated several times in one document is one promise; the strictest statement counts."""

from collections.abc import Sequence

from models.pairs import DeadlineRelation
from pipeline.comparison.amounts import comparable, same_unit, strength
from pipeline.comparison.features import Feature
from pipeline.comparison.parts import are_apart
from pipeline.comparison.similarity import word_overlap
from pipeline.comparison.timing import compare_deadlines

_SAME_WORDS = 0.93  # of the weight of the words of two statements of one promise


def fold_repeats(features: Sequence[Feature]) -> list[list[int]]:
    """Groups of indices, each one promise, its strictest statement first; groups in order of their first member."""
    if not features:
        return []
    like = word_overlap(features, features, lambda feature: frozenset(feature.words))
    groups: list[list[int]] = []
    for index, feature in enumerate(features):
        for group in groups:
            same = all(like[index, member] >= _SAME_WORDS for member in group)
            if same and all(says_the_same(features[member], feature) for member in group):
                group.append(index)
                break
        else:
            groups.append([index])
    return [_strictest_first(features, group) for group in groups]


def says_the_same(one: Feature, other: Feature) -> bool:
    """Whether two targets with the same words can be one promise: one population, place and scale, no two dates.

    Two different numbers are one promise only where no two dates part them and one of the two is a row of a table
    of years or says no time; else the number is what tells them apart. What comes again every year says a time.
    """
    amounts = one.amount, other.amount
    if one.axes != other.axes or amounts[0].scale is not amounts[1].scale or not comparable(*amounts):
        return False
    if not same_unit(*amounts) or are_apart(one, other):
        return False
    due = compare_deadlines(one.target.deadline, other.target.deadline)
    if (amounts[0].low, amounts[0].high) == (amounts[1].low, amounts[1].high):
        return due in (DeadlineRelation.SAME, DeadlineRelation.UNSTATED)
    if len({feature.target.deadline.recurrence if feature.target.deadline else None for feature in (one, other)}) > 1:
        return False
    in_years = bool(one.target.milestones or other.target.milestones)
    return due is DeadlineRelation.UNSTATED or (due is DeadlineRelation.SAME and in_years)


def _strictest_first(features: Sequence[Feature], group: list[int]) -> list[int]:
    best = group[0]
    for index in group[1:]:
        if strength(features[best].amount, features[index].amount) > 0:
            best = index
    return [best, *(index for index in group if index != best)]
