"""The words of a scanned table's cells: the cells are set under one another, so that no line runs over two of them."""

from collections.abc import Iterator, Sequence

import numpy
from PIL import Image

from pipeline.ingest.ocr_image import INK, PAPER
from pipeline.ingest.ocr_rules import Box, Grid
from pipeline.ingest.tesseract import Word, recognised

_BORDER = 0.12  # inches of paper around each cell
_TALLEST = 25_000  # dots of one picture
_SPECK = 6  # dots of ink that a cell holds at least


def cell_words(image: Image.Image, grids: Sequence[Grid], dpi: float, seconds: int) -> dict[Box, list[Word]]:
    """The words of every cell that holds any; places are those in the picture of the cells, not on the page."""
    found: dict[Box, list[Word]] = {}
    border = round(_BORDER * dpi)
    boxes = [(box, ink) for grid in grids for row in grid.rows for box in row if (ink := _ink(image, box))]
    for batch in _batches(boxes, border):
        sheet = Image.new("L", (max(ink[2] - ink[0] for _, ink in batch) + 2 * border, _height(batch, border)), PAPER)
        top, bands = border, []
        for box, ink in batch:
            sheet.paste(image.crop(ink), (border, top))
            bands.append((top - border // 2, box))
            top += ink[3] - ink[1] + border
        for word in recognised(sheet, dpi, 6, seconds):
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
