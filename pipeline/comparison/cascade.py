"""The cascade: which documents of a folder carry out which others, found by their citations."""

from collections.abc import Iterator, Sequence

from extractors.folding import fold
from extractors.kinds import is_carried_out, kind_of_number
from models.comparison import Cascade, Unresolved
from models.document import Info, Ingest, Reference, Role
from models.programme import Programme
from pipeline.comparison.couples import compare_programmes
from pipeline.comparison.decisions import Ruling
from pipeline.comparison.standing import rank_of

_UNRANKED = 99  # below every level


def build_cascade(programmes: Sequence[Programme], rulings: Sequence[Ruling] = ()) -> Cascade:
    """Each programme that others carry out, compared with those of the level below it.

    Parents come from the highest level down; parents cited but not among `programmes` are named as unresolved.
    """
    parents, unresolved = find_parents(programmes)
    children: dict[int, list[int]] = {}
    for child, above in parents.items():
        for parent in above:
            children.setdefault(parent, []).append(child)
    order = sorted(children, key=lambda at: (_rank(programmes[at]), at))
    return Cascade(
        comparisons=tuple(
            compare_programmes(programmes[at], [programmes[child] for child in sorted(children[at])], rulings=rulings)
            for at in order
        ),
        unresolved=tuple(unresolved),
    )


def find_parents(programmes: Sequence[Programme]) -> tuple[dict[int, list[int]], list[Unresolved]]:
    """For each programme (by index) the programmes it carries out directly, and the cited ones that are not there.

    Citations as a ground come first; where none of them is there, those in passing count too, if the cited paper is
    of a higher level. A parent that another of the parents itself carries out is left to that one.
    """
    found: dict[int, list[int]] = {}
    unresolved = []
    for at, programme in enumerate(programmes):
        info = programme.document
        if info.duplicate_of:
            continue
        grounds = [reference for reference in info.references if reference.role is Role.BASIS]
        cited = [(reference, _holder(reference, at, programmes)) for reference in grounds]
        parents = [holder for _, holder in cited if holder is not None]
        unresolved += [
            Unresolved(child=info.id, number=reference.number)
            for reference, holder in cited
            if holder is None and _is_carried_out(reference)
        ]
        if not parents:
            others = [reference for reference in info.references if reference.role is not Role.BASIS]
            holders = [_holder(reference, at, programmes) for reference in others]
            parents = [holder for holder in holders if holder is not None and _is_higher(programmes, holder, at)]
        found[at] = sorted(dict.fromkeys(parents))
    return {at: _nearest(at, found) for at in found if found[at]}, unresolved


def standing_above(parent: Programme, children: Sequence[Programme]) -> list[Programme]:
    """Those of `children` that `parent` itself carries out, by its citations or its level: named in the wrong order."""
    programmes = [parent, *children]
    above = find_parents(programmes)[0].get(0, [])
    return [one for at, one in enumerate(children, 1) if at in above or _is_higher(programmes, at, 0)]


def _nearest(at: int, found: dict[int, list[int]]) -> list[int]:
    """The parents of `at` without those that are also reached through another parent."""
    through = {higher for parent in found[at] for higher in _ancestors(parent, found) if higher != parent}
    return [parent for parent in found[at] if parent not in through] or found[at]


def _ancestors(at: int, found: dict[int, list[int]]) -> set[int]:
    reached: set[int] = set()
    waiting = [at]
    while waiting:
        for parent in found.get(waiting.pop(), []):
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return reached


def _holder(reference: Reference, child: int, programmes: Sequence[Programme]) -> int | None:
    """The one programme that `reference` names; None where none or more than one could be meant.

    Many offices have a paper of the same number: date, issuer and province tell them apart.
    """
    below = programmes[child].document
    scores: list[tuple[int, int]] = []
    for at, programme in enumerate(programmes):
        info = programme.document
        if at == child or info.duplicate_of:
            continue
        if not _has_number(info, reference.number) and not _was_misread(reference, info, below):
            continue
        if _is_lower(programmes, at, child) or (reference.issued and info.issued and reference.issued != info.issued):
            continue
        if info.province and below.province and info.province_now != below.province_now:
            continue
        scores.append((_agreement(reference, info, below), at))
    scores.sort(key=lambda score: (-score[0], score[1]))
    if not scores or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return None
    return scores[0][1]


