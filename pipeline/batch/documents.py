"""One document of a batch: read, extracted, written."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from models.document import OCR_DOUBT, Document
from models.errors import ChitieuError, UnreadableDocument
from pipeline.batch.bounds import UNSAID, Bounds
from pipeline.batch.fingerprint import key
from pipeline.batch.journal import Done
from pipeline.store.atomic import OutputError, write_whole
from pipeline.store.failures import Failure

# What the summary tells: places that a person has to look up in the original (docs/schema.md, `warnings`).
_READ_BADLY = frozenset({"page-without-text", "page-text-garbled", "page-not-read", "columns-lost", OCR_DOUBT})


@dataclass(frozen=True, slots=True)
class Work:
    """A document to do, in words that cross to another process.

    `options` are those that change the output; `page_jobs` is how many of its scanned pages are read at a time;
    `bounds` are what reading it may take.
    """

    stem: str
    path: str
    origin: str
    folder: str
    options: dict[str, str]
    page_jobs: int = 1
    bounds: Bounds = UNSAID


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a work: `done`, or a `failure`, or `stopped` when the output folder cannot be written."""

    work: Work
    done: Done | None = None
    failure: Failure | None = None
    stopped: str = ""


def process(work: Work) -> Outcome:
    """Reads, extracts and writes one document; whatever is wrong with it is in the outcome, never raised."""
    try:
        return Outcome(work, done=_done(work))
    except UnreadableDocument as error:
        return Outcome(work, failure=Failure(work.path, "unreadable", error.reason, error.remedy))
    except OutputError as error:
        return Outcome(work, stopped=str(error))
    except ChitieuError as error:
        return Outcome(work, failure=Failure(work.path, "unreadable", str(error)))
    except MemoryError:
        reason = "reading it needs more memory than it may have"
        return Outcome(work, failure=Failure(work.path, "memory", reason, "split it, or allow more with --max-memory"))
    except Exception as error:  # a bug of ours must not take the other documents with it
        reason = f"internal error: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        remedy = "please report it; --debug shows where"
        return Outcome(work, failure=Failure(work.path, "internal", reason, remedy, traceback.format_exc()))


def _done(work: Work) -> Done:
    from pipeline import extract
    from pipeline.batch.duplicates import folded
    from pipeline.hybrid.sureness import sure_enough
    from pipeline.ingest import read
    from pipeline.ingest.limits import Limits
    from pipeline.ingest.ocr_options import Ocr, OcrMode

    ocr = Ocr(OcrMode(work.options["ocr"]), work.page_jobs)
    limits = Limits(max_pages=work.bounds.pages, max_unpacked_bytes=work.bounds.unpacked)
    document = _with_plain_path(read(work.path, id=work.stem, limits=limits, ocr=ocr))
    least = float(work.options.get("min_confidence", "0"))
    every = extract(document, work.options["extractor"], model=work.options.get("model"))
    programme = sure_enough(every, least)
    text = document.text.encode()
    record = programme.model_dump_json(indent=2).encode() + b"\n"
    # The text first: a JSON file is never without the text that its spans point into.
    write_whole(Path(work.folder) / f"{work.stem}.txt", text)
    write_whole(Path(work.folder) / f"{work.stem}.json", record)
    made_with = key(document.source.sha256, work.path, work.options)
    counts = len(programme.targets), len(programme.tasks)
    info = programme.document
    head = folded(info.number), info.issued or "", folded(info.issuer), document.source.ingest.value
    unsure = len(every.targets) - len(programme.targets)
    doubts = sum(warning.code in _READ_BADLY for warning in programme.warnings)
    return Done(work.stem, work.origin, made_with, len(record), len(text), *counts, *head, unsure=unsure, doubts=doubts)


def _with_plain_path(document: Document) -> Document:
    """JSON holds Unicode only; a file name may hold any bytes."""
    plain = document.source.path.encode("utf-8", "replace").decode()
    if plain == document.source.path:
        return document
    return document.model_copy(update={"source": document.source.model_copy(update={"path": plain})})
