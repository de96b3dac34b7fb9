"""What Tesseract's Vietnamese reads wrongly again and again, set right by looking at the picture once more."""

from collections.abc import Iterable

from PIL import Image

from pipeline.ingest.ocr_digits import with_sixes
from pipeline.ingest.ocr_numerals import with_strokes
from pipeline.ingest.ocr_signs import with_bars
from pipeline.ingest.tesseract import Word


def mended(image: Image.Image, words: Iterable[Word]) -> list[Word]:
    """`words` of `image` with the signs, digits and Roman numerals that are printed there."""
    return with_strokes(image, with_sixes(image, with_bars(image, words)))
