"""The learned extractor and the hybrid, as `extract` calls them."""

from pathlib import Path

import pytest

from extractors.learned.linear import Linear
from extractors.learned.model import Model, ModelError, Scale
from models.target import Extractor
from pipeline import DEFAULT_EXTRACTOR, extract_text
from pipeline.cli import main
from pipeline.extraction import extract_document
from pipeline.hybrid import judges
from pipeline.hybrid.judges import ModelJudge, odds, settled
from pipeline.hybrid.sureness import LEFT_OUT
from pipeline.training.examples import read_examples
from pipeline.training.scores import document_of

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2027, 85% hộ dân dùng nước sạch.
- Năm 2024 đã có 40% hộ dân dùng nước sạch.
"""
NEUTRAL = Scale(1.0, 0.0, 0.0)


def model(weights: dict[str, float], bias: float = 0.0, say: float = 0.0) -> Model:
    return Model(Linear(bias, weights), say, 0.0, NEUTRAL, NEUTRAL, 0.9)


def values(text: str, judge: ModelJudge) -> list[float | int | None]:
    return [one.quantity.value for one in extract_document(document_of(text, "text"), judge).targets]


def test_yearly_values_in_a_bracket_stand_by_their_target_whatever_the_model_says_of_them() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2031, 90% trường làm việc trên mạng (năm 2029: 78%; năm 2030: 84%).\n"
    first = ModelJudge(model({"order=0": 9.0}, bias=-5.0), Extractor.LEARNED)
    (found,) = extract_document(document_of(text, "text"), first).targets
    assert [(one.year, one.value) for one in found.milestones] == [(2029, 78), (2030, 84)]
    assert values(text, ModelJudge(model({}, bias=-5.0), Extractor.LEARNED)) == []


def test_nobody_is_asked_about_yearly_values() -> None:
    text = (
        "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2031, 90% trường làm việc trên mạng (năm 2029: 78%; năm 2030: 84%).\n"
        "- Có 60%, 70% và 80% trạm y tế có bác sĩ vào các năm 2029, 2030, 2031.\n"
    )
    assert [text[slice(*one.span)] for one in read_examples(text, [])] == ["90%", "80%"]
    found = extract_document(document_of(text, "text"), ModelJudge(model({}, bias=5.0), Extractor.LEARNED)).targets
    assert [[one.value for one in target.milestones] for target in found] == [[78, 84], [60, 70, 80]]


def test_the_model_is_told_what_stands_in_the_predicate_of_another_target() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2031, 90% trường mở ít nhất 02 lớp vẽ.\n- Mở ít nhất 05 lớp hát.\n"
    told = {text[slice(*one.span)]: "inside=True" in one.features for one in read_examples(text, [])}
    assert told == {"90%": False, "02": True, "05": False}


def test_what_goes_on_with_an_announcement_is_told_to_the_model() -> None:
    text = (
        "Thị xã có 12 trường học. Đại hội đề ra mục tiêu đến năm 2030, tỷ lệ hộ nghèo còn 2%. Sản lượng đạt 400 tấn. "
        "Hiện nay thị xã có 30 hợp tác xã."
    )
    told = {
        text[slice(*one.span)]: {"announced=True", "measured=True+False", "flag=genre-article"} & set(one.features)
        for one in read_examples(text, [])
    }
    assert told == {
        "12": {"flag=genre-article"},
        "2%": {"announced=True", "flag=genre-article"},
        "400": {"announced=True", "measured=True+False", "flag=genre-article"},
        "30": {"flag=genre-article"},
    }


@pytest.mark.parametrize("extractor", [Extractor.RULES, Extractor.LEARNED, Extractor.HYBRID])
def test_each_extractor_says_that_it_was_it(extractor: Extractor) -> None:
    programme = extract_text(TEXT, extractor)
    assert programme.targets[0].quantity.value == 85
    assert {one.extractor for one in programme.targets} == {extractor}
    assert all(0 < one.confidence <= 0.99 for one in programme.targets)
    assert programme.targets[0].indicator == "hộ dân dùng nước sạch"
    assert programme.targets[0].deadline is not None and programme.targets[0].deadline.end == "2027-12-31"


def test_hybrid_is_the_default() -> None:
    assert DEFAULT_EXTRACTOR == "hybrid"
    assert extract_text(TEXT) == extract_text(TEXT, "hybrid")


def test_the_model_alone_decides_by_its_weights() -> None:
    assert values(TEXT, ModelJudge(model({"l1=da": -1.0, "l1=co": 2.0}, -1.0), Extractor.LEARNED)) == [40]
    assert values(TEXT, ModelJudge(model({}, 1.0), Extractor.LEARNED)) == [85, 40]


def test_a_doubtful_number_is_a_target_where_most_others_are() -> None:
    weights = {"l1=2027": 0.0, "shape=share": 0.0, "shape=count": 0.0, "l1=co": -3.0}
    few = "\n".join(f"- Năm 2024 đã có {value}% hộ dân dùng nước sạch." for value in (41, 42, 43, 44))
    judge = ModelJudge(
        Model(Linear(2.0, weights), 0.0, 0.0, Scale(1.0, 2.0, 1.0), NEUTRAL, 0.9),
        Extractor.LEARNED,
    )
    assert settled(judge.scale, [2.0, -1.0]) > settled(judge.scale, [2.0, -1.0, -1.0, -1.0])
    alone = extract_document(document_of(TEXT, "text"), judge).targets[0]
    among = extract_document(document_of(TEXT + few, "text"), judge).targets[0]
    assert alone.quantity.value == among.quantity.value == 85
    assert among.confidence < alone.confidence


def test_words_say_less_where_few_are_targets() -> None:
    few = [1.0, 2.0, *[-6.0] * 30]
    low, high, *_ = settled(Scale(1.0, 0.0, 0.0, 0.2), few)
    assert 0 < high - low < 1  # a step of one in log odds, where nothing is weighed in
    assert settled(Scale(1.0, 0.0, 0.0, 5.0), few) == [0.0] * len(few)  # never the other way round


def test_the_rules_have_their_say_in_the_hybrid_and_can_be_overruled() -> None:
    assert values(TEXT, ModelJudge(model({}, 0.5, say=1.0), Extractor.HYBRID)) == [85]
    assert values(TEXT, ModelJudge(model({}, 1.5, say=1.0), Extractor.HYBRID)) == [85, 40]
    assert values(TEXT, ModelJudge(model({}, -1.5, say=1.0), Extractor.HYBRID)) == []
    assert odds(model({}, say=1.0), Extractor.LEARNED, 0.25, True, 9.0) == 0.25


def test_unsure_targets_are_left_out_and_counted() -> None:
    sure = extract_text(TEXT).targets[0].confidence
    assert extract_text(TEXT, min_confidence=sure).warnings == ()
    programme = extract_text(TEXT, min_confidence=min(1.0, sure + 0.01))
    assert programme.targets == ()
    assert [one.code for one in programme.warnings] == [LEFT_OUT]
    assert programme.warnings[0].message.startswith("1 targets of a confidence below")


def test_without_its_model_the_command_names_file_and_way_out_and_rules_still_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(path: Path) -> Model:
        raise ModelError(path, "is missing")

    monkeypatch.setattr(judges, "read_model", missing)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    assert main(["extract", "a.txt", "-o", "out", "--jobs", "1"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "model.json" in error and "chitieu train" in error
    assert not Path("out").exists()
    assert main(["extract", "a.txt", "-o", "out", "--jobs", "1", "--extractor", "rules"]) == 0


def test_the_command_keeps_extractor_and_confidence_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    asked = ["extract", "a.txt", "-o", "out", "--jobs", "1", "--format", "json"]
    assert main([*asked, "--extractor", "learned"]) == 0
    assert '"extractor": "learned"' in Path("out/a.json").read_text("utf-8")
    assert main([*asked, "--extractor", "learned", "--min-confidence", "1"]) == 0
    assert LEFT_OUT in Path("out/a.json").read_text("utf-8")
