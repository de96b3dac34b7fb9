"""Whether a span cuts out the number that its label quotes."""

import unicodedata

import regex

from extractors.numerals import MULTIPLIER, NUMBER, multiply, read_number, read_words
from extractors.spelling import spell
from pipeline.scoring.likeness import same_value

_PRINTED = regex.compile(rf"(?P<digits>{NUMBER})(?:\s?%|\s?phần trăm)?(?:\s?(?P<times>{MULTIPLIER}|tr(?!\p{{L}})))?")
_FRACTION = regex.compile(r"(\d+)/(\d+)|(\p{L}+) phần (\p{L}+)")
_DOUBLE = regex.compile(r"(?:gấp )?(?:đôi|(\p{L}+))(?: lần)?")


def cuts(words: str, value: float, high: float | None) -> bool:
    """Whether `words` print `value` (and `high`, the upper end of a range)."""
    return any(same_value(value, low) and same_value(high, top) for low, top in readings(words))


def readings(words: str) -> list[tuple[float, float | None]]:
    """What the words may say: (value, upper end); a value of 0 for words that are no number."""
    plain = spell(unicodedata.normalize("NFC", " ".join(words.split())))
    if fraction := _FRACTION.fullmatch(plain.removesuffix("%")):
        above, below = (int(part) if part.isdigit() else _word(part) for part in fraction.groups() if part)
        return [(round(above / below, 4), None)] if below else []
    found = list(_PRINTED.finditer(plain))
    if not found:
        return [(_word(plain), None)]
    last = found[-1]["times"]
    numbers = [multiply(read_number(one["digits"]), one["times"] or last) for one in found]
    if len(numbers) == 1:
        return [(numbers[0], None)]
    return [(numbers[0], numbers[-1])] if len(numbers) == 2 else []


def _word(words: str) -> int:
    match = _DOUBLE.fullmatch(words)
    if match and not match[1]:
        return 2
    try:
        return read_words(words.removeprefix("gấp ").removesuffix(" lần"))
    except KeyError:
        return 0
