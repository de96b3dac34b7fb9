"""The words of a scanned table's cells: the cells are set under one another, so that no line runs over two of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy
from PIL import Image

from pipeline.ingest.ocr_image import INK, PAPER
from pipeline.ingest.ocr_mends import mended
from pipeline.ingest.ocr_rules import Box, Grid
from pipeline.ingest.tesseract import Word, recognised

_BORDER = 0.12  # inches of paper around each cell
_TALLEST = 12_000  # dots of one picture
_SPECK = 6  # dots of ink that a cell holds at least
_FIGURES = "0123456789.,%<>-"
_FIGURE = re.compile(r"[<>≤≥]?\d[\d.,]*%?")
_SHORT, _SURE = 6, 80.0  # characters; confidence, of 100


def cell_words(image: Image.Image, grids: Sequence[Grid], dpi: float, seconds: int) -> dict[Box, list[Word]]:
    """The words of every cell that holds any; places are those in the picture of the cells, not on the page."""
    inks = {box: ink for grid in grids for row in grid.rows for box in row if (ink := _ink(image, box))}
    found = _read(image, inks, dpi, seconds)
    sure, doubted = _figures(grids, found)
    if not doubted:
        return found
    # A lone figure is read badly: those that are sure go with it, so that Tesseract sees how large they are.
    again = {box: ink for box, ink in inks.items() if box in sure or box in doubted}
    for box, words in _read(image, again, dpi, seconds, _FIGURES).items():
        text = "".join(word.text for word in words)
        if (
            box in doubted
            and _FIGURE.fullmatch(text)
            and words[0].confidence > min(word.confidence for word in found[box])
        ):
            found[box] = [replace(words[0], text=text)]
    return found


def _figures(grids: Sequence[Grid], found: Mapping[Box, Sequence[Word]]) -> tuple[set[Box], set[Box]]:
    """Cells that were surely read as figures, and short ones below them in their columns that were read with doubt."""
    sure: set[Box] = set()
    doubted: set[Box] = set()
    for grid in grids:
        columns = set()
        for box in (box for row in grid.rows for box in row if found.get(box)):
            text = " ".join(word.text for word in found[box])
            if _FIGURE.fullmatch(text) and found[box][0].confidence >= _SURE:
                sure.add(box)
                columns.add(box[0])
            elif box[0] in columns and len(text) <= _SHORT and min(word.confidence for word in found[box]) < _SURE:
                doubted.add(box)
    return sure, doubted


def _read(
    image: Image.Image, inks: Mapping[Box, Box], dpi: float, seconds: int, only: str = ""
) -> dict[Box, list[Word]]:
    found: dict[Box, list[Word]] = {}
    border = round(_BORDER * dpi)
    for batch in _batches(list(inks.items()), border):
        sheet = Image.new("L", (max(ink[2] - ink[0] for _, ink in batch) + 2 * border, _height(batch, border)), PAPER)
        top, bands = border, []
        for box, ink in batch:
            sheet.paste(image.crop(ink), (border, top))
            bands.append((top - border // 2, box))
            top += ink[3] - ink[1] + border
        for word in mended(sheet, recognised(sheet, dpi, 6, seconds, only)):
            middle = (word.top + word.bottom) / 2
            box = next((box for start, box in reversed(bands) if start <= middle), bands[0][1])
            found.setdefault(box, []).append(word)
    return found


def _ink(image: Image.Image, box: Box) -> Box | None:
    """The part of a cell that is printed on."""
    dark = numpy.asarray(image.crop(box)) < INK
    if dark.sum() < _SPECK:
        return None
    rows, columns = numpy.flatnonzero(dark.any(axis=1)), numpy.flatnonzero(dark.any(axis=0))
    left, top = box[0] + int(columns[0]), box[1] + int(rows[0])
    return (
        max(left - 2, 0),
        max(top - 2, 0),
        left + int(columns[-1] - columns[0]) + 3,
        top + int(rows[-1] - rows[0]) + 3,
    )


def _batches(boxes: Sequence[tuple[Box, Box]], border: int) -> Iterator[list[tuple[Box, Box]]]:
    batch: list[tuple[Box, Box]] = []
    for item in boxes:
        if batch and _height([*batch, item], border) > _TALLEST:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _height(batch: Sequence[tuple[Box, Box]], border: int) -> int:
    return border + sum(ink[3] - ink[1] + border for _, ink in batch)
