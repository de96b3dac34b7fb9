"""Wrapping: whether a text's lines were broken at a width, and how far those reach that go on."""

from dataclasses import dataclass
from itertools import pairwise

import regex

from pipeline.view.lines import TEXT, Line

_TERMINAL = ".;:!?…"
_CLOSING = "”\"')]}»’ "
# Lines of a list in small letters ("a) …", "- …") go on with nothing.
_LISTED = regex.compile(r"(?:[a-zđ]|[ivx]{1,4})[.)](?=\s)|[-–+•]")
_FEWEST = 4
WIDEST = 160
_MANY = 20
# Of the width: what a line that goes on fills, and what one that ends falls short of.
FULL, _SHORT = 0.85, 0.5


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text's lines are broken: whether at a width, at which, and how far lines that go on reach at least.

    `full`: what nearly all that go on reach with the next word, which would not have fitted.
    `narrow`: no line is long and those that go on are as long as any, but too few do to tell that all were wrapped.
    """

    wrapped: bool
    width: int
    least: float
    full: float
    narrow: bool


def measure_wrapping(text: str, lines: list[Line]) -> Wrapping:
    """A text is hard-wrapped when lines that follow one another at once go on in lower case, and none is long.

    A page of the web has long lines and menus around such a text: then the lines that go on tell, where they are many.
    """
    widths = sorted(line.end - line.start for line in lines if line.kind is TEXT)
    if len(widths) < _FEWEST:
        return Wrapping(False, 0, 0, 0, False)
    followed = [
        (above, line)
        for above, line in pairwise(lines)
        if above.kind is line.kind is TEXT and not _LISTED.match(text, line.start, line.end)
    ]
    going_on = [above for above, line in followed if text[line.start].islower()]
    follow, low, width = len(followed), len(going_on), _share(widths, 0.9)
    all_narrow = _share(widths, 0.98) <= WIDEST
    wrapped = low >= 5 and low > 0.25 * follow and all_narrow
    if not wrapped and low >= _MANY and low > 0.12 * follow:
        lengths = sorted(above.end - above.start for above in going_on)
        if _share(lengths, 0.98) <= WIDEST:
            wrapped, width = True, _share(lengths, 0.9)
    near = FULL * widths[-1]
    long = [one for one in going_on if not _is_short(one, widths[-1])]
    narrow = not wrapped and bool(long) and widths[-1] <= WIDEST and all(one.end - one.start >= near for one in long)
    if narrow:
        width = widths[-1]
    if narrow and len(long) == low > 1:
        # Few lines: those that go on in small letters, and nearly all that end within a sentence, are as long as any.
        unended = [one for one, _ in followed if not (ends(text, one) or text[one.start : one.end].isupper())]
        filled = sum(one.end - one.start >= near for one in unended)
        if filled >= 0.8 * sum(not _is_short(one, widths[-1]) for one in unended):
            wrapped = True
    reached = sorted(
        reach(text, above, line) for above, line in followed if text[line.start].islower() and not ends(text, above)
    )
    # Cells of tables are narrower than the lines around them.
    reached = [length for length in reached if length >= FULL * width]
    full = _share(reached, 0.03) if len(reached) >= _MANY else FULL * width
    going_on = [one for one in going_on if not ends(text, one)]
    # On a page of the web the first line of an item ends early here and there.
    shares = [share for share in (FULL, _SHORT)[not all_narrow :] if _all_reach(going_on, share * width, 0.02 * follow)]
    return Wrapping(wrapped, width, shares[0] * width if shares else 0, full, narrow)


def reach(text: str, above: Line, line: Line) -> int:
    """How long `above` would be with the first word of `line`."""
    stop = text.find(" ", line.start, line.end)
    return above.end - above.start + 1 + (line.end if stop < 0 else stop) - line.start


def _all_reach(lines: list[Line], length: float, spared: float) -> bool:
    """Whether all of `lines` but a few are that long."""
    return sum(one.end - one.start < length for one in lines) <= spared


def _share(lengths: list[int], share: float) -> int:
    """The length that `share` of the lines do not pass."""
    return lengths[int(len(lengths) * share)]


def ends(text: str, line: Line) -> bool:
    """Whether the line ends as a sentence or a lead-in does, quotes and brackets aside."""
    content = text[line.start : line.end].rstrip(_CLOSING)
    return not content or content[-1] in _TERMINAL


def _is_short(line: Line, width: int) -> bool:
    return line.end - line.start < _SHORT * width
