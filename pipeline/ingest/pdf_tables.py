"""Ruled tables of a PDF: their cells by pdfplumber, the parts on following pages joined under the first head."""

import logging
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from typing import Any

import pypdfium2

from pipeline.ingest.files import Stream, again
from pipeline.ingest.pdf_characters import Box, characters
from pipeline.ingest.pdf_file import PdfFile
from pipeline.ingest.pdf_lines import clean, printed_lines
from pipeline.ingest.pdf_paragraphs import joined
from pipeline.ingest.pdf_shuffled import words_by_box
from pipeline.ingest.shape import LEFT_BLANK, column_numbers

_ASKEW = 6.0  # points: column edges nearer than this are one
_REST = re.compile(r"(?:c|ch|m|n|ng|nh|p|t)(?!\w)")  # no syllable: it has no vowel
_SAME = 0.9  # of the letters of a head that comes again on a scanned page
_FRAMED = 4  # cells at least, with the one around the others
_HEAD_ROWS = 3  # that may come again at the top of a page
_ORDINAL = re.compile(r"\d{1,3}[.)]?")
_FIGURES = re.compile(r"[\d.,%]+")


@dataclass(frozen=True)
class Cell:
    """A cell's words and its left edge, in points from the left edge of the table; `blank`: its lines hold no words."""

    left: float
    text: str
    blank: bool = False


