"""Spelling: one of the ways that Vietnamese writes some syllables, so that a word needs one row of a lexicon."""

import re

import regex

_NEW_TONE = {
    vowel + marked: toned + plain
    for vowel, plain, marks, tones in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for marked, toned in zip(marks, tones, strict=True)
}
# Only where the syllable ends: "hoàn" carries the mark there in either style, and the u of "quý" is no vowel.
_OLD_TONE = regex.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})")
# Of these either is right ("kì", "kỳ"); others ("mì", "sĩ", "tị") are written in one way alone.
_WITH_I = re.compile(
    r"[ìíỉĩị](?!\w)(?:(?<=\bk[ìíỉĩ])|(?<=\bqu[íỉĩị])|(?<=\btỉ)|(?<=\blí)|(?<=\bmĩ))|i(?!\w)(?<=\bcông ti)"
)
_WITH_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))


def spell(text: str) -> str:
    """`text` (NFC) in lower case, spelt as the lexicons are: "hóa", "ủy", "kỳ", not "hoá", "uỷ", "kì".

    As long as `text`: a letter whose lower case is longer stays as it is. Fonts of some PDF print "ƣ" (U+01A3) for "ư".

    >>> spell("Tỉ lệ Uỷ viên kì này")
    'tỷ lệ ủy viên kỳ này'
    >>> spell("Công ti có ti vi")
    'công ty có ti vi'
    """
    lower = text.lower()
    if "ƣ" in lower:
        lower = lower.replace("ƣ", "ư")
    if len(lower) != len(text):
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return respell(lower)


def respell(text: str) -> str:
    """`text` with the syllables that it prints in small letters spelt as the lexicons are, and all else as it is.

    >>> respell("Hội nghị khoá X, Toà án")
    'Hội nghị khóa X, Tòa án'
    """
    return _WITH_I.sub(lambda match: _WITH_Y[match[0]], _OLD_TONE.sub(lambda match: _NEW_TONE[match[0]], text))
