"""The common text shape that every ingester but plain text returns.

One paragraph a line; a table one line a row, its cells parted by tabs, the blanks of merged cells left empty;
at most one empty line between blocks; no markup.
"""

import re
from collections.abc import Iterable
from itertools import accumulate

_LONGEST_PARTED = 120  # characters: a tab in a longer line is no column gap, the line does not fit beside anything
_BLANKS = re.compile(r"[ \t\n\u00a0\u2007\u202f]+")
_TAB = re.compile(r" *\t[ \t]*")
_TYPED_LABEL = re.compile(r"(?:[-–•*+]|\(?[0-9A-Za-zĐđ]{1,5}(?:\.[0-9]{1,3})*[.)/:]+)\t")
_BULLETS = ("", "-", "+", "*")
_ODD_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u00ad": "", "\u200b": "", "\ufeff": ""})
LEFT_BLANK = "\ufdd0"  # stands in a cell that is empty and not merged until the text is whole; no text holds that code
_LETTERHEAD = re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|N[ƠO]I NHẬN", re.IGNORECASE)


def paragraph_line(label: str, text: str) -> str:
    """A paragraph as a line, or as several where it holds line breaks; a bullet without words is empty.

    A tab after a typed label becomes a space, one between two columns stays, all others go.
    """
    lines = [_line(line) for line in text.translate(_ODD_SPACES).split("\n")]
    words = "\n".join(line for line in lines if line)
    if not words and label.strip() in _BULLETS:
        return ""
    return f"{label}{words}".strip()


def _line(text: str) -> str:
    text = _TAB.sub("\t", text.strip())
    if _TYPED_LABEL.match(text):
        text = text.replace("\t", " ", 1)
    return text.replace("\t", " ") if len(text) > _LONGEST_PARTED else text


def cell_text(lines: Iterable[str]) -> str:
    """The lines of a table cell as one, every run of blanks one space."""
    return _BLANKS.sub(" ", " ".join(lines).replace(LEFT_BLANK, "")).strip()


def is_side_by_side(rows: list[list[list[str]]]) -> bool:
    """Whether a table is only there to set text side by side: a frame of one column, the letterhead or the signatures.

    `rows` are rows of cells of lines. Such a table is read cell by cell, not row by row.
    """
    if all(len(row) <= 1 for row in rows):
        return True
    if len(rows) > 5 or max(len(row) for row in rows) > 3:
        return False
    return any(_LETTERHEAD.search(line) for row in rows for cell in row for line in cell)


def places_left_blank(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` without the marks of cells left blank, and where these stood in it.

    >>> places_left_blank(f"1\\t{LEFT_BLANK}\\tA")
    ('1\\t\\tA', (2,))
    """
    parts = text.split(LEFT_BLANK)
    return "".join(parts), tuple(accumulate(len(part) for part in parts[:-1]))


def column_numbers(edges: Iterable[float], near: float) -> dict[float, int]:
    """The number of the column that begins at each edge; edges nearer than `near` to the one before are one."""
    columns: dict[float, int] = {}
    number, last = -1, None
    for edge in sorted(set(edges)):
        if last is None or edge - last >= near:
            number += 1
        columns[edge], last = number, edge
    return columns


def blocks_text(lines: Iterable[str]) -> str:
    """The lines of a document as one text, ended by a line end, never more than one empty line in a row."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n") + "\n"
