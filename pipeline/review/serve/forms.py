"""A target as a form, and back: what a person typed, checked against the text it must stand in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from extractors.abbreviations import canonical_name, find_definitions
from models.deadline import Deadline, DeadlineScope, Milestone, Recurrence
from models.decision import Fields
from models.party import PartyRole, PartyScope, Responsible
from models.quantity import Change, Comparator, Quantity
from models.span import Evidence, Span
from pipeline.review.serve.form_reader import FormReader
from pipeline.review.words import Lang

_STAGE = re.compile(r"\s*(\d{4})\s*:\s*(\S.*?)\s*")


@dataclass
class FormError(Exception):
    """What is wrong with a form: the field and a sentence for each."""

    problems: list[tuple[str, str]]


def read_form(form: Mapping[str, Any], text: str, base: Fields, lang: Lang) -> Fields:
    """The target that `form` describes, every word of it found in `text`; `base` is what the form was made from.

    Raises:
        FormError: naming each field that cannot be so.
    """
    reader = FormReader(form, text, lang)
    evidence = _evidence(reader, base)
    quantity = _quantity(reader, base, evidence)
    deadline = _deadline(reader, base, evidence)
    parties = _parties(reader, base, evidence)
    milestones = _milestones(reader)
    indicator = reader.words("indicator")
    if not indicator:
        reader.wrong("indicator", "indicator")
    if reader.problems or quantity is None:
        raise FormError(reader.problems)
    return Fields(
        evidence=evidence,
        indicator=indicator,
        quantity=quantity,
        deadline=deadline,
        responsible=parties,
        milestones=milestones,
    )


def _evidence(reader: FormReader, base: Fields) -> Evidence:
    bounds = [str(reader.form.get(name, "")) for name in ("evidence_start", "evidence_end")]
    if not all(bound.isdecimal() and len(bound) < 10 for bound in bounds):
        return base.evidence
    start, end = map(int, bounds)
    if not start < end <= len(reader.text) or (start, end) == (base.evidence.start, base.evidence.end):
        return base.evidence
    return Evidence(start=start, end=end, text=reader.text[start:end], page=base.evidence.page)


def _quantity(reader: FormReader, base: Fields, evidence: Evidence) -> Quantity | None:
    words = reader.words("quantity_text")
    span = reader.place("quantity_text", words, "quantity_at", base.quantity.start) if words else None
    if not words:
        reader.wrong("quantity_text", "not_in_text", words)
    if span and not (evidence.start <= span.start and span.end <= evidence.end):
        # The same words within the sentence are meant, rather than nearer ones outside.
        found = evidence.text.find(words)
        if found < 0:
            reader.wrong("quantity_text", "outside", words)
            return None
        span = Span(start=evidence.start + found, end=evidence.start + found + len(words))
    value, high = reader.number("value"), reader.number("high")
    quantifier = reader.words("quantifier") or None
    if value is None and not quantifier and not any(name == "value" for name, _ in reader.problems):
        reader.wrong("value", "value")
    comparator = reader.choice("comparator", [one.value for one in Comparator])
    change = reader.choice("change", [one.value for one in Change])
    if span is None or reader.problems:
        return None
    told = comparator or (Comparator.EQ.value if value is not None else None)
    return Quantity(
        start=span.start,
        end=span.end,
        text=span.of(reader.text),
        value=value,
        high=high,
        unit=(reader.words("unit") or None) if value is not None else None,
        comparator=Comparator(told) if told and value is not None else None,
        change=Change(change) if change else None,
        quantifier=quantifier if value is None else None,
    )


def _deadline(reader: FormReader, base: Fields, evidence: Evidence) -> Deadline | None:
    first, last = reader.date("from"), reader.date("until")
    recurrence = reader.choice("recurrence", [one.value for one in Recurrence])
    words = reader.words("deadline_text")
    if not words:
        if first or last or recurrence:
            reader.wrong("deadline_text", "deadline_words")
        return None
    old = base.deadline
    if old and words == " ".join(old.text.split()) and not reader.form.get("deadline_at"):
        span, scope, text = old.span, old.scope, old.text
    else:
        found = reader.place("deadline_text", words, "deadline_at", old.span.start if old else evidence.start)
        if found is None:
            return None
        span, text = found, found.of(reader.text)
        inside = evidence.start <= span.start < evidence.end
        scope = DeadlineScope.CLAUSE if inside else DeadlineScope.HEADING
    if reader.problems:
        return None
    return Deadline(
        start=first,
        end=last,
        recurrence=Recurrence(recurrence) if recurrence else None,
        text=text,
        span=span,
        scope=scope,
    )


def _parties(reader: FormReader, base: Fields, evidence: Evidence) -> tuple[Responsible, ...]:
    known = {" ".join(party.name.split()): party for party in base.responsible}
    found = []
    definitions: dict[str, str] | None = None
    for at in range(20):
        name = reader.words(f"party_{at}")
        if not name:
            continue
        role = reader.choice(f"role_{at}", [one.value for one in PartyRole]) or PartyRole.LEAD.value
        if role not in set(PartyRole):
            continue
        if (old := known.get(name)) and not reader.form.get(f"party_at_{at}"):
            found.append(old.model_copy(update={"role": PartyRole(role)}))
            continue
        span = reader.place(f"party_{at}", name, f"party_at_{at}", evidence.start)
        if span is None:
            continue
        definitions = find_definitions(reader.text) if definitions is None else definitions
        inside = evidence.start <= span.start < evidence.end
        found.append(
            Responsible(
                name=name,
                canonical=canonical_name(name, definitions),
                role=PartyRole(role),
                span=span,
                scope=PartyScope.CLAUSE if inside else PartyScope.HEADING,
            )
        )
    return tuple(found)


def _milestones(reader: FormReader) -> tuple[Milestone, ...]:
    found = []
    for line in reader.lines("milestones"):
        if not line.strip():
            continue
        match = _STAGE.fullmatch(line)
        value = reader.number("milestones", match[2]) if match else None
        if match is None or value is None:
            if match is None:
                reader.wrong("milestones", "milestone", line.strip())
            continue
        try:
            found.append(Milestone(year=int(match[1]), value=value))
        except ValidationError:
            reader.wrong("milestones", "milestone", line.strip())
    return tuple(found)
