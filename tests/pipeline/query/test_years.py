"""What a target promises for the year asked: a row of yearly values has one for each."""

import csv
import io
from pathlib import Path

import pytest

from models.rows import TARGET_COLUMNS, TASK_COLUMNS
from pipeline.batch.request import Request
from pipeline.batch.runs import run
from pipeline.cli import main
from tests.pipeline.query.asking import ask

TEXT = (
    "KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2031, 90% thôn có tủ sách (năm 2028: 60%; năm 2029: 70%).\n"
    "- Đến năm 2029, giảm 15% số vụ cháy.\n\n"
    "| Chỉ tiêu | Đơn vị | 2028 | 2029 | 2030 |\n|---|---|---|---|---|\n"
    "| Số nhà văn hóa được xây | nhà | 1.900 | 4.000 | 7.500 |\n"
    "| Tỷ lệ trẻ em suy dinh dưỡng | % | ≤ 6 | ≤ 5 | ≤ 4 |\n"
)


@pytest.fixture(scope="module")
def stepped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("years")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    run(Request((str(folder),), folder / "out", formats=("duckdb", "dataset")))
    return folder / "out"


@pytest.mark.parametrize("place", ["", "dataset"])
@pytest.mark.parametrize(
    ("due", "found"),
    [
        ("2028", [("%", 60, None, 2028), ("nhà", 1900, "eq", 2028), ("%", 6, "le", 2028)]),
        ("2029", [("%", 70, None, 2029), ("%", 15, "eq", None), ("nhà", 4000, "eq", 2029), ("%", 5, "le", 2029)]),
        ("2030", [("nhà", 7500, "eq", 2030), ("%", 4, "le", 2030)]),
        ("2029-2031", [("%", 90, "eq", None), ("%", 15, "eq", None), ("nhà", 7500, "eq", 2030), ("%", 4, "le", 2030)]),
    ],
)
def test_the_value_of_the_year_asked(
    stepped: Path, capsys: pytest.CaptureFixture[str], place: str, due: str, found: list[tuple[object, ...]]
) -> None:
    rows = ask(capsys, stepped / place, "--due", due)
    assert [tuple(row[name] for name in ("unit", "value", "comparator", "year")) for row in rows] == found


def test_years_and_directions_in_the_terminal(stepped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(stepped), "--due", "2029"]) == 0
    told = capsys.readouterr().out
    assert "2029: 4.000 nhà" in told and "2029: ≤ 5%" in told and "↓ 15%" in told and "1.900 nhà" not in told


def test_csv_has_every_column(stepped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(stepped), "--text", "vụ cháy", "--csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff")))
    assert tuple(row) == TARGET_COLUMNS
    assert (row["value"], row["change"], row["end"]) == ("15", "decrease", "2029-12-31")
    assert main(["query", str(stepped), "--tasks", "--csv"]) == 0
    assert capsys.readouterr().out == f"\ufeff{','.join(TASK_COLUMNS)}\n"
