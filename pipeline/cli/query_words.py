"""Answers to ready-made questions as an office here reads them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.comparison_rows import ARROWS, number_text
from pipeline.store.columns import COLUMNS, SHOWN_VI, shown_vi

# A terminal is narrow: of ready-made questions it gets these.
IN_TERMINAL = frozenset(
    {"document", "id", "indicator", "comparator", "value", "high", "unit", "change", "quantifier", "year", "milestones"}
    | {"text", "end", "recurrence", "lead", "confidence"}
)
_PARTS = ("comparator", "value", "high", "unit", "change", "quantifier", "year")
_FIGURE = "figure"


def with_figures(names: list[str], rows: list[list[Any]]) -> tuple[list[str], list[list[Any]]]:
    """The columns of a quantity as one, `↓ ≥ 95%`, of a year on the way `2028: 75%`: a terminal is narrow, and the
    indicator needs its room."""
    parts = [name for name in names if name in _PARTS]
    if "value" not in parts:
        return names, rows
    at = names.index(parts[0])
    left = [name for name in names if name not in _PARTS]
    merged = [
        [row[names.index(name)] for name in left[:at]]
        + [_figure({name: row[names.index(name)] for name in parts})]
        + [row[names.index(name)] for name in left[at:]]
        for row in rows
    ]
    return [*left[:at], _FIGURE, *left[at:]], merged


def _figure(row: dict[str, Any]) -> str:
    if row["value"] is None:
        return row.get("quantifier") or ""
    comparator, unit = row.get("comparator") or "", row.get("unit") or ""
    sign = "" if comparator in ("eq", "between") else SHOWN_VI["comparator"].get(comparator, "")
    numbers = number_text(row["value"])
    if row.get("high") is not None:
        numbers += f" – {number_text(row['high'])}"
    told = f"{sign} {numbers}{'' if unit.startswith('%') else ' '}{unit}".strip()
    return (f"{row['year']}: " if row.get("year") else "") + ARROWS.get(row.get("change") or "", "") + told


def heads_vi(names: Sequence[str]) -> list[str]:
    """The heads of the Excel table."""
    return ["Mức" if name == _FIGURE else COLUMNS[name].vi for name in names]


def cell_vi(names: Sequence[str], at: int, value: Any) -> str:
    """A value of the column at `at` as it is written here: `hằng năm`, `31/12/2030`, `0,99`."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, int | float):
        return number_text(value)
    return shown_vi(names[at], str(value))
