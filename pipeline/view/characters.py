"""Characters: NFC, markup out, one blank between words; the first of the view's two maps."""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

import regex

from models.view import OffsetMap
from pipeline.ingest.legacy import in_place
from pipeline.view.aligned import column_gaps
from pipeline.view.asides import without_asides
from pipeline.view.glued import part_labels
from pipeline.view.margins import without_margins
from pipeline.view.signs import read_signs, spell_sign
from pipeline.view.spaced import close_letters

_SEGMENTED = regex.compile(r"(?<=\p{L})_(?=\p{L})")
# What is not seen: parts of words, joints, directions, the mark at the beginning of a file.
_UNSEEN = r"\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069"
_NO_BREAK = r"&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|\#160|\#x[aA]0);"
_UNSEEN_ENTITY = r"&(?:shy|zwnj|zwj|lrm|rlm|\#173|\#8203|\#65279);"
_ENTITY = r"&(?:amp;)?(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,9});"
_TAG = r"</?(?:b|i|u|p|em|strong|span|font|sup|sub)(?:\x20[^<>\n]*)?>"
_EMPHASIS = r"(?<!\w)_{1,2}(?=[^\W_])|(?<=[^\W_]|[%.,;:)”])_{1,2}(?!\w)"
# "½", "Ⅳ", "㎡"; the "²" of "m²"
_ONE_SIGN = r"\u00bc-\u00be\u2150-\u217f\u33a0-\u33a6"
# "0,5%0", "0,5 %o": ‰ as it is typed.
_PER_MILLE = r"(?:(?<=[\d(])|(?<=[\d\t|]\x20)|(?<=\t))%[0oO](?!\w)"
# "…;90% hộ", "đến năm 2030,90% hộ", "95%trở lên": typed without the blank that parts a number from the words beside it.
_GLUED = (
    r"(?:(?<=[^\W\d_]|[%)])|(?<=[^\W\d_]\x20))[,;](?=\d)|(?<=\d);(?=\d)|"
    r"(?<=năm\x2020\d\d),(?=\d)|(?<=\b20\d\d),(?=\d{1,3}(?:,\d+)?\x20?%)|(?<=\d)%(?=[^\W\d_])"
)
# The look ahead passes over letters, and blanks between words, before any alternative is tried.
_EDIT = re.compile(
    rf"""
    (?=[*\\<_\x20\t\#>&%{_UNSEEN}²³{_ONE_SIGN}]
       (?:(?<![\x20\t\#>])|(?<![^\n].)|(?<=\x20)(?:[\x20&\n:;,]|$|\\r))|[,;]\d)(?:
    (?P<drop>\*+|[{_UNSEEN}]+(?:(?:(?<=\n.)|(?<=\A.))\#{{1,6}}[\x20\t]+)?|{_UNSEEN_ENTITY}|\\(?=[-.*\#()\[\]_])|{_TAG}
          |{_EMPHASIS}
          |(?<![^\n])(?:[\x20\t]*\#{{1,6}}[\x20\t]+|(?:>\x20?)+(?=[^\s\d>=]|\d{{1,2}}[.)]\x20)
                       |(?:\x20|{_NO_BREAK})+)
          |(?:\x20|{_NO_BREAK})+(?![^\n])|(?<=[^\W\d_]|[%)”])\x20+(?=[:;,](?:[\s\d]|$)))
  | (?P<blank>\x20{{2,}}|\x20*(?:{_NO_BREAK}\x20*)+|<br\s*/?>|\x20?(?:\\r\\n\x20*)+)
  | (?P<spelt>{_ENTITY}|[{_ONE_SIGN}]|(?<=m)[²³]|{_PER_MILLE})
  | (?P<glued>{_GLUED}))
    """,
    re.VERBOSE,
)
# "* Về kinh tế:" is an item, where there are several; not "* 1. Nhà ở", "* (Kèm theo …)" or "* lời* in nghiêng".
_STAR = re.compile(
    rf"^\*(?=(?:\x20|{_NO_BREAK})+(?:\*\*)?(?!\d{{1,2}}[.)]|[IVX]{{1,5}}[.)]|[a-zđ][.)])\w[^*\n]*(?:\*\*[^*\n]*)*$)",
    re.MULTILINE,
)
_EDIT_NFD = regex.compile(_EDIT.pattern + r"| (?P<compose>\p{M}+)", regex.VERBOSE)


def clean_characters(raw: str) -> tuple[str, OffsetMap]:
    """`raw` in NFC without markup and doubled blanks, and the map back. Line breaks and tabs stay."""
    text = part_labels(close_letters(without_asides(read_signs(without_margins(in_place(raw))))))
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
    many = "*" in text and text.count("\n* ") + text.count("\n*&") > 1
    stars = {match.start() for match in _STAR.finditer(text)} if many else set()
    for match in edit.finditer(text):
        start, end = match.span()
        if start in stars:
            continue
        kind = match.lastgroup
        if kind == "compose":
            if start == position or not text[start - 1].isalpha():
                continue
            start -= 1
        spelt = spell_sign(match[0], text[start - 1 : start]) if kind == "spelt" else ""
        if spelt == match[0]:
            continue
        if start > position:
            pieces.append(text[position:start])
            starts.append(position)
            widths.append(-1)
        position = end
        if kind == "glued":
            pieces += (match[0], " ")
            starts += (start, end)
            widths += (1, 0)
            continue
        if start in gaps:
            piece = "\t" * gaps[start]
        elif kind == "drop":
            continue
        else:
            piece = spelt or (" " if kind == "blank" else _composed(text[start:end]))
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
