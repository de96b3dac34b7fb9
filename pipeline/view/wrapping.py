"""Wrapping: whether a text's lines were broken at a width, and how far those reach that go on."""

from dataclasses import dataclass
from itertools import pairwise

import regex

from extractors.bullets import opens_bullet
from pipeline.view.lines import TEXT, Line

_TERMINAL = ".;:!?…"
_CLOSING = "”\"')]}»’ "
# Lines of a list in small letters ("a) …", "- …") go on with nothing.
_LISTED = regex.compile(r"(?:[a-zđ]|[ivx]{1,4})(?:\.?\)|\.)(?=\s)|[-–+•]")
_FEWEST = 4
WIDEST = 160
_MANY = 20
# Of the width: what a line that goes on fills, and what one that ends falls short of.
FULL, _LONG, SHORT = 0.85, 0.7, 0.5


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
        if above.kind is line.kind is TEXT and not _is_listed(text, line)
    ]
    going_on = [above for above, line in followed if text[line.start].islower()]
    all_narrow = _share(widths, 0.98) <= WIDEST
    wrapped, width = _is_wrapped(widths, going_on, len(followed), all_narrow)
    narrow = not wrapped and _is_narrow(going_on, widths[-1])
    if narrow:
        width = widths[-1]
        wrapped = _ends_short(text, followed, going_on, width)
    unended = [one for one in going_on if not ends(text, one)]
    # On a page of the web the first line of an item ends early here and there.
    shares = (FULL, _LONG, SHORT) if all_narrow else (SHORT,)
    share = next((one for one in shares if _all_reach(unended, one * width, 0.02 * len(followed))), 0)
    return Wrapping(wrapped, width, share * width, _full(text, followed, width), narrow)


def _is_listed(text: str, line: Line) -> bool:
    return _LISTED.match(text, line.start, line.end) is not None or opens_bullet(text, line.start, line.end)


def _is_wrapped(widths: list[int], going_on: list[Line], follow: int, all_narrow: bool) -> tuple[bool, int]:
    """Whether the text is broken at a width, and at which; `widths` are those of all lines, in order."""
    low = len(going_on)
    if low >= 5 and low > 0.25 * follow and all_narrow:
        return True, _share(widths, 0.9)
    if low >= _MANY and low > 0.12 * follow:
        lengths = sorted(above.end - above.start for above in going_on)
        if _share(lengths, 0.98) <= WIDEST:
            return True, _share(lengths, 0.9)
    return False, _share(widths, 0.9)


def _is_narrow(going_on: list[Line], widest: int) -> bool:
    """Whether lines that go on are as long as any, short ones aside, and none is too long to be wrapped."""
    long = [one for one in going_on if not _is_short(one, widest)]
    return bool(long) and widest <= WIDEST and all(_is_filled(one, widest) for one in long)


def _ends_short(text: str, followed: list[tuple[Line, Line]], going_on: list[Line], widest: int) -> bool:
    """Few lines: those that go on in small letters, and nearly all that end within a sentence, are as long as any."""
    if len(going_on) < 2 or any(_is_short(one, widest) for one in going_on):
        return False
    unended = [one for one, _ in followed if not (ends(text, one) or text[one.start : one.end].isupper())]
    filled = sum(_is_filled(one, widest) for one in unended)
    return filled >= 0.8 * sum(not _is_short(one, widest) for one in unended)


def _full(text: str, followed: list[tuple[Line, Line]], width: int) -> float:
    """How far nearly all lines reach, with the next word, that go on in small letters within a sentence."""
    reached = sorted(
        reach(text, above, line) for above, line in followed if text[line.start].islower() and not ends(text, above)
    )
    # Cells of tables are narrower than the lines around them.
    reached = [length for length in reached if length >= FULL * width]
    return _share(reached, 0.03) if len(reached) >= _MANY else FULL * width


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
    return line.end - line.start < SHORT * width


def _is_filled(line: Line, width: int) -> bool:
    return line.end - line.start >= FULL * width
