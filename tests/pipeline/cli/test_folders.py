"""Folders that are not there or may not be entered: one line, in the same words whatever is asked of them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cli import main

TEXT = "KẾ HOẠCH\nI. MỤC TIÊU\n- Đến năm 2030, 85% hộ dân có nước sạch.\n"
# Root may read everywhere unless it gives that up.
_RIGHTS = "-dac_override,-dac_read_search"
WITHOUT_RIGHTS = (
    ["setpriv", f"--bounding-set={_RIGHTS}", f"--inh-caps={_RIGHTS}"]
    if sys.platform != "win32" and os.geteuid() == 0
    else []
)
ASKED = (["query"], ["compare"], ["show"], ["export", "--to", "ics", "-o", "lich"])


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder within one of documents; nobody may enter it."""
    if sys.platform == "win32" or (WITHOUT_RIGHTS and shutil.which("setpriv") is None):
        pytest.skip("needs POSIX rights, and setpriv to give up those of root")
    folder = tmp_path / "in/khoa"
    folder.mkdir(parents=True)
    for place in (folder, folder.parent):
        (place / "a.txt").write_text(TEXT, "utf-8")
    folder.chmod(0)
    if subprocess.run([*WITHOUT_RIGHTS, "ls", str(folder)], capture_output=True, check=False).returncode == 0:
        pytest.skip("rights do not hold here")
    yield folder
    folder.chmod(0o755)


def command(*arguments: str) -> tuple[int, list[str]]:
    line = [*WITHOUT_RIGHTS, sys.executable, "-m", "pipeline.cli", *arguments]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stderr.splitlines()


def test_the_rest_of_a_folder_is_read(locked: Path, tmp_path: Path) -> None:
    told = f"chitieu: {locked}: không đọc được thư mục: không có quyền (xem lại đường dẫn và quyền truy cập)"
    assert command("extract", str(locked.parent), "-o", str(tmp_path / "out"), "--format", "csv") == (1, [told])
    assert (tmp_path / "out/a.json").exists()
    assert command("extract", str(locked), "-o", str(tmp_path / "none")) == (2, [told])
    assert not (tmp_path / "none").exists()
    code, lines = command("extract", str(locked / "a.txt"), "-o", str(tmp_path / "none"))
    assert code == 2 and lines == [f"chitieu: {locked}/a.txt: không mở được: không có quyền {told[told.rindex('(') :]}"]


@pytest.mark.parametrize("asked", [*ASKED, ["serve"]], ids=lambda asked: asked[0])
def test_a_locked_folder_of_results(locked: Path, asked: list[str]) -> None:
    told = f"chitieu: {locked}: không đọc được thư mục: không có quyền (xem lại đường dẫn và quyền truy cập)"
    assert command(asked[0], str(locked), *asked[1:]) == (2, [told])


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0])
def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
    nowhere = tmp_path / "ket-qua"
    assert main([asked[0], str(nowhere), *asked[1:]]) == 2
    assert capsys.readouterr().err == f"chitieu: {nowhere}: không có thư mục này\n"
