"""The store behind a question: none there, left behind, older or later than this version."""

import shutil
from pathlib import Path

import duckdb
import pytest

from pipeline.cli import main
from pipeline.store.schema import FOLDED, SCHEMA_VERSION
from tests.pipeline.query.asking import ask


def test_no_store_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file.duckdb").write_text("none")
    assert main(["query", str(tmp_path)]) == 2
    assert main(["query", str(tmp_path / "file.duckdb")]) == 1
    assert "đây không phải kho dữ liệu của chitieu" in capsys.readouterr().err


def test_a_store_left_behind_is_brought_up_to_date_when_it_is_opened(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / "chitieu.duckdb").write_bytes(b"half")
    (out / ".chitieu-1-00.tmp").write_text("left")
    assert len(ask(capsys, out, "--due", "2027")) == 1
    assert not (out / ".chitieu-1-00.tmp").exists()


def make_older(store: Path) -> None:
    with duckdb.connect(store) as connection:
        for (view,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            connection.execute(f"DROP VIEW {view}")
        connection.execute("DROP MACRO fold")
        for table, columns in FOLDED.items():
            for column in columns:
                connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}_folded")
        connection.execute("UPDATE schema_version SET version = 1")


@pytest.mark.parametrize("alone", [True, False])
def test_an_older_store_is_migrated(out: Path, capsys: pytest.CaptureFixture[str], alone: bool) -> None:
    make_older(out / "chitieu.duckdb")
    store = out
    if alone:
        store = Path(shutil.move(out / "chitieu.duckdb", out.parent / "alone.duckdb"))
    assert len(ask(capsys, store, "--text", "nha o")) == 1
    assert ask(capsys, store, "SELECT * FROM schema_version") == [{"version": SCHEMA_VERSION}]


def test_a_later_store_is_refused(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Path(shutil.move(out / "chitieu.duckdb", out.parent / "later.duckdb"))
    with duckdb.connect(store) as connection:
        connection.execute("UPDATE schema_version SET version = 99")
    assert main(["query", str(store)]) == 1
    assert "kho dữ liệu là phiên bản 99" in capsys.readouterr().err
