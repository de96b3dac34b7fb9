"""Documents that could not be done, each with its reason: `failures.jsonl`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.store.atomic import write_whole

FAILURES_FILE = "failures.jsonl"


@dataclass(frozen=True, slots=True)
class Failure:
    """`code` is for programs: unreadable, missing, no-documents, folder-unreadable, died, internal.

    `trace` is the traceback of an internal failure, for --debug only; the files do not hold it.
    """

    path: str
    code: str
    reason: str
    remedy: str = ""
    trace: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" + (f" ({self.remedy})" if self.remedy else "")


def failure_row(failure: Failure) -> dict[str, str]:
    """The failure as a row of `failures.jsonl` and of the store."""
    return {name: getattr(failure, name) for name in ("path", "code", "reason", "remedy")}


def write_failures(folder: Path, failures: Iterable[Failure]) -> None:
    """Writes the failures of a run into `folder`, in the order of their paths; an empty file when there are none."""
    rows = sorted(failures, key=lambda failure: failure.path)
    lines = [json.dumps(failure_row(row), ensure_ascii=False) + "\n" for row in rows]
    write_whole(folder / FAILURES_FILE, "".join(lines).encode("utf-8", "replace"))


def read_failures(folder: Path) -> list[Failure]:
    """The failures of the last run into `folder`."""
    path = folder / FAILURES_FILE
    if not path.exists():
        return []
    return [Failure(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
