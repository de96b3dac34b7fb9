"""Occurrences: where the words of the lexicons stand in a text, all of them found in one pass and looked up by place.

A pattern of hundreds of alternatives is slow at every letter; Aho-Corasick reads the text once for all of them. What a
pattern needs besides (a number behind the word, a name) is then tried at those places alone.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from extractors.lexicon import meanings

# "có" and "là" say something of a population, but end no name.
COPULAS = ("có", "là")
_DIGITS = re.compile("[0-9]+")  # the view has no others
# No sentence has so many figures with nothing between them; each costs as much as one that counts.
_COLUMN = re.compile(r"(?<![\d.,%/-])(?:\d[\d.,%/-]*+ ++){60,}")


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where the forms of one lexicon stand as whole words: `starts` in order, where the longest form `ends` by start,
    and where `shorter` ones do that begin there too, the longest first."""

    starts: list[int]
    ends: dict[int, int]
    shorter: dict[int, tuple[int, ...]]

    def at(self, position: int, end: int) -> int:
        """Where the longest form ends that begins at `position` and ends by `end`; -1 where none does."""
        longest = self.ends.get(position, -1)
        if longest <= end:
            return longest
        return next((stop for stop in self.shorter.get(position, ()) if stop <= end), -1)

    def all_at(self, position: int) -> tuple[int, ...]:
        """Where the forms that begin at `position` end, the longest first."""
        return (self.ends[position], *self.shorter.get(position, ())) if position in self.ends else ()

    def between(self, start: int, end: int) -> list[int]:
        """The places in `[start, end)` where a form begins."""
        starts = self.starts
        return starts[bisect_left(starts, start) : bisect_left(starts, end)]

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The forms in `[start, end)` from left to right, the longest at each place, none over another."""
        found = []
        for at in self.between(start, end):
            if at < start:
                continue
            stop = self.ends[at]
            if stop <= end or (stop := self.at(at, end)) >= 0:
                found.append((at, stop))
                start = stop
        return found


@lru_cache(maxsize=16)
def occurrences(lexicon: str, lower: str) -> Occurrences:
    """The words of `lexicon` in `lower`, a whole text in lower case; of the lexicon `cues`, those of one meaning."""
    return _scan(lower)[lexicon]


@lru_cache(maxsize=4)
def digit_runs(lower: str) -> list[tuple[int, int]]:
    """The spans of digits alone, in order."""
    return [match.span() for match in _DIGITS.finditer(lower)]


@lru_cache(maxsize=4)
def number_starts(lower: str) -> list[int]:
    """Where digits or number words begin, in order; none in a column of bare figures, of a table that fell apart."""
    starts = [start for start, _ in digit_runs(lower)]
    for match in _COLUMN.finditer(lower):
        starts[bisect_left(starts, match.start()) : bisect_left(starts, match.end())] = []
    return sorted([*starts, *occurrences("cues number", lower).starts])


def has_numbers(lower: str, start: int, end: int) -> bool:
    """Whether digits or a number word begin in `lower[start:end]`."""
    starts = number_starts(lower)
    at = bisect_left(starts, start)
    return at < len(starts) and starts[at] < end


def starts_between(starts: list[int], start: int, end: int) -> list[int]:
    """Those of the ordered `starts` that lie in `[start, end)`."""
    return starts[bisect_left(starts, start) : bisect_left(starts, end)]


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[int, ...]], list[str]]:
    """All forms as one automaton, for each form the numbers of the names it is found under, and these names."""
    forms: dict[str, list[str]] = {}
    for name in ("parties", "predicates", "evidence", "recurrences", "contexts", "name_words"):
        for form in meanings(name):
            forms.setdefault(form, []).append(name)
    for form in {*meanings("predicates"), *COPULAS}:
        forms.setdefault(form, []).append("verbs")
    for form, meaning in meanings("cues").items():
        for one in meaning.split(", "):
            forms.setdefault(form, []).append(f"cues {one}")
    names = sorted({name for under in forms.values() for name in under})
    return AhoCorasick(list(forms)), [tuple(map(names.index, under)) for under in forms.values()], names


@lru_cache(maxsize=4)
def _scan(lower: str) -> dict[str, Occurrences]:
    automaton, under, names = _automaton()
    tables: list[dict[int, int]] = [{} for _ in names]
    shorter: list[dict[int, tuple[int, ...]]] = [{} for _ in names]
    padded = f"{lower} "
    for form, start, end in automaton.find_matches_as_indexes(lower, overlapping=True):
        if padded[end].isalpha() or padded[start - 1].isalpha():
            continue
        for number in under[form]:
            ends = tables[number]
            if start in ends:  # of two that begin together, the longer one is found later
                shorter[number][start] = (ends[start], *shorter[number].get(start, ()))
            ends[start] = end
    found = zip(names, tables, shorter, strict=True)
    return {name: Occurrences(sorted(ends), ends, less) for name, ends, less in found}
