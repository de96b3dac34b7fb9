"""The pages of a document as pictures, and the words on them with their places: read again when they are looked at."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path

import pypdfium2
from PIL import Image

from models.document import Info, Source
from models.errors import UnreadableDocument
from pipeline.ingest.files import Stream, file_stream
from pipeline.ingest.limits import DEFAULT
from pipeline.ingest.pdf_characters import Characters, characters
from pipeline.ingest.pdf_file import PdfFile
from pipeline.ingest.pdf_pictures import page_pictures
from pipeline.ingest.scan import pictures_of
from pipeline.ingest.tesseract import missing, recognised

_DPI, _WIDEST, _QUALITY = 110, 1400, 60
_ABOVE, _BELOW = 0.9, 0.25  # of the font's size: how far letters reach over and under the line they stand on
_PICTURES = ("image/png", "image/jpeg", "image/tiff")


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word and its place, in parts of the page's width and height from the left and upper edge."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as JPEG, and its size in dots."""

    data: bytes
    width: int
    height: int


def has_pages(source: Source) -> bool:
    """Whether documents of this kind have pages to look at."""
    return source.media_type == "application/pdf" or source.media_type in _PICTURES


@contextmanager
def source_stream(info: Info) -> Iterator[Stream]:
    """The file that `info` was read from. Its digest is reckoned once, and again only where the file has been touched:
    a scan of hundreds of pages is not read whole for each of them.

    Raises:
        UnreadableDocument: when it is no longer there, or another one than was read.
    """
    path = Path(info.source.path)
    with file_stream(path) as stream:
        try:
            status = path.stat()
            digest = _digest(path, status.st_mtime_ns, status.st_size)
        except OSError:  # in an archive, whose member the stream holds
            digest = file_digest(stream, "sha256").hexdigest()
        if digest != info.source.sha256:
            raise UnreadableDocument(info.source.path, "the file has changed since it was read", "extract it again")
        yield stream


@lru_cache(maxsize=256)
def _digest(path: Path, _touched: int, _size: int) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def page_image(data: Stream, source: Source, number: int) -> PageImage:
    """Page `number` (from 1) of the document `data`.

    Raises:
        UnreadableDocument: when there is no such page.
    """
    if source.media_type == "application/pdf":
        with _page(data, source, number) as page:
            image = page.render(scale=_DPI / 72).to_pil().convert("RGB")
    else:
        image = _picture(data, source, number)[0].convert("RGB")
    image.thumbnail((_WIDEST, 2 * _WIDEST))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return PageImage(out.getvalue(), image.width, image.height)


def page_words(data: Stream, source: Source, number: int) -> list[PageWord]:
    """The words of page `number`: from its text layer, else as Tesseract reads them; none where neither is there.

    Raises:
        UnreadableDocument: when there is no such page.
    """
    if source.media_type == "application/pdf":
        with _page(data, source, number) as page:
            found = _layer_words(page)
        if found or missing():
            return found
        with PdfFile(data) as pdf:
            image, dpi = page_pictures(pdf, [number], DEFAULT)[0].load()
    elif missing():
        return []
    else:
        image, dpi = _picture(data, source, number)
    try:
        words = recognised(image.convert("L"), dpi, 3, DEFAULT.ocr_page_seconds)
    except (OSError, TimeoutError):
        return []
    wide, high = image.size
    return [
        PageWord(word.text, word.left / wide, word.top / high, word.right / wide, word.bottom / high) for word in words
    ]


def _layer_words(page: pypdfium2.PdfPage) -> list[PageWord]:
    text_page = page.get_textpage()
    try:
        chars = characters(page, text_page)
        width, height = page.get_size()
        return [_word(chars, start, end, width, height) for start, end in _word_bounds(chars.text)]
    finally:
        text_page.close()


def _word_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = None
    for at, character in enumerate(text + " "):
        if not character.isspace():
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None


def _word(chars: Characters, start: int, end: int, width: float, height: float) -> PageWord:
    base, size = chars.base(start), chars.size(start)
    left, right = chars.span(start)[0], chars.span(end - 1)[1]
    top, bottom = height - base - _ABOVE * size, height - base + _BELOW * size
    return PageWord(chars.text[start:end], left / width, top / height, right / width, bottom / height)


def _picture(data: Stream, source: Source, number: int) -> tuple[Image.Image, float]:
    data.seek(0)
    pictures = pictures_of(data, source.path, DEFAULT)
    if not 1 <= number <= len(pictures):
        raise _no_page(source, number)
    return pictures[number - 1].load()


@contextmanager
def _page(data: Stream, source: Source, number: int) -> Iterator[pypdfium2.PdfPage]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        if not 1 <= number <= len(pdf):
            raise _no_page(source, number)
        page = pdf[number - 1]
        try:
            yield page
        finally:
            page.close()
    finally:
        pdf.close()


def _no_page(source: Source, number: int) -> UnreadableDocument:
    return UnreadableDocument(source.path, f"it has no page {number}", "extract it again")
