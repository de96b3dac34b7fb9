"""Tables as Parquet: typed columns under their machine names, compressed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.store.arrow import arrow_schema, gathered
from pipeline.store.columns import COLUMNS, Kind


@contextmanager
def open_parquet(path: Path, columns: Sequence[str]) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A function that writes one row of `columns`."""
    with open_kinds(path, {column: COLUMNS[column].kind for column in columns}) as write:
        yield write


@contextmanager
def open_kinds(path: Path, kinds: Mapping[str, Kind]) -> Iterator[Callable[[dict[str, Any]], None]]:
    """As `open_parquet`, for columns of any `kinds`."""
    from pyarrow.parquet import ParquetWriter

    with (
        ParquetWriter(path, arrow_schema(kinds), compression="zstd") as writer,
        gathered(kinds, writer.write_table) as write,
    ):
        yield write
