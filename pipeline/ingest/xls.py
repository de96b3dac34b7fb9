"""Spreadsheets of Excel up to 2003 (.xls): the sheets and rows of one."""

import io
from collections.abc import Iterator
from typing import Any

from models.errors import UnreadableDocument
from pipeline.ingest.limits import Limits
from pipeline.ingest.shape import cell_text
from pipeline.ingest.xlsx_values import shown

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_old(data: bytes) -> bool:
    """Whether `data` is a binary file of the old Office, whatever its name says."""
    return data.startswith(_OLE)


def old_sheets(data: bytes, path: str, limits: Limits) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """The visible sheets of the workbook `data`: the name and the rows of each, their cells in words.

    Raises:
        UnreadableDocument: when it is locked, or a sheet is larger than the limits. What xlrd raises goes through.
    """
    import xlrd

    try:
        # It warns of harmless oddities, which nobody is to see.
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise UnreadableDocument(
                path, "the file is protected by a password", "save it without the password"
            ) from None
        raise
    for sheet in book.sheets():
        if sheet.visibility == 0:
            yield sheet.name, _rows(book, sheet, path, limits)


def _rows(book: Any, sheet: Any, path: str, limits: Limits) -> Iterator[list[str]]:
    if sheet.nrows * sheet.ncols > limits.max_cells:
        raise UnreadableDocument(path, f"a sheet has more than {limits.max_cells:,} cells", "split the workbook")
    for row in range(sheet.nrows):
        yield [cell_text([_shown(book, cell)]) for cell in sheet.row(row)]


def _shown(book: Any, cell: Any) -> str:
    import xlrd

    if cell.ctype in (xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_ERROR):
        return ""
    if cell.ctype == xlrd.XL_CELL_DATE:
        return shown(xlrd.xldate_as_datetime(cell.value, book.datemode), None)
    return shown(cell.value, book.format_map[book.xf_list[cell.xf_index].format_key].format_str)
