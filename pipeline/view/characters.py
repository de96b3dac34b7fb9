"""Characters: NFC, markup out, one blank between words; the first of the view's two maps."""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

import regex

from models.view import OffsetMap
from pipeline.view.aligned import column_gaps

# One for one, so that positions hold: blanks of every kind, full-width signs, halves of a surrogate pair, the Icelandic
# Ð of OCR.
_SAME_LENGTH = {
    **dict.fromkeys(map
          (ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\x0c"), " "),
    **{ord(sign): chr(ord(sign) - 0xFEE0) for sign in "％，．：；（）－＋／＜＞＝？！"},
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    ord("Ð"): "Đ",
    ord("\u2011"): "-",
    ord("\u2212"): "-",
    ord("ǜ"): "ũ",
    ord("Ǜ"): "Ũ",
}  # fmt: skip
_ODD = re.compile(f"[{''.join(map(chr, _SAME_LENGTH))}]")
# Line ends of old Macs, and what Word and the web copy for a break within a paragraph; not the first half of "\r\n".
_LINE_END = re.compile(r"[\v\x85\u2028\u2029]|\r(?!\r*\n)")
# Full-width and other scripts' digits are read as ours; `regex` knows some that Python cannot turn into a number.
_OTHER_DIGIT = regex.compile(r"[^\D0-9]")
_SEGMENTED = regex.compile(r"(?<=\p{L})_(?=\p{L})")
# The look ahead passes over letters, and blanks between words, before any alternative is tried.
_EDIT = re.compile(
    r"""
    (?=[*\\<_\x20\t\#>\u200b-\u200f\u2060\ufeff\u00ad](?:(?<![\x20\t\#>])|(?<![^\n].)|(?<=\x20)(?:\x20|\n|$|\\r)))(?:
    (?P<drop>\*+|[\u200b-\u200f\u2060\ufeff\u00ad]+|\\(?=[-.*\#()\[\]_])|</?(?:b|i|u|strong|em)>
          |(?<![^\n])(?:_(?=[^\W_])|[\x20\t]*\#{1,6}[\x20\t]+|(?:>\x20?)+(?=[^\s\d>=]|\d{1,2}[.)]\x20)|\x20+)|\x20+(?![^\n]))
  | (?P<blank>\x20{2,}|<br\s*/?>|\x20?(?:\\r\\n\x20*)+))
    """,
    re.VERBOSE,
)
# "* Về kinh tế:" is an item, where there are several; not "* 1. Nhà ở", "* (Kèm theo …)" or "* lời* in nghiêng".
_STAR = re.compile(
    r"^\*(?= +(?:\*\*)?(?!\d{1,2}[.)]|[IVX]{1,5}[.)]|[a-zđ][.)])\w[^*\n]*(?:\*\*[^*\n]*)*$)", re.MULTILINE
)
_EDIT_NFD = regex.compile(_EDIT.pattern + r"| (?P<compose>\p{M}+)", regex.VERBOSE)


def clean_characters(raw: str) -> tuple[str, OffsetMap]:
    """`raw` in NFC without markup and doubled blanks, and the map back. Line breaks and tabs stay."""
    text = _ODD.sub(lambda match: _SAME_LENGTH[ord(match[0])], raw)
    text = _LINE_END.sub("\n", text)
    text = _OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0], "\ufffd")), text)
    if text.count("_") > 20:
        text = _SEGMENTED.sub(" ", text)
    edit = _EDIT if unicodedata.is_normalized("NFC", text) else _EDIT_NFD
    pieces, starts, widths = _pieces(text, edit)
    clean = tuple(accumulate(map(len, pieces[:-1]), initial=0)) if pieces else ()
    return "".join(pieces), OffsetMap(clean, tuple(starts), tuple(widths))


def _pieces(text: str, edit: "re.Pattern[str] | regex.Pattern[str]") -> tuple[list[str], list[int], list[int]]:
    """The clean text piece by piece, where each came from and how wide it was there; -1 for a plain copy."""
    pieces: list[str] = []
    starts: list[int] = []
    widths: list[int] = []
    position = 0
    gaps = column_gaps(text)
    stars = {match.start() for match in _STAR.finditer(text)} if text.count("\n* ") > 1 else set()
    for match in edit.finditer(text):
        start, end = match.span()
        if start in stars:
            continue
        kind = match.lastgroup
        if kind == "compose":
            if start == position or not text[start - 1].isalpha():
                continue
            start -= 1
        if start > position:
            pieces.append(text[position:start])
            starts.append(position)
            widths.append(-1)
        position = end
        if start in gaps:
            piece = "\t" * gaps[start]
        elif kind == "drop":
            continue
        else:
            piece = " " if kind == "blank" else _composed(text[start:end])
        pieces += piece
        starts += [start] * len(piece)
        widths += [0] * (len(piece) - 1)
        widths.append(end - start)
    if position < len(text):
        pieces.append(text[position:])
        starts.append(position)
        widths.append(-1)
    return pieces, starts, widths


@lru_cache(maxsize=1024)
def _composed(letters: str) -> str:
    """A letter with its marks in NFC; a text has the same few hundred again and again."""
    return unicodedata.normalize("NFC", letters)
