"""Figures: every one is a quotient of sums over documents, so documents can be added up and drawn again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pipeline.scoring.comparison import TARGET_STRICT, TASK_STRICT, Comparison, Match
from pipeline.scoring.likeness import token_f1

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

# Of each measure: what is right, and of how many. F1 counts twice the hits of gold and predicted together.
Counts = dict[str, tuple[float, float]]

_FIELDS = {
    "target": (*TARGET_STRICT, "section"),
    "task": (*TASK_STRICT, "section"),
    "section": ("path", "heading", "topic"),
    "reference": ("role", "issued"),
}
_STRICT: dict[str, tuple[str, ...]] = {"target": TARGET_STRICT, "task": TASK_STRICT}


def count(comparison: Comparison) -> Counts:
    """What one document adds to every measure."""
    counts: Counts = {}
    lists = {"target": comparison.targets, "task": comparison.tasks, "section": comparison.sections}
    for kind, matches in {**lists, "reference": comparison.references}.items():
        counts |= _detection(kind, matches)
        for name in _FIELDS[kind]:
            judged = [match.fields[name] for match in matches if name in match.fields]
            counts[f"{kind}_{name}"] = (sum(judged), len(judged))
    targets = comparison.gold.targets, comparison.found.targets
    likeness = [
        token_f1(targets[0][match.gold].indicator, targets[1][match.found].indicator)
        for match in comparison.targets
        if match.gold is not None and match.found is not None
    ]
    counts["target_indicator_f1"] = (sum(likeness), len(likeness))
    return counts | {f"document_{name}": (right, 1) for name, right in comparison.head.items()}


def _detection(kind: str, matches: Sequence[Match]) -> Counts:
    gold = sum(match.gold is not None for match in matches)
    found = sum(match.found is not None for match in matches)
    hits = sum(match.gold is not None and match.found is not None for match in matches)
    counts: Counts = {
        f"{kind}_P": (hits, found),
        f"{kind}_R": (hits, gold),
        f"{kind}_F1": (2 * hits, gold + found),
    }
    if strict := _STRICT.get(kind):
        right = sum(match.right(strict) for match in matches)
        counts |= {
            f"{kind}_strict_P": (right, found),
            f"{kind}_strict_R": (right, gold),
            f"{kind}_strict_F1": (2 * right, gold + found),
            f"{kind}_wrong_per_100": (100 * (found - right), found),
        }
    return counts


def tally(comparisons: Iterable[Comparison]) -> dict[str, dict[str, int]]:
    """Records by what became of them; `missed` (not found) is apart from `wrong` (found, with a wrong field)."""
    total: dict[str, Counter[str]] = {kind: Counter() for kind in ("targets", "tasks", "sections", "references")}
    for comparison in comparisons:
        for kind, strict in (("targets", TARGET_STRICT), ("tasks", TASK_STRICT), ("sections", ()), ("references", ())):
            for match in getattr(comparison, kind):
                total[kind].update(_fate(match, strict))
    names = ("gold", "predicted", "right", "wrong", "missed", "extra")
    fates = {kind: {name: counter[name] for name in names} for kind, counter in total.items()}
    fates["targets"]["wrong_value"] = total["targets"]["wrong_value"]
    return fates


def _fate(match: Match, strict: tuple[str, ...]) -> list[str]:
    if match.found is None:
        return ["gold", "missed"]
    if match.gold is None:
        return ["predicted", "extra"]
    right = match.right(strict)
    fate = ["gold", "predicted", "right" if right else "wrong"]
    return fate if match.fields.get("value", True) else [*fate, "wrong_value"]


def add(counts: Iterable[Counts]) -> Counts:
    """The sum over documents."""
    total: Counts = {}
    for one in counts:
        for name, (right, of) in one.items():
            before = total.get(name, (0, 0))
            total[name] = before[0] + right, before[1] + of
    return total


def intervals(
    counts: Sequence[Counts], names: Sequence[str], draws: int = 2000, seed: int = 20261120
) -> dict[str, tuple[float, float] | None]:
    """95 % intervals: documents drawn again with replacement; None where nothing is counted or one document is all."""
    import numpy

    if len(counts) < 2:
        return dict.fromkeys(names)
    sums = _drawn(counts, names, draws, seed)
    found: dict[str, tuple[float, float] | None] = {}
    for at, name in enumerate(names):
        drawn = sums[sums[:, at, 1] > 0, at]
        if not len(drawn):
            found[name] = None
            continue
        low, high = numpy.percentile(drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
        found[name] = float(low), float(high)
    return found


def differences(
    counts: Sequence[Counts], others: Sequence[Counts], names: Sequence[str], draws: int = 2000, seed: int = 20261120
) -> dict[str, tuple[float, float] | None]:
    """95 % intervals of the figures of `counts` less those of `others`, which are of the same documents in the same
    order and are drawn with them."""
    import numpy

    if len(counts) < 2:
        return dict.fromkeys(names)
    mine, theirs = _drawn(counts, names, draws, seed), _drawn(others, names, draws, seed)
    found: dict[str, tuple[float, float] | None] = {}
    for at, name in enumerate(names):
        both = (mine[:, at, 1] > 0) & (theirs[:, at, 1] > 0)
        first, second = mine[both, at], theirs[both, at]
        if not len(first):
            found[name] = None
            continue
        low, high = numpy.percentile(first[:, 0] / first[:, 1] - second[:, 0] / second[:, 1], [2.5, 97.5])
        found[name] = float(low), float(high)
    return found


def _drawn(counts: Sequence[Counts], names: Sequence[str], draws: int, seed: int) -> "NDArray[float64]":
    """Sums over documents drawn again with replacement, as (draw, name, right and of)."""
    import numpy

    table = numpy.array([[one.get(name, (0, 0)) for name in names] for one in counts], dtype=float)
    weights = numpy.random.default_rng(seed).multinomial(len(counts), [1 / len(counts)] * len(counts), size=draws)
    return numpy.tensordot(weights, table, axes=1)
