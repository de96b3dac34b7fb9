"""Calendar dates as documents bear them: "ngày 12/6/2021", "ngày 12 tháng 9 năm 2024", "03.02.1930"."""

from datetime import date

import regex

_NUMERIC = r"(?:ngày\s*)?(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})"
_IN_WORDS = r"ngày\s*(?P<d>\d{1,2})\s*tháng\s*(?P<m>\d{1,2})\s*năm\s*(?P<y>\d{4})"

DATE = rf"(?:{_NUMERIC}|{_IN_WORDS})(?!\d)"
"""A regular expression for a date in lower-case text; its groups are for `iso_date`."""


def iso_date(match: "regex.Match[str]") -> str | None:
    """The ISO date of a match of DATE; None where the calendar has no such day."""
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
