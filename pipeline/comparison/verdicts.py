"""Verdicts: what the child's promise is to the parent's."""

from dataclasses import dataclass, replace
from enum import Enum
from unicodedata import normalize

from extractors.comparing import names_flow
from extractors.spelling import spell
from models.pairs import DeadlineRelation, ValueRelation, Verdict
from models.target import Target
from pipeline.comparison.amounts import (
    Amount,
    Scale,
    add_up,
    at_value,
    comparable,
    compare_numbers,
    other_base,
    other_rise,
    same_unit,
    strength,
)
from pipeline.comparison.features import Feature
from pipeline.comparison.timing import (
    Pace,
    asks_again,
    beside_year,
    compare_deadlines,
    end_year,
    is_stage,
    is_within_a_year,
    last_stage,
    next_stage,
    only_in_the_end,
    opens_with_a_stage,
    other_pace,
    value_in,
)
from pipeline.comparison.turning import turn


class Cause(Enum):
    """Why a verdict was given; `pipeline.comparison.reasons` puts it into words."""

    TOTAL = "total"
    EQUAL = "equal"
    STRONGER = "stronger"
    WEAKER = "weaker"
    LATE = "late"
    STAGE = "stage"
    UNIT = "unit"
    SCALE = "scale"
    RANK = "rank"
    WORDS = "words"
    CUT = "cut"
    RISE = "rise"
    YEARLY = "yearly"
    PACE = "pace"
    OTHER_PACE = "other pace"
    PART = "part"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with what it rests on. `year` is the year on the way at which the two were compared, if any,
    with the values `due` then and `reached`. `turned` is the child's amount as the parent counts, where one of the two
    counts those that have a thing and the other those that lack it; `none_left` the side ("parent", "child") whose 100%
    leaves nothing over."""

    verdict: Verdict
    cause: Cause
    value: ValueRelation
    deadline: DeadlineRelation
    share: float | None = None
    year: int | None = None
    due: float | None = None
    reached: float | None = None
    turned: float | None = None
    none_left: str = ""


def judge(parent: Feature, child: Feature, *, above: bool) -> Judgement:
    """The verdict on `child` as an answer to `parent`; `above`: the parent speaks for a higher level."""
    found = turn(parent, child)
    judgement = _judge(parent, child, found.one, found.other, above=above)
    return replace(judgement, turned=found.turned, none_left=found.none_left)


def _judge(parent: Feature, child: Feature, one: Amount, other: Amount, *, above: bool) -> Judgement:
    due = compare_deadlines(parent.target.deadline, child.target.deadline)
    value = compare_numbers(one, other)
    paces = _pace(parent, one), _pace(child, other)
    if above and one.scale is other.scale is Scale.TOTAL and one.low > 0 and add_up(one, other):
        told = _contribution(parent.target, child.target, one, other, due)
        return replace(told, cause=Cause.OTHER_PACE, share=None) if _adds_up_apart(parent, child, paces) else told
    if not comparable(one, other):
        return Judgement(Verdict.INCOMPARABLE, _obstacle(one, other), ValueRelation.INCOMPARABLE, due)
    if one.cut and other.cut and other_pace(*paces):
        return Judgement(Verdict.INCOMPARABLE, Cause.PACE, value, due)
    if above and one.scale is Scale.RANK:
        return Judgement(Verdict.INCOMPARABLE, Cause.RANK, value, due)
    if above:
        at_stage = _at_stage(parent.target, child.target, one, other)
        if at_stage:
            unsaid = end_year(parent.target) is None
            return _stage_judgement(*at_stage, beside_year(at_stage[0], child.target.deadline) if unsaid else due)
        at_last = _at_last_stage(parent.target, child.target, one, other, due)
        if at_last:
            return at_last
    more = strength(one, other)
    if more < 0 and is_stage(parent.target.deadline, child.target.deadline) and not _is_one_of_the_times(parent, child):
        return Judgement(Verdict.INCOMPARABLE, Cause.STAGE, value, due)
    in_the_end = only_in_the_end(parent.target.deadline, child.target.deadline) and not paces[1][1]
    return _by_strength(more, value, due, in_the_end=in_the_end)


def _pace(feature: Feature, amount: Amount) -> Pace:
    deadline = feature.target.deadline
    return deadline, asks_again(deadline) or amount.per == "năm"


def _is_one_of_the_times(parent: Feature, child: Feature) -> bool:
    """Whether the parent asks every year and the child speaks of one of these: that year is no stage on the way."""
    return asks_again(parent.target.deadline) and is_within_a_year(child.target.deadline)


def _adds_up_apart(parent: Feature, child: Feature, paces: tuple[Pace, Pace]) -> bool:
    """Whether one total is meant for each year and the other for a whole term: 10 ha a year are no 0.2% of 5,000 ha.

    What is a year's by nature ("sản lượng", "lượt khách") is so on both sides, whichever says it.
    """
    yearly = any(names_flow(spell(normalize("NFC", one.target.indicator))) for one in (parent, child))
    return not yearly and other_pace(*paces)


def _contribution(parent: Target, child: Target, one: Amount, other: Amount, due: DeadlineRelation) -> Judgement:
    """What the child brings to the parent's total; of yearly values the last count, up to the other's year."""
    asked, reached = last_stage(parent, end_year(child)), last_stage(child, end_year(parent))
    one = at_value(one, asked[1]) if asked else one
    other = at_value(other, reached[1]) if reached else other
    stage = asked or reached
    return Judgement(
        Verdict.CONTRIBUTES,
        Cause.TOTAL,
        compare_numbers(one, other),
        due,
        round(other.low / one.low, 4) if one.low else None,
        year=stage[0] if stage else None,
        due=asked[1] if asked else None,
        reached=reached[1] if reached else None,
    )


def _by_strength(more: int, value: ValueRelation, due: DeadlineRelation, *, in_the_end: bool) -> Judgement:
    if more < 0:
        return Judgement(Verdict.FALLS_SHORT, Cause.WEAKER, value, due)
    if in_the_end:
        return Judgement(Verdict.INCOMPARABLE, Cause.YEARLY, value, due)
    if due is DeadlineRelation.LATER:
        return Judgement(Verdict.FALLS_SHORT, Cause.LATE, value, due)
    if more == 0:
        return Judgement(Verdict.MEETS, Cause.EQUAL, value, due)
    return Judgement(Verdict.EXCEEDS, Cause.STRONGER, value, due)


def _at_stage(parent: Target, child: Target, one: Amount, other: Amount) -> tuple[int, Amount, Amount] | None:
    """The two amounts in the year of a milestone that the other's deadline names; None where none is named.

    The parent's yearly values say what is due in the child's year; the child's own say what it has reached by the
    parent's.
    """
    years = end_year(parent), end_year(child)
    if years[1] is not None and (years[1] != years[0] or opens_with_a_stage(parent)):
        due = value_in(parent, years[1])
        if due is not None:
            return years[1], at_value(one, due), other
    if years[0] is not None and (years[1] is None or years[1] > years[0] or opens_with_a_stage(child)):
        reached = value_in(child, years[0])
        if reached is not None:
            asked = last_stage(parent, years[0])
            return years[0], at_value(one, asked[1]) if asked else one, at_value(other, reached)
    return None


def _stage_judgement(year: int | None, one: Amount, other: Amount, due: DeadlineRelation) -> Judgement:
    more = strength(one, other)
    verdict = (Verdict.FALLS_SHORT, Verdict.MEETS, Verdict.EXCEEDS)[more + 1]
    cause = (Cause.WEAKER, Cause.EQUAL, Cause.STRONGER)[more + 1]
    value = compare_numbers(one, other)
    return Judgement(verdict, cause, value, due, year=year, due=one.printed, reached=other.printed)


def _at_last_stage(
    parent: Target, child: Target, one: Amount, other: Amount, due: DeadlineRelation
) -> Judgement | None:
    """The verdict by the last yearly values, where a side's own value is the first of them; None where neither's is.

    Two tables are compared in the last year of both. One that ends below what is asked for later is on the way to it.
    What is asked for every year has to be kept from the first year on.
    """
    common = {stage.year for stage in parent.milestones} & {stage.year for stage in child.milestones}
    asked = last_stage(parent, max(common, default=end_year(child)))
    reached = None if asks_again(parent.deadline) else last_stage(child, max(common, default=end_year(parent)))
    if asked is None and reached is None:
        return None
    ahead = None if reached or end_year(parent) else _kept_ahead(parent, child, one, other)
    if ahead:
        return ahead
    one = at_value(one, asked[1]) if asked else one
    other = at_value(other, reached[1]) if reached else other
    year = reached[0] if reached else asked[0] if asked else None
    by = asked[0] if asked else end_year(parent)
    if strength(one, other) < 0 and reached and by is not None and reached[0] < by:
        value, numbers = compare_numbers(one, other), (one.printed, other.printed)
        return Judgement(Verdict.INCOMPARABLE, Cause.STAGE, value, due, year=year, due=numbers[0], reached=numbers[1])
    if asked and not reached and asked[0] == parent.milestones[-1].year and end_year(parent) is None:
        return _by_last_year(asked[0], child, _stage_judgement(year, one, other, due))
    return _stage_judgement(year, one, other, due)


def _kept_ahead(parent: Target, child: Target, one: Amount, other: Amount) -> Judgement | None:
    """The verdict on a child that is due between two years of a roadmap and promises what the later one asks."""
    year = end_year(child)
    asked = None if year is None else next_stage(parent, year)
    if asked is None or strength(at_value(one, asked[1]), other) < 0:
        return None
    return _stage_judgement(asked[0], at_value(one, asked[1]), other, DeadlineRelation.EARLIER)


def _by_last_year(year: int, child: Target, found: Judgement) -> Judgement:
    """`found`, with the last year of a roadmap that states no other deadline as the day by which it is due."""
    due = beside_year(year, child.deadline)
    late = due is DeadlineRelation.LATER and found.verdict is not Verdict.FALLS_SHORT
    if late:
        return replace(found, verdict=Verdict.FALLS_SHORT, cause=Cause.LATE, deadline=due)
    return replace(found, deadline=due)


def _obstacle(one: Amount, other: Amount) -> Cause:
    if one.cut != other.cut:
        return Cause.CUT
    if other_rise(one, other):
        return Cause.RISE
    if other_base(one, other):
        return Cause.BASE
    if Scale.MOST in (one.scale, other.scale):
        return Cause.WORDS
    return Cause.UNIT if one.scale.is_count and other.scale.is_count and not same_unit(one, other) else Cause.SCALE
