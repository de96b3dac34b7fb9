"""Milestones in a sentence: yearly values of one target, "(năm 2027: 60%; năm 2028: 70%)" (guide, section 3.5)."""

import regex

from models.deadline import Milestone
from models.view import View
from pipeline.assembly.draft import Candidate

_OF_YEAR = regex.compile(
    r"(?r)(?:năm|đến năm|đến)\s+((?:19|20)\d\d)\s*(?:đạt|:|là|-|–|được|trên|khoảng|ít nhất)?\s*(?:trên|khoảng|ít nhất|"
    r"đạt)?\s*$"
)
_BY_YEAR = regex.compile(r"\s*((?:19|20)\d\d)")
_LISTED = regex.compile(r"\s*(?:,|và|,\s*và)\s*(?:đạt\s+)?$")
_YEARS = regex.compile(
    r"[^;.:\d]{0,60}?(?:vào|trong|tương ứng|lần lượt|các|theo)?\s*(?:các )?năm\s+((?:(?:19|20)\d\d(?:\s*(?:,|và|;|"
    r"đến)\s*)?)+)"
)


def fold_milestones(view: View, found: list[Candidate]) -> list[tuple[Candidate, tuple[Milestone, ...]]]:
    """The targets among `found`, each with the yearly values that stand behind it in a bracket or a list."""
    folded: list[tuple[Candidate, list[Milestone]]] = []
    for candidate in found:
        year = _bracketed_year(view, folded, candidate)
        if year is not None:
            folded[-1][1].append(Milestone(year=year, value=candidate.quantity.value))
        else:
            folded.append((candidate, []))
    return _fold_lists(view, [(candidate, tuple(told)) for candidate, told in folded])


def with_yearly_values(view: View, judged: list[Candidate], by_rules: list[Candidate]) -> list[Candidate]:
    """`judged` with the yearly values that the rules read in a bracket behind one of its targets: they are no targets
    of their own, and no judge learns to take them."""
    taken = {one.quantity.start for one in judged}
    heads: list[tuple[Candidate, list[Milestone]]] = []
    yearly: list[Candidate] = []
    for candidate in by_rules:
        if _bracketed_year(view, heads, candidate) is None:
            heads.append((candidate, []))
        elif heads[-1][0].quantity.start in taken and candidate.quantity.start not in taken:
            yearly.append(candidate)
    return sorted([*judged, *yearly], key=lambda one: one.quantity.start) if yearly else judged


def _bracketed_year(view: View, folded: list[tuple[Candidate, list[Milestone]]], candidate: Candidate) -> int | None:
    """The year of a value inside a bracket that opened behind the target before."""
    if not folded:
        return None
    behind = folded[-1][0].quantity.outer_end
    one = candidate.quantity
    opened = view.lower.find("(", behind, one.outer_start)
    if opened < 0 or view.lower.find(")", opened, one.outer_start) >= 0:
        return None
    match = _OF_YEAR.search(view.lower, opened, one.outer_start)
    return int(match[1]) if match else None


def _fold_lists(
    view: View, found: list[tuple[Candidate, tuple[Milestone, ...]]]
) -> list[tuple[Candidate, tuple[Milestone, ...]]]:
    """ "60%, 70% và 80% vào các năm 2026, 2027, 2028": one target that reaches the last value."""
    kept: list[tuple[Candidate, tuple[Milestone, ...]]] = []
    run: list[Candidate] = []
    for candidate, told in found:
        if run and not _LISTED.match(view.lower, run[-1].quantity.outer_end, candidate.quantity.outer_start):
            run = []
        run.append(candidate)
        kept.append((candidate, told))
        years = _years_behind(view, candidate.quantity.outer_end) if len(run) > 1 else []
        if years and len(years) == len(run):
            values = [Milestone(year=year, value=one.quantity.value) for year, one in zip(years, run, strict=True)]
            del kept[-len(run) :]
            kept.append((candidate, tuple(values)))
            run = []
    return kept


def _years_behind(view: View, position: int) -> list[int]:
    match = _YEARS.match(view.lower, position)
    return [int(year) for year in _BY_YEAR.findall(" " + match[1].replace(",", " "))] if match else []
