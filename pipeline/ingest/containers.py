"""Archives and mails (.zip, .eml): the documents in them, read in memory; nothing is ever unpacked to disk.

A document in a container is named by its path: `archive.zip/plan.docx`, `mail.eml/annex.zip/plan.docx`.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from models.errors import UnreadableDocument
from pipeline.ingest.limits import DEFAULT, Limits

CONTAINERS = (".zip", ".eml")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


_Load = Callable[[], bytes]


@dataclass
class _Budget:
    """What may still be read of one container, with all that is packed in it."""

    members: int
    bytes: int


def container_of(path: Path) -> tuple[Path, str] | None:
    """The container on disk that `path` leads into, and the path within it; None for a path that leads into none."""
    for parent in path.parents:
        if parent.suffix.lower() in CONTAINERS and parent.is_file():
            return parent, path.relative_to(parent).as_posix()
    return None


def members(container: Path, limits: Limits = DEFAULT) -> list[str]:
    """The paths of all files within `container` and within the containers in it, as they are named there.

    Raises:
        UnreadableDocument: when it is damaged, locked, or holds more than the limits allow.
    """
    return [name for name, _ in _walk(container, limits)]


def member(container: Path, name: str, limits: Limits = DEFAULT) -> bytes:
    """The bytes of the file `name` within `container`.

    Raises:
        UnreadableDocument: as `members`, and when there is no such file.
    """
    for found, data in _walk(container, limits, name):
        if found == name:
            return data
    raise UnreadableDocument(f"{container}/{name}", "there is no such file in the archive", "check the path")


def _walk(container: Path, limits: Limits, wanted: str = "") -> Iterator[tuple[str, bytes]]:
    if container.stat().st_size > limits.max_bytes:
        raise UnreadableDocument(str(container), f"the file is larger than {limits.max_bytes:,} bytes", "split it")
    budget = _Budget(limits.max_members, limits.max_container_bytes)
    yield from _opened(container.read_bytes(), str(container), "", limits, budget, 1, wanted)


def _opened(
    data: bytes, path: str, within: str, limits: Limits, budget: _Budget, depth: int, wanted: str
) -> Iterator[tuple[str, bytes]]:
    """The files in the container `data`, each with its name; only the bytes of `wanted` are read."""
    if depth > limits.max_nesting:
        raise UnreadableDocument(
            path, f"archives are packed {depth} deep, the limit is {limits.max_nesting}", "unpack it"
        )
    parts = _mailed if path.lower().endswith(".eml") else _zipped
    for name, load in parts(data, path, limits, budget):
        full = f"{within}{name}"
        if name.lower().endswith(CONTAINERS):
            if not wanted or wanted.startswith(f"{full}/"):
                inner = _opened(load(), f"{path}/{name}", f"{full}/", limits, budget, depth + 1, wanted)
                yield from inner
        else:
            yield full, load() if full == wanted else b""


def _mailed(data: bytes, path: str, limits: Limits, budget: _Budget) -> Iterator[tuple[str, _Load]]:
    from pipeline.ingest.mails import attachments  # mail parsing is slow to load and seldom needed

    for name, load in attachments(data, path):
        _spend(budget, path, limits, len(data))
        yield name, load


def _zipped(data: bytes, path: str, limits: Limits, budget: _Budget) -> Iterator[tuple[str, _Load]]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED:
        raise UnreadableDocument(path, "the archive is damaged or cut short", "pack it again") from None
    taken: set[str] = set()
    with archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        for info in files:  # before anything is unpacked
            _spend(budget, path, limits, info.file_size)
        for info in files:
            name = _name(info)
            if name and name not in taken:
                taken.add(name)
                yield name, partial(_unpacked, archive, info, f"{path}/{name}", limits)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, limits: Limits) -> bytes:
    if info.file_size > limits.max_bytes:
        raise UnreadableDocument(path, f"the file is larger than {limits.max_bytes:,} bytes", "split it")
    try:
        with archive.open(info) as file:  # stops at the size that was told, however much there is
            return file.read(info.file_size)
    except RuntimeError:
        raise UnreadableDocument(path, "the archive is protected by a password", "unpack it first") from None
    except _DAMAGED:
        raise UnreadableDocument(path, "the archive is damaged or cut short", "pack it again") from None


def _spend(budget: _Budget, path: str, limits: Limits, size: int) -> None:
    budget.members -= 1
    budget.bytes -= size
    if budget.members < 0:
        raise UnreadableDocument(path, f"there are more than {limits.max_members:,} files in it", "unpack it first")
    if budget.bytes < 0:
        reason = f"it unpacks to more than {limits.max_container_bytes:,} bytes"
        raise UnreadableDocument(path, reason, "if you trust it, unpack it first")


def _name(info: zipfile.ZipInfo) -> str:
    """The path within the archive, without what would lead out of it; empty for files that only systems need."""
    name = info.filename
    if not info.flag_bits & 0x800:  # not marked as Unicode: many programs write UTF-8 all the same
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    hidden = any(part.startswith((".", "~$")) or part == "__MACOSX" for part in parts)
    return "" if hidden else "/".join(parts)
