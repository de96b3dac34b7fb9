"""Words: a stretch of text as tokens with their places, letters folded so that a slip of OCR changes little."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

_TOKEN = regex.compile(r"\d+(?:[.,/]\d+)*%?|\p{L}+|[^\s\p{L}\d]")


class Word(NamedTuple):
    """One token: `[start, end)` of the text, and its folded form; any number is `0`, any share `0%`."""

    start: int
    end: int
    form: str


def words_in(lower: str, start: int, end: int) -> list[Word]:
    """The tokens of `lower[start:end]`, in order."""
    return [Word(match.start(), match.end(), folded(match[0])) for match in _TOKEN.finditer(lower, start, end)]


@lru_cache(maxsize=65_536)
def folded(token: str) -> str:
    """`token` without accents, đ as d: "phấn", "phân" and "phần" are one."""
    if token[0].isdigit():
        return "0%" if token[-1] == "%" else "0"
    if token.isascii():
        return token
    plain = unicodedata.normalize("NFD", token.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)) or token
