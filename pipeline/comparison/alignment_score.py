"""Scoring alignment: precision, recall and F1 over pairs, accuracy and confusion over verdicts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from models.comparison import Comparison
from models.pairs import Pair, Verdict
from models.target import Target
from pipeline.comparison.gold import GoldCouple, GoldPair


@dataclass(frozen=True, slots=True)
class AlignmentScore:
    """Counts of one or more couples. `confusion` counts (gold verdict, predicted verdict) over the pairs found."""

    gold: int = 0
    found: int = 0
    hits: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    misjudged: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """Right pairs of those found; 1 where none was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Pairs found of those of the gold; 1 where there are none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def verdict_accuracy(self) -> float:
        """Right verdicts of the pairs found; 1 where none was found."""
        right = sum(count for (gold, found), count in self.confusion.items() if gold == found)
        return right / self.hits if self.hits else 1.0

    def as_json(self) -> dict[str, object]:
        """The figures and lists, ready for JSON."""
        return {
            "alignment_P": self.precision,
            "alignment_R": self.recall,
            "alignment_F1": self.f1,
            "verdict_accuracy": self.verdict_accuracy,
            "gold": self.gold,
            "found": self.found,
            "hits": self.hits,
            "confusion": [
                {"gold": gold, "predicted": found, "count": count}
                for (gold, found), count in sorted(self.confusion.items())
            ],
            "missed": list(self.missed),
            "extra": list(self.extra),
            "misjudged": list(self.misjudged),
        }


def score_alignment(gold: GoldCouple, comparison: Comparison, child: int = 0) -> AlignmentScore:
    """How far `comparison` finds the pairs of `gold` in its child at index `child`.

    A pair is found when both its targets, or one of their repeats, hold the numbers that the gold names. Pairs of
    `optional` count neither way.
    """
    above = {name: _span(target) for name, target in comparison.parent_targets().items()}
    below = {name: _span(target) for name, target in comparison.child_targets(child).items()}
    pairs = list(comparison.children[child].pairs)
    places = [
        (
            [above[name] for name in (pair.parent_target, *pair.parent_also)],
            [below[name] for name in (pair.child_target, *pair.also)],
        )
        for pair in pairs
    ]
    confusion: Counter[tuple[str, str]] = Counter()
    missed, misjudged, used = [], [], set[int]()
    for one in gold.pairs:
        at = next((at for at, place in enumerate(places) if at not in used and _same(one, place)), None)
        if at is None:
            missed.append(f"{gold.name}: {one.parent} → {one.child} ({one.verdict})")
            continue
        used.add(at)
        confusion[one.verdict.value, pairs[at].verdict.value] += 1
        if one.verdict is not pairs[at].verdict:
            misjudged.append(f"{gold.name}: {_name(pairs[at])}: {pairs[at].verdict}, gold {one.verdict}")
    extra = [
        at
        for at, place in enumerate(places)
        if at not in used and not any(_holds(edge, place) for edge in gold.optional)
    ]
    return AlignmentScore(
        gold=len(gold.pairs),
        found=len(used) + len(extra),
        hits=len(used),
        confusion=confusion,
        missed=tuple(missed),
        extra=tuple(f"{gold.name}: {_name(pairs[at])}: {pairs[at].verdict}" for at in extra),
        misjudged=tuple(misjudged),
    )


def add_scores(scores: Iterable[AlignmentScore]) -> AlignmentScore:
    """The sum over couples."""
    total = AlignmentScore()
    for one in scores:
        total = AlignmentScore(
            gold=total.gold + one.gold,
            found=total.found + one.found,
            hits=total.hits + one.hits,
            confusion=total.confusion + one.confusion,
            missed=total.missed + one.missed,
            extra=total.extra + one.extra,
            misjudged=total.misjudged + one.misjudged,
        )
    return total


_Place = tuple[list[tuple[int, int]], list[tuple[int, int]]]


def _same(gold: GoldPair, place: _Place) -> bool:
    return any(
        _holds((parent, child), place)
        for parent in (gold.parent, *gold.parent_also)
        for child in (gold.child, *gold.also)
    )


def _holds(edge: tuple[int, int], place: _Place) -> bool:
    return all(any(start <= at < end for start, end in spans) for at, spans in zip(edge, place, strict=True))


def _span(target: Target) -> tuple[int, int]:
    return target.quantity.start, max(target.quantity.end, target.quantity.start + 1)


def _name(pair: Pair) -> str:
    return f"{pair.parent_target} → {pair.child_target}"


VERDICTS = tuple(verdict.value for verdict in Verdict)
