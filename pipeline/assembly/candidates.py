"""Candidates: which of a sentence's numbers are targets (guide, section 3), and how sure that is.

Every number starts as a mere number; the words around it, the headings above it and the times that govern it speak for
or against. A number's own shape (a document number, an ordinal, a length of time) can rule it out at once.
"""

import regex

from extractors.breakdowns import find_parts, with_units
from extractors.makings import opens_with_making
from extractors.measures import opens_measure
from extractors.predicates import opens_action, predicate_start
from extractors.quantifiers import find_quantifiers, is_quantifier
from extractors.quantities import QuantityMention, find_quantities
from extractors.segments import read_clause
from extractors.stripping import strip_front, strip_number
from extractors.times import Time
from models.outline import Node
from pipeline.assembly.draft import TARGET_AT, Candidate
from pipeline.assembly.exclusions import ruled_out
from pipeline.assembly.in_measures import names_measured
from pipeline.assembly.judging import Question
from pipeline.assembly.milestones import yearly_values
from pipeline.assembly.often import without_often
from pipeline.assembly.scopes import Scopes
from pipeline.assembly.shapes import REACHES
from pipeline.assembly.weights import Weights

_QUANTIFIED = 4.0
_OPENS = regex.compile(r"(?r),\s+(?:\p{L}+\s+){0,20}?$")
_BREAKS = regex.compile(r"[;]|[.!?]\s|\(|:\s|trong đó|lên thành|nâng tổng")
_JOINS = regex.compile(r",\s+|\s(?:và|còn|song)\s")
_REACHED = regex.compile(r"[^,;:.()\d]*?\s(?:đạt|có)(?: tỷ lệ)?(?: từ| ít nhất| tối thiểu| trên)?\s*")
_NAMES = regex.compile(r"(?:\p{L}+\s){1,4}")
_PART = regex.compile(r"[,;(]\s?trong đó:?\s")
_LISTS = regex.compile(r",\s+|\s(?:và)\s")
_ENDS_LIST = regex.compile(r"[;.:(]")
_LONGEST_GAP = 60


# What an item opens with governs its later sentences, but not a page further on; the bound keeps long lists linear.
FAR = 4000


def read_question(scopes: Scopes, node: Node, sentence: tuple[int, int]) -> Question | None:
    """The numbers and quantifiers of `sentence` that may be targets, and what the rules make of them; None: none."""
    if _asks(scopes.view.text, *sentence) or scopes.context(node) & {"terms", "request"}:
        return None
    free = _numbers(scopes, node, sentence)
    if not free:
        return None
    parts = find_parts(scopes.view.lower, free)
    free = with_units(free, parts)
    lower, times = scopes.view.lower, scopes.spans.times_in(*sentence)
    countable = [one for one in free if not ruled_out(scopes.view.text, lower, sentence, one)]
    counting = frozenset(one.start for one in countable)
    wholes = {start: whole for start, whole in parts.items() if start in counting}
    clauses = {one.start: read_clause(lower, sentence[0], one, times) for one in free}
    weighed: dict[int, float] = {}
    weights = Weights(scopes, node, sentence, clauses, max(node.text, sentence[0] - FAR)) if countable else None
    judged = [one for one in countable if one.start not in wholes]
    chosen = [] if weights is None else _by_rules(lower, times, weights, judged, weighed)
    follow = yearly_values(scopes.view, chosen)
    for one in countable:
        if one.start in wholes:
            whole = wholes[one.start].start
            follow.setdefault(whole, []).append(Candidate(one, weighed.get(whole, TARGET_AT)))
    if follow:
        values = {one.quantity.start for told in follow.values() for one in told}
        free = [one for one in free if one.start not in values]
        chosen = [one for one in chosen if one.quantity.start not in values]
    return Question(scopes, node, sentence, free, clauses, counting, chosen, weighed, follow)


def _asks(text: str, start: int, end: int) -> bool:
    """A question promises nothing (guide, section 7)."""
    return text[max(start, end - 6) : end].rstrip(' ”"*\n').endswith("?")


def _numbers(scopes: Scopes, node: Node, sentence: tuple[int, int]) -> list[QuantityMention]:
    view = scopes.view
    times = scopes.spans.spoken(*sentence)
    quantities = find_quantities(view.text, view.lower, *sentence, times)
    if "goal" in scopes.context(node):
        quantities += [
            one
            for one in find_quantifiers(view.lower, *sentence)
            if not any(one.start < other.outer_end and other.outer_start < one.end for other in quantities)
        ]
        quantities.sort(key=lambda one: one.start)
    if len(quantities) < 2:
        return quantities
    named = [one for one in quantities if not names_measured(view.lower, *sentence, one, times)]
    return without_often(view.lower, named, times)


