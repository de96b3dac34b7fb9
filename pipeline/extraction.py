"""From a document to its programme: view, outline, fields, records."""

from extractors.metadata import read_info
from models.document import Document
from models.programme import Programme
from pipeline.assembly import assemble
from pipeline.assembly.judging import Judge
from pipeline.sectioning import read_outline
from pipeline.view import build_view


def extract_document(document: Document, judge: Judge | None = None) -> Programme:
    """All sections, targets and tasks of `document`; without a `judge` the rules decide alone."""
    view = build_view(document.text)
    return assemble(document, view, read_outline(view), read_info(view), judge)
