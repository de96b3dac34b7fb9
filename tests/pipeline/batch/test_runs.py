"""Whole runs on real folders: what is done, what is done again, and what stands after trouble."""

import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import duckdb
import pytest

from pipeline.batch.runs import run
from pipeline.store.failures import Failure
from tests.pipeline.batch.whole import SENTENCE, counts, documents, request


def content(folder: Path) -> dict[str, bytes]:
    names = (path for path in folder.iterdir() if path.is_file() and path.suffix != ".duckdb")
    return {path.name: path.read_bytes() for path in names}


def written_at(folder: Path) -> dict[str, int]:
    """All but the list of failures, which is of every run."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("[a-z]*.*") if path.name != "failures.jsonl"}


def test_writes_everything_once(folder: Path) -> None:
    told: list[tuple[int, int, Failure | None]] = []
    summary = run(request(), lambda *told_of: told.append(told_of))
    assert counts(summary) == (3, 0, 0)
    assert told == [(0, 3, None), (1, 3, None), (2, 3, None), (3, 3, None)]
    names = {"a", "b", "c"}
    outputs = {f"{name}.{ending}" for name in names for ending in ("json", "txt")}
    assert set(content(folder / "out")) == outputs | {"targets.csv", "tasks.csv", "failures.jsonl"}
    record = json.loads((folder / "out/c.json").read_text("utf-8"))
    assert (record["document"]["id"], record["document"]["source"]["path"]) == ("c", "in/sub/c.md")
    assert (folder / "out/c.txt").read_text("utf-8") == SENTENCE.format(82)
    assert documents(folder / "out/chitieu.duckdb") == ["a", "b", "c"]


def test_a_second_run_touches_nothing(folder: Path) -> None:
    run(request())
    before = written_at(folder / "out")
    assert counts(run(request())) == (0, 3, 0)
    assert before == written_at(folder / "out")


def test_what_changed_is_done_again(folder: Path) -> None:
    run(request())
    (folder / "in/b.txt").write_text(SENTENCE.format(50), "utf-8")
    (folder / "in/d.txt").write_text(SENTENCE.format(60), "utf-8")
    (folder / "out/c.json").unlink()
    assert counts(run(request())) == (3, 1, 0)
    assert (folder / "out/b.txt").read_text("utf-8") == SENTENCE.format(50)
    assert documents(folder / "out/chitieu.duckdb") == ["a", "b", "c", "d"]


def test_force_and_other_options_do_all_again(folder: Path) -> None:
    run(request())
    assert counts(run(request(force=True))) == (3, 0, 0)
    assert counts(run(request(options={"extractor": "rules", "ocr": "never"}))) == (3, 0, 0)


def test_removed_inputs_stay_until_pruned(folder: Path) -> None:
    run(request())
    (folder / "in/a.txt").unlink()
    assert counts(run(request())) == (0, 2, 0)
    assert documents(folder / "out/chitieu.duckdb") == ["a", "b", "c"]
    assert run(request(prune=True)).removed == 1
    assert documents(folder / "out/chitieu.duckdb") == ["b", "c"]
    assert not (folder / "out/a.json").exists()


def test_a_document_that_gets_another_stem_is_not_there_twice(folder: Path) -> None:
    run(request())
    (folder / "in/sub/a.md").write_text(SENTENCE.format(10), "utf-8")
    summary = run(request())
    assert summary.removed == 1
    assert len(documents(folder / "out/chitieu.duckdb")) == 4
    assert not (folder / "out/a.json").exists()


def test_runs_on_other_inputs_add_up(folder: Path) -> None:
    run(request("in/a.txt"))
    assert counts(run(request("in/b.txt"))) == (1, 0, 0)
    assert documents(folder / "out/chitieu.duckdb") == ["a", "b"]


def test_tables_not_asked_for_are_told_when_they_are_old(folder: Path) -> None:
    assert run(request()).stale == []
    (folder / "in/a.txt").write_text(SENTENCE.format(1), "utf-8")
    summary = run(request(formats=("csv",)))
    assert [path.name for path in summary.stale] == ["chitieu.duckdb"]
    assert run(request()).stale == []


def test_processes_write_the_same_bytes(folder: Path) -> None:
    run(request(jobs=1))
    run(request(jobs=2, output=Path("out2")))
    assert content(folder / "out") == content(folder / "out2")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize(
    ("sent", "jobs", "code"), [(signal.SIGKILL, 1, -9), (signal.SIGKILL, 2, -9), (signal.SIGINT, 2, 130)]
)
def test_a_stopped_run_goes_on_to_the_same_end(folder: Path, sent: signal.Signals, jobs: int, code: int) -> None:
    for number in range(600):
        (folder / f"in/{number}.txt").write_text(SENTENCE.format(number), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pipeline.cli",
        "extract",
        "in",
        "-o",
        "out",
        "--jobs",
        str(jobs),
        "--format",
        "csv",
    ]
    stopped = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background of a shell hand down that Ctrl-C is to be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    while len(list((folder / "out").glob("*.json"))) < 10:
        time.sleep(0.001)
    stopped.send_signal(sent)
    assert "Traceback" not in stopped.communicate()[1]
    assert stopped.returncode == code
    standing = {path.stem for path in (folder / "out").glob("*.json")}
    assert 0 < len(standing) < 603
    summary = run(request(formats=("csv",)))
    assert summary.unchanged > 0
    run(request(formats=("csv",), output=Path("quiet")))
    assert content(folder / "out") == content(folder / "quiet")


def test_archives_are_read_document_by_document(folder: Path) -> None:
    with zipfile.ZipFile(folder / "in/thư.zip", "w") as archive:
        archive.writestr("sub/d.txt", SENTENCE.format(70))
        archive.writestr("e.exe", b"MZ")
    (folder / "in/broken.zip").write_bytes(b"PK")
    summary = run(request())
    assert counts(summary) == (4, 0, 1)
    record = json.loads((folder / "out/d.json").read_text("utf-8"))
    assert record["document"]["source"]["path"] == "in/thư.zip/sub/d.txt"
    assert summary.failures[0].path == "in/broken.zip"
    assert counts(run(request())) == (0, 4, 1)
    assert counts(run(request("in/thư.zip/sub/d.txt"))) == (0, 1, 0)


def test_the_same_programme_twice_counts_once(folder: Path) -> None:
    head = "LIÊN ĐOÀN LAO ĐỘNG TỈNH HẢI LAM\nSố: 12/KH-LĐLĐ\n\nHải Lam, ngày 05 tháng 01 năm 2026\n\n"
    for name in ("in/a.txt", "in/sub/c.md"):
        (folder / name).write_text(head + SENTENCE.format(70), "utf-8")
    summary = run(request())
    assert summary.targets == 2
    twin = json.loads((folder / "out/c.json").read_text("utf-8"))
    assert (twin["document"]["duplicate_of"], len(twin["targets"])) == ("a", 1)
    with duckdb.connect(folder / "out/chitieu.duckdb", read_only=True) as connection:
        assert connection.execute("SELECT document FROM targets ORDER BY 1").fetchall() == [("a",), ("b",)]
        assert connection.execute("SELECT duplicate_of FROM documents ORDER BY id").fetchall() == [
            (None,),
            (None,),
            ("a",),
        ]
    assert counts(run(request())) == (0, 3, 0)
    (folder / "in/a.txt").unlink()
    assert run(request(prune=True)).targets == 2
    assert json.loads((folder / "out/c.json").read_text("utf-8"))["document"]["duplicate_of"] is None
    assert counts(run(request())) == (0, 2, 0)
