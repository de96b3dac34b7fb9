"""From a document to its programme: view, outline, fields, records."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from extractors.labels import Label
from extractors.metadata import read_info
from models.document import Document, Ingest
from models.programme import Programme
from models.view import View
from pipeline.assembly import assemble
from pipeline.assembly.judging import Judge
from pipeline.sectioning import read_outline
from pipeline.view import build_view


def extract_document(document: Document, judge: Judge | None = None) -> Programme:
    """All sections, targets and tasks of `document`; without a `judge` the rules decide alone.

    Of a scan, what its reader is known to confuse is allowed for.
    """
    with _uncollected():
        return _extracted(document, judge)


def _extracted(document: Document, judge: Judge | None) -> Programme:
    """The programme; all that was read on the way to it is gone when this returns, and not searched for cycles."""
    scan = document.source.ingest is Ingest.OCR
    view = build_view(document.text, document.left_blank)
    if judge is not None:
        view = judge.read(view, scan)
    labels: Mapping[int, Label] = {}
    if scan:
        document, view, labels = _scanned(document, view)
    return assemble(document, view, read_outline(view, labels), read_info(view), judge)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for reference cycles: extraction makes none, and the search is a twentieth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _scanned(document: Document, view: View) -> tuple[Document, View, Mapping[int, Label]]:
    from pipeline.sectioning.scanned_labels import scanned_labels
    from pipeline.view.scanned import doubted_percentages, labels_apart, scanned_view

    document = document.model_copy(update={"warnings": (*document.warnings, *doubted_percentages(view))})
    view = scanned_view(view)
    labels = scanned_labels(view)
    return document, labels_apart(view, (label.end for label in labels.values())), labels
