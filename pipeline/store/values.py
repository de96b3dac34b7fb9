"""Values of rows made ready for typed tables."""

from datetime import date


def as_date(text: str | None) -> date | None:
    """The day of an ISO date; None also for a partial date, which only the JSON keeps."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
