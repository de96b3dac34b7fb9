"""Where a target that was decided on stands now: texts are read again, and words move."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from models.decision import Anchor, Fields
from models.span import Evidence, Span


class Placed(NamedTuple):
    """Bounds of the number and of the sentence around it in the text as it is now."""

    start: int
    end: int
    evidence_start: int
    evidence_end: int


def place(anchor: Anchor, text: str) -> Placed | None:
    """Where the number of `anchor` stands in `text`; None where its sentence is gone.

    The same sentence at the same place first, else the nearest one of the same words, whatever blanks part them.
    """
    begin = anchor.evidence_start
    inner = anchor.start - begin
    for start in _by_distance(_exact(anchor.evidence, text), begin):
        placed = Placed(start + inner, start + inner + len(anchor.text), start, start + len(anchor.evidence))
        if text[placed.start : placed.end] == anchor.text:
            return placed
    for match in sorted(_loose(anchor.evidence).finditer(text), key=lambda match: abs(match.start() - begin)):
        # Among equal numbers of the sentence it is the same one, counted from the front.
        before = len(_loose(anchor.text).findall(anchor.evidence[: max(inner, 0)]))
        numbers = list(_loose(anchor.text).finditer(text, match.start(), match.end()))
        if before < len(numbers):
            return Placed(numbers[before].start(), numbers[before].end(), match.start(), match.end())
    return None


def moved(fields: Fields, anchor: Anchor, placed: Placed, text: str) -> Fields:
    """`fields` with all spans where their words stand in `text` now; words that are gone point to the sentence."""
    shift = placed.evidence_start - anchor.evidence_start
    if shift == 0 and placed.end - placed.start == anchor.end - anchor.start:
        return fields
    sentence = Span(start=placed.evidence_start, end=placed.evidence_end)

    def span(old: Span, words: str) -> Span:
        found = nearest(words, old.start + shift, text)
        return Span(start=found[0], end=found[1]) if found else sentence

    around, number = span(fields.evidence, fields.evidence.text), span(fields.quantity, fields.quantity.text)
    deadline = fields.deadline
    return fields.model_copy(
        update={
            "evidence": Evidence(start=around.start, end=around.end, text=around.of(text)),
            "quantity": fields.quantity.model_copy(
                update={"start": number.start, "end": number.end, "text": number.of(text)}
            ),
            "deadline": deadline and deadline.model_copy(update={"span": span(deadline.span, deadline.text)}),
            "responsible": tuple(
                party.model_copy(update={"span": span(party.span, party.name)}) for party in fields.responsible
            ),
        }
    )


def nearest(words: str, start: int, text: str) -> tuple[int, int] | None:
    """The bounds of `words` in `text` next to `start`, however they are parted by blanks."""
    if text.startswith(words, max(start, 0)):
        return start, start + len(words)
    found = [(match.start(), match.end()) for match in _loose(words).finditer(text)]
    return min(found, key=lambda bounds: abs(bounds[0] - start), default=None)


def _exact(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _by_distance(starts: Iterator[int], start: int) -> list[int]:
    return sorted(starts, key=lambda at: abs(at - start))


def _loose(words: str) -> "re.Pattern[str]":
    return re.compile(r"\s+".join(map(re.escape, words.split())) or r"(?!)")
