"""Signs read as another, one for one, so that positions hold; and signs spelt in more letters than they are."""

import html
import re
import unicodedata
from html.entities import name2codepoint

import regex

# Halves of a surrogate pair are no letters.
_HALVES = range(0xD800, 0xE000)
# The letters of Greek and Cyrillic that no reader tells from ours: from keyboards and readers of scans set for them.
_LOOK_ALIKES = {
    "АВЕЅІЈКМНОРСТХУаеѕіјорсху": "ABESIJKMHOPCTXYaesijopcxy",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο": "ABEZHIKMNOPTYXo",
    # The Icelandic, African and Tatar letters for ours, in texts of old encodings and some fonts.
    "ÐƉðǜǛ": "ĐĐđũŨ",
}
_SAME = {
    **dict.fromkeys(map
          (ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\x0c"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2212\u2043\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u2012\u2014\u2015"), "–"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "＃＊＿｀｜～＼"},
    **dict.fromkeys(_HALVES, "\ufffd"),
    **{ord(sign): ours for signs, letters in _LOOK_ALIKES.items() for sign, ours in zip(signs, letters, strict=True)},
}  # fmt: skip
_ODD = re.compile(f"[{''.join(map(chr, _SAME))}]")
# Line ends of old Macs, and what Word and the web copy for a break within a paragraph; not the first half of "\r\n".
_LINE_END = re.compile(r"[\v\x85\u2028\u2029]|\r(?!\r*\n)")
# Full-width and other scripts' digits are read as ours; `regex` knows some that Python cannot turn into a number.
_OTHER_DIGIT = regex.compile(r"[^\D0-9]")
_UNSEEN = "\u200b"
# Behind digits, in letters of one sign or of several (NFD).
_PER_CENT = re.compile("\\d {0,3}[Pp]h(?:ầ|â\u0300|a\u0302\u0300)n {1,3}tr(?:ă|a\u0306)m(?!\\w)")


def read_signs(text: str) -> str:
    """`text` with each sign, and "phần trăm" behind a number, as the one that is meant; as long as it was."""
    text = _ODD.sub(lambda match: _SAME[ord(match[0])], text)
    text = _LINE_END.sub("\n", text)
    text = _PER_CENT.sub(lambda match: match[0][0] + "%".rjust(len(match[0]) - 1, _UNSEEN), text)
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0], "\ufffd")), text)


def spell_sign(sign: str, before: str) -> str:
    """An entity of HTML ("&ndash;", escaped twice too), one letter for several ("½", "Ⅳ", "m²") or "%o" as it is read.

    >>> spell_sign("&ge;", " "), spell_sign("&GTVT;", "D"), spell_sign("½", " "), spell_sign("½", "2")
    ('≥', '&GTVT;', '1/2', ',5')
    """
    if sign[0] == "&":
        entity = sign.replace("&amp;", "&") if len(sign) > len("&amp;") else sign
        known = entity[1] == "#" or entity[1:-1] in name2codepoint  # `unescape` takes "&GT" out of "GD&GTVT;" too
        return read_signs(html.unescape(entity)) if known else sign
    if sign[0] == "%":
        return "‰"
    if before.isdigit() and unicodedata.category(sign) == "No":
        return f"{unicodedata.numeric(sign):.3g}".removeprefix("0").replace(".", ",")
    return unicodedata.normalize("NFKC", sign).replace("\u2044", "/")
