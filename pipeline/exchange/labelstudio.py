"""Label Studio: tasks with predictions and relations out, its JSON export back in.

Label Studio counts characters of a text as code points, as we do; the words it quotes are checked on the way back.
"""

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from models.errors import ChitieuError
from pipeline.exchange.marks import Marked, Region, Relation
from pipeline.scoring.labels import Head

# How each attribute is asked for in `labelstudio.xml`; lists are text areas of several lines.
_KINDS = {
    "value": "number", "high": "number", "unit": "textarea", "comparator": "choices", "change": "choices",
    "quantifier": "textarea", "indicator": "textarea", "milestones": "textarea", "responsible": "textarea",
    "time": "choices", "from": "textarea", "until": "textarea", "recurrence": "choices", "section": "textarea",
    "label": "textarea", "path": "textarea", "topic": "choices", "heading": "textarea",
}  # fmt: skip


def config() -> str:
    """The labelling interface to paste into a Label Studio project."""
    return files("pipeline.exchange").joinpath("labelstudio.xml").read_text("utf-8")


def task(marked: Marked, model: str) -> dict[str, Any]:
    """The document as a task whose prediction holds its marks."""
    results: list[dict[str, Any]] = []
    for region in marked.regions:
        results += _region(marked.text, region)
    results += [
        {"from_id": one.source, "to_id": one.target, "type": "relation", "direction": "right", "labels": [one.label]}
        for one in marked.relations
    ]
    data = {"text": marked.text, "doc": marked.doc, "url": marked.url, "document": marked.head.model_dump(mode="json")}
    return {"data": data, "predictions": [{"model_version": model, "result": results}]}


def _region(text: str, region: Region) -> Iterator[dict[str, Any]]:
    place = {"start": region.start, "end": region.end}
    common = {"id": region.id, "to_name": "text"}
    value = {**place, "text": text[region.start : region.end], "labels": [region.label]}
    yield {**common, "from_name": "kind", "type": "labels", "value": value}
    for name, said in region.attributes.items():
        kind = _KINDS[name]
        key = "text" if kind == "textarea" else kind
        content = said if kind == "number" or isinstance(said, list) else [said]
        yield {**common, "from_name": name, "type": kind, "value": {**place, key: content}}


def read_tasks(data: bytes, source: str, annotation: int = -1) -> Iterator[Marked]:
    """The documents of a Label Studio JSON export; of several annotations of a task the one numbered `annotation`.

    Raises:
        ChitieuError: for another format, a task nobody annotated, or words that do not stand where they should.
    """
    try:
        tasks = json.loads(data)
    except ValueError as error:
        raise ChitieuError(f"{source}: is no JSON: {error} (export from Label Studio as JSON)") from None
    for number, one in enumerate(tasks if isinstance(tasks, list) else [tasks], 1):
        if not isinstance(one, dict) or not isinstance(one.get("data"), dict) or "text" not in one["data"]:
            raise ChitieuError(f"{source}: task {number} has no text (export as JSON, not JSON-MIN or CSV)")
        doc = str(one["data"].get("doc") or f"task-{one.get('id', number)}")
        done = [each for each in one.get("annotations") or [] if not each.get("was_cancelled")]
        if not done or not -len(done) <= annotation < len(done):
            raise ChitieuError(f"{source}: task {number} ({doc}) has {len(done)} annotations (submit it first)")
        yield _marked(doc, one["data"], done[annotation]["result"], source)


def _marked(doc: str, data: dict[str, Any], results: Iterable[dict[str, Any]], source: str) -> Marked:
    marked = Marked(doc, data["text"], Head.model_validate(data.get("document") or {}), data.get("url"))
    regions: dict[str, Region] = {}
    attributes: list[dict[str, Any]] = []
    for result in results:
        if result["type"] == "relation":
            label = (result.get("labels") or ["measures"])[0]
            marked.relations.append(Relation(result["from_id"], result["to_id"], label))
        elif result["type"] == "labels":
            region = _read_region(marked.text, result, f"{source}: {doc}")
            regions[region.id] = region
        else:
            attributes.append(result)
    for result in attributes:
        if result["id"] in regions and result["from_name"] in _KINDS:
            regions[result["id"]].attributes[result["from_name"]] = _read_attribute(result)
    marked.regions = list(regions.values())
    marked.relations = [one for one in marked.relations if {one.source, one.target} <= regions.keys()]
    return marked


def _read_region(text: str, result: dict[str, Any], where: str) -> Region:
    value = result["value"]
    start, end = int(value["start"]), int(value["end"])
    quoted = value.get("text")
    if isinstance(quoted, str) and quoted.split() != text[start:end].split():
        raise ChitieuError(f"{where}: the text at {start} is {text[start:end][:40]!r}, not {quoted[:40]!r} as marked")
    return Region(str(result["id"]), str(value["labels"][0]), start, end)


def _read_attribute(result: dict[str, Any]) -> str | int | float | list[str]:
    kind, name = result["type"], result["from_name"]
    content = result["value"]["text" if kind == "textarea" else kind]
    if kind == "number":
        number = float(content)
        return int(number) if number.is_integer() else number
    lines = [str(line) for line in content] if isinstance(content, list) else str(content).splitlines()
    return lines if name in ("responsible", "milestones") else " ".join(lines)
