"""A score from folders, over several formats, and what its report keeps apart."""

from pathlib import Path

import docx
import pytest

from models.errors import ChitieuError
from pipeline import score
from pipeline.scoring.runs import run
from tests.pipeline.scoring.conftest import TEXT


def test_the_face_scores(folder: Path) -> None:
    report = score(folder / "gold", folder / "texts")
    assert report.value("target_F1") == 1
    assert report.value("target_F1", "text") == 1
    assert report.groups["all"].records["targets"]["gold"] == 2


def test_word_is_scored_by_content_beside_the_text(folder: Path) -> None:
    paper = docx.Document()
    for line in TEXT.splitlines():
        paper.add_paragraph(f"  {line}")
    paper.save(str(folder / "texts/ke-hoach.docx"))
    report = run(folder / "gold", [folder / "texts"], way="content")
    assert {one.prediction.form for one in report.scored} == {"text", "docx"}
    for form in ("text", "docx"):
        assert report.groups[form].documents == 1
        assert report.value("target_F1", form) == 1
    (by_place,) = run(folder / "gold", [folder / "texts"]).scored
    assert by_place.prediction.form == "text"


def test_a_missing_prediction_is_a_failure_and_counts(folder: Path) -> None:
    report = run(folder / "gold", [folder / "texts"], folder / "pred")
    (failure,) = report.failures
    assert failure.endswith("ke-hoach.json: there is no prediction")
    assert (report.value("target_R"), report.value("target_P")) == (0, None)
    assert report.seconds is None


def test_folders_that_hold_nothing_are_named(folder: Path) -> None:
    with pytest.raises(ChitieuError, match="there are no label files"):
        run(folder / "texts", [])
    with pytest.raises(ChitieuError, match="there is no such folder of texts"):
        run(folder / "gold", [folder / "no"])
