"""The model's file: the same bytes back and forth, and a clear line where it is missing or damaged."""

from pathlib import Path

import pytest

from extractors.learned.linear import Linear, probability
from extractors.learned.model import SHIPPED, Model, ModelError, Scale, read_model, write_model
from extractors.learned.numbers import Shape, Surroundings, joint_features, number_features
from extractors.learned.words import words_in
from extractors.quantities import find_quantities

MODEL = Model(Linear(-1.5, {"l1=dat": 2.0, "unit=%": 0.25}), 0.8, 0.2, Scale(0.9, 0.3, 0.1), Scale(0.7, 0.4, 0.5), 0.98)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(write_model(MODEL))
    assert read_model(path) == MODEL
    assert write_model(read_model(path)) == path.read_bytes()


def test_a_copy_with_other_line_ends_is_the_same_model(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_bytes(write_model(MODEL).replace(b"\n", b"\r\n"))
    assert read_model(path) == MODEL


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "is missing"),
        (b"", "is damaged: it is no JSON"),
        (write_model(MODEL)[:-20], "is damaged: it is no JSON"),
        (write_model(MODEL).replace(b"0.25", b"0.26"), "is damaged: its content is not what was written"),
        (b'{"format": 99}', "is of another version or damaged"),
        (b"[]", "is of another version or damaged"),
    ],
)
def test_a_bad_file_is_named_with_the_way_out(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "model.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError) as caught:
        read_model(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: the learned model {reason}")
    assert "chitieu train" in line and "--extractor rules" in line and "\n" not in line


def test_shipped_model_is_small_and_keeps_its_digest() -> None:
    assert SHIPPED.stat().st_size < 2_000_000
    assert write_model(read_model()) == SHIPPED.read_bytes()


def test_shipped_model_holds_no_sentence() -> None:
    longest = max(read_model().numbers.weights, key=lambda name: name.count("_"))
    assert longest.count("_") <= 2


def test_features_count_once_and_unknown_ones_not() -> None:
    assert MODEL.numbers.score(["unit=%", "unit=%", "l1=khac"]) == -1.25
    assert probability(0) == 0.5
    assert probability(-800) == pytest.approx(0) and probability(800) == pytest.approx(1)


def test_words_are_folded_where_they_stand() -> None:
    text = "phấn đấu đạt 85%, tăng 1.200 hộ"
    words = words_in(text, 0, len(text))
    assert words.forms == ["phan", "dau", "dat", "0%", ",", "tang", "0", "ho"]
    assert text[words.starts[6] : words.starts[7]] == "1.200 "


def test_facts_that_speak_only_together() -> None:
    text = "đến năm 2027, ít nhất 85% hộ dân dùng nước sạch"
    number = next(one for one in find_quantities(text, text, 0, len(text)) if one.percent)
    around = Surroundings("objectives", "bullet", frozenset({"goal"}))
    shape = Shape(True, False, False, False, True, True, ((5, True, "goal"), (9, False, "result")))
    joint = joint_features(around, {"due"}, shape, number)
    assert {
        "share+flag=goal",
        "time=due+cue=goal",
        f"time=due+share+comparator={number.comparator}",
        "time=due+unit=%",
        "time=due+announced=True",
        "announced=True+measured=True",
    } <= set(joint)
    assert not any("cue=result" in one for one in joint)
    assert "time=none+share" in joint_features(around, (), Shape(True, False, False, False, False, False, ()), number)


def test_words_behind_a_sign_count_as_pairs_alone() -> None:
    text = "xã làm đường, trồng cây đạt 85% kế hoạch"
    number = next(one for one in find_quantities(text, text, 0, len(text)) if one.percent)
    words = words_in(text, 0, len(text))
    found = number_features(words, words.forms.index("0%"), words.forms.index("0%") + 1, number, [])
    said = {one.partition("=")[2] for one in found if "xa" in one.partition("=")[2].split("_")}
    assert said == {"xa_lam"} and {"in=cay", "in2=trong_cay", "l1=dat", "right=ke"} <= set(found)
