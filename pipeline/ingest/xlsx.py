"""Spreadsheets (.xlsx): every visible sheet as a block, its rows in the common table shape."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from models.errors import UnreadableDocument
from pipeline.ingest.limits import Limits
from pipeline.ingest.shape import blocks_text, cell_text
from pipeline.ingest.xlsx_values import shown

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMELESS = ("sheet", "trang tính", "trang_tính", "table")  # names that Excel gives by itself


def read_xlsx(data: bytes, path: str, limits: Limits) -> str:
    """The text of the workbook `data`: formulas by the values they had when it was saved, hidden sheets left out.

    Raises:
        UnreadableDocument: when it is damaged, locked, an old .xls, empty, or larger than the limits.
    """
    if data.startswith(_OLE):
        raise UnreadableDocument(path, "it is protected by a password, or an old .xls inside", "save it anew as .xlsx")
    _check_size(data, path, limits)
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        lines = [line for sheet in book.worksheets for line in _sheet_lines(sheet, path, limits)]
        book.close()
    except UnreadableDocument:
        raise
    except Exception:  # openpyxl raises whatever a damaged file leads it to
        raise UnreadableDocument(path, "the workbook is damaged", "open it in Excel, repair it and save it") from None
    text = blocks_text(lines)
    if not text.strip():
        raise UnreadableDocument(path, "the workbook holds no text", "check that the right file was saved")
    return text


def _check_size(data: bytes, path: str, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist() if info.filename.endswith(".xml"))
    except zipfile.BadZipFile:
        raise UnreadableDocument(path, "the workbook is damaged or cut short", "save it again from Excel") from None
    if size > limits.max_unpacked_bytes:
        raise UnreadableDocument(path, f"it unpacks to more than {limits.max_unpacked_bytes:,} bytes", "split it")


def _sheet_lines(sheet: Any, path: str, limits: Limits) -> Iterator[str]:
    if getattr(sheet, "sheet_state", "visible") != "visible" or not hasattr(sheet, "iter_rows"):
        return
    sheet.reset_dimensions()  # what the file says of its size need not be true
    blocks = [list(rows) for filled, rows in groupby(_rows(sheet, path, limits), key=any) if filled]
    if blocks and not sheet.title.strip().lower().startswith(_NAMELESS):
        yield sheet.title.strip()
    for block in blocks:
        yield ""
        yield from _block_lines(block)
    yield ""


def _rows(sheet: Any, path: str, limits: Limits) -> Iterator[list[str]]:
    count = 0
    for row in sheet.iter_rows():
        cells = [cell_text([shown(cell.value, cell.number_format)]) if cell.value is not None else "" for cell in row]
        count += len(cells)
        if count > limits.max_cells:
            raise UnreadableDocument(path, f"a sheet has more than {limits.max_cells:,} cells", "split the workbook")
        yield cells


def _block_lines(rows: Sequence[list[str]]) -> Iterator[str]:
    """Rows without an empty one between them: titles above and notes below a table are paragraphs of their own."""
    tabled = [at for at, row in enumerate(rows) if sum(map(bool, row)) > 1]
    first, last = (tabled[0], tabled[-1]) if tabled else (len(rows), len(rows))
    yield from _paragraphs(rows[:first])
    table = rows[first : last + 1]
    width = max((len(row) for row in table), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in table]
    used = [column for column in range(width) if any(row[column] for row in full)]
    yield from ("\t".join(row[column] for column in used) for row in full)
    yield from _paragraphs(rows[last + 1 :])


def _paragraphs(rows: Iterable[list[str]]) -> Iterator[str]:
    yield from (cell for row in rows for cell in row if cell)
