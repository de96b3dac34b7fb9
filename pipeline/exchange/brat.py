"""brat standoff: `<doc>.txt`, `<doc>.ann` and, for the fields of the head, `<doc>.document.json`."""

import json
import re
from pathlib import Path
from typing import Any

from models.errors import ChitieuError
from pipeline.exchange.marks import RELATIONS, Marked, Region, Relation
from pipeline.scoring.labels import Head
from pipeline.store.atomic import write_whole

_CLOSED = {
    "comparator": ("ge", "gt", "le", "lt", "approx", "between", "eq"),
    "change": ("increase", "decrease"),
    "time": ("said",),
    "recurrence": ("yearly", "quarterly", "monthly", "periodic"),
    "topic": ("purpose", "targets", "tasks", "schedule", "organisation", "other"),
}
_ENTITY = re.compile(r"(T\S*)\t(\S+) ([\d; ]+)\t(.*)")


def config() -> str:
    """`annotation.conf`: what can be marked."""
    entities = ["target", "indicator", "task", "party", "deadline", "section", "heading"]
    relations = [f"{name}\tArg1:target|task|section, Arg2:{kind}" for name, kind in RELATIONS.items()]
    attributes = [f"{name}\tArg:<ENTITY>, Value:{'|'.join(values)}" for name, values in _CLOSED.items()]
    overlap = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    parts = {"entities": entities, "relations": [overlap, *relations], "events": [], "attributes": attributes}
    return "\n".join(f"[{name}]\n" + "\n".join([*rows, ""]) for name, rows in parts.items())


def write(folder: Path, marked: Marked) -> None:
    """Writes the document's files; its free attributes are notes in JSON."""
    names = {region.id: f"T{number}" for number, region in enumerate(marked.regions, 1)}
    lines: list[str] = []
    attributes: list[str] = []
    notes: list[str] = []
    for region in marked.regions:
        name = names[region.id]
        spans = _fragments(marked.text, region.start, region.end)
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(marked.text[start:end] for start, end in spans)
        lines.append(f"{name}\t{region.label} {places}\t{words}")
        for attribute in sorted(region.attributes.keys() & _CLOSED.keys()):
            attributes.append(f"A{len(attributes) + 1}\t{attribute} {name} {region.attributes[attribute]}")
        if free := {key: value for key, value in region.attributes.items() if key not in _CLOSED}:
            note = json.dumps(free, ensure_ascii=False)
            notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {name}\t{note}")
    for number, one in enumerate(marked.relations, 1):
        lines.append(f"R{number}\t{one.label} Arg1:{names[one.source]} Arg2:{names[one.target]}")
    head = {"doc": marked.doc, "url": marked.url, "document": marked.head.model_dump(mode="json")}
    write_whole(folder / f"{marked.doc}.txt", marked.text.encode())
    write_whole(folder / f"{marked.doc}.document.json", json.dumps(head, ensure_ascii=False, indent=1).encode())
    write_whole(folder / f"{marked.doc}.ann", "".join(f"{line}\n" for line in [*lines, *attributes, *notes]).encode())


def read(path: Path) -> Marked:
    """The document of an `.ann` file, whose `.txt` lies beside it.

    Raises:
        ChitieuError: naming the line that cannot be understood.
    """
    beside = path.with_suffix(".txt")
    head_file = path.with_suffix(".document.json")
    try:
        annotations = path.read_text("utf-8")
        # The characters as they are: brat counts every one.
        text = beside.read_bytes().decode("utf-8")
        head: dict[str, Any] = json.loads(head_file.read_bytes()) if head_file.exists() else {}
    except (OSError, ValueError) as error:
        raise ChitieuError(f"{path}: {error} (brat keeps .ann and .txt side by side, in UTF-8)") from None
    marked = Marked(path.stem, text, Head.model_validate(head.get("document") or {}), head.get("url"))
    regions: dict[str, Region] = {}
    rows = [line for line in annotations.split("\n") if line.strip()]
    # Whatever is said of a region may stand before it.
    for line in sorted(rows, key=lambda row: row[0] != "T"):
        try:
            _read_line(line, text, regions, marked.relations)
        except (ValueError, KeyError, IndexError) as error:
            raise ChitieuError(f"{path}: {line[:80]!r}: {error}") from None
    marked.regions = list(regions.values())
    return marked


def _read_line(line: str, text: str, regions: dict[str, Region], relations: list[Relation]) -> None:
    if line[0] == "T":
        match = _ENTITY.fullmatch(line)
        if not match:
            raise ValueError("no text-bound annotation")
        places = [int(number) for number in re.findall(r"\d+", match[3])]
        start, end = places[0], places[-1]
        if text[start:end].split() != match[4].split():
            raise ValueError(f"the text there is {text[start:end][:40]!r}")
        regions[match[1]] = Region(match[1], match[2], start, end)
    elif line[0] == "R":
        label, one, other = line.split("\t")[1].split(" ")[:3]
        relations.append(Relation(regions[one.split(":")[1]].id, regions[other.split(":")[1]].id, label))
    elif line[0] in "AM":
        name, region, value = line.split("\t")[1].split(" ", 2)
        regions[region].attributes[name] = value
    elif line[0] == "#":
        _, of, note = line.split("\t", 2)
        said = json.loads(note)
        if isinstance(said, dict):
            regions[of.split(" ")[1]].attributes |= said


def _fragments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span line by line: no mark in brat goes over the end of one."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text[start:end])
    return [(start + line.start(), start + line.end()) for line in lines]
