"""Every notebook runs from top to bottom; its kept outputs are whole, small and of no machine."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
LARGEST = 150_000  # bytes of one notebook with its pictures


def code_cells(path: Path) -> list[dict[str, Any]]:
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    # Cells run here and not in a kernel each, which would take half of the time of all tests.
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in code_cells(path):
        exec(compile("".join(cell["source"]), path.name, "exec"), names)
    drawn = sum("plt.show()" in "".join(cell["source"]) for cell in code_cells(path))
    assert capsys.readouterr().out.count("Figure(") == drawn > 0
    names.clear()  # what a notebook opened is let go here, not when Python ends


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_kept_outputs_are_whole_small_and_of_no_machine(path: Path) -> None:
    assert path.stat().st_size < LARGEST
    cells = code_cells(path)
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1)), "run `make notebooks`"
    for output in (each for cell in cells for each in cell["outputs"]):
        assert output["output_type"] != "error" and output.get("name") != "stderr"
        texts = [output.get("text", ""), *(text for kind, text in output.get("data", {}).items() if "text" in kind)]
        assert not re.search(r"/(?:home|root|tmp|work|Users)/", json.dumps(texts))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_says_how_to_point_it_at_a_folder_of_ones_own(path: Path) -> None:
    (where,) = [cell for cell in code_cells(path) if "# your own: " in "".join(cell["source"])]
    assert "Path(" in "".join(where["source"])


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


OWN = """KẾ HOẠCH
I. MỤC TIÊU
- Đến năm 2027, có 120 thôn đạt chuẩn văn hóa.
- Đến năm 2030, hầu hết hộ dân tại xã Đá Vồng dùng nước sạch.
"""


@pytest.mark.parametrize("path", [NOTEBOOKS[0], NOTEBOOKS[1], NOTEBOOKS[5]], ids=lambda path: path.stem)
def test_notebook_runs_on_a_short_document_of_ones_own(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "của tôi.txt").write_text(OWN, "utf-8")
    (tmp_path / "hỏng.docx").touch()
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in code_cells(path):
        source = "".join(cell["source"])
        source = re.sub(r'^FOLDER = Path\(".*?"\)', f"FOLDER = Path({str(tmp_path)!r})", source, flags=re.MULTILINE)
        own = str(tmp_path / "của tôi.txt")
        source = re.sub(r'^PATH = Path\(".*?"\)', f"PATH = Path({own!r})", source, flags=re.MULTILINE)
        exec(compile(source, path.name, "exec"), names)
    assert any(str(tmp_path) in str(value) for value in (names.get("FOLDER"), names.get("PATH")))
    if "by_year" in names:  # nothing falls out of the picture, as a target without a unit did
        assert names["by_year"].to_numpy().sum() == len(names["targets"]) == 2  # type: ignore[attr-defined, arg-type]
    names.clear()


def test_errors_of_one_labelled_document_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (path,) = [path for path in NOTEBOOKS if path.stem.startswith("4-")]
    labels = path.parents[1] / "gold/programmes/tin-bao-rung-go-lon.json"
    (tmp_path / labels.name).write_bytes(labels.read_bytes())
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in code_cells(path):
        source = "".join(cell["source"])
        source = re.sub(r'^GOLD = Path\(".*?"\)', f"GOLD = Path({str(tmp_path)!r})", source, flags=re.MULTILINE)
        exec(compile(source, path.name, "exec"), names)
    assert "No errors." in capsys.readouterr().out
    names.clear()
