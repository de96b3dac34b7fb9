"""Filters over the targets of a folder."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from extractors.folding import fold
from pipeline.review.serve.library import Row, Shelf

STATUSES = ("open", "accepted", "corrected", "rejected", "added", "changed")


@dataclass(frozen=True, slots=True)
class Filter:
    """What targets must be like; empty fields ask for nothing. `below` is a confidence in percent."""

    words: str = ""
    province: str = ""
    year: str = ""
    party: str = ""
    unit: str = ""
    status: str = ""
    below: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return self == Filter()


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be chosen, each with its number of targets, the most frequent first (years in their order)."""

    provinces: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]
    parties: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, int], ...]


def read_filter(query: Mapping[str, str]) -> Filter:
    """The filter that a page's address asks for; what makes no sense in it asks for nothing."""
    below = query.get("below", "")
    status = query.get("status", "")
    return Filter(
        words=query.get("q", "").strip()[:200],
        province=query.get("province", ""),
        year=query.get("year", ""),
        party=query.get("party", ""),
        unit=query.get("unit", ""),
        status=status if status in STATUSES else "",
        below=int(below) if below.isascii() and below.isdecimal() and len(below) < 4 else 0,
    )


def matching(rows: Iterable[Row], chosen: Filter) -> list[Row]:
    """The rows that `chosen` lets through. Words are looked for one by one, with or without accents."""
    words = fold(chosen.words).split()
    # Words that are typed with accents are meant with them: `đạt` is not `dat`.
    accented = [word for word in normalize("NFC", chosen.words.lower()).split() if fold(word) != word]
    found = []
    for row in rows:
        view = row.view
        if (
            (not chosen.province or row.province == chosen.province)
            and (not chosen.year or chosen.year in (row.years or ("-",)))
            and (not chosen.unit or row.unit == chosen.unit)
            and (not chosen.party or chosen.party in row.parties)
            and (not chosen.below or view.confidence * 100 < chosen.below)
            and _has_status(row, chosen.status)
            and all(word in row.folded for word in words)
            and all(word in row.words for word in accented)
        ):
            found.append(row)
    return found


def _has_status(row: Row, status: str) -> bool:
    if status == "open":
        return not row.view.status
    return not status or (bool(row.view.changed) if status == "changed" else row.view.status == status)


@lru_cache(maxsize=4)
def facets(shelves: tuple[Shelf, ...]) -> Facets:
    """What can be chosen in `shelves`; kept until a document changes."""
    rows = [row for shelf in shelves for row in shelf.rows]
    years = Counter(year for row in rows for year in row.years or ("-",))
    return Facets(
        provinces=_frequent(row.province for row in rows if row.province),
        years=tuple(sorted(years.items())),
        parties=_frequent(party for row in rows for party in row.parties),
        units=_frequent(row.unit for row in rows if row.unit),
    )


def _frequent(names: Iterable[str], most: int = 200) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(names).most_common(most))
