import multiprocessing
import signal
from collections.abc import Iterator
from pathlib import Path

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


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_work_has_its_outcome(folder: Path, jobs: int) -> None:
    outcomes = list(process_all(iter(works(folder, "a.txt", "no.txt", "b.txt", "c.txt")), jobs))
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


def test_closed_early_it_leaves_no_process(folder: Path) -> None:
    outcomes = process_all(iter(works(folder, "a.txt", "b.txt", "c.txt")), 2)
    next(outcomes)
    outcomes.close()
    assert not multiprocessing.active_children()
