"""The hand-made pairs of the own family: alignment and verdicts hold their floors, and the scorer counts right."""

from collections import Counter
from pathlib import Path

import pytest

from models.document import Level
from models.errors import ChitieuError
from pipeline.comparison.alignment_runs import COUPLES, alignment_lines, run_alignment
from pipeline.comparison.alignment_score import score_alignment
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.gold import GoldCouple, read_couples
from pipeline.scoring.index import GOLD
from tests.pipeline.comparison.conftest import make_paper, make_promise


def test_the_own_family_from_its_labels() -> None:
    report = run_alignment(labels=GOLD / "programmes")
    assert len(report.couples) >= 4
    assert report.total.f1 >= 0.95, "\n".join(alignment_lines(report, "en"))
    assert report.total.verdict_accuracy >= 0.95, "\n".join(alignment_lines(report, "en"))


def test_there_are_couples_enough() -> None:
    couples = read_couples(COUPLES)
    assert len(couples) >= 6 and sum(len(couple.pairs) for couple in couples) >= 80


def test_counts() -> None:
    parent = make_paper(
        "tw",
        make_promise("người dân có chữ ký số", 70, words="a 70 người dân"),
        make_promise("bệnh án điện tử", 90, words="một dòng khác 90 bệnh án"),
        level=Level.NATIONAL,
    )
    child = make_paper("tinh", *parent.targets, level=Level.PROVINCE)
    gold = GoldCouple.model_validate(
        {
            "name": "x",
            "parent": {"doc": "tw"},
            "child": {"doc": "tinh"},
            "pairs": [
                {"parent": 2, "child": 2, "verdict": "exceeds"},
                {"parent": 14, "child": 999, "verdict": "meets"},
            ],
        }
    )
    score = score_alignment(gold, compare_programmes(parent, [child]))
    assert (score.gold, score.found, score.hits) == (2, 2, 1)
    assert (score.precision, score.recall, score.f1, score.verdict_accuracy) == (0.5, 0.5, 0.5, 0.0)
    assert score.confusion == Counter({("exceeds", "meets"): 1})
    allowed = gold.model_copy(update={"optional": ((14, 14),)})
    assert score_alignment(allowed, compare_programmes(parent, [child])).precision == 1.0


def test_a_file_that_is_no_couple(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}", "utf-8")
    with pytest.raises(ChitieuError, match=r"x\.json: no couple of gold pairs"):
        read_couples(tmp_path)
