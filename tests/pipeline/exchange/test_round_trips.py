"""Out to an annotation tool and back: every label and every offset as before, both ways round."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.errors import ChitieuError
from pipeline import extract, read
from pipeline.exchange import brat, labelstudio
from pipeline.exchange.datasets import line
from pipeline.exchange.marking import mark
from pipeline.exchange.unmarking import unmark
from pipeline.scoring.index import GOLD, OWN_CORPUS
from pipeline.scoring.labels import Labels, labels_of, resolve
from pipeline.scoring.reading import read_labels
from pipeline.scoring.writing import gold_json

TEXTS = sorted((OWN_CORPUS / "programmes").glob("*.txt"))
STEMS = [path.stem for path in TEXTS]


def gold(stem: str) -> tuple[Labels, str]:
    labels = read_labels(GOLD / "programmes" / f"{stem}.json")
    # The words follow from the spans, which is what is carried.
    plain = Labels.model_validate_json(gold_json(labels, with_words=False))
    return plain, read(OWN_CORPUS / "programmes" / f"{stem}.txt").text


def submitted(task: dict[str, Any]) -> bytes:
    """What Label Studio exports when the prediction is accepted as it is."""
    return json.dumps([{"id": 1, "data": task["data"], "annotations": task["predictions"]}]).encode()


@pytest.mark.parametrize("stem", STEMS)
def test_gold_through_label_studio(stem: str) -> None:
    labels, text = gold(stem)
    task = labelstudio.task(mark(labels, text), "gold")
    (back,) = labelstudio.read_tasks(submitted(task), "export.json")
    assert unmark(back) == labels
    assert labelstudio.task(back, "gold") == task


@pytest.mark.parametrize("stem", STEMS)
def test_gold_through_brat(stem: str, tmp_path: Path) -> None:
    labels, text = gold(stem)
    brat.write(tmp_path, mark(labels, text))
    first = (tmp_path / f"{stem}.ann").read_bytes()
    back = brat.read(tmp_path / f"{stem}.ann")
    assert unmark(back) == labels
    brat.write(tmp_path, back)
    assert (tmp_path / f"{stem}.ann").read_bytes() == first
    assert (tmp_path / f"{stem}.txt").read_bytes().decode() == text


@pytest.mark.parametrize("stem", STEMS[:4])
def test_predictions_carry_their_words_by_relations(stem: str, tmp_path: Path) -> None:
    document = read(OWN_CORPUS / "programmes" / f"{stem}.txt")
    programme = extract(document)
    labels = labels_of(programme)
    marked = mark(labels, document.text, programme)
    assert {one.label for one in marked.relations} >= {"measures", "due"}
    (back,) = labelstudio.read_tasks(submitted(labelstudio.task(marked, "rules")), "export.json")
    brat.write(tmp_path, marked)
    for again in (unmark(back), unmark(brat.read(tmp_path / f"{stem}.ann"))):
        again = resolve(again, document.text)
        assert [one.quantity for one in again.targets] == [one.quantity for one in labels.targets]
        assert [one.indicator for one in again.targets] == [one.indicator for one in labels.targets]
        assert [(one.start, one.end, one.deadline) for one in again.tasks] == [
            (one.start, one.end, one.deadline) for one in labels.tasks
        ]
        for ours, theirs in zip(labels.targets + labels.tasks, again.targets + again.tasks, strict=True):
            assert {(one.name, one.role) for one in ours.responsible} == {
                (one.name, one.role) for one in theirs.responsible
            }


def test_a_fresh_region_needs_only_its_words() -> None:
    text = "II. CHỈ TIÊU\nPhấn đấu 10-15% CĐCS và 2,5 triệu đoàn viên."
    results = [
        {"id": "a", "type": "labels", "from_name": "label", "value": {"start": 22, "end": 28, "labels": ["target"]}},
        {"id": "b", "type": "labels", "from_name": "label", "value": {"start": 37, "end": 46, "labels": ["target"]}},
        {"id": "c", "type": "labels", "from_name": "label", "value": {"start": 29, "end": 33, "labels": ["party"]}},
        {"type": "relation", "from_id": "c", "to_id": "b", "labels": ["lead"]},
    ]
    data = json.dumps({"data": {"text": text, "doc": "moi"}, "annotations": [{"result": results}]}).encode()
    (marked,) = labelstudio.read_tasks(data, "export.json")
    first, second = unmark(marked).targets
    quantity = first.quantity
    assert (quantity.value, quantity.high, quantity.unit, quantity.comparator) == (10, 15, "%", "between")
    assert (second.quantity.value, second.quantity.comparator) == (2_500_000, "eq")
    assert [(party.name, party.role) for party in second.responsible] == [("CĐCS", "lead")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "is no JSON"),
        (b'[{"data": {}}]', "has no text"),
        (b'[{"data": {"text": "a", "doc": "d"}, "annotations": []}]', r"task 1 \(d\) has 0 annotations"),
        (
            b'[{"data": {"text": "abc", "doc": "d"}, "annotations": [{"result": [{"id": "x", "type": "labels",'
            b' "value": {"start": 0, "end": 1, "text": "b", "labels": ["task"]}}]}]}]',
            "the text at 0 is 'a', not 'b' as marked",
        ),
    ],
)
def test_exports_that_cannot_be_read_are_named(data: bytes, message: str) -> None:
    with pytest.raises(ChitieuError, match=message):
        list(labelstudio.read_tasks(data, "export.json"))


def test_label_studio_asks_for_all_that_is_exported() -> None:
    from xml.etree import ElementTree

    tree = ElementTree.fromstring(labelstudio.config())
    asked = {node.get("name") for node in tree.iter() if node.get("perRegion")}
    labels, text = gold("tong-lien-doan-2026-2031")
    marked = mark(labels, text)
    assert {name for region in marked.regions for name in region.attributes} <= asked
    assert {region.label for region in marked.regions} <= {node.get("value") for node in tree.iter("Label")}


def test_every_line_for_datasets_has_the_same_fields() -> None:
    import io

    from pyarrow import json as arrow_json

    rows = [line(mark(*gold(stem))) for stem in STEMS]
    assert len({tuple(json.loads(row)) for row in rows}) == 1
    table = arrow_json.read_json(io.BytesIO("".join(rows).encode()))
    assert table.num_rows == len(STEMS)
    for row in map(json.loads, rows):
        for target in row["targets"]:
            assert 0 <= target["start"] < target["end"] <= len(row["text"])


def test_spacy_spans_are_the_labels(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin

    from pipeline.exchange.docbin import write

    golds = [gold(stem) for stem in STEMS[:3]]
    write(tmp_path / "documents.spacy", [mark(*one) for one in golds])
    docs = list(DocBin().from_disk(tmp_path / "documents.spacy").get_docs(spacy.blank("xx").vocab))
    for doc, (labels, text) in zip(docs, golds, strict=True):
        assert doc.text == text
        spans = [(one.quantity.start, one.quantity.end) for one in labels.targets]
        assert [(span.start_char, span.end_char) for span in doc.spans["target"]] == spans
        assert [(span.start_char, span.end_char) for span in doc.ents] == spans
        assert Labels.model_validate(doc.user_data["chitieu"]) == labels
