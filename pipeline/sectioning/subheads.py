"""Subheads: lines without a label that govern those below them ("Tháng 8/2026:", "Các chỉ tiêu chủ yếu")."""

import regex

from extractors.bullets import read_bullet
from extractors.party_headings import heading_names
from extractors.predicates import opens_action
from models.section import Topic
from models.view import View
from pipeline.sectioning.headings import topic_of

_SHORT, _FEW = 90, 5
_TIME = regex.compile(
    r"(?:từ |đến |trong |giai đoạn |năm |tháng |quý |[0-9]).{0,60}(?:19|20)\d\d(?:[ -–]+(?:19|20)?\d\d)?"
    r"(?: \([^()]{3,30}\))?\s*:?$"
)
_INNER = regex.compile(r"[.!?…;:]\s|%|\.$")
# Under these a plan numbers its work anew, also where nothing numbered stands above.
_MONTHS = ("tháng ", "quý ", "tuần ")
# "Các chỉ tiêu chủ yếu (nhiệm kỳ 2025-2030)".
_GOALS = regex.compile(
    r"(?:(?:các|một số|những|hệ thống|về) )*(?:mục tiêu|chỉ tiêu)(?: (?:cụ thể|chủ yếu|tổng quát|chung|cơ bản|chính|"
    r"phấn đấu|kinh tế|xã hội|văn hóa|môi trường|phát triển|thực hiện|thi đua|[-–,]|và)){0,9}(?: và [^.:;%]{2,30})?"
    r"(?:,? \(?(?:trong |của |cho )?(?:nhiệm kỳ|giai đoạn|thời kỳ|(?:đến )?(?:hết |cuối )?năm)[^.:;]{0,30}\)?)?"
)
# "PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NĂM 2026": with its time, a heading of all that is planned.
_PLANNED = regex.compile(
    r"(?:các |một số )?(?:phương hướng|mục tiêu|định hướng)(?:(?:,| và)+ (?:các |một số )?"
    r"(?:phương hướng|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp)"
    r"(?: (?:chủ yếu|trọng tâm|cụ thể))?){1,4}(?: phát triển kinh tế(?: [-–] |,? )xã hội)?"
    r" (?:trong |của )?(?:nhiệm kỳ|giai đoạn|(?:đến )?năm) (?:20\d\d)(?:\s?[-–]\s?20\d\d)?"
)


def is_run_in(lower: str) -> bool:
    """Whether a line, in lower case without blanks at its end, ends in a colon, or is a time or a heading of goals."""
    return lower.endswith(":") or _TIME.match(lower) is not None or names_goals(lower)


def names_goals(lower: str) -> bool:
    """Whether a line, in lower case, is a heading of goals without a label."""
    return len(lower) < _SHORT and (_GOALS.fullmatch(lower.rstrip(": ")) is not None or names_plan(lower))


def names_months(lower: str) -> bool:
    """Whether a line, in lower case, is a month or quarter that work is planned for."""
    return lower.startswith(_MONTHS) and _TIME.match(lower) is not None


def names_plan(lower: str) -> bool:
    """Whether a line, in lower case, is a heading without a label of all that is planned for a time."""
    return len(lower) < _SHORT and _PLANNED.fullmatch(lower.rstrip(": ")) is not None


def names_party(view: View, number: int) -> bool:
    """Whether the line of block `number` is a party's name right above a bullet of work ("Công an xã")."""
    block, below = view.blocks[number], view.blocks[number + 1 : number + 2]
    if block.end - block.start >= _SHORT or not below or view.text[block.end - 1] in ".;,":
        return False
    bullet = read_bullet(view.text, below[0].start, below[0].end)
    if bullet is None or not opens_action(view.lower, bullet[1], below[0].end):
        return False
    names = heading_names(view.text, view.lower, block.start, block.end, strict=True)
    return bool(names) and names[-1].end == block.end


def is_stopped(view: View, number: int, start: int, end: int, top: bool) -> bool:
    """Whether the words behind the label of block `number` are a heading though a full stop closes them.

    They are where they name a time or goals, in few words what a `top` section is about ("II. Tổ chức thực hiện."), or
    a party whose work a paragraph below tells ("2. Sở Tài chính.").
    """
    stop = end - 1
    if view.text[stop] != "." or not 2 < end - start < _SHORT or _INNER.search(view.text, start, stop):
        return False
    told = view.lower[start:stop]
    if (_TIME.match(told) and not told[0].isdigit()) or names_goals(told):
        return True
    if top and told.count(" ") < _FEW and topic_of(told) is not Topic.OTHER:
        return True
    below = view.blocks[number + 1 : number + 2]
    if not below or not opens_action(view.lower, below[0].start, below[0].end):
        return False
    names = heading_names(view.text, view.lower, start, stop, strict=True)
    return bool(names) and names[-1].end == stop


def introduces(words: str) -> bool:
    """Whether the words of a bullet end in a colon or are a short subhead without a closing sign ("Mục tiêu")."""
    words = words.rstrip()
    return words.endswith(":") or (0 < len(words) < _SHORT and words[-1] not in ".;,!?…")