def _has_number(info: Info, number: str) -> bool:
    if info.number:
        return number_key(info.number) == number_key(number)
    # An attached programme has no number of its own; it is cited by its decision's, which bears its date.
    return any(
        number_key(one.number) == number_key(number) and one.issued is not None and one.issued == info.issued
        for one in info.references
        if one.role is Role.MENTION
    )


def _was_misread(reference: Reference, info: Info, below: Info) -> bool:
    """Whether of a number read from a scan all but the letters of the issuer agree, and so do day and issuer."""
    if Ingest.OCR not in (info.source.ingest, below.source.ingest) or not info.number or not reference.issued:
        return False
    kinds = {kind_of_number(number) for number in (info.number, reference.number)}
    counts = {number_key(number.split("/")[0]) for number in (info.number, reference.number)}
    return (
        len(counts) == len(kinds) == 1
        and None not in kinds
        and reference.issued == info.issued
        and _same_issuer(reference, info)
    )


def number_key(number: str) -> str:
    """A document number without accents, case, blanks, signs and leading noughts: `01-CTr/LĐLĐ` is `1/CTr-LĐLĐ`."""
    return "".join(part.lstrip("0") or "0" if part.isdigit() else part for part in fold(number).split())


def _agreement(reference: Reference, info: Info, below: Info) -> int:
    issued = reference.issued is not None and reference.issued == info.issued
    same_province = info.province is not None and info.province_now == below.province_now
    return 4 * issued + 2 * _same_issuer(reference, info) + same_province


def _same_issuer(reference: Reference, info: Info) -> bool:
    named, printed = (set(fold(name or "").split()) for name in (reference.issuer, info.issuer))
    return bool(named) and named <= printed


def _is_carried_out(reference: Reference) -> bool:
    kind = reference.kind or kind_of_number(reference.number) or ""
    return is_carried_out(kind)


def _rank(programme: Programme) -> int:
    rank = rank_of(programme.document.level)
    return _UNRANKED if rank is None else rank


def _is_lower(programmes: Sequence[Programme], at: int, child: int) -> bool:
    ranks = rank_of(programmes[at].document.level), rank_of(programmes[child].document.level)
    return ranks[0] is not None and ranks[1] is not None and ranks[0] > ranks[1]


def _is_higher(programmes: Sequence[Programme], at: int, child: int) -> bool:
    ranks = rank_of(programmes[at].document.level), rank_of(programmes[child].document.level)
    return ranks[0] is not None and ranks[1] is not None and ranks[0] < ranks[1]


def chains(cascade: Cascade) -> Iterator[tuple[tuple[str, str, str], ...]]:
    """Each way of a promise down the levels: (document, target, verdict) per level, the verdict of the first empty.

    Only ways of three levels and more: a promise, its answer, and the answer to that.
    """
    answers: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for comparison in cascade.comparisons:
        for child in comparison.children:
            for pair in child.pairs:
                if not pair.interim:
                    step = (child.child, pair.child_target, pair.verdict.value)
                    answers.setdefault((comparison.parent, pair.parent_target), []).append(step)
    answered = {(document, target) for steps in answers.values() for document, target, _ in steps}
    for root in answers:
        if root not in answered:
            yield from (way for way in _ways((*root, ""), answers, frozenset({root})) if len(way) > 2)


def _ways(
    step: tuple[str, str, str],
    answers: dict[tuple[str, str], list[tuple[str, str, str]]],
    seen: frozenset[tuple[str, str]],
) -> Iterator[tuple[tuple[str, str, str], ...]]:
    following = [one for one in answers.get(step[:2], []) if one[:2] not in seen]
    if not following:
        yield (step,)
    for one in following:
        yield from ((step, *way) for way in _ways(one, answers, seen | {one[:2]}))
