"""Reasons: each verdict in one sentence, in Vietnamese and in English."""

from models.comparison_rows import number_text, quantity_text
from models.pairs import DeadlineRelation, Sentence
from models.target import Target
from pipeline.comparison.features import Feature
from pipeline.comparison.verdicts import Cause, Judgement

_VI = {
    Cause.TOTAL: "{child} là phần đóng góp vào tổng {parent} của {upper} ({share}), cộng dồn qua các đơn vị",
    Cause.EQUAL: "{child} đạt mức của {upper} ({parent}){at}",
    Cause.STRONGER: "{child} {better} mức của {upper} ({parent}){at}",
    Cause.WEAKER: "{child} {worse} mức của {upper} ({parent}){at}",
    Cause.LATE: "{child} đạt mức của {upper} ({parent}) nhưng không kịp hạn",
    Cause.STAGE: "{child} là mốc trung gian, đến hạn trước chỉ tiêu {parent} của {upper}",
    Cause.UNIT: "Không so sánh được: {parent} và {child} đếm hai đơn vị khác nhau",
    Cause.SCALE: "Không so sánh được: {parent} và {child} không cùng đơn vị tính",
    Cause.RANK: "Không so sánh được: {parent} và {child} là thứ hạng ở hai cấp khác nhau",
    Cause.WORDS: "Không so sánh được bằng số: {upper} nêu {parent}, {lower} nêu {child}",
    Cause.YEARLY: "Không so sánh được: {upper} giao {parent} cho từng năm, {child} mới là mức của năm cuối; "
    "các năm trước đó chưa nêu mức",
    Cause.PACE: "Không so sánh được: một bên nêu mức giảm của từng năm, một bên nêu mức giảm của cả kỳ "
    "({parent} và {child})",
    Cause.OTHER_PACE: "{child} là phần đóng góp vào {parent} của {upper}, nhưng một bên tính cho từng năm, một bên cho "
    "cả kỳ nên không tính tỷ phần",
    Cause.PART: "Chưa kết luận được: {child} chỉ nêu cho một phần đối tượng mà {upper} giao {parent}",
    Cause.BASE: "Không so sánh được: {parent} và {child} không tính trên cùng một cơ sở (theo tháng hay năm; theo "
    "người, hộ hay ha)",
    Cause.RISE: "Không so sánh được: một bên nêu mức tăng, một bên nêu mức đạt được ({parent} và {child})",
    Cause.CUT: "Không so sánh được: một bên nêu mức giảm, một bên nêu mức còn lại ({parent} và {child})",
}
_EN = {
    Cause.TOTAL: "{child} contributes to the {parent} of the {upper} ({share}), added up over all units",
    Cause.EQUAL: "{child} keeps what the {upper} asks ({parent}){at}",
    Cause.STRONGER: "{child} is {better} the {upper} asks ({parent}){at}",
    Cause.WEAKER: "{child} is {worse} the {upper} asks ({parent}){at}",
    Cause.LATE: "{child} keeps what the {upper} asks ({parent}), but not in time",
    Cause.STAGE: "{child} is an interim stage, due before the {parent} of the {upper}",
    Cause.UNIT: "Not comparable: {parent} and {child} count different things",
    Cause.SCALE: "Not comparable: {parent} and {child} are not in one unit",
    Cause.RANK: "Not comparable: {parent} and {child} are ranks at two different levels",
    Cause.WORDS: "Not comparable in numbers: the {upper} says {parent}, the {lower} {child}",
    Cause.YEARLY: "Not comparable: the {upper} asks {parent} every year, {child} is due only in the end; nothing is "
    "said of the years before",
    Cause.PACE: "Not comparable: one says by how much it falls each year, the other over the whole term "
    "({parent} and {child})",
    Cause.OTHER_PACE: "{child} contributes to the {parent} of the {upper}, but one is for each year, the other for the "
    "whole term, so that no share is told",
    Cause.PART: "Not settled: {child} is for a part of the population for which the {upper} asks {parent}",
    Cause.BASE: "Not comparable: {parent} and {child} are not told for the same (a month or a year; a person, a home "
    "or a hectare)",
    Cause.RISE: "Not comparable: one says by how much it rises, the other what is reached ({parent} and {child})",
    Cause.CUT: "Not comparable: one says by how much it falls, the other what is left ({parent} and {child})",
}
RECURRENCE_VI = {"yearly": "hằng năm", "quarterly": "hằng quý", "monthly": "hằng tháng", "periodic": "định kỳ"}


