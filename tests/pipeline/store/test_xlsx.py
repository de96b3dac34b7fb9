from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from models.programme import Programme
from models.rows import TARGET_COLUMNS, target_row
from pipeline.store.columns import COLUMNS
from pipeline.store.xlsx import open_xlsx


@pytest.fixture
def rows(programme: Programme) -> list[dict[str, Any]]:
    return [target_row(programme.document, target) for target in programme.targets]


def write(path: Path, rows: list[dict[str, Any]], **options: Any) -> Any:
    with open_xlsx(path, TARGET_COLUMNS, "Chỉ tiêu", **options) as write_row:
        for row in rows:
            write_row(row)
    return load_workbook(path)


def cell(sheet: Any, row: int, column: str) -> Any:
    return sheet.cell(row + 1, TARGET_COLUMNS.index(column) + 1)


def test_heads_are_in_the_language_asked(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    for lang in ("vi", "en"):
        sheet = write(tmp_path / "t.xlsx", rows, lang=lang).active
        assert [head.value for head in sheet[1]] == [getattr(COLUMNS[name], lang) for name in TARGET_COLUMNS]
        assert cell(sheet, 1, "comparator").value == {"vi": "≥", "en": "ge"}[lang]


def test_sheet_is_ready_to_read(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    sheet = write(tmp_path / "t.xlsx", rows).active
    assert sheet.title == "Chỉ tiêu"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:AE3"
    assert sheet.column_dimensions["X"].width > 60
    assert cell(sheet, 1, "evidence").alignment.wrap_text


def test_dates_and_numbers_are_such(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    sheet = write(tmp_path / "t.xlsx", rows).active
    assert cell(sheet, 1, "end").value == datetime(2025, 12, 31)
    assert cell(sheet, 1, "end").number_format == "dd/mm/yyyy"
    assert (cell(sheet, 1, "value").value, cell(sheet, 1, "unit").value) == (85, "%")
    assert cell(sheet, 1, "value").number_format == "#,##0"
    assert (cell(sheet, 2, "value").value, cell(sheet, 2, "value").number_format) == (2.5, "#,##0.####")
    assert cell(sheet, 2, "start").value is None


def test_no_text_is_a_formula_or_a_link(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    row = rows[0] | {"indicator": "=1+1", "evidence": "https://vi.example.org", "heading": "{=1}"}
    sheet = write(tmp_path / "t.xlsx", [row]).active
    for column in ("indicator", "evidence", "heading"):
        assert cell(sheet, 1, column).value == row[column]
        assert cell(sheet, 1, column).data_type == "s"
        assert cell(sheet, 1, column).hyperlink is None


def test_what_excel_cannot_hold_is_cut_or_left_as_text(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    row = rows[0] | {"evidence": "ă" * 40_000, "issued": "1899-05-01", "start": "2025-13-01"}
    sheet = write(tmp_path / "t.xlsx", [row]).active
    assert cell(sheet, 1, "evidence").value == "ă" * 32_767
    assert cell(sheet, 1, "issued").value == "1899-05-01"
    assert cell(sheet, 1, "start").value == "2025-13-01"


def test_more_rows_than_a_sheet_holds_go_to_further_sheets(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    many = [rows[0] | {"id": f"t{number}"} for number in range(5)]
    book = write(tmp_path / "t.xlsx", many, max_rows=2)
    assert book.sheetnames == ["Chỉ tiêu", "Chỉ tiêu (2)", "Chỉ tiêu (3)"]
    assert [sheet.auto_filter.ref for sheet in book] == ["A1:AE3", "A1:AE3", "A1:AE2"]
    assert [cell(sheet, row, "id").value for sheet in book for row in range(1, sheet.max_row)] == [
        f"t{n}" for n in range(5)
    ]


def test_without_rows_there_is_a_head(tmp_path: Path) -> None:
    sheet = write(tmp_path / "t.xlsx", []).active
    assert sheet.max_row == 1


def test_same_rows_give_the_same_bytes(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write(tmp_path / name, rows)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
