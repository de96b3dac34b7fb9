"""The figures are those of the reference scorer that lies beside the project, to the third decimal."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch.request import Request
from pipeline.batch.runs import run as extract_all
from pipeline.scoring.runs import run

SHARED = Path(__file__).parents[4] / "shared"
SCORER, GOLD, TEXTS = SHARED / "tools/score.py", SHARED / "gold/seeds", SHARED / "corpus/seeds"
# Its names and ours.
NAMES = {
    "target_P": "target_P", "target_R": "target_R", "target_F1": "target_F1", "target_strict_F1": "target_strict_F1",
    "task_F1": "task_F1", "task_strict_F1": "task_strict_F1", "section_F1": "section_F1",
    "reference_F1": "reference_F1",
    "indicator_f1": "target_indicator_f1", "section_path": "section_path",
    "task_deadline": "task_deadline", "task_responsible": "task_responsible",
    **{name: f"target_{name}" for name in ("value", "unit", "comparator", "change", "deadline", "responsible", "roles",
                                           "indicator", "milestones", "section")},
    **{f"doc_{name}": f"document_{name}" for name in ("number", "kind", "issued", "place", "issuer", "title", "term",
                                                      "signer")},
}  # fmt: skip

pytestmark = pytest.mark.skipif(
    not (SCORER.exists() and TEXTS.exists()), reason="the reference scorer and the seeds (../shared) are not here"
)


@pytest.fixture(scope="module")
def predictions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    extract_all(Request((str(TEXTS),), folder, jobs=1, formats=()))
    return folder


def spoil(record: dict[str, Any], draw: random.Random) -> None:
    """Makes some of the fields wrong, so that every figure has something to tell."""
    for target in record["targets"]:
        quantity = target["quantity"]
        target["indicator"] = " ".join(word for word in target["indicator"].split() if draw.random() > 0.1)
        if draw.random() < 0.2:
            quantity["value"] = 1 if quantity["value"] is None else quantity["value"] + 1
        if draw.random() < 0.2:
            quantity["unit"] = draw.choice([None, "người", f"{quantity['unit']} mới"])
        if draw.random() < 0.2:
            target["deadline"] = None
        if draw.random() < 0.2 and quantity["value"] is not None:
            quantity["comparator"] = "approx"
        if draw.random() < 0.2:
            target["section"]["path"] = []
    for task in record["tasks"]:
        for party in task["responsible"]:
            party["role"] = draw.choice(["lead", "support", party["role"], party["role"]])
        if draw.random() < 0.2:
            task["responsible"] = task["responsible"][1:]
        if draw.random() < 0.3:
            task["span"]["end"] = (task["span"]["start"] + task["span"]["end"]) // 2
    for name in ("targets", "tasks", "sections"):
        record[name] = [one for one in record[name] if draw.random() > 0.1]
    head = record["document"]
    head["references"] = head["references"][1:]
    head["issuer"] = None
    if draw.random() < 0.5:
        head["number"] = "1/KH"


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_agrees_with_the_reference_scorer(predictions: Path, tmp_path: Path, seed: int | None) -> None:
    draw = random.Random(seed)
    for path in predictions.glob("*.json"):
        record = json.loads(path.read_bytes())
        if seed is not None:
            spoil(record, draw)
        (tmp_path / path.name).write_text(json.dumps(record), "utf-8")
    command = [sys.executable, str(SCORER), str(GOLD), str(tmp_path), "--text", str(TEXTS), "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    expected = json.loads(printed[printed.index("\n{") :])
    report = run(GOLD, [TEXTS], tmp_path)
    assert not report.failures and not report.refused
    for theirs, ours in NAMES.items():
        assert report.value(ours) == pytest.approx(expected[theirs], abs=5e-4), ours


@pytest.mark.parametrize("seed", [None, 4])
def test_agrees_with_the_reference_by_content(predictions: Path, tmp_path: Path, seed: int | None) -> None:
    draw = random.Random(seed)
    for gold in sorted(GOLD.glob("*.json")):
        record = json.loads((predictions / gold.name).read_bytes())
        if seed is not None:
            spoil(record, draw)
        (tmp_path / gold.name).write_text(json.dumps(record), "utf-8")
        text = TEXTS / f"{gold.stem}.txt"
        command = [sys.executable, str(SCORER.with_name("score_fields.py")), str(gold), str(tmp_path / gold.name)]
        printed = subprocess.run([*command, "--text", str(text)], capture_output=True, text=True, check=True).stdout
        expected = re.findall(r"F1\s+(n/a|[\d.]+)", printed.splitlines()[-1])
        (one,) = [one for one in run(GOLD, [TEXTS], tmp_path, way="content").scored if one.case.gold.doc == gold.stem]
        for name, theirs in zip(("target_F1", "target_strict_F1"), expected, strict=True):
            right, of = one.counts[name]
            assert theirs == "n/a" if not of else float(theirs) == pytest.approx(right / of, abs=5e-4)
