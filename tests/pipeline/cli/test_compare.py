"""`chitieu compare` from the command line, and `compare` from Python."""

import json
from pathlib import Path

import pytest

from models.errors import UnreadableDocument
from pipeline import compare, extract
from pipeline.cli import main

PARENT = """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
Số: 15/CTr-TLĐ

Hà Nội, ngày 02 tháng 3 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Nghị quyết Đại hội

I. CHỈ TIÊU
- Đến năm 2030, 90% công đoàn cơ sở giải quyết công việc trên nền tảng số.
- Đến năm 2030, 70% đoàn viên có chữ ký số.
"""
CHILD = """LIÊN ĐOÀN LAO ĐỘNG TỈNH HẢI LAM
Số: 27/CTr-LĐLĐ

Hải Lam, ngày 12 tháng 5 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Chương trình của Tổng Liên đoàn

Thực hiện Chương trình hành động số 15/CTr-TLĐ ngày 02/3/2026, Liên đoàn Lao động tỉnh xây dựng Chương trình như sau:

I. CHỈ TIÊU
- Đến năm 2030, 85% công đoàn cơ sở giải quyết công việc trên nền tảng số.
"""


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "trung-uong.txt", tmp_path / "hai-lam.txt"
    for path, text in zip(paths, (PARENT, CHILD), strict=True):
        path.write_text(text, "utf-8")
    return paths


