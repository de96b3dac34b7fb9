import csv
from pathlib import Path

import pytest

from pipeline.store.csv import neutral, open_csv


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_becomes_text(start: str) -> None:
    shown = " | " if start == "\t" else start
    assert neutral(f"{start}cmd|' /C calc'!A0") == f"'{shown}cmd|' /C calc'!A0"
    assert neutral("4\t600\t650") == "4 | 600 | 650"


@pytest.mark.parametrize("value", ["85% trở lên", "", None, 85, -2.5, "a=b"])
def test_everything_else_stays(value: object) -> None:
    assert neutral(value) == value


def test_opens_right_in_excel_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    row = {"a": 'Đến năm 2025, "85%"\nCĐCS', "b": None, "c": -3}
    with open_csv(path, ("a", "b", "c")) as write:
        write(row)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfa,b,c\r\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.DictReader(file)) == [{"a": row["a"], "b": "", "c": "-3"}]
