"""A spaCy pipeline from scratch in place of the regression: trained, written, read again, and asked by `extract`."""

from pathlib import Path

import pytest

from extractors.learned.model import ModelError, read_model
from models.programme import Programme
from pipeline import extract
from pipeline.cli import main
from pipeline.hybrid.judges import judge_for
from pipeline.scoring.index import OWN_CORPUS
from pipeline.training.examples import Example, read_examples
from pipeline.training.network.fitting import fit_network

TEXT = """KẾ HOẠCH
I. CHỈ TIÊU
- Đến năm 2027, 85% hộ dân dùng nước sạch.
- Năm 2024 đã có 40% hộ dân dùng nước sạch.
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own") / "mo-hinh"
    assert main(["train", "--spacy", "-o", str(folder), "--json"]) == 0
    return folder


def test_a_window_is_the_heading_and_the_words_around_with_the_number_hidden() -> None:
    found = read_examples(TEXT, [(TEXT.index("85%"), TEXT.index("85%") + 3)])
    assert [(one.window.count("NUM%"), one.target) for one in found] == [(1, True), (1, False)]
    assert found[0].window.startswith("CHỈ TIÊU |") and "NUM% hộ dân dùng nước sạch ." in found[0].window
    assert "85" not in found[0].window and "40" not in found[1].window.partition("NUM%")[2]


def test_it_learns_what_words_say() -> None:
    said = [("phấn đấu đạt NUM% hộ dân", True), ("năm qua đã có NUM% hộ dân", False)]
    examples = [
        Example((), (0, 0), False, None, target, f"{words} số {at}") for at in range(40) for words, target in said
    ]
    network = fit_network(examples, 1)
    assert [odds > 0 for odds in network.odds([words for words, _ in said])] == [True, False]
    assert fit_network(examples, 1).odds(["phấn đấu"]) == network.odds(["phấn đấu"])


def test_the_command_trains_it_and_extract_judges_by_it(own: Path, tmp_path: Path) -> None:
    card = (own / "card.md").read_text("utf-8")
    assert "| the network |" in card and "all fields right" in card
    assert read_model(own / "model.json").pipeline and read_model(own / "model.json").network is None
    programme = OWN_CORPUS / "programmes" / "ldld-tinh-hai-lam.txt"
    found = extract(programme, "learned", model=own)
    assert len(found.targets) > 10 and {one.extractor for one in found.targets} == {"learned"}
    assert {one.extractor for one in extract(programme, model=own).targets} == {"hybrid"}
    asked = ["extract", str(programme), "-o", str(tmp_path), "--extractor", "learned", "--format", "json"]
    assert main([*asked, "--model", str(own)]) == 0
    written = Programme.model_validate_json((tmp_path / f"{programme.stem}.json").read_bytes())
    assert written.targets == found.targets


def test_a_network_that_is_not_the_one_written_is_refused(own: Path, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_bytes((own / "model.json").read_bytes())
    with pytest.raises(ModelError, match="network: the learned model is missing"):
        judge_for("learned", tmp_path)
    (tmp_path / "network").mkdir()
    (tmp_path / "network" / "meta.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError, match=r"is damaged.*chitieu train -o"):
        judge_for("learned", tmp_path)


def test_a_network_never_takes_the_place_of_the_shipped_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--spacy"]) == 2
    assert "name a folder with -o" in capsys.readouterr().err
