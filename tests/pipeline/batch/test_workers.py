import multiprocessing
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from pipeline.batch.documents import Work
from pipeline.batch.workers import process_all

OPTIONS = {"extractor": "rules", "ocr": "auto"}


def works(folder: Path, *names: str) -> list[Work]:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    return [Work(Path(name).stem, str(folder / name), str(folder / name), str(out), OPTIONS) for name in names]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Đến năm 2025, 85% CĐCS đạt vững mạnh.", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("jobs", "here"), [(1, True), (1, False), (2, False)])
def test_every_work_has_its_outcome(folder: Path, jobs: int, here: bool) -> None:
    outcomes = list(process_all(iter(works(folder, "a.txt", "no.txt", "b.txt", "c.txt")), jobs, here))
    assert {outcome.work.stem: bool(outcome.done) for outcome in outcomes} == {
        "a": True,
        "b": True,
        "c": True,
        "no": False,
    }
    assert not multiprocessing.active_children()


def test_a_process_that_dies_takes_only_its_document_with_it(folder: Path) -> None:
    def kill_the_first_at_once() -> Iterator[Work]:
        first, *others = works(folder, "a.txt", "b.txt", "c.txt")
        yield first
        (child,) = multiprocessing.active_children()
        child.kill()
        yield from others

    outcomes = {outcome.work.stem: outcome for outcome in process_all(kill_the_first_at_once(), 2)}
    failure = outcomes["a"].failure
    assert failure
    assert failure.code == "died"
    assert f"exit code {-signal.SIGKILL}" in failure.reason
    assert outcomes["b"].done
    assert outcomes["c"].done


def bounded(work: Work, **bounds: float) -> Work:
    return replace(work, bounds=replace(work.bounds, **bounds))  # type: ignore[arg-type]


def test_a_document_that_takes_too_long_ends_alone(folder: Path) -> None:
    (folder / "long.txt").write_text("Đến năm 2025, 85% CĐCS đạt vững mạnh.\n" * 60_000, "utf-8")
    slow, *others = works(folder, "long.txt", "a.txt", "b.txt")
    outcomes = {one.work.stem: one for one in process_all(iter([bounded(slow, seconds=0.5), *others]), 1)}
    failure = outcomes["long"].failure
    assert failure
    assert (failure.code, failure.reason) == ("timeout", "reading it took longer than 0.5 seconds")
    assert outcomes["a"].done
    assert outcomes["b"].done
    assert not multiprocessing.active_children()


def test_never_more_processes_than_jobs(folder: Path) -> None:
    for name in ("d.txt", "e.txt", "f.txt", "g.txt"):
        (folder / name).write_text("Đến năm 2025, 85% CĐCS đạt vững mạnh.\n" * 800, "utf-8")
    most = 0

    def counted() -> Iterator[Work]:
        nonlocal most
        for work in works(folder, "d.txt", "e.txt", "f.txt", "g.txt", "a.txt", "b.txt"):
            most = max(most, len(multiprocessing.active_children()))
            yield work

    assert len(list(process_all(counted(), 2))) == 6
    assert most == 2


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not held on Windows")
def test_a_document_that_needs_too_much_memory_ends_alone(folder: Path) -> None:
    (folder / "large.txt").write_text("Đến năm 2025, 85% CĐCS đạt vững mạnh.\n" * 400_000, "utf-8")
    memory = 200_000_000
    given = [bounded(work, memory=memory) for work in works(folder, "large.txt", "a.txt")]
    outcomes = {one.work.stem: one for one in process_all(iter(given), 1)}
    failure = outcomes["large"].failure
    assert failure
    assert failure.code in ("memory", "died")
    assert outcomes["a"].done


def test_nothing_goes_on_behind_a_killed_parent(folder: Path) -> None:
    (folder / "long.txt").write_text("Đến năm 2025, 85% CĐCS đạt vững mạnh.\n" * 60_000, "utf-8")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_workers import *\n"
        "if __name__ == '__main__': list(process_all(iter(works(Path(sys.argv[2]), 'long.txt')), 1))\n"
    )
    (folder / "parent.py").write_text(script)
    parent = subprocess.Popen([sys.executable, folder / "parent.py", Path(__file__).parent, folder])
    children: list[psutil.Process] = []
    while not children:
        children = [
            one for one in psutil.Process(parent.pid).children() if "resource_tracker" not in " ".join(one.cmdline())
        ]
    parent.kill()
    parent.wait()
    _, alive = psutil.wait_procs(children, timeout=20)
    assert not alive
    assert not (folder / "out/long.json").exists()


def test_closed_early_it_leaves_no_process(folder: Path) -> None:
    outcomes = process_all(iter(works(folder, "a.txt", "b.txt", "c.txt")), 2)
    next(outcomes)
    outcomes.close()
    assert not multiprocessing.active_children()
