"""Extraction makes no reference cycles, so Python's collector may wait for it, and is left as it was found."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import extract_text

TEXT = next(iter(sorted((Path(__file__).parents[3] / "corpus" / "programmes").glob("*.txt")))).read_text("utf-8-sig")


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    if enabled:
        gc.enable()


def test_no_cycles_are_left() -> None:
    extract_text(TEXT)  # loads lexicons and patterns
    gc.collect()
    gc.disable()
    extract_text(TEXT)
    assert gc.collect() == 0


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    extract_text(TEXT)
    assert gc.isenabled() is on


def test_the_collector_works_again_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    gc.enable()
    monkeypatch.setattr("pipeline.extraction.build_view", fails)
    with pytest.raises(RuntimeError):
        extract_text(TEXT)
    assert gc.isenabled()
