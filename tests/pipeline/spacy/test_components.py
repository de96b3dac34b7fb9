"""Components of spaCy: every record at its place, whatever the tokenizer, the process or the file."""

from pathlib import Path

import pytest

spacy = pytest.importorskip("spacy", reason="spaCy (extra nlp) is not installed")

from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc, DocBin  # noqa: E402

from extractors.learned.linear import Linear  # noqa: E402
from extractors.learned.model import Model, ModelError, Scale, write_model  # noqa: E402
from models.errors import UsageError  # noqa: E402
from pipeline import extract_text, read  # noqa: E402
from pipeline.scoring.index import OWN_CORPUS  # noqa: E402

NAMES = ("chitieu_sections", "chitieu_targets", "chitieu_tasks")
TEXTS = [read(path).text for path in sorted((OWN_CORPUS / "programmes").glob("*.txt"))]


def blank(lang: str) -> Language:
    # Without pyvi, which joins the syllables of a word and is an install of its own.
    config = {"nlp": {"tokenizer": {"use_pyvi": False}}} if lang == "vi" else {}
    nlp: Language = spacy.blank(lang, config=config)
    for name in NAMES:
        nlp.add_pipe(name)
    return nlp


def places(doc: Doc) -> dict[str, list[tuple[int, int, str, str]]]:
    return {
        name: [(one.start_char, one.end_char, one.label_, one.id_) for one in group]
        for name, group in doc.spans.items()
    }


@pytest.mark.parametrize("lang", ["xx", "vi", "en"])
@pytest.mark.parametrize("text", TEXTS[2:6])
def test_every_record_has_a_span_that_holds_its_words(lang: str, text: str) -> None:
    doc = blank(lang)(text)
    assert doc.text == text
    programme = extract_text(text)
    assert doc._.chitieu == programme
    for group, records, place in (
        ("chitieu_sections", programme.sections, lambda one: one.span),
        ("chitieu_targets", programme.targets, lambda one: one.quantity),
        ("chitieu_evidence", programme.targets, lambda one: one.evidence),
        ("chitieu_tasks", programme.tasks, lambda one: one.span),
    ):
        assert len(doc.spans[group]) == len(records)
        for span, record in zip(doc.spans[group], records, strict=True):
            words = place(record)
            assert span.start_char <= words.start and words.end <= span.end_char
            assert words.of(text) in span.text
            assert span._.chitieu == record
    said = [one for one in programme.targets if one.deadline]
    assert [one.id_ for one in doc.spans["chitieu_target_deadlines"]] == [one.id for one in said]
    assert {one.label_ for one in doc.spans["chitieu_task_parties"]} <= {"lead", "support"}


def test_a_number_that_is_a_token_is_cut_out_exactly() -> None:
    doc = blank("xx")("I. CHỈ TIÊU\nĐến năm 2027, ít nhất 120 CĐCS đạt vững mạnh.\n")
    (span,) = doc.spans["chitieu_targets"]
    assert (span.text, span.label_, span._.chitieu.quantity.value) == ("120", "target", 120)
    assert doc[0:1]._.chitieu is None


def test_several_processes_give_what_one_gives() -> None:
    nlp = blank("xx")
    alone = [places(doc) for doc in nlp.pipe(TEXTS[:4])]
    shared = list(nlp.pipe(TEXTS[:4], n_process=2, batch_size=2))
    assert [places(doc) for doc in shared] == alone
    assert shared[0].spans["chitieu_tasks"][0]._.chitieu.id == "k1"


def test_a_doc_bin_keeps_spans_and_records() -> None:
    nlp = blank("xx")
    doc = nlp(TEXTS[2])
    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert places(again) == places(doc)
    assert again.spans["chitieu_targets"][0]._.chitieu == doc._.chitieu.targets[0]


def test_they_stand_in_a_saved_pipeline_of_another(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("chitieu_targets")
    nlp.to_disk(tmp_path / "mô hình")
    doc = spacy.load(tmp_path / "mô hình")(TEXTS[3])
    assert len(doc.spans["chitieu_targets"]) == len(extract_text(TEXTS[3]).targets)
    assert len(list(doc.sents)) > 1


def test_an_empty_text_has_no_spans() -> None:
    assert not any(blank("xx")("").spans.values())


def test_a_model_of_ones_own_judges_here_too_and_is_one_for_all(tmp_path: Path) -> None:
    same = Scale(1.0, 0.0, 0.0)
    (tmp_path / "model.json").write_bytes(write_model(Model(Linear(-9.0, {}), 0.0, 0.0, same, same, 0.9)))
    nlp = spacy.blank("xx")
    nlp.add_pipe("chitieu_targets", config={"model": str(tmp_path)})
    with pytest.raises(UsageError, match="one and the same"):
        nlp.add_pipe("chitieu_tasks")
    shipped = blank("xx")(TEXTS[3])
    assert len(shipped.spans["chitieu_targets"]) > 10
    nlp.to_disk(tmp_path / "pipeline")
    for doc in (nlp(TEXTS[3]), spacy.load(tmp_path / "pipeline")(shipped)):
        assert doc._.chitieu == extract_text(TEXTS[3], model=tmp_path)
        assert len(doc.spans["chitieu_targets"]) == 0
    with pytest.raises(ModelError, match="is missing"):
        blank("xx").replace_pipe("chitieu_tasks", "chitieu_tasks", config={"model": str(tmp_path / "none")})
