"""What to read: the files that the given paths, folders and globs stand for."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import NamedTuple

from models.errors import UsageError
from pipeline.batch.archives import is_container, leads_into_container, names_within
from pipeline.batch.journal import STATE_FOLDER, read_journal
from pipeline.store.failures import Failure

# Taken from a folder by their ending; a file given by itself is tried whatever its ending.
SUFFIXES = frozenset(
    {".txt", ".md", ".html", ".htm", ".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".xls"}
    | {".png", ".jpg", ".jpeg", ".tif", ".tiff"}
)
_RIGHTS = "check the path and your rights"
_KNOWN = f"known: {' '.join(sorted(SUFFIXES))}"


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """`relative` is the path below the folder given (the name, for a file given by itself), parted by `/`."""

    relative: str
    path: str

    @property
    def origin(self) -> str:
        """The absolute path, the same from whatever folder the command is run."""
        return _absolute(self.path).as_posix()


class Skipped(str):
    """The path of what is left alone in a folder or archive: a file whose ending is of no document, a linked folder,
    the results of an earlier run."""


class Found(NamedTuple):
    """What the paths given stand for: the files to read, what cannot be read, and what is no document."""

    files: list[InputFile]
    failures: list[Failure]
    skipped: list[str]


def collect(paths: Iterable[str], output: Path) -> Found:
    """The files to read, each once, in an order that does not hang on that of `paths`; and what is not read.

    Raises:
        UsageError: when `output` is all there is to read.
    """
    found: dict[str, InputFile] = {}
    failures: list[Failure] = []
    skipped: set[str] = set()
    given = list(paths)
    if all(_absolute(path) == _absolute(output) for path in given):
        raise UsageError(f"{output}: the output folder cannot be the folder to read (choose another with -o)")
    for path in given:
        for item in _expand(path, output):
            if isinstance(item, Failure):
                failures.append(item)
            elif isinstance(item, Skipped):
                skipped.add(item)
            else:
                # Given twice (a folder and a file in it), the shorter name counts.
                found[item.origin] = min(item, found.get(item.origin, item), key=lambda one: (len(one.relative), one))
    return Found(sorted(found.values()), failures, sorted(skipped))


def _expand(path: str, output: Path) -> Iterator[InputFile | Failure | Skipped]:
    if _absolute(path) == _absolute(output):
        return  # `chitieu extract * -o out` names the output folder too from the second run on
    if os.path.isdir(path):
        yield from _walk(path, output)
    elif not os.path.lexists(path) and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        for match in matches:
            if not _is_hidden(Path(match).name):
                yield from _expand(match, output)
        if not matches:
            yield Failure(path, "missing", "no file matches this pattern", "check the path")
    elif (why := _locked(path)) is not None:
        yield Failure(path, "unreadable", f"cannot be opened: {why}", _RIGHTS)
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


def _documents(relative: str, path: str) -> Iterator[InputFile | Failure | Skipped]:
    """The file, or the documents in it where it is an archive or a mail."""
    if not is_container(path):
        yield InputFile(relative, path)
        return
    empty = True
    for found in names_within(path):
        if isinstance(found, Failure):
            yield found
        elif _is_known(found):
            yield InputFile(f"{relative}/{found}", f"{path}/{found}")
        else:
            yield Skipped(f"{path}/{found}")
            continue
        empty = False
    if empty:
        yield Failure(path, "no-documents", "there is no document in this archive", _KNOWN)


def _walk(folder: str, output: Path) -> Iterator[InputFile | Failure | Skipped]:
    """The documents in `folder` and below. Links to folders are not followed, so that no loop is, nor are the outputs
    of an earlier run read, whose .txt files would be the same documents again."""
    if _holds_results_alone(Path(folder)):
        reason = "this folder holds results of chitieu extract, not documents"
        yield Failure(folder, "no-documents", reason, "name the folder of the documents")
        return
    unreadable: list[OSError] = []
    empty = True
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        within = _absolute(place)
        folders[:] = [name for name in folders if not _is_hidden(name) and within / name != _absolute(output)]
        apart = [name for name in folders if os.path.islink(within / name) or _holds_state(within / name)]
        yield from (Skipped(os.path.join(place, name)) for name in apart)
        folders[:] = [name for name in folders if name not in apart]
        for name in files:
            path = os.path.join(place, name)
            if _is_hidden(name):
                continue
            if (_is_known(name) or is_container(name)) and _may_be_read(path):
                empty = False
                yield from _documents(Path(os.path.relpath(path, folder)).as_posix(), path)
            else:
                yield Skipped(path)
    for error in unreadable:
        yield Failure(str(error.filename), "folder-unreadable", f"the folder cannot be read: {error.strerror}", _RIGHTS)
    if empty and not unreadable:
        yield Failure(folder, "no-documents", "there is no document in this folder", _KNOWN)


def _holds_results_alone(folder: Path) -> bool:
    """Whether every document in `folder` itself was written there by an earlier run: texts and tables."""
    if not _holds_state(folder):
        return False
    written = {f"{stem}.txt" for stem in read_journal(folder)} | {"targets.xlsx", "tasks.xlsx"}
    return all(path.name in written for path in folder.iterdir() if path.is_file() and _is_known(path.name))


def _holds_state(folder: Path) -> bool:
    """Whether runs have written there; of a folder that may not be entered nobody can tell, reading it says why."""
    return os.path.isdir(folder / STATE_FOLDER)


def _locked(path: str) -> str | None:
    """Why nobody can tell whether `path` is there: a folder on its way may not be entered."""
    try:
        os.stat(path)
    except PermissionError as error:
        return error.strerror
    except (OSError, ValueError):
        return None
    return None


def _is_known(name: str) -> bool:
    return PurePath(name).suffix.lower() in SUFFIXES


def _is_hidden(name: str) -> bool:
    """Also of the lock file "~$…" that Word keeps beside a document it has open, and of what Windows leaves behind."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def _may_be_read(path: str) -> bool:
    """False for pipes and devices, which would be read for ever; reading says what is wrong with all others."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def _absolute(path: str | Path) -> Path:
    """Links stay: a document and a link to it are two inputs."""
    return Path(os.path.abspath(path))
