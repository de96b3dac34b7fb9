"""Words that a person selected, read as the machine would: their sentence, number and time, to start a form from."""

import re
from unicodedata import normalize

from extractors.comparators import comparator_before
from extractors.quantities import QuantityMention, find_quantities
from extractors.sentences import split_sentences
from extractors.spelling import spell
from extractors.times import Time, find_times
from extractors.units import unit_end
from models.deadline import Deadline, DeadlineScope
from models.decision import Fields
from models.document import Term
from models.quantity import Quantity
from models.span import Evidence
from models.view import BlockKind, View
from pipeline.assembly.envelopes import resolve
from pipeline.view import build_view

_FRACTION = re.compile(r"(\d{1,3})/(\d{1,3})")
_BULLET = re.compile(r"[-–—+*•]\s+")


def read_selection(text: str, start: int, end: int, term: Term | None) -> Fields:
    """A target whose number is `[start, end)` of `text`, read from the sentence around it.

    Where the words hold no number that can be read, the quantity has none either.
    """
    view = build_view(text)
    sentence = _sentence(view, start)
    if sentence is None:
        return _bare(text, start, end)
    around = view.raw_span(*sentence)
    mention = _fraction(view, sentence, text, start, end) or _mention(view, sentence, start, end)
    times = find_times(view.lower, *sentence)
    return Fields(
        evidence=Evidence(start=around.start, end=around.end, text=around.of(text)),
        indicator=_indicator(view, sentence, mention, times) or " ".join(around.of(text).split()),
        quantity=_quantity(view, mention, text) if mention else _bare(text, start, end).quantity,
        deadline=_deadline(view, times, mention.start if mention else sentence[0], term, text),
    )


def read_time(words: str, term: Term | None) -> tuple[str | None, str | None, str | None]:
    """First day, last day and recurrence that `words` say."""
    clean = " ".join(normalize("NFC", words).split())
    times = find_times(spell(clean), 0, len(clean))
    dated = next((time for time in times if time.recurrence is None), None)
    repeats = next((time.recurrence for time in times if time.recurrence is not None), None)
    first, last = resolve(dated, term) if dated else (None, None)
    return first, last, repeats


def _sentence(view: View, start: int) -> tuple[int, int] | None:
    for block in view.blocks:
        raw = view.raw_span(block.start, block.end)
        if raw.start <= start < raw.end:
            if block.kind is BlockKind.ROW:
                return block.start, block.end
            bullet = _BULLET.match(view.text, block.start, block.end)
            for sentence in split_sentences(view.text, bullet.end() if bullet else block.start, block.end):
                if start < view.raw_span(*sentence).end:
                    return sentence
    return None


def _mention(view: View, sentence: tuple[int, int], start: int, end: int) -> QuantityMention | None:
    for mention in find_quantities(view.text, view.lower, *sentence):
        span = view.raw_span(mention.start, mention.end)
        if span.start < end and start < span.end:
            return mention
    return None


def _fraction(view: View, sentence: tuple[int, int], text: str, start: int, end: int) -> QuantityMention | None:
    """The fraction that was selected: to the person it is one number, whatever stands behind it."""
    printed = _FRACTION.fullmatch(text, start, end)
    if printed is None or not 0 < int(printed[1]) <= int(printed[2]):
        return None
    at = view.text.find(printed[0], *sentence)
    while at >= 0 and view.raw_span(at, at + 1).start < start:
        at = view.text.find(printed[0], at + 1, sentence[1])
    if at < 0:
        return None
    stop = at + len(printed[0])
    outer, comparator = comparator_before(view.lower, sentence[0], at)
    behind = unit_end(view.lower, stop, sentence[1])
    unit = " ".join(view.text[stop:behind].split()) or None
    value = round(int(printed[1]) / int(printed[2]), 4)
    return QuantityMention(at, stop, outer, stop, behind, value, None, unit, comparator, word=False)


def _quantity(view: View, mention: QuantityMention, text: str) -> Quantity:
    span = view.raw_span(mention.start, mention.end)
    return Quantity(
        start=span.start,
        end=span.end,
        text=span.of(text),
        value=mention.value,
        high=mention.high,
        unit=mention.unit,
        comparator=mention.comparator,
    )


def _deadline(view: View, times: list[Time], number: int, term: Term | None, text: str) -> Deadline | None:
    dated = [time for time in times if time.recurrence is None]
    repeats = [time for time in times if time.recurrence is not None]
    before = [time for time in dated if time.start < number]
    chosen = before[-1] if before else dated[0] if dated else repeats[0] if repeats else None
    if chosen is None:
        return None
    span = view.raw_span(chosen.start, chosen.end)
    first, last = resolve(chosen, term) if chosen.recurrence is None else (None, None)
    return Deadline(
        start=first,
        end=last,
        recurrence=repeats[0].recurrence if repeats else None,
        text=span.of(text),
        span=span,
        scope=DeadlineScope.CLAUSE,
    )


def _indicator(view: View, sentence: tuple[int, int], mention: QuantityMention | None, times: list[Time]) -> str:
    """The sentence without number and times."""
    gaps = [(time.start, time.end) for time in times]
    if mention:
        gaps.append((mention.outer_start, mention.outer_end))
    at, kept = sentence[0], []
    for start, end in sorted(gaps):
        if start >= at:
            kept.append(view.text[at:start])
            at = end
    words = " ".join(" ".join([*kept, view.text[at : sentence[1]]]).split())
    return words.strip(" ,;.:-–+•").replace(" ,", ",")


def _bare(text: str, start: int, end: int) -> Fields:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    words = text[start:end]
    return Fields(
        evidence=Evidence(start=first, end=last, text=text[first:last]),
        indicator=" ".join(text[first:last].split()),
        quantity=Quantity(start=start, end=end, text=words, value=None, quantifier=" ".join(words.split())),
    )
