"""What a page shows of a document and of each of its records, as plain words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from models.comparison_rows import figure_text
from models.document import Warning
from models.party import PartyRole, Responsible
from models.programme import Programme
from models.section import Section
from models.target import Target, Task
from pipeline.comparison.report.tables import name_of, when

__all__ = ["Branch", "TargetView", "TaskView", "name_of", "section_tree", "target_view", "task_view"]


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target in words. `status` is empty where nobody has reviewed it; `warnings` are about its sentence."""

    id: str
    amount: str
    indicator: str
    deadline: str
    lead: str
    support: str
    section: str
    heading: str
    page: int | None
    confidence: float
    status: str
    by: str
    at: str
    changed: tuple[str, ...]
    warnings: tuple[str, ...]
    start: int
    evidence: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task in words."""

    id: str
    text: str
    deadline: str
    lead: str
    support: str
    section: str
    page: int | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Branch:
    """A section, how many targets and tasks stand in it and below, and the sections below."""

    section: Section
    targets: int
    tasks: int
    below: tuple["Branch", ...]


def target_view(target: Target, warnings: Sequence[Warning] = ()) -> TargetView:
    """`target` in words, with those of the document's `warnings` that are about its sentence."""
    review, evidence = target.review, target.evidence
    return TargetView(
        id=target.id,
        amount=_amount(target),
        indicator=target.indicator,
        deadline=when(target),
        lead=names(target.responsible, PartyRole.LEAD),
        support=names(target.responsible, PartyRole.SUPPORT),
        section=".".join(target.section.path),
        heading=target.section.heading or "",
        page=evidence.page,
        confidence=target.confidence,
        status=review.status.value if review else "",
        by=review.by if review else "",
        at=moment(review.at) if review else "",
        changed=review.changed if review else (),
        warnings=tuple(
            one.message
            for one in warnings
            if one.span and one.span.start < evidence.end and evidence.start < one.span.end
        ),
        start=target.quantity.start,
        evidence=evidence.text,
    )


def _amount(target: Target) -> str:
    """The quantity in short: in the paper's own figures, unless a person says that they are not what is meant."""
    quantity, review = target.quantity, target.review
    machine = review.machine.get("quantity", {}) if review else {}
    if machine.get("text") == quantity.text and machine.get("value") != quantity.value:
        quantity = quantity.model_copy(update={"text": ""})
    return figure_text(target, quantity)


def task_view(task: Task) -> TaskView:
    """`task` in words."""
    deadline = task.deadline
    day = "/".join(reversed((deadline.end or "").split("-"))) if deadline else ""
    return TaskView(
        id=task.id,
        text=task.text,
        deadline=(day or deadline.text) if deadline else "",
        lead=names(task.responsible, PartyRole.LEAD),
        support=names(task.responsible, PartyRole.SUPPORT),
        section=".".join(task.section.path),
        page=task.page,
        confidence=task.confidence,
    )


def names(parties: Sequence[Responsible], role: PartyRole) -> str:
    """The names of those with that role."""
    return "; ".join(party.name for party in parties if party.role is role)


def moment(at: str) -> str:
    """`2026-03-01T08:00:00+00:00` as a reader here writes it, in the machine's own time zone."""
    from datetime import datetime

    try:
        return datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")
    except ValueError:
        return at


def section_tree(programme: Programme) -> tuple[Branch, ...]:
    """The sections as a tree, each with the number of records in it and below; rejected targets do not count."""
    targets = Counter(target.section.id for target in programme.targets if not target.is_rejected)
    tasks = Counter(task.section.id for task in programme.tasks)
    children: dict[str | None, list[Section]] = {}
    for section in programme.sections:
        children.setdefault(section.parent, []).append(section)

    def branch(section: Section) -> Branch:
        below = tuple(branch(one) for one in children.get(section.id, ()))
        return Branch(
            section,
            targets[section.id] + sum(one.targets for one in below),
            tasks[section.id] + sum(one.tasks for one in below),
            below,
        )

    return tuple(branch(section) for section in children.get(None, ()))
