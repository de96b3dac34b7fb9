"""Calibration: whether a confidence of 0.8 means that eight in ten are right."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

Pair = tuple[float, bool]
_BINS = 10
_LEAST = 20
_DRAWS = 500


@dataclass(frozen=True, slots=True)
class Bin:
    """The targets of one stretch of confidence: how many, what they claim in the mean, and how many are right."""

    count: int
    claimed: float
    right: float


def bins(pairs: Sequence[Pair]) -> list[Bin]:
    """`pairs` of confidence and truth in ten parts of equal count, the least sure first."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    parts = [ordered[len(ordered) * at // _BINS : len(ordered) * (at + 1) // _BINS] for at in range(_BINS)]
    return [
        Bin(len(part), sum(sure for sure, _ in part) / len(part), sum(right for _, right in part) / len(part))
        for part in parts
        if part
    ]


def calibration_error(pairs: Sequence[Pair]) -> float:
    """The expected calibration error: how far claim and truth are apart, in the mean over all targets."""
    return sum(one.count * abs(one.claimed - one.right) for one in bins(pairs)) / max(1, len(pairs))


def error_by_chance(pairs: Sequence[Pair]) -> float:
    """The calibration error, in the mean, of a confidence that holds exactly: what the draw of so few targets makes.

    An error near this says nothing against the confidence; one of 0.05 takes some hundreds of targets to be seen.
    """
    draw = Random(0)
    drawn = [
        calibration_error([(sure, draw.random() < sure) for sure, _ in pairs]) for _ in range(_DRAWS if pairs else 0)
    ]
    return sum(drawn) / max(1, len(drawn))


def threshold(pairs: Sequence[Pair], precision: float) -> tuple[float, float] | None:
    """The least confidence from which `precision` holds, to two places, and the share of right targets it keeps.

    None where no confidence buys it for twenty targets at least.
    """
    right = sum(truth for _, truth in pairs)
    for hundredths in range(100):
        least = hundredths / 100
        kept = [truth for sure, truth in pairs if sure >= least]
        if len(kept) >= _LEAST and sum(kept) >= precision * len(kept):
            return least, sum(kept) / right
    return None


def leaving(pairs: Sequence[Pair], least: float, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of those of `pairs` whose confidence is `least` at least, where there are `gold`
    targets."""
    kept = [truth for sure, truth in pairs if sure >= least]
    return sum(kept) / max(1, len(kept)), sum(kept) / max(1, gold), 2 * sum(kept) / max(1, len(kept) + gold)
