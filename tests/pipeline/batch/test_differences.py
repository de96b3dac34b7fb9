"""Two files of one paper that do not say the same: the tables hold one, and what the other says is told."""

import json
from pathlib import Path

import duckdb
import pytest

from pipeline import extract_text
from pipeline.batch.differences import Difference, differences, in_short
from pipeline.batch.runs import run
from pipeline.cli import main
from tests.pipeline.batch.whole import request

PAPER = """UBND XÃ ĐÁ VỒNG
Số: 12/KH-UBND

Đá Vồng, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Phát triển văn hóa đọc
I. CHỈ TIÊU
- Đến năm 2027, ít nhất 80% hộ có tủ sách gia đình.
- Đến năm 2028, xây mới 12 điểm đọc sách tại các thôn.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa báo cáo kết quả trước ngày 15/11/2027.
2. Trạm Y tế xã cấp phát tờ rơi cho bạn đọc.
"""


def found(text: str) -> list[tuple[str, str]]:
    return [apart[:2] for apart in differences(extract_text(text), extract_text(PAPER))]


@pytest.mark.parametrize(
    ("printed", "instead", "apart"),
    [
        ("80%", "85%", [("≥ 85% (t1)", "≥ 80% (t1)")]),
        ("ít nhất 80%", "80%", [("80% (t1)", "≥ 80% (t1)")]),
        ("năm 2028", "năm 2029", [("2029-12-31 (t2)", "2028-12-31 (t2)")]),
        ("15/11/2027", "16/11/2027", [("2027-11-15 (k1)", "2027-11-14 (k1)")]),
        ("- Đến năm 2028, xây mới 12 điểm đọc sách tại các thôn.\n", "", [("", "12 điểm (t2)")]),
        ("tủ sách gia đình.", "tủ sách gia đình.\n- Mở 7 lớp dạy đan len.", [("7 lớp (t2)", "")]),
        ("tủ sách gia đình", "tủ sạch giạ đình", []),
    ],
)
def test_what_one_file_says_and_the_other_does_not(printed: str, instead: str, apart: list[tuple[str, str]]) -> None:
    assert found(PAPER.replace(printed, instead)) == apart


def test_yearly_values_are_compared_too() -> None:
    rows = "I. CHỈ TIÊU\nTT\tChỉ tiêu\tĐơn vị\t2026\t2027\n1\tTỷ lệ hộ dùng nước sạch\t%\t70\t{}\n"
    apart = differences(extract_text(rows.format(75)), extract_text(rows.format(78)))
    assert [one[:2] for one in apart] == [("2026: 70; 2027: 75 (t1)", "2026: 70; 2027: 78 (t1)")]


def test_in_short_the_first_three_are_told() -> None:
    assert in_short([]) == ""
    assert in_short([Difference("1 (t1)", "", None), Difference("", "2 (t2)", None)]) == "1 (t1) ≠ –; – ≠ 2 (t2)"
    assert in_short([Difference("1 (t1)", "", None)] * 5).endswith("; … (+2)")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(PAPER, "utf-8")
    (tmp_path / "in/b.txt").write_text(PAPER.replace("80%", "85%"), "utf-8")
    return tmp_path


def told(folder: Path) -> list[tuple[str, str]]:
    record = json.loads((folder / "out/b.json").read_text("utf-8"))
    text = (folder / "out/b.txt").read_text("utf-8")
    assert record["document"]["duplicate_of"] == "a"
    places = [(one["message"], one["span"]) for one in record["warnings"] if one["code"] == "differs-from-duplicate"]
    return [(message, text[span["start"] : span["end"]]) for message, span in places]


def test_the_file_that_is_not_counted_says_where_it_differs_as_long_as_it_does(folder: Path) -> None:
    message = "≥ 85% (t1) here, ≥ 80% (t1) in a, which is counted in place of this file"
    run(request(jobs=1))
    assert told(folder) == [(message, "85%")]
    with duckdb.connect(folder / "out/chitieu.duckdb", read_only=True) as connection:
        assert connection.execute("SELECT document, message FROM warnings").fetchall() == [("b", message)]
    run(request(jobs=1))
    assert told(folder) == [(message, "85%")]
    (folder / "in/a.txt").write_text(PAPER.replace("80%", "85%"), "utf-8")  # the one that is counted is mended
    run(request(jobs=1))
    assert told(folder) == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "Cùng một văn bản mà số liệu khác nhau; "), ("en", "One paper, other figures; ")],
)
def test_the_screen_and_the_report_say_it(
    folder: Path, lang: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", "in", "-o", "out", "--jobs", "1", "--format", "json", "--lang", lang]) == 0
    lines = capsys.readouterr().out.splitlines()
    (at,) = [at for at, line in enumerate(lines) if line.startswith(said)]
    assert lines[at + 1] == "  b ≠ a: ≥ 85% (t1) ≠ ≥ 80% (t1)"
    assert main(["extract", "in", "-o", "out", "--jobs", "1", "--format", "json", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["differing"] == {"b": "≥ 85% (t1) ≠ ≥ 80% (t1)"}
    assert main(["show", "out", "-o", "page.html", "--lang", lang]) == 0
    page = (folder / "page.html").read_text("utf-8")
    assert "<td>b ≠ a</td><td>≥ 85% (t1) ≠ ≥ 80% (t1)</td>" in page
