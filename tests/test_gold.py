"""The gold set as it lies in the repo: in one piece, with its index, and without other people's sentences."""

import json
from collections import Counter
from pathlib import Path

import pytest

from pipeline.scoring.index import GOLD, OWN_CORPUS, digest_of, read_index
from pipeline.scoring.labels import Labels
from pipeline.scoring.reading import label_files, read_labels
from pipeline.scoring.writing import gold_json

FILES = label_files(GOLD)
SECOND = label_files(GOLD / "second")
TWICE = [label_files(GOLD / "twice" / side) for side in ("first", "second")]
STRATA = {
    "trade-union": "trade union",
    "other": "other",
    "own": "own programmes",
    "papers": "own papers",
    "real": "real texts",
}
WITH_WORDS = {"programmes", "papers"}
INDEX = {entry.digest: entry for entry in read_index(OWN_CORPUS / "index.toml")}


def test_it_is_as_large_as_it_says() -> None:
    labels = [read_labels(path) for path in FILES]
    assert len(labels) >= 36
    assert sum(len(one.targets) for one in labels) >= 800
    assert len(SECOND) >= 8


def test_the_readme_counts_what_is_there() -> None:
    """Rows of the first table: documents, targets, tasks, sections, references."""
    counts = Counter[tuple[str, int]]()
    for path in FILES:
        labels = read_labels(path)
        entry = INDEX[labels.digest]
        counted = (1, *map(len, (labels.targets, labels.tasks, labels.sections, labels.document.references)))
        for group in ("**all**", f"split `{entry.split}`", *(STRATA[one] for one in entry.stratum[1:])):
            counts.update({(group, at): number for at, number in enumerate(counted)})
    page = (GOLD / "README.md").read_text("utf-8")
    for group in dict.fromkeys(group for group, _ in counts):
        assert f"| {group} | " + " | ".join(f"{counts[group, at]:,}" for at in range(5)) + " |" in page


@pytest.mark.parametrize(
    "path", [*FILES, *SECOND, *TWICE[0], *TWICE[1]], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_stand_off_labels_hold_no_sentence(path: Path) -> None:
    labels = read_labels(path)
    assert labels.digest in INDEX
    own = path.parent.name in WITH_WORDS
    assert path.read_text("utf-8") == gold_json(labels, with_words=own)
    if not own:
        raw = json.loads(path.read_bytes())
        assert "title" not in raw["document"]
        records = [one for name in ("targets", "sections", "tasks") for one in raw[name]]
        assert not any({"indicator", "heading", "text"} & record.keys() for record in records)
        names = [party["name"] for record in records for party in record.get("responsible", ())]
        assert all(len(name) < 200 for name in names)


def test_the_index_names_every_document_and_its_split() -> None:
    stems = {path.stem for path in FILES}
    assert {entry.stem for entry in INDEX.values()} == stems
    assert {entry.split for entry in INDEX.values()} == {"dev", "test"}
    assert all(entry.parent in stems for entry in INDEX.values() if entry.parent)
    for split in ("dev", "test"):
        strata = {name for entry in INDEX.values() if entry.split == split for name in entry.stratum}
        assert strata >= {"text", "real"}
    for entry in INDEX.values():
        if entry.path:
            assert digest_of((OWN_CORPUS / entry.path).read_text("utf-8")) == entry.digest


def test_second_labels_are_of_labelled_documents() -> None:
    first = {read_labels(path).digest for path in FILES}
    assert {read_labels(path).digest for path in SECOND} <= first


def test_all_of_the_test_split_was_labelled_twice() -> None:
    test = sorted(entry.stem for entry in INDEX.values() if entry.split == "test")
    assert [path.stem for path in TWICE[0]] == [path.stem for path in TWICE[1]] == test


def test_a_written_label_file_is_read_as_it_was() -> None:
    for path in FILES:
        labels = read_labels(path)
        again = Labels.model_validate_json(gold_json(labels, with_words=path.parent.name in WITH_WORDS))
        assert again == labels