_SIDES = {
    False: (("cấp trên", "cấp dưới"), ("level above", "child")),
    True: (("bản trước", "bản sau"), ("earlier version", "later one")),
}


def reason_for(
    parent: Feature, child: Feature, judgement: Judgement, *, split: bool = False, versions: bool = False
) -> Sentence:
    """Why `judgement` was given, with both quantities, and with both times where these differ."""
    sides = _SIDES[versions]
    less = parent.amount.less or (child.amount.less and judgement.turned is None)
    words = {
        "parent": quantity_text(parent.target.quantity, judgement.due),
        "child": quantity_text(child.target.quantity, judgement.reached),
    }
    share = "" if judgement.share is None else number_text(round(100 * judgement.share, 2)) + "%"
    vi = _VI[judgement.cause].format(
        **_turned(words, parent, judgement, "vi"),
        share=share,
        upper=sides[0][0],
        lower=sides[0][1],
        at=f" cho năm {judgement.year}" if judgement.year else "",
        better="thấp hơn, tức chặt hơn" if less else "vượt",
        worse="cao hơn, tức lỏng hơn" if less else "thấp hơn",
    )
    en = _EN[judgement.cause].format(
        **_turned(words, parent, judgement, "en"),
        share=share,
        upper=sides[1][0],
        lower=sides[1][1],
        at=f" for {judgement.year}" if judgement.year else "",
        better="lower, thus stricter than" if less else "more than",
        worse="higher, thus looser than" if less else "less than",
    )
    part = ("; chỉ cho một phần đối tượng", "; for a part of the population") if split else ("", "")
    times = _times(parent.target, child.target, judgement, (sides[0][0], sides[1][0]))
    return Sentence(vi=f"{vi}{part[0]}{times[0]}.", en=f"{en}{part[1]}{times[1]}.")


def _turned(words: dict[str, str], parent: Feature, judgement: Judgement, lang: str) -> dict[str, str]:
    """`words`, where one side counts those that lack a thing, with the child's number as the parent counts; where one
    ends all of it, with what that leaves."""
    if judgement.none_left:
        left = {"vi": "tức còn 0%", "en": "thus 0% left"}[lang]
        return words | {judgement.none_left: f"{words[judgement.none_left]} ({left})"}
    if judgement.turned is None:
        return words
    lacks = {"vi": ("tức {} chưa có", "tức {} đã có"), "en": ("thus {} lack it", "thus {} have it")}[lang]
    told = lacks[not parent.lacks].format(f"{number_text(round(judgement.turned, 4))}%")
    return words | {"child": f"{words['child']} ({told})"}


def _times(parent: Target, child: Target, judgement: Judgement, named: tuple[str, str]) -> tuple[str, str]:
    if judgement.deadline is DeadlineRelation.SAME:
        return "", ""
    words = {
        DeadlineRelation.EARLIER: (" sớm hơn", " earlier"),
        DeadlineRelation.LATER: (" muộn hơn", " later"),
        DeadlineRelation.UNSTATED: ("", ""),
    }[judgement.deadline]
    above, below = _when(parent, "vi", judgement.year), _when(child, "vi")
    upper, lower = _when(parent, "en", judgement.year), _when(child, "en")
    return (
        f"; thời hạn{words[0]}: {below} ({named[0]}: {above})",
        f"; time{words[1]}: {lower} ({named[1]}: {upper})",
    )


def _when(target: Target, lang: str, year: int | None = None) -> str:
    """The deadline of `target` in words; where it states none, `year` of its roadmap."""
    deadline = target.deadline
    end = deadline.end if deadline else None
    day = "/".join(reversed(end.split("-"))) if end and lang == "vi" else end
    often = deadline.recurrence.value if deadline and deadline.recurrence else None
    told = [word for word in (RECURRENCE_VI.get(often or "") if lang == "vi" else often, day) if word]
    if year and not told:
        return f"năm {year}" if lang == "vi" else str(year)
    return ", ".join(told) or ("không nêu" if lang == "vi" else "not stated")
