"""Training on the project's own programmes: the same bytes each time, and something learned."""

import json
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from extractors.learned.model import SHIPPED, read_model, write_model
from models.decision import DecisionStatus, TargetDecision, anchor_of, fields_of
from models.errors import ChitieuError
from models.target import Extractor
from pipeline import extract_text
from pipeline.cli import main
from pipeline.scoring.index import GOLD, OWN_CORPUS, digest_of, read_index
from pipeline.store.decisions.reviews import append_decision
from pipeline.training.course import Sources, Trained, train
from pipeline.training.documents import absent, corrected, labelled, sample_of, unlabelled
from pipeline.training.figures import figures
from pipeline.training.marks import FILE, read_marks
from pipeline.training.noise import slips
from pipeline.training.pieces import cuts, pieces_of
from pipeline.training.scores import as_printed

OWN = Sources((GOLD / "programmes",))


@pytest.fixture(scope="module")
def trained() -> Trained:
    return train(OWN, 7, lambda line: None, draws=2)


def test_the_same_labels_give_the_same_bytes(trained: Trained) -> None:
    told: list[str] = []
    assert write_model(trained.model) == write_model(train(OWN, 7, told.append, draws=1).model)
    # Measuring takes longest: who waits hears that it goes on, and that nothing is written before.
    assert any("the model is written when it is done" in line for line in told)
    assert any(line.endswith("misread, 1 of 1") for line in told)


def test_something_is_learned_and_measured_on_unseen_documents(trained: Trained) -> None:
    assert trained.documents == 12
    found = figures(trained)
    assert found["held_out"]["learned"]["target_F1"] > 0.85
    assert found["held_out"]["hybrid"]["target_F1"] > 0.93
    assert found["pieces_F1"]["hybrid"] > found["pieces_F1"]["rules"] > 0.7
    misread = found["misread"]
    assert misread["hybrid"]["target_F1"] > 0.8
    assert len(set(misread["rules"]["lost"])) == 2, "every draw is another"
    assert misread["hybrid"]["lost_of_rules"] == pytest.approx(
        sum(misread["hybrid"]["lost"]) / sum(misread["rules"]["lost"])
    )
    assert [size for size, _ in trained.curve] == [5, 10, 12]
    assert trained.test == {} and set(trained.held) == {Extractor.RULES, Extractor.LEARNED, Extractor.HYBRID}
    assert trained.model.say + trained.model.per_weight > 0, "what the rules say counts"


def test_the_test_split_is_known_and_never_learned() -> None:
    found = labelled((GOLD / "programmes",), ())
    assert all(case.split != "test" for case in found.cases)
    assert len(found.known) == len(found.cases) + len(found.test)


def test_texts_that_have_labels_are_not_taken_as_unlabelled(tmp_path: Path) -> None:
    source = OWN_CORPUS / "programmes" / "ldld-tinh-hai-lam.txt"
    text = source.read_text("utf-8")
    (tmp_path / "again.txt").write_text(text + "\nThêm một dòng.\n", "utf-8")
    (tmp_path / "other.txt").write_text("KẾ HOẠCH\nI. CHỈ TIÊU\n- Phấn đấu 90% thôn có nhà văn hóa.\n", "utf-8")
    found = unlabelled([tmp_path], [text], 1).by_rules
    assert [sample.name for sample in found] == ["other"]
    assert [one.target for one in found[0].examples] == [True]
    assert found[0].weight < 1


def test_marks_overrule_what_the_rules_say_of_a_text(tmp_path: Path) -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Phấn đấu 90% thôn có nhà văn hóa.\n- Phấn đấu 70% hộ có vườn mẫu.\n"
    text += "- 100% xã có chợ.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    spans = [f"[[{text.index(words)}, {text.index(words) + 3}]]" for words in ("70%", "90%")]
    marks = f'[[text]]\ndigest = "{digest_of(text)}"\ntargets = {spans[0]}\nothers = {spans[1]}\n'
    (tmp_path / FILE).write_text(marks, "utf-8")
    found = unlabelled([tmp_path], [], 1, read_marks([tmp_path]))
    assert found.by_rules == []
    (sample,) = found.marked
    assert [(text[slice(*one.span)], one.target) for one in sample.examples] == [("90%", False), ("70%", True)]
    (tmp_path / FILE).write_text("[[text]]\ndigest = 1\n", "utf-8")
    with pytest.raises(ChitieuError, match=r"marks\.toml: the marks cannot be read"):
        read_marks([tmp_path])


def test_the_marks_of_the_project_are_sound() -> None:
    marks = read_marks([GOLD])
    assert marks
    labelled_texts = {entry.digest for entry in read_index(OWN_CORPUS / "index.toml")}
    assert not marks.keys() & labelled_texts, "a text with labels needs no marks"
    for one in marks.values():
        spans = sorted([*one.targets, *one.others])
        assert spans[0][0] >= 0 and all(start < end for start, end in spans)
        assert all(before[1] <= behind[0] for before, behind in pairwise(spans)), "one number, one say"


