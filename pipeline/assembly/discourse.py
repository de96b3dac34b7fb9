"""Discourse: whether the sentences of an article go on telling what is promised, or what was reached.

An article has no headings that say so. One sentence does ("Đại hội đề ra 12 chỉ tiêu."), and those behind it go on with
numbers until one tells of results, or of something else without any number.
"""

from functools import cache
from typing import NamedTuple

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.separators import has_number
from models.outline import Node, NodeKind
from models.view import View
from pipeline.assembly.announcing import RUNS_ON, announces, opens_report, tells_at_once, tells_result
from pipeline.assembly.clause_times import OPENS_WITHIN
from pipeline.assembly.past_years import NOT_OF_PRICES
from pipeline.assembly.spans import Spans
from pipeline.assembly.turns import behind_means, speaks_otherwise, turns_away

_NUMBERED = regex.compile(r"\d")
# "Bên cạnh đó, xã sẽ mở rộng chợ.": what is to be done goes on with goals though it counts nothing.
_WILL = regex.compile(r"(?<!\p{L})sẽ(?: tiếp tục)? \p{L}")
# By when something is to be reached: "giai đoạn 2021 - 2025", "đến năm 2030".
_UNTIL = regex.compile(
    r"(?:(?:giai đoạn|nhiệm kỳ) (?:19|20)\d\d\s?[-–]\s?|đến (?:hết |cuối )?năm )((?:19|20)\d\d)(?!\d)"
)
# A year of its own, not the end of a way ("đến năm 2030").
_YEAR = regex.compile(rf"{NOT_OF_PRICES}(?<!đến )(?<!hết )(?<!cuối )(?<!trước )năm (20\d\d)(?!\s?[-–\d])")
_PERIOD = regex.compile(r"(?:giai đoạn|nhiệm kỳ|năm học) \(?(20\d\d)\s?[-–]\s?20\d\d")
# "đề ra các chỉ tiêu chủ yếu năm 2027.": no goal stands in it, so that the ones behind are those that it leads in.
_LEADS = regex.compile(
    r"(?:\d|các|những|nhiều|một số) (?:\p{L}+,? ){0,6}?(?P<goals>chỉ tiêu|mục tiêu)(?:[^.;:\d]|20\d\d){0,90}[.:]?\s*|"
    # "Mục tiêu trọng tâm năm 2027": a heading.
    r"(?<=\n|^)(?P<goals>chỉ tiêu|mục tiêu)(?: \p{L}+){0,6} (?:(?:năm|giai đoạn|nhiệm kỳ) )?"
    r"20\d\d(?:\s?[-–]\s?20\d\d)?:?\s*"
)
# "Mục tiêu đến năm 2030, xã là nơi đáng sống.", "Xã phấn đấu năm 2027 trồng 40 ha chè.": an aim, its time behind it.
_AIMS = regex.compile(r"(?<!\p{L})(?:phấn đấu|(?:mục tiêu|chỉ tiêu)(?! chung| tổng quát))(?!\p{L})")
# "Trong thời gian tới, xã phấn đấu …": no year, but another time.
_LATER = regex.compile(r"(?:thời gian|giai đoạn|nhiệm kỳ|(?:những|các) năm) (?:tới|sau|tiếp theo)(?!\p{L})")
# "Theo nghị quyết của tỉnh, đến năm 2027, …" opens with its time too.
_BY_NAME = regex.compile(r"theo \p{L}+(?: \p{L}+){0,3}, |(?:mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng)(?: \p{L}+){0,3} ")
_TIMED = regex.compile(r"20\d\d|nhiệm kỳ")
_PLANS = regex.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch)[^.;]{0,40} năm 20\d\d")


class Lead(NamedTuple):
    """Words that lead in the goals behind them ("Năm 2027, xã đề ra 12 chỉ tiêu."), which they name at `goals`.

    Where the first goal `states` its time itself ("Năm 2027, xã phấn đấu thu 9 tỷ đồng."), that holds until another is
    said.
    """

    start: int
    goals: int
    end: int
    states: bool = False


