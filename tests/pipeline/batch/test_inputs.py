import os
import random
import zipfile
from pathlib import Path

import pytest

from models.errors import UsageError
from pipeline.batch.inputs import collect


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("in/b.txt", "in/a/x.md", "in/a/y.DOCX", "in/z.csv", "in/~$y.docx", "in/.git/c.txt", "in/.d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def relatives(*paths: str) -> list[str]:
    files, failures, _ = collect(paths, Path("out"))
    assert not failures
    return [file.relative for file in files]


def test_a_folder_gives_its_documents_at_any_depth(folder: Path) -> None:
    assert relatives("in") == relatives("in/") == relatives(str(folder / "in")) == ["a/x.md", "a/y.DOCX", "b.txt"]


def test_a_file_is_taken_whatever_its_ending(folder: Path) -> None:
    assert relatives("in/z.csv", "in/b.txt") == ["b.txt", "z.csv"]


def test_globs_that_the_shell_left(folder: Path) -> None:
    assert relatives("in/**/*.md") == ["x.md"]
    assert relatives("in/?.txt") == ["b.txt"]


def test_a_name_with_brackets_is_a_name_first(folder: Path) -> None:
    (folder / "in/[1].txt").touch()
    (folder / "in/1.txt").touch()
    assert relatives("in/[1].txt") == ["[1].txt"]


def test_given_twice_is_read_once_whatever_the_order(folder: Path) -> None:
    paths = ["in", "in/a/x.md", str(folder / "in/a"), "in/*.txt"]
    expected = relatives(*paths)
    assert expected == ["b.txt", "x.md", "y.DOCX"]
    for seed in range(5):
        random.Random(seed).shuffle(paths)
        assert relatives(*paths) == expected


def test_what_is_missing_is_a_failure_of_its_own(folder: Path) -> None:
    (folder / "empty").mkdir()
    files, failures, _ = collect(["in", "no.txt", "no*.txt", "empty", "s3://kho/a.txt"], Path("out"))
    assert len(files) == 3
    assert [(failure.path, failure.code) for failure in failures] == [
        ("no.txt", "missing"),
        ("no*.txt", "missing"),
        ("empty", "no-documents"),
        ("s3://kho/a.txt", "missing"),
    ]
    assert str(failures[-1]) == (
        "s3://kho/a.txt: this is an address, not a path (add --engine dask, which reads addresses)"
    )


def test_the_output_folder_is_never_read(folder: Path) -> None:
    (folder / "in/out").mkdir()
    (folder / "in/out/old.txt").touch()
    for paths in (["in"], ["in/out", "in"], ["in/*"]):
        assert "old.txt" not in str(collect(paths, Path("in/out")))
    with pytest.raises(UsageError, match="the output folder cannot be"):
        collect(["in/"], folder / "in")


def test_what_is_left_alone_is_named(folder: Path) -> None:
    with zipfile.ZipFile(folder / "in/gói.zip", "w") as archive:
        archive.writestr("k.txt", "a")
        archive.writestr("biểu.ods", "a")
    (folder / "in/Thumbs.db").touch()
    (folder / "in/cũ/.chitieu").mkdir(parents=True)
    (folder / "in/cũ/b.txt").touch()
    found = collect(["in"], Path("out"))
    assert [Path(path).as_posix() for path in found.skipped] == ["in/cũ", "in/gói.zip/biểu.ods", "in/z.csv"]
    assert [file.relative for file in found.files] == ["a/x.md", "a/y.DOCX", "b.txt", "gói.zip/k.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX")
def test_links_never_loop_and_pipes_never_block(folder: Path) -> None:
    (folder / "in/self").symlink_to(folder / "in")
    (folder / "in/dead.txt").symlink_to("nowhere")
    (folder / "in/same.txt").symlink_to("b.txt")
    os.mkfifo(folder / "in/pipe.txt")
    assert relatives("in") == ["a/x.md", "a/y.DOCX", "b.txt", "dead.txt", "same.txt"]
    assert [failure.code for failure in collect(["in/pipe.txt"], Path("out"))[1]] == ["unreadable"]
