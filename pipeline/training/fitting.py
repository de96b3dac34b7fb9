"""Fitting: examples to weights. The same examples in the same order give the same weights, to the last digit kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.learned.linear import Linear
from models.errors import ChitieuError
from pipeline.training.examples import Example

# A feature counts that stands in two documents at least: nothing that only one text says enters the model. The pieces
# and scans of a document bear its name: they are no second one.
_LEAST_DOCUMENTS = 2
_STRENGTH = 0.8
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Sample:
    """One document's examples and what each of them counts."""

    name: str
    examples: list[Example]
    weight: float = 1.0


def fit(samples: Sequence[Sample], seed: int) -> Linear:
    """A logistic regression over the numbers of all `samples`.

    Raises:
        ChitieuError: when scikit-learn is missing, or there is nothing to tell apart.
    """
    import numpy

    try:
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression
    except ImportError:
        raise ChitieuError("training needs scikit-learn: install chitieu[train], e.g. uv sync --extra train") from None
    vocabulary = _vocabulary(samples)
    columns: list[int] = []
    ends = [0]
    for sample in samples:
        for example in sample.examples:
            columns += [vocabulary[feature] for feature in example.features if feature in vocabulary]
            ends.append(len(columns))
    targets = numpy.array([example.target for sample in samples for example in sample.examples])
    counts = numpy.array([sample.weight for sample in samples for _ in sample.examples])
    if len(set(targets)) < 2:
        raise ChitieuError("there is nothing to learn: the labels need documents with targets and with other numbers")
    matrix = csr_matrix((numpy.ones(len(columns)), columns, ends), shape=(len(targets), len(vocabulary)))
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=seed, max_iter=300)
    model.fit(matrix, targets, sample_weight=counts)
    weights = {name: round(float(model.coef_[0][at]), _DIGITS) for name, at in vocabulary.items()}
    return Linear(round(float(model.intercept_[0]), _DIGITS), {name: one for name, one in weights.items() if one})


def _vocabulary(samples: Sequence[Sample]) -> dict[str, int]:
    said: dict[str, set[str]] = {}
    for sample in samples:
        said.setdefault(sample.name, set()).update(*(example.features for example in sample.examples))
    found = Counter(feature for features in said.values() for feature in features)
    return {name: at for at, name in enumerate(sorted(one for one in found if found[one] >= _LEAST_DOCUMENTS))}
