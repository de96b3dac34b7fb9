"""One run at a time on an output folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.store.atomic import OutputError, output_error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock file at `path`; the system frees it also when the process is killed.

    Raises:
        OutputError: when another run holds it.
    """
    try:
        file = path.open("a+b")
    except OSError as error:
        raise output_error(path, error) from error
    with file:
        try:
            _lock(file.fileno())
        except OSError:
            message = f"{path.parent.parent}: another run is writing into this folder (wait for it, or choose another)"
            raise OutputError(message) from None
        yield


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
