"""The store as one DuckDB file (tables: `pipeline.store.schema`)."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.store.arrow import gathered
from pipeline.store.columns import Kind
from pipeline.store.schema import FOLDED, SCHEMA_VERSION, TABLES
from pipeline.store.views import FOLD, VIEWS

if TYPE_CHECKING:
    import pyarrow

_TYPES = {Kind.TEXT: "VARCHAR", Kind.NUMBER: "DOUBLE", Kind.INTEGER: "BIGINT", Kind.DATE: "DATE"}

# Rows come one batch after the other, so more threads would only take more memory; and they stay in their order.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {"threads": "1", "memory_limit": "96MB"}


@contextmanager
def open_duckdb(path: Path) -> Iterator[Callable[[str, dict[str, Any]], None]]:
    """A function that writes one row into the table of that name.

    Raises:
        OSError: when the file cannot be written.
    """
    import duckdb

    try:
        with duckdb.connect(path, config=_CONFIG) as connection, ExitStack() as stack:
            connection.execute(FOLD)

            def flush_into(table: str) -> "Callable[[pyarrow.Table], None]":
                folded = "".join(f', fold("{column}") AS "{column}_folded"' for column in FOLDED.get(table, ()))

                def flush(rows: "pyarrow.Table") -> None:
                    connection.register("batch", rows)
                    connection.execute(f'INSERT INTO "{table}" BY NAME SELECT *{folded} FROM batch')
                    connection.unregister("batch")

                return flush

            writers = {}
            for table, kinds in TABLES.items():
                described = [f'"{name}" {_TYPES[kind]}' for name, kind in kinds.items()]
                described += [f'"{column}_folded" VARCHAR' for column in FOLDED.get(table, ())]
                connection.execute(f'CREATE TABLE "{table}" ({", ".join(described)})')
                writers[table] = stack.enter_context(gathered(kinds, flush_into(table)))
            for view, query in VIEWS.items():
                connection.execute(f"CREATE VIEW {view} AS {query}")
            writers["schema_version"]({"version": SCHEMA_VERSION})
            yield lambda table, row: writers[table](row)
    except (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException) as error:  # as a disk is full
        raise OSError(str(error).splitlines()[0]) from error
    finally:
        path.with_name(path.name + ".wal").unlink(missing_ok=True)
