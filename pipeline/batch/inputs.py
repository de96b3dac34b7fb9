"""What to read: the files that the given paths, folders and globs stand for."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import UsageError
from pipeline.batch.archives import is_container, leads_into_container, names_within
from pipeline.store.failures import Failure

# Taken from a folder by their ending; a file given by itself is tried whatever its ending.
SUFFIXES = frozenset(
    {".txt", ".md", ".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".xlsx"}
    | {".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """`relative` is the path below the folder given (the name, for a file given by itself), parted by `/`."""

    relative: str
    path: str

    @property
    def origin(self) -> str:
        """The absolute path, the same from whatever folder the command is run."""
        return _absolute(self.path).as_posix()


def collect(paths: Iterable[str], output: Path) -> tuple[list[InputFile], list[Failure]]:
    """The files to read, each once, in an order that does not hang on that of `paths`; and what cannot be read.

    Raises:
        UsageError: when `output` is all there is to read.
    """
    found: dict[str, InputFile] = {}
    failures: list[Failure] = []
    given = list(paths)
    if all(_absolute(path) == _absolute(output) for path in given):
        raise UsageError(f"{output}: the output folder cannot be the folder to read (choose another with -o)")
    for path in given:
        for item in _expand(path, output):
            if isinstance(item, Failure):
                failures.append(item)
            else:
                # Given twice (a folder and a file in it), the shorter name counts.
                found[item.origin] = min(item, found.get(item.origin, item), key=lambda one: (len(one.relative), one))
    return sorted(found.values()), failures


def _expand(path: str, output: Path) -> Iterator[InputFile | Failure]:
    if _absolute(path) == _absolute(output):
        return  # `chitieu extract * -o out` names the output folder too from the second run on
    if Path(path).is_dir():
        yield from _walk(path, output)
    elif not os.path.lexists(path) and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        for match in matches:
            if not _is_hidden(Path(match).name):
                yield from _expand(match, output)
        if not matches:
            yield Failure(path, "missing", "no file matches this pattern", "check the path")
    elif not Path(path).exists() and leads_into_container(path):
        yield InputFile(Path(path).name, path)
    elif not Path(path).exists() and "://" in path:
        yield Failure(path, "missing", "this is an address, not a path", "add --engine dask, which reads addresses")
    elif not Path(path).exists():
        yield Failure(path, "missing", "there is no such file", "check the path")
    elif not _may_be_read(path):
        yield Failure(path, "unreadable", "this is a device or a pipe, not a file")
    else:
        yield from _documents(Path(path).name, path)


def _documents(relative: str, path: str) -> Iterator[InputFile | Failure]:
    """The file, or the documents in it where it is an archive or a mail."""
    if not is_container(path):
        yield InputFile(relative, path)
        return
    for found in names_within(path, SUFFIXES):
        yield found if isinstance(found, Failure) else InputFile(f"{relative}/{found}", f"{path}/{found}")


def _walk(folder: str, output: Path) -> Iterator[InputFile | Failure]:
    """The documents in `folder` and below; links to folders are not followed, so that no loop is."""
    unreadable: list[OSError] = []
    empty = True
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        within = _absolute(place)
        folders[:] = [name for name in folders if not _is_hidden(name) and within / name != _absolute(output)]
        for name in files:
            path = os.path.join(place, name)
            known = Path(name).suffix.lower() in SUFFIXES or is_container(name)
            if not _is_hidden(name) and known and _may_be_read(path):
                empty = False
                yield from _documents(Path(os.path.relpath(path, folder)).as_posix(), path)
    for error in unreadable:
        yield Failure(str(error.filename), "folder-unreadable", f"the folder cannot be read: {error.strerror}")
    if empty and not unreadable:
        suffixes = " ".join(sorted(SUFFIXES))
        yield Failure(folder, "no-documents", "there is no document in this folder", f"known: {suffixes}")


def _is_hidden(name: str) -> bool:
    """Also of the lock file "~$…" that Word keeps beside a document it has open."""
    return name.startswith((".", "~$"))


def _may_be_read(path: str) -> bool:
    """False for pipes and devices, which would be read for ever; reading says what is wrong with all others."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def _absolute(path: str | Path) -> Path:
    """Links stay: a document and a link to it are two inputs."""
    return Path(os.path.abspath(path))
