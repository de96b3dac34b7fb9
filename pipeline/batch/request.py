"""What a run is asked to do, and what it says at its end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline import DEFAULT_EXTRACTOR
from pipeline.batch.bounds import UNSAID, Bounds
from pipeline.batch.journal import Done
from pipeline.store.failures import Failure
from pipeline.store.tables import TABLE_FORMATS


@dataclass(frozen=True, slots=True)
class Request:
    """`options` are those that change what is extracted; `jobs` None leaves the number of processes to the run."""

    paths: tuple[str, ...]
    output: Path
    options: Mapping[str, str] = field(
        default_factory=lambda: {"extractor": DEFAULT_EXTRACTOR, "min_confidence": "0", "ocr": "auto"}
    )
    jobs: int | None = None
    force: bool = False
    prune: bool = False
    formats: tuple[str, ...] = TABLE_FORMATS
    lang: str = "vi"
    bounds: Bounds = UNSAID


@dataclass(frozen=True, slots=True)
class Summary:
    """`documents` are those of this run that stand, new and unchanged; `stale` tables were left as they were; `others`
    is how many documents of earlier runs, not named in this one, are in the tables too; `skipped` are the files in the
    folders named that are no documents by their ending; `found` is whether there was anything to read."""

    output: Path
    documents: list[Done]
    extracted: int
    unchanged: int
    removed: int
    failures: list[Failure]
    tables: list[Path]
    stale: list[Path]
    others: int = 0
    skipped: tuple[str, ...] = ()
    found: bool = True

    @property
    def targets(self) -> int:
        """How many targets the documents of this run hold; those of the same programme twice count once."""
        return sum(entry.targets for entry in self.documents if not entry.duplicate_of)

    @property
    def unsure(self) -> int:
        """How many targets were left out for their confidence, counted as the targets."""
        return sum(entry.unsure for entry in self.documents if not entry.duplicate_of)

    @property
    def tasks(self) -> int:
        """How many tasks the documents of this run hold, counted as the targets."""
        return sum(entry.tasks for entry in self.documents if not entry.duplicate_of)


# Told at the start and after every document: how many are finished, of how many, and the failure where it is one.
Tell = Callable[[int, int, Failure | None], None]


def tell_nobody(finished: int, total: int, failure: Failure | None) -> None:
    """For runs that nobody watches."""
