"""Types of the columns of pandas frames, the same whether a frame is empty or not (docs/schema.md, "In pandas")."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from models.deadline import Recurrence
from models.quantity import Change, Comparator
from models.target import Extractor, ReviewStatus

if TYPE_CHECKING:
    import pandas

# What is not text. Codes are categories with all their values, so that frames of different folders can be joined.
CODES: dict[str, tuple[str, ...]] = {
    "comparator": tuple(Comparator),
    "change": tuple(Change),
    "recurrence": tuple(Recurrence),
    "extractor": tuple(Extractor),
    "review": tuple(ReviewStatus),
}
NUMBERS = ("value", "high", "confidence")
INTEGERS = ("page", "evidence_start", "evidence_end", "text_start", "text_end")
DATES = ("issued", "start", "end")


def dtypes(columns: Iterable[str]) -> dict[str, Any]:
    """The pandas type of each column: `category` of a code, `float64`, `Int64`, `datetime64[s]`, else `string`."""
    import pandas

    kinds: dict[str, Any] = {name: pandas.CategoricalDtype([str(code) for code in CODES[name]]) for name in CODES}
    kinds |= dict.fromkeys(NUMBERS, "float64") | dict.fromkeys(INTEGERS, "Int64")
    kinds |= dict.fromkeys(DATES, "datetime64[s]")
    return {name: kinds.get(name, "string") for name in columns}


def frame(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> "pandas.DataFrame":
    """`rows` as a frame whose `columns` have the types that `dtypes` gives them."""
    import pandas

    listed = list(rows)
    data: dict[str, Any] = {}
    for name, dtype in dtypes(columns).items():
        values = [row[name] for row in listed]
        if name in DATES:  # a partial date is no day: the JSON alone keeps it
            data[name] = pandas.to_datetime(pandas.Series(values, dtype="object"), format="%Y-%m-%d", errors="coerce")
        else:
            plain = [str(value) if isinstance(value, str) else value for value in values]
            data[name] = pandas.Series(plain, dtype="object")
        data[name] = data[name].astype(dtype)
    return pandas.DataFrame(data, columns=list(columns))
