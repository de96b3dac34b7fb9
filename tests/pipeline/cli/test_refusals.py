"""In which language the command says that it was called wrongly."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.cli.refusals_vi import WORDS, refused
from pipeline.cli.verbs import VERBS
from tests.messages import messages

ROOT = Path(__file__).parents[3]
# Rooms that only administrators meet, and the verbs that speak English alone.
_ELSEWHERE = ("cluster", "training", "exchange", "spacy", "training.py", "importing.py", "corpus.py", "gold.py")


def refusals() -> Iterator[str]:
    """Every message that stands as it is where the command or what it calls refuses."""
    for path in sorted((ROOT / "pipeline").rglob("*.py")):
        if {*path.relative_to(ROOT / "pipeline").parts} & {*_ELSEWHERE}:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            everyday = node.func.id == "ChitieuError" and path.parts[-2] in ("cli", "query", "serve")
            if everyday or node.func.id in ("UsageError", "ArgumentTypeError", "OutputError"):
                yield from messages(node.args[0])


def test_every_refusal_has_its_words() -> None:
    found = [words for words in refusals() if words.replace("{}", "")]
    assert len(found) > 40
    unknown = [words for words in found if refused(words.replace("{}", "x"), "vi") == words.replace("{}", "x")]
    assert unknown == []


def test_each_keeps_what_differs() -> None:
    assert [one for one, other in WORDS.items() if one.count("{}") != other.count("{}")] == []


@pytest.mark.parametrize(
    ("words", "vietnamese", "english"),
    [
        (["extract", "a.txt"], "còn thiếu: -o/--output", "the following arguments are required: -o/--output"),
        (["compare", "a", "-o"], "phía sau phải có một giá trị", "expected one argument"),
        (["query", "a", "--csv", "--json"], "--json: không dùng cùng --csv", "not allowed with argument --csv"),
        (["query", "a: b"], "a: b: không có thư mục này", "a: b: there is no such folder"),
        (["query", "."], ".: không có chitieu.duckdb", ".: there is no chitieu.duckdb"),
        (["show", "a", "-o", "a.pdf"], "tên trang phải có đuôi .html", "the page must end in .html"),
        (["serve", "a", "--port", "x"], "cần số cổng từ 0 đến 65535", "a port from 0 to 65535"),
        (["score", "--pred", "a"], "a: không có thư mục này", "a: there is no such folder"),
        (["export", "a", "--to", "ics", "-o", "b"], "a: không có thư mục này", "a: there is no such folder"),
        (["export", "a", "--to", "x", "-o", "b"], "--to: không có 'x' (chọn trong:", "--to: invalid choice: 'x'"),
    ],
)
def test_wrong_usage_in_both_languages(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    vietnamese: str,
    english: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for given, told in ((words, vietnamese), ([*words, "--lang", "en"], english), ([*words, "--lang=en"], english)):
        # "-o" has to stay last where its value is what is missing.
        placed = [given[0], *given[len(words) :], *given[1 : len(words)]]
        assert exit_code(placed) == 2
        line = capsys.readouterr().err
        assert told in line and line.count("\n") == 1


def test_a_verb_that_is_none_is_told_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["xuat"]) == 2
    assert capsys.readouterr().err.startswith("chitieu: VERB: không có 'xuat' (chọn trong: 'extract', ")


@pytest.mark.parametrize("words", [["train", "--draws", "x"], ["train", "-x"], ["import"], ["corpus", "x"]])
def test_verbs_without_a_language_speak_english(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert words[0] in VERBS and exit_code(words) == 2
    assert "--help tells what there is" in capsys.readouterr().err


def test_a_model_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "a.txt"
    paper.write_text("KẾ HOẠCH\n", "utf-8")
    assert main(["extract", str(paper), "-o", str(tmp_path / "out"), "--model", str(tmp_path / "m")]) == 2
    assert "mô hình không có ở đây (lập lại: chitieu train -o " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def exit_code(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as ended:
        return int(ended.code or 0)
