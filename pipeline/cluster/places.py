"""Documents and outputs wherever they lie: paths of this machine, and addresses that fsspec knows (s3, hdfs, …)."""

import hashlib
import posixpath
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from models.errors import ChitieuError, UsageError
from pipeline.batch.inputs import SUFFIXES, InputFile, collect
from pipeline.store.failures import Failure


def is_address(path: str) -> bool:
    """Whether `path` names a file system: `s3://bucket/folder`."""
    return "://" in path


def file_system(address: str) -> tuple[Any, str]:
    """The fsspec file system of `address`, and the path on it.

    Raises:
        UsageError: when no such file system is known, or what it needs is not installed.
    """
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
    except (ValueError, ImportError) as error:
        raise UsageError(f"{address}: {' '.join(str(error).split())} (see docs/cluster.md)") from None
    return system, str(path)


def gather(paths: Iterable[str], output: str) -> tuple[list[InputFile], list[Failure], list[str]]:
    """The documents that `paths` stand for, folders of an address with all below them; what is not there; and the
    files of this machine that are of no kind that is read."""
    given = list(paths)
    local = [path for path in given if not is_address(path)]
    files, failures, skipped = collect(local, Path(output)) if local else ([], [], [])
    for address in given:
        if is_address(address):
            found, missing = _listed(address)
            files += found
            failures += missing
    return sorted(set(files)), failures, list(skipped)


def _listed(address: str) -> tuple[list[InputFile], list[Failure]]:
    system, path = file_system(address)
    try:
        if any(sign in path for sign in "*?["):
            base, names = posixpath.dirname(path.split("*")[0]), system.glob(path)
        elif system.isfile(path):
            base, names = posixpath.dirname(path), [path]
        else:
            base, names = path, system.find(path)
    except OSError as error:
        return [], [Failure(address, "unreadable", f"cannot be listed: {error}", "check the address and your rights")]
    known = [name for name in names if PurePosixPath(name).suffix.lower() in SUFFIXES]
    if not known:
        return [], [Failure(address, "no-documents", "there is no document at this address", "check the address")]
    return [InputFile(posixpath.relpath(name, base), system.unstrip_protocol(name)) for name in known], []


def state_of(path: str) -> str:
    """What tells that a document has changed, without reading it: its size and time, or what its store says."""
    if is_address(path):
        system, name = file_system(path)
        try:
            return str(system.ukey(name))
        except (OSError, NotImplementedError):
            return ""
    for place in (Path(path), *Path(path).parents):  # a document in an archive: the archive
        try:
            found = place.stat()
        except OSError:
            continue
        return hashlib.sha256(f"{found.st_size} {found.st_mtime_ns}".encode()).hexdigest()
    return ""


def put(source: Path, target: str) -> None:
    """Moves the file `source` to `target`, an address or a path; what was there stays until the new is whole.

    Raises:
        ChitieuError: when it cannot be written; for a path it is an OutputError.
    """
    from pipeline.store.atomic import output_error, replacing

    if is_address(target):
        system, path = file_system(target)
        try:
            system.makedirs(posixpath.dirname(path), exist_ok=True)
            system.put_file(str(source), path)
        except OSError as error:
            raise ChitieuError(f"{target}: cannot be written: {error} (check the address and your rights)") from error
        return
    from shutil import copyfile

    try:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(Path(target), error) from error
    with replacing(Path(target)) as temporary:
        copyfile(source, temporary)


def read_small(target: str) -> bytes | None:
    """The bytes of the file at `target`; None where there is none."""
    try:
        if is_address(target):
            system, path = file_system(target)
            return bytes(system.cat_file(path))
        return Path(target).read_bytes()
    except OSError:
        return None


def names_in(folder: str) -> list[str]:
    """The names of the files in `folder`."""
    try:
        if is_address(folder):
            system, path = file_system(folder)
            return [posixpath.basename(name) for name in system.ls(path, detail=False)]
        return [path.name for path in Path(folder).iterdir()]
    except OSError:
        return []


def remove(target: str) -> None:
    """Removes the file at `target`, where there is one."""
    if is_address(target):
        system, path = file_system(target)
        if system.exists(path):
            system.rm_file(path)
    else:
        Path(target).unlink(missing_ok=True)
