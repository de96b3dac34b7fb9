"""A programme kept in a `Doc`, so that it goes with it to other processes and into a DocBin."""

from functools import lru_cache
from typing import TYPE_CHECKING

from models.programme import Programme
from models.section import Section
from models.target import Target, Task

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

KEY = "chitieu_programme"


def programme_of(doc: "Doc") -> Programme:
    """What `doc` promises: extracted the first time it is asked for, then kept in `doc.user_data` as JSON."""
    kept = doc.user_data.get(KEY)
    if kept is None:
        from pipeline import extract_text

        kept = doc.user_data[KEY] = extract_text(doc.text).model_dump_json()
    return _parsed(kept)


def record_of(span: "Span") -> Section | Target | Task | None:
    """The record that `span` was made of, by its `id_`; None for a span of somebody else."""
    programme = programme_of(span.doc)
    records: tuple[Section | Target | Task, ...] = (*programme.sections, *programme.targets, *programme.tasks)
    return next((one for one in records if one.id == span.id_), None)


@lru_cache(maxsize=8)
def _parsed(json: str) -> Programme:
    return Programme.model_validate_json(json)
