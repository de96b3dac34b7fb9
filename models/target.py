"""Targets and tasks: the two kinds of promise a programme makes (guide, sections 3 and 4)."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from models.base import Record
from models.deadline import Deadline, Milestone
from models.party import Responsible
from models.quantity import Quantity
from models.section import Place
from models.span import Evidence, Span


class Extractor(StrEnum):
    """Which extractor found the record."""

    RULES = "rules"
    LEARNED = "learned"
    HYBRID = "hybrid"
    LLM = "llm"


class ReviewStatus(StrEnum):
    """What a person decided."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


class Review(Record):
    """A person's word on a record: `machine` keeps the record as extracted, empty where the machine does not find it.

    `changed` names the fields that the machine reads otherwise than the person and than it did when the person
    decided; `target` stands for a record that it finds no more.
    """

    status: ReviewStatus
    by: str
    at: str
    machine: dict[str, Any] = Field(default_factory=dict)
    changed: tuple[str, ...] = ()


class Target(Record):
    """One quantity that the programme commits to reach, with the words it was read from.

    `confidence` is between 0 and 1: how sure the extractor is that this is a target and read right.
    """

    id: str
    section: Place
    evidence: Evidence
    indicator: str
    quantity: Quantity
    deadline: Deadline | None = None
    responsible: tuple[Responsible, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    confidence: float
    extractor: Extractor = Extractor.RULES
    review: Review | None = None

    @property
    def is_rejected(self) -> bool:
        """Whether a person said that this is no target: it stays in the records, and counts nowhere."""
        return self.review is not None and self.review.status is ReviewStatus.REJECTED


class Task(Record):
    """A piece of work that the programme assigns or dates; `span` is the item without its marker and label."""

    id: str
    section: Place
    span: Span
    text: str
    page: int | None = None
    deadline: Deadline | None = None
    responsible: tuple[Responsible, ...] = ()
    confidence: float
