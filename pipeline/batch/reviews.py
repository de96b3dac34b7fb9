"""People's decisions laid over the JSON files of a run, so that a new extraction does not lose them."""

from dataclasses import replace
from pathlib import Path

from models.decision import TargetDecision
from pipeline.batch.journal import Done
from pipeline.review.decisions import digest_of, live, read_decisions
from pipeline.store.atomic import write_whole


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


def _reviewed(folder: Path, entry: Done, decisions: list[TargetDecision], digest: str) -> Done:
    from models.programme import Programme
    from pipeline.review.overlay import reviewed

    path = folder / f"{entry.stem}.json"
    programme = reviewed(Programme.model_validate_json(path.read_bytes()), decisions, folder)
    record = programme.model_dump_json(indent=2).encode() + b"\n"
    write_whole(path, record)
    return replace(entry, reviews=digest, json_size=len(record), targets=len(programme.targets))
