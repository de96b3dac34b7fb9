"""Names asked for that nothing in the folder bears: an answer of no rows is then most likely a slip of the pen."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from extractors.folding import fold
from pipeline.query.questions import Question, sql

if TYPE_CHECKING:
    import duckdb

_MOST = 8  # names told
_NAMES = {
    "province": "SELECT DISTINCT province_now FROM documents UNION SELECT DISTINCT province FROM documents",
    "party": "SELECT DISTINCT canonical FROM responsible UNION SELECT DISTINCT name FROM responsible",
    "unit": "SELECT DISTINCT unit FROM targets",
}


@dataclass(frozen=True, slots=True)
class Unknown:
    """`--option name` fits no record; `near` are names that do, all of them where they are few."""

    option: str
    name: str
    near: tuple[str, ...]


def unknown_names(connection: "duckdb.DuckDBPyConnection", question: Question) -> Iterator[Unknown]:
    """The province, party and unit of `question` that no target and no task of the store has."""
    for option, names in _NAMES.items():
        asked = getattr(question, option)
        if not asked:
            continue
        alone = [Question(of, **{option: asked}) for of in ("targets", "tasks") if (of, option) != ("tasks", "unit")]
        if any(
            connection.execute(f"SELECT 1 FROM ({one}) LIMIT 1", given).fetchone() for one, given in map(sql, alone)
        ):
            continue
        there = {fold(name): name for (name,) in connection.execute(names).fetchall() if name}
        near = get_close_matches(fold(asked), there, _MOST) or (sorted(there) if len(there) <= _MOST else [])
        yield Unknown(option, asked, tuple(there[one] for one in near))
