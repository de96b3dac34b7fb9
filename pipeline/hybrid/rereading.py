"""Rereading: a misread text as it was meant, for matching alone; what records copy stays as it is printed."""

from dataclasses import replace

from extractors.learned.mending import Mend, mends, strangeness, syllables
from extractors.learned.speech import Speech
from models.view import View

# A clean text has up to 3 in 100 accented syllables that were never seen (names), and would be mended in 1 of 100 at
# most: it is left as it is. With one accented letter in fifty misread a text has more of both.
_STRANGE, _MENDED = 0.01, 0.012
# How many letters are taken to be misread, in a scan and in a text that shows by itself that it was a poor one.
_SCAN, _POOR = 0.02, 0.05


def reread(view: View, speech: Speech, scan: bool) -> View:
    """`view` with the misread syllables of its `lower` as they were meant: those of a scan, and those of a text that
    shows by itself that it was one."""
    if not speech.counts or not (scan or strangeness(speech, view.lower) > _STRANGE):
        return view
    tokens = syllables(view.lower)
    found = mends(speech, tokens, _SCAN if scan else _POOR)
    if not scan and len(found) < _MENDED * len(tokens):
        return view
    return replace(view, lower=_mended(view.lower, found))


def _mended(lower: str, found: list[Mend]) -> str:
    pieces, done = [], 0
    for one in found:
        pieces += [lower[done : one.start], one.form]
        done = one.end
    return "".join((*pieces, lower[done:]))
