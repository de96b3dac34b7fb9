"""A folder of three small programmes, and the working folder of a run."""

from pathlib import Path

import pytest

from tests.pipeline.batch.whole import SENTENCE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/sub").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b.txt", "sub/c.md")):
        (tmp_path / "in" / name).write_text(SENTENCE.format(80 + number), "utf-8")
    return tmp_path
