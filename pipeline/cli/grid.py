"""Rows as a table in the terminal."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pipeline.cli.lines import one_line

_WIDEST = 60  # columns of a cell; the longer ones share what the terminal has left


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[Any]], width: int, text: Callable[[int, Any], str] | None = None
) -> Iterator[str]:
    """The lines of the table, none wider than `width` as far as the columns allow it.

    `text` says how a value of a column is shown; by default plainly.
    """
    cells = [[_text(text(at, value) if text else value) for at, value in enumerate(row)] for row in rows]
    numeric = [all(isinstance(row[at], int | float | None) for row in rows) for at in range(len(heads))]
    widths = [min(_WIDEST, max([columns(head), *(columns(row[at]) for row in cells)])) for at, head in enumerate(heads)]
    while sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > 12:
        widths[widths.index(max(widths))] -= 1
    yield _line(heads, widths, numeric)
    yield "  ".join("─" * wide for wide in widths)
    for row in cells:
        yield _line(row, widths, numeric)


def columns(text: str) -> int:
    """Columns on a terminal: combining marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts = []
    for cell, wide, flush in zip(cells, widths, right, strict=True):
        text = _cut(cell, wide)
        blank = " " * (wide - columns(text))
        parts.append(blank + text if flush else text + blank)
    return "  ".join(parts).rstrip()


def _cut(text: str, wide: int) -> str:
    if columns(text) <= wide:
        return text
    while columns(text) > wide - 1:
        text = text[:-1]
    return text + "…"


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    return " ".join(one_line(str(value)[: 4 * _WIDEST].replace("\n", " ")).split())
