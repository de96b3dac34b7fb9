"""Headings in capitals with a blank behind each letter: "K Ế  H O Ạ C H"."""

import unicodedata
from functools import cache

import regex

from extractors.lexicon import read_lexicon

_UNSEEN = "\u200b"
_LETTER = r"\p{Lu}\p{M}*"
_SPACED = regex.compile(rf"\n[ \t*#_]*(?P<words>{_LETTER}(?: {{1,6}}{_LETTER}){{3,}})(?=[ \t:*_]*(?:\r?\n|$))")
_GAP = regex.compile(" +")


def close_letters(text: str) -> str:
    """`text` with the words of such lines put together, by signs that are not seen: as long as it was.

    >>> close_letters("K Ế  H O Ạ C H\\n").replace("\\u200b", "")
    'KẾ  HOẠCH\\n'
    """
    return _SPACED.sub(_closed, f"\n{text}")[1:]


def _closed(line: "regex.Match[str]") -> str:
    words = line["words"]
    gaps = [len(gap) for gap in _GAP.findall(words)]
    wide = min(gaps) + 1 if max(gaps) > min(gaps) else 0  # words are parted by more blanks than letters
    parted = {at for at, gap in enumerate(gaps, 1) if gap >= wide} if wide else _ends(words)
    if parted is None:
        return line[0]
    count = 0

    def filled(gap: "regex.Match[str]") -> str:
        nonlocal count
        count += 1
        return gap[0] if count in parted else _UNSEEN * len(gap[0])

    return line[0][: line.start("words") - line.start()] + _GAP.sub(filled, words)


def _ends(words: str) -> set[int] | None:
    """After how many letters a word ends, where blanks do not tell: known of a kind of document alone."""
    return _kinds().get(unicodedata.normalize("NFC", words.replace(" ", "")).lower())


@cache
def _kinds() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for form in (row.form for row in read_lexicon("kinds")):
        lengths = [len(word) for word in form.split()]
        found[form.replace(" ", "")] = {sum(lengths[:at]) for at in range(1, len(lengths))}
    return found
