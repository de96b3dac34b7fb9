"""Bounds of one document: what takes longer or needs more is ended or refused, and named; the run goes on."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """`memory` is in bytes, of the process that reads the document and each program it calls; None: as the machine.

    `unpacked` is in bytes of all parts of a zipped document. What was read whole within wider bounds stays.
    """

    seconds: float = 3_600
    memory: int | None = 4_000_000_000
    pages: int = 3_000
    unpacked: int = 150_000_000


UNSAID = Bounds()


def hold_memory(most: int | None) -> None:
    """Lets this process and those it starts ask for `most` bytes, where the system can do that (not on Windows)."""
    if most is None or sys.platform == "win32":
        return
    import resource

    # Linux counts what is written to (DATA); others only keep to the address space (AS).
    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    _, hard = resource.getrlimit(kind)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (allowed, hard))
