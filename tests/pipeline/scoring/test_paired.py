"""Two extractors over the same documents, group by group."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.scoring.measures import differences
from tests.pipeline.scoring.conftest import TEXT


def test_documents_are_drawn_in_pairs() -> None:
    mine = [{"target_F1": (float(right), 10.0)} for right in (9, 5, 2, 8)]
    theirs = [{"target_F1": (one["target_F1"][0] - 1, 10.0)} for one in mine]
    between = differences(mine, theirs, ["target_F1", "target_P"])
    assert between["target_F1"] == pytest.approx((0.1, 0.1))  # one apart, whichever documents are drawn
    assert between["target_P"] is None
    assert differences(mine[:1], theirs[:1], ["target_F1"]) == {"target_F1": None}


def test_the_command_prints_both_and_how_far_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pred/ke-hoach.json").write_bytes((folder / "gold/ke-hoach.json").read_bytes())
    data = json.loads((folder / "pred/ke-hoach.json").read_text("utf-8"))
    del data["targets"][1]
    (folder / "pred/ke-hoach.json").write_text(json.dumps(data), "utf-8")
    (folder / "pred/ke-hoach.txt").write_text(TEXT, "utf-8")
    asked = ["score", "--gold", str(folder / "gold"), "--corpus", str(folder / "texts"), "--pred", str(folder / "pred")]
    assert main([*asked, "--against", "rules", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["all"]
    assert (found["documents"], found["targets"]) == (1, 2)
    assert found["gaps"]["target_R"] == {"value": 0.5, "other": 1.0, "interval": None}
    assert main([*asked, "--against", "rules", "--lang", "en"]) == 0
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("all (1)"))
    assert row.split()[2:6] == ["2", "0.667", "1.000", "-0.333"]
