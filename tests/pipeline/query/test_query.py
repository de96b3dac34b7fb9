"""Questions to real extracted folders, as a person or a script asks them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.cli import main
from pipeline.cli.query_words import heads_vi, with_figures
from tests.pipeline.query.asking import ask


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locales")
def test_words_with_accents_where_the_locale_is_not_utf8(out: Path) -> None:
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    def asked(store: Path) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "pipeline.cli", "query", str(store), "--unit", "Cán bộ", "--json"]
        return subprocess.run(command, env=environment, capture_output=True, check=False)

    assert [row["id"] for row in json.loads(asked(out).stdout)] == ["t2"]
    told = asked(out.rename(out.with_name("kết quả")))
    assert told.returncode == 1
    assert told.stderr.startswith("chitieu: máy không dùng bảng mã UTF-8: đặt LC_ALL=C.UTF-8".encode())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["--province", "Yên Bải Xa"],
            "--province Yên Bải Xa: nothing in this folder bears that name (nearest: Yên Bái)",
        ),
        (
            ["--party", "Sở Nội v", "--csv"],
            "--party Sở Nội v: nothing in this folder bears that name (nearest: Sở Nội vụ)",
        ),
        (["--unit", "ngôi", "--json"], "--unit ngôi: nothing in this folder bears that name (nearest: %, cán bộ, nhà)"),
        (["--party", "Sở Y tế"], ""),  # it has a task, and no target
        (["--province", "Yên Bái", "--due", "1999"], ""),
    ],
)
def test_a_name_that_nothing_bears_is_told(
    extracted: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(["query", str(extracted), *arguments, "--lang", "en"]) == 0
    assert capsys.readouterr().err == (f"chitieu: {told}\n" if told else "")


@pytest.mark.parametrize("place", ["", "chitieu.duckdb", "dataset"])
@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--due", "2027"], [("a", "t1")]),
        (["--due", "2027-2028"], [("a", "t1"), ("b", "t1")]),
        (["--text", "nha o"], [("a", "t1")]),
        (["--text", "NHÀ Ở"], [("a", "t1")]),
        (["--text", "ha o"], []),
        (["--text", "mái ấm"], [("c", "t1")]),
        (["--text", '"Mái ấm", cho'], [("c", "t1")]),
        (["--text", "85% hộ"], [("a", "t1")]),
        (["--due", "2033"], [("c", "t2")]),
        (["--unit", "Cán bộ"], [("a", "t2")]),
        (["--province", "Yen Bai"], [("a", "t1"), ("a", "t2")]),
        (["--province", "Lào Cai"], [("a", "t1"), ("a", "t2")]),
        (["--level", "province", "--due", "2030"], [("a", "t2")]),
        (["--tasks", "--party", "sở nội vụ"], [("a", "k1")]),
        (["--tasks", "--party", "Sở Y tế"], [("b", "k1")]),
        (["--tasks", "--due", "2027"], [("a", "k1")]),
        (["--due", "2028", "--text", "x' OR 1=1 --"], []),
    ],
)
def test_ready_made_questions(
    extracted: Path, capsys: pytest.CaptureFixture[str], place: str, arguments: list[str], found: list[tuple[str, str]]
) -> None:
    rows = ask(capsys, extracted / place, *arguments)
    assert [(row["document"], row["id"]) for row in rows] == found


def test_every_view_answers(extracted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ask(capsys, extracted)
    views = [str(row["name"]) for row in names if row["kind"] == "view"]
    assert len(views) >= 5
    for view in views:
        ask(capsys, extracted, f"SELECT * FROM {view}")
    years = ask(capsys, extracted, "SELECT year, targets FROM targets_by_year")
    assert [(one["year"], one["targets"]) for one in years] == [
        (2027, 1),
        (2028, 1),
        (2030, 1),
        (2032, 1),
        (2033, 1),
        (2034, 2),
    ]
    assert {one["name"]: one["rows"] for one in names}["targets"] == 5


@pytest.mark.parametrize("place", ["", "dataset"])
@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE targets",
        "INSERT INTO failures VALUES ('a', 'b', 'c', 'd')",
        "SELECT * FROM read_text('{secret}')",
        "COPY targets TO '{secret}'",
        "ATTACH '{secret}' AS other",
        "SET enable_external_access = true",
        "SELEC 1",
    ],
)
def test_sql_can_only_read_the_store(
    out: Path, capsys: pytest.CaptureFixture[str], place: str, sql: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    if place and sql.startswith(("DROP", "INSERT")):
        sql = sql.replace("TABLE", "VIEW")
        if sql.startswith("DROP"):
            return  # a view in memory: nothing is lost with it
    before = (out / "chitieu.duckdb").read_bytes()
    assert main(["query", str(out / place), sql.format(secret=secret)]) == 2
    assert capsys.readouterr().err.startswith("chitieu: không trả lời được câu hỏi: ")
    assert secret.read_text() == "secret"
    assert (out / "chitieu.duckdb").read_bytes() == before


def test_documents_of_no_known_province_are_counted(extracted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(extracted), "--province", "Yên Bái"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "(2 văn bản không rõ tỉnh không có ở trên: bỏ --province thì thấy)"
    assert main(["query", str(extracted), "--province", "Yên Bái", "--due", "2028", "--lang", "en"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "(documents of no known province, not among them: 1; leave out --province)"
    assert main(["query", str(extracted), "--province", "Yên Bái", "--text", "nhà ở"]) == 0
    assert "--province" not in capsys.readouterr().out


def test_in_a_terminal_and_as_csv(extracted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(extracted), "--due", "2027"]) == 0
    out = capsys.readouterr().out
    assert "hộ nghèo có nhà ở kiên cố" in out
    heads = ["Tài", "liệu", "Mã", "Chỉ", "tiêu", "Mức", "Đến", "ngày", "Độ", "tin", "cậy"]
    assert out.splitlines()[0].split() == heads
    assert "31/12/2027" in out and "  85%  " in out
    assert out.splitlines()[-2:] == ["(1)", "+ 1 nhiệm vụ: --tasks"]
    assert main(["query", str(extracted), "--due", "2027", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("document") and "2027-12-31" in out and "+ 1 tasks: --tasks" in out
    assert main(["query", str(extracted), "--due", "2026", "--party", "Sở Y tế", "--tasks"]) == 0
    told = capsys.readouterr().out.splitlines()[-2:]  # "hằng năm" is due in no year that could be told
    assert told == ["(0)", "(1 dòng định kỳ, không ghi ngày, không có ở trên: bỏ --due thì thấy)"]
    assert main(["query", str(extracted), "SELECT '=1+1' AS x, -5 AS y", "--csv"]) == 0
    assert capsys.readouterr().out == "\ufeffx,y\n'=1+1,-5\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--due", "soon"], "--due soon: cần một năm"),
        (["--due", "2030-2027"], "--due 2030-2027: năm sớm hơn đứng trước: 2027-2030"),
        (["SELECT 1", "--due", "2027"], "hỏi bằng SQL hoặc bằng các điều kiện có sẵn"),
        (["--tasks", "--unit", "%"], "nhiệm vụ không có đơn vị tính"),
    ],
)
def test_wrong_questions(
    extracted: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["query", str(extracted), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_what_a_person_rejected_is_in_no_answer(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = out / "chitieu.duckdb"
    with duckdb.connect(store) as connection:
        connection.execute("UPDATE targets SET review = 'rejected' WHERE document = 'a' AND id = 't1'")
        columns, values = "(document, record, of, name, role)", "('a', 't1', 'target', 'Sở B', 'lead')"
        connection.execute(f"INSERT INTO responsible {columns} VALUES {values}")
    assert ask(capsys, store, "--due", "2027") == []
    assert 2027 not in [one["year"] for one in ask(capsys, store, "SELECT year FROM targets_by_year")]
    assert "t1" not in [one["id"] for one in ask(capsys, store, "SELECT id FROM deadlines WHERE document = 'a'")]
    parties = [one["party"] for one in ask(capsys, store, "SELECT party FROM records_by_party")]
    assert "Sở B" not in parties and "Sở Nội vụ" in parties
    provinces = ask(capsys, store, "SELECT targets FROM targets_by_province")
    assert [one["targets"] for one in provinces] == [1]


def test_figures_in_the_terminal() -> None:
    names = ["id", "comparator", "value", "high", "unit", "change", "quantifier", "year", "end"]
    rows = [
        ["t1", "ge", 95.0, None, "%", None, None, None, None],
        ["t2", "between", 60_000_000.0, 80_000_000.0, "đồng", None, None, None, None],
        ["t3", "eq", 0.6667, None, "doanh nghiệp", None, None, None, None],
        ["t4", "ge", 15, None, "%", "decrease", None, 2028, None],
        ["t5", None, None, None, "xã", None, "hầu hết", None, None],
        ["t6", None, None, None, None, None, None, None, None],
    ]
    heads, told = with_figures(names, [list(row) for row in rows])
    assert heads == ["id", "figure", "end"] and heads_vi(heads) == ["Mã", "Mức", "Đến ngày"]
    figures = [row[1] for row in told]
    assert figures[:3] == ["≥ 95%", "60.000.000 – 80.000.000 đồng", "0,6667 doanh nghiệp"]
    assert figures[3:] == ["2028: ↓ ≥ 15%", "hầu hết", ""]
    assert with_figures(["id", "text"], [["k1", "a"]]) == (["id", "text"], [["k1", "a"]])
