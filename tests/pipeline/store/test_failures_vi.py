"""What an office reads of a document that could not be read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.store.failures import Failure
from pipeline.store.failures_vi import WORDS, said, told
from tests.messages import messages

ROOT = Path(__file__).parents[3] / "pipeline"
# Of a cluster and of comparisons from the command line: for administrators.
_ELSEWHERE = ("cluster", "exchange")


def printed() -> Iterator[tuple[str, str]]:
    """The reasons and remedies that stand as they are where a document is refused, each with its place."""
    for path in sorted(ROOT.rglob("*.py")):
        if path.relative_to(ROOT).parts[0] in _ELSEWHERE:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                first = {"UnreadableDocument": 1, "AbsentDocument": 1, "Failure": 2}.get(node.func.id)
                if first:
                    for text in (text for each in node.args[first : first + 2] for text in messages(each)):
                        yield text, f"{path.name}:{node.lineno}"


def test_every_reason_and_remedy_has_its_words() -> None:
    found = list(printed())
    assert len(found) > 60
    assert [(text, place) for text, place in found if text not in WORDS] == []


def test_each_keeps_what_differs() -> None:
    assert all(english.count("{}") == vietnamese.count("{}") for english, vietnamese in WORDS.items())


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("the file is empty", "tệp rỗng"),
        ("the PDF has 4,001 pages, the limit is 3,000", "PDF có 4,001 trang, giới hạn là 3,000"),
        ("install tesseract-ocr tesseract-ocr-vie", "cài tesseract-ocr tesseract-ocr-vie"),
        ("the folder cannot be read: Permission denied", "không đọc được thư mục: không có quyền"),
        ("something nobody has thought of", "something nobody has thought of"),
    ],
)
def test_words(english: str, vietnamese: str) -> None:
    assert said(english) == vietnamese


def test_a_failure_in_one_line() -> None:
    failure = Failure("a.pdf", "unreadable", "the PDF is damaged or cut short", "save it again")
    assert told(failure) == "a.pdf: tệp PDF bị hỏng hoặc thiếu (lưu lại)"
    assert told(Failure("a", "internal", "x")) == "a: x"
