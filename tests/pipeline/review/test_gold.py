"""What people have reviewed becomes labels that score and train read."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.scoring.runs import run
from pipeline.store.decisions.reviews import append_decision
from tests.pipeline.review.conftest import Decide, extract, stored


def test_a_folder_that_nobody_reviewed_is_said(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(folder), "--to", "gold", "-o", str(tmp_path / "labels")]) == 1
    assert "chưa ai rà soát chỉ tiêu nào (chitieu serve" in capsys.readouterr().err
    assert main(["train", "--reviewed", str(folder), "-o", str(tmp_path / "model")]) == 1
    assert "nobody has decided on a target here (chitieu serve" in capsys.readouterr().err
    assert not (tmp_path / "model").exists()


def test_a_folder_that_was_never_extracted_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ke-hoach.txt").write_text("KẾ HOẠCH\n", "utf-8")
    assert main(["export", str(tmp_path), "--to", "gold", "-o", str(tmp_path / "labels")]) == 2
    assert "chưa phải thư mục kết quả: chạy chitieu extract" in capsys.readouterr().err


def test_a_document_reviewed_to_the_end_is_gold(folder: Path, decide: Decide, tmp_path: Path) -> None:
    one, two, three = stored(folder).targets
    append_decision(folder, decide("accepted", one))
    append_decision(folder, decide("rejected", two))
    assert main(["export", str(folder), "--to", "gold", "-o", str(tmp_path / "labels")]) == 1
    assert not list((tmp_path / "labels").glob("*.json"))
    append_decision(folder, decide("accepted", three))
    assert main(["export", str(folder), "--to", "gold", "-o", str(tmp_path / "labels")]) == 0
    report = run(tmp_path / "labels", [tmp_path / "in"])
    assert report.value("target_R") == 1.0
    assert report.value("target_P") == 2 / 3
    extract(tmp_path)
    assert run(tmp_path / "labels", [tmp_path / "in"], folder).value("target_F1") == 1.0
