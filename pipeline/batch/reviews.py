"""People's decisions laid over the JSON files of a run, so that a new extraction does not lose them."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from models.decision import TargetDecision
from pipeline.batch.journal import Done
from pipeline.store.atomic import write_whole
from pipeline.store.decisions.reviews import digest_of, live, read_decisions


def lay_reviews(folder: Path, done: dict[str, Done]) -> int:
    """Brings `review` in the JSON files in `folder`, and `done` with them, up to date; how many were written.

    Raises:
        ChitieuError: for a line of `reviews.jsonl` that is no decision.
        OutputError: when a file cannot be written.
    """
    decisions = read_decisions(folder)
    digests = {stem: digest_of(live(found)) for stem, found in decisions.items()}
    changed = [entry for entry in done.values() if entry.reviews != digests.get(entry.stem, "")]
    for entry in changed:
        digest = digests.get(entry.stem, "")
        done[entry.stem] = _reviewed(folder, entry, decisions.get(entry.stem, []), digest)
    return len(changed)


def lay_over_others(folder: Path, done: Collection[str]) -> None:
    """The same for the JSON files that no run of this folder made: copied here, or of another version.

    Raises:
        OutputError: when a file cannot be written.
    """
    for stem, decisions in read_decisions(folder).items():
        path = folder / f"{stem}.json"
        if stem not in done and path.exists():
            record = _record(path, decisions)[0]
            if record != path.read_bytes():
                write_whole(path, record)


def _reviewed(folder: Path, entry: Done, decisions: list[TargetDecision], digest: str) -> Done:
    path = folder / f"{entry.stem}.json"
    record, targets = _record(path, decisions)
    write_whole(path, record)
    return replace(entry, reviews=digest, json_size=len(record), targets=targets)


def _record(path: Path, decisions: list[TargetDecision]) -> tuple[bytes, int]:
    """The JSON file at `path` with `decisions` laid over it, and how many targets then count: not the rejected."""
    from models.programme import Programme
    from pipeline.store.decisions.overlay import reviewed

    programme = reviewed(Programme.model_validate_json(path.read_bytes()), decisions, path.parent)
    counted = sum(not target.is_rejected for target in programme.targets)
    return programme.model_dump_json(indent=2).encode() + b"\n", counted
