"""One document's gold beside its prediction, record by record and field by field."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from pipeline.scoring.labels import Head, Labels, SectionLabel, TargetLabel, TaskLabel
from pipeline.scoring.likeness import (
    INDICATOR,
    ISSUER,
    TITLE,
    folded,
    same_milestones,
    same_parties,
    same_time,
    same_unit,
    same_value,
    token_f1,
)
from pipeline.scoring.pairing import Pairs, pair_by_content, pair_by_place

_Item = TypeVar("_Item")
Way = Literal["place", "content"]
# All of these right, and the record is right (strict); `section` is scored beside them.
TARGET_STRICT = (
    "value", "unit", "comparator", "change", "deadline", "responsible", "roles", "indicator", "milestones",
)  # fmt: skip
TASK_STRICT = ("deadline", "responsible")


@dataclass(frozen=True, slots=True)
class Match:
    """A gold record and its prediction by their index, None where there is none; `fields`: which are right."""

    gold: int | None
    found: int | None
    fields: dict[str, bool]

    def right(self, strict: tuple[str, ...]) -> bool:
        """Whether both are there and every field of `strict` is right."""
        return bool(self.fields) and all(self.fields[name] for name in strict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`head` says which document fields are right; references are matched by number."""

    gold: Labels
    found: Labels
    targets: list[Match]
    tasks: list[Match]
    sections: list[Match]
    references: list[Match]
    head: dict[str, bool]


def compare_labels(gold: Labels, found: Labels, way: Way = "place") -> Comparison:
    """Both must be resolved (`pipeline.scoring.labels.resolve`)."""
    targets, tasks, sections = (pair_by_place if way == "place" else pair_by_content)(gold, found)
    ours, theirs = gold.document.references, found.document.references
    return Comparison(
        gold,
        found,
        _matches(targets, gold.targets, found.targets, _target_fields),
        _matches(tasks, gold.tasks, found.tasks, _task_fields),
        _matches(sections, gold.sections, found.sections, _section_fields),
        _matches(
            _same_numbers(gold.document, found.document),
            ours,
            theirs,
            lambda one, other: {"role": one.role is other.role, "issued": one.issued == other.issued},
        ),
        _head_fields(gold.document, found.document),
    )


def _matches(
    pairs: Pairs,
    gold: tuple[_Item, ...],
    found: tuple[_Item, ...],
    fields: Callable[[_Item, _Item], dict[str, bool]],
) -> list[Match]:
    matches = [Match(i, j, fields(gold[i], found[j])) for i, j in pairs]
    seen_gold, seen_found = {i for i, _ in pairs}, {j for _, j in pairs}
    matches += [Match(i, None, {}) for i in range(len(gold)) if i not in seen_gold]
    return matches + [Match(None, j, {}) for j in range(len(found)) if j not in seen_found]


def _target_fields(gold: TargetLabel, found: TargetLabel) -> dict[str, bool]:
    ours, theirs = gold.quantity, found.quantity
    names, roles = same_parties(gold.responsible, found.responsible)
    return {
        "value": same_value(ours.value, theirs.value) and same_value(ours.high, theirs.high),
        "unit": same_unit(ours.unit, theirs.unit),
        "comparator": ours.value is None or ours.comparator is theirs.comparator,
        "change": ours.change is theirs.change,
        "deadline": same_time(gold.deadline, found.deadline),
        "responsible": names,
        "roles": roles,
        "indicator": token_f1(gold.indicator, found.indicator) >= INDICATOR,
        "milestones": same_milestones(gold.milestones, found.milestones),
        "section": gold.section == found.section,
    }


def _task_fields(gold: TaskLabel, found: TaskLabel) -> dict[str, bool]:
    return {
        "deadline": same_time(gold.deadline, found.deadline),
        "responsible": same_parties(gold.responsible, found.responsible)[1],
        "section": gold.section == found.section,
    }


def _section_fields(gold: SectionLabel, found: SectionLabel) -> dict[str, bool]:
    fields = {"path": gold.path == found.path, "heading": token_f1(gold.heading, found.heading) >= INDICATOR}
    return fields | ({"topic": gold.topic is found.topic} if len(gold.path) == 1 else {})


def _head_fields(gold: Head, found: Head) -> dict[str, bool]:
    ours, theirs = (sorted(folded(name) for name in head.recipients) for head in (gold, found))
    return {
        **{name: _same_printed(getattr(gold, name), getattr(found, name)) for name in ("number", "kind", "issued")},
        "place": _same_printed(gold.place, found.place),
        "issuer": token_f1(gold.issuer, found.issuer) >= ISSUER,
        "title": token_f1(gold.title, found.title) >= TITLE,
        "term": gold.term == found.term,
        "signer": _signer(gold) == _signer(found),
        "recipients": ours == theirs,
    }


def _signer(head: Head) -> str:
    return folded(head.signer.name) if head.signer else ""


def _same_printed(gold: str | None, found: str | None) -> bool:
    return _number(gold) == _number(found)


def _number(printed: str | None) -> str:
    return folded(re.sub(r"\s", "", printed or ""))


def _same_numbers(gold: Head, found: Head) -> Pairs:
    theirs: dict[str, int] = {}
    for at, reference in enumerate(found.references):
        theirs.setdefault(_number(reference.number), at)
    pairs = []
    for at, reference in enumerate(gold.references):
        if (hit := theirs.pop(_number(reference.number), None)) is not None:
            pairs.append((at, hit))
    return pairs
