"""Grounding: an answer counts only where its words stand in the text."""

from collections.abc import Iterable, Iterator
from typing import Any

import regex

Span = tuple[int, int]
_LONGEST = 6000
_PARAGRAPH = regex.compile(r"\n+")

SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["targets"],
    "properties": {
        "targets": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["evidence", "quantity"],
                "properties": {"evidence": {"type": "string"}, "quantity": {"type": "string"}},
            },
        }
    },
}
PROMPT = """You read Vietnamese programmes and plans. List every quantity that the text commits to reach (chỉ tiêu).
For each give `evidence`, the sentence or table row copied letter by letter, and `quantity`, the number in it, copied
letter by letter with its % or multiplier word and without its unit ("85%", "1.200", "2,5 triệu"). One entry a number.
Not targets: dates, document and section numbers, results already achieved, the size condition of a population, lengths
of time, a number inside the predicate of another target, amounts only described. An empty list if there are none."""


def parts(text: str) -> Iterator[Span]:
    """Stretches of `text` that a model is asked about one by one, cut between lines."""
    start = end = 0
    for match in [*_PARAGRAPH.finditer(text), None]:
        stop = match.end() if match else len(text)
        if stop - start > _LONGEST and end > start:
            yield start, end
            start = end
        end = stop
    if end > start:
        yield start, end


def ground(text: str, part: Span, answers: Iterable[object]) -> tuple[list[Span], int]:
    """The spans of the numbers that `answers` quote from `text[part]`, and how many quote what is not there.

    Blanks and line breaks may differ, letters may not. The same number quoted twice stands at its next place.
    """
    found: list[Span] = []
    missing = 0
    for answer in answers:
        span = _place(text, part, answer, found)
        if span is None:
            missing += 1
        else:
            found.append(span)
    return found, missing


def _place(text: str, part: Span, answer: object, taken: list[Span]) -> Span | None:
    if not isinstance(answer, dict):
        return None
    words, number = answer.get("evidence"), answer.get("quantity")
    if not (isinstance(words, str) and isinstance(number, str) and number.strip() and words.strip()):
        return None
    for evidence in _loosely(words).finditer(text, *part):
        for match in _loosely(number, alone=True).finditer(text, *evidence.span()):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                return match.span()
    return None


def _loosely(words: str, alone: bool = False) -> "regex.Pattern[str]":
    pattern = r"\s+".join(regex.escape(word, special_only=True) for word in words.split())
    return regex.compile(rf"(?<![\d.,]){pattern}(?!\d|[.,]\d)" if alone else pattern)
