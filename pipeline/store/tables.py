"""All tables of an extracted folder, written in one pass over its JSON files."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path

from models.rows import TARGET_COLUMNS, TASK_COLUMNS
from pipeline.store.atomic import replacing
from pipeline.store.columns import SHEET_NAMES
from pipeline.store.csv import open_csv
from pipeline.store.dataset import DATASET_FOLDER, open_dataset
from pipeline.store.duckdb import open_duckdb
from pipeline.store.failures import failure_row, read_failures
from pipeline.store.parquet import open_parquet
from pipeline.store.programmes import stored_programmes
from pipeline.store.records import Row, rows
from pipeline.store.schema import TABLES
from pipeline.store.xlsx import open_xlsx

TABLE_FORMATS = ("csv", "xlsx", "parquet", "duckdb")
# Besides, on demand: all tables as Parquet in parts of a million rows.
ALL_FORMATS = (*TABLE_FORMATS, "dataset")
DUCKDB_FILE = "chitieu.duckdb"
_FLAT = {"targets": TARGET_COLUMNS, "tasks": TASK_COLUMNS}
_WHOLE: dict[str, Callable[[Path], AbstractContextManager[Callable[[str, Row], None]]]] = {
    DUCKDB_FILE: open_duckdb,
    DATASET_FOLDER: open_dataset,
}


def table_files(formats: Collection[str]) -> list[str]:
    """The names of the files that these formats make."""
    flat = [f"{table}.{form}" for table in _FLAT for form in TABLE_FORMATS if form in formats and form != "duckdb"]
    whole = {"duckdb": DUCKDB_FILE, "dataset": DATASET_FOLDER}
    return flat + [name for form, name in whole.items() if form in formats]


def write_tables(folder: Path, formats: Collection[str] = TABLE_FORMATS, lang: str = "vi") -> list[Path]:
    """Writes the tables of all programmes in `folder`; the paths written. Each appears whole or stays as it was.

    Raises:
        OutputError: when a file cannot be written.
        ChitieuError: when a JSON file of the folder is damaged.
    """
    files = table_files(formats)
    write_files(folder, files, lang)
    return [folder / name for name in files]


def write_files(folder: Path, files: Sequence[str], lang: str = "vi") -> None:
    """Writes the tables named `files`, as `write_tables` does."""
    if not files:
        return
    with ExitStack() as stack:
        # Every table with the functions that take one of its rows, one a format.
        writers: dict[str, list[Callable[[Row], None]]] = defaultdict(list)
        for name in files:
            path = stack.enter_context(replacing(folder / name))
            if name in _WHOLE:
                write = stack.enter_context(_WHOLE[name](path))
                for table in TABLES:
                    writers[table].append(partial(write, table))
            else:
                table, _, form = name.partition(".")
                writers[table].append(_open_flat(stack, path, table, form, lang))
        for programme in stored_programmes(folder):
            for table, row in rows(programme):
                for write_row in writers[table]:
                    write_row(row)
        for failure in read_failures(folder):
            for write_row in writers["failures"]:
                write_row(failure_row(failure))


def _open_flat(stack: ExitStack, path: Path, table: str, form: str, lang: str) -> Callable[[Row], None]:
    if form == "xlsx":
        return stack.enter_context(open_xlsx(path, _FLAT[table], SHEET_NAMES[table][lang], lang))
    return stack.enter_context({"csv": open_csv, "parquet": open_parquet}[form](path, _FLAT[table]))
