"""Ellipses: what a target's clause leaves to its neighbours, put back (guide, section 3.2)."""

from extractors.changes import read_change
from extractors.following import lists, shared_base, shared_predicate, shared_regard
from extractors.indicators import Parts
from extractors.nesting import asides, holding, is_share, nested_population, nested_predicate, says_of
from extractors.pieces import Piece
from extractors.quantities import QuantityMention
from extractors.sharing import grows, head_of, of_each, ranked, shared_measure, subject, uncompared
from extractors.unnamed import parallel, same_promise, says_no_measure, shared_verb


def restore(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each target's indicator, with what its clause leaves to a neighbour put back.

    "100% trường THPT, 80% trường THCS có tủ sách": the first gets the predicate of the second. "trong đó 30% là nữ":
    the population of the one before. "thành thị là 95%, nông thôn là 90%": the words the second leaves out.
    """
    pieces = _with_following(lower, all_parts, targets)
    whole: list[Piece] = []
    # The words before the number of the clause that the next one leans on, itself put right.
    leading = list(all_parts[0].before) if all_parts else []
    population: list[Piece] = []
    in_bracket = asides(lower, targets)
    outer, outer_leading = 0, leading
    led = 0  # the clause that they are of
    for at in range(1, len(all_parts)):
        if in_bracket[at - 1] and not in_bracket[at]:
            # "… dưới 8% (miền núi dưới 25%), năm 2030 dưới 5%": what is in the bracket is said of its part alone.
            before, leading = outer, outer_leading
        else:
            before = at - 1
        if not in_bracket[at - 1]:
            outer, outer_leading = at - 1, leading
        parts, above = all_parts[at], all_parts[before]
        # "trong đó 63% là lợn, 32% là gà": the shares that follow are of the same.
        population = nested_population(lower, above, parts) or (population if says_of(lower, parts) else [])
        if parts.segment.nested:
            whole = pieces[before]
        if holds := holding(lower, above, parts):
            pieces[at] = holds
        elif whole and is_share(lower, whole, parts, targets[at]):
            pieces[at] = [*whole, *parts.before]
        elif (rest := grows(lower, parts, targets[at])) is not None:
            pieces[at] = [*uncompared(lower, pieces[before]), *rest]
        elif (same := same_promise(lower, parts, targets, at, before)) is not None:
            pieces[at] = list(pieces[same])
        elif (rest := says_no_measure(lower, leading, parts, targets[at])) is not None:
            pieces[at] = [*leading, *rest]
        else:
            words = (
                population
                or ranked(lower, parts, pieces[before])
                or parallel(lower, above, parts)
                or shared_verb(lower, leading, parts)
                or subject(lower, above, parts, pieces[before])
                or of_each(lower, above, parts)
                or shared_measure(lower, leading, parts)
            )
            if not words and (head := head_of(lower, leading, parts, targets[led], targets[at])):
                pieces[at] = [head, *parts.before]
                continue
            pieces[at] = [*words, *pieces[at], *nested_predicate(lower, above, parts)]
            if parts.before:
                leading, led = [*words, *parts.before], at
            elif not words or parts.segment.nested:
                leading = []
    if len(pieces) > 1 and not pieces[0]:
        # "Đến năm 2027 đạt 50%, đến năm 2030 đạt 90% số hộ dùng nước máy".
        pieces[0] = list(pieces[1])
    return [_base_once(lower, one) for one in pieces]


def _base_once(lower: str, pieces: list[Piece]) -> list[Piece]:
    """ "Số giường bệnh/1 vạn dân: 14 giường bệnh/1 vạn dân": the base that was named is not said again."""
    words = [lower[start:end] for start, end in pieces]
    return [
        piece
        for at, piece in enumerate(pieces)
        if not (words[at].startswith("/") and any(words[at] in before for before in words[:at]))
    ]


def _with_following(lower: str, all_parts: list[Parts], targets: list[QuantityMention]) -> list[list[Piece]]:
    """The pieces of each clause, with what it leaves to the one behind it."""
    pieces = [parts.pieces for parts in all_parts]
    for at in range(len(all_parts) - 2, -1, -1):
        changed = read_change(lower, all_parts[at].segment.start, targets[at].outer_start) is not None
        listed = lists(lower, all_parts[at + 1], targets[at + 1]) and not _has_own(lower, all_parts, targets, at)
        predicate = (
            [] if changed or not listed else shared_predicate(lower, all_parts[at], all_parts[at + 1], pieces[at + 1])
        )
        predicate = predicate or shared_regard(lower, all_parts[at], all_parts[at + 1])
        if predicate:
            pieces[at] = [*pieces[at], *predicate]
        elif not targets[at].percent and not targets[at + 1].percent:
            pieces[at] = [*pieces[at], *shared_base(lower, all_parts[at], all_parts[at + 1])]
    return pieces


def _has_own(lower: str, all_parts: list[Parts], targets: list[QuantityMention], at: int) -> bool:
    """ "có 900 hội viên và có 90% số thôn lập được tổ": a share with a verb of its own says nothing of the count."""
    start, end = all_parts[at + 1].segment.start, targets[at + 1].outer_start
    return not targets[at].percent and targets[at + 1].percent and "có" in lower[start:end].split()
