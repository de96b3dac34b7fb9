"""Noise: a text as a poor scan would have it, letter by letter as long, so that labels keep their places."""

import unicodedata
from random import Random

_MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
_LOOK_ALIKES = {"đ": "d", "Đ": "Ð", "i": "l", "l": "i", "o": "c", "c": "o", "u": "n", "n": "u"}


def slips(text: str, rate: float, seed: str) -> str:
    """`text` with `rate` of its accented letters given another accent, and a tenth of that rate of others mistaken.

    Digits and signs stay: a mistaken number would be another target.
    """
    draw = Random(seed)
    return "".join(_slip(letter, draw) if draw.random() < rate else letter for letter in text)


def _slip(letter: str, draw: Random) -> str:
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1:
        kinds = [unicodedata.normalize("NFC", parts[0] + mark) for mark in _MARKS] + [parts[0]]
        return draw.choice([one for one in kinds if len(one) == 1 and one != letter])
    if letter in _LOOK_ALIKES and draw.random() < 0.1:
        return _LOOK_ALIKES[letter]
    return letter
