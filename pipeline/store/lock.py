"""One run at a time on an output folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pipeline.store.atomic import OutputError, output_error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock file at `path`; the system frees it also when the process is killed.

    A file that may only be read is held all the same: in a folder of somebody else's results nothing may be left to do.

    Raises:
        OutputError: when another run holds it, or it is not there and cannot be made.
    """
    with _opened(path) as file:
        try:
            _lock(file.fileno())
        except OSError:
            message = f"{path.parent.parent}: another run is writing into this folder (wait for it, or choose another)"
            raise OutputError(message) from None
        yield


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("a+b")
    except OSError as error:
        try:
            return path.open("rb")
        except OSError:
            raise output_error(path, error) from error


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
