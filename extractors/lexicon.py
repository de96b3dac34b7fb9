"""Words are data: the lexicons beside this module, one TOML file each.

A row has `form` (as it stands in lower-case NFC text), `meaning`, an `example` sentence that a test runs, and
where a form must not be read so, a `not` sentence (docs/lexicons.md).
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a lexicon; `more` holds the columns that only this lexicon has."""

    form: str
    meaning: str
    example: str
    counter: str
    more: dict[str, str]


@cache
def read_lexicon(name: str) -> tuple[Row, ...]:
    """The rows of `lexicons/<name>.toml` in file order."""
    text = files("extractors").joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    known = {"form", "meaning", "example", "not"}
    return tuple(
        Row(
            row["form"],
            row.get("meaning", ""),
            row["example"],
            row.get("not", ""),
            {key: value for key, value in row.items() if key not in known},
        )
        for row in tomllib.loads(text)["row"]
    )


@cache
def meanings(name: str, **more: str) -> dict[str, str]:
    """`form` to `meaning` of the rows whose further columns are as `more` says."""
    rows = read_lexicon(name)
    return {row.form: row.meaning for row in rows if all(row.more.get(key) == value for key, value in more.items())}


def forms_meaning(name: str, meaning: str) -> list[str]:
    """The forms of `lexicons/<name>.toml` that have `meaning`, alone or among others ("stop, place"); "" for none."""
    return [form for form, told in meanings(name).items() if meaning in told.split(", ")]


def alternatives(forms: "list[str] | tuple[str, ...] | dict[str, str]") -> str:
    """A regular expression for any of `forms`, the longest first, whole words only."""
    longest = sorted(forms, key=len, reverse=True)
    return r"(?<!\p{L})(?:" + "|".join(regex.escape(form, special_only=True) for form in longest) + r")(?!\p{L})"
