"""In which fields two readings of one target differ; spans do not count, values do."""

from collections.abc import Callable

from models.decision import Fields

FIELDS: dict[str, Callable[[Fields], object]] = {
    "indicator": lambda one: " ".join(one.indicator.casefold().split()),
    "quantity": lambda one: tuple(
        getattr(one.quantity, name) for name in ("text", "value", "high", "unit", "comparator", "change", "quantifier")
    ),
    "deadline": lambda one: one.deadline and (one.deadline.start, one.deadline.end, one.deadline.recurrence),
    "responsible": lambda one: {(" ".join(party.name.split()), party.role) for party in one.responsible},
    "milestones": lambda one: {(stage.year, stage.value) for stage in one.milestones},
}


def differing(one: Fields, other: Fields) -> tuple[str, ...]:
    """The names of the fields in which `one` and `other` say something else."""
    return tuple(name for name, of in FIELDS.items() if of(one) != of(other))
