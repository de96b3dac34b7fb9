"""Concepts: the words of an indicator as what they mean, so that two papers' wordings can be laid side by side."""

from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

import regex

from extractors.abbreviations import canonical_name
from extractors.folding import fold
from extractors.lexicon import read_lexicon
from extractors.spelling import spell

_SIGNS = regex.compile(r"[^\w%&]+")
_QUOTED = regex.compile(r"[\"“”«»]([^\"“”«»]{3,60})[\"“”«»]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Words that say nothing of what is measured. They go before the accents do: "số" is empty, "sơ" and "sổ" are not.
_EMPTY = (
    "và của các có tại ở từ là cho trong trên về với số so đến theo những để do được bằng vào ra đã đang sẽ đều cũng "
    "thì mà hoặc khi này đó nhằm"
)


@dataclass(frozen=True, slots=True)
class Concepts:
    """`words` in the order of the text; `axes` are pairs of a kind of population and the one that is meant; `names`
    are what stands in quotation marks."""

    words: tuple[str, ...]
    axes: frozenset[tuple[str, str]]
    names: frozenset[str] = frozenset()


def read_concepts(text: str, defined: dict[str, str]) -> Concepts:
    """The words of `text`: abbreviations written out (`defined` are the text's own), compounds as one word.

    Known wordings of one meaning become the same word, whatever case and tone style they are printed in; what says
    nothing is left out. Accents are kept: without them too many words are one (`plain_word` takes them away).
    """
    text = canonical_name(text, defined)
    plain = _plain(text)
    pattern, table = _forms()
    words: list[str] = []
    axes: set[tuple[str, str]] = set()
    position = 0
    for match in pattern.finditer(plain):
        words += _telling(plain[position : match.start()])
        meaning, axis = table[match[0]]
        words += meaning
        if axis:
            axes.add((axis, meaning[-1]))
        position = match.end()
    words += _telling(plain[position:])
    names = frozenset(fold(_SIGNS.sub(" ", name)) for name in _QUOTED.findall(text))
    return Concepts(tuple(words), frozenset(axes), names - {""})


@lru_cache(maxsize=20000)
def plain_word(word: str) -> str:
    """A word of `read_concepts` without its accents, for texts whose accents are damaged."""
    return fold(word)


def _telling(plain: str) -> list[str]:
    empty = _empty()
    # "dưới 01 tuổi" is "dưới 1 tuổi".
    return [word.lstrip("0") or "0" if word.isdigit() else word for word in plain.split() if word not in empty]


def _plain(text: str) -> str:
    """`text` in lower case without signs, each syllable's tone behind it: `hoà` and `hòa` are the same."""
    return " ".join(_toned(word) for word in _SIGNS.sub(" ", spell(normalize("NFC", text))).split())


@lru_cache(maxsize=20000)
def _toned(word: str) -> str:
    marks = normalize("NFD", word)
    tones = "".join(mark for mark in marks if mark in _TONES)
    return normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)) + tones


@cache
def _empty() -> frozenset[str]:
    return frozenset(_plain(_EMPTY).split())


@cache
def _forms() -> tuple["regex.Pattern[str]", dict[str, tuple[tuple[str, ...], str]]]:
    """All forms as one pattern, the longest first; each form's words and its axis."""
    table = {
        _plain(row.form): (
            tuple(_toned(word.strip()) for word in row.meaning.split(";") if word.strip()),
            row.more.get("axis", ""),
        )
        for row in read_lexicon("concepts")
    }
    longest = sorted(table, key=lambda form: (-len(form), form))
    return regex.compile(r"(?<!\S)(?:" + "|".join(map(regex.escape, longest)) + r")(?!\S)"), table
