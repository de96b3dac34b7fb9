"""PDF: lines, tables and pages put together in the common text shape; pages without a text layer are read by OCR."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2

from models.document import Page, Warning
from models.errors import UnreadableDocument
from pipeline.ingest.files import Stream
from pipeline.ingest.limits import Limits
from pipeline.ingest.ocr import ScannedPage, scanned_pages
from pipeline.ingest.ocr_options import AUTO, Ocr, OcrMode
from pipeline.ingest.pdf_file import PdfFile
from pipeline.ingest.pdf_flow import flow, pieces, text_and_pages
from pipeline.ingest.pdf_furniture import without_furniture
from pipeline.ingest.pdf_lines import PageLines, page_lines
from pipeline.ingest.pdf_notes import with_notes_apart
from pipeline.ingest.pdf_paragraphs import page_margins
from pipeline.ingest.pdf_pictures import page_pictures
from pipeline.ingest.pdf_quality import is_broken, page_decoder, turned
from pipeline.ingest.pdf_rules import has_rules
from pipeline.ingest.pdf_shuffled import in_order
from pipeline.ingest.pdf_tables import table_parts
from pipeline.ingest.scan import one_size, scan_warnings, without_words
from pipeline.ingest.tesseract import missing, require_tesseract

_TAIL = 4096  # bytes at the end of a whole PDF that hold its end mark, with what mail and web servers add


@dataclass(frozen=True)
class PdfText:
    """The text in the common shape, each page's part of it, what the reader should know, and the pages to scan.

    `for_ocr` are the pages without a text layer that can be read; `is_scan` tells that such pages were read by OCR;
    `left_blank` are the places of empty cells that no merged one covers, by the lines on the page.
    """

    text: str
    pages: tuple[Page, ...]
    warnings: tuple[Warning, ...]
    for_ocr: tuple[int, ...]
    is_scan: bool = False
    left_blank: tuple[int, ...] = ()


def read_pdf(stream: Stream, path: str, limits: Limits, ocr: Ocr = AUTO) -> PdfText:
    """The text of the PDF in `stream`, which stays open: its text layer, and by OCR what has none.

    Raises:
        UnreadableDocument: when it is damaged, locked, too long, or has no text and OCR is off, missing or fails.
    """
    damaged = "the PDF is damaged or cut short", "copy it again, or print it to a new PDF from a viewer that opens it"
    if b"%%EOF" not in _tail(stream):  # PDFium would read what is left and say nothing
        raise UnreadableDocument(path, *damaged)
    try:
        pdf = PdfFile(stream)
    except pypdfium2.PdfiumError as error:
        locked = "the PDF is protected by a password", "save it without the password"
        raise UnreadableDocument(path, *(locked if "password" in str(error).lower() else damaged)) from None
    with pdf:
        return _read(pdf, stream, path, limits, ocr)


def _read(pdf: PdfFile, stream: Stream, path: str, limits: Limits, ocr: Ocr) -> PdfText:
    pages, ruled, shuffled = _pages(pdf, path, limits)
    turns = {page.number: turn for page in pages if (turn := page_decoder(page))}
    pages = [turned(page, turns[page.number]) if page.number in turns else page for page in pages]
    blank = {page.number for page in pages if not page.lines}
    broken = {page.number for page in pages if is_broken(page)} - blank
    for_ocr = {page.number for page in pages} if ocr.mode is OcrMode.ALWAYS else blank | broken
    scans = _scans(pdf, path, limits, ocr, sorted(for_ocr), len(pages))
    blank, broken = blank - scans.keys(), broken - scans.keys()
    if len(blank) == len(pages):
        raise UnreadableDocument(path, "the PDF holds pictures of pages and no text", "it must be read by OCR")
    if len(blank | broken) == len(pages):
        raise UnreadableDocument(path, "the letters of the PDF's text layer are garbled", "it must be read by OCR")
    kept = [page for page in pages if page.number not in scans]
    kept = one_size(sorted([*kept, *(scan.page for scan in scans.values())], key=lambda page: page.number), scans)
    if not any(page.lines for page in kept):
        raise without_words(path, scans)
    kept = with_notes_apart(without_furniture(kept), scans)
    ruled = [number for number in ruled if number not in scans]
    parts = table_parts(pdf, stream, ruled, turns, shuffled) if ruled else {}
    parts |= {number: list(scan.tables) for number, scan in scans.items()}
    text, spans, left_blank = text_and_pages(pieces(flow(kept, parts), page_margins(kept)), len(pages))
    warnings = (*_gaps(blank, broken, spans), *scan_warnings(text, spans, scans))
    is_scan = any(scan.words for scan in scans.values())
    return PdfText(text, spans, warnings, tuple(sorted(blank | broken)), is_scan, left_blank)


def _tail(stream: Stream) -> bytes:
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(size - _TAIL, 0))
    tail = stream.read()
    stream.seek(0)
    return tail


def _scans(
    pdf: PdfFile, path: str, limits: Limits, ocr: Ocr, numbers: Sequence[int], count: int
) -> dict[int, ScannedPage]:
    """The pages `numbers` of `count`, read by OCR; none where OCR is off, or missing and there are other pages."""
    if ocr.mode is OcrMode.NEVER or not numbers or (len(numbers) < count and missing()):
        return {}
    require_tesseract(path)
    pictures = page_pictures(pdf, numbers, limits)
    return {scan.page.number: scan for scan in scanned_pages(pictures, ocr.jobs, limits)}


def _gaps(blank: Iterable[int], broken: Iterable[int], spans: tuple[Page, ...]) -> list[Warning]:
    without, garbled = "has no text layer: what is printed there was not read", "has a garbled text layer: check it"
    return [
        *(_warning("page-without-text", without, spans[number - 1]) for number in sorted(blank)),
        *(_warning("page-text-garbled", garbled, spans[number - 1]) for number in sorted(broken)),
    ]


def _pages(pdf: PdfFile, path: str, limits: Limits) -> tuple[list[PageLines], list[int], set[int]]:
    """The lines of every page, the numbers of those with ruling lines, and of those that the file writes shuffled."""
    if not 0 < len(pdf) <= limits.max_pages:
        reason = f"the PDF has {len(pdf):,} pages, the limit is {limits.max_pages:,}" if len(pdf) else "it has no pages"
        raise UnreadableDocument(path, reason, "split it or raise the limit" if len(pdf) else "save it again")
    pages, ruled, shuffled = [], [], set()
    for number in range(1, len(pdf) + 1):
        try:
            with pdf.page(number) as page:
                read = page_lines(page, number)
                ordered = in_order(page, read)
                if ordered is not read:
                    shuffled.add(number)
                if has_rules(page):
                    ruled.append(number)
                pages.append(ordered)
        except pypdfium2.PdfiumError:  # a page that cannot be loaded is told as one without text
            pages.append(PageLines(number, 0.0, 0.0, ()))
    return pages, ruled, shuffled


def _warning(code: str, message: str, page: Page) -> Warning:
    return Warning(code=code, message=f"page {page.number} {message}", span=page.span)
