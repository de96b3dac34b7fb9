"""People's decisions laid over what the machine found: the programme as reviewed, and back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.decision import Anchor, DecisionStatus, Fields, TargetDecision, fields_of
from models.document import Warning
from models.programme import Programme
from models.section import Place, Section
from models.target import Review, ReviewStatus, Target
from pipeline.store.decisions.differences import differing
from pipeline.store.decisions.placing import Placed, moved, place
from pipeline.store.decisions.reviews import live

TARGET = "target"  # among the changed fields: the machine finds the record no more
LOST = "review-lost"  # the code of the warning about a decision whose sentence is gone


@dataclass(frozen=True, slots=True)
class Standing:
    """What is decided about one target: the decision that holds, and who anchored it first."""

    anchor: Anchor
    decision: TargetDecision


def reviewed(programme: Programme, decisions: Sequence[TargetDecision], folder: Path) -> Programme:
    """The stored `programme` of `folder` with all of its `decisions` laid over it, those undone left out."""
    if not decisions:
        return programme
    text = (folder / f"{programme.document.id}.txt").read_bytes().decode()
    return lay_over(programme, live(decisions), text)


def standing(decisions: Sequence[TargetDecision]) -> list[Standing]:
    """The last word on each target, of the decisions of one document that hold (`decisions.live`)."""
    last: dict[Anchor, Standing] = {}
    for decision in decisions:
        last[decision.anchor] = Standing(decision.anchor, decision)
    return list(last.values())


def lay_over(programme: Programme, decisions: Sequence[TargetDecision], text: str) -> Programme:
    """`programme` as people decided about it; `decisions` are those that hold, `text` is the document's.

    It does not matter whether decisions are laid over it already.
    """
    machine = as_extracted(programme)
    found: dict[int, Target] = {}
    more: list[Target] = []
    warnings: list[Warning] = []
    for one, placed, at in _meant(machine.targets, decisions, text):
        if at is not None and placed is not None:
            found[at] = _decided(machine.targets[at], one, placed, text)
        elif one.decision.record is None:
            continue  # rejected, and the machine finds it no more
        elif placed is None:
            warnings.append(_lost(one.decision))
        else:
            more.append(_alone(one, placed, text, machine.sections))
    targets = [found.get(at, target) for at, target in enumerate(machine.targets)]
    return machine.model_copy(
        update={
            "targets": tuple(sorted([*targets, *more], key=lambda one: one.quantity.start) if more else targets),
            "warnings": (*machine.warnings, *warnings),
        }
    )


def decided_targets(programme: Programme, decisions: Sequence[TargetDecision], text: str) -> list[tuple[Standing, str]]:
    """What holds on each target, and the id that the target has in `lay_over`."""
    targets = as_extracted(programme).targets
    return [
        (one, f"a{decision_key(one.anchor)}" if at is None else targets[at].id)
        for one, _, at in _meant(targets, decisions, text)
    ]


def _meant(
    targets: Sequence[Target], decisions: Sequence[TargetDecision], text: str
) -> Iterator[tuple[Standing, Placed | None, int | None]]:
    """What holds on each target, where its number stands, and which of the machine's `targets` is read from there."""
    for one in standing(decisions):
        placed = place(one.anchor, text)
        yield one, placed, None if placed is None else _machine_target(targets, placed)


def as_extracted(programme: Programme) -> Programme:
    """`programme` as the machine found it, without any decision."""
    if not any(target.review for target in programme.targets) and not any(
        warning.code == LOST for warning in programme.warnings
    ):
        return programme
    targets = [found for target in programme.targets if (found := _machine_record(target))]
    warnings = tuple(warning for warning in programme.warnings if warning.code != LOST)
    return programme.model_copy(update={"targets": tuple(targets), "warnings": warnings})


def _machine_record(target: Target) -> Target | None:
    review = target.review
    if review is None:
        return target
    if review.machine:
        return Target.model_validate(review.machine)
    known_to_people_only = review.status is ReviewStatus.ADDED or TARGET in review.changed
    return None if known_to_people_only else target.model_copy(update={"review": None})


def without_rejected(programme: Programme) -> Programme:
    """`programme` with the targets only that count."""
    if not any(target.is_rejected for target in programme.targets):
        return programme
    kept = tuple(target for target in programme.targets if not target.is_rejected)
    return programme.model_copy(update={"targets": kept})


def _machine_target(targets: Sequence[Target], placed: Placed) -> int | None:
    """The target that the machine reads from the number at `placed`: the very same span, else one that overlaps it."""
    spans = [(target.quantity.start, target.quantity.end) for target in targets]
    if placed[:2] in spans:
        return spans.index(placed[:2])
    return next((at for at, (start, end) in enumerate(spans) if start < placed.end and placed.start < end), None)


def _decided(target: Target, one: Standing, placed: Placed, text: str) -> Target:
    decision, now = one.decision, fields_of(target)
    status = ReviewStatus(decision.status.value)
    record = now if decision.record is None else moved(decision.record, one.anchor, placed, text)
    changed = differing(now, record)
    if decision.machine is not None:
        then = moved(decision.machine, one.anchor, placed, text)
        changed = tuple(name for name in changed if name in differing(now, then))
    review = Review(
        status=status,
        by=decision.by,
        at=decision.at,
        machine=target.model_dump(mode="json", exclude={"review"}),
        changed=() if status is ReviewStatus.REJECTED else changed,
    )
    if record.evidence.page is None and record.evidence.start == now.evidence.start:
        evidence = record.evidence.model_copy(update={"page": now.evidence.page})
        record = record.model_copy(update={"evidence": evidence})
    return target.model_copy(update={**_values(record), "review": review})


def _alone(one: Standing, placed: Placed, text: str, sections: Sequence[Section]) -> Target:
    """A target that only people know of: added by them, or found by the machine no more."""
    decision = one.decision
    assert decision.record is not None
    record = moved(decision.record, one.anchor, placed, text)
    changed = () if decision.status is DecisionStatus.ADDED else (TARGET,)
    return Target(
        id=f"a{decision_key(one.anchor)}",
        section=section_at(sections, record.quantity.start),
        **_values(record),
        confidence=1.0,
        review=Review(
            status=ReviewStatus(decision.status.value), by=decision.by, at=decision.at, machine={}, changed=changed
        ),
    )


def decision_key(anchor: Anchor) -> str:
    """A short name of an anchor, the same in every run."""
    from hashlib import sha256

    return sha256(anchor.model_dump_json().encode()).hexdigest()[:6]


def section_at(sections: Sequence[Section], position: int) -> Place:
    """The deepest section that holds `position`."""
    holding = [one for one in sections if one.span.start <= position < one.span.end]
    if not holding:
        return Place()
    deepest = max(holding, key=lambda one: (len(one.path), one.span.start))
    return Place(id=deepest.id, path=deepest.path, heading=deepest.heading)


def _values(record: Fields) -> dict[str, object]:
    return {name: getattr(record, name) for name in Fields.model_fields}


def _lost(decision: TargetDecision) -> Warning:
    words = " ".join(decision.anchor.evidence.split())[:120]
    return Warning(
        code=LOST,
        message=f"{decision.by} on {decision.at[:10]}: {decision.status.value} {decision.anchor.text!r}, "
        f"but its sentence is no longer in the text: {words!r}",
    )
