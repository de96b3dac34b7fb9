"""Real papers that stand beside the repository on some machines: no crash, and every span true."""

from pathlib import Path

import pytest

from pipeline import extract

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
PATHS = sorted(path for name in ("seeds", "real") for path in (CORPUS / name).glob("*.txt"))

pytestmark = pytest.mark.skipif(not PATHS, reason="no real papers in ../shared/corpus beside the repository")


@pytest.mark.parametrize("path", PATHS or [CORPUS], ids=lambda path: path.stem[:24])
def test_a_real_paper_is_read_with_true_spans(path: Path) -> None:
    from pipeline import read

    document = read(path)
    programme, text = extract(document, "rules"), document.text
    for target in programme.targets:
        assert target.evidence.of(text) == target.evidence.text
        assert target.quantity.of(text) == target.quantity.text
        assert target.evidence.start <= target.quantity.start < target.quantity.end <= target.evidence.end
    for record in (*programme.targets, *programme.tasks):
        if record.deadline:
            assert " ".join(record.deadline.span.of(text).split())
        assert all(party.span.of(text).strip() for party in record.responsible)
    for section in programme.sections:
        assert section.span.of(text).lstrip("(").startswith(section.label)
    for task in programme.tasks:
        assert task.span.of(text).strip() == task.span.of(text) != ""
