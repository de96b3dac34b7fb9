"""Records as flat rows: one row a target, one row a task. The tables of every format are made of these."""

from collections.abc import Iterable
from typing import Any

from models.document import Info
from models.party import PartyRole, Responsible
from models.target import Target, Task

TARGET_COLUMNS = (
    "document", "number", "issuer", "province", "province_now", "issued", "id", "section", "heading",
    "indicator", "comparator", "value", "high", "unit", "change", "quantifier",
    "start", "end", "recurrence", "deadline_text", "lead", "support", "milestones",
    "evidence", "page", "evidence_start", "evidence_end", "confidence", "extractor", "review", "source",
)  # fmt: skip
TASK_COLUMNS = (
    "document", "number", "issuer", "province", "province_now", "issued", "id", "section", "heading",
    "text", "start", "end", "recurrence", "deadline_text", "lead", "support",
    "page", "text_start", "text_end", "confidence", "source",
)  # fmt: skip


def target_row(info: Info, target: Target) -> dict[str, Any]:
    """A target as a flat row; keys are TARGET_COLUMNS. Parties and milestones are joined by `; `."""
    quantity, evidence = target.quantity, target.evidence
    return _head(info, target) | {
        "indicator": target.indicator,
        "comparator": quantity.comparator,
        "value": quantity.value,
        "high": quantity.high,
        "unit": quantity.unit,
        "change": quantity.change,
        "quantifier": quantity.quantifier,
        **_governed(target),
        "milestones": "; ".join(f"{m.year}: {m.value:g}" for m in target.milestones),
        "evidence": evidence.text,
        "page": evidence.page,
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "confidence": target.confidence,
        "extractor": target.extractor,
        "review": target.review.status if target.review else None,
        "source": info.source.path,
    }


def task_row(info: Info, task: Task) -> dict[str, Any]:
    """A task as a flat row; keys are TASK_COLUMNS."""
    return _head(info, task) | {
        "text": task.text,
        **_governed(task),
        "page": task.page,
        "text_start": task.span.start,
        "text_end": task.span.end,
        "confidence": task.confidence,
        "source": info.source.path,
    }


def _head(info: Info, record: Target | Task) -> dict[str, Any]:
    return {
        "document": info.id,
        "number": info.number,
        "issuer": info.issuer,
        "province": info.province,
        "province_now": info.province_now,
        "issued": info.issued,
        "id": record.id,
        "section": ".".join(record.section.path),
        "heading": record.section.heading,
    }


def _governed(record: Target | Task) -> dict[str, Any]:
    deadline = record.deadline
    return {
        "start": deadline.start if deadline else None,
        "end": deadline.end if deadline else None,
        "recurrence": deadline.recurrence if deadline else None,
        "deadline_text": deadline.text if deadline else None,
        "lead": _names(record.responsible, PartyRole.LEAD),
        "support": _names(record.responsible, PartyRole.SUPPORT),
    }


def _names(parties: Iterable[Responsible], role: PartyRole) -> str:
    return "; ".join(party.name for party in parties if party.role is role)
