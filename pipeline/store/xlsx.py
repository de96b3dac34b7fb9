"""Tables as Excel workbooks: heads in the reader's language, frozen and filtered, ready to print, dates and numbers as
such; the last sheet says what each column means."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.store.column_notes import NOTE_HEADS, NOTES
from pipeline.store.columns import COLUMNS, Kind, shown_vi
from pipeline.store.sheet_rows import row_height
from pipeline.store.values import as_date

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MAX_ROWS = 1_048_575  # a sheet's rows below its head
_MAX_CHARACTERS = 32_767  # of a cell
_A4 = 9
_SCALE = 59  # percent: the columns up to the first break then fill the width of a page
# On paper a new page begins before these: what is to be read together (comparator, value, unit) stays together.
_BREAKS = ("change", "evidence"), ("start",)  # of targets, of tasks
_ARROW = 3  # characters of a head that the filter's button takes
_NOTE_WIDTHS = (26, 100)
_FIRST_DATE = date(1900, 1, 1)  # Excel knows no earlier one
# Anything but the time of writing, so that the same rows give the same bytes.
_CREATED = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class _Output(io.FileIO):
    """A file that fails once: the zip in it tries to end itself when it is thrown away, which nobody can answer."""

    failed = False

    def write(self, data: "Buffer", /) -> int:
        left = memoryview(data).cast("B")
        size = len(left)
        while left and not self.failed:
            try:
                left = left[super().write(left) :]
            except OSError:
                self.failed = True
                raise
        return size

    def close(self) -> None:
        if not self.failed:  # else it is closed when the zip has been thrown away
            super().close()


@contextmanager
def open_xlsx(
    path: Path, columns: Sequence[str], sheet_name: str, lang: str = "vi", max_rows: int = MAX_ROWS
) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A function that writes one row under the heads of `columns`; past `max_rows` it opens a further sheet.

    Memory does not grow with the rows. Cells are typed by their column, so no text is ever taken for a formula.

    Raises:
        OSError: when the file cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    file = _Output(path, "w+")
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "in_memory": False})
    book.set_properties({"title": sheet_name, "created": _CREATED})
    formats = _formats(book)
    sheets: list[Worksheet] = []
    row_number = max_rows

    def write(row: dict[str, Any]) -> None:
        nonlocal row_number
        if row_number == max_rows:
            sheets.append(_open_sheet(book, formats, columns, sheet_name, lang, len(sheets) + 1))
            row_number = 0
        row_number += 1
        sheets[-1].set_row(row_number, row_height(_texts(row, columns)))
        for index, column in enumerate(columns):
            _write_cell(sheets[-1], formats, row_number, index, column, row[column], lang)

    try:
        yield write
        if not sheets:
            sheets.append(_open_sheet(book, formats, columns, sheet_name, lang, 1))
            row_number = 0
        for sheet in sheets:
            last = row_number if sheet is sheets[-1] else max_rows
            sheet.autofilter(0, 0, last, len(columns) - 1)
        _write_notes(book, formats, columns, lang)
    finally:
        try:
            book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error
        finally:
            file.close()


def _formats(book: "Workbook") -> dict[str, "Format"]:
    top = {"valign": "top"}
    return {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDEBF7"}),
        "text": book.add_format(top | {"text_wrap": True}),
        # Two formats: one with optional decimals would show a whole number as "85,".
        "whole": book.add_format(top | {"num_format": "#,##0"}),
        "decimal": book.add_format(top | {"num_format": "#,##0.####"}),
        "plain": book.add_format(top | {"num_format": "0"}),
        "date": book.add_format(top | {"num_format": "dd/mm/yyyy", "align": "left"}),
    }


def _open_sheet(
    book: "Workbook", formats: dict[str, "Format"], columns: Sequence[str], name: str, lang: str, count: int
) -> "Worksheet":
    sheet = book.add_worksheet(name if count == 1 else f"{name} ({count})")
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.set_print_scale(_SCALE)
    sheet.set_v_pagebreaks([columns.index(column) for column in _BREAKS["change" not in columns]])
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.hide_gridlines(0)  # not even on paper
    sheet.set_footer("&L&A&R&P / &N")
    sheet.set_row(0, row_height((_head(column, lang), COLUMNS[column].width - _ARROW) for column in columns))
    for index, column in enumerate(columns):
        described = COLUMNS[column]
        sheet.set_column(index, index, described.width)
        sheet.write_string(0, index, _head(column, lang), formats["head"])
    return sheet


def _head(column: str, lang: str) -> str:
    return COLUMNS[column].vi if lang == "vi" else COLUMNS[column].en


def _texts(row: dict[str, Any], columns: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The texts of a row that may need a second line, each with its column's width."""
    for column in columns:
        described = COLUMNS[column]
        if described.kind is Kind.TEXT and (text := row[column]):
            yield _parted(text), described.width


def _write_notes(book: "Workbook", formats: dict[str, "Format"], columns: Sequence[str], lang: str) -> None:
    name, *heads = NOTE_HEADS[lang]
    sheet = book.add_worksheet(name)
    for index, (head, width) in enumerate(zip(heads, _NOTE_WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        sheet.write_string(0, index, head, formats["head"])
    for row, column in enumerate(columns, 1):
        texts = (_head(column, lang), NOTES[column][lang != "vi"])
        sheet.set_row(row, row_height(zip(texts, _NOTE_WIDTHS, strict=True)))
        for index, text in enumerate(texts):
            sheet.write_string(row, index, text, formats["text"])
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _write_cell(
    sheet: "Worksheet", formats: dict[str, "Format"], row: int, index: int, column: str, value: Any, lang: str
) -> None:
    if value is None or value == "":
        return
    kind = COLUMNS[column].kind
    if kind is Kind.INTEGER:
        sheet.write_number(row, index, value, formats["plain"])
    elif kind is Kind.NUMBER:
        sheet.write_number(row, index, value, formats["whole" if float(value).is_integer() else "decimal"])
    elif kind is Kind.DATE and (day := as_date(value)) and day >= _FIRST_DATE:
        sheet.write_datetime(row, index, datetime(day.year, day.month, day.day), formats["date"])
    else:
        shown = shown_vi(column, value) if lang == "vi" else value
        sheet.write_string(row, index, _parted(shown)[:_MAX_CHARACTERS], formats["text"])


def _parted(text: str) -> str:
    """A table row with its cells apart: a sheet shows no tab, so that "600", "650" would read as 600650."""
    return text.replace("\t", " | ")
