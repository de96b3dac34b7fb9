"""The tables of `chitieu.duckdb`, beside `targets` and `tasks`, whose columns are those of `models.rows`."""

from models.rows import TARGET_COLUMNS, TASK_COLUMNS
from pipeline.store.columns import COLUMNS, Kind

# Raised with every change of a table's columns; readers look at the table `schema_version` first.
SCHEMA_VERSION = 2

# Further columns of `chitieu.duckdb`: `<column>_folded` holds the column without accents and capitals, for search.
FOLDED = {
    "documents": ("title", "issuer", "province", "province_now"),
    "sections": ("heading",),
    "targets": ("indicator", "evidence", "lead", "support"),
    "tasks": ("text", "lead", "support"),
    "responsible": ("name", "canonical"),
}

_TEXT, _INTEGER, _NUMBER, _DATE = Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.DATE
_SPAN = {"span_start": _INTEGER, "span_end": _INTEGER}

TABLES: dict[str, dict[str, Kind]] = {
    "schema_version": {"version": _INTEGER},
    "documents": {
        "id": _TEXT, "path": _TEXT, "sha256": _TEXT, "media_type": _TEXT, "ingest": _TEXT, "pages": _INTEGER,
        "duplicate_of": _TEXT, "level": _TEXT, "province": _TEXT, "province_now": _TEXT, "number": _TEXT,
        "kind": _TEXT, "title": _TEXT, "issuer": _TEXT, "place": _TEXT, "issued": _DATE, "term_start": _INTEGER,
        "term_end": _INTEGER, "signer": _TEXT, "signer_position": _TEXT, "recipients": _TEXT,
    },
    "sections": {
        "document": _TEXT, "id": _TEXT, "label": _TEXT, "path": _TEXT, "heading": _TEXT, "topic": _TEXT, **_SPAN,
        "parent": _TEXT,
    },
    "targets": {column: COLUMNS[column].kind for column in TARGET_COLUMNS},
    "tasks": {column: COLUMNS[column].kind for column in TASK_COLUMNS},
    "responsible": {
        "document": _TEXT, "record": _TEXT, "of": _TEXT, "position": _INTEGER, "name": _TEXT, "canonical": _TEXT,
        "role": _TEXT, "scope": _TEXT, **_SPAN,
    },
    "milestones": {"document": _TEXT, "target": _TEXT, "year": _INTEGER, "value": _NUMBER},
    "references": {
        "document": _TEXT, "number": _TEXT, "kind": _TEXT, "issued": _DATE, "issuer": _TEXT, "role": _TEXT, **_SPAN,
    },
    "warnings": {"document": _TEXT, "code": _TEXT, "message": _TEXT, **_SPAN},
    "failures": {"path": _TEXT, "code": _TEXT, "reason": _TEXT, "remedy": _TEXT},
}  # fmt: skip
