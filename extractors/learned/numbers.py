"""What speaks for or against a number being a target, as features: named facts about its words and its place.

Most are the words around it, folded, so that wordings nobody wrote a rule for count as well; the cues of the lexicons
are there too, without the weights that the rules give them. What the rules make of the number is no feature.
"""

from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from extractors.learned.words import Words
from extractors.quantities import QuantityMention

_LEFT, _RIGHT, _FAR, _NEAR = 4, 3, 24, 120
_CLAUSE_ENDS = frozenset(";:,.()!?")


class Surroundings(NamedTuple):
    """What governs a node: the topic of its part, what kind of node it is, and the flags of its context and document.
    The words of headings are no part of it: few documents share them."""

    topic: str
    kind: str
    flags: frozenset[str]


def place_features(around: Surroundings) -> list[str]:
    """What all numbers of a node have in common."""
    return [f"topic={around.topic}", f"kind={around.kind}", *(f"flag={one}" for one in around.flags)]


class Shape(NamedTuple):
    """What signs and lexicons say of a number: whether nothing stands before it in its clause, whether that opens with
    a verb, whether its form alone shows that it counts nothing, whether it stands in what is said of a number before
    it, whether the noun of a measure opens it, whether it goes on with what an article announces, and the cue words
    before it as (distance, same clause, meaning)."""

    opens: bool
    verb: bool
    excluded: bool
    inside: bool
    measured: bool
    announced: bool
    cues: tuple[tuple[int, bool, str], ...]


def shape_features(shape: Shape, one: QuantityMention) -> list[str]:
    """The facts of `shape`."""
    features = [f"opens={shape.opens}+{one.percent}", f"verb={shape.verb}+{one.percent}", f"excluded={shape.excluded}"]
    features += [f"measured={shape.measured}+{one.percent}", f"inside={shape.inside}"]
    for distance, same, meaning in shape.cues:
        features.append(f"cue={meaning}")
        if distance < _NEAR:
            features.append(f"cue-near={meaning}")
        if same:
            features.append(f"cue-clause={meaning}")
    return features


def joint_features(around: Surroundings, times: Collection[str], shape: Shape, one: QuantityMention) -> list[str]:
    """What speaks only together: a share beside a time ahead, a count behind a comparator. `times` is what the times
    of the sentence say."""
    form, comparator, unit = _shape(one), f"comparator={one.comparator}", f"unit={_unit(one)}"
    cues = list(dict.fromkeys(meaning for _, same, meaning in shape.cues if same)) or ["none"]
    features = [f"{form}+{comparator}", f"{form}+topic={around.topic}", f"{comparator}+{unit}"]
    features += [f"{form}+flag={flag}" for flag in around.flags]
    announced = f"announced={shape.announced}"
    features += [
        announced,
        f"{announced}+{form}",
        f"{announced}+{comparator}",
        f"{announced}+measured={shape.measured}",
    ]
    for cue in cues:
        features += [f"{form}+cue={cue}", f"{comparator}+cue={cue}", f"{announced}+cue={cue}"]
    for time in times or ("none",):
        said = f"time={time}"
        features += [said, f"{said}+{form}", f"{said}+{comparator}", f"{said}+{form}+{comparator}", f"{said}+{unit}"]
        features += [f"{said}+topic={around.topic}", f"{said}+opens={shape.opens}", f"{said}+{announced}"]
        features += [f"{said}+cue={cue}" for cue in cues]
        features += [f"{said}+flag={flag}" for flag in around.flags]
    return features


def number_features(words: Words, at: int, behind: int, one: QuantityMention, before: list[bool]) -> list[str]:
    """What is said of the number that stands before word `at` and ends before word `behind`.

    `words` are the sentence's; `before` says of each number earlier in the sentence whether it is a share. Words before
    the number's own clause count as pairs alone: one by one, they told documents of other kinds worse.
    """
    shape = _shape(one)
    left = words.forms[max(0, at - _FAR) : at]
    right = words.forms[behind : behind + 10]
    clause = _clause(left)
    features = [f"shape={shape}", f"comparator={one.comparator}", f"order={min(len(before), 3)}"]
    features += [f"unit={_unit(one)}", f"sentence={at == 0}"]
    features += [f"clause={len(clause) == 0}", f"clause+shape={len(clause) == 0}+{shape}"]
    features += [f"share-before={any(before)}+{shape}", f"count-before={not all(before)}+{shape}"]
    near = left[-_LEFT:]
    for distance, form in enumerate(reversed(near), 1):
        features.append(f"l{distance}={form}")
    features.append(f"l1+shape={near[-1] if near else '^'}+{shape}")
    for distance, form in enumerate(right[:_RIGHT], 1):
        features.append(f"r{distance}={form}")
    features += [f"in={form}" for form in set(clause)]
    features += [f"in2={a}_{b}" for a, b in pairwise(clause)]
    features += [f"left2={a}_{b}" for a, b in pairwise(left)]
    features += [f"right={form}" for form in set(right)]
    return features


def _shape(one: QuantityMention) -> str:
    if one.percent:
        return "all" if one.value == 100 else "share"
    if one.word:
        return "word"
    return "count" if one.unit else "bare"


def _unit(one: QuantityMention) -> str:
    return one.counted.partition(" ")[0]


def _clause(left: list[str]) -> list[str]:
    """The words between the last sign and the number."""
    for at in range(len(left) - 1, -1, -1):
        if left[at] in _CLAUSE_ENDS:
            return left[at + 1 :]
    return left
