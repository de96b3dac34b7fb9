"""The tables of many documents, written by processes of their own: one takes what costs most, the next the next."""

from collections.abc import Sequence
from multiprocessing.connection import wait
from pathlib import Path
from typing import NamedTuple

from models.errors import ChitieuError
from pipeline.batch.worker import Worker, end_worker, start_worker
from pipeline.store.atomic import OutputError
from pipeline.store.tables import write_files

_WORTH = 20_000_000  # bytes of JSON: each process reads all of them again, and its memory is given back at its end
_APART = (".xlsx", ".duckdb")  # each takes about as long as all others together


class _Group(NamedTuple):
    folder: Path
    files: tuple[str, ...]
    lang: str


def write_by_jobs(folder: Path, files: Sequence[str], lang: str, jobs: int, size: int) -> None:
    """Writes `files` of `folder`, whose JSON files hold `size` bytes; in this process where that is little.

    Raises:
        OutputError: when a file cannot be written.
        ChitieuError: when a JSON file of the folder is damaged.
    """
    apart = [(name,) for name in files if name.endswith(_APART)]
    others = tuple(name for name in files if not name.endswith(_APART))
    groups = [_Group(folder, names, lang) for names in [*apart, others] if names]
    if size < _WORTH:
        write_files(folder, files, lang)
        return
    if jobs == 1:
        groups = [_Group(folder, tuple(files), lang)]
    busy: dict[object, Worker[_Group, str]] = {}
    try:
        while groups or busy:
            while groups and len(busy) < jobs:
                worker: Worker[_Group, str] = start_worker(_write, None)
                worker.pipe.send(groups.pop(0))
                busy[worker.pipe] = worker
            for pipe in wait([worker.pipe for worker in busy.values()]):
                _finish(busy[pipe], folder)
                end_worker(busy.pop(pipe))
    finally:
        for worker in busy.values():
            end_worker(worker)


def _finish(worker: "Worker[_Group, str]", folder: Path) -> None:
    try:
        error = worker.pipe.recv()
    except (EOFError, OSError):
        raise OutputError(f"{folder}: writing its tables ended the process (it may need more memory)") from None
    if error:
        raise OutputError(error)


def _write(group: _Group) -> str:
    """What went wrong, in one line; empty when nothing did."""
    try:
        write_files(*group)
    except ChitieuError as error:
        return str(error)
    return ""
