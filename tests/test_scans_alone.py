"""What is done for scans changes nothing on sound print: read as scans, texts give the same records."""

from pathlib import Path

import pytest

from models.document import Document, Ingest
from models.programme import Programme
from pipeline import extract, read

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "corpus"
OWN = sorted((ROOT / "corpus/programmes").glob("*.txt"))
REAL = sorted((SHARED / "real").glob("*.txt"))


def as_scan(document: Document) -> Document:
    return document.model_copy(update={"source": document.source.model_copy(update={"ingest": Ingest.OCR})})


def records(programme: Programme) -> list[object]:
    """All that is found, without the confidence that doubts of a scan lower."""
    found = [*programme.targets, *programme.tasks]
    return [*programme.sections, *(one.model_copy(update={"confidence": 1.0}) for one in found)]


@pytest.mark.parametrize("path", [*OWN, *REAL], ids=lambda path: path.stem[:24])
def test_sound_print_is_read_the_same(path: Path) -> None:
    document = read(path)
    assert records(extract(as_scan(document))) == records(extract(document))
