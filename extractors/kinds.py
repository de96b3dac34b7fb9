"""Kinds of documents (kế hoạch, nghị quyết, …): their names, and the abbreviations they bear inside a number."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings, read_lexicon

_SIGN = regex.compile(r"[-/.]")
# Not every code names a kind: QĐ stands for quyết định and quy định, TW, QH15 for issuers.
_SHARED_WITH_PARTY = ("QĐ", "CT")


@cache
def kind_names() -> str:
    """A regular expression for the name of any kind in lower-case text, the longest first."""
    return alternatives([row.form for row in read_lexicon("kinds")])


@cache
def plan_names() -> str:
    """A regular expression for the name of any kind that others carry out (kế hoạch, nghị quyết, …)."""
    return alternatives(meanings("kinds", plan="yes"))


@cache
def kind_codes() -> dict[str, str]:
    """Abbreviation inside a number to kind: `KH` is kế hoạch."""
    return {code: row.meaning for row in read_lexicon("kinds") for code in row.more.get("code", "").split()}


@cache
def dated_acts() -> frozenset[str]:
    """The kinds that are named with the day they were made: "Luật Đê điều ngày 29/11/2006"."""
    return frozenset(row.meaning for row in read_lexicon("kinds") if "act" in row.more)


def is_law(kind: str | None) -> bool:
    """Whether papers of `kind` set rules, for all (luật, nghị định, thông tư) or for a house (quy chế, điều lệ)."""
    return kind in {*meanings("kinds", act="law").values(), *meanings("kinds", sets="rules").values()}


def is_carried_out(kind: str) -> bool:
    """Whether others carry out papers of `kind`; laws, guidance and reports give grounds, but set no targets."""
    return kind.startswith(tuple(meanings("kinds", plan="yes")))


def kind_of_number(number: str) -> str | None:
    """The kind that a number gives away: `12/KH-LĐLĐ` is a kế hoạch, `178-QĐ/TW` either of two.

    >>> kind_of_number("12/KH-LĐLĐ"), kind_of_number("178-QĐ/TW")
    ('kế hoạch', None)
    """
    codes = kind_codes()
    first, *others = _SIGN.split(number)
    for part in (first.lstrip("0123456789"), *others):  # "12KH/LĐLĐ", as "12 KH/LĐLĐ" was printed
        if part in codes:
            party = number.partition(part)[0].endswith("-")
            return None if party and part in _SHARED_WITH_PARTY else codes[part]
    return None
