"""Tables whose columns are lost: rows that a copy out of a PDF ran together, one blank between the cells.

No value of such a row can be told from the one beside it, so none is read, and a warning says where they stand.
"""

from itertools import groupby

import regex

from models.document import Warning
from models.view import BlockKind, View

COLUMNS_LOST = "columns-lost"
# "3 Số xã đạt chuẩn xã 40 46": a bare row number, words, and figures at the end; no sentence.
_ROW = regex.compile(r"(?P<number>\d{1,3}) (?=\p{Lu})[^;:]*[^;:.,\d](?:\s(?:[<>≤≥]\s?)?\d[\d.,]*\s?%?)+$")
_LEAST = 3


def lost_rows(view: View) -> list[tuple[int, ...]]:
    """The blocks of each run of three rows or more that number on from one another."""
    rows = [
        (int(match["number"]), place)
        for place, block in enumerate(view.blocks)
        if block.kind is BlockKind.PARAGRAPH and (match := _ROW.match(view.text, block.start, block.end))
    ]
    runs = (tuple(place for _, place in run) for _, run in groupby(rows, key=lambda row: row[1] - row[0]))
    return [run for run in runs if len(run) >= _LEAST]


def lost_table(view: View, run: tuple[int, ...]) -> Warning:
    """The warning for one such run."""
    return Warning(
        code=COLUMNS_LOST,
        message=f"{len(run)} rows of a table whose columns were lost in copying: their values are not read; "
        "extract the original file (Word, PDF), or part the cells by tabs",
        span=view.raw_span(view.blocks[run[0]].start, view.blocks[run[-1]].end),
    )
