"""The store as one DuckDB file (tables: `pipeline.store.schema`)."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.store.arrow import gathered
from pipeline.store.columns import Kind
from pipeline.store.schema import SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    import pyarrow

_TYPES = {Kind.TEXT: "VARCHAR", Kind.NUMBER: "DOUBLE", Kind.INTEGER: "BIGINT", Kind.DATE: "DATE"}

# Rows come one batch after the other, so more threads would only take more memory; and they stay in their order.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {"threads": "1", "memory_limit": "256MB"}


@contextmanager
def open_duckdb(path: Path) -> Iterator[Callable[[str, dict[str, Any]], None]]:
    """A function that writes one row into the table of that name.

    Raises:
        OSError: when the file cannot be written.
    """
    import duckdb

    try:
        with duckdb.connect(path, config=_CONFIG) as connection, ExitStack() as stack:

            def flush_into(table: str) -> "Callable[[pyarrow.Table], None]":
                def flush(rows: "pyarrow.Table") -> None:
                    connection.register("batch", rows)
                    connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM batch')
                    connection.unregister("batch")

                return flush

            writers = {}
            for table, kinds in TABLES.items():
                columns = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in kinds.items())
                connection.execute(f'CREATE TABLE "{table}" ({columns})')
                writers[table] = stack.enter_context(gathered(kinds, flush_into(table)))
            writers["schema_version"]({"version": SCHEMA_VERSION})
            yield lambda table, row: writers[table](row)
    except duckdb.IOException as error:
        raise OSError(str(error).splitlines()[0]) from error
    finally:
        path.with_name(path.name + ".wal").unlink(missing_ok=True)
