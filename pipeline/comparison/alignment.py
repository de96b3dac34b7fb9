"""Alignment: which targets of a child answer which of the parent's.

First one optimal one-to-one assignment with a price for "no partner"; then, of what is left over, the further parts
of a population that the child splits, those that it joins, and the earlier stages of a promise.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy

from models.pairs import Signals
from models.programme import Programme
from pipeline.comparison.amounts import comparable
from pipeline.comparison.assignment import assign
from pipeline.comparison.features import Feature, read_features
from pipeline.comparison.parts import are_joined, are_parts
from pipeline.comparison.repeats import fold_repeats
from pipeline.comparison.similarity import Likeness, likeness, word_overlap
from pipeline.comparison.timing import end_year, years_apart

if TYPE_CHECKING:
    from pipeline.comparison.similarity import Matrix

Edge = tuple[int, int]

_PRICE = 0.3  # a pair must be more similar than this to be better than no partner
_REWORDED_PRICE = 0.5  # between two versions of one programme, which mostly repeat their words
_EXACT = 0.6  # added for the same words: a twin is not given away for two half-likenesses
_FURTHER = 0.2  # how similar a further part or stage must be to the parent's target
_SIBLINGS = 0.45  # how similar two parts of a population must be to each other, their populations left aside
_STAGE = 0.85  # how similar two stages of one promise must be to each other


@dataclass(frozen=True, slots=True)
class Link:
    """The child's target `child` answers the parent's `parent` (indices); `parents` and `children` are repeats."""

    parent: int
    child: int
    similarity: float
    signals: Signals
    split: bool = False
    interim: bool = False
    parents: tuple[int, ...] = ()
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """The targets of one programme; `groups` are indices of the same promise, its strictest statement first.

    Between `versions` of one programme nothing is folded, split or staged, and the sentences are a hint.
    """

    features: list[Feature]
    groups: list[list[int]]
    versions: bool

    @property
    def members(self) -> dict[int, int]:
        """The group of each target."""
        return {index: at for at, group in enumerate(self.groups) for index in group}

    def standing_alone(self, named: Collection[int]) -> "Side":
        """The same with each of `named` that is a mere repeat of another target as a promise of its own."""
        alone = {index for group in self.groups for index in group[1:] if index in named}
        kept = [[index for index in group if index not in alone] for group in self.groups]
        return replace(self, groups=sorted([*kept, *([index] for index in alone)], key=min))


def read_side(programme: Programme, *, versions: bool = False) -> Side:
    """The side of a comparison that `programme` is."""
    features = read_features(programme, with_context=versions)
    groups = [[index] for index in range(len(features))] if versions else fold_repeats(features)
    return Side(features, groups, versions)


def compare_sides(parent: Side, child: Side) -> Likeness | None:
    """How alike all targets of two sides are; None where one has none."""
    return likeness(parent.features, child.features) if parent.features and child.features else None


def align(
    parent: Side,
    child: Side,
    like: Likeness | None,
    drawn: Collection[Edge] = (),
    cut: Collection[Edge] = (),
    confirmed: Collection[Edge] = (),
) -> list[Link]:
    """The links between two sides that are `like` each other, in order of the parent's targets, then of the child's.

    Of versions every target of one has at most one of the other. `drawn` edges hold whatever their likeness, `cut`
    ones are never taken: of just the targets they name, which are therefore no repeats of others. `confirmed` edges
    hold too, of all statements of the two promises.
    """
    if like is None:
        return []
    decided = [*drawn, *cut]
    parent = parent.standing_alone({row for row, _ in decided})
    child = child.standing_alone({column for _, column in decided})
    heads = [[group[0] for group in side.groups] for side in (parent, child)]
    gain = _gain(parent, child, like)[numpy.ix_(*heads)]
    rows, columns = parent.members, child.members
    forced = sorted({(rows[row], columns[column]) for row, column in (*drawn, *confirmed)})
    for row, column in forced:
        gain[row, :], gain[:, column] = -1.0, -1.0
    banned = {(rows[row], columns[column]) for row, column in cut}
    for row, column in banned:
        gain[row, column] = -1.0
    chosen = sorted([*forced, *assign(gain)])
    joined = [] if child.versions else _joined(parent, child, chosen, banned)
    links = [_link(like, parent.groups[row], child.groups[column]) for row, column in (*chosen, *joined)]
    if child.versions:
        return links
    taken = {column for _, column in chosen}
    left = [column for column in range(len(child.groups)) if column not in taken]
    further = _further(parent, child, like, chosen, left, banned)
    return sorted(_with_splits(links, further), key=lambda link: (link.parent, link.interim, link.child))


def _gain(parent: Side, child: Side, like: Likeness) -> "Matrix":
    """What each pair is worth above the price; the place, the date, the number decide between equal words."""
    sides, versions = (parent.features, child.features), child.versions
    price = _REWORDED_PRICE if versions else _PRICE
    gain = like.similarity - price
    gain[like.words > 0.999] += _EXACT
    gain += 0.03 * word_overlap(*sides, lambda feature: feature.topic)
    if versions:
        gain += 0.12 * word_overlap(*sides, lambda feature: feature.context)
    rows, columns = (numpy.arange(len(side)) / max(1, len(side)) for side in sides)
    gain -= 0.02 * numpy.abs(rows[:, None] - columns[None, :])
    numbers = [numpy.array([feature.amount.low for feature in side]) for side in sides]
    gain += (0.05 if versions else 0.02) * (numbers[0][:, None] == numbers[1][None, :])
    # "giảm 1%/năm; còn 3%": how far something falls or rises and what it is then are told of the same words.
    cuts = [numpy.array([feature.amount.cut - feature.amount.rise for feature in side]) for side in sides]
    gain -= 0.05 * (cuts[0][:, None] != cuts[1][None, :])
    years = [numpy.array([end_year(feature.target) or numpy.nan for feature in side]) for side in sides]
    apart = numpy.nan_to_num(numpy.abs(years[0][:, None] - years[1][None, :]), nan=1.0)
    gain -= 0.01 * numpy.minimum(apart, 10)
    barely = like.similarity <= price
    gain[barely] = numpy.minimum(gain[barely], 0.0)  # hints choose between candidates, they make none
    return numpy.round(gain, 9)


def _link(like: Likeness, parents: Sequence[int], children: Sequence[int]) -> Link:
    row, column = parents[0], children[0]
    words, unit, population, predicate = (
        round(float(matrix[row, column]), 4) for matrix in (like.words, like.unit, like.population, like.predicate)
    )
    return Link(
        parent=row,
        child=column,
        similarity=round(float(like.similarity[row, column]), 4),
        signals=Signals(words=words, unit=unit, population=population, predicate=predicate),
        parents=tuple(parents[1:]),
        children=tuple(children[1:]),
    )


def _joined(parent: Side, child: Side, chosen: Sequence[Edge], banned: Collection[Edge]) -> list[Edge]:
    """Leftover targets of the parent, each with the child's target that speaks of its population too."""
    taken = {row for row, _ in chosen}
    heads = [[side.features[group[0]] for group in side.groups] for side in (parent, child)]
    found: list[Edge] = []
    for row in (row for row in range(len(parent.groups)) if row not in taken):
        both = (
            (row, column)
            for partner, column in chosen
            if (row, column) not in banned and are_joined(heads[1][column], heads[0][partner], heads[0][row])
        )
        found += islice(both, 1)
    return found


