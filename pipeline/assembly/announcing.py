"""Announcing: whether a sentence itself announces goals, or tells what was reached (docs/rules.md)."""

from functools import cache

import regex

from extractors.kinds import plan_names
from extractors.lexicon import alternatives, forms_meaning

# "Theo quy hoạch này, đến năm 2030 cả nước sẽ có 70% …".
_PLANNED = regex.compile(
    rf"(?<!\p{{L}})theo (?:mục tiêu (?:của )?)?(?:quy hoạch|{plan_names()})"
    r"[^.;:]{0,120}?"
    r"(?:đến|giai đoạn) (?:hết |cuối )?(?:năm )?20\d\d[^.;:]{0,80}?\s(?:sẽ|phấn đấu|có|đạt|đặt mục tiêu|là(?= \d))\s|"
    r"(?<!\p{L})(?:theo đó|cụ thể)[,:]? (?:[^.;,:]{1,40},? )?đến (?:hết |cuối )?năm 20\d\d(?!\d)"
)
# "Các chỉ tiêu kinh tế năm 2027 1. Thu nhập đạt …": a heading that the page runs into its list.
RUNS_ON = regex.compile(
    r"[^\p{L}\d]*(?:các |những |một số )?(?:chỉ tiêu|mục tiêu)(?: [\p{L}–-]+,?){0,10} (?:năm|nhiệm kỳ|giai đoạn) "
    r"20\d\d(?:\s?[-–]\s?20\d\d)?:?"
    r"(?: [ivx]{1,3}\.[^.;:\d]{0,40}(?:\(\d+ (?:chỉ tiêu|mục tiêu)\))?)? 1[.)]\s*"
)

_NUMBERED = regex.compile(r"\d")


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
        r"(?:chỉ tiêu|(?:các|những|\d) mục tiêu|"
        r"mục tiêu(?=[^.;]{0,80}?(?:năm (?:20|tới|sau)|20\d\d|%|thêm|ít nhất|tối thiểu)))|"
        # "Mục tiêu đọc sách 2026 - 2030": a headline.
        r"(?:^|(?<=\n))(?:các |những |một số )?(?:mục tiêu|chỉ tiêu)(?: [\p{L}–-]+,?){0,12} "
        r"20\d\d(?:\s?[-–]\s?20\d\d)?\s*$|"
        r"xây dựng (?:(?:các|những|\d+) )?(?:chỉ tiêu|mục tiêu)(?!\p{L})|"
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
    # "(QNO) - Theo thống kê …": behind the paper that prints it.
    byline = r"(?:[^\p{L}]*[\p{L}.]{2,14}\)? ?[-–] |\([\p{L}.]{2,14}\) )?"
    return regex.compile(byline + r"[^\p{L}]*" + alternatives(forms_meaning("reports", "opens")))


def opens_report(lower: str, start: int, end: int) -> bool:
    """Whether the sentence opens as those do that tell what was reached ("Tính đến …")."""
    return _opening().match(lower, start, end) is not None


def tells_result(lower: str, start: int, end: int) -> bool:
    """Whether words in `[start, end)` tell what was reached ("đã", "vừa qua"); a bracket only compares with it ("đạt
    30 (hiện tại là 21)")."""
    return any(match["tells"] and lower[match.start() - 1] != "(" for match in _telling().finditer(lower, start, end))


def tells_at_once(lower: str, start: int, end: int) -> bool:
    """Whether a clause of `[start, end)` tells results before any number: "…, đến nay 10 chỉ tiêu hoàn thành"; "bảo vệ
    rừng hiện có" tells of what."""
    told = (match.start() for match in _telling().finditer(lower, start, end) if match["tells"])
    found = next((at for at in told if lower[start:at].rstrip()[-1:] in ("", ",", ";", ":")), end)
    return found < end and _NUMBERED.search(lower, start, found) is None


def announces(lower: str, start: int, end: int) -> int:
    """Behind the words that announce goals, -1 where none do; the two words are looked for first, being rare."""
    told = opens_report(lower, start, end) and not (
        # "Theo báo cáo tại cuộc họp, tỉnh đề ra 27 chỉ tiêu …".
        lower.startswith("theo báo cáo", start) and not tells_result(lower, start, end)
    )
    if lower.endswith("?", start, end) or told:
        return -1
    found = RUNS_ON.fullmatch(lower, start, end)
    if found is not None:
        return found.end()
    if lower.find(" tiêu", start, end) >= 0 or lower.find("phấn đấu", start, end) >= 0:
        found = _announcing().search(lower, start, end)
    if found is None and (lower.find("heo ", start, end) >= 0 or lower.find("ụ thể", start, end) >= 0):
        found = _PLANNED.search(lower, start, end)
    return found.end() if found else -1
