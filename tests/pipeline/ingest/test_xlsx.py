"""Spreadsheets: sheets as blocks, merged cells blank, figures as a Vietnamese reader sees them."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt

from models.errors import UnreadableDocument
from pipeline.ingest import read
from pipeline.ingest.limits import Limits
from pipeline.ingest.xlsx_values import shown


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    def save(fill: Callable[[Any], None], name: str = "phụ lục.xlsx") -> Path:
        made = openpyxl.Workbook()
        fill(made)
        made.save(tmp_path / name)
        return tmp_path / name

    return save


def annex(made: Any) -> None:
    sheet = made.active
    sheet.title = "Phụ lục 1"
    sheet["B2"] = "CHỈ TIÊU GIAI ĐOẠN 2026 - 2030"
    sheet.merge_cells("B2:F2")
    rows = [
        ["TT", "Chỉ tiêu", "Đơn vị", "Năm", None],
        [None, None, None, 2026, 2027],
        [1, "Nhà ở\ncông nhân", "căn", 1500, 0.855],
    ]
    for row, cells in enumerate(rows, start=4):
        for column, value in enumerate(cells, start=2):
            sheet.cell(row, column, value)
    sheet.merge_cells("E4:F4")
    sheet["E6"].number_format, sheet["F6"].number_format = "#,##0", "0.0%"
    sheet["B8"] = "Ghi chú: số liệu ước."
    hidden = made.create_sheet("Nháp")
    hidden["A1"], hidden.sheet_state = "bỏ", "hidden"
    made.create_sheet("Sheet2")["A1"] = "Biểu 2"


def test_sheets_are_blocks_and_tables_have_the_common_shape(book: Callable[..., Path]) -> None:
    assert read(book(annex)).text == (
        "Phụ lục 1\n\nCHỈ TIÊU GIAI ĐOẠN 2026 - 2030\n\nTT\tChỉ tiêu\tĐơn vị\tNăm\t\n\t\t\t2026\t2027\n"
        "1\tNhà ở công nhân\tcăn\t1.500\t85,5%\n\nGhi chú: số liệu ước.\n\nBiểu 2\n"
    )


def test_a_paper_with_its_letterhead_does_not_begin_with_the_name_of_its_sheet(book: Callable[..., Path]) -> None:
    def plan(made: Any) -> None:
        made.active.title = "Phụ lục"
        for line in ("ỦY BAN NHÂN DÂN XÃ SUỐI TRE", "Số: 8/KH-UBND", "", "KẾ HOẠCH", "Làm đường", "", "I. CHỈ TIÊU"):
            made.active.append([line])
        made.active.append(["1", "Đường bản được làm", "km", 12])

    assert read(book(plan)).text.startswith("ỦY BAN NHÂN DÂN XÃ SUỐI TRE\nSố: 8/KH-UBND\n")


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (2026, "General", "2026"), (6900, "#,##0", "6.900"), (2.5, "General", "2,5"), (0.1 + 0.2, "General", "0,3"),
        (0.85, "0%", "85%"), (0.855, "0.0%", "85,5%"), (1234567.5, "#,##0.00", "1.234.567,50"), (2.50, "0.##", "2,5"),
        (-3, '0;[Red]-0', "-3"), (12, '0 "năm, tháng"', "12"), (date(2026, 6, 30), "General", "30/06/2026"),
        (datetime(2026, 6, 30), "General", "30/06/2026"), (True, "General", ""), ("01", "@", "01"),
        (float("inf"), "0", ""),
    ],
)  # fmt: skip
def test_values_as_they_are_shown(value: object, form: str, words: str) -> None:
    assert shown(value, form) == words


def test_an_old_workbook_reads_as_the_new_one(book: Callable[..., Path], tmp_path: Path) -> None:
    new = openpyxl.load_workbook(book(annex))
    old = xlwt.Workbook()
    for sheet in new.worksheets:
        made = old.add_sheet(sheet.title)
        made.visibility = int(sheet.sheet_state == "hidden")
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            made.write(cell.row - 1, cell.column - 1, cell.value, xlwt.easyxf(num_format_str=cell.number_format))
    old.save(str(tmp_path / "phụ lục.xls"))
    assert read(tmp_path / "phụ lục.xls").text == read(book(annex)).text


def test_what_cannot_be_read_is_named(book: Callable[..., Path]) -> None:
    path = book(annex)
    with pytest.raises(UnreadableDocument, match="more than 5 cells"):
        read(path, limits=Limits(max_cells=5))
    with pytest.raises(UnreadableDocument, match="unpacks to more than 100 bytes"):
        read(path, limits=Limits(max_unpacked_bytes=100))
    with pytest.raises(UnreadableDocument, match="holds no text"):
        read(book(lambda made: None))
    for data, reason in [(b"PK\x03\x04", "damaged"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged")]:
        path.write_bytes(data)
        with pytest.raises(UnreadableDocument, match=reason):
            read(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(path)