def _by_rules(
    lower: str, times: list[Time], weights: Weights, countable: list[QuantityMention], weighed: dict[int, float]
) -> list[Candidate]:
    """What the rules take; `weighed` keeps the weight of each number that got as far as being weighed."""
    chosen: list[Candidate] = []
    for one in countable:
        before = chosen[-1].quantity if chosen else None
        if before is not None and not _own_clause(lower, before, one, times, _works(lower, before, weights)):
            continue
        if is_quantifier(one):
            if before is None or ";" in lower[before.outer_end : one.start] or _quantifier_opens(lower, before, one):
                chosen.append(Candidate(one, _QUANTIFIED))
            continue
        coordinate = (
            before is not None
            and not one.percent
            and not is_quantifier(before)
            and _coordinate(lower, before, one, times)
        )
        weight = max(chosen[-1].weight, 0.0) if coordinate else weights.of(one)
        if before is not None and weight > 0 and _part_in_time(lower, before, one, times):
            weight = max(weight, chosen[-1].weight)
        weighed[one.start] = weight
        if weight >= TARGET_AT:
            chosen.append(Candidate(one, weight))
    return chosen


def _quantifier_opens(lower: str, before: QuantityMention, one: QuantityMention) -> bool:
    return _OPENS.search(lower, before.outer_end, one.start) is not None


def _works(lower: str, one: QuantityMention, weights: Weights) -> bool:
    """Whether the number's clause opens with work: "Thu gom 98% rác thải"."""
    clause = weights.clauses[one.start]
    return clause.verb or opens_action(lower, clause.words, one.outer_start)


def _own_clause(
    lower: str, before: QuantityMention, one: QuantityMention, times: list[Time], works: bool = False
) -> bool:
    """Whether the number opens or stands in a clause of its own rather than in the predicate of the target before.

    `works`: what stands before `before` is work, as in "Thu gom 98% rác thải, trồng 200 cây".
    """
    start, end = before.outer_end, one.outer_start
    if one.percent and before.value == 100 and before.percent and _REACHED.fullmatch(lower, start, end):
        # "100% CĐCS thu kinh phí đạt 98%": a level that each of them reaches.
        return False
    if one.percent or is_quantifier(one):
        return True
    if _BREAKS.search(lower, start, end):
        return True
    counted = not before.percent and not is_quantifier(before)
    for joint in _JOINS.finditer(lower, start, end):
        # "Vận động 90% hội viên tham gia, trồng 200 cây": those that are counted do it.
        other = counted or (works and predicate_start(lower, start, joint.start()) is None)
        if _begins_anew(lower, joint.end(), end, times) or (other and opens_with_making(lower, joint.end())):
            return True
        if counted and _named_alike(lower, joint.end(), before, one):
            return True
    return False


def _begins_anew(lower: str, start: int, end: int, times: list[Time]) -> bool:
    """Whether what stands in `[start, end)`, before a number, is a clause of its own.

    Words that lead in, a time, a level or a measure.
    """
    rest = strip_front(lower, start, end, times)
    timed = any(time.start <= start < time.end for time in times)
    reaches = REACHES.search(lower, start, end) is not None
    return rest > start or rest >= end or timed or reaches or opens_measure(lower, start, end)


def _named_alike(lower: str, start: int, before: QuantityMention, one: QuantityMention) -> bool:
    """ "sản lượng ngô 40 tấn, sắn khô 30 tấn": named each, counted alike."""
    alike = one.unit is not None and one.unit == before.unit
    return alike and _NAMES.fullmatch(lower, start, one.outer_start) is not None


def _part_in_time(lower: str, before: QuantityMention, one: QuantityMention, times: list[Time]) -> bool:
    """ "350 tỷ đồng cho cả giai đoạn, trong đó năm 2027 là 60 tỷ đồng": a part of it, told by its time alone."""
    if one.percent or not one.unit or one.unit != before.unit:
        return False
    part = _PART.search(lower, before.outer_end, one.outer_start)
    timed = part is not None and any(part.end() <= time.start < one.start for time in times)
    return part is not None and timed and strip_number(lower, part.end(), one.outer_start, times) <= part.end()


def _coordinate(lower: str, before: QuantityMention, one: QuantityMention, times: list[Time]) -> bool:
    """ "10 phòng học, 5 nhà công vụ": a list whose members are all targets or none."""
    if before.percent:
        return False
    start, end = before.outer_end, one.outer_start
    if end - start > _LONGEST_GAP or _ENDS_LIST.search(lower, start, end):
        return False
    joins = list(_LISTS.finditer(lower, start, end))
    if not joins:
        return False
    last = joins[-1].end()
    return _named_alike(lower, last, before, one) or strip_front(lower, last, end, times) >= end
