"""Spreadsheets (.xlsx, old .xls): every visible sheet as a block, its rows in the common table shape."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from extractors.head_lines import is_mark
from models.errors import UnreadableDocument
from pipeline.ingest.limits import Limits
from pipeline.ingest.office import is_locked
from pipeline.ingest.shape import blocks_text, cell_text
from pipeline.ingest.xls import is_old, old_sheets
from pipeline.ingest.xlsx_values import shown

_NAMELESS = ("sheet", "trang tính", "trang_tính", "table")  # names that Excel gives by itself

_TOP = 60  # cells in which a letterhead stands


def read_xlsx(data: bytes, path: str, limits: Limits) -> str:
    """The text of the workbook `data`: formulas by the values they had when it was saved, hidden sheets left out.

    Raises:
        UnreadableDocument: when it is damaged, locked, empty, or larger than the limits.
    """
    if is_locked(data):
        raise UnreadableDocument(path, "the file is protected by a password", "save it without the password")
    try:
        if is_old(data):
            sheets = old_sheets(data, path, limits)
        else:
            _check_size(data, path, limits)
            sheets = _sheets(data, path, limits)
        text = blocks_text(line for title, rows in sheets for line in _sheet_lines(title, rows))
    except UnreadableDocument:
        raise
    except Exception:  # openpyxl and xlrd raise whatever a damaged file leads them to
        raise UnreadableDocument(path, "the workbook is damaged", "open it in Excel, repair it and save it") from None
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


def _sheets(data: bytes, path: str, limits: Limits) -> Iterator[tuple[str, Iterator[list[str]]]]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if getattr(sheet, "sheet_state", "visible") == "visible" and hasattr(sheet, "iter_rows"):
            sheet.reset_dimensions()  # what the file says of its size need not be true
            yield sheet.title, _rows(sheet, path, limits)
    book.close()


def _sheet_lines(title: str, rows: Iterable[list[str]]) -> Iterator[str]:
    blocks = [list(block) for filled, block in groupby(rows, key=any) if filled]
    # A paper typed into a sheet begins with its letterhead: the name on the tab is not printed on it.
    top = [cell for block in blocks for row in block for cell in row][:_TOP]
    if blocks and not title.strip().lower().startswith(_NAMELESS) and not any(map(is_mark, top)):
        yield title.strip()
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
