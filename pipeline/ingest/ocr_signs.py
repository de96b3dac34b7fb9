"""Signs that Tesseract's Vietnamese does not know: ≥ and ≤, told from > and < by the bar below them, ‰, and the dash
before an item, which it takes for ¬."""

from collections.abc import Iterable
from dataclasses import replace

import numpy
from PIL import Image

from pipeline.ingest.ocr_image import INK
from pipeline.ingest.tesseract import Word

_WITH_BAR = {">": "≥", "<": "≤"}
_NO_PRINT = {"¬": "-"}  # read where no paper prints it
_BELOW = 0.25  # of the height of the word: as deep may a bar lie that was not taken for a part of it
_LOW = 0.2  # of the height of the sign: where its bar is
_WIDE = 0.75  # of the width of the sign: a bar; the ends of > and < are shorter


def with_bars(image: Image.Image, words: Iterable[Word]) -> list[Word]:
    """`words` of `image`, those that begin with > or < over a bar with ≥ or ≤, ¬ with a dash, "%o" at an end with ‰."""
    return [
        replace(word, text=_WITH_BAR[word.text[0]] + word.text[1:])
        if word.text[0] in _WITH_BAR and _has_bar(image, word)
        else replace(word, text=_NO_PRINT.get(word.text, word.text.removesuffix("%o") + "‰" * word.text.endswith("%o")))
        for word in words
    ]


def _has_bar(image: Image.Image, word: Word) -> bool:
    deep = round((word.bottom - word.top) * _BELOW)
    dark = numpy.asarray(image.crop((word.left, word.top, word.right, word.bottom + deep))) < INK
    columns = numpy.flatnonzero(dark.any(axis=0))
    if not len(columns):
        return False
    gaps = numpy.flatnonzero(numpy.diff(columns) > 1)
    sign = dark[:, columns[0] : (columns[gaps[0]] if len(gaps) else columns[-1]) + 1]
    rows = numpy.flatnonzero(sign.any(axis=1))
    low = sign[rows[-1] + 1 - max(1, round((rows[-1] - rows[0]) * _LOW)) : rows[-1] + 1]
    return bool((low.sum(axis=1) >= _WIDE * sign.shape[1]).any())
