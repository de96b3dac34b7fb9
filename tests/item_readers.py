"""How the lexicons of items and clauses are read, each from the example of a row."""

from collections.abc import Callable

from extractors.lexicon import Row
from pipeline.assembly.genre import gives_order
from pipeline.assembly.siblings import sibling_label


def reads_order(row: Row) -> None:
    assert gives_order(row.example.lower(), 0, len(row.example)) == (row.meaning == "tells")


def reads_item_label(row: Row) -> None:
    lower = row.example.lower()
    colon = lower.index(":") + 1
    found = sibling_label(lower, 0, len(lower))
    assert found is not None and lower[found[1] - 1] == " "
    for meaning in row.meaning.split(", "):
        if meaning == "opens":
            assert found[0] == "lead"
        elif meaning == "behind":
            label = f"sản phẩm {row.form}: báo cáo"
            assert sibling_label(label, 0, len(label)) == ("other", label.index("báo cáo"))
        elif meaning == "head":
            assert sibling_label(lower, 0, colon) == ("head", colon)
        else:
            assert found[0] == meaning


ITEM_READERS: dict[str, Callable[[Row], None]] = {
    "item_labels": reads_item_label,
    "orders": reads_order,
}
