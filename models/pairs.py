"""Pairs: which promise of a child answers which of its parent's, how well, and what of either is left over."""

from enum import StrEnum

from models.base import Record


class Verdict(StrEnum):
    """What the child's promise is to the parent's. `contributes` is part of a total that the levels reach together."""

    MEETS = "meets"
    EXCEEDS = "exceeds"
    FALLS_SHORT = "falls_short"
    CONTRIBUTES = "contributes"
    INCOMPARABLE = "incomparable"


class ValueRelation(StrEnum):
    """The child's number beside the parent's: a plain fact of numbers; the verdict knows what it means."""

    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"
    INCOMPARABLE = "incomparable"


class DeadlineRelation(StrEnum):
    """`same` also where neither says a time; `unstated` where one of the two does not say what the other says."""

    SAME = "same"
    EARLIER = "earlier"
    LATER = "later"
    UNSTATED = "unstated"


class ResponsibleRelation(StrEnum):
    """`same` also where neither names a party; `unstated` where only one of the two names any."""

    SAME = "same"
    CHANGED = "changed"
    UNSTATED = "unstated"


class Decision(StrEnum):
    """A person's word on a pair: `confirm` one that was found, `draw` one that was not, `cut` one that is wrong."""

    CONFIRM = "confirm"
    DRAW = "draw"
    CUT = "cut"


class Sentence(Record):
    """The same sentence in both languages."""

    vi: str
    en: str


class Evidences(Record):
    """The sentences the two promises were read from."""

    parent: str
    child: str


class Signals(Record):
    """What the similarity of a pair is made of, each from 0 to 1."""

    words: float
    unit: float
    population: float
    predicate: float


class Pair(Record):
    """A promise of the parent and the one of the child that answers it.

    `share` is child / parent where the verdict is `contributes`. `also` and `parent_also` are further places where the
    same promise is stated; the strictest is the pair's. `split`: the child splits the parent's population over several
    pairs. `interim`: an earlier stage of the promise. `overall` is the verdict on the parent's target as a whole: the
    worst of its pairs, stages left out. `year`: they were compared at that year on the way, for which the parent asks
    `due` and the child promises `reached`. `changes` lists every field in which the two differ.
    """

    parent_target: str
    child_target: str
    similarity: float
    verdict: Verdict
    share: float | None = None
    value: ValueRelation
    deadline: DeadlineRelation
    responsible: ResponsibleRelation
    split: bool = False
    interim: bool = False
    overall: Verdict | None = None
    year: int | None = None
    due: float | None = None
    reached: float | None = None
    also: tuple[str, ...] = ()
    parent_also: tuple[str, ...] = ()
    decision: Decision | None = None
    changes: tuple[str, ...] = ()
    reason: Sentence
    signals: Signals
    evidence: Evidences


class Disagreement(Record):
    """A person's decision that the machine would have taken otherwise, or that no longer finds its targets."""

    decision: Decision
    parent_target: str
    child_target: str
    note: Sentence


class Unanswered(Record):
    """Why a target of the parent has no answer. `own`: it is the parent's own work (its fund, its rank, a body it
    names), so that none is due. `nearest` is the child's target that comes closest, with its similarity."""

    parent_target: str
    own: bool = False
    nearest: str | None = None
    similarity: float = 0.0
    reason: Sentence


class ChildComparison(Record):
    """One child beside the parent: `missing` are the parent's targets without an answer, `added` the child's own.

    `unanswered` says of each missing one why, and whether it is the parent's own work.
    """

    child: str
    pairs: tuple[Pair, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
