"""Files written whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

from models.errors import ChitieuError

_PREFIX, _SUFFIX = ".chitieu-", ".tmp"


class OutputError(ChitieuError):
    """A file or folder that cannot be written: the run cannot go on."""


def output_error(path: Path, error: OSError) -> OutputError:
    """`error` in words, with what to do about it."""
    reason = error.strerror or str(error)
    full = os.strerror(errno.ENOSPC)
    reason = full if full in reason else reason  # those who write workbooks and databases put words of theirs around it
    remedy = "close the program that has it open, free some space, or choose another folder with -o"
    return OutputError(f"{path}: cannot be written: {reason} ({remedy})")


def make_folder_of(path: Path) -> None:
    """Makes the folder that is to hold `path`, and those above it.

    Raises:
        OutputError: when the operating system refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(path.parent, error) from error


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder that takes the place of `path` when the block ends without an error.

    A folder is moved out of the way first: killed between the two, there is none, never half of one.

    Raises:
        OutputError: when the operating system refuses.
    """
    # Short and apart from the final name, which may already be as long as the file system allows.
    temporary = path.parent / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}{_SUFFIX}"
    try:
        yield temporary
        if path.is_dir() and temporary.is_dir():
            path.replace(temporary.with_suffix(f".old{_SUFFIX}"))
        temporary.replace(path)
        _clear(temporary.with_suffix(f".old{_SUFFIX}"))
    except OSError as error:
        raise output_error(path, error) from error
    finally:
        _clear(temporary)


def write_whole(path: Path, data: bytes) -> None:
    """Writes `data` as the whole content of `path`."""
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def clear_leftovers(folder: Path) -> None:
    """Removes the temporary files that a killed run left in `folder`."""
    for leftover in folder.glob(f"{_PREFIX}*{_SUFFIX}*"):
        _clear(leftover)


def _clear(path: Path) -> None:
    if path.is_dir():
        rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
