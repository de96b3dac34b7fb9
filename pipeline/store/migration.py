"""Older `chitieu.duckdb` files brought to today's schema; where the JSON files are, a run makes them anew instead."""

from pathlib import Path
from shutil import copyfile

from models.errors import ChitieuError
from pipeline.store.atomic import replacing
from pipeline.store.schema import FOLDED, SCHEMA_VERSION
from pipeline.store.views import FOLD, VIEWS


def version_of(path: Path) -> int:
    """The schema version of the store at `path`.

    Raises:
        ChitieuError: for a file that is no store of chitieu, or one that a later version wrote.
    """
    import duckdb

    try:
        with duckdb.connect(path, read_only=True) as connection:
            row = connection.execute("SELECT version FROM schema_version").fetchone()
    except duckdb.Error:
        raise ChitieuError(f"{path}: this is no store of chitieu (extract with --format duckdb)") from None
    version = int(row[0]) if row else 0
    if version > SCHEMA_VERSION:
        raise ChitieuError(
            f"{path}: its schema is version {version}, this chitieu knows {SCHEMA_VERSION} (use a later chitieu)"
        )
    return version


def migrate(path: Path) -> None:
    """Brings the store at `path` to today's schema; it is replaced whole or stays as it was.

    Raises:
        OutputError: when it cannot be written.
        ChitieuError: as `version_of`.
    """
    import duckdb

    if version_of(path) == SCHEMA_VERSION:
        return
    with replacing(path) as temporary:
        copyfile(path, temporary)
        with duckdb.connect(temporary) as connection:
            for statement in _from_1():
                connection.execute(statement)
            connection.execute("UPDATE schema_version SET version = ?", [SCHEMA_VERSION])


def _from_1() -> list[str]:
    """Version 2 adds the folded columns, the macro and the views."""
    statements = [FOLD]
    for table, columns in FOLDED.items():
        statements += [f'ALTER TABLE {table} ADD COLUMN "{column}_folded" VARCHAR' for column in columns]
        folded = ", ".join(f'"{column}_folded" = fold("{column}")' for column in columns)
        statements.append(f"UPDATE {table} SET {folded}")
    return statements + [f"CREATE VIEW {view} AS {query}" for view, query in VIEWS.items()]