@dataclass(frozen=True)
class TablePart:
    """What one page shows of a table. Lengths in points, from the left and bottom edge of the page as it is shown."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    rows: tuple[tuple[Cell, ...], ...]


def table_parts(
    pdf: PdfFile,
    stream: Stream,
    numbers: Sequence[int],
    turns: Mapping[int, Callable[[str], str]],
    shuffled: Collection[int] = (),
) -> dict[int, list[TablePart]]:
    """The ruled tables of the pages `numbers` of `pdf`, whose bytes are in `stream`: by page, from top to bottom.

    `turns` says of some pages how their letters become Unicode, `shuffled` which the file writes out of order.

    pdfplumber finds the cells, PDFium reads their words. A page that pdfplumber cannot read has no tables: its words
    stand in its lines.
    """
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # its doubts about a file are of no use to its reader
    found: dict[int, list[TablePart]] = {}
    try:
        with again(stream) as own, pdfplumber.open(own, pages=list(numbers)) as plumber:
            for page in plumber.pages:
                number = page.page_number
                with pdf.page(number) as drawn:
                    found[number] = _page_parts(page, drawn, turns.get(number, str), number in shuffled)
                page.close()  # else every page stays in memory
    except Exception:  # pdfminer raises whatever a damaged file leads it to
        return found
    return found


def _page_parts(
    plumbed: Any, page: pypdfium2.PdfPage, turn: Callable[[str], str], is_shuffled: bool
) -> list[TablePart]:
    found = plumbed.find_tables()
    if not found:
        return []
    text_page = page.get_textpage()
    chars = characters(page, text_page)
    by_box = partial(words_by_box, chars) if is_shuffled else chars.words_by_box
    parts = [_part(table, plumbed, by_box, turn) for table in found]
    text_page.close()
    return sorted((part for part in parts if is_table(part)), key=lambda part: -part.top)


def _part(
    table: Any, plumbed: Any, by_box: Callable[[Sequence[Box]], list[str]], turn: Callable[[str], str]
) -> TablePart:
    x0, _, _, y1 = plumbed.bbox  # pdfplumber counts down from the top, and does not start at 0 on a page moved aside

    def shown(box: tuple[float, float, float, float]) -> Box:
        left, top, right, bottom = box
        return left - x0, y1 - bottom, right - x0, y1 - top

    cells, whole = _without_frame([[shown(box) for box in row.cells if box is not None] for row in table.rows])
    left, bottom, right, top = whole or shown(table.bbox)
    words = iter(by_box([box for row in cells for box in row]))
    rows = tuple(tuple(cell_of(box[0] - left, turn(cell_text_of(next(words)))) for box in row) for row in cells)
    return TablePart(plumbed.page_number, left, bottom, right, top, rows)


def cell_of(left: float, text: str) -> Cell:
    """The cell that begins at `left` and holds `text`, between its own lines."""
    return Cell(left, text, blank=not text)


def _without_frame(rows: list[list[Box]]) -> tuple[list[list[Box]], Box | None]:
    """The cells of a table in a table without the outer one, which frames them all, and what they cover then.

    On the next page the outer one is a strip beside the cells. What it says outside them stays text of the page.
    """
    boxes = [box for row in rows for box in row]
    frame = _covering(boxes)
    if len(boxes) < _FRAMED or (frame not in boxes and min(map(_width, boxes)) >= _ASKEW):
        return rows, None
    inner = [[box for box in row if box != frame and _width(box) >= _ASKEW] for row in rows]
    inner = [row for row in inner if row]
    return (inner, _covering([box for row in inner for box in row])) if inner else (rows, None)


def _covering(boxes: Sequence[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _width(box: Box) -> float:
    return box[2] - box[0]


def cell_text_of(words: str) -> str:
    """The words of a cell; a word that a narrow column cut before its last consonants is whole again."""
    lines: list[str] = []
    for line in (clean(match[0]) for match in printed_lines(words)):
        if lines and lines[-1][-1:].isalpha() and _REST.match(line):
            lines[-1] += line
        else:
            lines.append(line)
    return joined(lines)


def is_table(part: TablePart) -> bool:
    """Whether it has columns and words; a frame around a paragraph has not."""
    return max(len(row) for row in part.rows) > 1 and any(cell.text for row in part.rows for cell in row)


def is_same_table(part: TablePart, following: TablePart) -> bool:
    """Whether `following` is the rest of `part` on the next page: as wide, with the same columns, at most one more.

    A merged cell hides column edges, so that each may have some that the other has not seen.
    """
    same_width = abs((part.right - part.left) - (following.right - following.left)) < 2 * _ASKEW
    if following.page != part.page + 1 or not same_width:
        return False
    few, many = sorted((_lefts(part), _lefts(following)), key=len)
    strange = sum(all(abs(left - other) >= _ASKEW for other in many) for left in few)
    return strange == 0 and len(_lefts(following)) <= len(_lefts(part)) + 1


def _lefts(part: TablePart) -> set[float]:
    """Where the columns of `part` begin, one edge for each."""
    columns = column_numbers((cell.left for row in part.rows for cell in row), _ASKEW)
    return {next(edge for edge, of in columns.items() if of == number) for number in columns.values()}


def table_lines(parts: Sequence[TablePart]) -> list[tuple[int, str]]:
    """The rows of a table, each with its page, in the common shape; a head that comes again is dropped.

    Cells left blank are marked (`LEFT_BLANK`), but not at the top of a page, where a merged one goes on.
    """
    columns = column_numbers((cell.left for part in parts for row in part.rows for cell in row), _ASKEW)
    width = max(columns.values()) + 1
    rows: list[tuple[int, list[str], set[int]]] = []
    head: list[list[str]] = []
    for part in parts:
        own = [_row(row, columns, width) for row in part.rows]
        blanks = [{columns[cell.left] for cell in row if cell.blank} for row in part.rows]
        if not head:
            head = own[:_HEAD_ROWS]
        else:
            first = _repeated(head, own)
            own, blanks = own[first:], [set(), *blanks[first + 1 :]]
            if own and rows and _is_rest(own, [row for _, row, _ in rows]):
                page, cut, empty = rows[-1]
                rows[-1] = (page, [joined(cells) for cells in zip(cut, own.pop(0), strict=True)], empty)
                blanks.pop(0)
        rows += [(part.page, row, empty) for row, empty in zip(own, blanks, strict=False) if any(row)]
    return [(page, "\t".join(_marked(row, empty))) for page, row, empty in rows]


def _marked(row: Sequence[str], empty: Collection[int]) -> Iterator[str]:
    return (words or (LEFT_BLANK if column in empty else "") for column, words in enumerate(row))


def _row(cells: Sequence[Cell], columns: dict[float, int], width: int) -> list[str]:
    row = [""] * width
    for cell in cells:
        row[columns[cell.left]] = joined([row[columns[cell.left]], cell.text])
    return row


def _repeated(head: list[list[str]], rows: list[list[str]]) -> int:
    """How many rows at the top of a part are those at the top of the table."""
    same = 0
    while same < min(len(head), len(rows)) and any(rows[same]) and _is_same_row(rows[same], head[same]):
        same += 1
    return same


def _is_same_row(row: list[str], other: list[str]) -> bool:
    """Whether two rows say the same; of a scan the letters may differ a little, the figures and blanks may not."""
    if row == other:
        return True
    if len(row) != len(other) or any(bool(a) != bool(b) for a, b in zip(row, other, strict=True)):
        return False
    one, two = "\t".join(row), "\t".join(other)
    if re.findall(r"\d+", one) != re.findall(r"\d+", two):
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SAME


def _is_rest(rows: Sequence[list[str]], above: Sequence[list[str]]) -> bool:
    """Whether the first of `rows` is the rest of the last one `above`, which the page break cut.

    It has no ordinal, and either words that begin in lower case, or no figures, where every other row is numbered.
    """
    row, *others = rows
    if row[0]:
        return False
    if any(cell[:1].islower() for cell in row):
        return True
    numbered = _ORDINAL.fullmatch(above[-1][0]) is not None and all(one[0] for one in (*above[1:], *others))
    return numbered and not any(map(_FIGURES.fullmatch, row))
