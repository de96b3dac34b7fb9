"""From a document to its programme: view, outline, fields, records."""

from extractors.metadata import read_info
from models.document import Document
from models.programme import Programme
from pipeline.assembly import assemble
from pipeline.sectioning import read_outline
from pipeline.view import build_view


def extract_document(document: Document) -> Programme:
    """All sections, targets and tasks of `document`."""
    view = build_view(document.text)
    return assemble(document, view, read_outline(view), read_info(view))
