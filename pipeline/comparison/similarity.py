"""Similarity: how much each target of one list is about the same thing as each of another."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum, log
from typing import TYPE_CHECKING

import numpy

from pipeline.comparison.amounts import Amount, Scale, same_unit
from pipeline.comparison.features import Feature

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[numpy.float64]

_PAIR_WEIGHT = 0.5  # of two neighbouring words, beside a word alone
# Of a name in quotation marks, of the thing counted, of a word without its accents, beside a word.
_KIND_WEIGHTS = {'"': 2.5, "#": 0.8, "~": 0.4}
_FEW_WORDS = 18.0  # weight below which a short indicator that lies within a long one says little
_SAME_LENGTH = 0.45  # how much of the words' likeness is by both lengths; the rest is by the shorter
_CONFLICT = 0.3  # two populations that exclude each other: no better than no partner, whatever else they share
_ONE_SIDED = 0.93  # a population that only one of the two names
_OWN_MEASURE = 0.7  # the same, where the part is a measure of its own: women among the officials
_MEASURES = frozenset({"giới", "bước", "dân tộc"})
_OTHER_SCALE = 0.8  # a rate beside a count
_EACH_SCALE = 0.9  # a rate beside so many for each: "100% xã có" and "mỗi xã có một" are near
_OTHER_UNIT = 0.8  # counts of different things
_FAR_SCALE = 0.6  # a rank beside anything else
# Predicates, populations that share no word. What is said of one population that several targets name is not the same
# promise; of a population that each paper names once, it may be the same in other words.
_OTHER_DEED, _OTHER_DEED_OF_FEW, _OTHER_PEOPLE = 0.5, 0.85, 0.8
_ENOUGH = 0.3  # of the lesser one's weight: from here on the two are of one thing


@dataclass(frozen=True, slots=True)
class Likeness:
    """Matrices of first × second targets, each value from 0 to 1. `similarity` is the product of the others."""

    similarity: "Matrix"
    words: "Matrix"
    unit: "Matrix"
    population: "Matrix"
    predicate: "Matrix"


def likeness(first: Sequence[Feature], second: Sequence[Feature]) -> Likeness:
    """All similarities at once. A word weighs the more, the fewer targets of the two lists have it."""
    words = _overlap([one.terms for one in first], [one.terms for one in second], _SAME_LENGTH)
    unit = _units(first, second)
    population = _populations(first, second) * _people(first, second)
    predicate = _deeds(first, second)
    return Likeness(words * unit * population * predicate, words, unit, population, predicate)


def word_overlap(
    first: Sequence[Feature], second: Sequence[Feature], pick: Callable[[Feature], frozenset[str]]
) -> "Matrix":
    """How many of the words that `pick` takes of two targets are the same, by weight, whatever their order."""
    return _overlap([pick(one) for one in first], [pick(one) for one in second], 1.0)


def _weights(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> dict[str, float]:
    counts = Counter(term for side in (first, second) for terms in side for term in terms)
    total = len(first) + len(second)
    return {term: (1 + log((total + 1) / (count + 1))) * _kind_weight(term) for term, count in sorted(counts.items())}


def _kind_weight(term: str) -> float:
    if term[0] in _KIND_WEIGHTS:
        return _KIND_WEIGHTS[term[0]]
    return _PAIR_WEIGHT if " " in term else 1.0


def _people(first: Sequence[Feature], second: Sequence[Feature]) -> "Matrix":
    """A factor for two populations that share no word; where one indicator is not parted, its words stand for it."""
    parted = [numpy.array([bool(one.who) for one in side]) for side in (first, second)]
    names = [[one.who or frozenset(one.words) for one in side] for side in (first, second)]
    share = _part(*names)
    either = parted[0][:, None] | parted[1][None, :]
    return numpy.where(either, _OTHER_PEOPLE + (1 - _OTHER_PEOPLE) * share, 1.0)


def _deeds(first: Sequence[Feature], second: Sequence[Feature]) -> "Matrix":
    """A factor for two predicates that share no word; 1 where one of the two has none."""
    share = _part([one.what for one in first], [one.what for one in second])
    few = [numpy.array([one.alone for one in side]) for side in (first, second)]
    least = numpy.where(few[0][:, None] & few[1][None, :], _OTHER_DEED_OF_FEW, _OTHER_DEED)
    both = numpy.array([bool(one.what) for one in first])[:, None] & numpy.array([bool(one.what) for one in second])
    return numpy.where(both, least + (1 - least) * share, 1.0)


def _part(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> "Matrix":
    """From 0, where two share no word, to 1, where they share enough of the lesser one's."""
    shared, sums = _shared(first, second)
    lesser = numpy.minimum(sums[0][:, None], sums[1][None, :])
    with numpy.errstate(divide="ignore", invalid="ignore"):
        return numpy.minimum(numpy.nan_to_num(shared / lesser / _ENOUGH), 1.0)


