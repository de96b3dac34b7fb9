"""Drafts: what one sentence or row gives, before records are numbered."""

from typing import NamedTuple

from extractors.quantities import QuantityMention
from models.deadline import Deadline, Milestone
from models.outline import Node
from models.party import Responsible
from models.quantity import Change

# The weight from which a number is a target.
TARGET_AT = 3.0


class Candidate(NamedTuple):
    """A number that is a target, with the weight of what speaks for it; `confidence` where a judge gave one."""

    quantity: QuantityMention
    weight: float
    confidence: float | None = None


class TargetDraft(NamedTuple):
    """A target in view positions: its node, evidence, number and indicator pieces. `measure` is the column head that
    belongs to the indicator of a table's value; `confidence` is a judge's, None where only the weight speaks."""

    node: Node
    evidence: tuple[int, int]
    quantity: QuantityMention | None
    quantifier: tuple[int, int] | None
    pieces: tuple[tuple[int, int], ...]
    change: Change | None
    deadline: Deadline | None
    responsible: tuple[Responsible, ...]
    milestones: tuple[Milestone, ...]
    weight: float
    measure: str = ""
    confidence: float | None = None


class TaskDraft(NamedTuple):
    """A task in view positions."""

    node: Node
    start: int
    end: int
    deadline: Deadline | None
    responsible: tuple[Responsible, ...]
    weight: float
