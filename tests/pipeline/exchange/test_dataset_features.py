"""Labels as a dataset: every field of every label comes back as it was, with a type that is said."""

import json
from pathlib import Path

import pytest

datasets = pytest.importorskip("datasets", reason="Hugging Face datasets (extra hf) is not installed")

from models.errors import ChitieuError  # noqa: E402
from pipeline.cli import main  # noqa: E402
from pipeline.exchange.dataset_features import VERSION, features, load_labels  # noqa: E402
from pipeline.scoring.index import GOLD, OWN_CORPUS  # noqa: E402

PROGRAMMES = OWN_CORPUS / "programmes"
ROOT = OWN_CORPUS.parent


def test_rows_are_the_exported_lines(tmp_path: Path) -> None:
    assert main(["export", str(GOLD / "programmes"), "--to", "hf", "-o", str(tmp_path)]) == 0
    lines = [json.loads(line) for line in (tmp_path / "train.jsonl").read_text("utf-8").splitlines()]
    loaded = load_labels(GOLD / "programmes", [PROGRAMMES])
    assert list(loaded) == ["train"]
    assert list(loaded["train"]) == lines
    assert loaded["train"].features == features()
    assert sum(len(row["targets"]) for row in loaded["train"]) > 100


def test_the_exported_folder_loads_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datasets.config.HF_DATASETS_OFFLINE", True)
    out = tmp_path / "bộ nhãn"
    assert main(["export", str(GOLD / "programmes"), "--to", "hf", "-o", str(out)]) == 0
    files = {"train": str(out / "train.jsonl")}
    loaded = datasets.load_dataset("json", data_files=files, features=features(), cache_dir=str(tmp_path / "cache"))
    row = loaded["train"][0]
    target = row["targets"][0]
    assert target["value"] is not None and row["text"][target["start"] : target["end"]].strip()


def test_labels_without_text_are_told(tmp_path: Path) -> None:
    labels = tmp_path / "labels"
    labels.mkdir()
    (labels / "khong-co.json").write_text('{"doc": "khong-co", "digest": "0"}', "utf-8")
    with pytest.raises(ChitieuError, match="are not here"):
        load_labels(labels)


def test_cards_and_citation_name_the_same_version() -> None:
    assert f"version: {VERSION}" in (ROOT / "docs" / "data-card.md").read_text("utf-8")
    card = (ROOT / "docs" / "data-card.md").read_text("utf-8")
    assert all(f"`{name}`" in card for name in features())
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"version: {project['version']}" in citation and f"license: {project['license']}" in citation
