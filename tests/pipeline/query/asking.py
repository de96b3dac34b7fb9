"""The command that asks, as a script sees it."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main


def ask(capsys: pytest.CaptureFixture[str], store: Path, *arguments: str) -> list[dict[str, object]]:
    assert main(["query", str(store), *arguments, "--json"]) == 0
    return list(json.loads(capsys.readouterr().out))
