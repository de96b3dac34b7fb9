"""The printed lines of a PDF page: their words, and where they stand as a reader holds the page."""

import re
import unicodedata
from dataclasses import dataclass, replace
from statistics import median

import pypdfium2

from pipeline.ingest.pdf_characters import Characters, characters
from pipeline.ingest.pdf_struck import STRUCK
from pipeline.ingest.symbols import without_private

# PDFium joins a word parted by a hyphen at the line end and leaves one of these signs. Vietnamese is never hyphenated,
# so the hyphen is one that was written ("kinh tế-⏎xã hội") and the line ends there.
_HYPHENS = "\x02\ufffe"
_UNSEEN = f" \t\xa0{STRUCK}"
_LINE = re.compile(rf"[^\r\n{_HYPHENS}]+[{_HYPHENS}]?")
_ODD = str.maketrans({"\x02": "-", "\ufffe": "-", "\u200b": "", "\ufeff": "", "\x00": ""})
_BLANKS = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_WIDE = 1.25  # times the usual width of a letter on the page: such a line may hold a gap between columns
_GAP = 2.0  # font sizes: a blank of that width is a gap between columns
_RAISED = re.compile(r"(?<=[^\W\d_])\d{1,3}(?![\w])|(?<=[%)\]\"”’.,;:])\d{1,3}(?![\w%])")  # the note a word refers to
_SMALL = 0.8  # of the line's size
_UPRIGHT = 0.1  # font sizes a letter: a line narrower than that runs up the page


@dataclass(frozen=True)
class Line:
    """A printed line. Lengths in points, from the left and bottom edge of the page as it is shown.

    `raised` is where in the text small raised digits stand, and which; `is_note` marks a line of a footnote.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    first_word: float
    raised: tuple[tuple[int, str], ...] = ()
    is_note: bool = False


@dataclass(frozen=True)
class PageLines:
    """The lines of a page in the order in which the file writes them."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


def page_lines(page: pypdfium2.PdfPage, number: int) -> PageLines:
    """The lines of `page` in NFC, columns of one line parted by a tab; upright and blank ones are left out."""
    text_page = page.get_textpage()
    try:
        chars = characters(page, text_page)
        found = [(match, _line(match, number, chars)) for match in printed_lines(chars.text)]
        found = [
            (match, line) for match, line in found if line.right - line.left > _UPRIGHT * line.size * len(line.text)
        ]
        letter = median([(line.right - line.left) / len(line.text) for _, line in found] or [0.0])
        lines = tuple(
            _parted(line, match, chars) if line.right - line.left > _WIDE * letter * len(line.text) else line
            for match, line in found
        )
    finally:
        text_page.close()
    width, height = page.get_size()
    return PageLines(number, width, height, lines)


def printed_lines(text: str) -> list[re.Match[str]]:
    """The lines of a text as PDFium gives it, blank ones left out."""
    return [match for match in _LINE.finditer(text) if match[0].strip(_UNSEEN)]


def clean(words: str) -> str:
    """The words of a line: known signs, single blanks, NFC."""
    return unicodedata.normalize("NFC", without_private(_BLANKS.sub(" ", words.translate(_ODD)).strip()))


def _line(match: re.Match[str], number: int, chars: Characters) -> Line:
    start, end = _inner(match)
    words = match.string[start:end]
    first_end = start + len(re.split(r"[ \t]", words, maxsplit=1)[0]) - 1
    left, size = chars.span(start)[0], chars.size(start)
    raised = [match for match in _RAISED.finditer(words) if chars.size(start + match.start()) < _SMALL * size]
    return Line(
        page=number,
        text=clean(words),
        left=left,
        right=chars.span(end - 1)[1],
        base=chars.base(start),
        size=size,
        first_word=chars.span(first_end)[1] - left,
        raised=tuple((len(clean(words[: match.start()])), match[0]) for match in raised),
    )


def _parted(line: Line, match: re.Match[str], chars: Characters) -> Line:
    """`line` with a tab for each blank that is as wide as a gap between columns."""
    start, end = _inner(match)
    pieces, begin = [], start
    for blank in _BLANKS.finditer(match.string, start, end):
        if chars.span(blank.end())[0] - chars.span(blank.start() - 1)[1] > _GAP * line.size:
            pieces.append(clean(match.string[begin : blank.start()]))
            begin = blank.end()
    pieces.append(clean(match.string[begin:end]))
    return replace(line, text="\t".join(pieces))


def _inner(match: re.Match[str]) -> tuple[int, int]:
    """Where the words of a matched line begin and end, without the blanks around them."""
    words = match[0]
    return match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip())
