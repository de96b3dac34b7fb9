"""What every peer's script shares: texts in, what was found and the seconds out, as JSON. Standard library only."""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

Found = dict[str, list[dict[str, Any]]]


def measure(load: Callable[[], Callable[[str], Found]], rounds: int = 2) -> None:
    """Loads the peer, runs it over the texts on stdin, prints {"start_up", "seconds", "peak_mb", "found"}.

    `start_up` is what importing and loading take (wall clock); `seconds` is processor time of the fastest round.
    """
    texts = json.load(sys.stdin)
    began = time.perf_counter()
    run = load()
    run(texts[0][:300])
    start_up = time.perf_counter() - began
    best, found = float("inf"), []
    for _ in range(rounds):
        start = time.process_time()
        found = [run(text) for text in texts]
        best = min(best, time.process_time() - start)
    json.dump({"start_up": start_up, "seconds": best, "peak_mb": peak_mb(), "found": found}, sys.stdout)


def peak_mb() -> float | None:
    """The most memory that this process held, in MB; None where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def quantity(start: int, end: int, value: float | None, unit: str | None = None) -> dict[str, Any]:
    """A quantity found at `text[start:end]`."""
    return {"start": start, "end": end, "value": value, "unit": unit}


def date(start: int, end: int, day: str) -> dict[str, Any]:
    """An ISO day read from `text[start:end]`."""
    return {"start": start, "end": end, "date": day}