def test_documents(papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = [tmp_path / f"doi-chieu{suffix}" for suffix in (".json", ".xlsx", ".docx", ".html")]
    options = [word for path in results for word in ("-o", str(path))]
    assert main(["compare", *map(str, papers), *options]) == 0
    assert all(path.stat().st_size > 0 for path in results)
    told = json.loads(results[0].read_text("utf-8"))
    (pair,) = told["children"][0]["pairs"]
    assert (pair["verdict"], pair["value"], pair["deadline"]) == ("falls_short", "lower", "same")
    assert told["children"][0]["missing"] == ["t2"]
    assert "Chưa đạt" in capsys.readouterr().out


def test_folder(papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "ket-qua"
    assert main(["extract", *map(str, papers), "-o", str(folder), "--format", "json"]) == 0
    capsys.readouterr()
    assert main(["compare", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["parent"], one["children"][0]["child"]) for one in told["comparisons"]] == [("trung-uong", "hai-lam")]
    assert told["unresolved"] == []
    files = [str(folder / f"{path.stem}.json") for path in papers]
    assert main(["compare", *files, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["children"] == told["comparisons"][0]["children"]


def test_a_parent_named_after_its_child_is_told(papers: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *map(str, papers)]) == 0
    assert capsys.readouterr().err == ""
    assert main(["compare", *map(str, reversed(papers))]) == 0
    assert "trung-uong mới là cấp trên của nó" in capsys.readouterr().err
    assert main(["compare", *map(str, reversed(papers)), "--versions"]) == 0
    assert capsys.readouterr().err == ""


def test_decisions_are_kept(papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = tmp_path / "x.json"
    words = ["compare", *map(str, papers), "-o", str(result)]
    assert main([*words, "--draw", "t2=t1", "--by", "Lan"]) == 0
    assert "  ! hai-lam: t2=t1 (người dùng ghép): " in capsys.readouterr().out
    assert main(words) == 0
    (pair,) = json.loads(result.read_text("utf-8"))["children"][0]["pairs"]
    assert (pair["parent_target"], pair["decision"]) == ("t2", "draw")
    assert json.loads((tmp_path / "x.decisions.jsonl").read_text("utf-8"))["by"] == "Lan"


def test_what_was_decided_in_the_pages_holds_in_every_report(papers: tuple[Path, Path], tmp_path: Path) -> None:
    folder, result = tmp_path / "ket-qua", tmp_path / "doi-chieu.json"
    assert main(["extract", *map(str, papers), "-o", str(folder), "--format", "json"]) == 0
    files = [str(folder / f"{path.stem}.json") for path in papers]
    cut = {"decision": "cut", "parent": "trung-uong", "child": "hai-lam", "parent_target": "t1", "child_target": "t1"}
    (folder / "decisions.jsonl").write_text(json.dumps(cut | {"at": "2026-01-01T00:00:00+00:00"}) + "\n", "utf-8")
    for paths in ([str(folder)], files):
        assert main(["compare", *paths, "-o", str(result)]) == 0
        told = json.loads(result.read_text("utf-8"))
        assert told.get("comparisons", [told])[0]["children"][0]["pairs"] == []
    # Decided anew later, elsewhere: the later word counts.
    assert main(["compare", *files, "-o", str(result), "--confirm", "t1=t1"]) == 0
    assert main(["compare", str(folder), "-o", str(result)]) == 0
    (pair,) = json.loads(result.read_text("utf-8"))["comparisons"][0]["children"][0]["pairs"]
    assert pair["decision"] == "confirm"


def test_one_child_that_cannot_be_read(
    papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *map(str, papers), str(tmp_path / "khong-co.txt"), "--json"]) == 1
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)["children"]) == 1 and "khong-co.txt" in printed.err


def test_papers_that_are_not_there_are_wrong_usage_damaged_ones_are_not(
    papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent, damaged = str(tmp_path / "khong-co.txt"), tmp_path / "hong.json"
    damaged.write_text('{"schema_version": "1", ', "utf-8")
    assert main(["compare", absent, str(papers[1])]) == 2
    assert main(["compare", str(papers[0]), absent, f"{absent}.json"]) == 2
    assert "không đọc được cấp dưới nào" in capsys.readouterr().err
    assert main(["compare", str(papers[0]), absent, str(damaged)]) == 1
    assert "it is no JSON, or cut short" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema_version": "7"}, "schema_version 7, and this version of chitieu reads '1'"),
        ({"targets": None}, "targets: Input should be"),
        ({"document": {}}, "document.id is missing"),
        ({"nhan": 1}, "nhan is unknown to this version of chitieu"),
    ],
)
def test_json_of_something_else_says_what_is_wrong(
    papers: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, object],
    message: str,
) -> None:
    whole = json.loads(extract(papers[1]).model_dump_json())
    (tmp_path / "khac.json").write_text(json.dumps(whole | change), "utf-8")
    assert main(["compare", str(papers[0]), str(tmp_path / "khac.json")]) == 1
    said = capsys.readouterr().err
    assert message in said and "không phải kết quả của chitieu extract" in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["{folder}", "{1}"], "thư mục kết quả thì đối chiếu riêng"),
        (["{0}", "{0}"], "vừa nêu là cấp trên vừa là cấp dưới"),
        (["{0}", "{1}", "--cut", "t1=t99", "-o", "{folder}/a.json"], "không có chỉ tiêu 't99'"),
        (["{0}"], "cấp trên cần có cấp dưới"),
        (["{folder}"], "rồi nêu thư mục ấy (ket-qua); hoặc nêu cấp trên và các cấp dưới"),
        (["{0}", "{1}", "-o", "a.pdf"], "tên tệp phải có đuôi .json"),
        (["{0}", "{1}", "--draw", "t1"], "cặp viết là t3=t1"),
        (["{0}", "{1}", "--cut", "x:t1=t1"], "nêu tên một cấp dưới trước cặp"),
        (["{0}", "{1}", "--cut", "t1=t1"], "quyết định cần một tệp"),
    ],
)
def test_wrong_usage(
    papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    (tmp_path / "trong").mkdir()
    given = [word.format(*papers, folder=tmp_path / "trong") for word in words]
    assert main(["compare", *given]) == 2
    assert message in capsys.readouterr().err


def test_from_python(papers: tuple[Path, Path]) -> None:
    found = compare(papers[0], papers[1])
    assert found == compare(extract(papers[0]), [str(papers[1])])
    assert found.matrix().loc["t1", "hai-lam"] == "falls_short"
    assert compare(papers[0], [papers[0]], versions=True).versions
    with pytest.raises(UnreadableDocument):
        compare(papers[0], "khong-co.json")


def test_what_goes_into_a_file_is_not_printed_too(
    papers: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *map(str, papers)]) == 0
    assert "t1=t1" in capsys.readouterr().out
    result = tmp_path / "doi-chieu.html"
    assert main(["compare", *map(str, papers), "-o", str(result)]) == 0
    told = capsys.readouterr().out
    assert "hai-lam" in told and "Chưa đạt" in told  # how many of each verdict
    assert "t1=t1" not in told and told.endswith(f"{result}\n")
