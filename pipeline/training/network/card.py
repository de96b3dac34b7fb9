"""The card of a network: what it learned from and what it is worth beside the rules."""

from typing import Any

from pipeline.training.card import table
from pipeline.training.figures import values
from pipeline.training.network.course import TrainedNetwork
from pipeline.training.validation import Rates


def card(trained: TrainedNetwork) -> str:
    """The card as Markdown."""
    parts = [_HEAD, _numbers(trained), table("Labelled documents that it has not learned from", trained.held)]
    if trained.test:
        parts.append(table("The test split, which nothing was learned from", trained.test))
    return "\n\n".join(parts) + "\n"


def figures(trained: TrainedNetwork) -> dict[str, Any]:
    """The figures as JSON has them."""
    return {
        "documents": trained.documents,
        "held_out_documents": trained.held_out,
        "numbers_F1": trained.rates.f1,
        "rules_F1": trained.rules.f1,
        "held_out": values(trained.held),
        "test": values(trained.test),
    }


_HEAD = """# A network in place of the learned extractor's regression

A spaCy text classifier over the words around a number and the heading above it. It decides which numbers are targets;
the rest is read as ever. `chitieu train` wrote it and this card. Its confidence was fitted on the documents held out,
so that on these it is a little too good."""


def _numbers(trained: TrainedNetwork) -> str:
    return "\n".join(
        [
            f"Learned from {trained.documents} labelled documents, measured on {trained.held_out} others.\n",
            "| which numbers are targets | precision | recall | F1 |\n|---|--:|--:|--:|",
            _row("the network", trained.rates),
            _row("*the rules*", trained.rules),
        ]
    )


def _row(name: str, one: Rates) -> str:
    return f"| {name} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |"
