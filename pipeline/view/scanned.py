"""Cue words that a scan's reader gave the wrong accents ("tối thiếu" for "tối thiểu"): mended for matching alone.

The view's `text`, from which all words of a record are copied, stays as it was read; `lower`, in which the extractors
look for their words, gets the word that was meant. Both stay as long as they were.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import regex

from extractors.lexicon import alternatives, meanings, read_lexicon
from models.document import OCR_DOUBT, Warning
from models.view import View

_CUES = (
    "evidence", "comparators", "contexts", "topics", "recurrences", "lead_ins", "quantifiers", "kinds", "predicates",
    "parties", "organs", "positions",
)  # fmt: skip
# Marks above a letter that small print makes alike. One lost or added, or a dot below, makes another word too often.
_TONES = {ord(mark): "\u0301" for mark in "\u0300\u0303\u0309"}
_OVER = regex.compile(r"(?<![\d.,])(?:1\d[1-9]|1[1-9]0|[2-9]\d\d)(?:[.,]\d+)?\s?%")


def scanned_view(view: View) -> View:
    """`view` with the cue words of `lower` as they were meant."""
    folded = _folded(view.lower)
    pieces, done = [], 0
    for match in _folded_forms().finditer(folded):
        start, end = match.span()
        meant = _meant(view.lower[start:end], match[0])
        if meant is not None:
            pieces += [view.lower[done:start], meant]
            done = end
    lower = "".join((*pieces, view.lower[done:]))
    return replace(view, lower=_slip_forms().sub(lambda match: _slips()[match[0]], lower))


def labels_apart(view: View, ends: Iterable[int]) -> View:
    """`view` whose `lower` has a blank before each of `ends` that a number follows at once: "1.95%" is "1. 95%"."""
    lower = list(view.lower)
    for end in ends:
        if lower[end - 1] == "." and view.text[end : end + 1].isdigit():
            lower[end - 1] = " "
    return replace(view, lower="".join(lower))


def doubted_percentages(view: View) -> tuple[Warning, ...]:
    """A warning for every percentage over 100: more often 85% that was read as 859% than what it says."""
    return tuple(
        Warning(
            code=OCR_DOUBT,
            message=f"{match[0]} is more than a whole: 85% is easily read as 859%, check the scan",
            span=view.raw_span(*match.span()),
        )
        for match in _OVER.finditer(view.text)
    )


def _meant(printed: str, folded: str) -> str | None:
    """The cue word that differs from `printed` in tones alone; None where none does, several do, or it is a word."""
    forms = _forms()[folded]
    if printed in forms or printed in _look_alikes() or len(forms) > 1:
        return None
    return forms[0]


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Cue words of two syllables and more by their folded letters; those of one have too many neighbours."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _CUES:
        for row in read_lexicon(name):
            folded = _folded(row.form)
            if " " in row.form and row.form not in found.get(folded, ()):
                found[folded] = (*found.get(folded, ()), row.form)
    return found


@cache
def _folded_forms() -> "regex.Pattern[str]":
    return regex.compile(alternatives(tuple(_forms())))


@cache
def _look_alikes() -> frozenset[str]:
    return frozenset(meanings("scan_slips", kind="word"))


@cache
def _slips() -> dict[str, str]:
    return meanings("scan_slips", kind="slip") | meanings("scan_slips", kind="before position")


@cache
def _slip_forms() -> "regex.Pattern[str]":
    """Slips that are no words; those that are ("Đức Phó Chủ tịch") only as a clause opens, before a position."""
    bare, before = (alternatives(tuple(meanings("scan_slips", kind=kind))) for kind in ("slip", "before position"))
    return regex.compile(rf"{bare}|(?:^|(?<=[\n\t]|[:;,] )){before}(?= {alternatives(meanings('positions'))})")


def _folded(lower: str) -> str:
    """`lower` with the tones that are confused (à ã ả as á) made one, character by character."""
    return lower if lower.isascii() else "".join(map(_letter, lower))


@cache
def _letter(character: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", character).translate(_TONES))
