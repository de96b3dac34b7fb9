"""A target as the values of a form, in the way that officers write numbers and dates."""

from typing import Any

from models.decision import Fields


def number_shown(value: float | int | None) -> str:
    """A number as a form shows it, to the last digit: `1.200`, `2,5`."""
    if value is None:
        return ""
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}".replace(",", ".")
    whole, _, rest = f"{value!r}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + f",{rest}" if rest.isdecimal() else repr(value).replace(".", ",")


def date_shown(day: str | None) -> str:
    """An ISO date, or a part of one, as it is written here: `31/12/2030`, `12/2030`."""
    return "/".join(reversed(day.split("-"))) if day else ""


def form_values(fields: Fields) -> dict[str, Any]:
    """`fields` as the values of the form."""
    quantity, deadline = fields.quantity, fields.deadline
    return {
        "evidence_start": fields.evidence.start,
        "evidence_end": fields.evidence.end,
        "evidence": fields.evidence.text,
        "indicator": fields.indicator,
        "quantity_text": " ".join(quantity.text.split()),
        "value": number_shown(quantity.value),
        "high": number_shown(quantity.high),
        "unit": quantity.unit or "",
        "comparator": quantity.comparator or "",
        "change": quantity.change or "",
        "quantifier": quantity.quantifier or "",
        "deadline_text": " ".join(deadline.text.split()) if deadline else "",
        "from": date_shown(deadline.start) if deadline else "",
        "until": date_shown(deadline.end) if deadline else "",
        "recurrence": (deadline.recurrence or "") if deadline else "",
        "parties": [(party.name, party.role.value) for party in fields.responsible],
        "milestones": "\n".join(f"{one.year}: {number_shown(one.value)}" for one in fields.milestones),
    }
