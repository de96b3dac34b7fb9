"""Discourse: whether the sentences of an article go on telling what is promised, or what was reached.

An article has no headings that say so. One sentence does ("Đại hội đề ra 12 chỉ tiêu."), and those behind it go on with
numbers until one tells of results, or of something else without any number.
"""

from functools import cache
from typing import NamedTuple

import regex

from extractors.kinds import plan_names
from extractors.lexicon import alternatives, forms_meaning
from extractors.separators import has_number
from models.outline import Node, NodeKind
from models.view import View
from pipeline.assembly.clause_times import OPENS_WITHIN
from pipeline.assembly.spans import Spans
from pipeline.assembly.turns import behind_means, turns_away

# "Theo quy hoạch này, đến năm 2030 cả nước sẽ có 70% …".
_PLANNED = regex.compile(
    rf"(?<!\p{{L}})theo (?:mục tiêu (?:của )?)?(?:quy hoạch|{plan_names()})"
    r"[^.;:]{0,120}?"
    r"(?:đến|giai đoạn) (?:hết |cuối )?(?:năm )?20\d\d[^.;:]{0,80}?\s(?:sẽ|phấn đấu|có|đạt|đặt mục tiêu)\s|"
    r"(?<!\p{L})(?:theo đó|cụ thể)[,:]? (?:[^.;,:]{1,40},? )?đến (?:hết |cuối )?năm 20\d\d(?!\d)"
)
# "Các chỉ tiêu kinh tế năm 2027 1. Thu nhập đạt …": a heading that the page runs into its list.
_RUNS_ON = regex.compile(
    r"[^\p{L}\d]*(?:các |những |một số )?(?:chỉ tiêu|mục tiêu)(?: [\p{L}–-]+,?){0,10} (?:năm|nhiệm kỳ|giai đoạn) "
    r"20\d\d(?:\s?[-–]\s?20\d\d)?:?"
    r"(?: [ivx]{1,3}\.[^.;:\d]{0,40}(?:\(\d+ (?:chỉ tiêu|mục tiêu)\))?)? 1[.)]\s*"
)
_NUMBERED = regex.compile(r"\d")
# "Bên cạnh đó, xã sẽ mở rộng chợ.": what is to be done goes on with goals though it counts nothing.
_WILL = regex.compile(r"(?<!\p{L})sẽ(?: tiếp tục)? \p{L}")
# By when something is to be reached: "giai đoạn 2021 - 2025", "đến năm 2030".
_UNTIL = regex.compile(
    r"(?:(?:giai đoạn|nhiệm kỳ) (?:19|20)\d\d\s?[-–]\s?|đến (?:hết |cuối )?năm )((?:19|20)\d\d)(?!\d)"
)
# A year of its own, not the end of a way ("đến năm 2030").
_YEAR = regex.compile(r"(?<!đến )(?<!hết )(?<!cuối )(?<!trước )năm (20\d\d)(?!\s?[-–\d])")
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
    """The first year that goals are announced of or in ("Năm 2027, xã phấn đấu …"): those before it are over."""
    lower = view.lower
    years = [
        year
        for node in nodes
        if node.kind is not NodeKind.ROW
        for start, end in sentences[node.index]
        if announces(lower, start, end) >= 0 and not tells_result(lower, start, end)
        for year in _YEAR.findall(lower, start, end)
    ]
    return f"{min(years)}-01-01" if years else None


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
            until = _UNTIL.findall(lower, start, end)
            # "Giai đoạn 2016-2020, xã đề ra chỉ tiêu …": what was promised then.
            here = behind >= 0 and not (until and int(max(until)) < gone) and behind_means(lower, start, end) == start
            if here and not tells_result(lower, behind, end):
                found[start] = Promise(behind, lead)
            plans = here or _plans(lower, start, end)
            if not announced and not plans:
                continue
            years = _YEAR.findall(lower, start, end)
            # "Trong năm 2015, thu nhập đạt …" behind "Năm 2016 phấn đấu …".
            reports = _reports(lower, start, end, here) or (bool(years) and max(years) < by)
            counts = _NUMBERED.search(lower, start, end) is not None
            if announced and counts and not reports:
                found[start] = Promise(start, lead)
            if here:
                # "… thông qua các chỉ tiêu nhiệm kỳ 2026 - 2031. Đại hội xác định 8 chỉ tiêu chính.": the term stays.
                # "Xã đề ra 8 chỉ tiêu năm 2027. Cụ thể, đến năm 2030, …": so does the time of a list that goes on.
                timed = lead is None or (_TIMED.search(lower, start, end) and not lower.startswith("cụ thể", start))
                lead = _lead(spans, start, end, not announced) if timed else lead
            told_on = counts or node.leads or _goes_on(lower, start, end)
            # "Huyện phấn đấu về đích": a headline that counts nothing leads nothing in.
            leads = here and (counts or lower.find(" tiêu", start, end) >= 0 or lower.endswith(":", start, end))
            goes_on = announced and (here or told_on) and not reports
            announced = (leads or goes_on) and not lower.endswith("?", start, end)
            by = max([by, *years]) if plans else by
            lead = lead if announced and (other < 0 or lead is None or not lead.states) else None
    return found


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
    runs_on = _RUNS_ON.fullmatch(lower, start, end)
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
    return aimed or at - start <= OPENS_WITHIN


