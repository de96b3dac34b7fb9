"""What labels must keep to be scored against; each breach is named with its record and reason."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from models.quantity import Comparator
from pipeline.scoring.labels import Amount, Labels, Party, Piece, TargetLabel, TaskLabel, When
from pipeline.scoring.numbers import cuts

# The rest of a number that a span has cut: a digit, or a group or decimals with their sign.
_BEFORE = re.compile(r"^.?\d(?=\d)|^\d\.(?=\d{3}(?!\d))")
_BEHIND = re.compile(r"\d|\.\d{3}(?!\d)|,\d")


def breaches(labels: Labels, text: str) -> list[str]:
    """One line for each breach: `targets[3] @1204: reason`."""
    paths = {one.path for one in labels.sections}
    found = [f"document: {reason}" for reason in _head(labels, text)]
    found += [f"sections[{at}] @{one.start}: {reason}" for at, one in enumerate(labels.sections)
              for reason in _section(one.label, one.path, one.start, one.heading_span, text)]  # fmt: skip
    for at, target in enumerate(labels.targets):
        reasons = [*_amount(target.quantity, text), *_target(target, text), *_shared(target, paths)]
        found += [f"targets[{at}] @{target.quantity.start}: {reason}" for reason in reasons]
    for at, task in enumerate(labels.tasks):
        reasons = [*_piece("span", (task.start, task.end), text), *_shared(task, paths)]
        if task.text is not None and task.text.split() != text[task.start : task.end].split():
            reasons.append("its text is not what its span cuts out")
        found += [f"tasks[{at}] @{task.start}: {reason}" for reason in reasons]
    return found + _overlaps(labels)


def _head(labels: Labels, text: str) -> Iterator[str]:
    head = labels.document
    if head.issued is not None and not _is_date(head.issued):
        yield f"issued {head.issued!r} is no ISO date"
    for piece in head.title_spans or ():
        yield from _piece("title span", piece, text)
    for reference in head.references:
        if reference.issued is not None and not _is_date(reference.issued):
            yield f"reference {reference.number}: issued {reference.issued!r} is no ISO date"


def _section(label: str, path: tuple[str, ...], start: int, heading: Piece | None, text: str) -> Iterator[str]:
    if not path or path[-1] != label:
        yield f"the path {list(path)} does not end in the label {label!r}"
    if not 0 <= start < len(text) or text[start].isspace():
        yield "no label begins here"
    if heading is not None:
        yield from _piece("heading span", heading, text)


def _amount(amount: Amount, text: str) -> Iterator[str]:
    yield from _piece("span", (amount.start, amount.end), text)
    words = text[amount.start : amount.end]
    if amount.value is None:
        if not amount.quantifier:
            yield "it has neither value nor quantifier"
        if amount.unit is not None or amount.comparator is not None:
            yield "a quantifier has neither unit nor comparator"
        return
    if amount.comparator is None:
        yield "comparator missing"
    if amount.unit == "" or ("%" in words and "%" not in (amount.unit or "")):
        yield f"unit missing: the span is {words!r}"
    if (amount.high is not None) != (amount.comparator is Comparator.BETWEEN):
        yield "a range, and only a range, has an upper end and the comparator between"
    if not cuts(words, amount.value, amount.high):
        yield f"the span cuts {words!r}, not the value {amount.value:g}" + (
            "" if amount.high is None else f" to {amount.high:g}"
        )
    elif _BEFORE.search(text[: amount.start][-2:] + words) or _BEHIND.match(text, amount.end):
        yield f"the span cuts {words!r} out of a longer number"


def _target(target: TargetLabel, text: str) -> Iterator[str]:
    if not target.indicator and not target.indicator_spans:
        yield "indicator missing"
    for piece in target.indicator_spans:
        yield from _piece("indicator span", piece, text)
    printed = " ".join(text[start:end] for start, end in target.indicator_spans)
    if target.indicator and printed and target.indicator.split() != printed.split():
        yield "its indicator is not what its indicator spans cut out"
    years = [one.year for one in target.milestones]
    if len(set(years)) < len(years):
        yield "two milestones in one year"


def _shared(record: TargetLabel | TaskLabel, paths: set[tuple[str, ...]]) -> Iterator[str]:
    if record.section and record.section not in paths:
        yield f"unknown section path {list(record.section)}"
    yield from _time(record.deadline)
    yield from _parties(record.responsible)


def _time(when: When | None) -> Iterator[str]:
    dates = [day for day in ((when.start, when.end) if when else ()) if day is not None]
    wrong = [day for day in dates if not _is_date(day)]
    if wrong:
        yield f"deadline {wrong[0]!r} is no ISO date"
    elif dates != sorted(dates):
        yield f"deadline ends before it starts: {dates}"


def _parties(parties: tuple[Party, ...]) -> Iterator[str]:
    if any(not party.name.strip() for party in parties):
        yield "a responsible party without a name"


def _piece(what: str, piece: Piece, text: str) -> Iterator[str]:
    start, end = piece
    if not 0 <= start < end <= len(text):
        yield f"{what} [{start}, {end}) is not within the text of {len(text)} characters"
    elif text[start].isspace() or text[end - 1].isspace():
        yield f"{what} [{start}, {end}) begins or ends in a blank"


def _overlaps(labels: Labels) -> list[str]:
    spans = sorted((one.quantity.start, one.quantity.end) for one in labels.targets)
    return [
        f"targets @{after[0]}: its span overlaps that of the target @{before[0]}"
        for before, after in pairwise(spans)
        if after[0] < before[1]
    ]


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10
