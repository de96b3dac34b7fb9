"""Mending: syllables that a scan's reader gave other accents or letters, as their neighbours say they were meant.

A noisy channel: of all readings of a stretch that look like what is printed, the one that is likeliest both as speech
and as a slip. Only syllables that were never seen beside their neighbours are doubted. Numbers are never touched, and
what is mended stays as long as it was.
"""

import math
import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

import regex

from extractors.learned.speech import Speech, skeleton

_SYLLABLE = regex.compile(r"\p{L}+")
_SIGNS = '.,;:()/-–“”"'
# A slip of accents is one of five; letters are mistaken for others twenty times less often.
_ACCENTS, _LETTERS = 5, 100
# How much likelier than what is printed a reading has to be.
_SURE = math.log(10)


class Token(NamedTuple):
    """One syllable at `[start, end)`; `joined`: the next one stands behind it, with nothing but a blank between."""

    start: int
    end: int
    form: str
    joined: bool


class Mend(NamedTuple):
    """`[start, end)` of the text was meant as `form`, which is as long."""

    start: int
    end: int
    form: str


def strangeness(speech: Speech, lower: str) -> float:
    """The share of the accented syllables of `lower` that were never seen: next to none, unless it is misread."""
    accented = unseen = 0
    for word, times in Counter(lower.split()).items():
        if word in speech.counts or (word := word.strip(_SIGNS)) in speech.counts:
            accented += 0 if word.isascii() else times
            continue
        for form in _SYLLABLE.findall(word):
            if not form.isascii():
                accented += times
                unseen += 0 if form in speech.counts else times
    return unseen / max(1, accented)


def syllables(lower: str) -> list[Token]:
    """The syllables of `lower`, in order."""
    spans = [match.span() for match in _SYLLABLE.finditer(lower)]
    after = [start for start, _ in spans[1:]] + [-1]
    return [
        Token(start, end, lower[start:end], next_one == end + 1 and lower[end] == " ")
        for (start, end), next_one in zip(spans, after, strict=True)
    ]


def mends(speech: Speech, tokens: list[Token], rate: float) -> list[Mend]:
    """What was meant where it is not what is printed, when `rate` of the letters are misread."""
    doubted = _doubted(speech, tokens)
    found: list[Mend] = []
    at = 0
    while at < len(tokens):
        if not doubted[at]:
            at += 1
            continue
        stop = at + 1
        while stop < len(tokens) and doubted[stop] and tokens[stop - 1].joined:
            stop += 1
        found += _stretch(speech, tokens, at, stop, rate)
        at = stop
    return found


def _doubted(speech: Speech, tokens: list[Token]) -> list[bool]:
    """Of each syllable whether it was seen beside neither of its neighbours; alone, whether it was never seen."""
    seen = [
        one.joined and speech.follows(one.form, other.form)
        for one, other in zip(tokens, [*tokens[1:], *tokens[:1]], strict=True)
    ]
    doubted, joined = [], False
    for at, one in enumerate(tokens):
        if joined or one.joined:
            doubted.append(not (joined and seen[at - 1]) and not seen[at])
        else:
            doubted.append(one.form not in speech.counts)
        joined = one.joined
    return doubted


def _stretch(speech: Speech, tokens: list[Token], first: int, stop: int, rate: float) -> list[Mend]:
    """The mends of the doubted `tokens[first:stop]`, whose neighbours stand as they are printed."""
    before = [tokens[first - 1]] if first and tokens[first - 1].joined else []
    behind = [tokens[stop]] if tokens[stop - 1].joined else []
    choices = [_readings(speech, one.form) for one in tokens[first:stop]]
    if all(len(one) == 1 for one in choices):
        return []
    printed = [*before, *tokens[first:stop], *behind]
    choices = [*((one.form,) for one in before), *choices, *((one.form,) for one in behind)]
    found = []
    for token, readings, scores in zip(printed, choices, _scores(speech, choices, rate), strict=True):
        best = max(range(len(scores)), key=scores.__getitem__)
        if scores[best] - scores[0] > _SURE:
            found.append(Mend(token.start, token.end, readings[best]))
    return found


def _scores(speech: Speech, choices: list[tuple[str, ...]], rate: float) -> list[list[float]]:
    """Of each choice the log likelihood of the best reading of the whole stretch that has it; the first is printed."""
    slips = [[_slip(readings[0], one, rate) for one in readings] for readings in choices]
    links = [[[speech.likely(one, other) for other in after] for one in choices[at]]
             for at, after in enumerate(choices[1:])]  # fmt: skip
    forward = [[speech.likely(None, one) + slip for one, slip in zip(choices[0], slips[0], strict=True)]]
    for at, link in enumerate(links, 1):
        forward.append(
            [max(score + row[to] for score, row in zip(forward[-1], link, strict=True)) + slip
             for to, slip in enumerate(slips[at])]
        )  # fmt: skip
    backward = [[0.0] * len(choices[-1])]
    for at in range(len(links), 0, -1):
        onward = [slip + score for slip, score in zip(slips[at], backward[0], strict=True)]
        backward.insert(0, [max(map(sum, zip(row, onward, strict=True))) for row in links[at - 1]])
    return [[one + other for one, other in zip(*pair, strict=True)] for pair in zip(forward, backward, strict=True)]


def _readings(speech: Speech, printed: str) -> tuple[str, ...]:
    """`printed` and the syllables that it may have been; "tuý" and "túy" are the same one."""
    letters = _letters(printed)
    alike = speech.alike.get(skeleton(printed), ())
    return printed, *(one for one in alike if len(one) == len(printed) and _letters(one) != letters)


@cache
def _letters(syllable: str) -> str:
    return "".join(sorted(unicodedata.normalize("NFD", syllable)))


def _slip(printed: str, meant: str, rate: float) -> float:
    """The logarithm of how likely `meant` is printed so."""
    if printed == meant:
        return math.log(1 - rate)
    return sum(
        math.log(rate / (_ACCENTS if _bare(one) == _bare(other) else _LETTERS))
        for one, other in zip(printed, meant, strict=True)
        if one != other
    )


@cache
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.replace("đ", "d"))[0]
