"""Comparing: words that mean something only where two programmes are laid side by side."""

from functools import cache

import regex

from extractors.concepts import read_concepts
from extractors.lexicon import alternatives, forms_meaning

_OPENS_SHARE = regex.compile(r"(?:tỷ lệ |số |tổng số |các )+")


@cache
def light_words() -> frozenset[str]:
    """The words, as `read_concepts` has them, of verbs that go with anything ("tổ chức", "triển khai")."""
    return frozenset(word for form in forms_meaning("comparing", "light") for word in read_concepts(form, {}).words)


def names_price(lower: str) -> bool:
    """Whether money is told for one meal, case or head, which does not add up over units.

    >>> names_price("mức hỗ trợ xóa nhà tạm"), names_price("tổng vốn đầu tư")
    (True, False)
    """
    return _any("price").search(lower) is not None


def names_span(lower: str) -> bool:
    """Whether it is told how long, old or high one case or person is, which does not add up over units.

    >>> names_span("thời gian giải quyết hồ sơ"), names_span("giờ dạy nghề")
    (True, False)
    """
    return _any("span").search(lower) is not None


def names_those_below(lower: str) -> bool:
    """Whether a party's name, in lower case, is how a level calls those below it; any other name is one body's."""
    return _any("below").search(lower) is not None


def names_people(lower: str) -> bool:
    """Whether a unit, in lower case, is people, whom another paper's table may count as "người".

    >>> names_people("đoàn viên"), names_people("căn nhà")
    (True, False)
    """
    return _any("people").search(lower) is not None


def sort_of_population(lower: str) -> str:
    """What an indicator, in lower case, is a share of: "bodies" or the "people" in them; empty where neither is told.

    >>> sort_of_population("tỷ lệ thôn có điện"), sort_of_population("hộ dân có điện"), sort_of_population("điện")
    ('bodies', 'people', '')
    """
    opening = _OPENS_SHARE.match(lower)
    at = opening.end() if opening else 0
    if _any("bodies").match(lower, at):
        return "bodies"
    return "people" if _any("people").match(lower, at) or _any("homes").match(lower, at) else ""


def names_event(lower: str) -> bool:
    """Whether a unit, in lower case, is how often something takes place, whatever that is called.

    >>> names_event("cuộc đối thoại"), names_event("lớp học")
    (True, False)
    """
    return _any("event").match(lower) is not None


def names_flow(lower: str) -> bool:
    """Whether an indicator, in lower case, is what a year brings, whether its paper says "mỗi năm" or not.

    >>> names_flow("sản lượng ngô"), names_flow("trồng mới rừng")
    (True, False)
    """
    return _any("flow").search(lower) is not None


def names_part(lower: str, beside: str) -> bool:
    """Whether an indicator, in lower case, speaks of a part of a population that the one `beside` it does not name.

    >>> names_part("học sinh tham gia bảo hiểm y tế", "dân số tham gia bảo hiểm y tế")
    True
    """
    parts = [{match[0] for match in _any("part").finditer(text)} for text in (lower, beside)]
    return not parts[0] <= parts[1]


def names_ending(lower: str) -> bool:
    """Whether an indicator, in lower case, opens with what puts an end to a thing ("xóa nhà tạm")."""
    return _any("ends").match(lower) is not None


@cache
def _any(meaning: str) -> "regex.Pattern[str]":
    return regex.compile(alternatives(forms_meaning("comparing", meaning)))
