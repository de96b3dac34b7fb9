"""Abbreviations: the full names behind `LĐLĐ`, `UBND`, `CĐGD`, from the lexicon and from the text's own definitions."""

from functools import cache

import regex

from extractors.lexicon import read_lexicon

_DEFINED = regex.compile(
    r"\((?:sau đây )?(?:gọi tắt là|viết tắt là|viết tắt|gọi chung là|"
    r"gọi là)?:?\s*(?P<short>[\p{Lu}&][\p{L}&]{1,11}(?: [\p{Lu}]{2,8})?)\)"
)
_WORD = regex.compile(r"\p{L}+")


@cache
def _table() -> dict[str, str]:
    return {row.form: row.meaning for row in read_lexicon("abbreviations")}


@cache
def _short() -> "regex.Pattern[str]":
    forms = sorted(_table(), key=len, reverse=True)
    return regex.compile(r"(?<![\p{L}])(?:" + "|".join(map(regex.escape, forms)) + r")(?![\p{L}])")


def find_definitions(text: str) -> dict[str, str]:
    """Abbreviations that `text` defines itself: `cán bộ, nhà giáo, người lao động (CBNGNLĐ)`.

    The words before the bracket are taken as far back as the abbreviation has letters, initial by initial.

    >>> find_definitions("Công đoàn cơ sở (gọi tắt là CĐCS) họp.")
    {'CĐCS': 'Công đoàn cơ sở'}
    """
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        short = match["short"]
        if short not in found and short.isupper() and (full := _words_behind(text, match.start(), short)):
            found[short] = full
    return found


def _words_behind(text: str, position: int, short: str) -> str | None:
    words = list(_WORD.finditer(text[max(0, position - 160) : position]))
    letters = [letter for letter in short if letter.isalpha()]
    if len(words) < len(letters):
        return None
    tail = words[-len(letters) :]
    if any(word[0][0].upper() != letter for word, letter in zip(tail, letters, strict=True)):
        return None
    begin = max(0, position - 160) + tail[0].start()
    return " ".join(text[begin:position].split())


def canonical_name(name: str, defined: dict[str, str]) -> str:
    """`name` with its abbreviations written out; what the text defines itself comes first.

    >>> canonical_name("LĐLĐ tỉnh", {})
    'Liên đoàn Lao động tỉnh'
    """
    table = _table()

    def full(match: "regex.Match[str]") -> str:
        return defined.get(match[0]) or table[match[0]]

    for short, words in defined.items():
        if short in name and short not in table:
            name = regex.sub(rf"(?<!\p{{L}}){regex.escape(short)}(?!\p{{L}})", words, name)
    return _short().sub(full, name)
