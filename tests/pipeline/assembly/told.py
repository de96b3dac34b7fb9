"""What a test says of tasks: their words, parties and last day."""

from models.programme import Programme

Told = list[tuple[str, list[str], str | None]]


def tasks(programme: Programme) -> Told:
    return [
        (one.text, [f"{party.name} ({party.role})" for party in one.responsible], one.deadline and one.deadline.end)
        for one in programme.tasks
    ]


ORGANISATION, WORK = "II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ"
