"""What a worker does: one chunk of documents to one part of every table. Its process loads the extractor once."""

import faulthandler
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from models.errors import ChitieuError, UnreadableDocument
from models.programme import Programme
from pipeline.batch.bounds import Bounds
from pipeline.cluster.chunks import Chunk
from pipeline.cluster.places import file_system, is_address, put, remove
from pipeline.store.columns import Kind
from pipeline.store.dataset import DATASET_FOLDER
from pipeline.store.failures import Failure, failure_row
from pipeline.store.parquet import open_kinds
from pipeline.store.records import rows
from pipeline.store.schema import TABLES

# The whole record and text of each document: a million small files are no good anywhere.
PROGRAMMES = {"document": Kind.TEXT, "json": Kind.TEXT, "text": Kind.TEXT}
CHUNK_TABLES = {**{name: kinds for name, kinds in TABLES.items() if name != "schema_version"}, "programmes": PROGRAMMES}
DONE_FOLDER = "_done"


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """What became of a chunk: `key` as in `Chunk`; counts; the failures as rows."""

    key: str
    documents: int
    targets: int
    tasks: int
    failures: tuple[dict[str, str], ...] = ()


def part_of(output: str, table: str, name: str) -> str:
    """Where the part of `table` that chunk `name` makes lies."""
    return f"{output}/{DATASET_FOLDER}/{table}/part-{name}.parquet"


def marker_of(output: str, name: str) -> str:
    """Where it is noted that chunk `name` is done."""
    return f"{output}/{DATASET_FOLDER}/{DONE_FOLDER}/{name}.json"


def do_chunk(chunk: Chunk, given_up: Mapping[str, str]) -> ChunkDone:
    """Reads, extracts and writes `chunk`; done again it writes the same, so that nothing is lost or there twice.

    `given_up` are reasons by stem of documents that ended their workers: they are not read but listed as failures.

    Raises:
        ChitieuError: when a part cannot be written.
    """
    remove(marker_of(chunk.output, chunk.name))
    documents = targets = tasks = 0
    failures: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as place:
        with ExitStack() as stack:
            writers = {
                table: stack.enter_context(open_kinds(Path(place) / table, kinds))
                for table, kinds in CHUNK_TABLES.items()
            }
            for stem, path in chunk.items:
                if stem in given_up:
                    found: tuple[Programme, str] | Failure = Failure(path, "died", given_up[stem])
                else:
                    found = _read(stem, path, chunk.options, chunk.bounds)
                if isinstance(found, Failure):
                    failures.append(failure_row(found))
                    writers["failures"](failures[-1])
                    continue
                programme, text = found
                writers["programmes"]({"document": stem, "json": programme.model_dump_json(), "text": text})
                for table, row in rows(programme):
                    writers[table](row)
                documents += 1
                targets += len(programme.targets)
                tasks += len(programme.tasks)
        for table in CHUNK_TABLES:
            put(Path(place) / table, part_of(chunk.output, table, chunk.name))
        done = ChunkDone(chunk.key, documents, targets, tasks, tuple(failures))
        marker = Path(place) / "marker"
        marker.write_text(json.dumps(asdict(done)), "utf-8")
        put(marker, marker_of(chunk.output, chunk.name))  # last: a chunk without it is done again
    return done


def probe(stem: str, path: str, options: Mapping[str, str], bounds: Bounds) -> None:
    """Reads one document and keeps nothing: does it end its worker?"""
    _read(stem, path, options, bounds)


def _read(stem: str, path: str, options: Mapping[str, str], bounds: Bounds) -> tuple[Programme, str] | Failure:
    from pipeline import extract
    from pipeline.ingest import read
    from pipeline.ingest.limits import Limits
    from pipeline.ingest.ocr_options import Ocr, OcrMode

    limits = Limits(max_pages=bounds.pages, max_unpacked_bytes=bounds.unpacked)
    try:
        with _at_hand(path) as local, _in_time(bounds.seconds):
            document = read(local, id=stem, limits=limits, ocr=Ocr(OcrMode(options["ocr"])))
            plain = path.encode("utf-8", "replace").decode()
            source = document.source.model_copy(update={"path": plain})
            document = document.model_copy(update={"source": source})
            least = float(options.get("min_confidence", "0"))
            return extract(document, options["extractor"], least, options.get("model")), document.text
    except UnreadableDocument as error:
        return Failure(path, "unreadable", error.reason, error.remedy)
    except OSError as error:
        return Failure(path, "unreadable", f"cannot be opened: {error}", "check the address and your rights")
    except ChitieuError as error:
        return Failure(path, "unreadable", str(error))
    except MemoryError:
        return Failure(path, "memory", "reading it needs more memory than the worker has", "split it")
    except Exception as error:  # a bug of ours must not take the other documents with it
        reason = f"internal error: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        return Failure(path, "internal", reason, "please report it")


@contextmanager
def _at_hand(path: str) -> Iterator[str]:
    """The path of the document on this machine; what lies elsewhere is fetched and removed again."""
    if not is_address(path):
        yield path
        return
    system, name = file_system(path)
    with tempfile.TemporaryDirectory() as place:
        # Under a name of our own: one of the address may not do here.
        local = os.path.join(place, f"document{PurePosixPath(name).suffix}")
        system.get_file(name, local)
        yield local


@contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    """Ends this process when the block takes longer, also within a library: Dask starts another in its place."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