def _overlap(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]], by_length: float) -> "Matrix":
    """Weight of the shared terms by the mean of both weights and, for the rest, by the lesser one."""
    shared, sums = _shared(first, second)
    mean = (sums[0][:, None] + sums[1][None, :]) / 2
    least = numpy.maximum(numpy.minimum(sums[0][:, None], sums[1][None, :]), numpy.minimum(mean, _FEW_WORDS))
    with numpy.errstate(divide="ignore", invalid="ignore"):
        found = by_length * shared / mean + (1 - by_length) * shared / least
    return numpy.asarray(numpy.nan_to_num(found), dtype=float)


def _shared(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> "tuple[Matrix, list[Matrix]]":
    """The weight of the terms that each two share, and the weights of each side's own."""
    weights = _weights(first, second)
    sums = [numpy.array([fsum(weights[term] for term in terms) for terms in side]) for side in (first, second)]
    # What only one side has can be shared by no pair, and most words are such.
    common = sorted(frozenset().union(*first) & frozenset().union(*second))
    columns = {term: at for at, term in enumerate(common)}
    tables = []
    for side in (first, second):
        table = numpy.zeros((len(side), len(columns)))
        for row, terms in enumerate(side):
            table[row, [columns[term] for term in terms if term in columns]] = 1.0
        tables.append(table)
    return (tables[0] * numpy.array([weights[term] for term in common])) @ tables[1].T, sums


def _populations(first: Sequence[Feature], second: Sequence[Feature]) -> "Matrix":
    factor = numpy.ones((len(first), len(second)))
    axes = sorted({axis for feature in (*first, *second) for axis, _ in feature.axes})
    for axis in axes:
        values = sorted({value for feature in (*first, *second) for name, value in feature.axes if name == axis})
        bits = {value: 1 << at for at, value in enumerate(values)}
        one, other = (
            numpy.array([sum(bits[value] for name, value in feature.axes if name == axis) for feature in side])
            for side in (first, second)
        )
        named = (one != 0)[:, None], (other != 0)[None, :]
        factor[named[0] & named[1] & ((one[:, None] & other[None, :]) == 0)] *= _CONFLICT
        factor[named[0] ^ named[1]] *= _OWN_MEASURE if axis in _MEASURES else _ONE_SIDED
    sorts = numpy.array([one.sort for one in first])[:, None], numpy.array([other.sort for other in second])[None, :]
    factor[(sorts[0] != sorts[1]) & (sorts[0] != "") & (sorts[1] != "")] *= _CONFLICT
    return factor


def _units(first: Sequence[Feature], second: Sequence[Feature]) -> "Matrix":
    kinds = list(dict.fromkeys(_kind(f) for f in (*first, *second)))
    place = {kind: at for at, kind in enumerate(kinds)}
    table = numpy.array([[_unit_factor(one, other) for other in kinds] for one in kinds]).reshape(
        len(kinds), len(kinds)
    )
    rows, columns = (numpy.array([place[_kind(f)] for f in side], dtype=int) for side in (first, second))
    return numpy.asarray(table[rows][:, columns], dtype=float)


def _kind(feature: Feature) -> Amount:
    """What is counted, without the numbers."""
    told = feature.amount
    return Amount(told.scale, 0.0, 0.0, unit=told.unit, people=told.people, events=told.events)


@cache
def _unit_factor(one: Amount, other: Amount) -> float:
    scales = {one.scale, other.scale}
    if len(scales) > 1 and Scale.RANK in scales:
        return _FAR_SCALE
    if scales in ({Scale.TOTAL}, {Scale.EACH}, {Scale.TOTAL, Scale.EACH}):
        return 1.0 if same_unit(one, other) else _OTHER_UNIT
    if len(scales) == 1 or scales == {Scale.RATE, Scale.MOST}:
        return 1.0
    money = "dong" in one.unit | other.unit  # "mỗi CĐCS một tủ sách" may be said as 100%, a price never
    return _EACH_SCALE if scales == {Scale.RATE, Scale.EACH} and not money else _OTHER_SCALE
