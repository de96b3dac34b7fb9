"""Labels that break a rule are refused with file, record and reason."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import main
from pipeline.scoring.invariants import breaches
from pipeline.scoring.labels import Labels
from pipeline.scoring.numbers import cuts
from tests.pipeline.scoring.conftest import TEXT, raw

Make = Callable[..., Labels]


def test_whole_labels_keep_the_rules(make: Make) -> None:
    assert breaches(make(), TEXT) == []


@pytest.mark.parametrize(
    ("place", "field", "wrong", "reason"),
    [
        ("quantity", "value", 86, "the span cuts '85%', not the value 86"),
        ("quantity", "end", 9999, "is not within the text"),
        ("quantity", "unit", "người", "unit missing: the span is '85%'"),
        ("quantity", "comparator", None, "comparator missing"),
        ("quantity", "comparator", "between", "has an upper end"),
        (None, "section", ["IX"], r"unknown section path \['IX'\]"),
        (None, "indicator", "", "indicator missing"),
        (None, "deadline", {"start": "2026-01-01", "end": "2025-01-01", "recurrence": None}, "ends before it starts"),
        (None, "deadline", {"start": None, "end": "31/12/2025", "recurrence": None}, "is no ISO date"),
        (None, "responsible", [{"name": " ", "role": "lead"}], "without a name"),
        (None, "milestones", [{"year": 2026, "value": 1}, {"year": 2026, "value": 2}], "two milestones in one year"),
    ],
)
def test_what_is_wrong_with_a_target(make: Make, place: str | None, field: str, wrong: object, reason: str) -> None:
    import re

    def spoil(data: dict[str, Any]) -> None:
        record = data["targets"][0]
        (record[place] if place else record)[field] = wrong

    found = breaches(make(spoil), TEXT)
    assert any(line.startswith("targets[0] @") and re.search(reason, line) for line in found), found


def test_a_span_out_of_a_longer_number_and_two_on_one_number(make: Make) -> None:
    def cut(data: dict[str, Any]) -> None:
        data["targets"][1]["quantity"].update(value=200, start=data["targets"][1]["quantity"]["start"] + 2)

    def twice(data: dict[str, Any]) -> None:
        data["targets"].append(data["targets"][0])

    assert "out of a longer number" in breaches(make(cut), TEXT)[0]
    assert "overlaps" in breaches(make(twice), TEXT)[0]


@pytest.mark.parametrize(
    ("words", "value", "high"),
    [
        ("85%", 85, None), ("1.200", 1200, None), ("2,5 triệu", 2_500_000, None), ("01", 1, None),
        ("50tr", 5e7, None),
        ("2/3", 0.6667, None), ("một phần ba", 0.3333, None), ("ba mươi", 30, None), ("gấp đôi", 2, None),
        ("10 - 15%", 10, 15), ("từ 3 đến 5", 3, 5), ("5-7 nghìn tỷ", 5e12, 7e12), ("5 - 7 tỉ", 5e9, 7e9),
    ],
)  # fmt: skip
def test_a_span_cuts_the_value(words: str, value: float, high: float | None) -> None:
    assert cuts(words, value, high)
    assert not cuts(words, value * 1.5, high)


def test_score_refuses_them_with_file_record_and_reason(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    arguments = ["score", "--gold", str(folder / "gold"), "--corpus", str(folder / "texts"), "--lang", "en"]
    assert main(arguments) == 0
    assert "1 documents" in capsys.readouterr().out
    data = raw()
    data["targets"][1]["quantity"]["value"] = 12
    data["tasks"][0]["section"] = ["III"]
    (folder / "gold/ke-hoach.json").write_text(json.dumps(data), "utf-8")
    assert main(arguments) == 1
    lines = capsys.readouterr().err.splitlines()
    file = folder / "gold/ke-hoach.json"
    assert lines[0].startswith(f"chitieu: {file}: targets[1] @")
    assert lines[0].endswith("the span cuts '1.200', not the value 12")
    assert lines[1].endswith("unknown section path ['III']")
    del data["targets"][0]["quantity"]["unit"]
    (folder / "gold/ke-hoach.json").write_text(json.dumps(data), "utf-8")
    assert main(arguments) == 1
    assert f"{file}: targets[0].quantity.unit: Field required" in capsys.readouterr().err


def test_another_text_of_the_same_name_is_not_scored(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "texts/ke-hoach.txt").write_text(TEXT + "x", "utf-8")
    assert main(["score", "--gold", str(folder / "gold"), "--corpus", str(folder / "texts"), "--json"]) == 0
    out, err = capsys.readouterr()
    assert '"documents": 0' in out
    assert "không có ở đây văn bản của 1 tệp nhãn (ke-hoach)" in err
