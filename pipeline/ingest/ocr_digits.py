"""The digit 6 of a scan: Tesseract's Vietnamese reads it as "ó" in Carlito, Calibri and their like ("202ó", "ó0%")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy
from numpy.typing import NDArray
from PIL import Image

from pipeline.ingest.ocr_image import INK
from pipeline.ingest.tesseract import Word

_TAKEN_FOR_SIX = "ó"
# Nothing but digits and signs beside it.
_NUMBER = re.compile(r"[^\w\s]*[\dó](?:[\dó.,:/%–-]*[\dó%])?[^\w\s]*")
_TALL = 0.8  # of the word's height: a digit or a letter with its accent; colons and commas are lower


def with_sixes(image: Image.Image, words: Iterable[Word]) -> list[Word]:
    """`words` of `image`, numbers in which "ó" was read with 6 where no letter stands that has its accent apart."""
    return [
        replace(word, text=word.text.replace(_TAKEN_FOR_SIX, "6"))
        if _TAKEN_FOR_SIX in word.text and _NUMBER.fullmatch(word.text) and _are_digits(image, word)
        else word
        for word in words
    ]


def _are_digits(image: Image.Image, word: Word) -> bool:
    """Whether every tall sign is of one piece from top to bottom, and none so wide that two may have run together."""
    dark = numpy.asarray(image.crop((word.left, word.top, word.right, word.bottom))) < INK
    tall = [sign for sign in _signs(dark) if sign.shape[0] >= _TALL * dark.shape[0]]
    return bool(tall) and all(sign.any(axis=1).all() and sign.shape[1] <= sign.shape[0] for sign in tall)


def _signs(dark: NDArray[numpy.bool_]) -> Iterator[NDArray[numpy.bool_]]:
    """The parts of a word with blank columns between them, each cut to its ink."""
    columns = numpy.flatnonzero(dark.any(axis=0))
    for run in numpy.split(columns, numpy.flatnonzero(numpy.diff(columns) > 1) + 1):
        if len(run):
            sign = dark[:, run[0] : run[-1] + 1]
            rows = numpy.flatnonzero(sign.any(axis=1))
            yield sign[rows[0] : rows[-1] + 1]
