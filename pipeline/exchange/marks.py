"""Marks: a labelled document as annotation tools see it: regions of a text, their attributes, and relations."""

from dataclasses import dataclass, field

from pipeline.scoring.labels import Head

# What a region can be, and which relation leads from a record to which region.
REGIONS = ("target", "indicator", "task", "party", "deadline", "section", "heading")
RELATIONS = {"measures": "indicator", "lead": "party", "support": "party", "due": "deadline", "headed": "heading"}


@dataclass(slots=True)
class Region:
    """`text[start:end]` is a `label`; attributes are words or numbers by name, `responsible` and `milestones` lines."""

    id: str
    label: str
    start: int
    end: int
    attributes: dict[str, str | int | float | list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relation:
    """From the region of a record to one that says something of it."""

    source: str
    target: str
    label: str


@dataclass(slots=True)
class Marked:
    """A document with its marks, in the order of the text."""

    doc: str
    text: str
    head: Head
    url: str | None = None
    regions: list[Region] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
