"""The rules are not worse than they were: no figure falls below the one written in gold/floors.toml."""

import tomllib
from pathlib import Path

import pytest

from pipeline.scoring.index import GOLD, read_index
from pipeline.scoring.report import Report
from pipeline.scoring.runs import run

ROOT = Path(__file__).parents[1]
REAL_TEXTS = ROOT.parent / "shared/corpus"
OURS = {"own", "papers"}
FLOORS: dict[str, dict[str, float]] = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHITIEU_HOME", str(tmp_path_factory.mktemp("home")))
        return run(corpora=[REAL_TEXTS] if REAL_TEXTS.is_dir() else [], extractor="rules")


def test_every_label_keeps_the_rules(report: Report) -> None:
    assert report.refused == []
    assert report.failures == []
    own = [entry.stem for entry in read_index(ROOT / "corpus/index.toml") if OURS & set(entry.stratum)]
    assert set(own) <= {one.case.gold.doc for one in report.scored}


@pytest.mark.parametrize(("group", "measure"), [(group, name) for group in FLOORS for name in FLOORS[group]])
def test_no_figure_falls(report: Report, group: str, measure: str) -> None:
    if group not in OURS and report.absent:
        pytest.skip(f"the texts of {len(report.absent)} real documents (../shared/corpus) are not here")
    value = report.value(measure, group)
    assert value is not None
    if measure.endswith("wrong_per_100"):
        assert value <= FLOORS[group][measure]
    else:
        assert value >= FLOORS[group][measure]
