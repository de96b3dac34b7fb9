"""Turns: sentences with which an article leaves the goals that it announced, and tells of something else."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from pipeline.assembly.plan_shares import plan_shares

# "Trong 5 tháng đạt 12 tỷ đồng": of a part of the year only what was reached is told.
_MONTHS = regex.compile(r"(?<![\p{L}\d])\d{1,2} tháng (?:đầu năm|đạt|qua)(?!\p{L})")
# "Để đạt mục tiêu trên, xã cần 40 tỷ đồng": what it takes, but "…, xã sẽ nâng tỷ lệ lên 40%" promises.
_MEANS = regex.compile(
    r"[^\p{L}]*(?:để|muốn|nhằm) (?:đạt|hoàn thành|thực hiện|hiện thực hóa|làm)(?: được)?(?: \p{L}+){1,8},\s"
    r"(?=[^.;,]{0,60}(?<!\p{L})cần (?:(?!đạt|tăng|giảm|nâng)\p{L}+ ){0,4}\d)"
)
# "Chị Lò Thị Thử có 60 con dê", not "chị em phụ nữ".
_PERSON = regex.compile(
    rf"[^\p{{L}}]*(?:gia đình )?{alternatives(forms_meaning('reports', 'somebody'))}\.? (?!em |con |chị |bà )\p{{L}}"
)
# "Đến tháng 9/2026, xã có …".
_BY_MONTH = regex.compile(r"[^\p{L}]*đến (?:đầu |giữa |cuối |hết )?tháng \d{1,2}(?:/20\d\d| năm 20\d\d)?,? ")
# "Tuy nhiên, chỉ 23% thợ có bằng nghề.", "Trước đó, xã có 4 cầu treo."
_OTHERWISE = regex.compile(r"[^\p{L}]*" + alternatives(forms_meaning("reports", "turns")))
_AHEAD = regex.compile(r"(?<!\p{L})(?:sẽ|phấn đấu|dự kiến|hoàn thành)(?!\p{L})")


def behind_means(lower: str, start: int, end: int) -> int:
    """Behind the words that say what something is done for ("Để đạt mục tiêu trên, "), else `start`."""
    means = _MEANS.match(lower, start, end)
    return means.end() if means is not None else start


def speaks_otherwise(lower: str, start: int, end: int) -> bool:
    """Whether a sentence opens with words of what was before, or is otherwise than told so far."""
    return _OTHERWISE.match(lower, start, end) is not None


def turns_away(lower: str, start: int, end: int) -> bool:
    """Whether a sentence tells of some months, of more than all, of what it takes, of somebody or of before."""
    if lower.find(" tháng ", start, end) >= 0 and _MONTHS.search(lower, start, end):
        return True
    if any(share.percent > 100 for share in plan_shares(lower, start, end)):
        return True  # "đạt 112% mục tiêu": nobody plans more than the plan
    if behind_means(lower, start, end) > start:
        return True
    turns = (
        _PERSON.match(lower, start, end) or _BY_MONTH.match(lower, start, end) or speaks_otherwise(lower, start, end)
    )
    return bool(turns) and _AHEAD.search(lower, start, end) is None
