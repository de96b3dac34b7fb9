"""A target as a form, and back: what a person typed, checked against the text it must stand in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import regex
from pydantic import ValidationError

from extractors.abbreviations import canonical_name, find_definitions
from extractors.numerals import MULTIPLIER, multiply
from models.deadline import Deadline, DeadlineScope, Milestone, Recurrence
from models.decision import Fields
from models.party import PartyRole, PartyScope, Responsible
from models.quantity import Change, Comparator, Quantity
from models.span import Evidence, Span
from pipeline.review.words import Lang
from pipeline.store.decisions.placing import nearest

_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_MULTIPLIED = regex.compile(rf"(.*\d)\s?({MULTIPLIER})")
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
_PART = re.compile(r"(?:(\d{1,2})/)?(\d{4})")
_STAGE = re.compile(r"\s*(\d{4})\s*:\s*(\S.*?)\s*")
_MOST = 5_000  # characters of a field

_WRONG: dict[str, dict[Lang, str]] = {
    "indicator": {"vi": "Nội dung chỉ tiêu không được để trống.", "en": "The indicator must not be empty."},
    "not_in_text": {
        "vi": "Không tìm thấy “{}” trong văn bản: hãy chép đúng chữ, hoặc bôi đen trong văn bản.",
        "en": "“{}” is not in the text: copy the words as they stand, or select them in the text.",
    },
    "outside": {
        "vi": "Số liệu “{}” phải nằm trong câu nguyên văn.",
        "en": "The number “{}” must stand in the evidence.",
    },
    "number": {
        "vi": "“{}” không phải là một con số (ví dụ 1.200; 2,5; 700 tỷ).",
        "en": "“{}” is no number (as 1.200; 2,5; 700 tỷ).",
    },
    "date": {"vi": "“{}” không phải là ngày (ví dụ 31/12/2030).", "en": "“{}” is no date (as 31/12/2030)."},
    "value": {
        "vi": "Cần một giá trị bằng số, hoặc một lượng từ (như “hầu hết”).",
        "en": "A number is needed, or words in its place (a quantifier).",
    },
    "milestone": {"vi": "“{}” không phải là mốc (ví dụ 2027: 30).", "en": "“{}” is no milestone (as 2027: 30)."},
    "deadline_words": {
        "vi": "Hãy ghi những chữ trong văn bản cho biết thời hạn.",
        "en": "Give the words of the text that say the deadline.",
    },
    "choice": {"vi": "Lựa chọn “{}” không có.", "en": "There is no choice “{}”."},
}


@dataclass
class FormError(Exception):
    """What is wrong with a form: the field and a sentence for each."""

    problems: list[tuple[str, str]]


class _Reader:
    """Reads one form; what is wrong gathers in `problems`."""

    def __init__(self, form: Mapping[str, Any], text: str, lang: Lang) -> None:
        self.form, self.text, self.lang = form, text, lang
        self.problems: list[tuple[str, str]] = []

    def words(self, name: str) -> str:
        return " ".join(str(self.form.get(name, "")).split())[:_MOST]

    def wrong(self, name: str, kind: str, words: str = "") -> None:
        self.problems.append((name, _WRONG[kind][self.lang].format(words)))

    def number(self, name: str, words: str | None = None) -> int | float | None:
        told = self.words(name) if words is None else words
        if not told:
            return None
        digits, multiplier = match.groups() if (match := _MULTIPLIED.fullmatch(told)) else (told, None)
        if _GROUPED.fullmatch(digits):
            digits = digits.replace(".", "")
        elif not _PLAIN.fullmatch(digits):
            self.wrong(name, "number", told)
            return None
        value = multiply(float(digits.replace(",", ".")), multiplier)
        return int(value) if value == int(value) else value

    def date(self, name: str) -> str | None:
        told = self.words(name)
        if not told:
            return None
        if match := _DAY.fullmatch(told):
            day, month, year = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
            try:
                return date(int(year), int(month), int(day)).isoformat()
            except ValueError:
                pass
        elif (match := _PART.fullmatch(told)) and 1 <= int(match[1] or 1) <= 12:
            return f"{match[2]}-{int(match[1]):02}" if match[1] else match[2]
        self.wrong(name, "date", told)
        return None

    def choice(self, name: str, among: Sequence[str]) -> str | None:
        told = self.words(name)
        if told and told not in among:
            self.wrong(name, "choice", told)
        return told or None

    def place(self, name: str, words: str, hint: str, near: int) -> Span | None:
        """Where `words` stand: at the place that the form's field `hint` names, else next to `near`."""
        at = self.form.get(hint, "")
        start = int(at) if str(at).isdecimal() and len(str(at)) < 10 else near
        found = nearest(words, start, self.text)
        if found is None:
            self.wrong(name, "not_in_text", words)
            return None
        return Span(start=found[0], end=found[1])


def read_form(form: Mapping[str, Any], text: str, base: Fields, lang: Lang) -> Fields:
    """The target that `form` describes, every word of it found in `text`; `base` is what the form was made from.

    Raises:
        FormError: naming each field that cannot be so.
    """
    reader = _Reader(form, text, lang)
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


def _evidence(reader: _Reader, base: Fields) -> Evidence:
    bounds = [str(reader.form.get(name, "")) for name in ("evidence_start", "evidence_end")]
    if not all(bound.isdecimal() and len(bound) < 10 for bound in bounds):
        return base.evidence
    start, end = map(int, bounds)
    if not start < end <= len(reader.text) or (start, end) == (base.evidence.start, base.evidence.end):
        return base.evidence
    return Evidence(start=start, end=end, text=reader.text[start:end], page=base.evidence.page)


def _quantity(reader: _Reader, base: Fields, evidence: Evidence) -> Quantity | None:
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


def _deadline(reader: _Reader, base: Fields, evidence: Evidence) -> Deadline | None:
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


def _parties(reader: _Reader, base: Fields, evidence: Evidence) -> tuple[Responsible, ...]:
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


def _milestones(reader: _Reader) -> tuple[Milestone, ...]:
    found = []
    for line in str(reader.form.get("milestones", ""))[:_MOST].splitlines():
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
