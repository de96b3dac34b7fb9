"""Column roles: what a table's column holds, told by the words of its head (guide, section 3.6)."""

from enum import StrEnum
from functools import cache

import regex

from extractors.lexicon import alternatives, read_lexicon

# "Người chủ trì tham mưu", "Nơi triển khai": who, and what they do.
_WHO_DOES = (
    r"(?:đơn vị|cơ quan|tổ chức|bộ phận|người|nơi) (?:chủ trì |chịu trách nhiệm )?"
    r"(?:thực hiện|tham mưu|triển khai|theo dõi)"
)
_OF_YEAR = r"năm (?:19|20)\d\d"
# "TH 2025", "Năm 2025 (TH)", "Kết quả 2025" was done, "Kế hoạch thực hiện năm 2026" and "Thực hiện 2026-2030" are to
# be.
_WAS_DONE = (
    r"^(?:th|thực hiện|kết quả) (?:19|20)\d\d(?!\s?[-–])|\((?:ư?th|thực hiện)\)$|"
    r"(?<!kế hoạch )(?<!chỉ tiêu )(?<!lộ trình )thực hiện năm (?!\d{4}\s?[-–])"
)


class Role(StrEnum):
    """What the words of a head say (`columns.toml` tells how each is meant)."""

    HEAD = "head"
    INDEX = "index"
    CONTENT = "content"
    LEAD = "lead"
    SUPPORT = "support"
    TIME = "time"
    UNIT = "unit"
    VALUE = "value"
    RESULT = "result"
    GOAL = "goal"
    ASIDE = "aside"
    MEASURE = "measure"
    WIDE = "wide"
    PRODUCT = "product"


def has_role(words: str, role: Role) -> bool:
    """Whether a head, in lower case on one line, says `role`.

    >>> has_role("đơn vị chủ trì", Role.LEAD), has_role("đơn vị", Role.UNIT)
    (True, True)
    """
    return _pattern(role).search(words) is not None


@cache
def _pattern(role: Role) -> "regex.Pattern[str]":
    forms: dict[str, list[str]] = {"within": [], "front": [], "whole": []}
    for row in read_lexicon("columns"):
        if role in row.meaning.split(", "):
            forms[row.more["place"]].append(row.form)
    shapes = {Role.HEAD: [_OF_YEAR], Role.LEAD: [_WHO_DOES], Role.RESULT: [_WAS_DONE]}.get(role, [])
    if role is Role.MEASURE:
        return regex.compile(rf"^{alternatives(forms['within'])}[^.;]*$")
    for place, shape in (("within", "{}"), ("front", "^{}"), ("whole", "^{}$")):
        if forms[place]:
            shapes.append(shape.format(alternatives(forms[place])))
    return regex.compile("|".join(shapes))
