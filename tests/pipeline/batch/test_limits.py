"""What machines do to a run: a disk that is full, memory that is short, folders that lead in circles."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="mounts and ulimit of Linux")
TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n" + "".join(f"- Đến năm 2027, {n}% hộ dân dùng nước sạch.\n" for n in range(5, 95))


def command(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "pipeline.cli", "extract", *arguments]
    if before:
        line = ["bash", "-c", f'{before}; exec "$@"', "bash", *line]
    return subprocess.run(line, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(12):
        (tmp_path / f"in/{number:02}.txt").write_text(TEXT, "utf-8")
    return tmp_path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("only root may mount")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize(
    ("formats", "jobs"), [("json", "1"), ("json", "2"), ("duckdb", "1"), ("xlsx", "1"), ("csv,parquet,dataset", "1")]
)
def test_a_full_disk_is_one_clear_line_and_no_half_file(
    folder: Path, small_disk: Path, jobs: str, formats: str
) -> None:
    out = small_disk / "out"
    if formats != "json":  # the disk is full only when the tables come
        made = command(str(folder / "in/00.txt"), str(folder / "in/01.txt"), "-o", str(out), "--format", "json")
        assert made.returncode == 0
        free = shutil.disk_usage(small_disk).free
        (small_disk / "ballast").write_bytes(bytes(max(0, free - 24_000)))
        inputs = [str(folder / "in/00.txt"), str(folder / "in/01.txt")]
    else:
        inputs = [str(folder / "in")]
    full = command(*inputs, "-o", str(out), "--jobs", jobs, "--format", formats)
    assert full.returncode == 1, full.stdout
    (line,) = full.stderr.splitlines()
    assert line.startswith("chitieu: ")
    assert "không ghi được: hết chỗ trên đĩa (đóng" in line
    assert not list(out.rglob(".chitieu-*"))
    (small_disk / "ballast").unlink(missing_ok=True)
    subprocess.run(["mount", "-o", "remount,size=50m", small_disk], check=True)
    assert command(*inputs, "-o", str(out), "--format", formats).returncode == 0
    assert command(*inputs, "-o", str(folder / "quiet"), "--format", formats).returncode == 0
    for path in (folder / "quiet").glob("*.*"):
        if path.is_file() and path.suffix != ".duckdb":
            assert (out / path.name).read_bytes() == path.read_bytes()


def test_short_memory_ends_documents_not_the_run(folder: Path) -> None:
    (folder / "in/large.txt").write_text(TEXT * 4_000, "utf-8")
    # The ceiling holds for every process: the large text does not fit below it, all else does.
    run = command(
        str(folder / "in"), "-o", str(folder / "out"), "--jobs", "2", "--format", "csv", before="ulimit -d 450000"
    )
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert "large.txt: đọc tệp này " in line
    assert len(list((folder / "out").glob("*.json"))) == 12


def test_links_in_circles_and_folders_that_cannot_be_read(folder: Path) -> None:
    (folder / "in/loop").symlink_to(folder / "in", target_is_directory=True)
    (folder / "in/self.txt").symlink_to(folder / "in/self.txt")
    (folder / "in/gone.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "in/pipe.txt")
    run = command(str(folder / "in"), "-o", str(folder / "out"), "--format", "csv")
    assert run.returncode == 1
    assert sorted(Path(line.split(": ")[1]).name for line in run.stderr.splitlines()) == ["gone.txt", "self.txt"]
    assert len(list((folder / "out").glob("*.json"))) == 12


def test_a_folder_without_rights_is_named(folder: Path) -> None:
    closed = folder / "in/closed"
    closed.mkdir()
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        # Root may read everything: another user runs it, on a copy of nothing but the folder.
        if shutil.which("setpriv") is None:
            pytest.skip("needs setpriv to give up rights")
        os.chmod(folder, 0o777)
        for place in folder.parents:
            if place.stat().st_mode & 0o055 != 0o055 and str(place).startswith("/tmp/"):
                place.chmod(place.stat().st_mode | 0o055)
        line = ["setpriv", "--reuid=65534", "--clear-groups", "ls", str(closed)]
        if "Permission denied" not in subprocess.run(line, capture_output=True, text=True).stderr:
            pytest.skip("rights do not hold here")
        script = (
            "import sys; from pathlib import Path; from pipeline.batch.inputs import collect; "
            "print(*collect([sys.argv[1]], Path('out'))[1])"
        )
        ran = subprocess.run(
            ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-c", script, str(folder / "in")],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if ran.returncode:
            pytest.skip("another user cannot run this Python")
        assert f"{closed}: the folder cannot be read: Permission denied" in ran.stdout
        return
    run = command(str(folder / "in"), "-o", str(folder / "out"))
    assert f"{closed}: không đọc được thư mục" in run.stderr
