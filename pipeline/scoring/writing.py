"""Labels written in gold form, one record a line, so that a change of one label is a change of one line."""

import json
from pathlib import Path
from typing import Any

from pipeline.scoring.labels import Labels
from pipeline.store.atomic import write_whole

_LISTS = ("sections", "targets", "tasks")


def write_labels(path: Path, labels: Labels, with_words: bool) -> None:
    """Writes `labels`; without words (stand-off) only the spans of what the text says, where there are spans."""
    write_whole(path, gold_json(labels, with_words).encode())


def gold_json(labels: Labels, with_words: bool) -> str:
    """`labels` in gold form as JSON text."""
    raw = labels.model_dump(mode="json", exclude_none=False)
    head = {name: value for name, value in raw.items() if name not in _LISTS and value is not None}
    head["document"] = _plain(head["document"], "title", "title_spans", with_words)
    lines = [f" {_json(name)}: {_json(value)}" for name, value in head.items()]
    for name in _LISTS:
        records = [f"  {_json(_record(name, record, with_words))}" for record in raw[name]]
        lines.append(f" {_json(name)}: [" + ("\n" + ",\n".join(records) + "\n ]" if records else "]"))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _record(kind: str, record: dict[str, Any], with_words: bool) -> dict[str, Any]:
    if kind == "sections":
        return _plain(record, "heading", "heading_span", with_words)
    if kind == "targets":
        return _plain(record, "indicator", "indicator_spans", with_words)
    return record if with_words and record["text"] else {name: one for name, one in record.items() if name != "text"}


def _plain(record: dict[str, Any], words: str, spans: str, with_words: bool) -> dict[str, Any]:
    """`record` with its words or their spans, and with both where words are wanted and both are known."""
    drop = set()
    if not record[spans]:
        drop.add(spans)
    if (not with_words and record[spans]) or record[words] is None:
        drop.add(words)
    if {words, spans} <= drop:
        drop.discard(words if with_words else spans)  # said: there is none
    return {name: value for name, value in record.items() if name not in drop}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
