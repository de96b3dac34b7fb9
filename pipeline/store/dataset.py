"""All tables as Parquet in parts, one folder a table, for more rows than one file is good for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.store.arrow import arrow_schema, gathered
from pipeline.store.columns import Kind
from pipeline.store.schema import SCHEMA_VERSION, TABLES

if TYPE_CHECKING:
    import pyarrow

DATASET_FOLDER = "dataset"
ROWS_PER_PART = 1_000_000


@contextmanager
def open_dataset(folder: Path, rows_per_part: int = ROWS_PER_PART) -> Iterator[Callable[[str, dict[str, Any]], None]]:
    """A function that writes one row into the table of that name, below the new `folder`."""
    folder.mkdir()
    with ExitStack() as stack:
        writers = {
            table: stack.enter_context(_open_parts(folder / table, kinds, rows_per_part))
            for table, kinds in TABLES.items()
        }
        writers["schema_version"]({"version": SCHEMA_VERSION})
        yield lambda table, row: writers[table](row)


@contextmanager
def _open_parts(folder: Path, kinds: Mapping[str, Kind], most: int) -> Iterator[Callable[[dict[str, Any]], None]]:
    from pyarrow.parquet import ParquetWriter

    folder.mkdir()
    with ExitStack() as stack:
        part: ParquetWriter | None = None
        rows = number = 0

        def flush(table: "pyarrow.Table") -> None:
            nonlocal part, rows, number
            if part is None or rows + table.num_rows > most:
                stack.close()  # the part before is whole
                path = folder / f"part-{number:05}.parquet"
                part = stack.enter_context(ParquetWriter(path, arrow_schema(kinds), compression="zstd"))
                rows, number = 0, number + 1
            part.write_table(table)
            rows += table.num_rows

        with gathered(kinds, flush, min(5_000, most)) as write:
            yield write
        if part is None:  # no rows: one part tells the columns
            flush(arrow_schema(kinds).empty_table())
