"""Pieces: labelled documents cut up, as users paste parts of them, without the title and headings that stood above."""

import math
from dataclasses import replace
from random import Random

from pipeline.scoring.cases import Case
from pipeline.training.examples import Example, read_examples
from pipeline.training.fitting import Sample

_SHORTEST, _LONGEST = 150, 3000
# A document and its pieces say the same twice: together they count little more than a document alone.
_WEIGHT = 0.3


def pieces_of(case: Case, seed: int) -> Sample:
    """The examples of a labelled document whose pieces were read one by one."""
    spans = [(one.quantity.start, one.quantity.end) for one in case.gold.targets]
    examples: list[Example] = []
    for number, (start, end) in enumerate(cuts(case.text, f"{seed} {case.gold.doc}")):
        mine = [(first - start, last - start) for first, last in spans if start <= first < end]
        for one in read_examples(case.text[start:end], mine):
            examples.append(replace(one, span=(one.span[0] + start, one.span[1] + start), piece=number))
    return Sample(case.gold.doc, examples, _WEIGHT)


def cuts(text: str, seed: str) -> list[tuple[int, int]]:
    """Where the pieces of `text` begin and end: whole lines, 150 to 3,000 characters as `seed` draws, as many of a
    size as of its double, longer where the last line is."""
    draw = Random(seed)
    found = []
    start = at = 0
    least = _size(draw)
    for line in text.splitlines(keepends=True):
        at += len(line)
        if at - start >= least:
            found.append((start, at))
            start, least = at, _size(draw)
    return [*found, (start, at)] if start < at else found


def _size(draw: Random) -> int:
    return int(_SHORTEST * math.pow(_LONGEST / _SHORTEST, draw.random()))
