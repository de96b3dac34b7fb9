"""What a test says of tasks, their words, parties and last day, and of targets what is measured."""

from collections.abc import Callable

from models.programme import Programme

Told = list[tuple[str, list[str], str | None]]


def tasks(programme: Programme) -> Told:
    return [
        (one.text, [f"{party.name} ({party.role})" for party in one.responsible], one.deadline and one.deadline.end)
        for one in programme.tasks
    ]


def measured(paper: Callable[..., Programme], line: str) -> list[str]:
    return [one.indicator for one in paper("I. CHỈ TIÊU", f"1. {line}").targets]


ORGANISATION, WORK = "II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ"