class Promise(NamedTuple):
    """From where on a sentence tells of goals, and the `Lead` to them, where one has been."""

    behind: int
    lead: Lead | None


def announced_year(view: View, nodes: list[Node], sentences: dict[int, list[tuple[int, int]]]) -> str | None:
    """The first year that goals are announced of or in ("Năm 2027, xã phấn đấu …", "Giai đoạn 2026-2030 …"): those
    before it are over."""
    lower = view.lower
    announcing = [
        (start, end)
        for node in nodes
        if node.kind is not NodeKind.ROW
        for start, end in sentences[node.index]
        if announces(lower, start, end) >= 0 and not tells_result(lower, start, end)
    ]
    first = [year for one in announcing for form in (_YEAR, _PERIOD) for year in form.findall(lower, *one)]
    # Beside "giai đoạn 2026-2030" goals "đến năm 2025" are none that was reached before.
    until = [year for one in announcing for year in _UNTIL.findall(lower, *one)]
    return f"{min(first + until)}-01-01" if first else None


def promised(
    spans: Spans, nodes: list[Node], sentences: dict[int, list[tuple[int, int]]], told: str | None, gone: int
) -> dict[int, Promise]:
    """By where the sentences begin that announce goals or go on with them: from where on they do.

    `sentences` are those of a node, by its index; what the years before the day on which it is `told` had is past, and
    goals for those before `gone` are history.
    """
    found: dict[int, Promise] = {}
    announced, by, lead, lower = False, (told or "")[:4], None, spans.view.lower
    for node in nodes:
        if node.kind is NodeKind.ROW:
            announced = False
            continue
        for start, end in sentences[node.index]:
            other = _other_time(spans, lead, start, end) if lead is not None and lead.states else -1
            if other >= 0 and not has_number(lower, start, other, spans.spoken(start, end)):
                lead = None
            behind = announces(lower, start, end)
            here = behind >= 0 and _looks_ahead(lower, start, end, gone)
            if here and not tells_result(lower, behind, end):
                found[start] = Promise(behind, lead)
            plans = here or _plans(lower, start, end)
            if not announced and not plans:
                continue
            years = _YEAR.findall(lower, start, end)
            # "Trong năm 2015, thu nhập đạt …" behind "Năm 2016 phấn đấu …".
            reports = _reports(lower, start, end, here) or (bool(years) and max(years) < by)
            counts = _NUMBERED.search(lower, start, end) is not None
            states = announced and counts and not reports
            if states:
                found[start] = Promise(start, lead)
            if here and (lead is None or _times_anew(lower, start, end)):
                # A headline's goal and the one that the text opens with may say the same time.
                same = lead if lead is not None and lead.states and other < 0 else None
                lead = _lead(spans, start, end, not announced) or same
            elif states and (lead is None or other >= 0) and _dates_goal(spans, start, end):
                # "Đến năm 2035, xã đón 9.000 lượt khách. Số nhà trọ đạt 40.": another time, until the next.
                lead, other = Lead(start, start, end, states=True), -1
            told_on = counts or node.leads or _goes_on(lower, start, end)
            # "Huyện phấn đấu về đích": a headline that counts nothing leads nothing in.
            leads = here and (counts or lower.find(" tiêu", start, end) >= 0 or lower.endswith(":", start, end))
            # "Đại hội đề ra 12 chỉ tiêu, đến nay 10 chỉ tiêu hoàn thành.": how far they were met goes on.
            leads = leads and not tells_at_once(lower, behind, end) and not _set_before(lower, start, end)
            goes_on = announced and (here or told_on) and not reports
            announced = (leads or goes_on) and not lower.endswith("?", start, end)
            by = max([by, *years]) if plans else by
            lead = lead if announced and (other < 0 or lead is None or not lead.states) else None
    return found


def _set_before(lower: str, start: int, end: int) -> bool:
    """ "Trước đó, đội đặt chỉ tiêu 18 huy chương." tells what was aimed at, where it says no year to come."""
    return speaks_otherwise(lower, start, end) and _TIMED.search(lower, start, end) is None


