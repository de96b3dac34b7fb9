"""The number of a list item, written as its format says: 4 as IV, d, 04."""

from collections.abc import Callable

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def upper_roman(number: int) -> str:
    """4 is IV; 0 and what is beyond 32767 (Word's own limit) stay digits."""
    if not 0 < number <= 32767:
        return str(number)
    roman = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size)
        roman += letters * times
    return roman


def upper_letter(number: int) -> str:
    """4 is D, 27 is AA, 28 is BB; 0 and what is beyond 780 (30 letters, Word's own limit) stay digits."""
    if not 0 < number <= 780:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (times + 1)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": upper_roman,
    "lowerRoman": lambda number: upper_roman(number).lower(),
    "upperLetter": upper_letter,
    "lowerLetter": lambda number: upper_letter(number).lower(),
    "decimalZero": "{:02d}".format,
    "numberInDash": "- {} -".format,
    "decimalEnclosedParen": "({})".format,
    "ordinal": _ordinal,
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def written(number: int, format: str) -> str:
    """`number` in Word's format `format`; decimal digits for a format not known here."""
    return _FORMATS.get(format, str)(number)
