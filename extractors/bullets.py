"""Bullets: the signs that open an unnumbered list item."""

import regex

# All that open an item before a blank, as they stand within the brackets of a pattern: dashes, dots and arrows, small
# pictures (boxes, ticks, hands, diamonds) and what fonts print at places of their own.
SIGNS = r"\-–—+•*§·→∙‣»\p{So}\p{Co}"
_NO_BULLET = "©®°№"
# Word's "o" and "Ø" are letters: an item opens behind them with a capital or a number.
_BULLET = regex.compile(
    rf"(?:(?:--|[{SIGNS}])(?=\s)\s*|[oØ](?=\s+[\p{{Lu}}\d“\"])\s*"
    r"|[-–+•●▪](?=[\p{L}“\"])|-(?=\d+%)|[+-]\s?(?=\())"
)
_LETTERS = "oØ"
_DASHES = "-–—\uf02d"


def opens_bullet(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` opens with a bullet."""
    first = text[start] if start < end else "a"
    if (first.isalnum() and first not in _LETTERS) or first in _NO_BULLET:
        return False
    return _BULLET.match(text, start, end) is not None


def read_bullet(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The bullet sign that `text[start:end]` opens with (dashes are all one) and where the item's words begin.

    >>> read_bullet("– Nhà ở", 0, 7)
    ('-', 2)
    """
    if not opens_bullet(text, start, end):
        return None
    match = _BULLET.match(text, start, end)
    assert match is not None
    sign = text[start]
    return ("-" if sign in _DASHES else sign, match.end())
