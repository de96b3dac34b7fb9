from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from models.programme import Programme
from models.rows import TARGET_COLUMNS, target_row
from pipeline.store.column_notes import NOTES
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
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:AE3"
    assert sheet.column_dimensions["X"].width > 60
    assert cell(sheet, 1, "evidence").alignment.wrap_text


def test_rows_are_as_high_as_their_wrapped_words(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    many = [rows[0] | {"evidence": "một hai " * words, "issuer": "", "document": "a"} for words in (1, 25, 10_000)]
    sheet = write(tmp_path / "t.xlsx", many).active
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4)]
    assert heights[0] is None and 45 <= heights[1] <= 60 and heights[2] > 400
    assert sheet.row_dimensions[1].height >= 30  # "Tỉnh, thành phố hiện nay" takes two lines


def test_cells_of_a_table_row_stand_apart(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    row = rows[0] | {"evidence": "4\tLao động được đào tạo\t600\t650\t700"}
    sheet = write(tmp_path / "t.xlsx", [row]).active
    assert cell(sheet, 1, "evidence").value == "4 | Lao động được đào tạo | 600 | 650 | 700"


def test_sheet_prints_with_its_heads_across(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    sheet = write(tmp_path / "t.xlsx", rows).active
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    begins = [TARGET_COLUMNS[brk.id] for brk in sheet.col_breaks.brk]
    assert begins == ["change", "evidence"]  # comparator, value and unit stay on one page
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")


def test_last_sheet_says_what_each_column_means(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    assert set(NOTES) == set(COLUMNS)
    for lang, name in (("vi", "Cách đọc"), ("en", "How to read")):
        sheet = write(tmp_path / "t.xlsx", rows, lang=lang)[name]
        told = [(head, note) for head, note in sheet.iter_rows(min_row=2, values_only=True)]
        assert told == [(getattr(COLUMNS[each], lang), NOTES[each][lang != "vi"]) for each in TARGET_COLUMNS]


def test_dates_and_numbers_are_such(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    sheet = write(tmp_path / "t.xlsx", rows).active
    assert cell(sheet, 1, "end").value == datetime(2025, 12, 31)
    assert cell(sheet, 1, "end").number_format == "dd/mm/yyyy"
    assert (cell(sheet, 1, "value").value, cell(sheet, 1, "unit").value) == (85, "%")
    assert cell(sheet, 1, "value").number_format == "#,##0"
    assert (cell(sheet, 2, "value").value, cell(sheet, 2, "value").number_format) == (2.5, "#,##0.####")
    assert cell(sheet, 2, "start").value is None


def test_yearly_values_have_a_comma_here(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    row = rows[0] | {"milestones": "2026: 8.5; 2027: 9"}
    for lang, told in (("vi", "2026: 8,5; 2027: 9"), ("en", "2026: 8.5; 2027: 9")):
        assert cell(write(tmp_path / "t.xlsx", [row], lang=lang).active, 1, "milestones").value == told


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
    assert book.sheetnames == ["Chỉ tiêu", "Chỉ tiêu (2)", "Chỉ tiêu (3)", "Cách đọc"]
    book.remove(book["Cách đọc"])
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
