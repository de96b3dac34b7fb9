"""What a test says of tasks (words, parties, last day) and of targets (amount, time, what is measured)."""

from collections.abc import Callable

from models.programme import Programme
from models.target import Target

Told = list[tuple[str, list[str], str | None]]


def tasks(programme: Programme) -> Told:
    return [
        (one.text, [f"{party.name} ({party.role})" for party in one.responsible], one.deadline and one.deadline.end)
        for one in programme.tasks
    ]


def measured(paper: Callable[..., Programme], line: str) -> list[str]:
    return [one.indicator for one in paper("I. CHỈ TIÊU", f"1. {line}").targets]


def amounts(programme: Programme) -> list[tuple[float | None, str | None, str]]:
    return [(one.quantity.value, one.quantity.unit, one.indicator) for one in programme.targets]


def due(target: Target) -> tuple[str | None, str | None, str | None] | None:
    deadline = target.deadline
    return (deadline.start, deadline.end, deadline.recurrence) if deadline else None


ORGANISATION, WORK = "II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ"
