"""Where on a page the words of a piece of evidence stand."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from extractors.folding import fold
from pipeline.review.page_sources import PageWord

Box = tuple[float, float, float, float]  # left, top, right, bottom in parts of the page
_ENOUGH = 0.5  # of the words must be found, else the place is told to be unknown
_WIDER = 1.4  # rows and columns put other words between
_NO_LETTER = re.compile(r"\W+")


def boxes_of(evidence: str, words: Sequence[PageWord]) -> list[Box]:
    """One box a printed line for the words of `evidence`; none where most of them are not on the page.

    What OCR or the text layer reads a little otherwise than the evidence does not matter.
    """
    wanted = [key for word in evidence.split() if (key := _key(word))]
    keys = [_key(word.text) for word in words]
    if not wanted or not keys:
        return []
    size = round(_WIDER * len(wanted)) + 2
    dense = _densest(keys, wanted, size)
    # The densest may begin late, where the next item opens with the same words: those before it are looked at too.
    start = max(0, dense - size + len(wanted))
    room = keys[start : dense + size]
    matching = SequenceMatcher(None, room, wanted, autojunk=False).get_matching_blocks()
    found = [start + block.a + at for block in matching for at in range(block.size)]
    if len(found) < _ENOUGH * len(wanted):
        return []
    return _lines([words[at] for at in found])


def _densest(keys: Sequence[str], wanted: Sequence[str], size: int) -> int:
    """Where the stretch of `size` words begins that holds most of `wanted`."""
    need = Counter(wanted)
    have: Counter[str] = Counter()
    shared, best = 0, (-1, 0)
    for end, key in enumerate(keys):
        have[key] += 1
        shared += have[key] <= need[key]
        if end >= size:
            gone = keys[end - size]
            shared -= have[gone] <= need[gone]
            have[gone] -= 1
        start = max(0, end - size + 1)
        # Of equal stretches the last: it begins with the first word, and does not only end with the last.
        if shared >= best[0]:
            best = (shared, start)
    first = best[1]
    while first < len(keys) and keys[first] not in need:
        first += 1
    return min(first, len(keys) - 1)


def _lines(words: Sequence[PageWord]) -> list[Box]:
    lines: list[list[PageWord]] = []
    for word in words:
        middle = (word.top + word.bottom) / 2
        if lines and lines[-1][-1].top < middle < lines[-1][-1].bottom and word.left >= lines[-1][-1].left:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        (
            min(word.left for word in line),
            min(word.top for word in line),
            max(word.right for word in line),
            max(word.bottom for word in line),
        )
        for line in lines
    ]


def _key(word: str) -> str:
    return _NO_LETTER.sub("", fold(word))
