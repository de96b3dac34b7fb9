"""Whether letters read as Vietnamese: the measure by which encodings and text layers are judged."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]{2,}")
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    r"(?:i[eê]u|y[eê]u|oai|oay|oeo|oao|u[aâ]y|u[oô]i|uy[aeêu]|[uư][oơ][iu]"
    r"|[aăâ][iouy]|[eê][ou]|i[aeêu]|o[aăeio]|[ôơ]i|u[aâeêiôoơy]|[uư][aiuoơ]|y[eêu]|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_ENGLISH = frozenset(
    ["the", "of", "and", "to", "in", "for", "is", "on", "with", "as", "by", "that", "this", "are", "from"]
)


def word_count(text: str) -> int:
    """How many words of two letters and more there are to judge by."""
    return len(_words(text))


def plausibility(text: str) -> float:
    """The share of words (capitals apart) that are built as Vietnamese syllables, with tones or without."""
    words = _words(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def accent_share(text: str) -> float:
    """The share of words with a letter that English has not; about three quarters of a Vietnamese text."""
    words = _words(text)
    return sum(not word.isascii() for word in words) / len(words) if words else 0.0


def is_english(text: str) -> bool:
    """Whether the small words of English are frequent enough for it to be English."""
    words = _words(text)
    return len(words) > 0 and sum(word.lower() in _ENGLISH for word in words) > len(words) / 8


def is_syllable(word: str) -> bool:
    """Whether `word` is built as one Vietnamese syllable, with its tone or without."""
    plain = unicodedata.normalize("NFD", word.lower()).translate(_TONES)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isupper() or not word.isascii()]
