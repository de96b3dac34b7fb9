"""Runs in trouble: what cannot be read, what is in the way, and what stands then."""

import json
from pathlib import Path

import pytest

from models.errors import UsageError
from pipeline.batch.runs import run
from pipeline.store.atomic import OutputError
from pipeline.store.lock import locked
from tests.pipeline.batch.whole import counts, documents, request


def content(folder: Path) -> dict[str, bytes]:
    names = (path for path in folder.iterdir() if path.is_file() and path.suffix != ".duckdb")
    return {path.name: path.read_bytes() for path in names}


def test_failures_are_named_and_the_rest_is_done(folder: Path) -> None:
    (folder / "in/empty.txt").touch()
    summary = run(request("in", "missing.docx"))
    assert counts(summary) == (3, 0, 2)
    rows = [json.loads(line) for line in (folder / "out/failures.jsonl").read_text("utf-8").splitlines()]
    assert [(row["path"], row["code"]) for row in rows] == [("in/empty.txt", "unreadable"), ("missing.docx", "missing")]
    assert all(row["reason"] for row in rows)
    (folder / "in/empty.txt").unlink()
    run(request())
    assert (folder / "out/failures.jsonl").read_bytes() == b""


def test_where_nothing_could_be_read_there_are_no_tables(folder: Path) -> None:
    (folder / "in/empty.txt").touch()
    summary = run(request("in/empty.txt"))
    assert (counts(summary), summary.tables) == ((0, 0, 1), [])
    assert set(content(folder / "out")) == {"failures.jsonl"}


def test_a_mistyped_path_touches_nothing(folder: Path) -> None:
    run(request())
    before = content(folder / "out")
    assert not run(request("inn")).found
    with pytest.raises(UsageError, match="inn: there is no such file, and --prune would remove"):
        run(request("in/a.txt", "inn", prune=True))
    assert content(folder / "out") == before


def test_a_document_that_can_no_longer_be_read_leaves_the_tables(folder: Path) -> None:
    run(request())
    (folder / "in/a.txt").write_bytes(b"")
    assert counts(run(request())) == (0, 2, 1)
    assert documents(folder / "out/chitieu.duckdb") == ["b", "c"]
    assert not (folder / "out/a.txt").exists()


def test_an_output_never_replaces_an_input(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.txt would replace an input"):
        run(request("in/a.txt", output=Path("in")))
    assert counts(run(request("in/sub/c.md", output=Path("in/sub")))) == (1, 0, 0)


def test_two_runs_on_one_folder_do_not_mix(folder: Path) -> None:
    run(request())
    with locked(folder / "out/.chitieu/lock"), pytest.raises(OutputError, match="another run is writing"):
        run(request())
    assert counts(run(request())) == (0, 3, 0)


def test_an_output_folder_that_cannot_be_is_one_clear_line(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(OutputError, match="cannot be written: Not a directory"):
        run(request(output=Path("file/out")))
