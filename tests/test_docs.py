"""Documentation that runs and is current: the schema, blocks of code, the verbs' examples, links."""

import importlib.util
import json
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from pipeline import extract_text
from pipeline.cli import main
from pipeline.cli.verbs import VERBS, parser_for

ROOT = Path(__file__).parents[1]
NAMES = ("README.md", "README.vi.md", "CONTRIBUTING.md", "gold/README.md")
PAGES = [*(ROOT / name for name in NAMES), *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def generator() -> ModuleType:
    path = ROOT / "docs" / "generate_schema.py"
    spec = importlib.util.spec_from_file_location("generate_schema", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_schema_is_that_of_the_models() -> None:
    made = generator()
    assert made.PAGE.read_text("utf-8") == made.page(made.PAGE.read_text("utf-8")), "run docs/generate_schema.py"
    assert made.JSON_SCHEMA.read_text("utf-8") == made.json_schema(), "run docs/generate_schema.py"
    assert made.UNDESCRIBED not in made.PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with out/demo, as `make demo` leaves it, beside the corpus and the labels."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("corpus", "gold"):
        try:
            (folder / name).symlink_to(ROOT / name)
        except OSError:  # Windows without the right to link
            pytest.skip("folders cannot be linked here")
    out = str(folder / "out" / "demo")
    assert main(["extract", str(ROOT / "corpus" / "programmes"), "-o", out, "--format", "duckdb"]) == 0
    return folder


@pytest.mark.parametrize("page", PAGES[:2], ids=lambda page: page.name)
def test_what_the_demo_prints_is_told_as_it_is_now(page: Path, demo: Path) -> None:
    told = re.findall(r"^([\w-]+) +(\d+) +(\d+)$", page.read_text("utf-8"), re.MULTILINE)
    papers = {file.stem: json.loads(file.read_text("utf-8")) for file in (demo / "out" / "demo").glob("*.json")}
    made = [(name, str(len(paper["targets"])), str(len(paper["tasks"]))) for name, paper in papers.items()]
    assert len(set(told) & set(made)) >= 11
    assert [row for row in told if row[0] in papers and row not in made] == [], "run `make demo`"


def blocks(language: str) -> list[tuple[Path, str, str]]:
    """Page, code and the `text` block right behind it."""
    found = []
    for page in PAGES:
        fences = list(FENCE.finditer(page.read_text("utf-8")))
        for at, fence in enumerate(fences):
            if fence[1] == language:
                after = fences[at + 1] if at + 1 < len(fences) else None
                joined = after and not page.read_text("utf-8")[fence.end() : after.start()].strip()
                found.append((page, fence[2], after[2] if after and joined and after[1] == "text" else ""))
    return found


@pytest.mark.parametrize("page", sorted({page for page, _, _ in blocks("python")}), ids=lambda page: page.name)
def test_python_blocks_run_and_print_what_stands_behind_them(
    page: Path, demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(demo)
    names: dict[str, object] = {}
    for where, code, printed in blocks("python"):
        if where == page:
            if "spacy" in code:
                pytest.importorskip("spacy", reason="spaCy (extra nlp) is not installed")
            exec(compile(code, page.name, "exec"), names)
            out = capsys.readouterr().out
            assert not printed or out.split() == printed.split()
    if "store" in names:
        names["store"].close()  # type: ignore[attr-defined]


def test_the_indicators_on_the_page_of_rules_are_those_that_the_rules_read() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    table = page.split("| text | indicators |\n|---|---|\n")[1].split("\n\n")[0]
    for row in table.splitlines():
        line, told = row.strip("| ").split(" | ")
        found = extract_text(f"KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n1. {line[0].upper()}{line[1:]}.\n", "rules").targets
        assert " · ".join(target.indicator for target in found).lower() == told.lower()


def commands(text: str) -> list[str]:
    return [line.split("#")[0].strip() for line in text.splitlines() if line.strip().startswith("chitieu ")]


@pytest.mark.parametrize("line", sorted({line for _, code, _ in blocks("sh") for line in commands(code)}))
def test_commands_of_the_pages_are_understood(line: str) -> None:
    check(line)


@pytest.mark.parametrize("verb", VERBS)
def test_examples_of_the_help_are_understood(verb: str) -> None:
    examples = commands(importlib.import_module(VERBS[verb][0]).EXAMPLE)
    assert examples, f"the help of {verb} has no example"
    for line in examples:
        check(line)


def check(line: str) -> None:
    arguments = shlex.split(line.split(" > ")[0])[1:]  # without what the shell does with the output
    args = parser_for(arguments).parse_args(arguments)
    assert callable(args.run)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), f"{page.name}: {link}"
