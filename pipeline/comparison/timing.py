"""Times: the child's deadline beside the parent's, and what either promises for a year on the way."""

from datetime import date

from models.deadline import Deadline, Recurrence
from models.pairs import DeadlineRelation
from models.target import Target

_OFTEN = {Recurrence.MONTHLY: 3, Recurrence.QUARTERLY: 2, Recurrence.YEARLY: 1}
_NEAR = 31  # days: "trước 31/12" and "đến 31/12" are no two stages

# A deadline, and whether the promise is told for a year: by its words or by its unit ("1%/năm").
Pace = tuple[Deadline | None, bool]


def compare_deadlines(parent: Deadline | None, child: Deadline | None) -> DeadlineRelation:
    """Which is due first; of recurring promises, the more frequent counts as the earlier."""
    both = (parent, child)
    ends = [one.end if one else None for one in both]
    often = [one.recurrence if one else None for one in both]
    starts = [one.start if one else None for one in both]
    if ends[0] != ends[1] and not _is_the_day_after(*ends):
        return _order(*ends)
    if often[0] != often[1]:
        ranks = [_OFTEN.get(one) if one else None for one in often]
        if ranks[0] is None or ranks[1] is None:
            return DeadlineRelation.UNSTATED
        return DeadlineRelation.EARLIER if ranks[1] > ranks[0] else DeadlineRelation.LATER
    if ends[0] is None and starts[0] != starts[1]:
        return _order(*starts)
    # Said, though not resolved ("trước ngày 15/12 hằng năm"), or not said at all.
    return DeadlineRelation.SAME if (parent is None) == (child is None) else DeadlineRelation.UNSTATED


def _is_the_day_after(parent: str | None, child: str | None) -> bool:
    """Whether only "trước" parts the two: "hết năm 2027" is not late for "trước ngày 31/12/2027"."""
    return bool(parent and child) and (date.fromisoformat(str(child)) - date.fromisoformat(str(parent))).days == 1


def _order(parent: str | None, child: str | None) -> DeadlineRelation:
    if parent is None or child is None:
        return DeadlineRelation.UNSTATED
    return DeadlineRelation.EARLIER if child < parent else DeadlineRelation.LATER


def same_time(parent: Deadline | None, child: Deadline | None) -> bool:
    """Whether start, end and recurrence are all the same."""
    parts = [(one.start, one.end, one.recurrence) if one else None for one in (parent, child)]
    return parts[0] == parts[1]


def beside_year(year: int, child: Deadline | None) -> DeadlineRelation:
    """Whether the child is due after `year`, the last year of a roadmap."""
    if not child or not child.end:
        return DeadlineRelation.UNSTATED
    return _order(f"{year}-12-31", child.end) if child.end[:4] != str(year) else DeadlineRelation.SAME


def is_stage(parent: Deadline | None, child: Deadline | None) -> bool:
    """Whether the child's date is clearly before the parent's."""
    if not (parent and child and parent.end and child.end):
        return False
    return (date.fromisoformat(parent.end) - date.fromisoformat(child.end)).days > _NEAR


def asks_again(deadline: Deadline | None) -> bool:
    """Whether the promise is due every month, quarter or year."""
    return deadline is not None and deadline.recurrence in _OFTEN


def only_in_the_end(parent: Deadline | None, child: Deadline | None) -> bool:
    """Whether the parent asks for something again and again, and the child promises it by a date alone.

    "trong năm học 2026-2027" is one of the times asked for; "đến năm 2030" leaves the years before open.
    """
    if not asks_again(parent) or not child or child.recurrence is not None:
        return False
    return child.start is None and child.end is not None


def other_pace(parent: Pace, child: Pace) -> bool:
    """Whether one of the two is meant for each year, the other for a whole term that ends on a day."""
    if parent[1] == child[1]:
        return False
    term = child[0] if parent[1] else parent[0]
    return term is not None and term.recurrence is None and term.end is not None and not is_within_a_year(term)


def is_within_a_year(term: Deadline | None) -> bool:
    """Whether `term` takes no longer than "trong năm học 2026-2027"; a day alone ("đến năm 2030") may."""
    if term is None or term.start is None:
        return False
    return int((term.end or term.start)[:4]) - int(term.start[:4]) <= 1


def end_year(target: Target) -> int | None:
    """The year in which `target` is due."""
    return int(target.deadline.end[:4]) if target.deadline and target.deadline.end else None


def years_apart(parent: Target, child: Target) -> int | None:
    """Years between the two deadlines; None where one is not dated."""
    one, other = end_year(parent), end_year(child)
    return None if one is None or other is None else abs(one - other)


def value_in(target: Target, year: int | None) -> float | None:
    """What `target` promises for `year` on the way, where it says so."""
    return next((float(stage.value) for stage in target.milestones if stage.year == year), None)


def last_stage(target: Target, year: int | None) -> tuple[int, float] | None:
    """The last of the yearly values up to `year`, or of all; None where the target's value is not the first of them."""
    if not opens_with_a_stage(target):
        return None
    known = [(stage.year, float(stage.value)) for stage in target.milestones if year is None or stage.year <= year]
    return max(known, default=None)


def next_stage(target: Target, year: int) -> tuple[int, float] | None:
    """The first of the yearly values after `year`."""
    return min(((one.year, float(one.value)) for one in target.milestones if one.year > year), default=None)


def opens_with_a_stage(target: Target) -> bool:
    """Whether the target's value is only the first of its yearly values, as in a table of yearly columns."""
    return len(target.milestones) > 1 and target.quantity.value == target.milestones[0].value
