import csv
import json
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet
import pytest
from openpyxl import load_workbook

from extractors.folding import fold
from models.errors import ChitieuError
from models.programme import Programme
from models.rows import TARGET_COLUMNS, TASK_COLUMNS, target_row, task_row
from pipeline.store.dataset import open_dataset
from pipeline.store.failures import Failure, read_failures, write_failures
from pipeline.store.programmes import stored_programmes
from pipeline.store.schema import SCHEMA_VERSION, TABLES
from pipeline.store.tables import table_files, write_tables
from pipeline.store.views import FOLD


@pytest.fixture
def folder(tmp_path: Path, programme: Programme, text: str) -> Path:
    for stem in ("a", "b"):
        info = programme.document.model_copy(update={"id": stem})
        record = programme.model_copy(update={"document": info})
        (tmp_path / f"{stem}.json").write_text(record.model_dump_json(), "utf-8")
        (tmp_path / f"{stem}.txt").write_text(text, "utf-8")
    (tmp_path / "comparison.json").write_text('{"schema_version": "1", "parent": "a"}')
    write_failures(tmp_path, [Failure("in/x.pdf", "unreadable", "the file is empty")])
    return tmp_path


def test_reads_programmes_by_stem_and_other_json_not_at_all(folder: Path, programme: Programme) -> None:
    records = list(stored_programmes(folder))
    assert [record.document.id for record in records] == ["a", "b"]
    assert records[0].targets == programme.targets


def test_a_damaged_json_is_named(folder: Path) -> None:
    (folder / "b.json").write_text('{"schema_version": "1"')
    with pytest.raises(ChitieuError, match=r"b\.json: holds no programme"):
        write_tables(folder)


def quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def test_all_formats_hold_the_same_targets(folder: Path, programme: Programme) -> None:
    paths = write_tables(folder)
    assert [path.name for path in paths] == table_files(("csv", "xlsx", "parquet", "duckdb"))
    infos = [programme.document.model_copy(update={"id": stem}) for stem in ("a", "b")]
    expected = [plain(target_row(info, target)) for info in infos for target in programme.targets]
    assert [plain(row) for row in pyarrow.parquet.read_table(folder / "targets.parquet").to_pylist()] == expected
    with duckdb.connect(folder / "chitieu.duckdb", read_only=True) as store:
        rows = store.execute(f"SELECT {quoted(TARGET_COLUMNS)} FROM targets").fetchall()
        assert [plain(dict(zip(TARGET_COLUMNS, row, strict=True))) for row in rows] == expected
        rows = store.execute(f"SELECT {quoted(TASK_COLUMNS)} FROM tasks").fetchall()
        tasks = [dict(zip(TASK_COLUMNS, row, strict=True)) for row in rows]
        assert list(map(plain, tasks)) == [plain(task_row(info, task)) for info in infos for task in programme.tasks]
    with (folder / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        ids = [(row["document"], row["id"]) for row in csv.DictReader(file)]
    sheet: Any = load_workbook(folder / "targets.xlsx").active
    assert ids == [(row["document"], row["id"]) for row in expected]
    assert [(row[0], row[6]) for row in sheet.iter_rows(min_row=2, values_only=True)] == ids


def plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def test_types_of_the_parquet_columns(folder: Path) -> None:
    write_tables(folder, ("parquet",))
    types = {field.name: str(field.type) for field in pyarrow.parquet.read_schema(folder / "targets.parquet")}
    assert {name: types[name] for name in ("end", "value", "page", "evidence")} == {
        "end": "date32[day]", "value": "double", "page": "int64", "evidence": "string",
    }  # fmt: skip


def test_store_has_every_table(folder: Path) -> None:
    write_tables(folder, ("duckdb",))
    with duckdb.connect(folder / "chitieu.duckdb", read_only=True) as store:
        counts = {table: store.execute(f'SELECT count(*) FROM "{table}"').fetchone() for table in TABLES}
        version = store.execute("SELECT version FROM schema_version").fetchone()
        late = store.execute("""SELECT r.canonical FROM targets t JOIN responsible r
            ON (r.document, r.record) = (t.document, t.id) WHERE t."end" < DATE '2026-01-01'""").fetchall()
    assert counts == {
        "schema_version": (1,), "documents": (2,), "sections": (2,), "targets": (4,), "tasks": (2,),
        "responsible": (4,), "milestones": (4,), "references": (2,), "warnings": (2,), "failures": (1,),
    }  # fmt: skip
    assert version == (SCHEMA_VERSION,)
    assert late == [("Ban Tổ chức Liên đoàn Lao động tỉnh",)] * 2


def test_only_the_formats_asked_are_written(folder: Path) -> None:
    before = {path.name for path in folder.iterdir()}
    assert write_tables(folder, ()) == []
    assert {path.name for path in write_tables(folder, ("csv",))} == {"targets.csv", "tasks.csv"}
    assert {path.name for path in folder.iterdir()} - before == {"targets.csv", "tasks.csv"}


def test_an_empty_folder_gives_empty_tables(tmp_path: Path) -> None:
    write_tables(tmp_path)
    assert pyarrow.parquet.read_table(tmp_path / "tasks.parquet").num_rows == 0


def test_failures_read_back_without_their_traces(tmp_path: Path) -> None:
    failures = [Failure("b", "internal", "lỗi", "", "Traceback …"), Failure("a", "missing", "no such file", "check")]
    write_failures(tmp_path, failures)
    assert read_failures(tmp_path) == [failures[1], Failure("b", "internal", "lỗi")]
    assert json.loads((tmp_path / "failures.jsonl").read_text("utf-8").splitlines()[0])["code"] == "missing"


def test_a_dataset_holds_every_table_in_parts(folder: Path) -> None:
    assert [path.name for path in write_tables(folder, ("dataset",))] == ["dataset"]
    assert write_tables(folder, ("dataset",))  # takes the place of the one before
    assert {path.name for path in (folder / "dataset").iterdir()} == set(TABLES)
    assert not list(folder.glob(".chitieu-*"))
    rows = duckdb.sql(f"SELECT id FROM read_parquet('{folder}/dataset/targets/*.parquet') ORDER BY id").fetchall()
    assert rows == [("t1",), ("t1",), ("t2",), ("t2",)]


def test_more_rows_than_a_part_takes_open_further_ones(tmp_path: Path) -> None:
    with open_dataset(tmp_path / "d", rows_per_part=2) as write:
        for year in range(5):
            write("milestones", {"document": "a", "target": "t1", "year": year, "value": 1.0})
    assert [path.name for path in sorted((tmp_path / "d/milestones").iterdir())] == [
        f"part-0000{number}.parquet" for number in range(3)
    ]
    assert duckdb.sql(f"SELECT count(*) FROM '{tmp_path}/d/milestones/*.parquet'").fetchall() == [(5,)]


@pytest.mark.parametrize("words", ["Nhà Ở  xã-hội/ĐẢNG", "Ð", unicodedata.normalize("NFD", "Sở Y tế, TP. – x_"), ""])
def test_folding_in_the_store_is_that_of_the_extractors(words: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(FOLD)
        assert connection.execute("SELECT fold(?)", [words]).fetchone() == (fold(words),)
