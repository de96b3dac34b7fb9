"""Decisions: what a person said of one target, as a line of `reviews.jsonl` (docs/review.md)."""

from enum import StrEnum

from models.base import Record
from models.deadline import Deadline, Milestone
from models.party import Responsible
from models.quantity import Quantity
from models.span import Evidence
from models.target import Target


class DecisionStatus(StrEnum):
    """What was decided; `undone` takes back the decision that `undoes` names."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    UNDONE = "undone"


class Anchor(Record):
    """Which target is meant, whatever its id: its number's place and words, and the sentence around it.

    `start` and `end` are the quantity's, `evidence_start` that of the sentence `evidence`.
    """

    start: int
    end: int
    text: str
    evidence: str
    evidence_start: int


class Fields(Record):
    """What a person vouches for: a target without its id, place and confidence."""

    evidence: Evidence
    indicator: str
    quantity: Quantity
    deadline: Deadline | None = None
    responsible: tuple[Responsible, ...] = ()
    milestones: tuple[Milestone, ...] = ()


class TargetDecision(Record):
    """One decision on one target. `record` is the target as decided, `machine` as the machine had it at that time.

    `record` is null for `rejected` and `undone`, `machine` for what the machine had not found.
    """

    id: str
    document: str
    status: DecisionStatus
    anchor: Anchor
    record: Fields | None = None
    machine: Fields | None = None
    undoes: str | None = None
    by: str
    at: str


def anchor_of(target: Target | Fields) -> Anchor:
    """The anchor of a target as it stands."""
    quantity, evidence = target.quantity, target.evidence
    return Anchor(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        evidence=evidence.text,
        evidence_start=evidence.start,
    )


def fields_of(target: Target) -> Fields:
    """What a person decides about, of a target."""
    return Fields(**{name: getattr(target, name) for name in Fields.model_fields})
