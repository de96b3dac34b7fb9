"""`chitieu score`, `corpus`, `export` and `import` as a person or a script meets them."""

import csv
import json
import re
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.scoring.figures import between, figure, number
from pipeline.scoring.index import GOLD, OWN_CORPUS, digest_of, read_index, user_index_path

STEM = "tin-bao-rung-go-lon"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty user's index, and labels and text of one own document under other people's names."""
    monkeypatch.setenv("CHITIEU_HOME", str(tmp_path / "home"))
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / f"{STEM}.json").write_bytes((GOLD / "programmes" / f"{STEM}.json").read_bytes())
    return tmp_path


def test_figures_as_json_and_as_a_table(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--gold", str(home / "gold"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    measures = report["groups"]["all"]["measures"]
    assert {"target_F1", "target_strict_F1", "task_F1", "section_F1", "document_number"} <= measures.keys()
    assert report["groups"]["all"]["records"]["targets"]["gold"] == 2
    assert set(report["groups"]) == {"all", "dev", "text", "other", "own"}
    assert report["runtime"]["characters_per_second"] > 0
    assert main(["score", "--gold", str(home / "gold"), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "Confusion: role (rows: gold, columns: predicted)" in out
    assert "section_F1                     n/a" in out


def test_vietnamese_figures_have_a_decimal_comma(capsys: pytest.CaptureFixture[str]) -> None:
    assert figure(0.5, "vi") == "0,500" and figure(0.5, "en") == "0.500" and figure(None, "vi") == "n/a"
    assert between((-0.25, 0.5), "vi", "+.2f") == "[-0,25; +0,50]" and between((0, 1), "en", ".1f") == "[0.0, 1.0]"
    assert number("1,234.5", "vi") == "1.234,5"
    labels = str(GOLD / "programmes")
    for arguments in (["--agreement", labels, labels], ["--gold", labels, "--against", "rules"], ["--alignment"]):
        assert main(["score", *arguments]) == 0
        out = capsys.readouterr().out
        assert re.search(r"\b[01],\d{3}\b", out) and not re.search(r"\b[01]\.\d{3}\b", out)
    assert out.startswith("Cặp văn bản") and "\n  bỏ sót: " in out and "missed" not in out


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "html"])
def test_errors_with_their_sentences(home: Path, ending: str) -> None:
    pred = home / "pred"
    pred.mkdir()
    labels = json.loads((home / "gold" / f"{STEM}.json").read_text("utf-8"))
    labels["targets"][0]["quantity"].update(value=12, unit="<b>ha</b>")
    del labels["targets"][1]
    (pred / f"{STEM}.json").write_text(json.dumps(labels), "utf-8")
    file = home / f"errors.{ending}"
    assert main(["score", "--gold", str(home / "gold"), "--pred", str(pred), "--errors", str(file)]) == 0
    if ending == "json":
        rows = json.loads(file.read_text("utf-8"))
        assert [(row["record"], row["verdict"], row["field"]) for row in rows] == [
            ("target", "wrong", "value"), ("target", "wrong", "unit"), ("target", "missed", None),
        ]  # fmt: skip
        text = (OWN_CORPUS / "programmes" / f"{STEM}.txt").read_text("utf-8")
        assert all(" ".join(text[row["start"] : row["end"]].split()) in row["sentence"] for row in rows)
    elif ending == "csv":
        with file.open(encoding="utf-8-sig", newline="") as lines:
            assert [row["gold"] for row in csv.DictReader(lines)][:2] == ["12000", "ha"]
    elif ending == "xlsx":
        import openpyxl

        sheet = openpyxl.load_workbook(file).active
        assert sheet is not None and sheet.max_row == 4
    else:
        page = file.read_text("utf-8")
        assert "<b>ha" not in page and "&lt;b&gt;ha" in page
        assert "<mark>12.000</mark>" in page
        assert "http" not in page and "<script" not in page


def test_what_a_change_gained_and_lost(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    labels = json.loads((home / "gold" / f"{STEM}.json").read_text("utf-8"))
    for name in ("a", "b"):
        (home / name).mkdir()
    labels["targets"][0]["quantity"]["value"] = 12
    (home / "a" / f"{STEM}.json").write_text(json.dumps(labels), "utf-8")
    labels["targets"][0]["quantity"]["value"] = 12000
    del labels["targets"][1]
    (home / "b" / f"{STEM}.json").write_text(json.dumps(labels), "utf-8")
    arguments = ["score", "--gold", str(home / "gold"), "--diff", str(home / "a"), str(home / "b")]
    assert main([*arguments, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("gained 1, lost 1, other, still wrong 0, other, no gold 0")
    assert main([*arguments, "--json", "-o", str(home / "diff.xlsx")]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["verdict"], row["field"], row["before"], row["after"]) for row in rows[:1]] == [
        ("gained", "value", "12", "12000")
    ]
    assert (home / "diff.xlsx").exists()


def test_agreement_with_kappa(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second = home / "second"
    second.mkdir()
    labels = json.loads((home / "gold" / f"{STEM}.json").read_text("utf-8"))
    del labels["targets"][1]
    (second / f"{STEM}.json").write_text(json.dumps(labels), "utf-8")
    assert main(["score", "--agreement", str(home / "gold"), str(second), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    kappa = report["kappa"]
    assert (kappa["both"], kappa["first_only"], kappa["second_only"]) == (1, 1, 0)
    assert 0 < kappa["value"] < 1
    assert report["groups"]["all"]["measures"]["target_F1"]["value"] == pytest.approx(2 / 3)


def test_a_document_of_the_users_own_is_found_by_digest(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (OWN_CORPUS / "programmes" / f"{STEM}.txt").read_text("utf-8")
    mine = home / "ten-khac.txt"
    mine.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert main(["corpus", "add", str(mine)]) == 0
    assert capsys.readouterr().out.startswith(f"{mine}: nhãn: {GOLD / 'programmes' / STEM}.json")
    (entry,) = read_index(user_index_path())
    assert (entry.path, entry.digest, entry.split) == (str(mine), digest_of(text), "dev")
    assert main(["corpus", "add", str(home / "khong-co.txt")]) == 1
    assert "there is no such file" in capsys.readouterr().err
    assert main(["corpus", "list", "--json"]) == 0
    assert [row["path"] for row in json.loads(capsys.readouterr().out)] == [str(mine)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["score", "--errors", "sai.doc"], "tên tệp phải có đuôi .csv, .xlsx, .json, .html"),
        (["score", "--gold", "no-folder"], "no-folder: không có thư mục này"),
        (["score", "--diff", "a", "b", "--agreement", "a", "b"], "mỗi lần một câu"),
        (["corpus", "add"], "name the documents"),
        (["export", "no-folder", "--to", "brat", "-o", "x"], "không có thư mục này"),
        (["import", "no-file", "--from", "brat", "-o", "x"], "there is no such file"),
    ],
)
def test_wrong_usage(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(home)
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("tool", ["labelstudio", "brat", "spacy", "hf"])
def test_an_extracted_folder_goes_out(home: Path, capsys: pytest.CaptureFixture[str], tool: str) -> None:
    if tool == "spacy":
        pytest.importorskip("spacy")
    source = OWN_CORPUS / "programmes" / f"{STEM}.txt"
    assert main(["extract", str(source), "-o", str(home / "out"), "--format", "json"]) == 0
    capsys.readouterr()
    assert main(["export", str(home / "out"), "--to", tool, "-o", str(home / tool)]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert written and all(path.stat().st_size for path in written)


def test_labels_go_out_and_come_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = home / "gold" / f"{STEM}.json"
    assert main(["export", str(home / "gold"), "--to", "brat", "-o", str(home / "brat")]) == 0
    assert main(["import", str(home / "brat"), "--from", "brat", "-o", str(home / "back"), "--words"]) == 0
    assert (home / "back" / gold.name).read_bytes() == gold.read_bytes()
    annotations = home / "brat" / f"{STEM}.ann"
    annotations.write_text(annotations.read_text("utf-8").replace('"value": 35', '"value": 36'), "utf-8")
    assert main(["import", str(annotations), "--from", "brat", "-o", str(home / "back")]) == 1
    assert "the span cuts '35%', not the value 36" in capsys.readouterr().err


def test_alignment_is_scored_on_the_own_programmes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--alignment", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert len(report["couples"]) >= 4


def test_no_couple_is_no_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--alignment", "--gold", str(tmp_path / "none")]) == 2
    assert "không có thư mục này" in capsys.readouterr().err
    assert main(["score", "--alignment", "--gold", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out == "" and "không cặp văn bản nào có đủ hai văn bản ở đây" in err


def test_texts_stand_beside_predictions_and_nothing_scored_is_no_table(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "texts").mkdir()
    text = "KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2027, 85% hộ nghèo tại xã Đá Vồng có nhà ở kiên cố.\n"
    (home / "texts" / "a.txt").write_text(text, "utf-8")
    assert main(["extract", str(home / "texts"), "-o", str(home / "out"), "--format", "json"]) == 0
    labels = {"doc": "a", "digest": digest_of(text), "document": {}, "sections": [], "targets": [], "tasks": []}
    (home / "gold" / f"{STEM}.json").unlink()
    (home / "gold" / "a.json").write_text(json.dumps(labels), "utf-8")
    capsys.readouterr()
    assert main(["score", "--gold", str(home / "gold")]) == 0
    out, err = capsys.readouterr()
    assert out == "" and "không chấm: không có ở đây văn bản của 1 tệp nhãn (a); nêu thư mục" in err
    assert main(["score", "--gold", str(home / "gold"), "--pred", str(home / "out")]) == 0
    assert capsys.readouterr().out.startswith("1 tài liệu")


def test_predictions_of_other_documents_are_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "pred").mkdir()
    assert main(["score", "--gold", str(home / "gold"), "--pred", str(home / "pred")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"chitieu: không có kết quả trích xuất, tính là không thấy gì: 1 trong 1 văn bản ({STEM})"
    other = "KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2027, 85% hộ nghèo tại xã Đá Vồng có nhà ở kiên cố.\n"
    (home / f"{STEM}.txt").write_text(other, "utf-8")
    assert main(["extract", str(home / f"{STEM}.txt"), "-o", str(home / "pred"), "--format", "json"]) == 0
    capsys.readouterr()
    asked = ["score", "--gold", str(home / "gold"), "--pred", str(home / "pred"), "--lang", "en"]
    assert main(asked) == 0
    assert "predicted in another text, so places do not fit: 1 of 1 documents" in capsys.readouterr().err
    assert main([*asked, "--by", "content"]) == 0
    assert capsys.readouterr().err == ""
