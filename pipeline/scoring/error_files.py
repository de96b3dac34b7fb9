"""Tables of errors or changes as files: CSV, XLSX or JSON by the file's ending; errors also as an HTML page."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from models.errors import UsageError
from pipeline.store.atomic import replacing, write_whole
from pipeline.store.csv import open_csv

TABLES = (".csv", ".xlsx", ".json")


def write_rows(path: Path, rows: Sequence[Any], row_type: type[Any]) -> None:
    """Writes `rows`, all of the dataclass `row_type`.

    Raises:
        UsageError: for another ending.
        OutputError: when the file cannot be written.
    """
    writers: dict[str, Callable[[Path, list[str], list[dict[str, Any]]], None]] = {
        ".csv": _write_csv,
        ".xlsx": _write_xlsx,
        ".json": _write_json,
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"{path}: tables end in {', '.join(TABLES)}")
    writer(path, [field.name for field in fields(row_type)], [asdict(row) for row in rows])


def _write_json(path: Path, _: list[str], rows: list[dict[str, Any]]) -> None:
    write_whole(path, (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())


def _write_csv(path: Path, columns: list[str], rows: list[dict[str, Any]]) -> None:
    with replacing(path) as temporary, open_csv(temporary, columns) as write:
        for row in rows:
            write(row)


def _write_xlsx(path: Path, columns: list[str], rows: list[dict[str, Any]]) -> None:
    import xlsxwriter

    with replacing(path) as temporary, temporary.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 0)
        for at, name in enumerate(columns):
            wide = name in ("gold", "predicted", "sentence", "before", "after")
            sheet.set_column(at, at, 48 if wide else 14)
            sheet.write_string(0, at, name, head)
            for line, row in enumerate(rows, start=1):
                sheet.write(line, at, row[name], wrapped)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        book.close()
