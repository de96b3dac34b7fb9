"""A model of one's own, named by `--model`: in Python, in scores, in batches, and in what counts as done."""

import asyncio
import gc
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractors.learned.linear import Linear
from extractors.learned.model import Model, Scale, write_model
from models.errors import UsageError
from pipeline import extract_text, score
from pipeline.batch.fingerprint import deciding, key, with_model
from pipeline.cli import main
from pipeline.cluster.runs import ClusterRequest, run
from pipeline.review.serve import uploads
from pipeline.review.serve.guard import Access
from pipeline.review.serve.running import make_desk

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2027, 85% hộ dân dùng nước sạch.
- Năm 2024 đã có 40% hộ dân dùng nước sạch.
"""


def own_model(folder: Path, bias: float) -> Path:
    """A model that takes every number, or with a bias below zero none."""
    folder.mkdir(exist_ok=True)
    same = Scale(1.0, 0.0, 0.0)
    (folder / "model.json").write_bytes(write_model(Model(Linear(bias, {}), 0.0, 0.0, same, same, 0.9)))
    return folder


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_python_takes_the_folder_or_its_file(place: Path) -> None:
    every = own_model(place / "all", 2.0)
    assert [one.quantity.value for one in extract_text(TEXT, "learned", model=every).targets] == [85, 40]
    assert extract_text(TEXT, "learned", model=str(every / "model.json")) == extract_text(TEXT, "learned", model=every)
    assert extract_text(TEXT, model=own_model(place / "none", -9.0)).targets == ()
    for extractor in ("rules", "llm"):
        with pytest.raises(UsageError, match="not for"):
            extract_text(TEXT, extractor, model=every)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_another_model_made_is_not_up_to_date(place: Path, jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.txt").write_text(TEXT.replace("85", "75"), "utf-8")
    own_model(place / "own", 2.0)
    asked = ["extract", "a.txt", "b.txt", "-o", "out", "--jobs", jobs, "--format", "json", "--json"]

    def run_again(*more: str) -> tuple[int, int]:
        assert main([*asked, "--extractor", "learned", *more]) == 0
        told = json.loads(capsys.readouterr().out)
        return told["extracted"], told["targets"]

    assert run_again()[0] == 2
    assert run_again("--model", "own") == (2, 4)
    assert run_again("--model", "own") == (0, 4)
    own_model(place / "own", -9.0)
    assert run_again("--model", "own") == (2, 0)
    assert run_again()[0] == 2


def test_the_same_model_elsewhere_is_the_same(place: Path) -> None:
    one, same, other = (own_model(place / name, bias) for name, bias in (("a", 1.0), ("b", 1.0), ("c", 2.0)))
    keys = [key("", "a.txt", with_model({"ocr": "auto"}, folder)) for folder in (one, same, other)]
    assert keys[0] == keys[1] != keys[2]
    assert deciding({"ocr": "auto"}) == {"ocr": "auto"}


def test_a_cluster_judges_by_it(place: Path) -> None:
    asked = {"extractor": "learned", "min_confidence": "0", "ocr": "auto"}
    text = str(place / "a.txt")
    options = with_model(asked, own_model(place / "own", 2.0))
    assert run(ClusterRequest((text,), str(place / "out"), options, jobs=1)).targets == 2
    options = with_model(asked, own_model(place / "own2", -9.0))
    assert run(ClusterRequest((text,), str(place / "out"), options, jobs=1)).targets == 0


def test_scores_are_of_it(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    none = own_model(place / "none", -9.0)
    labels = Path(__file__).parents[3] / "gold" / "programmes"
    found = score(labels, extractor="learned", model=none).value("target_R")
    assert found is not None and found < 0.5
    assert main(["score", "--gold", str(labels), "--extractor", "learned", "--model", "none", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_what_is_shown_and_compared_is_read_by_it(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own_model(place / "all", 2.0)
    own_model(place / "none", -9.0)

    def found(*asked: str) -> Any:
        assert main([*asked, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    Path("b.txt").write_text(TEXT.replace("85", "75"), "utf-8")
    for name, count in (("none", 0), ("all", 2)):
        assert len(found("show", "a.txt", "--model", name)["targets"]) == count
        compared = found("compare", "a.txt", "b.txt", "--model", name)
        assert [len(one["targets"]) for one in compared["documents"]] == [count, count]


def test_what_is_uploaded_is_read_by_it(place: Path) -> None:
    (place / "out").mkdir()
    desk = make_desk(place / "out", Access(frozenset(), "", "Lan"), "vi", print)
    gc.unfreeze()
    for name, bias, count in (("none", -9.0, 0), ("all", 2.0, 2)):
        own = replace(desk, model=own_model(place / name, bias))
        assert asyncio.run(uploads._extract(own, place / "a.txt", "vi")) == ""
        assert len(json.loads(Path("out/a.json").read_text("utf-8"))["targets"]) == count


@pytest.mark.parametrize("verb", [["extract", "a.txt", "-o", "out"], ["score"], ["show", "a.txt"], ["serve", "out"]])
def test_one_line_names_what_is_wrong_and_how_to_make_it_anew(
    place: Path, verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def complaint(*more: str) -> str:
        assert main([*verb, *more]) == 2
        error = capsys.readouterr().err
        assert error.count("\n") == 1
        return error

    assert "own/model.json: mô hình không có ở đây (lập lại: chitieu train -o own" in complaint("--model", "own")
    (own_model(place / "own", 1.0) / "model.json").write_text('{"format": 3}', "utf-8")
    assert "bị hỏng" in complaint("--model", "own")
    if verb[0] in ("extract", "score"):
        assert "không dùng với 'rules'" in complaint("--model", "own", "--extractor", "rules")
    assert not Path("out").exists()
