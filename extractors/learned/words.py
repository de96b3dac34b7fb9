"""Words: a stretch of text as tokens with their places, letters folded so that a slip of OCR changes little."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

_TOKEN = regex.compile(r"\d+(?:[.,/]\d+)*%?|\p{L}+|[^\s\p{L}\d]")


class Words(NamedTuple):
    """Tokens in order: where each begins, and its folded form; any number is `0`, any share `0%`."""

    starts: list[int]
    forms: list[str]


def words_in(lower: str, start: int, end: int) -> Words:
    """The tokens of `lower[start:end]`."""
    found = list(_TOKEN.finditer(lower, start, end))
    return Words([match.start() for match in found], [folded(match[0]) for match in found])


@lru_cache(maxsize=65_536)
def folded(token: str) -> str:
    """`token` without accents, đ as d: "phấn", "phân" and "phần" are one."""
    if token[0].isdigit():
        return "0%" if token[-1] == "%" else "0"
    if token.isascii():
        return token
    plain = unicodedata.normalize("NFD", token.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)) or token
