"""Bullets: the signs that open an unnumbered list item."""

import regex

# All that open an item before a blank, as they stand within the brackets of a pattern.
SIGNS = r"\-–—+•*●○▪■◦§Ø✓►➢→\uf0b7\uf02d\uf0a7·"
_BULLET = regex.compile(rf"(?:[{SIGNS}](?=\s)\s*" + r"|[-–+•●▪](?=[\p{L}“\"])|-(?=\d+%)|[+-]\s?(?=\())")
_DASHES = "-–—\uf02d"


def opens_bullet(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` opens with a bullet."""
    return start < end and not text[start].isalnum() and _BULLET.match(text, start, end) is not None


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
