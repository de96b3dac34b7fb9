"""A programme kept in a `Doc`, so that it goes with it to other processes and into a DocBin."""

from functools import lru_cache
from typing import TYPE_CHECKING

from models.programme import Programme
from models.section import Section
from models.target import Target, Task

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

KEY, JUDGED_BY = "chitieu_programme", "chitieu_model"


def keep(doc: "Doc", model: str | None = None) -> str:
    """The JSON of what `doc` promises by `model`, kept in `doc.user_data`: extracted once, anew by another model."""
    if KEY not in doc.user_data or doc.user_data.get(JUDGED_BY) != model:
        from pipeline import extract_text

        doc.user_data[KEY] = extract_text(doc.text, model=model).model_dump_json()
        doc.user_data[JUDGED_BY] = model
    kept: str = doc.user_data[KEY]
    return kept


def programme_of(doc: "Doc") -> Programme:
    """What `doc` promises, as it was kept; by the shipped model where no component has read it."""
    return _parsed(doc.user_data[KEY] if KEY in doc.user_data else keep(doc))


def record_of(span: "Span") -> Section | Target | Task | None:
    """The record that `span` was made of, by its `id_`; None for a span of somebody else."""
    programme = programme_of(span.doc)
    records: tuple[Section | Target | Task, ...] = (*programme.sections, *programme.targets, *programme.tasks)
    return next((one for one in records if one.id == span.id_), None)


@lru_cache(maxsize=8)
def _parsed(json: str) -> Programme:
    return Programme.model_validate_json(json)
