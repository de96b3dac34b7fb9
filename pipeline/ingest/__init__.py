"""Ingest: a file in, its text and pages out. One small module a format."""

import hashlib
from pathlib import Path

from models.document import Document, Ingest, Page, Source, Warning
from models.errors import AbsentDocument, UnreadableDocument
from pipeline.ingest.containers import CONTAINERS
from pipeline.ingest.files import Stream, file_stream
from pipeline.ingest.limits import DEFAULT, Limits
from pipeline.ingest.misnamed import is_page, real_ending
from pipeline.ingest.ocr_options import AUTO, Ocr
from pipeline.ingest.text import read_text

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".docx": _WORD,
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".doc": "application/msword",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}
_Parts = tuple[str, tuple[Page, ...], tuple[Warning, ...], Ingest, tuple[int, ...]]
_MAY_BE_PAGES = (".doc", ".txt", ".md")
_BY_LIBREOFFICE = (".doc", ".odt", ".rtf")
_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")


def read(path: Path | str, *, id: str | None = None, limits: Limits = DEFAULT, ocr: Ocr = AUTO) -> Document:
    """The document at `path`, which may lead into an archive; `id` is the file's stem unless given.

    Raises:
        UnreadableDocument: for a file that is missing, empty, too large, cut, encrypted or of an unknown format.
    """
    file = Path(path)
    name, suffix = str(path), file.suffix.lower()
    if suffix in CONTAINERS:
        raise UnreadableDocument(
            name, f"a {suffix} file holds documents, it is none", f"name one in it: {name}/plan.docx"
        )
    if suffix not in _MEDIA_TYPES and not file.is_dir():  # of a folder the stream says what to do
        if not file.exists() and not any(folder.suffix.lower() in CONTAINERS for folder in file.parents):
            raise AbsentDocument(name, "there is no such file", "check the path")
        reason = f"files ending in {suffix} are not read" if suffix else "the name has no ending that tells the format"
        raise UnreadableDocument(name, reason, f"known: {' '.join(_MEDIA_TYPES)}")
    with file_stream(file, limits) as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        stream.seek(0)
        try:
            text, pages, warnings, ingest, left_blank = _text(stream, name, suffix, limits, ocr)
        except UnreadableDocument as error:
            raise _misnamed(stream, name, suffix) or error from None
    source = Source(
        path=name,
        sha256=digest,
        media_type=_MEDIA_TYPES[suffix],
        ingest=ingest,
        pages=len(pages) or None,
    )
    return Document(id=id or file.stem, text=text, source=source, pages=pages, warnings=warnings, left_blank=left_blank)


def _misnamed(stream: Stream, name: str, suffix: str) -> UnreadableDocument | None:
    """What to say of a file that is whole, but of another format than its name says."""
    ending = real_ending(stream, suffix)
    if ending is None:
        return None
    return UnreadableDocument(
        name, f"this is no {suffix} file inside, but {ending}", "give the file the ending of its real format"
    )


def _text(stream: Stream, name: str, suffix: str, limits: Limits, ocr: Ocr) -> _Parts:
    """What the format's own ingester reads: text, pages, warnings, how it was read, and which cells were left blank."""
    # Each format's libraries load only when a file of it comes.
    if suffix == ".pdf":
        from pipeline.ingest.pdf import read_pdf

        pdf = read_pdf(stream, name, limits, ocr)
        return pdf.text, pdf.pages, pdf.warnings, Ingest.OCR if pdf.is_scan else Ingest.PDF, pdf.left_blank
    data = stream.read()
    if suffix in _MAY_BE_PAGES and is_page(data):
        suffix = ".html"
    if suffix in (".docx", ".docm", *_BY_LIBREOFFICE):
        from pipeline.ingest.docx import read_docx
        from pipeline.ingest.office import docx_of, is_locked, is_old_word

        if suffix in _BY_LIBREOFFICE or is_old_word(data) or is_locked(data):
            data = docx_of(data, suffix if suffix in _BY_LIBREOFFICE else ".doc", name, limits)
        text, left_blank = read_docx(data, name, limits)
        return text, (), (), Ingest.DOCX, left_blank
    if suffix in (".html", ".htm") or (suffix == ".xls" and data.lstrip()[:1] == b"<"):
        from pipeline.ingest.html import read_html

        return read_html(data, name, limits), (), (), Ingest.TEXT, ()
    if suffix in (".xlsx", ".xls"):
        from pipeline.ingest.xlsx import read_xlsx

        return read_xlsx(data, name, limits), (), (), Ingest.DOCX, ()
    if suffix in _PICTURES:
        from pipeline.ingest.scan import read_scan

        scan = read_scan(data, name, limits, ocr)
        return scan.text, scan.pages, scan.warnings, Ingest.OCR, scan.left_blank
    return read_text(data, name, limits), (), (), Ingest.TEXT, ()
