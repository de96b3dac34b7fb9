"""Brings docs/schema.md and docs/programme.schema.json up to date with the models; meanings stay as they are written.

    python docs/generate_schema.py

Fields, their order and their types come from the models, columns and heads from the store. A field that nobody has
described yet gets the meaning "(undescribed)", with which `make test` fails.
"""

import json
import re
import types
from enum import Enum
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from models.base import Record
from models.deadline import Deadline
from models.document import Info, Source
from models.programme import Programme
from models.quantity import Quantity
from models.rows import TARGET_COLUMNS
from models.section import Section
from models.span import Span
from models.target import Target
from pipeline.store.columns import COLUMNS
from pipeline.store.schema import TABLES

PAGE = Path(__file__).with_name("schema.md")
JSON_SCHEMA = Path(__file__).with_name("programme.schema.json")
UNDESCRIBED = "(undescribed)"
DAYS = ("issued", "start", "end")  # text in the JSON, and dates
# The line above a table, and the model that the table describes.
MODELS: dict[str, type[Record]] = {
    "## `<name>.json`": Programme,
    "### `document`": Info,
    "### `sections`": Section,
    "### `targets`": Target,
    "`quantity`": Quantity,
    "`deadline`": Deadline,
}


def main() -> None:
    """Writes both files."""
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
    JSON_SCHEMA.write_text(json_schema(), "utf-8")


def json_schema() -> str:
    """The JSON Schema of `<name>.json`."""
    return json.dumps(Programme.model_json_schema(mode="serialization"), ensure_ascii=False, indent=1) + "\n"


def page(text: str) -> str:
    """`text` of schema.md with its tables made again."""
    for above, model in MODELS.items():
        rows = {f"`{name}`": f"{kind} | {{}}" for name, kind in fields(model)}
        text = _replaced(text, f"\n{above}\n", rows)
    columns = {f"`{name}`": f"{COLUMNS[name].kind.value} | {COLUMNS[name].vi} | {{}}" for name in TARGET_COLUMNS}
    text = _replaced(text, "\n`targets.*`:\n", columns)
    own = {f"`{table}`": _columns(table) for table in TABLES}
    return _replaced(text, "\n## `chitieu.duckdb`\n", own)


def _columns(table: str) -> str:
    if table in ("targets", "tasks"):
        return f"those of `{table}.*`"
    return ", ".join(f"`{name}`" for name in TABLES[table])


def fields(model: type[Record], prefix: str = "") -> list[tuple[str, str]]:
    """Names and types of the fields of `model`; those of the source stand in the document's own table."""
    found: list[tuple[str, str]] = []
    own = [name for name in model.model_fields if not (issubclass(model, Span) and name in ("start", "end"))]
    for name in own:
        annotation = model.model_fields[name].annotation
        if annotation is Source:
            found += fields(Source, f"{name}.")
        else:
            found.append((f"{prefix}{name}", type_name(annotation, name)))
    return found


def type_name(annotation: Any, name: str) -> str:
    """A type in the words of the page; `?` where it may be null."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        null = "?" if type(None) in inner else ""
        kinds = [type_name(one, name) for one in inner if one is not type(None)]
        return ("number" if "number" in kinds else " or ".join(kinds)) + null
    if origin is Literal:
        return ", ".join(json.dumps(one) for one in inner)
    if origin is tuple:
        return "list of text" if inner[0] is str else "list"
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return " ".join(f"`{one.value}`" for one in annotation)
    if annotation is Span:
        return "span"
    if annotation is str:
        return "date" if name in DAYS else "text"
    return {int: "integer", float: "number"}.get(annotation, "object")


def _replaced(text: str, above: str, rows: dict[str, str]) -> str:
    """The first table behind `above` with these rows; `{}` in a row is the last cell that the table had there."""
    start = text.index(above)
    match = re.compile(r"^\|[-|: ]+\|\n((?:\|.*\n)*)", re.MULTILINE).search(text, start)
    if match is None:
        raise ValueError(f"docs/schema.md has no table behind {above.strip()!r}")
    last = {}
    for line in match[1].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        last[cells[0]] = cells[-1].removesuffix(" |").strip() if len(cells) > 1 else ""
    made = "".join(f"| {name} | {row.format(last.get(name, UNDESCRIBED))} |\n" for name, row in rows.items())
    return text[: match.start(1)] + made.replace("|  |", "| |") + text[match.end(1) :]


if __name__ == "__main__":
    main()
