"""The fixtures: every programme as Word and as scan still says what its text says, and is the same whenever made."""

import re
import sys
from pathlib import Path

import numpy
import pytest
from PIL import Image

from pipeline.ingest import read

CORPUS = Path(__file__).parents[2] / "corpus"
sys.path.insert(0, str(CORPUS))  # the scripts there are no package

from scans import QUALITIES, degraded  # noqa: E402
from word import save_docx  # noqa: E402

PROGRAMMES = sorted((CORPUS / "programmes").glob("*.txt"))


def words(text: str) -> list[str]:
    """All words but the labels that Word counts by itself, in any order: letterheads are read column by column."""
    return sorted(re.findall(r"\w+", re.sub(r"<br>|-{3,}|&nbsp;", " ", text)))


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_a_word_file_says_what_its_text_says(path: Path, tmp_path: Path) -> None:
    save_docx(path.read_text("utf-8"), tmp_path / "a.docx")
    assert words(read(tmp_path / "a.docx").text) == words(path.read_text("utf-8"))


def test_a_word_file_is_numbered_by_word_and_has_merged_cells(tmp_path: Path) -> None:
    import docx

    save_docx((CORPUS / "programmes/ldld-tinh-hai-lam.txt").read_text("utf-8"), tmp_path / "a.docx")
    document = docx.Document(str(tmp_path / "a.docx"))
    assert not any(re.match(r"[IVX]+\. |- |\d\. ", paragraph.text) for paragraph in document.paragraphs)
    xml = document.element.xml
    assert "w:gridSpan" in xml and "w:vMerge" in xml


@pytest.mark.parametrize("name", QUALITIES)
def test_the_same_page_is_spoilt_the_same_way(name: str) -> None:
    page = Image.new("L", (200, 300), 255)
    made = [numpy.asarray(degraded(page, QUALITIES[name], numpy.random.default_rng(5))) for _ in range(2)]
    assert (made[0] == made[1]).all()
    assert made[0].std() > 3
