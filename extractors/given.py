"""Given: whom a word tells to do the work of a sentence, "giao", "do …", "đối với" (guide, section 3.4)."""

from typing import NamedTuple

import regex

from extractors.labelled import organised
from extractors.lexicon import alternatives, forms_meaning
from extractors.occurrences import occurrences
from extractors.parties import PartyMention, find_names
from models.party import PartyRole


class Assignment(NamedTuple):
    """A party at `[start, end)` with its role.

    `subject`: named as the clause's subject without any assigning word; `works`: that subject opens a sentence and a
    verb of work follows ("Sở Xây dựng tiếp tục rà soát …"). `asked`: told with "yêu cầu" or "đề nghị". `effort`:
    such a verb as "tăng cường", which is work below an order only.
    """

    start: int
    end: int
    role: PartyRole
    subject: bool = False
    works: bool = False
    asked: bool = False
    effort: bool = False


GIVEN = regex.compile(
    rf"(?<!\p{{L}})(?:(?<=(?:có|ra|gửi) văn bản )|(?<!{alternatives(forms_meaning('subjects', 'reported'))} ))"
    r"(?:(?<!(?:,|và|hoặc|được|việc|chế) )(?:giao|phân công)\s(?:nhiệm vụ|trách nhiệm) (?=cho )|"
    r"(?:giao|phân công|đề nghị|yêu cầu|(?<!phân cấp(?:,| và| hoặc) )ủy quyền cho):?\s+"
    rf"(?!{alternatives(forms_meaning('subjects', 'aside'))}|chuyên môn(?! ?\p{{L}})))(?:cho\s+)?"
)
# "Giao nhiệm vụ cho Phòng Kinh tế", but "phân công nhiệm vụ cho cán bộ" says what somebody else does.
_NAMED = regex.compile(r"(?:(?:các )?đồng chí )?\p{Lu}")
_BY = regex.compile(r"(?<!\p{L})do\s+")
# "Tham gia hội thi do Sở A chủ trì": whoever takes part does so, and Sở A is told nothing.
_TAKES_PART = regex.compile(r"(?:tham gia|tham dự|phối hợp|cử)(?!\p{L})")
_DOES = regex.compile(r"\s*(?:thực hiện|triển khai|tham mưu)\s*[,.;)]")
_FOR = regex.compile(r"(?<=\d )đối với\s+")
# "đối với những xã chưa có trạm": which places are meant, not who does it.
_WHICH_OF = regex.compile(r"\s?(?:chưa|không|có|còn|đã|đang|nằm|thuộc)(?!\p{L})")
# "Phân công cán bộ theo dõi": whoever has no name of its own is told so within an office.
_OWN = regex.compile(alternatives(forms_meaning("subjects", "own")))
LEADING = regex.compile(
    r"\s*,?\s*(?:theo chức năng(?!,? nhiệm vụ)[^,;.]{0,40},?\s*|(?:căn cứ|trên cơ sở|trong phạm vi)[^;.:]{0,160},\s*|"
    rf"(?:{alternatives(forms_meaning('subjects', 'urged'))}\s+){{1,2}})?"
    rf"(?:theo chức năng,? nhiệm vụ(?!\p{{L}})|{alternatives(forms_meaning('subjects', 'leads'))})"
)
# "… hoặc đề nghị cấp có thẩm quyền quyết định": a request to those above assigns nothing (guide, section 4).
_ABOVE = regex.compile(r"(?:cấp|cơ quan|người) có thẩm quyền|cấp trên|chủ tịch nước")
# "tham mưu UBND tỉnh phân công các sở …", "kinh phí trong dự toán giao cho Sở A": it is proposed, or an amount.
# "Chủ rừng có quyền yêu cầu Hạt Kiểm lâm …": a right.
_PROPOSED = regex.compile(
    r"(?r)(?<!\p{L})(?:(?:tham mưu|đề xuất|kiến nghị)[^;.:]{0,160}|dự toán[^;,.:]{0,60}|có quyền )$"
)
# "đã có Tờ trình số 12 đề nghị tỉnh …": a paper asks; "vừa có Công văn số 9 yêu cầu Sở Y tế …" orders.
_ASKS_BY = regex.compile(r"(?r)(?<!\p{L})(?:có|ra|gửi|trình) (?:tờ trình|văn bản|công văn)(?: số [^\s;]+)? $")
_NEAR = 200
_GIVES = {"cues given": GIVEN, "cues given for": _FOR, "cues given by": _BY}


def _is_session(text: str, lower: str, start: int, end: int) -> bool:
    """Whether "giao" goes on as "cuộc họp giao ban": no committee is told anything."""
    return text[start].islower() and lower[start : occurrences("parties", lower).at(start, end)] == "ban"


def told(
    text: str, lower: str, cue: "regex.Match[str]", end: int, asked: bool = False
) -> tuple[list[PartyMention], int]:
    """Whom the words of `cue` tell, and where their names end; nobody who is told so within an office."""
    if "nhiệm" in cue[0] and not _NAMED.match(text, cue.end(), end):
        return [], cue.end()
    names, stop = find_names(text, lower, cue.end(), end, through=asked)
    within = names and lower.startswith("phân công", cue.start()) and _OWN.match(lower, names[0].start)
    if within and text[names[0].start : stop].islower():
        return [], stop
    return names, stop


def given(text: str, lower: str, start: int, end: int) -> list[Assignment]:
    """ "Giao X chủ trì", "do X thực hiện", "trước tháng 8/2021 đối với X"."""
    found = []
    for cue, pattern in _GIVES.items():
        for at in occurrences(cue, lower).between(start, end):
            match = pattern.match(lower, at, end)
            if match is None or (match[0] == "giao " and _is_session(text, lower, match.end(), end)):
                continue
            asked = lower.startswith(("yêu cầu", "đề nghị"), at)
            names, stop = told(text, lower, match, end, asked)
            if [lower[name.start : name.end] for name in names] == ["đơn vị"]:
                continue  # nobody's name (guide, section 3.4)
            if _PROPOSED.search(lower, max(start, at - _NEAR), at):
                continue
            if lower.startswith("đề nghị", at) and _ASKS_BY.search(lower, max(start, at - _NEAR), at):
                continue
            if ":" in match[0] and (at == start or not text[match.end()].isupper()):
                continue  # "Yêu cầu: cán bộ nắm vững quy trình"
            if asked and names and _ABOVE.match(lower, names[0].start):
                continue
            if pattern is _FOR and _WHICH_OF.match(lower, stop, end):
                continue
            does = LEADING.match(lower, stop, end) or _DOES.match(lower, stop, end)
            if pattern is _BY and not (does and organised(text, lower, names)):
                continue
            if pattern is _BY and lower[at - 2] != "," and _TAKES_PART.match(lower, start, end):
                continue
            found += [Assignment(name.start, name.end, PartyRole.LEAD, asked=asked) for name in names]
    return found
