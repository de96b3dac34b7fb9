"""The programmes that come with the project: every record is true to its text."""

from functools import cache
from pathlib import Path

import pytest

from models.programme import Programme
from models.span import Span
from pipeline import extract_text

CORPUS = Path(__file__).parents[1] / "corpus"
PATHS = sorted(path for name in ("programmes", "papers") for path in (CORPUS / name).glob("*.txt"))


@cache
def programme_of(path: Path) -> tuple[str, Programme]:
    text = path.read_text("utf-8")
    return text, extract_text(text, "rules")


def spans_of(programme: Programme) -> list[Span]:
    records = [*programme.targets, *programme.tasks]
    return [
        *(one.span for one in programme.sections),
        *(one.span for one in programme.document.references),
        *(one.evidence for one in programme.targets),
        *(one.quantity for one in programme.targets),
        *(one.span for one in programme.tasks),
        *(one.deadline.span for one in records if one.deadline),
        *(party.span for one in records for party in one.responsible),
    ]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_span_is_true(path: Path) -> None:
    text, programme = programme_of(path)
    for span in spans_of(programme):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    for target in programme.targets:
        evidence, quantity = target.evidence, target.quantity
        assert evidence.of(text) == evidence.text
        assert quantity.of(text) == quantity.text
        assert evidence.start <= quantity.start < quantity.end <= evidence.end
    for section in programme.sections:
        assert section.span.of(text).lstrip("(").startswith(section.label)
    for record in (*programme.targets, *programme.tasks):
        if record.deadline:
            assert " ".join(record.deadline.span.of(text).split()) == record.deadline.text
        for party in record.responsible:
            assert " ".join(party.span.of(text).split()) == party.name


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_record_is_sound(path: Path) -> None:
    _, programme = programme_of(path)
    sections = {one.id: one for one in programme.sections}
    assert len(sections) == len(programme.sections)
    for section in programme.sections:
        assert section.path[-1] == section.label
        assert (section.topic is None) == (section.parent is not None)
        assert section.parent is None or sections[section.parent].path == section.path[:-1]
    for target in programme.targets:
        assert target.indicator.strip(" .,;:-") == target.indicator != ""
        assert (target.quantity.value is None) == (target.quantity.quantifier is not None)
        assert target.quantity.high is None or target.quantity.high > (target.quantity.value or 0)
    for record in (*programme.targets, *programme.tasks):
        assert 0.5 <= record.confidence < 1
        assert record.section.id is None or sections[record.section.id].path == record.section.path
        deadline = record.deadline
        assert not (deadline and deadline.start and deadline.end) or deadline.start <= deadline.end
        assert all(party.name.strip() == party.name != "" for party in record.responsible)
    starts = [one.quantity.start for one in programme.targets]
    assert len(set(starts)) == len(starts)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_extraction_is_deterministic(path: Path) -> None:
    text, programme = programme_of(path)
    assert extract_text(text, "rules") == programme


def test_programmes_have_targets_and_other_papers_few() -> None:
    count = {path.stem: len(programme_of(path)[1].targets) for path in PATHS}
    assert sum(number >= 20 for number in count.values()) >= 4
