"""Shapes of the words beside a number that several rules look at."""

import regex

from extractors.lexicon import alternatives, forms_meaning

REACHES = regex.compile(r"(?r)(?:đạt|đạt tỷ lệ|đạt mức|là|chiếm|lên|xuống|còn)\s*$")
ASIDE = regex.compile(r"(?r)\([^()]*$")
# "nâng phụ cấp … lên": what the programme changes, not what a law says.
RAISES = regex.compile(r"(?<!\p{L})nâng\s[^;.]{3,160}\s(?:lên|xuống|còn)(?!\p{L})")


def uncounted(meaning: str) -> str:
    """A regular expression for the words of `lexicons/uncounted.toml` that have `meaning`."""
    return alternatives(forms_meaning("uncounted", meaning))