@dataclass(frozen=True, slots=True)
class _Further:
    link: Link
    beside: int  # the child's target that already answers


def _further(
    parent: Side,
    child: Side,
    like: Likeness,
    chosen: Sequence[Edge],
    left: Sequence[int],
    banned: Collection[Edge],
) -> list[_Further]:
    """Leftover targets of the child that are a further part or an earlier stage of a promise already answered."""
    if not left:
        return []
    own = likeness(child.features, child.features)
    found = []
    for column in left:
        head = child.groups[column][0]
        candidates = [(row, child.groups[partner][0]) for row, partner in chosen if (row, column) not in banned]
        for row, beside in sorted(candidates, key=lambda edge: (-own.words[edge[1], head], edge)):
            above = parent.groups[row][0]
            if own.words[beside, head] < _SIBLINGS:
                break
            if like.similarity[above, head] < _FURTHER:
                continue
            link = _link(like, parent.groups[row], child.groups[column])
            one, other = child.features[beside], child.features[head]
            if own.similarity[beside, head] >= _STAGE and _is_stage(one, other):
                found.append(_Further(replace(link, interim=True), beside))
                break
            if are_parts(parent.features[above], one, other):
                found.append(_Further(replace(link, split=True), beside))
                break
    return found


def _with_splits(links: Sequence[Link], further: Sequence[_Further]) -> list[Link]:
    """All links; who answers beside a further part is itself a part."""
    parts = {(item.link.parent, item.beside) for item in further if item.link.split}
    marked = [replace(link, split=True) if (link.parent, link.child) in parts else link for link in links]
    return [*marked, *(item.link for item in further)]


def _is_stage(final: Feature, other: Feature) -> bool:
    """Whether `other` promises the same as `final` for another year."""
    return (
        final.axes == other.axes
        and comparable(final.amount, other.amount)
        and bool(years_apart(final.target, other.target))
    )
