"""How the lexicons of items and clauses are read, each from the example of a row."""

from collections.abc import Callable

from extractors.lexicon import Row
from pipeline.assembly.genre import gives_order


def reads_order(row: Row) -> None:
    assert gives_order(row.example.lower(), 0, len(row.example)) == (row.meaning == "tells")


ITEM_READERS: dict[str, Callable[[Row], None]] = {
    "orders": reads_order,
}
