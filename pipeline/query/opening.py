"""An extracted folder, a `chitieu.duckdb` or a `dataset/` opened for questions, its tables up to date."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import ChitieuError, UsageError
from pipeline.batch.journal import STATE_FOLDER
from pipeline.batch.updating import reopen
from pipeline.store.atomic import OutputError
from pipeline.store.dataset import DATASET_FOLDER
from pipeline.store.migration import migrate
from pipeline.store.programmes import refuse_absent
from pipeline.store.schema import FOLDED, TABLES
from pipeline.store.tables import DUCKDB_FILE
from pipeline.store.views import FOLD, VIEWS

if TYPE_CHECKING:
    import duckdb

# What is asked can neither write nor reach any file or address beside the store.
_CLOSED = ("SET enable_external_access = false", "SET lock_configuration = true")


@contextmanager
def opened(store: Path, tell: Callable[[str], None] = lambda _: None) -> Iterator["duckdb.DuckDBPyConnection"]:
    """A connection that can only read `store`: a folder of `chitieu extract`, a store file, or a dataset.

    The store of a folder is first brought up to date where a stopped run or an older chitieu left it behind; where
    that folder may only be read, the store answers as it is, and `tell` is given one line that says so.

    Raises:
        UsageError: where there is no store, or none that may be read.
        ChitieuError: for a file that is none, or of a later version.
        OutputError: when it would have to be written and cannot be.
    """
    import duckdb

    refuse_absent(store)
    file = store / DUCKDB_FILE
    if store.is_file():
        file = store
    elif (store / STATE_FOLDER).is_dir():
        _bring_up_to_date(store, tell)
    if file.is_file():
        migrate(file)
    elif dataset := _dataset(store):
        with _over_parquet(dataset) as connection:
            yield connection
        return
    else:
        raise UsageError(f"{store}: there is no {DUCKDB_FILE} (name a folder of chitieu extract)")
    try:
        connection = duckdb.connect(file, read_only=True)
    except duckdb.Error as error:
        raise ChitieuError(f"{file}: cannot be opened: {str(error).splitlines()[0]}") from None
    with connection:
        for statement in _CLOSED:
            connection.execute(statement)
        yield connection


def _bring_up_to_date(folder: Path, tell: Callable[[str], None]) -> None:
    try:
        reopen(folder, ("duckdb",))
    except OutputError:
        if os.access(folder / STATE_FOLDER, os.W_OK) or not (folder / DUCKDB_FILE).is_file():
            raise
        tell(f"{folder}: may only be read, and its tables are of another version or of a run that was stopped")


def _dataset(store: Path) -> Path | None:
    return next((place for place in (store / DATASET_FOLDER, store) if (place / "targets").is_dir()), None)


@contextmanager
def _over_parquet(dataset: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    """The tables as views over the parts; folded columns are computed when they are asked for."""
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(FOLD)
        for table in TABLES:
            parts = _quoted(str(dataset.resolve() / table / "*.parquet"))
            folded = "".join(f', fold("{column}") AS "{column}_folded"' for column in FOLDED.get(table, ()))
            connection.execute(f'CREATE VIEW "{table}" AS SELECT *{folded} FROM read_parquet({parts})')
        for view, query in VIEWS.items():
            connection.execute(f"CREATE VIEW {view} AS {query}")
        connection.execute(f"SET allowed_directories = [{_quoted(f'{dataset.resolve()}/')}]")
        for statement in _CLOSED:
            connection.execute(statement)
        yield connection


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
