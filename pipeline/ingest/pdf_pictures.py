"""PDF pages as pictures for OCR, at the resolution they were scanned with."""

from collections.abc import Sequence

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from pipeline.ingest.limits import Limits
from pipeline.ingest.ocr import Picture
from pipeline.ingest.pdf_file import PdfFile

_POINTS = 72
_LEAST, _USUAL = 100.0, 300.0  # dots an inch


def page_pictures(pdf: PdfFile, numbers: Sequence[int], limits: Limits) -> list[Picture]:
    """The pages `numbers`, drawn when their turn comes; `load` raises ValueError for a damaged page."""

    def load(number: int) -> tuple[Image.Image, float]:
        try:
            with pdf.page(number) as page:
                return _drawn(page, limits)
        except pypdfium2.PdfiumError as error:
            raise ValueError(f"the page is damaged: {error}") from None

    return [Picture(number, lambda number=number: load(number)) for number in numbers]  # type: ignore[misc]


def _drawn(page: pypdfium2.PdfPage, limits: Limits) -> tuple[Image.Image, float]:
    width, height = page.get_size()
    dpi = _resolution(page, limits)
    most = (limits.max_pixels / max(width * height, 1)) ** 0.5 * _POINTS
    if most < _LEAST:
        raise ValueError(f"the page is {width / _POINTS:,.0f} by {height / _POINTS:,.0f} inches large")
    dpi = min(dpi, most)
    return page.render(scale=dpi / _POINTS, grayscale=True).to_pil(), dpi


def _resolution(page: pypdfium2.PdfPage, limits: Limits) -> float:
    """That of the largest picture on the page, within what OCR has use for."""
    best, most = _USUAL, 0.0
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        wide, high = image.get_px_size()
        if wide * high > limits.max_pixels:
            raise ValueError(f"a picture on the page is larger than {limits.max_pixels:,} dots")
        left, bottom, right, top = image.get_bounds()
        area = (right - left) * (top - bottom)
        if area > most:
            most, best = area, wide * high and ((wide * high) / max(area, 1)) ** 0.5 * _POINTS
    return min(max(best, _LEAST), _USUAL)
