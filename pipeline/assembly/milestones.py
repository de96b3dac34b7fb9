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

# A target, and its values with their years.
_Folded = tuple[Candidate, list[tuple[int, Candidate]]]


def fold_milestones(view: View, found: list[Candidate]) -> list[tuple[Candidate, tuple[Milestone, ...]]]:
    """The targets among `found`, each with the yearly values that stand behind it in a bracket or a list."""
    return [
        (one, tuple(Milestone(year=year, value=each.quantity.value) for year, each in told))
        for one, told in _folded(view, found)
    ]


def yearly_values(view: View, found: list[Candidate]) -> dict[int, list[Candidate]]:
    """Those of `found` that are no targets of their own but yearly values of one, by where its number begins: a judge
    is asked about the target alone."""
    yearly = {
        one.quantity.start: [each for _, each in told if each is not one] for one, told in _folded(view, found) if told
    }
    return {start: values for start, values in yearly.items() if values}


def _folded(view: View, found: list[Candidate]) -> list[_Folded]:
    folded: list[_Folded] = []
    for candidate in found:
        year = _bracketed_year(view, folded, candidate)
        if year is not None:
            folded[-1][1].append((year, candidate))
        else:
            folded.append((candidate, []))
    return _fold_lists(view, folded)


def _bracketed_year(view: View, folded: list[_Folded], candidate: Candidate) -> int | None:
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


def _fold_lists(view: View, found: list[_Folded]) -> list[_Folded]:
    """ "60%, 70% và 80% vào các năm 2026, 2027, 2028": one target that reaches the last value."""
    kept: list[_Folded] = []
    run: list[Candidate] = []
    for candidate, told in found:
        if run and not _LISTED.match(view.lower, run[-1].quantity.outer_end, candidate.quantity.outer_start):
            run = []
        run.append(candidate)
        kept.append((candidate, told))
        years = _years_behind(view, candidate.quantity.outer_end) if len(run) > 1 else []
        if years and len(years) == len(run):
            del kept[-len(run) :]
            kept.append((candidate, list(zip(years, run, strict=True))))
            run = []
    return kept


def _years_behind(view: View, position: int) -> list[int]:
    match = _YEARS.match(view.lower, position)
    return [int(year) for year in _BY_YEAR.findall(" " + match[1].replace(",", " "))] if match else []
