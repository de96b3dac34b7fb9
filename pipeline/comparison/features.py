"""Features: what a target is about, in the form in which two programmes are laid side by side."""

from dataclasses import dataclass
from itertools import pairwise

import regex

from extractors.abbreviations import find_definitions
from extractors.concepts import plain_word, read_concepts
from models.programme import Programme
from models.target import Target
from pipeline.comparison.amounts import Amount, read_amount

_A_NAME = 8  # characters: a shorter issuer may be a word like any other


@dataclass(frozen=True, slots=True)
class Feature:
    """One target: `terms` are its indicator's words and pairs of neighbouring
    words, the words without accents, names in quotation marks and the counted thing; `axes` its population;
    `topic` the words of the heading above it; `context` those of its sentence."""

    target: Target
    amount: Amount
    words: tuple[str, ...]
    terms: frozenset[str]
    axes: frozenset[tuple[str, str]]
    topic: frozenset[str]
    context: frozenset[str]


def read_features(programme: Programme, *, with_context: bool = False) -> list[Feature]:
    """The features of all targets of `programme`, in their order; the sentences are read only `with_context`."""
    defined = find_definitions("\n".join(dict.fromkeys(target.evidence.text for target in programme.targets)))
    topics: dict[str, frozenset[str]] = {"": frozenset()}
    issuer = programme.document.issuer or ""
    own = regex.compile(regex.escape(issuer), regex.IGNORECASE) if len(issuer) >= _A_NAME else None
    return [_feature(target, own, defined, topics, with_context) for target in programme.targets]


def _feature(
    target: Target,
    own: "regex.Pattern[str] | None",
    defined: dict[str, str],
    topics: dict[str, frozenset[str]],
    with_context: bool,
) -> Feature:
    # The issuer's own name says nothing: every target of the paper is the issuer's.
    concepts = read_concepts(own.sub(" ", target.indicator) if own else target.indicator, defined)
    words = concepts.words or tuple(target.indicator.lower().split())
    amount = read_amount(target)
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    names = {f'"{name}"' for name in concepts.names}
    heading = target.section.heading or ""
    if heading not in topics:
        topics[heading] = frozenset(read_concepts(heading, defined).words)
    context = frozenset(read_concepts(target.evidence.text, defined).words) if with_context else frozenset()
    return Feature(
        target=target,
        amount=amount,
        words=words,
        terms=frozenset({*words, *pairs, *_folded(words), *names, *_counted(amount)}),
        axes=concepts.axes,
        topic=topics[heading],
        context=context,
    )


def _folded(words: tuple[str, ...]) -> set[str]:
    return {f"~{plain_word(word)}" for word in words}


def _counted(amount: Amount) -> set[str]:
    return {f"#{' '.join(sorted(amount.unit))}"} if amount.scale.is_count and amount.unit else set()
