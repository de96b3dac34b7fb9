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


# "đạt hơn 74%", "bằng 68%": before a number that may tell how far something was met.
COMES_TO = r"(?:đạt|bằng|vượt)\s(?:hơn |trên |gần |khoảng )?"
# "74% kế hoạch", "68% so với dự toán": behind the number.
OF_PLAN = rf"\s(?:so (?:với )?)?{uncounted('plan')}"
