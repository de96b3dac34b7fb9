"""From marks back to labels. What an annotator did not say is read from the words marked: value, unit, comparator."""

import re
from collections.abc import Iterable

from models.errors import ChitieuError
from pipeline.exchange.marking import PATH
from pipeline.exchange.marks import Marked, Region
from pipeline.scoring.index import digest_of
from pipeline.scoring.labels import Labels
from pipeline.scoring.numbers import readings

_LINE = re.compile(r"\s*(lead|support)\s*:\s*(.+?)\s*")
_YEAR = re.compile(r"\s*(\d{4})\s*:\s*(-?[\d.,]+)\s*")


def unmark(marked: Marked) -> Labels:
    """The labels of `marked`, in the order of the text.

    Raises:
        ChitieuError: naming the region and what of it cannot be understood.
    """
    by_id = {region.id: region for region in marked.regions}
    sections, targets, tasks = [], [], []
    for region in sorted(marked.regions, key=lambda one: (one.start, one.end)):
        try:
            if region.label == "section":
                sections.append(_section(marked, by_id, region))
            elif region.label == "target":
                targets.append(_target(marked, by_id, region))
            elif region.label == "task":
                tasks.append({"start": region.start, "end": region.end, **_governed(marked, by_id, region)})
        except ValueError as error:
            words = marked.text[region.start : region.end][:40]
            raise ChitieuError(f"{marked.doc}: {region.label} {words!r} @{region.start}: {error}") from None
    raw = {"doc": marked.doc, "digest": digest_of(marked.text), "url": marked.url, "document": marked.head}
    return Labels.model_validate({**raw, "sections": sections, "targets": targets, "tasks": tasks})


def _section(marked: Marked, by_id: dict[str, Region], region: Region) -> dict[str, object]:
    said = region.attributes
    label = str(said.get("label") or marked.text[region.start : region.end].strip("()[]. :"))
    headings = _related(marked, by_id, region, "headed")
    return {
        "label": label,
        "path": str(said["path"]).split(PATH) if "path" in said else [label],
        "start": region.start,
        "heading": said.get("heading"),
        "heading_span": (headings[0].start, headings[0].end) if headings else None,
        "topic": said.get("topic"),
    }


def _target(marked: Marked, by_id: dict[str, Region], region: Region) -> dict[str, object]:
    said = region.attributes
    words = marked.text[region.start : region.end]
    value, high = said.get("value"), said.get("high")
    if value is None and not said.get("quantifier"):
        value, high = next(iter(readings(words)), (None, None))
        if not value:
            raise ValueError("the number cannot be read: fill in its value")
    pieces = _related(marked, by_id, region, "measures")
    return {
        "quantity": {
            "start": region.start,
            "end": region.end,
            "value": value,
            "high": high,
            "unit": said.get("unit") or ("%" if "%" in words else None),
            "comparator": said.get("comparator") or (None if value is None else "between" if high else "eq"),
            "change": said.get("change"),
            "quantifier": said.get("quantifier"),
        },
        "indicator": None if pieces else said.get("indicator"),
        "indicator_spans": [(piece.start, piece.end) for piece in pieces],
        "milestones": [_milestone(line) for line in _lines(said.get("milestones"))],
        **_governed(marked, by_id, region),
    }


def _governed(marked: Marked, by_id: dict[str, Region], region: Region) -> dict[str, object]:
    said = region.attributes
    parties = [
        {"name": " ".join(marked.text[one.start : one.end].split()), "role": role}
        for role in ("lead", "support")
        for one in _related(marked, by_id, region, role)
    ]
    parties += [_party(line) for line in _lines(said.get("responsible"))]
    spoken = any(name in said for name in ("time", "from", "until", "recurrence"))
    time = {"start": said.get("from"), "end": said.get("until"), "recurrence": said.get("recurrence")}
    section = str(said["section"]).split(PATH) if said.get("section") else []
    return {"deadline": time if spoken else None, "responsible": parties, "section": section}


def _related(marked: Marked, by_id: dict[str, Region], region: Region, relation: str) -> list[Region]:
    """The regions that `relation` leads to, or from: annotators draw arrows both ways."""
    found = []
    for one in marked.relations:
        if one.label == relation and region.id in (one.source, one.target):
            found.append(by_id[one.target if one.source == region.id else one.source])
    return found


def _party(line: str) -> dict[str, str]:
    match = _LINE.fullmatch(line)
    if not match:
        raise ValueError(f"responsible {line!r}: write `lead: name` or `support: name`")
    return {"role": match[1], "name": match[2]}


def _milestone(line: str) -> dict[str, float]:
    match = _YEAR.fullmatch(line)
    if not match:
        raise ValueError(f"milestone {line!r}: write `2026: 85`")
    return {"year": int(match[1]), "value": _number(match[2])}


def _number(printed: str) -> float:
    number = float(printed.replace(",", "."))
    return int(number) if number.is_integer() else number


def _lines(value: object) -> Iterable[str]:
    if value is None:
        return []
    lines = value if isinstance(value, list) else str(value).splitlines()
    return [str(line) for line in lines if str(line).strip()]
