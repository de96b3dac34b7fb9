"""Results in a folder that may only be read, a colleague's on a shared drive: questions to them are answered."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch.request import Request
from pipeline.batch.runs import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights")
TEXT = "Số: {0}/CTr\n\nCHƯƠNG TRÌNH\n{1}\nI. CHỈ TIÊU\n- Đến năm 2027, {0}% hộ dân dùng nước sạch.\n"
# Root may write everywhere unless it gives that up.
WITHOUT_RIGHTS = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    if WITHOUT_RIGHTS and shutil.which("setpriv") is None:
        pytest.skip("needs setpriv to give up rights")
    folder = tmp_path_factory.mktemp("read_only")
    (folder / "in").mkdir()
    (folder / "in/tinh.txt").write_text(TEXT.format(90, "của tỉnh"), "utf-8")
    (folder / "in/xa.txt").write_text(TEXT.format(80, "thực hiện Chương trình số 90/CTr"), "utf-8")
    run(Request((str(folder / "in"),), folder / "out"))
    places = [folder / "out", *(folder / "out").rglob("*")]
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    if (
        subprocess.run([*WITHOUT_RIGHTS, "touch", str(folder / "out/x")], capture_output=True, check=False).returncode
        == 0
    ):
        pytest.skip("rights do not hold here")
    yield folder / "out"
    for place in places:
        place.chmod(0o755)


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    line = [*WITHOUT_RIGHTS, sys.executable, "-m", "pipeline.cli", *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_questions_are_answered(out: Path) -> None:
    ran = command("query", str(out), "--due", "2027")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "(2)" in ran.stdout


def test_tables_of_another_version_answer_as_they_are(out: Path) -> None:
    stamps = out / ".chitieu/tables.json"
    kept = stamps.read_bytes()
    stamps.chmod(0o644)
    stamps.write_text("{}")  # as of a chitieu whose tables were other ones
    stamps.chmod(0o444)
    ran = command("query", str(out), "--due", "2027")
    assert ran.returncode == 0 and "(2)" in ran.stdout
    assert ran.stderr.startswith(f"chitieu: {out}: chỉ được đọc, mà bảng ở đó thuộc phiên bản khác")
    stamps.chmod(0o644)
    stamps.write_bytes(kept)
    stamps.chmod(0o444)


def test_what_would_be_written_there_is_refused_in_one_line(out: Path) -> None:
    for name in ("a.xlsx", "a.docx", "a.html", "new/a.xlsx"):
        ran = command("compare", str(out), "-o", str(out / name))
        assert ran.returncode == 1
        assert ran.stderr.startswith(f"chitieu: {out}/{name.partition('/')[0]}: không ghi được: không có quyền (đóng")
    ran = command("show", str(out), "-o", str(out / "new/a.html"))
    assert ran.stderr.startswith(f"chitieu: {out}/new: không ghi được: không có quyền (đóng")
    kept = ["--cut", "t1=t1", "--decisions", str(out / "a.jsonl")]
    ran = command("compare", str(out / "tinh.json"), str(out / "xa.json"), *kept)
    assert ran.stderr.startswith(f"chitieu: {out}/a.jsonl: không ghi được: không có quyền (đóng")
    for line in (["--force"], ["--format", "csv", "--lang", "en"]):
        ran = command("extract", str(out.parent / "in"), "-o", str(out), *line)
        assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
        words = "cannot be written: Permission denied" if "en" in line else "không ghi được: không có quyền"
        assert words in ran.stderr
