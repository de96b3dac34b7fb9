"""Combining: what the rules' word is worth beside the model's, and how log odds become a confidence that holds."""

from collections.abc import Sequence

from extractors.learned.linear import Linear
from extractors.learned.model import Model, Scale
from models.target import Extractor
from pipeline.hybrid.judges import odds
from pipeline.training.validation import Held

_UNCALIBRATED = Scale(1.0, 0.0)


def combine(numbers: Linear, held: Sequence[Sequence[Held]], structural: float, seed: int) -> Model:
    """The model of `numbers`, with what the held-out log odds say of the rules and of its own sureness."""
    from sklearn.linear_model import LogisticRegression

    documents = [one for one in held if one]
    every = [one for document in documents for one in document]
    raw = Model(numbers, 0.0, 0.0, _UNCALIBRATED, _UNCALIBRATED, structural)
    rows = [[one.learned, *_said(one)] for one in every]
    fitted = LogisticRegression(random_state=seed).fit(rows, [one.example.target for one in every])
    own, kept, weight = (float(one) for one in fitted.coef_[0])
    say, per_weight = (round(max(0.0, one) / max(own, 0.1), 3) for one in (kept, weight))
    model = Model(numbers, say, per_weight, _UNCALIBRATED, _UNCALIBRATED, raw.structural)
    return Model(
        numbers,
        say,
        per_weight,
        scale([taken(model, Extractor.LEARNED, one) for one in documents], seed),
        scale([taken(model, Extractor.HYBRID, one) for one in documents], seed),
        structural,
    )


def taken(model: Model, extractor: Extractor, held: Sequence[Held]) -> list[tuple[float, bool]]:
    """Log odds and truth of the numbers that `extractor` would take."""
    scores = [odds(model, extractor, one.learned, one.example.kept, one.example.weight) for one in held]
    return [(score, one.example.target) for score, one in zip(scores, held, strict=True) if score > 0]


def scale(documents: Sequence[Sequence[tuple[float, bool]]], seed: int) -> Scale:
    """Platt's: the slope and offset that make log odds hold, all documents counting alike; none where all came true.

    A long list of targets is easy, a lone number in a long text is not: counted one by one, lists would speak for all.
    """
    from sklearn.linear_model import LogisticRegression

    pairs = [pair for document in documents for pair in document]
    if len({truth for _, truth in pairs}) < 2:
        return _UNCALIBRATED
    shares = [1 / len(document) for document in documents for _ in document]
    mean = sum(shares) / len(shares)
    fitted = LogisticRegression(C=100.0, random_state=seed).fit(
        [[score] for score, _ in pairs], [one for _, one in pairs], sample_weight=[one / mean for one in shares]
    )
    return Scale(round(float(fitted.coef_[0][0]), 3), round(float(fitted.intercept_[0]), 3))


def _said(one: Held) -> tuple[float, float]:
    """What the rules say, in the two parts that `odds` adds."""
    unit = Model(Linear(0.0, {}), 1.0, 0.0, _UNCALIBRATED, _UNCALIBRATED, 0.0)
    weight = Model(Linear(0.0, {}), 0.0, 1.0, _UNCALIBRATED, _UNCALIBRATED, 0.0)
    args = (Extractor.HYBRID, 0.0, one.example.kept, one.example.weight)
    return odds(unit, *args), odds(weight, *args)