@cache
def _states() -> "regex.Pattern[str]":
    """ "Đề án nêu mục tiêu cụ thể đến năm 2030 của từng thôn.": the goals follow."""
    sets = alternatives(forms_meaning("sayings", "sets"))
    return regex.compile(
        rf"{sets} (?P<goals>chỉ tiêu|mục tiêu) (?:cụ thể|chủ yếu|trọng tâm|cơ bản)"
        r"(?:(?!\slà\s|\d+ )[^.,;:\d]|20\d\d){0,90}[.:]?\s*"
    )


@cache
def _announcing() -> "regex.Pattern[str]":
    """ "đề ra 12 chỉ tiêu", "đặt mục tiêu", "thông qua nghị quyết với các mục tiêu"."""
    sets = alternatives(forms_meaning("sayings", "sets"))
    return regex.compile(
        r"(?<!sự )(?<!nỗ lực )(?<!đã )phấn đấu(?!\s+(?:vì|không ngừng|của))|"
        r"(?<!\p{L} )mục tiêu (?:cụ thể|chung|chủ yếu|trọng tâm|đến|đề ra|đặt ra|của [^.;:]{3,80} là(?!\p{L}))|"
        r"(?:chỉ tiêu|mục tiêu)[^.;:]{0,40}:\s*$|"
        r"(?<!vượt )(?<!thành )(?:các|những|một số) (?:chỉ tiêu|mục tiêu)[^.;:]{0,60}(?<!\p{L})"
        r"(?:gồm|như sau|sau đây|là|như)\s?:|(?<!so )" + sets + r"(?:(?!so với|thấp hơn|cao hơn|vượt)[^.;]){0,80}?"
        r"(?:chỉ tiêu|(?:các|những|\d) mục tiêu|mục tiêu(?=[^.;]{0,80}?(?:năm 20|20\d\d|%|thêm|ít nhất|tối thiểu)))|"
        # "Mục tiêu đọc sách 2026 - 2030": a headline.
        r"(?:^|(?<=\n))(?:các |những |một số )?(?:mục tiêu|chỉ tiêu)(?: [\p{L}–-]+,?){0,12} "
        r"20\d\d(?:\s?[-–]\s?20\d\d)?\s*$|"
        r"một trong (?:những |các )?(?:chỉ tiêu|mục tiêu)(?!\p{L})|"
        r"(?:mục tiêu|chỉ tiêu) (?:mà|được|do) [^.;]{3,160}(?:đề ra|đưa ra|đặt ra|xác định|hướng tới)(?!\p{L})"
    )


@cache
def _telling() -> "regex.Pattern[str]":
    tells = alternatives(forms_meaning("reports", "tells"))
    none = (forms_meaning("reports", ""), forms_meaning("evidence", ""), forms_meaning("evidence", "new"))
    aside = alternatives([form for forms in none for form in forms])
    # "sản lượng đạt và vượt 900 tấn" is a goal, "đạt và vượt các chỉ tiêu" a report.
    goal = r"(?!đạt(?:,| và) vượt \d)"
    return regex.compile(rf"{aside}|(?P<tells>{goal}{tells}|(?<!\p{{L}})hiện có(?= (?:\p{{L}}+ ){{0,2}}\d))")


@cache
def _opening() -> "regex.Pattern[str]":
    return regex.compile(r"[^\p{L}]*" + alternatives(forms_meaning("reports", "opens")))


def opens_report(lower: str, start: int, end: int) -> bool:
    """Whether the sentence opens as those do that tell what was reached ("Tính đến …")."""
    return _opening().match(lower, start, end) is not None


def tells_result(lower: str, start: int, end: int) -> bool:
    """Whether words in `[start, end)` tell what was reached ("đã", "vừa qua")."""
    return any(match["tells"] for match in _telling().finditer(lower, start, end))


def announces(lower: str, start: int, end: int) -> int:
    """Behind the words that announce goals, -1 where none do; the two words are looked for first, being rare."""
    told = opens_report(lower, start, end) and not (
        # "Theo báo cáo tại cuộc họp, tỉnh đề ra 27 chỉ tiêu …".
        lower.startswith("theo báo cáo", start) and not tells_result(lower, start, end)
    )
    if lower.endswith("?", start, end) or told:
        return -1
    found = _RUNS_ON.fullmatch(lower, start, end)
    if found is not None:
        return found.end()
    if lower.find(" tiêu", start, end) >= 0 or lower.find("phấn đấu", start, end) >= 0:
        found = _announcing().search(lower, start, end)
    if found is None and (lower.find("heo ", start, end) >= 0 or lower.find("ụ thể", start, end) >= 0):
        found = _PLANNED.search(lower, start, end)
    return found.end() if found else -1
