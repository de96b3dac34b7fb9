"""A programme as rows of every table of the store (columns: `pipeline.store.schema`)."""

from collections.abc import Iterator
from typing import Any

from models.document import Info
from models.programme import Programme
from models.rows import target_row, task_row
from models.span import Span
from models.target import Target, Task

Row = dict[str, Any]


def rows(programme: Programme) -> Iterator[tuple[str, Row]]:
    """Pairs of a table's name and one of its rows."""
    info = programme.document
    yield "documents", _document(info)
    yield from _warnings(programme)
    if info.duplicate_of:  # its records are those of the better source: all tables count them once
        return
    for section in programme.sections:
        fields = {name: getattr(section, name) for name in ("id", "label", "heading", "topic", "parent")}
        path = ".".join(section.path)
        yield "sections", {"document": info.id, **fields, "path": path, **_span(section.span)}
    for target in programme.targets:
        yield "targets", target_row(info, target)
        yield from _parties(info, target, "target")
        for milestone in target.milestones:
            fields = {"year": milestone.year, "value": milestone.value}
            yield "milestones", {"document": info.id, "target": target.id, **fields}
    for task in programme.tasks:
        yield "tasks", task_row(info, task)
        yield from _parties(info, task, "task")
    for reference in info.references:
        fields = {name: getattr(reference, name) for name in ("number", "kind", "issued", "issuer", "role")}
        yield "references", {"document": info.id, **fields, **_span(reference.span)}


def _warnings(programme: Programme) -> Iterator[tuple[str, Row]]:
    for warning in programme.warnings:
        fields = {"code": warning.code, "message": warning.message}
        yield "warnings", {"document": programme.document.id, **fields, **_span(warning.span)}


def _document(info: Info) -> Row:
    source, term, signer = info.source, info.term, info.signer
    own = ("id", "duplicate_of", "level", "province", "province_now", "number", "kind", "title", "issuer", "place")
    return {
        **{name: getattr(info, name) for name in own},
        **{name: getattr(source, name) for name in ("path", "sha256", "media_type", "ingest", "pages")},
        "issued": info.issued,
        "term_start": term.start if term else None,
        "term_end": term.end if term else None,
        "signer": signer.name if signer else None,
        "signer_position": signer.position if signer else None,
        "recipients": "; ".join(info.recipients),
    }


def _parties(info: Info, record: Target | Task, of: str) -> Iterator[tuple[str, Row]]:
    for position, party in enumerate(record.responsible, start=1):
        fields = {name: getattr(party, name) for name in ("name", "canonical", "role", "scope")}
        head = {"document": info.id, "record": record.id, "of": of, "position": position}
        yield "responsible", head | fields | _span(party.span)


def _span(span: Span | None) -> Row:
    return {"span_start": span.start if span else None, "span_end": span.end if span else None}
