"""Handing out: chunks to the workers of a Dask cluster, never more at a time than they can hold."""

import time
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from models.errors import ChitieuError
from pipeline.cluster.chunks import Chunk
from pipeline.cluster.tasks import ChunkDone, do_chunk, probe

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 3  # chunks a worker has waiting
_TRIES, _PROBES = 5, 2
_LOOK, _START, _PATIENCE = 5, 12, 60  # seconds


def do_all(client: "Client", todo: list[Chunk]) -> Iterator[tuple[Chunk, ChunkDone]]:
    """Chunks as they are done. Dask does those of a lost worker again; a document that ends every worker is named.

    Raises:
        ChitieuError: when the workers of a chunk keep ending, or none are left.
    """
    from distributed.scheduler import KilledWorker

    waiting = deque(todo)
    running: dict[Any, Chunk] = {}

    tries: dict[str, int] = {}

    def hand_out(chunk: Chunk, given_up: dict[str, str]) -> None:
        tries[chunk.name] = tries.get(chunk.name, 0) + 1
        key = f"chunk-{chunk.name}-{tries[chunk.name]}"
        future = client.submit(do_chunk, chunk, given_up, pure=False, key=key)
        running[future] = chunk

    def fill() -> None:
        room = _AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        while waiting and len(running) < room:
            hand_out(waiting.popleft(), {})

    fill()
    while running:
        future = _next_done(client, list(running))
        chunk = running.pop(future)
        try:
            done: ChunkDone = future.result()
        except KilledWorker:
            if tries[chunk.name] == _TRIES:
                raise ChitieuError(f"the workers of chunk {chunk.name} keep ending (see their logs)") from None
            # Without a document to blame it only stood beside one that ended the worker.
            hand_out(chunk, _culprits(client, chunk))
            continue
        future.release()
        yield chunk, done
        fill()


def _next_done(client: "Client", futures: list[Any]) -> Any:
    """One of `futures` that is finished. Dask itself would wait for ever for workers that nobody starts again; those of
    a cluster of our own are started here."""
    from distributed import wait

    seen = started = time.monotonic()
    while True:
        try:
            return next(iter(wait(futures, timeout=_LOOK, return_when="FIRST_COMPLETED").done))
        except TimeoutError:
            now = time.monotonic()
            if client.scheduler_info(n_workers=1)["workers"]:
                seen = started = now
            elif now - seen > _PATIENCE:
                raise ChitieuError(
                    f"the cluster has had no worker for {_PATIENCE} seconds (start workers; the same command goes on)"
                ) from None
            elif client.cluster is not None and now - started > _START:
                started = now
                _start_again(client.cluster)


def _start_again(cluster: Any) -> None:
    """Starts the workers of a cluster of this machine anew: one that dies while it is started stays away for good."""
    size = len(cluster.worker_spec)
    cluster.scale(0)
    cluster.scale(size)


def _culprits(client: "Client", chunk: Chunk) -> dict[str, str]:
    """Which documents of `chunk` end their workers, with the reason."""
    from distributed.scheduler import KilledWorker

    found = {}
    for stem, path in chunk.items:  # one after the other: else the innocent die beside the guilty
        for number in range(_PROBES):
            key = f"probe-{chunk.name}-{stem}-{number}"
            future = client.submit(probe, stem, path, chunk.options, chunk.bounds, pure=False, key=key)
            try:
                _next_done(client, [future]).result()
                break
            except KilledWorker:  # once may be another chunk's fault
                continue
        else:
            found[stem] = "reading it ended its worker each time (it is damaged, too slow or too large)"
    return found
