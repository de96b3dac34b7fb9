"""What goes to a terminal as one line, whatever stands in a file's name or a document's text."""

import unicodedata

_HARMLESS = {"\t": " "}
# Marks that turn the direction of writing around can make one name look like another.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str) -> str:
    """`text` with line breaks, escapes of the terminal and the like written out: `\\n`, `\\x1b`."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(_shown(letter) for letter in text)


def _shown(letter: str) -> str:
    if letter in _HARMLESS:
        return _HARMLESS[letter]
    if letter in _TURNING or unicodedata.category(letter) in ("Cc", "Zl", "Zp"):
        return letter.encode("unicode_escape").decode()
    return letter
