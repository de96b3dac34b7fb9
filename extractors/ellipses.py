"""Ellipses: what a target's clause leaves to its neighbours, put back (guide, section 3.2)."""

from collections.abc import Callable
from typing import NamedTuple

from extractors.breakdowns import find_parts
from extractors.changes import read_change
from extractors.following import (
    lists,
    ranked,
    shared_base,
    shared_cause,
    shared_object,
    shared_predicate,
    shared_reader,
    shared_regard,
)
from extractors.indicators import Parts
from extractors.nesting import (
    asides,
    holding,
    is_share,
    nested_population,
    nested_predicate,
    outranks,
    says_again,
    says_of,
    tells_share,
    without_unit,
    works_in,
)
from extractors.pieces import Piece, base_once
from extractors.quantities import QuantityMention
from extractors.sharing import grows, head_of, of_each, part_of, shared_measure, subject, uncompared
from extractors.unnamed import (
    noun_of,
    of_area,
    parallel,
    same_promise,
    says_no_measure,
    shared_label,
    shared_verb,
    skipped,
)


class _Clause(NamedTuple):
    """The clause `at` and what it may lean on: the one `before` it, the words `leading` the clause `led`, itself put
    right, those told of so far (`population`) and the clause that a list is part of (`whole_at`, -1: none). `pieces`
    are those put right, `total` those of the number of which the clause is a part in a bracket."""

    lower: str
    at: int
    before: int
    all_parts: list[Parts]
    targets: list[QuantityMention]
    pieces: list[list[Piece]]
    leading: list[Piece]
    led: int
    population: list[Piece]
    whole_at: int
    total: list[Piece]

    @property
    def parts(self) -> Parts:
        return self.all_parts[self.at]

    @property
    def above(self) -> Parts:
        return self.all_parts[self.before]

    @property
    def target(self) -> QuantityMention:
        return self.targets[self.at]

    @property
    def whole(self) -> list[Piece]:
        """The pieces of what a list is part of."""
        return self.pieces[self.whole_at] if self.whole_at >= 0 else []

    @property
    def said(self) -> list[Piece]:
        """The pieces of the clause before."""
        return self.pieces[self.before]


def _skipped(one: _Clause) -> list[Piece] | None:
    return skipped(one.lower, one.parts, one.target, one.targets[one.before].whole_end)


def _told(one: _Clause) -> list[Piece] | None:
    return list(one.said) if tells_share(one.lower, one.parts) else None


def _part(one: _Clause) -> list[Piece] | None:
    return part_of(one.lower, one.total, one.parts, one.target) if one.total else None


def _held(one: _Clause) -> list[Piece] | None:
    return holding(one.lower, one.above, one.parts) or None


def _outranks(one: _Clause) -> list[Piece] | None:
    return outranks(one.lower, one.above, one.parts) if one.target.percent else None


def _share(one: _Clause) -> list[Piece] | None:
    shared = one.whole and is_share(one.lower, one.whole, one.parts, one.target)
    return [*one.whole, *one.parts.before] if shared else None


def _works_in(one: _Clause) -> list[Piece] | None:
    alike = bool(one.whole) and one.targets[one.whole_at].unit == one.target.unit
    return works_in(one.lower, one.whole, one.parts, one.target) if alike else None


def _growth(one: _Clause) -> list[Piece] | None:
    rest = grows(one.lower, one.parts, one.target)
    return None if rest is None else [*uncompared(one.lower, one.said), *rest]


def _same(one: _Clause) -> list[Piece] | None:
    same = same_promise(one.lower, one.parts, one.targets, one.at, one.before)
    return None if same is None else list(one.pieces[same])


def _repeated(one: _Clause) -> list[Piece] | None:
    if one.whole_at < 0 or one.target.counted.split(" ")[0] != one.targets[one.whole_at].counted.split(" ")[0]:
        return None
    return list(one.whole) if says_again(one.lower, one.whole, one.parts, one.target) else None


def _noun(one: _Clause) -> list[Piece] | None:
    alike = one.target.unit == one.targets[one.before].unit
    return noun_of(one.lower, one.above, one.parts, one.target) if alike else None


def _level(one: _Clause) -> list[Piece] | None:
    rest = says_no_measure(one.lower, one.leading, one.parts, one.target)
    return None if rest is None else [*one.leading, *rest]


def _area(one: _Clause) -> list[Piece] | None:
    return of_area(one.lower, one.leading, one.parts, one.target)


