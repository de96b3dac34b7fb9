"""Folding: text without accents and case, for names that are printed in more than one way."""

import unicodedata


def fold(text: str) -> str:
    """`text` in lower case without accents, đ as d, every run of blanks, dots and dashes as one blank.

    >>> fold("Đà  Nẵng - 2026")
    'da nang 2026'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(" " if letter in ".-–_/" else letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(letters.split())
