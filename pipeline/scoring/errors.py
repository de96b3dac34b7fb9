"""Every miss, extra and wrong field of a score, each with its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.scoring.comparison import Comparison, Match
from pipeline.scoring.labels import Amount, Party, SectionLabel, TargetLabel, TaskLabel, When
from pipeline.scoring.report import Scored

_LONGEST = 400  # characters of a sentence that is shown
_ENDS = ("\n", ". ", "; ")


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """`verdict` is missed (in the gold only), extra (in the prediction only) or wrong, then in `field`.

    `start` and `end` are of the gold's text, of an extra record of the prediction's.
    """

    document: str
    form: str
    split: str | None
    record: str
    verdict: str
    field: str | None
    gold: str
    predicted: str
    section: str
    start: int | None
    end: int | None
    sentence: str


def error_rows(scored: Scored) -> Iterator[ErrorRow]:
    """The errors of one document, in the order of its records."""
    comparison = scored.comparison
    for kind, matches in (
        ("target", comparison.targets),
        ("task", comparison.tasks),
        ("section", comparison.sections),
        ("reference", comparison.references),
    ):
        for match in matches:
            yield from _record_rows(scored, kind, match)
    gold, found = comparison.gold.document, comparison.found.document
    for name, right in comparison.head.items():
        if not right:
            values = shown(getattr(gold, name)), shown(getattr(found, name))
            yield _row(scored, "document", "wrong", name, values, "", None, "")


def _record_rows(scored: Scored, kind: str, match: Match) -> Iterator[ErrorRow]:
    gold, found = records(scored.comparison, kind, match)
    section = ".".join(_path(gold if gold is not None else found))
    text = scored.case.text if gold is not None else scored.prediction.text
    span = place(gold if gold is not None else found)
    sentence = sentence_at(text, *span) if span else ""
    if gold is None or found is None:
        verdict = "missed" if found is None else "extra"
        yield _row(scored, kind, verdict, None, (shown(gold), shown(found)), section, span, sentence)
        return
    for name, right in match.fields.items():
        if not right and not (name == "roles" and not match.fields["responsible"]):
            values = value_of(gold, name), value_of(found, name)
            yield _row(scored, kind, "wrong", name, values, section, span, sentence)


def records(comparison: Comparison, kind: str, match: Match) -> tuple[object | None, object | None]:
    """The gold record and its prediction."""
    both = []
    for labels, at in ((comparison.gold, match.gold), (comparison.found, match.found)):
        among = labels.document.references if kind == "reference" else getattr(labels, f"{kind}s")
        both.append(None if at is None else among[at])
    return both[0], both[1]


def _path(record: object) -> tuple[str, ...]:
    if isinstance(record, TargetLabel | TaskLabel):
        return record.section
    return record.path if isinstance(record, SectionLabel) else ()


def value_of(record: object, field: str) -> str:
    """A field of a record in words."""
    if isinstance(record, TargetLabel):
        if field == "value":
            return _amount(record.quantity)
        if field in ("unit", "comparator", "change"):
            return shown(getattr(record.quantity, field))
    return shown(getattr(record, "responsible" if field == "roles" else field))


def shown(value: object) -> str:
    """A value, or a whole record, as one line; empty for none."""
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, tuple):
        return "; ".join(shown(one) for one in value)
    if isinstance(value, When):
        dates = f"{value.start or ''}…{value.end or ''}"
        return f"{dates} {value.recurrence or ''}".strip()
    if isinstance(value, Party):
        return f"{value.name} ({value.role})"
    if isinstance(value, TargetLabel):
        amount = value.quantity
        line = f"{amount.comparator or ''} {_amount(amount)} {amount.unit or ''} | {value.indicator}"
        return " | ".join(part for part in (line.strip(), shown(value.deadline), shown(value.responsible)) if part)
    if isinstance(value, TaskLabel):
        text = (value.text or "")[:_LONGEST]
        return " | ".join(part for part in (text, shown(value.deadline), shown(value.responsible)) if part)
    if isinstance(value, SectionLabel):
        return f"{' › '.join(value.path)} {value.heading or ''}".strip()
    fields = getattr(value, "__pydantic_fields__", None)
    if fields is not None:
        return ", ".join(str(getattr(value, name)) for name in fields if getattr(value, name) is not None)
    return str(value)


def place(record: object) -> tuple[int, int] | None:
    """Where a record stands: its number, its span, its label; None for a reference."""
    if isinstance(record, TargetLabel):
        return record.quantity.start, record.quantity.end
    if isinstance(record, TaskLabel):
        return record.start, record.end
    if isinstance(record, SectionLabel):
        return record.start, record.start + len(record.label)
    return None


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence or line around `[start, end)`, on one line, cut where it is very long."""
    before = max((text.rfind(mark, 0, start) + len(mark) for mark in _ENDS if mark in text[:start]), default=0)
    behind = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    before = max(before, start - _LONGEST)
    return " ".join(text[before : min(behind + 1, max(end, before + _LONGEST))].split())


def _amount(amount: Amount) -> str:
    if amount.value is None:
        return amount.quantifier or ""
    return f"{amount.value:.12g}" + ("" if amount.high is None else f"–{amount.high:.12g}")


def _row(
    scored: Scored,
    record: str,
    verdict: str,
    field: str | None,
    values: tuple[str, str],
    section: str,
    span: tuple[int, int] | None,
    sentence: str,
) -> ErrorRow:
    start, end = span or (None, None)
    head = scored.case.gold.doc, scored.prediction.form, scored.case.split
    return ErrorRow(*head, record, verdict, field, *values, section, start, end, sentence)
