"""Headings: which numbered lines name what stands below them, and what a top section is about."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings
from models.section import Topic

_LONG = 260
_LONGEST = 400
_LONG_ABOVE_ITEMS = 300
_CLOSING = ' \t\n”"'  # a quotation may close behind what is said
_TOLD = ("nhiệm vụ sau:", "cụ thể sau:", "nhiệm vụ sau đây:", "nội dung sau:", "công việc sau:", "việc sau:")
_STOP = regex.compile(r"[.!?…](?:\s|$)")
# "b) Hạ tầng: Lát 90% đường thôn, dựng 5 nhà văn hóa": what is to be reached, said without a stop.
_COUNTS = regex.compile(
    r":\s(?:[^:]*?\s)?(?!(?:19|20)\d\d\s)\d[\d.,]*(?:%|\s\p{Ll})"
    r"[^:]*,[^:]*?\s(?!(?:19|20)\d\d\s)\d[\d.,]*(?:%|\s\p{Ll})"
)
_TOPICS = (Topic.ORGANISATION, Topic.SCHEDULE, Topic.TARGETS, Topic.TASKS, Topic.PURPOSE)


def is_heading(words: str, has_labelled_child: bool, article: bool = False) -> bool:
    """Whether the words behind a label name a part rather than say a sentence; an `article` of a law says much."""
    words = words.rstrip(_CLOSING)
    if has_labelled_child and words.endswith(_TOLD):
        return True  # however much it says before
    above_items = has_labelled_child and words[-1:] != ":"
    longest = _LONGEST if article and has_labelled_child else _LONG_ABOVE_ITEMS if above_items else _LONG
    if not words or len(words) > longest:
        return False
    if words.isupper() and len(words) <= _LONG and " " in words and "…" not in words:
        return True
    if words.endswith(":"):
        return has_labelled_child or len(words) < 120
    if has_labelled_child and len(words) < 200:
        return not _STOP.search(words.rstrip(".;")) and (words[-1] not in ";," or len(words) < 80)
    if _COUNTS.search(words):
        return False
    return (
        words[-1] not in ".;,!?" and not _STOP.search(words) and (";" not in words or above_items or len(words) < 160)
    )


def topic_of(heading: str) -> Topic:
    """The topic of a top section by its heading (guide, section 2)."""
    lower = heading.lower()
    found = {match[0] for match in _topic_forms().finditer(lower)}
    told = {meanings("topics")[form] for form in found} - {""}
    return next((topic for topic in _TOPICS if topic.value in told), Topic.OTHER)


@cache
def _topic_forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(meanings("topics")))
