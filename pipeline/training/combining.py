"""Combining: what the rules' word is worth beside the model's, and how log odds become those that hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.learned.linear import Linear
from extractors.learned.model import Model, Scale
from models.target import Extractor
from pipeline.hybrid.judges import odds, settled
from pipeline.training.validation import Held

_PLAIN = Scale(1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers of a document, or of a piece of one, as they were read at one time, and what each of them counts."""

    held: Sequence[Held]
    weight: float = 1.0


def combine(numbers: Linear, readings: Sequence[Reading], structural: float, seed: int) -> Model:
    """The model of `numbers`, with what the held-out log odds say of the rules and of its own sureness."""
    plain = Model(numbers, 0.0, 0.0, _PLAIN, _PLAIN, structural)
    rows = [[one.learned, *_said(plain, one)] for reading in readings for one in reading.held]
    (own, kept, weight), _ = _fitted(rows, readings, seed)
    say, per_weight = (round(max(0.0, one) / max(own, 0.1), 3) for one in (kept, weight))
    model = replace(plain, say=say, per_weight=per_weight)
    learned = _scale(model, Extractor.LEARNED, readings, seed)
    return replace(model, learned=learned, hybrid=_scale(model, Extractor.HYBRID, readings, seed))


def judgements(model: Model, extractor: Extractor, held: Sequence[Held], scale: Scale | None = None) -> list[float]:
    """The log odds that hold of the numbers of one reading; of a `scale` of its own where one is given."""
    scale = scale or (model.hybrid if extractor is Extractor.HYBRID else model.learned)
    scores = [odds(model, extractor, one.learned, one.example.kept, one.example.weight) for one in held]
    return settled(scale, scores, [one.example.times for one in held])


def taken(model: Model, extractor: Extractor, held: Sequence[Held]) -> list[tuple[float, bool]]:
    """Log odds and truth of the numbers of one reading that `extractor` would take."""
    scores = judgements(model, extractor, held)
    return [(score, one.example.target) for score, one in zip(scores, held, strict=True) if score > 0]


def _scale(model: Model, extractor: Extractor, readings: Sequence[Reading], seed: int) -> Scale:
    """Logistic, over all numbers, of their log odds, of the share of targets in their document, of both."""
    rows = []
    for reading in readings:
        alone = judgements(model, extractor, reading.held, _PLAIN)
        shares = judgements(model, extractor, reading.held, Scale(0.0, 1.0, 0.0))
        rows += [[score, share, score * share] for score, share in zip(alone, shares, strict=True)]
    (slope, share, steeper), offset = _fitted(rows, readings, seed)
    return Scale(*(round(one, 3) for one in (slope, share, offset, steeper)))


def _fitted(rows: Sequence[Sequence[float]], readings: Sequence[Reading], seed: int) -> tuple[list[float], float]:
    """Coefficients and intercept of a logistic regression of the truth on `rows`, which are those of the readings."""
    from sklearn.linear_model import LogisticRegression

    truth = [one.example.target for reading in readings for one in reading.held]
    counts = [reading.weight for reading in readings for _ in reading.held]
    fitted = LogisticRegression(C=100.0, random_state=seed, max_iter=300).fit(rows, truth, sample_weight=counts)
    return [float(one) for one in fitted.coef_[0]], float(fitted.intercept_[0])


def _said(plain: Model, one: Held) -> tuple[float, float]:
    """What the rules say, in the two parts that `odds` adds."""
    args = (Extractor.HYBRID, 0.0, one.example.kept, one.example.weight)
    return odds(replace(plain, say=1.0), *args), odds(replace(plain, per_weight=1.0), *args)
