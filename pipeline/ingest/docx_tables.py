"""Word tables as rows of cells: merged cells blank, columns true even where rows were drawn a little askew."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.ingest.docx_package import W
from pipeline.ingest.docx_styles import value
from pipeline.ingest.shape import column_numbers

_ASKEW = 100  # twips (1.8 mm): edges nearer than this are one edge
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


@dataclass(frozen=True)
class Cell:
    """A cell, None as its element where it goes on from the row or column before; `left` is its edge in twips."""

    element: etree._Element | None
    left: int


def table_rows(table: etree._Element) -> list[list[etree._Element | None]]:
    """The rows of `table`, all of the same length; None for a blank that a merged cell leaves."""
    edges = _edges(table)
    rows = [list(_cells(row, edges)) for row in _children(table, "tr") if not _deleted(row)]
    columns = column_numbers((cell.left for row in rows for cell in row), _ASKEW)
    width = len(set(columns.values()))
    grid = []
    for row in rows:
        line: list[etree._Element | None] = [None] * width
        for cell in row:
            if cell.element is not None and line[columns[cell.left]] is None:
                line[columns[cell.left]] = cell.element
        grid.append(line)
    return grid


def goes_on_from_above(cell: etree._Element) -> bool:
    """Whether no line parts an empty `cell` from the one above it: to a reader the two are one."""
    line = cell.find(f"{W}tcPr/{W}tcBorders/{W}top")
    return line is not None and line.get(f"{W}val") in ("nil", "none")


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, name)


def _deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _edges(table: etree._Element) -> list[int]:
    edges = [0]
    for column in table.iterfind(f"{W}tblGrid/{W}gridCol"):
        edges.append(edges[-1] + max(_number(column.get(f"{W}w")), 0))
    return edges


def _cells(row: etree._Element, edges: list[int]) -> Iterator[Cell]:
    at = _number(value(row, f"trPr/{W}gridBefore"))
    for cell in _children(row, "tc"):
        goes_on = _goes_on(cell, "vMerge") or cell.find(f"{W}tcPr/{W}cellDel") is not None
        if not _goes_on(cell, "hMerge"):
            yield Cell(None if goes_on else cell, _edge(at, edges))
        at += max(_number(value(cell, f"tcPr/{W}gridSpan")), 1)


def _goes_on(cell: etree._Element, name: str) -> bool:
    merge = cell.find(f"{W}tcPr/{W}{name}")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _edge(at: int, edges: list[int]) -> int:
    """The place of grid line `at`; beyond a grid that is missing or too short every column is an inch wide."""
    return edges[at] if at < len(edges) else edges[-1] + 1440 * (at - len(edges) + 1)


def _number(text: str | None) -> int:
    try:
        return int(float(text)) if text else 0
    except (ValueError, OverflowError):
        return 0
