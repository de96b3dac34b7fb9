"""Roman numerals of a scan: their upright strokes counted, for Tesseract reads "III" as "II", "HI" or "IH"."""

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy
from PIL import Image

from pipeline.ingest.ocr_image import INK
from pipeline.ingest.tesseract import Word

# The upright strokes behind V or X, as Tesseract may have read them, alone or in "quý III/2026".
_NUMERAL = re.compile(
    r"(?P<head>[VX]{0,2})(?P<strokes>[IHLl|1]{1,4})(?P<tail>[.,:;)/]*|[/⁄]{1,2}(?:19|20)\d\d[.,;:)]*)"
)
_MOST = 3  # strokes of a numeral in a row
_TALL = 0.78  # of the numeral's height: a stroke; the slanted ones of V and X cover less of a column


def with_strokes(image: Image.Image, words: Iterable[Word]) -> list[Word]:
    """`words` of `image`, those that look like Roman numerals with as many strokes as are printed."""
    counted: list[Word] = []
    quarter = False
    for word in words:
        counted.append(_counted(image, word, quarter))
        quarter = word.text.lower() == "quý"
    return counted


def _counted(image: Image.Image, word: Word, quarter: bool) -> Word:
    """`word` with its strokes; of a `quarter` they may have been read as ones ("quý 11/2026")."""
    match = _NUMERAL.fullmatch(word.text)
    if match is None or not (_is_roman(match) or (quarter and {*match["strokes"]} == {"1"})):
        return word
    strokes = _strokes(image, word, match.end("strokes") if any(map(str.isdigit, match["tail"])) else 0)
    if not 1 <= strokes <= _MOST or match["strokes"] == "1" == str(strokes):
        return word
    return replace(word, text=f"{match['head']}{'I' * strokes}{match['tail']}")


def _is_roman(match: re.Match[str]) -> bool:
    """Whether a letter says that it is no number ("11.", "1/2026"), nor what is left of a ruling line ("|")."""
    return bool(match["head"]) or not (match["strokes"].isdigit() or match[0] == "|")


def _strokes(image: Image.Image, word: Word, letters: int) -> int:
    """How many upright strokes as tall as a letter stand in the word, or in its first `letters` where not 0."""
    right = word.right
    if letters:  # a year stands behind them: its digits are at least as wide as they are
        right = word.left + round((word.right - word.left) * letters / len(word.text))
    dark = numpy.asarray(image.crop((word.left - 1, word.top, right + 1, word.bottom))) < INK
    rows = numpy.flatnonzero(dark.sum(axis=1) > 1)
    if not len(rows):
        return 0
    high = dark[rows[0] : rows[-1] + 1]
    upright = high.mean(axis=0) >= _TALL
    return int((numpy.diff(upright.astype(numpy.int8), prepend=0) == 1).sum())
