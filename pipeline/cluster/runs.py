"""A run on a Dask cluster: chunks handed to its workers, never more at a time than they can hold."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from models.errors import UsageError
from pipeline.batch.bounds import UNSAID, Bounds
from pipeline.batch.plan import cores
from pipeline.batch.request import Tell, tell_nobody
from pipeline.batch.stems import stems
from pipeline.cluster.chunks import PER_CHUNK, Chunk, chunks
from pipeline.cluster.handing import do_all
from pipeline.cluster.places import gather, is_address, names_in, put, read_small, remove
from pipeline.cluster.tasks import CHUNK_TABLES, ChunkDone, marker_of, part_of
from pipeline.store.decisions.reviews import REVIEWS_FILE
from pipeline.store.failures import FAILURES_FILE, Failure, failure_row
from pipeline.store.lock import locked
from pipeline.store.parquet import open_kinds
from pipeline.store.schema import SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True, slots=True)
class ClusterRequest:
    """`paths` and `output` may be addresses of fsspec; `scheduler` None starts a cluster of `jobs` processes here."""

    paths: tuple[str, ...]
    output: str
    options: dict[str, str]
    scheduler: str | None = None
    jobs: int | None = None
    force: bool = False
    bounds: Bounds = UNSAID
    per_chunk: int = PER_CHUNK


@dataclass(slots=True)
class ClusterSummary:
    """What stands after the run; `unchanged` documents were done before, `skipped` files are of no kind that is read.

    `found` is False where there was nothing to read: then nothing was written or removed.
    """

    documents: int = 0
    unchanged: int = 0
    targets: int = 0
    tasks: int = 0
    failures: list[Failure] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    found: bool = True


def run(request: ClusterRequest, tell: Tell = tell_nobody) -> ClusterSummary:
    """Extracts `request.paths` into `request.output`/dataset; a run that was stopped goes on at its chunks.

    Where there is nothing to read, nothing is written or removed.

    Raises:
        UsageError: when Dask is not installed, the scheduler cannot be reached, or people have decided about records
            in that folder, which no chunk knows of.
        OutputError: when the output cannot be written, or another run is writing there.
    """
    if read_small(f"{request.output}/{REVIEWS_FILE}"):
        raise UsageError(
            f"{request.output}/{REVIEWS_FILE}: decisions are not laid over on a cluster "
            "(leave out --engine dask, or choose another folder with -o)"
        )
    files, failures, skipped = gather(request.paths, request.output)
    if not files:
        for failure in failures:
            tell(0, 0, failure)
        return ClusterSummary(failures=failures, skipped=skipped, found=False)
    planned = chunks(stems(files), request.output, request.options, request.bounds, request.per_chunk)
    summary = ClusterSummary(failures=failures, skipped=skipped)
    with _alone(request.output):
        todo = _not_done(planned, request.force, summary)
        total, finished = len(files), len(files) - sum(len(chunk.items) for chunk in todo)
        tell(finished, total, None)
        for failure in failures:
            tell(finished, total, failure)
        if todo:
            with _client(request) as client:
                for chunk, done in do_all(client, todo):
                    finished += len(chunk.items)
                    told = len(summary.failures)
                    _count(summary, done)
                    for failure in summary.failures[told:]:
                        tell(finished, total, failure)
                    tell(finished, total, None)
        _clear_others(request.output, {chunk.name for chunk in planned})
        _finish(request.output, summary.failures)
    return summary


@contextmanager
def _client(request: ClusterRequest) -> Iterator["Client"]:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise UsageError("--engine dask needs Dask: install chitieu with the extra cluster") from None
    if request.scheduler is not None:
        try:
            client = Client(request.scheduler, timeout="20s")
        except (OSError, ValueError) as error:
            raise UsageError(f"--scheduler {request.scheduler}: cannot be reached: {error}") from None
        with client:
            yield client
        return
    jobs = request.jobs or cores()
    with (
        LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,  # the extractor is Python: threads would wait for each other
            processes=True,
            memory_limit=request.bounds.memory or 0,
            dashboard_address="127.0.0.1:0",
            silence_logs=50,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@contextmanager
def _alone(output: str) -> Iterator[None]:
    """One run at a time on a folder of this machine; an address has no lock."""
    if is_address(output):
        yield
        return
    from pipeline.store.atomic import output_error

    state = Path(output) / "dataset" / "_done"
    try:
        state.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(Path(output), error) from error
    with locked(state / "lock"):
        yield


def _not_done(planned: list[Chunk], force: bool, summary: ClusterSummary) -> list[Chunk]:
    """Those of `planned` that are not as they were done, all of them with `force`; the others count in `summary`."""
    todo = []
    for chunk in planned:
        done = None if force else _standing(chunk)
        if done is None:
            todo.append(chunk)
        else:
            _count(summary, done)
            summary.unchanged += done.documents
    return todo


def _standing(chunk: Chunk) -> ChunkDone | None:
    """What was done of `chunk`, where it is as it was."""
    try:
        done = ChunkDone(**json.loads(read_small(marker_of(chunk.output, chunk.name)) or b""))
    except (ValueError, TypeError):
        return None
    # A failure may have had a cause that is gone.
    return done if done.key == chunk.key and not done.failures else None


def _count(summary: ClusterSummary, done: ChunkDone) -> None:
    summary.documents += done.documents
    summary.targets += done.targets
    summary.tasks += done.tasks
    summary.failures += [Failure(**row) for row in done.failures]


def _clear_others(output: str, names: set[str]) -> None:
    """Takes away parts of chunks that are no more: of removed documents, or of another number of chunks."""
    done = marker_of(output, "").rpartition("/")[0]
    old = {name.removesuffix(".json") for name in names_in(done) if name.endswith(".json")} - names
    for name in old:
        remove(marker_of(output, name))
        for table in CHUNK_TABLES:
            remove(part_of(output, table, name))


def _finish(output: str, failures: list[Failure]) -> None:
    with TemporaryDirectory() as place:
        version = Path(place) / "version"
        with open_kinds(version, TABLES["schema_version"]) as write:
            write({"version": SCHEMA_VERSION})
        put(version, part_of(output, "schema_version", "00000"))
        listed = Path(place) / "failures"
        rows = [failure_row(one) for one in sorted(failures, key=lambda failure: failure.path)]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        listed.write_bytes(lines.encode("utf-8", "replace"))
        put(listed, f"{output}/{FAILURES_FILE}")
