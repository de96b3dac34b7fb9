"""`reviews.jsonl`: every decision that was ever made in a folder, one JSON object a line, only ever added to."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from models.decision import DecisionStatus, TargetDecision
from models.errors import ChitieuError
from pipeline.store.atomic import output_error

REVIEWS_FILE = "reviews.jsonl"


def read_decisions(folder: Path) -> dict[str, list[TargetDecision]]:
    """The decisions of `folder` by document, in the order in which they were made; none where there is no file.

    Raises:
        ChitieuError: for a line that is no decision.
    """
    from pydantic import ValidationError

    path = folder / REVIEWS_FILE
    found: dict[str, list[TargetDecision]] = {}
    if not path.exists():
        return found
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            decision = TargetDecision.model_validate_json(line)
        except ValidationError as error:
            problem = error.errors()[0]
            place = ".".join(map(str, problem["loc"])) or "JSON"
            raise ChitieuError(
                f"{path}, line {number}: no decision on a target: {place}: {problem['msg']} (mend or remove the line)"
            ) from None
        found.setdefault(decision.document, []).append(decision)
    return found


def live(decisions: Sequence[TargetDecision]) -> list[TargetDecision]:
    """The decisions of one document that hold: those not undone, in their order. What is undone can be redone."""
    undone: set[str] = set()
    standing = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.status is DecisionStatus.UNDONE:
            undone.add(decision.undoes or "")
        else:
            standing.append(decision)
    return standing[::-1]


def append_decision(folder: Path, decision: TargetDecision) -> None:
    """Adds `decision`; it is on the disk when this returns. The caller holds `reviews_locked`.

    Raises:
        OutputError: when it cannot be written; nothing is then added.
    """
    path = folder / REVIEWS_FILE
    line = decision.model_dump_json().encode() + b"\n"
    try:
        with path.open("ab", buffering=0) as file:
            size = file.tell()
            try:
                if file.write(line) != len(line):
                    raise OSError("the disk is full")
                os.fsync(file.fileno())
            except OSError:
                file.truncate(size)
                raise
    except OSError as error:
        raise output_error(path, error) from error


@contextmanager
def reviews_locked(folder: Path) -> Iterator[None]:
    """Lets no other process add a decision to `folder` meanwhile, so that what was read is still the last word.

    Raises:
        OutputError: when the folder cannot be written, or another process is adding.
    """
    from pipeline.store.lock import locked

    state = folder / ".chitieu"
    try:
        state.mkdir(exist_ok=True)
    except OSError as error:
        raise output_error(folder, error) from error
    with locked(state / "reviews.lock"):
        yield


def digest_of(decisions: Iterable[TargetDecision]) -> str:
    """What tells one state of the decisions on a document from another; empty where there are none."""
    from hashlib import sha256

    ids = ",".join(decision.id for decision in decisions)
    return sha256(ids.encode()).hexdigest()[:16] if ids else ""
