"""Recognised words as printed lines, in points as in a PDF, so that the same rules join them into paragraphs."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median, quantiles

import regex

from pipeline.ingest.ocr_columns import columns_apart
from pipeline.ingest.pdf_lines import Line
from pipeline.ingest.tesseract import Word

_POINTS = 72  # an inch
_GAP = 2.0  # font sizes: a blank of that width is a gap between columns
_BELOW = frozenset("gjpqy,;()[]Q/ẠẶẬẸỆỊỌỘỢỤỰỴạặậẹệịọộợụựỵ")  # letters that reach below the line
_DEEP = 0.22  # font sizes that they reach
# "I.    CHỈ TIÊU" whose dot was not read: the label of a heading in capitals, no cell.
_LABEL = regex.compile(r"(?<=^[IVX]{1,5})\t(?=[^\t\p{Ll}]+$)")
_USUAL = 13.0  # points, where a page has too few words to tell


def lines_of(words: Sequence[Word], number: int, height: int, dpi: float) -> list[Line]:
    """The lines of page `number`, whose picture is `height` dots high, in reading order."""
    scale = _POINTS / dpi
    size = _font_size(words) * scale or _USUAL
    lines, pieces = [], []
    for _, group in groupby(words, key=lambda word: word.line):
        parts = _parted(list(group), _GAP * size / scale)
        pieces.append([_line([part], number, height, scale, size) for part in parts])
        lines.append(_line(parts, number, height, scale, size))
    return columns_apart(lines, pieces)


def _parted(words: Sequence[Word], gap: float) -> list[list[Word]]:
    """The words of a line, parted where a blank is wider than `gap`."""
    parts = [[words[0]]]
    for before, word in pairwise(words):
        if word.left - before.right > gap:
            parts.append([])
        parts[-1].append(word)
    return parts


def _font_size(words: Sequence[Word]) -> float:
    """In dots. One for the whole page: the heights of single lines hang on the letters that happen to be in them."""
    heights = [word.bottom - word.top for word in words if len(word.text) > 2]
    return quantiles(heights, n=4)[2] if len(heights) > 3 else 0.0


def _line(parts: Sequence[Sequence[Word]], number: int, height: int, scale: float, size: float) -> Line:
    words = [word for part in parts for word in part]
    text = "\t".join(" ".join(word.text for word in part) for part in parts)
    text = _LABEL.sub(" ", text)
    return Line(
        page=number,
        text=unicodedata.normalize("NFC", text),
        left=words[0].left * scale,
        right=words[-1].right * scale,
        base=(height - _base(words, size / scale)) * scale,
        size=size,
        first_word=(words[0].right - words[0].left) * scale,
    )


def _base(words: Sequence[Word], size: float) -> float:
    """The row of dots that the words stand on."""
    standing = [word.bottom for word in words if not _BELOW.intersection(word.text) and len(word.text) > 1]
    return median(standing) if standing else median(word.bottom for word in words) - _DEEP * size
