"""How high a row of a sheet must be. Excel finds out by itself; LibreOffice does not, and prints lines over others."""

from collections.abc import Iterable
from math import ceil

_LINE = 15.0  # points of a line of the default font
_HIGHEST = 409.0  # what a row can be
_SLACK = 1.1  # words are not broken: a line is seldom full


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    """Points for the wrapped texts of a row, each with its column's width in characters."""
    return min(_HIGHEST, _LINE * max((_lines(text, width) for text, width in cells), default=1))


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(part) * _SLACK / width)) for part in text.split("\n"))
