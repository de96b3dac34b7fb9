"""Which predicted record answers which gold record: one to one, the best pair first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from pipeline.scoring.labels import Labels, SectionLabel, TargetLabel, TaskLabel
from pipeline.scoring.likeness import folded, same_value, token_f1

Pairs = list[tuple[int, int]]
_Item = TypeVar("_Item")

_TASK_OVERLAP = 0.5  # intersection over union
_SECTION_SLIP = 6  # characters
_TARGET_LIKENESS = 0.6  # token F1 of the indicators, and half a point for the value
_TASK_LIKENESS = 0.6  # token F1 of the texts
_SECTION_LIKENESS = 0.45  # the same label, and path or heading


def pair_by_place(gold: Labels, found: Labels) -> tuple[Pairs, Pairs, Pairs]:
    """Targets, tasks and sections paired by where they stand: both are of the same text."""
    spans = [[(one.quantity.start, one.quantity.end) for one in labels.targets] for labels in (gold, found)]
    work = [[(one.start, one.end) for one in labels.tasks] for labels in (gold, found)]
    return (
        _pairs(spans[0], spans[1], _overlap, 0.0),
        _pairs(work[0], work[1], lambda one, other: _least(_overlap(one, other), _TASK_OVERLAP), 0.0),
        _pairs(gold.sections, found.sections, _section_place, 0.0),
    )


def pair_by_content(gold: Labels, found: Labels) -> tuple[Pairs, Pairs, Pairs]:
    """Targets, tasks and sections paired by what they say: the texts differ (docx, PDF, scan)."""
    return (
        _pairs(gold.targets, found.targets, _target_content, _TARGET_LIKENESS),
        _pairs(gold.tasks, found.tasks, _task_content, _TASK_LIKENESS),
        _pairs(gold.sections, found.sections, _section_content, _SECTION_LIKENESS),
    )


def _pairs(
    gold: Sequence[_Item], found: Sequence[_Item], likeness: Callable[[_Item, _Item], float], above: float
) -> Pairs:
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            like = likeness(one, other)
            if like > above:
                candidates.append((-like, i, j))
    pairs: Pairs = []
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two spans."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def _least(value: float, least: float) -> float:
    return value if value >= least else 0.0


def _section_place(one: SectionLabel, other: SectionLabel) -> float:
    slip = abs(one.start - other.start)
    if slip > _SECTION_SLIP or folded(one.label) != folded(other.label):
        return 0.0
    return 1 - slip / (_SECTION_SLIP + 1)


def _target_content(one: TargetLabel, other: TargetLabel) -> float:
    return token_f1(one.indicator, other.indicator) + 0.5 * same_value(one.quantity.value, other.quantity.value)


def _task_content(one: TaskLabel, other: TaskLabel) -> float:
    return token_f1(one.text, other.text)


def _section_content(one: SectionLabel, other: SectionLabel) -> float:
    if folded(one.label) != folded(other.label):
        return 0.0
    return 0.5 * token_f1(one.heading, other.heading) + 0.5 * (one.path == other.path)