# The first that answers gives all that a clause measures.
_ALL = (_skipped, _told, _part, _held, _outranks, _repeated, _share, _works_in, _growth, _same, _level, _noun, _area)
# Else the first that finds any gives the words ahead of its own.
_AHEAD: tuple[Callable[[_Clause], list[Piece]], ...] = (
    lambda one: one.population,
    lambda one: ranked(one.lower, one.parts, one.said),
    lambda one: parallel(one.lower, one.above, one.parts),
    lambda one: shared_verb(one.lower, one.leading, one.above, one.parts, one.targets[one.led], one.target),
    lambda one: shared_label(one.lower, one.leading, one.parts, one.targets[one.led], one.target),
    lambda one: subject(one.lower, one.above, one.parts, one.said),
    lambda one: of_each(one.lower, one.above, one.parts),
)


def restore(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each target's indicator, with what its clause leaves to a neighbour put back.

    "100% trường THPT, 80% trường THCS có tủ sách": the first gets the predicate of the second. "trong đó 30% là nữ":
    the population of the one before. "thành thị là 95%, nông thôn là 90%": the words the second leaves out.
    """
    pieces = _with_following(lower, all_parts, targets)
    whole_at = -1
    population: list[Piece] = []
    leading, led = list(all_parts[0].before) if all_parts else [], 0
    in_bracket = asides(lower, targets)
    outer, outer_leading = 0, leading
    wholes, starts = find_parts(lower, targets), [one.start for one in targets]
    for at in range(1, len(all_parts)):
        before = at - 1
        if not in_bracket[before]:
            outer, outer_leading = before, leading
        elif not in_bracket[at]:
            # "… dưới 8% (miền núi dưới 25%), năm 2030 dưới 5%": what is in the bracket is said of its part alone.
            before, leading = outer, outer_leading
        above = all_parts[before]
        if targets[at].unit == targets[before].unit:
            slim = without_unit(lower, above, all_parts[at], targets[at])
            if slim is not all_parts[at]:
                all_parts[at], pieces[at] = slim, slim.pieces
        parts = all_parts[at]
        # "trong đó 63% là lợn, 32% là gà": the shares that follow are of the same.
        population = nested_population(lower, above, parts) or (population if says_of(lower, parts) else [])
        whole_at = before if parts.segment.nested else whole_at
        total = pieces[starts.index(wholes[starts[at]].start)] if starts[at] in wholes else []
        clause = _Clause(lower, at, before, all_parts, targets, pieces, leading, led, population, whole_at, total)
        told = next((found for read in _ALL if (found := read(clause)) is not None), None)
        if told is not None:
            pieces[at] = told
            continue
        words = next((found for read in _AHEAD if (found := read(clause))), [])
        if not words and (head := head_of(lower, leading, parts, targets[led], targets[at])):
            pieces[at] = [head, *parts.before]
            continue
        words = words or shared_measure(lower, leading, parts)
        pieces[at] = [*words, *pieces[at], *nested_predicate(lower, above, parts)]
        if parts.before:
            leading, led = [*words, *parts.before], at
        elif not words or parts.segment.nested:
            leading = []
    return [base_once(lower, one) for one in _named_last(pieces)]


def _named_last(pieces: list[list[Piece]]) -> list[list[Piece]]:
    """ "Năm 2026 đạt 40%, năm 2027 đạt 50%, năm 2030 đạt 90% số hộ dùng nước máy": the last says of what all are."""
    named = next((at for at, one in enumerate(pieces) if one), 0)
    return [*(list(pieces[named]) for _ in range(named)), *pieces[named:]]


def _with_following(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each clause, with what it leaves to the one behind it."""
    pieces = [parts.pieces for parts in all_parts]
    for at in range(len(all_parts) - 2, -1, -1):
        if tells_share(lower, all_parts[at + 1]):
            pieces[at] = [*pieces[at], *all_parts[at + 1].behind]
            continue
        changed = read_change(lower, all_parts[at].segment.start, targets[at].outer_start) is not None
        listed = lists(lower, all_parts[at + 1], targets[at + 1]) and not _has_own(lower, all_parts, targets, at)
        predicate = (
            [] if changed or not listed else shared_predicate(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])
        )
        predicate = predicate or shared_regard(lower, all_parts[at], all_parts[at + 1])
        predicate = predicate or shared_object(lower, all_parts[at], all_parts[at + 1])
        predicate = predicate or shared_cause(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])
        if predicate:
            pieces[at] = [*pieces[at], *predicate]
        elif not targets[at].percent and not targets[at + 1].percent:
            left = shared_base(lower, all_parts[at], all_parts[at + 1])
            pieces[at] = [
                *pieces[at],
                *(left or shared_reader(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])),
            ]
    return pieces


def _has_own(lower: str, all_parts: list[Parts], targets: list[QuantityMention], at: int) -> bool:
    """ "có 900 hội viên và có 90% số thôn lập được tổ": a share with a verb of its own says nothing of the count."""
    start, end = all_parts[at + 1].segment.start, targets[at + 1].outer_start
    apart = "có" in lower[start:end].split() or ";" in lower[targets[at].end : end]
    return not targets[at].percent and targets[at + 1].percent and apart
