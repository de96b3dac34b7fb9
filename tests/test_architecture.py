"""The house as docs and design promise it: which way imports run, and what never comes in."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "models": {"models"},
    "extractors": {"models", "extractors"},
    "pipeline": {"models", "extractors", "pipeline"},
}
NEVER = {"torch", "tensorflow", "jax", "keras", "transformers", "fitz", "pymupdf"}
SOURCES = [path for package in MAY_IMPORT for path in sorted((ROOT / package).rglob("*.py"))]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_run_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    names = list(imported(path))
    ours = {name.partition(".")[0] for name in names} & set(MAY_IMPORT)
    assert ours <= MAY_IMPORT[package]
    if package != "pipeline":
        assert not set(names) & set(MAY_IMPORT), "name the module: `from models.target import Target`"
    assert not {name.partition(".")[0] for name in names} & NEVER
    if "cli" not in path.parts:
        assert not any(name.startswith("pipeline.cli") for name in names)


def test_no_modules_import_one_another_in_a_circle() -> None:
    """Imports inside functions and for types alone count too: they only hide that two modules are one."""
    paths = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in SOURCES}
    graph = {name: {one for one in modules_of(path, paths) if one != name} for name, path in paths.items()}
    graph.pop("pipeline")  # the face loads each verb's modules when it is called
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def modules_of(path: Path, paths: dict[str, Path]) -> Iterator[str]:
    """The modules of ours that `path` takes names from; a package's face is its `__init__`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in names if name in paths]
            yield from modules or ([node.module] if node.module in paths else [])


def test_no_module_hides_a_verb_of_the_face() -> None:
    names = {path.stem for path in (ROOT / "pipeline").iterdir()}
    assert not names & {"read", "extract", "extract_text", "compare", "score"}


def test_lock_names_the_public_index_only() -> None:
    lock = (ROOT / "uv.lock").read_text("utf-8")
    hosts = set(re.findall(r"(?:https?|file|git|ssh)://[^/\"]*", lock))
    assert hosts <= {"https://pypi.org", "https://files.pythonhosted.org"}
    assert not set(re.findall(r'^name = "([^"]+)"', lock, re.MULTILINE)) & NEVER


@pytest.mark.parametrize(
    "code", ["import pipeline", "from pipeline.cli.verbs import parser_for; parser_for(['--help'])"]
)
def test_start_up_loads_nothing_heavy(code: str) -> None:
    heavy = (
        "pydantic pandas pyarrow duckdb xlsxwriter openpyxl pdfplumber pypdfium2 docx lxml regex tqdm multiprocessing "
        "starlette uvicorn jinja2"
    )
    check = f"import sys; {code}; print(*(name for name in {heavy.split()} if name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.split() == []
