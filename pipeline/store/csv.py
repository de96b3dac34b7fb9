"""Tables as CSV: UTF-8 with BOM so that Excel opens them right, machine-readable heads, no live formulas."""

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# A spreadsheet runs a cell that begins so as a formula; a leading apostrophe makes it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutral(value: object) -> object:
    """`value` such that no spreadsheet runs it; numbers stay numbers, "-" of a bullet gets an apostrophe too.

    The cells of a table row are parted by bars: a spreadsheet shows no tab, and "600", "650" would read as 600650.
    """
    if not isinstance(value, str):
        return value
    if value.startswith(_FORMULA_STARTS):
        value = f"'{value}"
    return value.replace("\t", " | ")


@contextmanager
def open_csv(path: Path, columns: Sequence[str]) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A function that writes one row under `columns`."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        yield lambda row: writer.writerow([neutral(row[column]) for column in columns])
