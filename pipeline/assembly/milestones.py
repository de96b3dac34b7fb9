"""Milestones in a sentence: yearly values of one target, "(năm 2027: 60%; năm 2028: 70%)" (guide, section 3.5)."""

import regex

from extractors.stripping import IN_TURN
from models.deadline import Deadline, Milestone
from models.span import Span
from models.view import View
from pipeline.assembly.draft import Candidate

_OF_YEAR = regex.compile(
    r"(?r)(?:năm|đến năm|đến)\s+((?:19|20)\d\d)\s*"
    r"(?:(?:đạt )?(?:tỷ lệ|mức|ở mức|được)|đạt|chiếm|bằng|:|là|-|–|trên|khoảng|ít nhất)?\s*"
    r"(?:trên|khoảng|ít nhất|đạt)?\s*$"
)
_BY_YEAR = regex.compile(r"(?:19|20)\d\d")
_LISTED = regex.compile(r"\s*(?:,|và|,\s*và)\s*(?:đạt\s+)?$")
_AND = r"(?:\s*(?:,|và|;|đến)\s*(?:đến )?(?:năm )?)"
_YEARS = regex.compile(
    r"[^;.:\d]{0,60}?(?:vào|trong|tương ứng|lần lượt|các|theo)?\s*(?:các )?năm\s+"
    rf"((?:(?:19|20)\d\d{_AND}?)+)"
)
# "Đến năm 2028 và năm 2030, tỷ lệ … đạt lần lượt 70% và 90%".
_YEARS_BEFORE = regex.compile(rf"(?r)năm (?P<years>(?:19|20)\d\d(?:{_AND}(?:19|20)\d\d)+)[^;.:\d]{{0,120}}$")

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


def through_last(
    view: View, deadline: Deadline | None, value: float | None, milestones: tuple[Milestone, ...], end: int
) -> Deadline | None:
    """`deadline`, in "đến năm 2028 và 2030 đạt lần lượt 70% và 90%" until the year of the last value, the target's own;
    the sentence ends at `end`."""
    if deadline is None or deadline.end is None or not milestones or milestones[-1].value != value:
        return deadline
    year, start = str(milestones[-1].year), deadline.span.start
    at = view.text.find(year, start, end)
    if at < 0 or year <= deadline.end[:4]:
        return deadline
    said = Span(start=start, end=at + len(year))
    told = {"end": f"{year}-12-31", "span": said, "text": view.text[said.start : said.end]}
    return deadline.model_copy(update=told)


def still_to_come(
    milestones: tuple[Milestone, ...], value: float | None, deadline: Deadline | None, issued: str | None
) -> tuple[Milestone, ...]:
    """Those of `milestones` that are not before the time of their target or the paper's: "năm 2027 đạt 85% (năm 2026
    đạt 80%)" tells of 2026 what was reached. Values in turn end with the target's own `value`."""
    begins = deadline.start if deadline is not None else None
    first = max((day[:4] for day in (begins, issued) if day), default="")
    if milestones and milestones[-1].value == value:
        return milestones
    return tuple(one for one in milestones if str(one.year) >= first)


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
        if run and not _goes_on(view, run, candidate.quantity.outer_start):
            run = []
        run.append(candidate)
        kept.append((candidate, told))
        years = _years_of(view, run) if len(run) > 1 else []
        if years and len(years) == len(run):
            del kept[-len(run) :]
            kept.append((candidate, list(zip(years, run, strict=True))))
            run = []
    return kept


def _goes_on(view: View, run: list[Candidate], start: int) -> bool:
    """Whether the number at `start` is the next of the list; in turn each may have its unit ("8 tấn, 9 tấn")."""
    last, first = run[-1].quantity, run[0].quantity.outer_start
    if _LISTED.match(view.lower, last.outer_end, start):
        return True
    return _LISTED.match(view.lower, last.unit_end, start) is not None and _in_turn(view, first)


def _years_of(view: View, run: list[Candidate]) -> list[int]:
    """The years that are listed behind the last number of `run`, or before the first that takes them in turn."""
    match = _YEARS.match(view.lower, run[-1].quantity.outer_end)
    if match is not None:
        return _read_years(match[1])
    first = run[0].quantity.outer_start
    before = _YEARS_BEFORE.search(view.lower, max(0, first - 200), first) if _in_turn(view, first) else None
    return _read_years(before["years"]) if before is not None else []


def _in_turn(view: View, start: int) -> bool:
    """Whether the words before the number at `start` say that values follow in turn ("lần lượt đạt")."""
    return IN_TURN.search(view.lower, max(0, start - 80), start) is not None


def _read_years(listed: str) -> list[int]:
    return [int(year) for year in _BY_YEAR.findall(listed)]
