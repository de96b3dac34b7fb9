"""Lines of the clean text, and what each looks like before tables and paragraphs are put together."""

from enum import Enum
from typing import NamedTuple

import regex


class LineKind(Enum):
    """The look of one line."""

    TEXT = "text"
    BLANK = "blank"
    RULE = "rule"
    BAR = "bar"
    PIPES = "pipes"
    TABS = "tabs"


# Python 3.11 looks an enum's members up slowly, and every line is asked for its kind again and again.
TEXT, BLANK, RULE, BAR, PIPES, TABS = LineKind


class Line(NamedTuple):
    """A line without the blanks at its ends; a tab line keeps its tabs, for they part cells."""

    kind: LineKind
    start: int
    end: int


_MARKS = "-_=.~·–—"
_RULE = regex.compile(r"[-_=.~·–—\s]{2,}$")
_SEPARATOR = regex.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")


def read_lines(text: str) -> list[Line]:
    """All lines of `text` in order, blank ones included."""
    lines, start = [], 0
    for content in text.split("\n"):
        lines.append(_line(content, start))
        start += len(content) + 1
    return lines


def _line(content: str, start: int) -> Line:
    stripped = content.strip()
    if not stripped:
        return Line(BLANK, start, start)
    inner = start + content.index(stripped[0])
    outer = inner + len(stripped)
    if stripped == "|":
        return Line(BAR, inner, outer)
    if "|" not in stripped and stripped[0] not in _MARKS and "\t" not in content:
        return Line(TEXT, inner, outer)
    words = stripped.strip("| ")
    if stripped[0] == "|" and stripped.count("|") < 3 and words and "|" not in words:
        # One cell is no table: a bar left over before a heading.
        inner = start + content.index(words[0], content.index("|"))
        return Line(TEXT, inner, inner + len(words))
    if "|" in stripped and (stripped[0] == "|" or stripped.count("|") > 1):
        kind = RULE if _SEPARATOR.match(stripped) else PIPES
        return Line(kind, inner, outer)
    if "\t" in content.rstrip("\t\r ") and (content[0] == "\t" or "\t" in stripped):
        return Line(TABS, start, start + len(content))
    if stripped[0] in _MARKS and _RULE.match(stripped):
        return Line(RULE, inner, outer)
    return Line(TEXT, inner, outer)
