from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.cli.lines import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("kế hoạch.txt", "kế hoạch.txt"),
        ("a\nb", r"a\nb"),
        ("a\x1b[31mb\x00", r"a\x1b[31mb\x00"),
        ("a\u2028b\u202eb", r"a\u2028b\u202eb"),
        ("a\tb", "a b"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_line_break_in_a_name_breaks_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        Path("kế\nhoạch\x1b[31m.txt").touch()
    except OSError:
        pytest.skip("this file system takes no such name")
    assert main(["extract", ".", "-o", "out"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == r"chitieu: ./kế\nhoạch\x1b[31m.txt: tệp rỗng (kiểm tra xem đã lưu, đã chép đủ chưa)"
