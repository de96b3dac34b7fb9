"""PhoBERT in place of the regression, on a tiny model of its architecture that the test makes: random weights, a
tokenizer of PhoBERT's two files. Runs where chitieu[transformers] is installed.
"""

from importlib.util import find_spec
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.training.examples import Example
from pipeline.training.network.fitting import fit_network

TEXT = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Đến năm 2027, 85% hộ dân dùng nước sạch.\n"
WORDS = ["hộ_dân", "phấn_đấu", "đã_có", "nước_sạch"]
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0123456789%.,;:|_NUM"

pytestmark = [
    pytest.mark.skipif(find_spec("spacy_transformers") is None, reason="chitieu[transformers] is not installed"),
    pytest.mark.filterwarnings("ignore"),  # of torch and spaCy, about themselves
]


@pytest.fixture(scope="module")
def phobert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import torch
    from transformers import PhobertTokenizer, RobertaConfig, RobertaModel

    folder = tmp_path_factory.mktemp("phobert")
    pieces = [*(f"{letter}@@" for letter in LETTERS), *LETTERS, *WORDS]
    (folder / "vocab.txt").write_text("".join(f"{piece} 1\n" for piece in pieces), "utf-8")
    (folder / "bpe.codes").write_text("".join(f"{merge} 1\n" for merge in merges(WORDS)), "utf-8")
    tokenizer = PhobertTokenizer(str(folder / "vocab.txt"), str(folder / "bpe.codes"))
    assert tokenizer.tokenize("phấn_đấu") == ["phấn_đấu"]
    torch.manual_seed(1)
    config = RobertaConfig(
        vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=258, type_vocab_size=1, tokenizer_class="PhobertTokenizer",
    )  # fmt: skip
    RobertaModel(config).save_pretrained(folder)
    return folder


def merges(words: list[str]) -> list[str]:
    """The merges that build each word from its left."""
    found = []
    for word in words:
        letters = [*word[:-1], f"{word[-1]}</w>"]
        while len(letters) > 1:
            found.append(f"{letters[0]} {letters[1]}")
            letters[:2] = [letters[0] + letters[1]]
    return list(dict.fromkeys(found))


def test_it_learns_over_the_transformer(phobert: Path) -> None:
    said = [("phấn đấu NUM% hộ dân", True), ("đã có NUM% nước sạch", False)]
    examples = [Example((), (0, 0), False, None, target, words) for _ in range(20) for words, target in said]
    network = fit_network(examples, 1, phobert)
    assert network.nlp.pipe_names == ["transformer", "textcat"]
    (doc,) = network.nlp.pipe(["phấn_đấu NUM% hộ_dân"])
    (pieces,) = doc._.trf_data.wordpieces.strings
    assert {"phấn_đấu", "hộ_dân"} <= set(pieces)
    assert len(set(network.odds([words for words, _ in said]))) == 2


def test_the_command_trains_it_and_extract_judges_by_it(phobert: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "mo-hinh", tmp_path / "out"
    assert main(["train", "--transformer", str(phobert), "-o", str(own)]) == 0
    assert "| the network |" in (own / "card.md").read_text("utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    asked = ["extract", str(tmp_path / "a.txt"), "-o", str(out), "--format", "json", "--model", str(own)]
    assert main([*asked, "--extractor", "learned"]) == 0
    assert main([*asked, "--extractor", "hybrid"]) == 0
    assert '"extractor": "hybrid"' in (out / "a.json").read_text("utf-8")


def test_a_folder_without_a_transformer_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "trong").mkdir()
    assert main(["train", "--transformer", str(tmp_path / "trong"), "-o", str(tmp_path / "own")]) == 1
    error = capsys.readouterr().err
    assert "there is no transformer that can be read" in error and "bpe.codes" in error
