"""Cell values as a Vietnamese reader sees them: 6.900, 2,5, 85%, 30/6/2026."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # parts of a number format that are printed or ignored as they are
_PLACES = re.compile(r"\.([0#?]+)")


def shown(value: object, form: str | None) -> str:
    """`value` in words, by the number format of its cell; Vietnamese marks whatever the machine's language."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float | Decimal):
        return _number(value, _QUOTED.sub("", (form or "General").split(";")[0]))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return str(value)


def _number(value: int | float | Decimal, form: str) -> str:
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        return ""
    percent = "%" in form
    if percent:
        exact *= 100
    if form in ("General", "@", ""):
        exact = round(exact, 10)
        grouped = f"{exact.normalize():f}"
    else:
        places = _PLACES.search(form)
        exact = exact.quantize(Decimal(1).scaleb(-len(places[1]) if places else 0), ROUND_HALF_UP)
        grouped = f"{exact:,f}" if "," in form else f"{exact:f}"
        if places and "0" not in places[1]:
            grouped = grouped.rstrip("0").rstrip(".")
    return grouped.translate(str.maketrans(",.", ".,")) + ("%" if percent else "")
