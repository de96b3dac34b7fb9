"""Runs on a real cluster of worker processes, also when one of them is killed in the middle."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import dask
import duckdb
import pytest
from distributed import LocalCluster

from models.errors import UsageError
from pipeline.batch.bounds import Bounds
from pipeline.batch.request import Request
from pipeline.batch.runs import run as run_here
from pipeline.cli import main
from pipeline.cluster.runs import ClusterRequest, run
from pipeline.store.failures import Failure
from pipeline.store.schema import TABLES

OPTIONS = {"extractor": "hybrid", "min_confidence": "0.5", "ocr": "auto"}
TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n" + "- Đến năm 2027, {}% hộ dân dùng nước sạch.\n" * 20
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals"),
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    # One death is enough to look for the document that caused it.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs=50
        ) as made,
    ):
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(60):
        (tmp_path / f"in/{number:02}.txt").write_text(TEXT.format(*[number % 90 + 5] * 20), "utf-8")
    (tmp_path / "in/empty.txt").touch()
    return tmp_path


def asked(folder: Path, cluster: LocalCluster, **options: object) -> ClusterRequest:
    request = ClusterRequest(
        (str(folder / "in"),), str(folder / "out"), OPTIONS, scheduler=cluster.scheduler_address, per_chunk=2
    )
    return replace(request, **options)  # type: ignore[arg-type]


def content(dataset: Path) -> dict[str, list[object]]:
    """The rows of every table, whatever their parts."""
    return {
        table: duckdb.sql(f"SELECT * FROM '{dataset}/{table}/*.parquet' ORDER BY ALL").fetchall() for table in TABLES
    }


def test_a_killed_worker_loses_nothing_and_doubles_nothing(folder: Path, cluster: LocalCluster) -> None:
    killed: list[int] = []

    def tell(finished: int, total: int, failure: Failure | None) -> None:
        if 10 < finished < total and not killed:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    summary = run(asked(folder, cluster), tell)
    assert killed
    assert (summary.documents, summary.unchanged, summary.targets) == (60, 0, 1200)
    assert [Path(failure.path).name for failure in summary.failures] == ["empty.txt"]
    run_here(Request((str(folder / "in"),), folder / "here", OPTIONS, formats=("dataset",)))
    assert content(folder / "out/dataset") == content(folder / "here/dataset")
    texts = duckdb.sql(f"SELECT document, json FROM '{folder}/out/dataset/programmes/*.parquet'").fetchall()
    assert len(texts) == 60
    assert json.loads(texts[0][1])["document"]["id"] == texts[0][0]


def test_it_goes_on_where_it_stopped_and_does_what_changed(folder: Path, cluster: LocalCluster) -> None:
    (folder / "in/empty.txt").unlink()

    class Stop(Exception):
        pass

    def stop(finished: int, total: int, failure: Failure | None) -> None:
        if finished > 20:
            raise Stop

    with pytest.raises(Stop):
        run(asked(folder, cluster), stop)
    summary = run(asked(folder, cluster))
    assert summary.documents == 60
    assert 20 < summary.unchanged < 60
    assert run(asked(folder, cluster)).unchanged == 60
    (folder / "in/07.txt").unlink()
    (folder / "in/08.txt").write_text(TEXT.format(*[99] * 20), "utf-8")
    summary = run(asked(folder, cluster))
    assert summary.documents == 59
    assert 40 < summary.unchanged < 59
    run_here(Request((str(folder / "in"),), folder / "here", OPTIONS, formats=("dataset",)))
    assert content(folder / "out/dataset") == content(folder / "here/dataset")


def test_a_document_that_ends_its_worker_is_named_and_the_others_are_done(folder: Path) -> None:
    (folder / "in/long.txt").write_text(TEXT.format(*[50] * 20) * 20_000, "utf-8")
    request = ClusterRequest(
        (str(folder / "in"),), str(folder / "out"), OPTIONS, jobs=2, per_chunk=2, bounds=Bounds(seconds=6)
    )
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}):
        summary = run(request)  # also where Dask starts no worker again that died while it was started
    assert summary.documents == 60
    assert sorted(Path(one.path).name for one in summary.failures) == ["empty.txt", "long.txt"]
    assert {one.code for one in summary.failures} == {"unreadable", "died"}


def test_addresses_of_fsspec(folder: Path, cluster: LocalCluster) -> None:
    request = asked(folder, cluster, paths=(f"file://{folder}/in",), output=f"file://{folder}/far")
    summary = run(request)
    assert (summary.documents, len(summary.failures)) == (60, 1)
    assert run(replace(request, paths=(f"file://{folder}/in/0*.txt",))).documents == 10
    rows = duckdb.sql(f"SELECT DISTINCT source FROM '{folder}/far/dataset/targets/*.parquet' ORDER BY 1").fetchall()
    assert rows[0] == (f"file://{folder}/in/00.txt",)
    assert len(rows) == 10
    assert [one.code for one in run(replace(request, paths=(f"file://{folder}/none",))).failures] == ["no-documents"]


def test_where_there_is_nothing_to_read_nothing_is_written_or_removed(
    folder: Path, cluster: LocalCluster, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "slides").mkdir()
    (folder / "slides/a.pptx").touch()
    run(asked(folder, cluster))
    before = {path: path.read_bytes() for path in (folder / "out").rglob("*") if path.is_file()}
    for name, told in (("imn", "There is nothing to read"), ("slides", "no kind that is read: 1")):
        asking = ["extract", str(folder / name), "-o", str(folder / "out"), "--engine", "dask", "--lang", "en"]
        assert main(asking) == 2
        assert told in capsys.readouterr().out
    assert {path: path.read_bytes() for path in (folder / "out").rglob("*") if path.is_file()} == before
    assert main([*asking[:3], str(folder / "new"), *asking[4:]]) == 2
    assert not (folder / "new").exists()


def test_what_cannot_be_reached_is_one_clear_line(folder: Path) -> None:
    request = ClusterRequest((str(folder / "in"),), str(folder / "out"), OPTIONS, scheduler="nothing://here")
    with pytest.raises(UsageError, match="--scheduler nothing://here: cannot be reached"):
        run(request)
    with pytest.raises(UsageError, match="Protocol not known: none"):
        run(replace(request, paths=("none://bucket/a",)))


def test_a_folder_with_decisions_is_refused_and_left_as_it_is(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/reviews.jsonl").write_text("{}\n")
    request = ClusterRequest((str(folder / "in"),), str(folder / "out"), OPTIONS, jobs=1)
    with pytest.raises(UsageError, match=r"reviews\.jsonl: decisions are not laid over on a cluster"):
        run(request)
    assert [path.name for path in (folder / "out").iterdir()] == ["reviews.jsonl"]
