"""What of a run is to be done, what stands already, and what has lost its place."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from models.errors import UnreadableDocument, UsageError
from pipeline.batch.documents import Work
from pipeline.batch.fingerprint import content_digest, key
from pipeline.batch.inputs import InputFile
from pipeline.batch.journal import Done, stands
from pipeline.batch.request import Request

# A process takes half a second to start; a text of this size takes about as long.
_BYTES_PER_JOB = 1_000_000
_PLAIN = (".txt", ".md")
# What a document takes, in bytes of text: so much a byte of it, and so much to call LibreOffice.
_SLOWER = {".pdf": 30, ".png": 30, ".jpg": 30, ".jpeg": 30, ".tif": 30, ".tiff": 30}
_CALLING = {".doc": 6_000_000, ".odt": 6_000_000, ".rtf": 6_000_000}


def works(named: Mapping[InputFile, str], request: Request) -> list[Work]:
    """A work for every file.

    Raises:
        UsageError: when an output would take the place of an input.
    """
    origins = {file.origin for file in named}
    folder = Path(os.path.abspath(request.output))
    for file, stem in named.items():
        for name in (f"{stem}.txt", f"{stem}.json"):
            if (folder / name).as_posix() in origins:
                raise UsageError(
                    f"{file.path}: the output {name} would replace an input (choose another folder with -o)"
                )
    options = dict(request.options)
    return [
        Work(stem, file.path, file.origin, str(request.output), options, bounds=request.bounds)
        for file, stem in named.items()
    ]


def is_done(work: Work, entry: Done | None) -> bool:
    """Whether doing `work` again would write the same bytes."""
    if entry is None or entry.origin != work.origin or not stands(Path(work.folder), entry):
        return False
    try:
        return entry.key == key(content_digest(work.path), work.path, work.options)
    except (OSError, UnreadableDocument):
        return False  # reading it will say why


def misplaced(works: Iterable[Work], done: Mapping[str, Done], prune: bool) -> list[str]:
    """Stems of outputs to remove: of inputs that now go by another stem; with `prune`, of all that are not read now."""
    stem_of = {work.origin: work.stem for work in works}
    current = set(stem_of.values())
    return [
        stem
        for stem, entry in done.items()
        if (prune and stem not in current) or stem_of.get(entry.origin, stem) != stem
    ]


def in_order(todo: list[Work], jobs: int) -> list[Work]:
    """Several processes begin with what takes longest (scans), so that none works on alone at the end."""
    return todo if jobs == 1 else sorted(todo, key=lambda work: (-_cost(work), work.stem))


def jobs_for(todo: list[Work], asked: int | None) -> int:
    """How many processes: as asked, else as many as the amount of work is worth and the machine has cores."""
    if asked is not None:
        return asked
    worth = _total(todo) // _BYTES_PER_JOB
    return max(1, min(cores(), len(todo), worth))


def page_jobs_for(todo: list[Work], jobs: int, asked: int | None) -> int:
    """How many scanned pages of one document are read at a time, that all processes together are as many as may be."""
    return max(1, (asked or cores()) // max(1, min(jobs, len(todo))))


def may_be_done_here(todo: list[Work], jobs: int) -> bool:
    """Few plain texts need no process of their own; any other format is read where it can do no harm."""
    return jobs == 1 and all(work.path.lower().endswith(_PLAIN) for work in todo) and _total(todo) < _BYTES_PER_JOB


def _total(todo: list[Work]) -> int:
    return sum(map(_cost, todo))


def _cost(work: Work) -> int:
    suffix = PurePath(work.path).suffix.lower()
    return _size(Path(work.path)) * _SLOWER.get(suffix, 1) + _CALLING.get(suffix, 0)


def _size(path: Path) -> int:
    """In bytes; of a document in an archive that of the archive."""
    for place in (path, *path.parents):
        try:
            return place.stat().st_size
        except OSError:
            continue
    return 0


def cores() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))  # a container may have fewer than the machine
    return os.cpu_count() or 1
