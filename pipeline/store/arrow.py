"""Rows gathered into Arrow tables, which Parquet and DuckDB take whole."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from pipeline.store.columns import Kind
from pipeline.store.values import as_date

if TYPE_CHECKING:
    import pyarrow

_ROWS_PER_TABLE = 5_000  # some megabytes
_EPOCH = date(1970, 1, 1).toordinal()


def arrow_schema(kinds: Mapping[str, Kind]) -> "pyarrow.Schema":
    """The Arrow types of columns of these kinds."""
    import pyarrow

    types = {
        Kind.TEXT: pyarrow.string(),
        Kind.NUMBER: pyarrow.float64(),
        Kind.INTEGER: pyarrow.int64(),
        Kind.DATE: pyarrow.date32(),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in kinds.items()])


@contextmanager
def gathered(
    kinds: Mapping[str, Kind], flush: Callable[["pyarrow.Table"], object], size: int = _ROWS_PER_TABLE
) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A function that takes one row; `flush` gets a table of every `size` rows and, at the end, of the rest."""
    schema = arrow_schema(kinds)
    lines: list[bytes] = []

    def write(row: dict[str, Any]) -> None:
        values = {name: _days(row[name]) if kind is Kind.DATE else row[name] for name, kind in kinds.items()}
        lines.append(json.dumps(values, ensure_ascii=False).encode())
        if len(lines) == size:
            flush(_table(lines, schema))
            lines.clear()

    yield write
    if lines:
        flush(_table(lines, schema))


def _table(lines: list[bytes], schema: "pyarrow.Schema") -> "pyarrow.Table":
    # By way of JSON, because building Arrow columns from Python lists imports pandas: a second for a small run.
    from pyarrow import json as arrow_json

    data = b"\n".join(lines)
    return arrow_json.read_json(
        io.BytesIO(data),
        read_options=arrow_json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=arrow_json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error"),
    )


def _days(text: str | None) -> int | None:
    """Days since 1970, as Arrow holds dates."""
    day = as_date(text)
    return day.toordinal() - _EPOCH if day else None
