"""Where two files of one paper do not say the same: figures and days that only one of them has.

The tables count the better file alone. Without a word on what the other says, a figure changed in it would be lost.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from models.comparison_rows import number_text, quantity_text
from models.deadline import Deadline
from models.document import Warning
from models.programme import Programme
from models.span import Span

DIFFERS = "differs-from-duplicate"
_ALIKE = 0.5  # share of their words that two sentences have in common, to be one with another figure
_WORD = re.compile(r"[^\W\d]+")


class Figure(NamedTuple):
    """A record by what it counts: `facts` are compared and `shown` is how each is told, one beside the other."""

    id: str
    facts: tuple[object, ...]
    shown: tuple[str, ...]
    words: Counter[str]
    span: Span


class Difference(NamedTuple):
    """What one file says and what the other, in their own words; one of both is empty where the record is not there."""

    here: str
    there: str
    span: Span | None


def differences(other: Programme, counted: Programme) -> list[Difference]:
    """What `other` says otherwise than `counted`, in its order, then what only `counted` says."""
    here, there = list(_figures(other)), list(_figures(counted))
    ours, theirs = _left(here, there), _left(there, here)
    found = []
    for figure in ours:
        partner = max(theirs, key=lambda one: _likeness(figure, one), default=None)
        if partner and _likeness(figure, partner) >= _ALIKE:
            theirs.remove(partner)
            apart = [at for at, fact in enumerate(figure.facts) if fact != partner.facts[at]]
            found.append(Difference(_told(figure, apart), _told(partner, apart), figure.span))
        else:
            found.append(Difference(_told(figure), "", figure.span))
    return [*found, *(Difference("", _told(figure), None) for figure in theirs)]


def warnings(found: Iterable[Difference], counted: str) -> Iterator[Warning]:
    """Each of `found` for the JSON of the file that does not count; `counted` is the stem of the one that does."""
    for here, there, span in found:
        if not there:
            message = f"{here} is not in {counted}, which is counted in place of this file"
        elif not here:
            message = f"{there} of {counted}, which is counted in place of this file, is not here"
        else:
            message = f"{here} here, {there} in {counted}, which is counted in place of this file"
        yield Warning(code=DIFFERS, message=message, span=span)


def in_short(found: Sequence[Difference], most: int = 3) -> str:
    """The first `most` of `found` in a line, in no language; empty where there is none."""
    told = [f"{here or '–'} ≠ {there or '–'}" for here, there, _ in found[:most]]
    return "; ".join([*told, *([f"… (+{len(found) - most})"] if len(found) > most else [])])


def _figures(programme: Programme) -> Iterator[Figure]:
    for target in programme.targets:
        quantity, words = target.quantity, Counter(_WORD.findall(target.evidence.text.casefold()))
        values = (quantity.value, quantity.high, quantity.comparator, quantity.quantifier)
        years = "; ".join(f"{one.year}: {number_text(one.value)}" for one in target.milestones)
        facts = (values, _days(target.deadline), years)
        shown = (quantity_text(quantity), _days(target.deadline), years)
        yield Figure(target.id, facts, shown, words, Span(start=quantity.start, end=quantity.end))
    for task in programme.tasks:
        if days := _days(task.deadline):  # else it has no figure
            yield Figure(task.id, (days,), (days,), Counter(_WORD.findall(task.text.casefold())), task.span)


def _days(deadline: Deadline | None) -> str:
    days = (deadline.start, deadline.end) if deadline else ()
    return "…".join(str(day) for day in days if day)


def _left(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Those of `figures` whose facts `others` do not have, or less often."""
    have = Counter(one.facts for one in others)
    left = []
    for figure in figures:
        have[figure.facts] -= 1
        if have[figure.facts] < 0:
            left.append(figure)
    return left


def _likeness(one: Figure, other: Figure) -> float:
    if len(one.facts) != len(other.facts):  # a target and a task
        return 0.0
    both = one.words.total() + other.words.total()
    return 2 * (one.words & other.words).total() / both if both else 0.0


def _told(figure: Figure, apart: Sequence[int] = (0,)) -> str:
    told = ", ".join(figure.shown[at] or "–" for at in apart)
    return f"{told} ({figure.id})"
