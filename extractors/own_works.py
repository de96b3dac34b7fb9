"""Own works: what a level does itself, so that no level below can answer it."""

from functools import cache

import regex

from extractors.lexicon import alternatives, read_lexicon


def find_own_work(text: str, *, count: bool) -> str | None:
    """What the words of `text` name as the level's own: `body`, `level` or `trial`; None where they name nothing.

    A `count` of such a thing is the level's own; of a percentage only what is one institution whoever is counted.
    """
    for match in _forms().finditer(text.lower()):
        meaning, is_any = _table()[match[0]]
        if count or is_any:
            return meaning
    return None


@cache
def _table() -> dict[str, tuple[str, bool]]:
    return {row.form: (row.meaning, row.more["any"] == "yes") for row in read_lexicon("own_works")}


@cache
def _forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(list(_table())))
