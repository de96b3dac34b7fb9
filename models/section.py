"""Sections: the numbered tree of a programme (guide, section 2)."""

from enum import StrEnum

from models.base import Record
from models.span import Span


class Topic(StrEnum):
    """What a top section is about."""

    PURPOSE = "purpose"
    TARGETS = "targets"
    TASKS = "tasks"
    SCHEDULE = "schedule"
    ORGANISATION = "organisation"
    OTHER = "other"


# The topics under which a programme says what is to be reached and done.
WORK = (Topic.TARGETS, Topic.TASKS, Topic.ORGANISATION, Topic.SCHEDULE)
# The topics whose sections assign the work that stands in them.
ASSIGNING = (Topic.ORGANISATION, Topic.SCHEDULE)


class Section(Record):
    """A numbered node. `path` is the labels from the root down; `heading` is null for a numbered paragraph;
    `topic` is set on top nodes only; `parent` is the id of the node above."""

    id: str
    label: str
    path: tuple[str, ...]
    heading: str | None = None
    topic: Topic | None = None
    span: Span
    parent: str | None = None


class Place(Record):
    """The deepest section a record stands in; all null before the first section."""

    id: str | None = None
    path: tuple[str, ...] = ()
    heading: str | None = None
