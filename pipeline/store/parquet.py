"""Tables as Parquet: typed columns under their machine names, compressed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.store.arrow import arrow_schema, gathered
from pipeline.store.columns import COLUMNS


@contextmanager
def open_parquet(path: Path, columns: Sequence[str]) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A function that writes one row of `columns`."""
    from pyarrow.parquet import ParquetWriter

    kinds = {column: COLUMNS[column].kind for column in columns}
    with (
        ParquetWriter(path, arrow_schema(kinds), compression="zstd") as writer,
        gathered(kinds, writer.write_table) as write,
    ):
        yield write
