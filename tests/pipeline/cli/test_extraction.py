"""`chitieu extract` as a person or a script meets it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main

TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2025, 85% trở lên CĐCS đạt vững mạnh.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_table_on_stdout_nothing_on_stderr(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "a.txt", "-o", "out"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "Cộng: 1 tài liệu" in out
    assert f"  {Path('out/targets.xlsx')}" in out.splitlines()
    assert {path.name for path in (folder / "out").iterdir()} >= {"a.json", "a.txt", "chitieu.duckdb", "tasks.parquet"}
    assert main(["extract", "a.txt", "-o", "out", "--lang", "en"]) == 0
    assert "(0 new, 1 unchanged, 0 failed)" in capsys.readouterr().out


def test_files_of_other_kinds_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in").mkdir()
    (folder / "a.txt").rename(folder / "in/a.txt")
    (folder / "in/tờ trình.pptx").touch()
    assert main(["extract", "in", "-o", "out"]) == 0
    assert "Bỏ qua 1, vì không phải loại đọc được" in (out := capsys.readouterr().out) and "tờ trình.pptx" in out
    assert main(["extract", "in", "-o", "out", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["skipped"] == [str(Path("in/tờ trình.pptx"))]


def test_a_name_torn_at_its_blanks_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "Văn bản 2026").mkdir()
    (folder / "a.txt").rename(folder / "Văn bản 2026/a.txt")
    assert main(["extract", "Văn", "bản", "2026", "-o", "out"]) == 2
    hint = 'chitieu: tên có khoảng trắng đặt trong ngoặc kép: "Văn bản 2026"'
    assert capsys.readouterr().err.splitlines().count(hint) == 1
    assert main(["extract", "Văn bản 2026", "-o", "out"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["extract", "Văn", "chương", "-o", "out"]) == 2
    assert "ngoặc kép" not in capsys.readouterr().err


def test_what_is_not_sure_enough_is_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # also where nothing is done anew
        assert main(["extract", "a.txt", "-o", "out", "--min-confidence", "1"]) == 0
        assert "Để ra ngoài 1 chỉ tiêu" in capsys.readouterr().out


def test_what_was_not_read_for_sure_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lost = "KẾ HOẠCH\n\nBiểu 1\n\n" + "\n".join(
        f"{at} Tỷ lệ thôn có tủ sách % 4{at} 5{at} 6{at} 7{at}" for at in range(1, 9)
    )
    (folder / "b.txt").write_text(lost, "utf-8")
    for _ in range(2):  # also where nothing is done anew
        assert main(["extract", "a.txt", "b.txt", "-o", "out"]) == 0
        (line,) = [line for line in capsys.readouterr().out.splitlines() if "đọc chưa chắc" in line]
        assert line.endswith(": b (1)")
    assert main(["extract", "a.txt", "b.txt", "-o", "out", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["doubtful"] == {"b": 1}


def test_results_are_not_read_as_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "a.txt", "-o", "out"]) == 0
    capsys.readouterr()
    assert main(["extract", "out", "-o", "anew"]) == 2
    assert "chứa kết quả của chitieu extract" in capsys.readouterr().err and not (folder / "anew").exists()
    (folder / "out/b.txt").write_text(TEXT, "utf-8")  # somebody's own paper among them
    assert main(["extract", "out", "-o", "anew"]) == 0


def test_no_model_is_written_among_results(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "a.txt", "-o", "out"]) == 0
    assert main(["train", "-o", "out"]) == 2
    assert "holds results of chitieu extract" in capsys.readouterr().err


def test_a_document_that_is_not_there_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "no.docx"]) == 2
    assert "no.docx" in capsys.readouterr().err


def test_failures_are_lines_on_stderr_and_exit_code_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").touch()
    assert main(["extract", "a.txt", "b.txt", "no.docx", "-o", "out", "--json"]) == 1
    out, err = capsys.readouterr()
    assert [line.split(": ")[1] for line in err.splitlines()] == ["no.docx", "b.txt"]
    summary = json.loads(out)
    assert (summary["documents"], summary["extracted"], summary["failed"]) == (1, 1, 2)
    assert len((folder / "out/failures.jsonl").read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "doc"], "--format: không có dạng 'doc': chọn trong json,csv,xlsx,parquet,duckdb"),
        (["--jobs", "0"], "--jobs: cần một số nguyên từ 1, không phải '0'"),
        (["--extractor", "magic"], "--extractor: không có 'magic' (chọn trong: 'rules', 'learned'"),
        (["--min-confidence", "85"], "--min-confidence: cần một số từ 0 đến 1, không phải '85'"),
        (["--form", "csv"], "không hiểu: --form"),
        (["-o", "Kết", "quả"], 'tên có khoảng trắng đặt trong ngoặc kép: "Kết quả"'),
    ],
)
def test_wrong_usage_is_exit_code_2(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    try:
        code = main(["extract", "a.txt", "-o", "out", *arguments])
    except SystemExit as exit:
        code = exit.code  # type: ignore[assignment]
    assert code == 2
    assert message in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_only_the_formats_asked(folder: Path) -> None:
    assert main(["extract", "a.txt", "-o", "out", "--format", "json"]) == 0
    names = {path.name for path in (folder / "out").iterdir()}
    assert names == {".chitieu", "a.json", "a.txt", "failures.jsonl"}


def test_names_that_no_console_knows(folder: Path) -> None:
    name = os.fsdecode(b"k\xe1\xba\xbf ho\xff.txt")
    try:
        (folder / name).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this file system takes Unicode only")
    assert main(["extract", ".", "-o", "out", "--jobs", "1"]) == 0
    assert (folder / "out/kế ho_.json").exists()


def test_a_failure_is_told_once_in_the_language_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "rỗng.txt").write_bytes(b"")
    assert main(["extract", "rỗng.txt", "-o", "out", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert err == "chitieu: rỗng.txt: tệp rỗng (kiểm tra xem đã lưu, đã chép đủ chưa)\n"
    assert "rỗng.txt" not in out and "failures.jsonl" in out
    assert main(["show", "rỗng.txt"]) == 1
    assert capsys.readouterr().err == err
    assert main(["extract", "rỗng.txt", "-o", "out", "--format", "json", "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("chitieu: rỗng.txt: the file is empty (check")


def test_the_version_is_the_installed_package_s(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda name: {"chitieu": "12.3"}[name])
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == "chitieu 12.3\n"


def test_nothing_to_read_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "không-có.txt", "-o", "out"]) == 2
    assert capsys.readouterr() == (
        "Không có gì để đọc, nên không ghi gì.\n",
        "chitieu: không-có.txt: không có tệp này (xem lại đường dẫn, tên tệp)\n",
    )
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "không-có.docx"], "chitieu: không-có.docx: không có tệp này (xem lại đường dẫn, tên tệp)\n"),
        (["show", "không-có"], "chitieu: không-có: không có thư mục này\n"),
        (
            ["serve", ".", "--host", "0.0.0.0"],
            "chitieu: .: chưa phải thư mục kết quả: chạy chitieu extract . -o ket-qua trước",
        ),
        (["show", "."], "chitieu: .: chưa phải thư mục kết quả: chạy chitieu extract . -o ket-qua trước"),
    ],
)
def test_what_is_named_wrongly(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(arguments) in (1, 2)
    assert capsys.readouterr().err.startswith(said)


def test_of_many_documents_it_is_said_how_many_are_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(31):
        (folder / f"bản {number}.txt").write_text(TEXT, "utf-8")
    assert main(["extract", ".", "-o", "out", "--format", "json", "--jobs", "1"]) == 0
    assert "\n31 tài liệu trong số này trùng tài liệu khác; bảng chỉ tính một lần\n" in capsys.readouterr().out


def test_without_a_word_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("cách dùng: chitieu") and "extract" in out and err == ""


def test_documents_of_earlier_runs_are_told_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").write_text("KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2030, 90% thôn Vồng có nhà văn hóa.\n", "utf-8")
    assert main(["extract", "a.txt", "-o", "out", "--format", "json"]) == 0
    assert "lần chạy trước" not in capsys.readouterr().out
    assert main(["extract", "b.txt", "-o", "out", "--format", "json"]) == 0
    assert "Trong bảng còn 1 tài liệu của lần chạy trước, lần này không nêu" in capsys.readouterr().out
    assert main(["extract", "b.txt", "-o", "out", "--format", "json", "--prune"]) == 0
    assert "lần chạy trước" not in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_bar_on_a_terminal_and_none_in_a_pipe(folder: Path) -> None:
    import pty

    command = [sys.executable, "-m", "pipeline.cli", "extract", "a.txt", "-o", "out", "--format", "json", "--force"]
    reader, terminal = pty.openpty()
    os.set_blocking(reader, False)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=terminal, check=True)
    assert b"/1 [" in os.read(reader, 10_000)
    os.close(terminal)
    os.close(reader)
    assert subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True).stderr == b""


def test_no_traceback_without_debug(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "file").touch()
    assert main(["extract", "a.txt", "-o", "file/out"]) == 1
    assert capsys.readouterr().err.startswith(
        "chitieu: file/out: không ghi được: trên đường dẫn có một tệp, không phải thư mục"
    )
    with pytest.raises(Exception, match="cannot be written"):
        main(["extract", "a.txt", "-o", "file/out", "--debug"])
