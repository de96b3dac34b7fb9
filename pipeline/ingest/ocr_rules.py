"""Ruling lines of a scanned page: found, taken out of the picture, and put together into the cells of tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from pipeline.ingest.ocr_image import PAPER

Mask = NDArray[numpy.bool_]
Box = tuple[int, int, int, int]  # left, top, right, bottom, in dots

_DARK = 180  # thin lines are paler than letters
_ACROSS, _DOWN = 0.5, 0.28  # inches that a line runs at least; letters are lower
_THICK = 0.06  # inches: what is thicker is a picture, not a line
_WHOLE = 0.95  # of a line that is there; the rest was lost in scanning
_EDGE = 0.7  # of a cell's side that is ruled


@dataclass(frozen=True)
class _Rule:
    """A line at row or column `at`; `dots` is where along the page it is drawn."""

    at: int
    dots: Mask


@dataclass(frozen=True)
class Grid:
    """A ruled table: its box, and row by row the boxes of its cells; a merged cell stands where it begins."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]


def without_rules(image: Image.Image, dpi: float) -> tuple[Image.Image, list[Grid]]:
    """The cleaned page without its ruling lines, and the tables that they drew, from top to bottom."""
    dark = numpy.asarray(image) < _DARK
    across, down = _runs(dark, round(_ACROSS * dpi), 0), _runs(dark, 0, round(_DOWN * dpi))
    if not across.any() and not down.any():
        return image, []
    level = _rules(across, dpi)
    upright = _rules(down.T, dpi)
    down = down | _short(dark, level, upright)
    grids = list(_grids(level, [replace(rule, dots=_beside(down, rule.at)) for rule in upright]))
    lines = Image.fromarray(((across | down) * PAPER).astype(numpy.uint8)).filter(ImageFilter.MaxFilter(3))
    clear = numpy.asarray(image).copy()
    clear[numpy.asarray(lines) > 0] = PAPER
    return Image.fromarray(clear), grids


def _runs(dark: Mask, wide: int, high: int) -> Mask:
    """Where `dark` belongs to an unbroken run of that width or height."""
    box = ImageFilter.BoxBlur((wide // 2, high // 2))
    share = numpy.asarray(Image.fromarray((dark * PAPER).astype(numpy.uint8)).filter(box))
    middles = Image.fromarray(((share >= _WHOLE * PAPER) * PAPER).astype(numpy.uint8))
    return dark & (numpy.asarray(middles.filter(box)) > 0)


def _rules(runs: Mask, dpi: float) -> list[_Rule]:
    """The lines across `runs`, each gathered from neighbouring rows."""
    rows = numpy.flatnonzero(runs.any(axis=1))
    near = max(2, round(0.01 * dpi))
    groups = numpy.split(rows, numpy.flatnonzero(numpy.diff(rows) > near) + 1) if len(rows) else []
    found = []
    for group in groups:
        dots = numpy.logical_or.reduce(runs[group[0] : group[-1] + 1], axis=0)
        thick = runs[group[0] : group[-1] + 1].sum() / max(1, dots.sum())
        if thick <= _THICK * dpi:
            found.append(_Rule(int((group[0] + group[-1]) // 2), dots))
    return found


def _short(dark: Mask, across: Sequence[_Rule], down: Sequence[_Rule]) -> Mask:
    """Pieces of lines down as low as one row of words, between a merged cell above and one below.

    Only where a longer piece stands above or below; a letter is as high, but fills no such strip from edge to edge.
    """
    found = numpy.zeros_like(dark)
    for rule in down:
        strip = _beside(dark, rule.at)
        for upper, lower in pairwise(across):
            if strip[upper.at : lower.at].mean() >= _WHOLE:
                left = max(0, rule.at - 1)
                found[upper.at : lower.at, left : rule.at + 2] = dark[upper.at : lower.at, left : rule.at + 2]
    return found


def _beside(mask: Mask, at: int) -> Mask:
    """Whether there is a dot at column `at` or next to it, row by row."""
    return numpy.asarray(mask[:, max(0, at - 1) : at + 2].max(axis=1))


def _grids(across: Sequence[_Rule], down: Sequence[_Rule]) -> Iterator[Grid]:
    """Tables: lines across that follow one another with lines down between them."""
    table: list[_Rule] = []
    sides: set[int] = set()
    for upper, lower in pairwise(across):
        between = [rule.at for rule in down if _ruled(rule, upper.at, lower.at)]
        if len(between) >= 2:
            table = table or [upper]
            table.append(lower)
            sides.update(between)
        elif table:
            yield _grid(table, [rule for rule in down if rule.at in sides])
            table, sides = [], set()
    if table:
        yield _grid(table, [rule for rule in down if rule.at in sides])


def _grid(across: Sequence[_Rule], down: Sequence[_Rule]) -> Grid:
    taken: set[tuple[int, int]] = set()
    rows = []
    for row in range(len(across) - 1):
        cells = []
        for column in range(len(down) - 1):
            if (row, column) not in taken:
                right = _right(down, column, across[row].at, across[row + 1].at)
                under = _under(across, row, down[column].at, down[right].at)
                taken |= {(y, x) for y in range(row, under) for x in range(column, right)}
                cells.append((down[column].at, across[row].at, down[right].at, across[under].at))
        rows.append(tuple(cells))
    return Grid((down[0].at, across[0].at, down[-1].at, across[-1].at), tuple(rows))


def _right(down: Sequence[_Rule], column: int, top: int, bottom: int) -> int:
    """The line down that ends the cell which begins at `column`."""
    return next((at for at in range(column + 1, len(down)) if _ruled(down[at], top, bottom)), len(down) - 1)


def _under(across: Sequence[_Rule], row: int, left: int, right: int) -> int:
    """The line across that ends the cell which begins at `row`."""
    return next((at for at in range(row + 1, len(across)) if _ruled(across[at], left, right)), len(across) - 1)


def _ruled(rule: _Rule, start: int, end: int) -> bool:
    return end > start and float(rule.dots[start:end].mean()) >= _EDGE
