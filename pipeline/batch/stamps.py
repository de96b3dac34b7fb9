"""Which tables are up to date, so that a run that changed nothing writes none of them again."""

import hashlib
import json
from collections.abc import Collection, Iterable
from pathlib import Path

from pipeline.batch.fingerprint import own_version
from pipeline.batch.journal import STATE_FOLDER, Done
from pipeline.store.atomic import write_whole
from pipeline.store.failures import FAILURES_FILE

_STAMPS = "tables.json"
_SETTLED = "duplicates"  # no file has this name


def content_key(folder: Path, done: Iterable[Done], lang: str) -> str:
    """A digest of all that the tables are made of."""
    digest = hashlib.sha256(f"{own_version()} {lang}".encode())
    for entry in sorted(done, key=lambda entry: entry.stem):
        digest.update(f"{entry.stem}\0{entry.key}\0{entry.duplicate_of}\0{entry.reviews}\0".encode())
    digest.update((folder / FAILURES_FILE).read_bytes())
    return digest.hexdigest()


def outdated(folder: Path, files: Collection[str], key: str) -> list[str]:
    """Those of `files` that were not made with `key`, or were touched since."""
    stamps = _read(folder)
    return [name for name in files if stamps.get(name) != [key, _size(folder / name)]]


def stamp(folder: Path, files: Collection[str], key: str) -> None:
    """Notes that `files` have been made with `key`."""
    stamps = _read(folder) | {name: [key, _size(folder / name)] for name in files}
    write_whole(folder / STATE_FOLDER / _STAMPS, json.dumps(stamps, indent=1).encode())


def unstamp(folder: Path, files: Collection[str]) -> None:
    """Notes that `files` are about to be written: what a kill leaves of them counts as nothing."""
    stamps = _read(folder)
    if any(name in stamps for name in files):
        kept = {name: made for name, made in stamps.items() if name not in files}
        write_whole(folder / STATE_FOLDER / _STAMPS, json.dumps(kept, indent=1).encode())


def are_settled(folder: Path, done: Iterable[Done]) -> bool:
    """Whether `done` is as `note_settled` saw it: no programme has to be compared with the others again."""
    return _read(folder).get(_SETTLED) == [_digest(done)]


def note_settled(folder: Path, done: Collection[Done]) -> None:
    """Notes that the JSON files of `done` say which of them are the same programme."""
    if are_settled(folder, done):
        return
    stamps = _read(folder) | {_SETTLED: [_digest(done)]}
    write_whole(folder / STATE_FOLDER / _STAMPS, json.dumps(stamps, indent=1).encode())


def _digest(done: Iterable[Done]) -> str:
    digest = hashlib.sha256(own_version().encode())
    for entry in sorted(done, key=lambda entry: entry.stem):
        digest.update(f"{entry.stem}\0{entry.key}\0{entry.duplicate_of}\0".encode())
    return digest.hexdigest()


def _read(folder: Path) -> dict[str, list[object]]:
    try:
        stamps: dict[str, list[object]] = json.loads((folder / STATE_FOLDER / _STAMPS).read_bytes())
    except (OSError, ValueError):
        return {}
    return stamps


def _size(path: Path) -> int | None:
    if path.is_dir():
        return sum(part.stat().st_size for part in path.rglob("*") if part.is_file())
    return path.stat().st_size if path.exists() else None
