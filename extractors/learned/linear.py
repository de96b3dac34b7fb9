"""A logistic model: the sum of its features' weights, as a probability. Plain arithmetic, no library."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import repeat


@dataclass(frozen=True, slots=True)
class Linear:
    """`weights` by feature; what a feature that was never seen says is nothing."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The sum of bias and weights, each feature counted once: log odds."""
        return self.bias + self.weigh(features)

    def weigh(self, features: Iterable[str]) -> float:
        """What `features` add to the log odds, each counted once."""
        return sum(map(self.weights.get, {*features}, repeat(0.0)))


def probability(score: float) -> float:
    """Log odds as a probability."""
    if score >= 0:
        return 1 / (1 + math.exp(-score))
    odds = math.exp(score)
    return odds / (1 + odds)
