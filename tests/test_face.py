"""`from pipeline import …`: the few verbs that scripts and notebooks use."""

import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import UnreadableDocument, UsageError
from pipeline import extract, extract_text, read

TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2025, 85% trở lên CĐCS đạt vững mạnh.\n"


def test_from_path_document_and_text(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(TEXT, "utf-8")
    document = read(path)
    assert (document.id, document.text) == ("ke-hoach", TEXT)
    programme = extract(document)
    assert extract(str(path)) == programme
    assert programme.document.id == "ke-hoach"
    assert extract_text(TEXT).targets == programme.targets
    assert list(programme.to_frame().columns)[:2] == ["document", "number"]


def test_errors_are_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"no\.txt"):
        extract(tmp_path / "no.txt")
    with pytest.raises(UsageError, match="no extractor 'magic'"):
        extract(tmp_path / "any.txt", extractor="magic")


@pytest.mark.parametrize("name", ["models", "extractors"])
def test_a_foreign_package_that_hides_ours_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    run = subprocess.run([sys.executable, "-c", "import pipeline"], cwd=tmp_path, capture_output=True, text=True)
    last = run.stderr.splitlines()[-1]
    assert last.startswith(
        f"ImportError: the package {name!r} at {tmp_path / name / '__init__.py'} hides chitieu's own"
    )