def test_pieces_are_whole_lines_with_their_labels() -> None:
    case = next(case for case in labelled((GOLD / "programmes",), ()).cases if case.gold.doc == "ldld-tinh-hai-lam")
    found = cuts(case.text, "a")
    assert found == cuts(case.text, "a") != cuts(case.text, "b")
    assert "".join(case.text[start:end] for start, end in found) == case.text
    assert all(end - start >= 150 and case.text[end - 1] == "\n" for start, end in found[:-1])
    whole, cut = sample_of(case), pieces_of(case, 1)
    assert cut.weight < whole.weight
    taken, known = ({one.span for one in sample.examples if one.target} for sample in (cut, whole))
    # Words in place of a number ("hầu hết") are looked for under a heading of targets alone.
    assert {span for span in known if case.text[span[0]].isdigit()} <= taken <= known
    assert {one.features for one in cut.examples} != {one.features for one in whole.examples}


def test_what_people_decided_is_learned_from(tmp_path: Path) -> None:
    lines = ["- Phấn đấu 90% thôn có nhà văn hóa.", "- Phấn đấu 70% hộ có vườn mẫu.", "- 100% xã có chợ."]
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n" + "\n".join(lines) + "\n"
    programme = extract_text(text)
    assert len(programme.targets) == 3
    (tmp_path / "text.txt").write_text(text, "utf-8")
    (tmp_path / "text.json").write_text(programme.model_dump_json(), "utf-8")
    for at, status in enumerate((DecisionStatus.ACCEPTED, DecisionStatus.REJECTED)):
        target = programme.targets[at]
        record = fields_of(target) if status is DecisionStatus.ACCEPTED else None
        decision = TargetDecision(
            id=f"d{at}",
            document="text",
            status=status,
            anchor=anchor_of(target),
            record=record,
            machine=fields_of(target),
            by="an",
            at=datetime(2026, 1, 5, tzinfo=UTC).isoformat(),
        )
        append_decision(tmp_path, decision)
    (sample,) = corrected(tmp_path)
    assert [(text[slice(*one.span)], one.target) for one in sample.examples] == [("90%", True), ("70%", False)]


def test_too_few_labels_are_told(tmp_path: Path) -> None:
    one = GOLD / "programmes" / "ldld-tinh-hai-lam.json"
    (tmp_path / one.name).write_bytes(one.read_bytes())
    with pytest.raises(ChitieuError, match="too few"):
        train(Sources((tmp_path,)), 1, lambda line: None)


def test_a_scan_keeps_every_place_and_number() -> None:
    text = "Đến năm 2027, phấn đấu 85% hộ dân được dùng nước sạch. " * 20
    read = slips(text, 0.2, "a")
    assert len(read) == len(text) and read != text
    assert [letter for letter in read if letter.isdigit()] == [letter for letter in text if letter.isdigit()]
    assert slips(text, 0.2, "a") == read and slips(text, 0.2, "b") != read
    assert slips(text, 0.0, "a") == text


def test_indicators_and_units_are_compared_as_they_are_printed() -> None:
    case = next(case for case in labelled((GOLD / "programmes",), ()).cases if case.gold.doc == "ldld-tinh-hai-lam")
    assert as_printed(case, case.text) is case
    shouted = as_printed(case, case.text.upper())
    assert [one.indicator for one in shouted.gold.targets] == [one.indicator.upper() for one in case.gold.targets]
    shown = [(was.quantity, one.quantity) for was, one in zip(case.gold.targets, shouted.gold.targets, strict=True)]
    assert ("đoàn viên", "ĐOÀN VIÊN") in [(was.unit, one.unit) for was, one in shown]
    assert all(one.model_copy(update={"unit": was.unit}) == was for was, one in shown)


def test_the_command_writes_model_card_and_plot(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.scoring.index.GOLD", GOLD / "programmes")  # all labels take eight times as long
    assert main(["train", "--gold", str(tmp_path / "no"), "-o", str(tmp_path)]) == 2
    assert "there is no such folder" in capsys.readouterr().err
    assert main(["train", "-o", str(tmp_path), "--draws", "0"]) == 2
    assert main(["train", "-o", str(tmp_path / "model"), "--json", "--draws", "1"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["documents"] == 12 and "labelled documents" in err
    assert read_model(tmp_path / "model" / "model.json").numbers.weights
    card = (tmp_path / "model" / "card.md").read_text("utf-8")
    assert "| F1 |" in card and "expected calibration error" in card
    assert "\n| 0.67 | " in card
    assert "Draws of the noise: 1;" in card and "of what the rules lose" in card
    assert (tmp_path / "model" / "reliability.svg").read_text("utf-8").startswith("<svg")


def test_a_model_that_knows_less_takes_no_place_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = SHIPPED.read_bytes()
    labels = json.loads((GOLD / "programmes" / "ldld-tinh-hai-lam.json").read_text("utf-8"))
    (tmp_path / "lost.json").write_text(json.dumps(labels | {"doc": "lost", "digest": "0" * 64}), "utf-8")
    assert absent((tmp_path,), ()) == ["lost"]
    assert absent((GOLD / "programmes",), ()) == []
    monkeypatch.setattr("pipeline.scoring.index.GOLD", tmp_path)
    assert main(["train"]) == 2
    assert "the texts of 1 labelled documents are not here (lost, …)" in capsys.readouterr().err
    assert SHIPPED.read_bytes() == before
