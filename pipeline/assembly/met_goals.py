"""Met goals: where a sentence speaks of goals that were reached, not of those to be reached (docs/rules.md)."""

import regex

from pipeline.assembly.announcing import announces, opens_report
from pipeline.assembly.plan_shares import plan_shares

_STRIVES = regex.compile(r"ph[ấâầ]n đ[ấâầ]u")
# "vượt các chỉ tiêu", "cao hơn mục tiêu", "vượt 12 chỉ tiêu".
_MET = regex.compile(
    r"(?r)(?<!để |nhằm |đấu |sẽ |tâm )(?:(?<!đạt )vượt|đạt và vượt|vượt mức|cao hơn|thấp hơn|so với)"
    r"(?: \p{L}+| \d+){0,3}\s$|"
    # "hoàn thành 21/22 chỉ tiêu"; "Nhiều chỉ tiêu đạt trên 80%"; "chưa đạt mục tiêu".
    r"\d+/\d+\s$|(?<!\p{L} )nhiều\s$|(?:chưa|không|khó) (?:đạt|hoàn thành)(?: được)?(?: \p{L}+){0,2}\s$"
)
_WAS_MET = regex.compile(
    r"(?:chỉ tiêu|mục tiêu)(?:,? [\p{L}-]+){0,12}? (?:đạt cao|đạt(?:,| và) vượt|đều đạt|đều vượt|đã|vượt|"
    r"hoàn thành vượt|(?:chưa|không|khó) (?:đạt|hoàn thành))|"
    # "Mục tiêu giảm 5% số vụ đã đạt được", "đặt mục tiêu 80% hộ có vườn, kết quả đạt 87%".
    r"(?:chỉ tiêu|mục tiêu)[^.;:]{3,120}?(?:\s(?:đã|đều) (?:được )?(?:đạt|hoàn thành|vượt)(?: được)?(?= ?[.;,])|"
    r",\s(?:kết quả|thực tế)(?: chỉ)? đạt)"
)


def met_goals(lower: str, sentence: tuple[int, int], goals: list[int], programme: bool) -> list[int]:
    """Those of `goals`, the places of such words in `sentence`, that were met, none behind one that is still aimed at.

    Outside a `programme` a share of a goal ("đạt 125% chỉ tiêu giao") tells how far it was met.
    """
    reports = bool(goals) and opens_report(lower, *sentence) and announces(lower, *sentence) < 0
    # "đạt 125% chỉ tiêu giao" tells how far a goal was met; "đạt 100% chỉ tiêu" may be what is aimed at.
    shares = plan_shares(lower, *sentence) if goals and not programme else []
    shared = {share.plan for share in shares if share.percent != 100}
    met = [at for at in goals if at in shared or _is_met(lower, sentence[0], at, reports)]
    first_aim = min((at for at in goals if at not in met), default=sentence[1])
    return [at for at in met if at < first_aim]


def strives(lower: str, at: int) -> bool:
    """Whether the word at `at` is "phấn đấu", in one of the ways that scans spell it."""
    return _STRIVES.match(lower, at) is not None


def _is_met(lower: str, start: int, at: int, reports: bool) -> bool:
    """Whether the word of a goal at `at` tells of one that was met; the sentence from `start` `reports` or not."""
    return (
        (reports and not strives(lower, at))
        or _MET.search(lower, start, at) is not None
        or _WAS_MET.match(lower, at) is not None
    )
