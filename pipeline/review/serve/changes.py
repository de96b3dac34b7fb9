"""Decisions made: checked against what stands now, so that nobody overwrites what he has not seen."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from models.decision import Anchor, DecisionStatus, Fields, TargetDecision, anchor_of, fields_of
from models.target import ReviewStatus, Target
from pipeline.review.loading import Loaded
from pipeline.review.serve.library import Library
from pipeline.store.atomic import OutputError
from pipeline.store.decisions.differences import differing
from pipeline.store.decisions.overlay import decided_targets
from pipeline.store.decisions.reviews import append_decision, live, reviews_locked

_PATIENCE = 5.0  # seconds to wait for another process that is adding a decision


class Gone(Exception):
    """There is no such document or target."""


@dataclass
class Conflict(Exception):
    """The target is no longer as the person saw it; `target` is how it stands now, None where it is gone."""

    target: Target | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants of a target: `version` is that of the target he saw."""

    stem: str
    target: str
    version: str
    by: str


def version_of(target: Target) -> str:
    """What tells one state of a target from another."""
    return sha256(target.model_dump_json().encode()).hexdigest()[:16]


def accept(library: Library, wish: Wish) -> str:
    """The target as it is shown is right; its id."""
    return _decide(library, wish, lambda target: fields_of(target))


def reject(library: Library, wish: Wish) -> str:
    """It is no target; its id."""
    return _decide(library, wish, lambda _: None)


def correct(library: Library, wish: Wish, read: Callable[[Target, str], Fields]) -> str:
    """The target is what `read` makes of the target that stands and the document's text; its id."""
    loaded, target = _seen(library, wish)
    fields = read(target, loaded.text)  # outside the lock: it may refuse
    return _decide(library, wish, lambda _: fields)


def take_machine(library: Library, wish: Wish) -> str:
    """What the machine reads now is right; its id."""
    return _decide(library, wish, lambda target: fields_of(_as_machine(target)))


def add(library: Library, stem: str, by: str, read: Callable[[str], Fields]) -> str:
    """A target that the machine did not find; its id.

    Raises:
        Conflict: when a target stands at that number already.
    """
    loaded = _document(library, stem)
    fields = read(loaded.text)
    with _locked(library):
        loaded = _document(library, stem)
        here = fields.quantity
        for target in loaded.programme.targets:
            if target.quantity.start < here.end and here.start < target.quantity.end:
                raise Conflict(target)
        _append(library, stem, DecisionStatus.ADDED, anchor_of(fields), by, record=fields)
    return _id_at(library, stem, anchor_of(fields))


def undo(library: Library, wish: Wish) -> str:
    """The last decision on the target does not hold; its id, as far as it is still there.

    Raises:
        Conflict: when it is not as it was seen, or nothing was decided.
    """
    with _locked(library):
        loaded, target = _seen(library, wish)
        decision = decision_on(library, wish.stem, loaded, target.id)
        if decision is None:
            raise Conflict(target)
        _append(library, wish.stem, DecisionStatus.UNDONE, decision.anchor, wish.by, undoes=decision.id)
        anchor = decision.anchor
    return _id_at(library, wish.stem, anchor)


def decision_on(library: Library, stem: str, loaded: Loaded, target: str) -> TargetDecision | None:
    """The decision that holds on the target of that id."""
    standing = decided_targets(loaded.programme, live(library.decisions(stem)), loaded.text)
    return next((one.decision for one, name in reversed(standing) if name == target), None)


def history(library: Library, stem: str, loaded: Loaded, target: Target) -> list[TargetDecision]:
    """Every decision that was made on `target`, the last first, those undone among them."""
    anchor = _anchor(library, stem, loaded, target)
    return [one for one in reversed(library.decisions(stem)) if one.anchor == anchor]


def _decide(library: Library, wish: Wish, decide: Callable[[Target], Fields | None]) -> str:
    with _locked(library):
        loaded, target = _seen(library, wish)
        fields = decide(target)
        anchor = _anchor(library, wish.stem, loaded, target)
        machine = _machine_fields(target)
        status = _status(target, fields, machine)
        _append(library, wish.stem, status, anchor, wish.by, record=fields, machine=machine)
    return target.id


def _status(target: Target, fields: Fields | None, machine: Fields | None) -> DecisionStatus:
    if fields is None:
        return DecisionStatus.REJECTED
    if target.review and target.review.status is ReviewStatus.ADDED:
        return DecisionStatus.ADDED
    same = machine is not None and not differing(fields, machine) and fields.evidence == machine.evidence
    return DecisionStatus.ACCEPTED if same else DecisionStatus.CORRECTED


def _as_machine(target: Target) -> Target:
    if target.review is None:
        return target
    if not target.review.machine:
        raise Conflict(target)
    return Target.model_validate(target.review.machine)


def _machine_fields(target: Target) -> Fields | None:
    if target.review is None:
        return fields_of(target)
    return fields_of(Target.model_validate(target.review.machine)) if target.review.machine else None


def _anchor(library: Library, stem: str, loaded: Loaded, target: Target) -> Anchor:
    """That of the decisions on `target`, so that all of them are about the same one; else its own."""
    decision = decision_on(library, stem, loaded, target.id)
    if decision is not None:
        return decision.anchor
    return anchor_of(_as_machine(target))


def _id_at(library: Library, stem: str, anchor: Anchor) -> str:
    """The id of the target that decisions of this anchor are about, or of the one that stands there."""
    loaded = _document(library, stem)
    for one, name in decided_targets(loaded.programme, live(library.decisions(stem)), loaded.text):
        if one.anchor == anchor:
            return name
    targets = loaded.programme.targets
    return next((one.id for one in targets if one.quantity.start == anchor.start), targets[0].id if targets else "")


def _seen(library: Library, wish: Wish) -> tuple[Loaded, Target]:
    loaded = _document(library, wish.stem)
    target = next((one for one in loaded.programme.targets if one.id == wish.target), None)
    if target is None or version_of(target) != wish.version:
        raise Conflict(target)
    return loaded, target


def _document(library: Library, stem: str) -> Loaded:
    loaded = library.load(stem)
    if loaded is None:
        raise Gone
    return loaded


def _append(
    library: Library,
    stem: str,
    status: DecisionStatus,
    anchor: Anchor,
    by: str,
    *,
    record: Fields | None = None,
    machine: Fields | None = None,
    undoes: str | None = None,
) -> None:
    decision = TargetDecision(
        id=secrets.token_hex(6),
        document=stem,
        status=status,
        anchor=anchor,
        record=record,
        machine=machine,
        undoes=undoes,
        by=by,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    append_decision(library.folder, decision)


@contextmanager
def _locked(library: Library) -> Iterator[None]:
    until = time.monotonic() + _PATIENCE
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(reviews_locked(library.folder))
                break
            except OutputError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
        yield
