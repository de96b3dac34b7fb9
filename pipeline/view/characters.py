"""Characters: NFC, markup out, one blank between words; the first of the view's two maps."""

import unicodedata

import regex

from models.view import OffsetMap

# One for one, so that positions hold: blanks of every kind, the Icelandic Ð of OCR, the word joiner of segmented text.
_SAME_LENGTH = {
    **dict.fromkeys(map
          (ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\x0c\x0b"), " "),
    ord("Ð"): "Đ",
    ord("\u2011"): "-",
    ord("\u2212"): "-",
    ord("ǜ"): "ũ",
    ord("Ǜ"): "Ũ",
}  # fmt: skip
_SEGMENTED = regex.compile(r"(?<=\p{L})_(?=\p{L})")
_MARKUP = r"""
    (?P<drop>\*+|(?m:^)[ \t]*\#{1,6}[ \t]+|[\u200b-\u200f\u2060\ufeff\u00ad]+|\\(?=[-.*\#()\[\]_])|
          (?m:^)[ ]+|[ ]+(?m:$)|</?(?:b|i|u|strong|em)>)
  | (?P<blank>\x20{2,}|<br\s*/?>)
"""
_EDIT = regex.compile(_MARKUP, regex.VERBOSE)
_EDIT_NFD = regex.compile(_MARKUP + r"| (?P<compose>\p{L}\p{M}+)", regex.VERBOSE)


def clean_characters(raw: str) -> tuple[str, OffsetMap]:
    """`raw` in NFC without markup and doubled blanks, and the map back. Line breaks and tabs stay."""
    text = raw.translate(_SAME_LENGTH)
    if text.count("_") > 20:
        text = _SEGMENTED.sub(" ", text)
    edit = _EDIT if unicodedata.is_normalized("NFC", text) else _EDIT_NFD
    out: list[str] = []
    clean: list[int] = []
    origin: list[int] = []
    width: list[int] = []
    position = length = 0

    def add(piece: str, start: int, span: int) -> None:
        clean.append(length)
        origin.append(start)
        width.append(span)
        out.append(piece)

    for match in edit.finditer(text):
        start, end = match.span()
        if start > position:
            add(text[position:start], position, -1)
            length += start - position
        position = end
        kind = match.lastgroup
        if kind == "drop":
            continue
        piece = " " if kind == "blank" else unicodedata.normalize("NFC", match[0])
        for number, character in enumerate(piece):
            last = number == len(piece) - 1
            add(character, start, end - start if last else 0)
            length += 1
    if position < len(text):
        add(text[position:], position, -1)
    return "".join(out), OffsetMap(tuple(clean), tuple(origin), tuple(width))
