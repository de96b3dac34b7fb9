"""Which learner tells best which numbers are targets: F1 by cross-validation over documents, on the same labels.

    python bench/bench_learners.py [FOLDER OF TEXTS ...]

Needs the extra `train`; the linear-chain CRF takes part where python-crfsuite is installed, spaCy where spaCy is.
"""

import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.scoring.index import GOLD
from pipeline.training.documents import labelled, sample_of
from pipeline.training.fitting import Sample, fit
from pipeline.training.network.fitting import fit_network
from pipeline.training.validation import folds, judged, rates

Decide = Callable[[Sequence[Sample], Sequence[Sample]], list[list[bool]]]
SEED = 1


def logistic(train: Sequence[Sample], held: Sequence[Sample]) -> list[list[bool]]:
    """The learner that is shipped."""
    model = fit(train, SEED)
    return [[one.learned > 0 for one in judged(model, sample.examples)] for sample in held]


def chain(train: Sequence[Sample], held: Sequence[Sample]) -> list[list[bool]]:
    """A linear-chain CRF over the numbers of a document, so that neighbours speak for each other."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": 1.0, "max_iterations": 100, "feature.minfreq": 2})
    for sample in train:
        if sample.examples:
            labels = [str(one.target) for one in sample.examples]
            trainer.append([list(one.features) for one in sample.examples], labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return [[label == "True" for label in tagger.tag([list(one.features) for one in sample.examples])]
                for sample in held]  # fmt: skip


def scratch(train: Sequence[Sample], held: Sequence[Sample]) -> list[list[bool]]:
    """spaCy's text classifier over the words around a number, trained from scratch: `chitieu train --spacy`."""
    network = fit_network([one for sample in train for one in sample.examples], SEED)
    return [[odds > 0 for odds in network.odds([one.window for one in sample.examples])] for sample in held]


def main() -> None:
    """Prints a line for each learner, and one for the rules."""
    warnings.simplefilter("ignore")
    gold = [sample_of(case) for case in labelled([GOLD], [Path(name) for name in sys.argv[1:]]).cases]
    rules = rates([(one.kept, one.target) for sample in gold for one in sample.examples])
    print(f"{len(gold)} documents\n{'the rules':28} {rules.f1:.3f}")
    learners: dict[str, Decide] = {
        "logistic regression": logistic,
        "linear-chain CRF": chain,
        "spaCy from scratch": scratch,
    }
    for name, decide in learners.items():
        began = time.process_time()
        pairs: list[tuple[bool, bool]] = []
        try:
            for part in folds(gold, SEED):
                held = [gold[at] for at in part]
                taken = decide([one for at, one in enumerate(gold) if at not in part], held)
                for sample, found in zip(held, taken, strict=True):
                    pairs += [(bool(one), example.target) for one, example in zip(found, sample.examples, strict=True)]
        except ImportError as error:
            print(f"{name:28} left out: {error}")
            continue
        print(f"{name:28} {rates(pairs).f1:.3f}   {time.process_time() - began:.0f} s")


if __name__ == "__main__":
    main()
