from pathlib import Path

import pytest

from pipeline.store.atomic import OutputError, clear_leftovers, replacing, write_whole


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write_whole(path, b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as temporary:
        temporary.write_bytes(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusal_is_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path / "missing" / "a.json", b"")
    assert str(caught.value).count("\n") == 0
    assert "a.json: cannot be written: No such file or directory (" in str(caught.value)


def test_clears_what_a_kill_left_and_nothing_else(tmp_path: Path) -> None:
    for name in (".chitieu-1-ab.tmp", ".chitieu-1-cd.tmp.wal", ".chitieu", "a.tmp"):
        (tmp_path / name).touch()
    clear_leftovers(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {".chitieu", "a.tmp"}
