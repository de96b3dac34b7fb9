"""Docstrings: everything public has one, it names the errors that are raised, and its examples hold."""

import ast
import doctest
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(
    path.relative_to(ROOT) for room in ("models", "extractors", "pipeline") for path in ROOT.glob(f"{room}/**/*.py")
)
TOLD = [path for path in FILES if ">>>" in (ROOT / path).read_text("utf-8")]
# A verb's errors are the command's: exit code and one line. What ends in a record or a warning reaches no caller.
ERRORS = {"ChitieuError", "UsageError", "OutputError", "UnreadableDocument", "ModelError", "LabelError"}
MADE_BY = {"output_error": "OutputError"}


def public(body: list[ast.stmt], above: str = "") -> Iterator[tuple[str, ast.FunctionDef | ast.ClassDef]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield f"{above}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{node.name}.")


def raised(node: ast.stmt) -> Iterator[str]:
    """The errors of ours that are raised in `node` itself, but for those that it catches."""
    caught = {ast.unparse(one.type) for one in ast.walk(node) if isinstance(one, ast.ExceptHandler) and one.type}
    for one in ast.walk(node):
        if isinstance(one, ast.Raise) and isinstance(one.exc, ast.Call) and isinstance(one.exc.func, ast.Name):
            name = MADE_BY.get(one.exc.func.id, one.exc.func.id)
            if name in ERRORS and name not in caught:
                yield name


@pytest.mark.parametrize("path", FILES, ids=str)
def test_everything_public_is_told(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert ast.get_docstring(tree)
    for name, node in public(tree.body):
        told = ast.get_docstring(node)
        assert told, name
        if isinstance(node, ast.FunctionDef) and path.parts[:2] != ("pipeline", "cli"):
            assert all(error in told for error in raised(node)), (name, set(raised(node)))


@pytest.mark.parametrize("path", TOLD, ids=str)
def test_examples_hold(path: Path) -> None:
    failed, tried = doctest.testmod(import_module(".".join(path.with_suffix("").parts)))
    assert tried and not failed
