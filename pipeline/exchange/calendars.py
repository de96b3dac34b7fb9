"""Deadlines as a calendar (iCalendar, RFC 5545): what is due when, for Outlook, Google Calendar and the like."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from models.comparison_rows import figure_text
from models.deadline import Deadline, Recurrence
from models.programme import Programme
from models.target import Target, Task
from pipeline.store.values import as_date

if TYPE_CHECKING:
    from icalendar import Calendar, Event

# Every entry must bear a time of writing; a fixed one, so that the same records give the same bytes.
_STAMP = datetime(2025, 1, 1, tzinfo=UTC)
_MONTHS = {Recurrence.YEARLY: 12, Recurrence.QUARTERLY: 3, Recurrence.MONTHLY: 1}
_WORDS = {
    "vi": {"target": "Chỉ tiêu", "task": "Nhiệm vụ", "name": "Thời hạn chỉ tiêu và nhiệm vụ"},
    "en": {"target": "Target", "task": "Task", "name": "Deadlines of targets and tasks"},
}
_LONGEST = 120  # of a summary


def calendar(programmes: Iterable[Programme], lang: str = "vi") -> "Calendar":
    """One all-day event for each target and task with a last day, on that day.

    What recurs between two dates recurs in the calendar; what has no last day, was rejected, or stands in a second
    copy of a programme is left out.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//chitieu//chitieu//VI")
    made.add("version", "2.0")
    made.add("x-wr-calname", _WORDS[lang]["name"])
    for programme in programmes:
        if not programme.document.duplicate_of:
            for event in _events(programme, lang):
                made.add_component(event)
    return made


def _events(programme: Programme, lang: str) -> Iterator["Event"]:
    for target in programme.targets:
        if not target.is_rejected:
            yield from _event(
                programme, target, "target", f"{figure_text(target)} {target.indicator}", target.evidence.text, lang
            )
    for task in programme.tasks:
        yield from _event(programme, task, "task", task.text, task.text, lang)


def _event(
    programme: Programme, record: Target | Task, kind: str, what: str, words: str, lang: str
) -> Iterator["Event"]:
    from icalendar import Event

    due = as_date(record.deadline.end) if record.deadline else None
    if record.deadline is None or due is None:
        return
    info = programme.document
    event = Event()
    event.add("uid", f"{hashlib.sha256(f'{info.id} {info.source.sha256} {record.id}'.encode()).hexdigest()}@chitieu")
    event.add("dtstamp", _STAMP)
    leads = "; ".join(party.name for party in record.responsible if party.role == "lead")
    summary = " ".join(f"{leads}: {what}".split() if leads else what.split())
    event.add("summary", summary if len(summary) <= _LONGEST else summary[: _LONGEST - 1] + "…")
    told = [words, " ".join(part for part in (info.number, info.issuer) if part), f"{info.id} {record.id}"]
    event.add("description", "\n".join(part for part in told if part))
    event.add("categories", [_WORDS[lang][kind]])
    event.add("transp", "TRANSPARENT")
    first, rule = _repeated(record.deadline, due)
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=1))
    if rule:
        event.add("rrule", rule)
    yield event


def _repeated(deadline: Deadline, due: date) -> tuple[date, dict[str, object]]:
    """The first day on which it is due, and the rule by which it is due again: at the end of each period."""
    months = _MONTHS.get(deadline.recurrence) if deadline.recurrence else None
    start = as_date(deadline.start)
    if months is None or start is None:
        return due, {}
    month = -(-start.month // months) * months  # the period that `start` stands in ends with this one
    first = date(start.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    if first >= due:
        return due, {}
    return first, {"freq": "monthly", "interval": months, "bymonthday": -1, "until": due}