def _looks_ahead(lower: str, start: int, end: int, gone: int) -> bool:
    """Whether goals that are announced are for years from `gone` on, and the sentence tells more than what it takes.

    "Giai đoạn 2016-2020, xã đề ra chỉ tiêu …" says what was promised then.
    """
    until = _UNTIL.findall(lower, start, end)
    return not (until and int(max(until)) < gone) and behind_means(lower, start, end) == start


def _times_anew(lower: str, start: int, end: int) -> bool:
    """Whether goals that are announced behind others have a time of their own.

    "… thông qua các chỉ tiêu nhiệm kỳ 2026 - 2031. Đại hội xác định 8 chỉ tiêu chính.": the term stays; "Xã đề ra 8 chỉ
    tiêu năm 2027. Cụ thể, đến năm 2030, …": so does the time of a list that goes on.
    """
    return _TIMED.search(lower, start, end) is not None and not lower.startswith("cụ thể", start)


def _plans(lower: str, start: int, end: int) -> bool:
    """Whether the sentence speaks of the plan of a year."""
    return lower.find(" năm 20", start, end) >= 0 and _PLANS.search(lower, start, end) is not None


def _reports(lower: str, start: int, end: int, announces_here: bool) -> bool:
    """Whether the sentence tells what was reached; one that announces does only where it says so."""
    if tells_result(lower, start, end):
        return True
    return not announces_here and (opens_report(lower, start, end) or turns_away(lower, start, end))


def _goes_on(lower: str, start: int, end: int) -> bool:
    """Whether a sentence without numbers tells what is to be done, or is a part of the one before ("…; …")."""
    return lower.endswith((";", "; "), 0, start) or _WILL.search(lower, start, end) is not None


def _lead(spans: Spans, start: int, end: int, first: bool) -> Lead | None:
    lower = spans.view.lower
    runs_on = RUNS_ON.fullmatch(lower, start, end)
    if runs_on is not None:
        return Lead(start, start, end)
    found = _LEADS.search(lower, start, end) or _states().search(lower, start, end)
    if found is not None and (found.end() == end or lower[found.start() : found.end()].rstrip().endswith(":")):
        return Lead(start, found.start("goals"), found.end())
    return Lead(start, start, end, states=True) if first and _dates_goal(spans, start, end) else None


def _other_time(spans: Spans, lead: Lead, start: int, end: int) -> int:
    """Where a sentence says another time than the goal did that leads, -1 where none."""
    told = {time.last for time in spans.times_in(lead.start, lead.end)}
    others = [time.start for time in spans.times_in(start, end) if time.last not in told]
    later = _LATER.search(spans.view.lower, start, end)
    return min([*others, later.start()] if later else others, default=-1)


def _dates_goal(spans: Spans, start: int, end: int) -> bool:
    """Whether a sentence says one time, which it opens with or sets behind its aim."""
    dated = [time for time in spans.times_in(start, end) if time.recurrence is None]
    if len({(time.first, time.last) for time in dated}) != 1:
        return False
    at, lower = dated[0].start, spans.view.lower
    aimed = _AIMS.search(lower, start, at) is not None and _NUMBERED.search(lower, start, at) is None
    named = _BY_NAME.match(lower, start, at)
    return aimed or at - (named.end() if named else start) <= OPENS_WITHIN


@cache
def _states() -> "regex.Pattern[str]":
    """ "Đề án nêu mục tiêu cụ thể đến năm 2030 của từng thôn.": the goals follow."""
    sets = alternatives(forms_meaning("sayings", "sets"))
    return regex.compile(
        rf"{sets} (?P<goals>chỉ tiêu|mục tiêu) (?:cụ thể|chủ yếu|trọng tâm|cơ bản)"
        r"(?:(?!\slà\s|\d+ )[^.,;:\d]|20\d\d){0,90}[.:]?\s*|"
        # "… đã xây dựng chỉ tiêu phát triển đoàn viên năm 2027."
        rf"(?:{sets}|xây dựng) (?P<goals>chỉ tiêu|mục tiêu)(?: (?!là )\p{{L}}+,?){{1,20}} năm 20\d\d[.:]?\s*"
    )
