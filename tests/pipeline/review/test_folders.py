"""Decisions in a folder: kept by every run, shown by JSON and all tables, counted by what reads them."""

import csv
import json
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook

from models.decision import fields_of
from models.errors import ChitieuError
from pipeline.comparison.inputs import load_folder
from pipeline.exchange.sources import documents
from pipeline.scoring.reading import read_prediction
from pipeline.scoring.texts import Texts
from pipeline.store.atomic import OutputError
from pipeline.store.decisions.reviews import REVIEWS_FILE, append_decision, read_decisions, reviews_locked
from tests.pipeline.review.conftest import PLAN, Decide, extract, stored


def correct(folder: Path, decide: Decide) -> None:
    """A corrected value, a rejected target, an accepted one."""
    one, two, three = stored(folder).targets
    fields = fields_of(one)
    record = fields.model_copy(update={"quantity": fields.quantity.model_copy(update={"value": 90})})
    for decision in (decide("corrected", one, record=record), decide("rejected", two), decide("accepted", three)):
        append_decision(folder, decision)


def told(folder: Path) -> list[tuple[float | None, str | None]]:
    return [(one.quantity.value, one.review and one.review.status) for one in stored(folder).targets]


def test_decisions_outlive_every_kind_of_run(folder: Path, decide: Decide) -> None:
    correct(folder, decide)
    decided = [(90, "corrected"), (1200, "rejected"), (60, "accepted")]
    for force in (False, True, False):
        extract(folder.parent, force=force)
        assert told(folder) == decided
    (folder.parent / "in/ke-hoach.txt").write_text("Bản sao\n" + PLAN, "utf-8")
    extract(folder.parent)
    assert told(folder) == decided
    (folder / "ke-hoach.json").unlink()
    extract(folder.parent)
    assert told(folder) == decided


def test_a_run_that_has_nothing_new_writes_nothing(folder: Path, decide: Decide) -> None:
    correct(folder, decide)
    extract(folder.parent)
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("[a-z]*.*") if path.name != "failures.jsonl"}
    extract(folder.parent)
    assert before == {path.name: path.stat().st_mtime_ns for path in folder.glob("[a-z]*.*") if path.name in before}


def test_tables_show_what_was_decided(folder: Path, decide: Decide) -> None:
    correct(folder, decide)
    extract(folder.parent)
    with (folder / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["value"], row["review"]) for row in csv.DictReader(file)]
    assert rows == [("90", "corrected"), ("1200", "rejected"), ("60", "accepted")]
    sheet = load_workbook(folder / "targets.xlsx").active
    assert sheet is not None
    cells = list(sheet.iter_rows(values_only=True))
    at = cells[0].index("Rà soát")
    assert [row[at] for row in cells[1:]] == ["đã sửa", "loại bỏ", "chấp nhận"]
    query = "SELECT value, review FROM {} ORDER BY id"
    with duckdb.connect(folder / "chitieu.duckdb", read_only=True) as store:
        assert store.execute(query.format("targets")).fetchall()[0] == (90, "corrected")
    parquet = query.format(f"'{folder}/targets.parquet'")
    assert duckdb.sql(parquet).fetchall() == [(90, "corrected"), (1200, "rejected"), (60, "accepted")]


def test_what_is_rejected_counts_nowhere(folder: Path, decide: Decide) -> None:
    correct(folder, decide)
    (programme,) = load_folder(folder)
    assert [target.quantity.value for target in programme.targets] == [90, 60]
    (marked,) = documents(folder, Texts(), [])
    assert "1.200" not in json.dumps([str(region) for region in marked.regions])
    assert extract(folder.parent).targets == 2
    labels, _ = read_prediction(folder / "ke-hoach.json")
    assert [target.quantity.value for target in labels.targets] == [90, 60]


def test_a_line_that_is_no_decision_is_named(folder: Path, decide: Decide) -> None:
    correct(folder, decide)
    with (folder / REVIEWS_FILE).open("a", encoding="utf-8") as file:
        file.write('{"id": "x"}\n')
    with pytest.raises(ChitieuError, match=r"reviews\.jsonl, line 4: no decision on a target: document"):
        read_decisions(folder)


def test_only_one_adds_at_a_time(folder: Path) -> None:
    with reviews_locked(folder), pytest.raises(OutputError), reviews_locked(folder):
        pass
