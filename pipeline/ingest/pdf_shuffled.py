"""PDF pages whose file writes letters out of order: those that a font lacked stand in another's, behind their line.

Such a page reads "th c hi n ự ệ" though it shows "thực hiện": the letters are put where they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from pipeline.ingest.pdf_characters import Box, Characters, characters
from pipeline.ingest.pdf_lines import Line, PageLines, clean, printed_lines
from pipeline.ingest.vietnamese import plausibility, word_count

_SOUND = 0.85  # of the words built as syllables: a page whose letters are in order has nearly all
_FEW = 20  # words to judge by
_BETTER = 0.1  # more of them, once the letters are in their places
_ONE_LINE = 0.4  # font sizes between the bases of letters of one line; one of another font may stand a little off
_BLANK, _GAP = 0.12, 2.0  # font sizes: a blank between words, a gap between columns


@dataclass(frozen=True)
class _Glyph:
    """A printed character and its place, in points."""

    sign: str
    left: float
    right: float
    base: float
    size: float


def in_order(page: pypdfium2.PdfPage, read: PageLines) -> PageLines:
    """The lines of `page`, which were `read` as the file writes them, with every letter at its place."""
    text = "\n".join(line.text for line in read.lines)
    if word_count(text) < _FEW or plausibility(text) >= _SOUND:
        return read
    text_page = page.get_textpage()
    try:
        lines = tuple(_lines(characters(page, text_page), read.number))
    finally:
        text_page.close()
    better = plausibility("\n".join(line.text for line in lines)) - plausibility(text)
    return PageLines(read.number, read.width, read.height, lines) if better >= _BETTER else read


def words_by_box(chars: Characters, boxes: Sequence[Box]) -> list[str]:
    """As `Characters.words_by_box`, with every letter at its place."""
    glyphs: list[list[_Glyph]] = [[] for _ in boxes]
    for glyph in _glyphs(chars, 0, len(chars.text)):
        x, y = (glyph.left + glyph.right) / 2, glyph.base + glyph.size / 4
        at = next((at for at, box in enumerate(boxes) if box[0] <= x <= box[2] and box[1] <= y <= box[3]), None)
        if at is not None:
            glyphs[at].append(glyph)
    return ["\n".join(_line(line, 0).text for line in _by_base(sorted(one, key=_height))) for one in glyphs]


def _height(glyph: _Glyph) -> float:
    return -glyph.base


def _lines(chars: Characters, number: int) -> Iterator[Line]:
    for match in printed_lines(chars.text):
        for line in _by_base(_glyphs(chars, match.start(), match.end())):
            yield _line(line, number)


def _glyphs(chars: Characters, start: int, end: int) -> list[_Glyph]:
    return [
        _Glyph(chars.text[at], *chars.span(at), chars.base(at), chars.size(at))
        for at in range(start, end)
        if not chars.text[at].isspace()
    ]


def _by_base(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """The letters of each line, from left to right; lines from top to bottom, as the file names them."""
    lines: list[list[_Glyph]] = []
    for glyph in glyphs:
        same = next((line for line in lines if abs(line[0].base - glyph.base) < _ONE_LINE * glyph.size), None)
        if same is None:
            lines.append([glyph])
        else:
            same.append(glyph)
    yield from (sorted(line, key=lambda glyph: glyph.left) for line in lines)


def _line(glyphs: list[_Glyph], number: int) -> Line:
    first = glyphs[0]
    text, word_end = first.sign, None
    for before, glyph in pairwise(glyphs):
        blank = (glyph.left - before.right) / first.size
        if blank > _BLANK and word_end is None:
            word_end = before.right
        text += ("\t" if blank > _GAP else " " if blank > _BLANK else "") + glyph.sign
    return Line(
        page=number,
        text="\t".join(clean(part) for part in text.split("\t")),
        left=first.left,
        right=glyphs[-1].right,
        base=first.base,
        size=first.size,
        first_word=(word_end or glyphs[-1].right) - first.left,
    )
