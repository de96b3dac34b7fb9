"""Hugging Face `datasets`: JSON lines, one document each, the same fields in every line."""

import json
from typing import Any

from pipeline.exchange.marks import Marked
from pipeline.exchange.unmarking import unmark
from pipeline.scoring.labels import TargetLabel, TaskLabel, When, resolve

_NOBODY: dict[str, Any] = {"name": None, "position": None}
_NO_TERM: dict[str, Any] = {"start": None, "end": None}


def line(marked: Marked) -> str:
    """The document as one line of JSON. Numbers are floats, and what may be null is said in every line."""
    labels = resolve(unmark(marked), marked.text)
    head = labels.document.model_dump(mode="json", exclude={"title_spans"})
    row = {
        "id": labels.doc,
        "digest": labels.digest,
        "text": marked.text,
        **head,
        "term": head["term"] or _NO_TERM,
        "signer": head["signer"] or _NOBODY,
        "sections": [one.model_dump(mode="json", exclude={"heading_span"}) for one in labels.sections],
        "targets": [_target(one) for one in labels.targets],
        "tasks": [{"start": one.start, "end": one.end, "text": one.text, **_governed(one)} for one in labels.tasks],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _target(target: TargetLabel) -> dict[str, Any]:
    amount = target.quantity.model_dump(mode="json")
    numbers = {name: None if amount[name] is None else float(amount[name]) for name in ("value", "high")}
    milestones = [{"year": one.year, "value": float(one.value)} for one in target.milestones]
    return {**amount, **numbers, "indicator": target.indicator, **_governed(target), "milestones": milestones}


def _governed(record: TargetLabel | TaskLabel) -> dict[str, Any]:
    when = record.deadline or When(start=None, end=None, recurrence=None)
    return {
        "deadline_said": record.deadline is not None,
        "deadline": when.model_dump(mode="json"),
        "responsible": [party.model_dump(mode="json") for party in record.responsible],
        "section": list(record.section),
    }
