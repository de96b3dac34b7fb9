"""Words are data: every row of every lexicon is read from its own example by the extractor that owns the lexicon."""

import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from extractors.lexicon import Row, read_lexicon
from extractors.spelling import spell
from tests.lexicon_readers import READERS

FOLDER = Path(__file__).parents[1] / "extractors" / "lexicons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
ROWS = [(name, row) for name in NAMES for row in read_lexicon(name)]
OPTIONAL = {
    "above", "act", "again", "axis", "below", "code", "named", "not", "plan", "sets", "sort", "tail", "trade", "within",
    "word",
}  # fmt: skip


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}-{row.form}" for name, row in ROWS])
def test_row_is_read_from_its_example(name: str, row: Row) -> None:
    assert row.form in (row.example if name == "abbreviations" else row.example.lower())
    READERS[name](row)


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_sound(name: str) -> None:
    rows = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["row"]
    forms = Counter((row["form"], row.get("side"), row.get("place")) for row in rows)
    doubles = [form for form, count in forms.items() if count > 1]
    assert not doubles
    columns = {key for row in rows for key in row} - OPTIONAL
    for row in rows:
        assert set(row) - OPTIONAL == columns, row["form"]
        assert all(value == value.strip() for value in row.values()), row["form"]
        assert all(unicodedata.is_normalized("NFC", value) for value in row.values()), row["form"]
        assert name == "abbreviations" or row["form"] == spell(row["form"])


def test_every_lexicon_is_told() -> None:
    page = (FOLDER.parents[1] / "docs" / "lexicons.md").read_text("utf-8")
    files = page[page.index("| file |") :]
    assert re.findall(r"^\| `(\w+)` \|", files, re.MULTILINE) == sorted(NAMES)


def test_every_meaning_is_told() -> None:
    page = (FOLDER.parents[1] / "docs" / "lexicons.md").read_text("utf-8")
    cells = {row[1]: row[2] for row in re.finditer(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|", page, re.MULTILINE)}
    told = {name: set(re.findall(r"`([^`]+)`", cell)) for name, cell in cells.items() if "…" not in cell}
    for name in (name for name, meanings in told.items() if meanings):
        rows = read_lexicon(name)
        assert {meaning for row in rows for meaning in row.meaning.split(", ") if meaning} == told[name], name


def test_every_lexicon_has_a_reader() -> None:
    assert set(READERS) == set(NAMES)
