"""Pictures of pages (.png, .jpg, .tif with several pages): opened with limits, and read by OCR."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from threading import Lock

from PIL import Image, ImageOps

from models.document import Page, Warning
from models.errors import UnreadableDocument
from pipeline.ingest.files import Stream
from pipeline.ingest.limits import Limits
from pipeline.ingest.ocr import Picture, ScannedPage, scanned_pages
from pipeline.ingest.ocr_doubts import doubts
from pipeline.ingest.ocr_options import Ocr, OcrMode
from pipeline.ingest.pdf_flow import flow, pieces, text_and_pages
from pipeline.ingest.pdf_furniture import without_furniture
from pipeline.ingest.pdf_lines import PageLines
from pipeline.ingest.pdf_paragraphs import page_margins
from pipeline.ingest.tesseract import require_tesseract

_FORMATS = ("PNG", "JPEG", "TIFF", "MPO")
_SHORT, _LONG = 8.27, 11.69  # inches: the sides of A4, for pictures that do not say how large they are
_PAPER = (3.0, 24.0)  # inches that the longer side may have


@dataclass(frozen=True)
class ScanText:
    """The text in the common shape, each page's part of it, what the reader should know, and the places of the cells
    left blank."""

    text: str
    pages: tuple[Page, ...]
    warnings: tuple[Warning, ...]
    left_blank: tuple[int, ...] = ()


def read_scan(data: bytes, path: str, limits: Limits, ocr: Ocr) -> ScanText:
    """The words of the picture `data`, which may have several pages.

    Raises:
        UnreadableDocument: for what is no picture, too large, without words, or when there is no Tesseract.
    """
    if ocr.mode is OcrMode.NEVER:
        raise UnreadableDocument(path, "this is a picture, and reading pictures is switched off", "use --ocr auto")
    require_tesseract(path)
    pictures = pictures_of(io.BytesIO(data), path, limits)
    scans = {scan.page.number: scan for scan in scanned_pages(pictures, ocr.jobs, limits)}
    pages = without_furniture(one_size([scan.page for scan in scans.values()], scans))
    parts = {number: scan.tables for number, scan in scans.items()}
    if not any(page.lines for page in pages):
        raise without_words(path, scans)
    text, spans, left_blank = text_and_pages(pieces(flow(pages, parts), page_margins(pages)), len(pages))
    return ScanText(text, spans, scan_warnings(text, spans, scans), left_blank)


def without_words(path: str, scans: Mapping[int, ScannedPage]) -> UnreadableDocument:
    """The error for pictures on which nothing could be read."""
    problem = next((scan.problem for scan in scans.values() if scan.problem), "no words were found in the picture")
    return UnreadableDocument(path, problem, "scan it again: upright, sharp, at 200 to 300 dots an inch")


def one_size(pages: Sequence[PageLines], scans: Mapping[int, ScannedPage]) -> list[PageLines]:
    """The pages with the size of all recognised lines the same: it is measured too roughly to tell lines apart by."""
    sizes = [line.size for scan in scans.values() for line in scan.page.lines]
    size = median(sizes) if sizes else 0.0
    return [
        replace(page, lines=tuple(replace(line, size=size) for line in page.lines)) if page.number in scans else page
        for page in pages
    ]


def scan_warnings(text: str, pages: Sequence[Page], scans: Mapping[int, ScannedPage]) -> tuple[Warning, ...]:
    """What was not read, and what was read with doubt."""
    found: list[Warning] = []
    for page in pages:
        scan = scans.get(page.number)
        if scan is None:
            continue
        if scan.problem:
            message = f"page {page.number} was not read: {scan.problem}"
            found.append(Warning(code="page-not-read", message=message, span=page.span))
        found += doubts(text, page, scan.words)
    return tuple(found)


def pictures_of(data: Stream, path: str, limits: Limits) -> list[Picture]:
    """The pages of the picture `data`; of a file with several, only the page that is loaded is read.

    Raises:
        UnreadableDocument: for what is no picture, or one that is too large.
    """
    try:
        image = Image.open(data, formats=_FORMATS)
        count = int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    except Image.DecompressionBombError:
        raise _too_large(path, limits) from None
    except Exception:  # Pillow raises whatever a damaged file leads it to
        raise UnreadableDocument(
            path, "this is no picture, or a damaged one", "scan it again, or save it as PNG"
        ) from None
    if count > limits.max_pages:
        raise UnreadableDocument(
            path, f"the picture has {count:,} pages, the limit is {limits.max_pages:,}", "split it"
        )
    if image.width * image.height > limits.max_pixels:
        raise _too_large(path, limits)
    lock = Lock()

    def load(at: int) -> tuple[Image.Image, float]:
        with lock:  # one file is behind all frames
            image.seek(at)
            if image.width * image.height > limits.max_pixels:
                raise ValueError(f"the picture is larger than {limits.max_pixels:,} dots")
            dpi = _dpi(image)
            return ImageOps.exif_transpose(image.copy()), dpi

    return [Picture(at + 1, lambda at=at: load(at)) for at in range(count)]  # type: ignore[misc]


def _too_large(path: str, limits: Limits) -> UnreadableDocument:
    return UnreadableDocument(path, f"the picture is larger than {limits.max_pixels:,} dots", "save it smaller")


def _dpi(image: Image.Image) -> float:
    """Dots an inch as the file says, where that makes a page of a likely size; else those of an A4 page."""
    told = float(image.info.get("dpi", (0, 0))[0])
    if told and _PAPER[0] <= max(image.size) / told <= _PAPER[1]:
        return told
    lying = 0.6 * image.width < image.height < image.width  # what is lower still is a part of an upright page
    return max(image.width / (_LONG if lying else _SHORT), 70.0)
