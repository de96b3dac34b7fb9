"""Deadlines: by when, and how often (guide, section 3.3)."""

from enum import StrEnum

from models.base import Record
from models.span import Span


class Recurrence(StrEnum):
    """How often the promise is to be kept."""

    YEARLY = "yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    PERIODIC = "periodic"


class DeadlineScope(StrEnum):
    """Where the governing time expression stands."""

    CLAUSE = "clause"
    ITEM = "item"
    HEADING = "heading"
    TABLE = "table"


class Deadline(Record):
    """ISO dates, each null when unsaid. All three null: a time was said that cannot be resolved.

    `text` and `span` are the words the dates were read from (the recurrence's, where there are no dates).
    """

    start: str | None = None
    end: str | None = None
    recurrence: Recurrence | None = None
    text: str
    span: Span
    scope: DeadlineScope


class Milestone(Record):
    """An interim value: what a year column or sentence says of one year (guide, section 3.5)."""

    year: int
    value: float | int
