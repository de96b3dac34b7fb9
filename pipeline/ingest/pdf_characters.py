"""Where the characters of a PDF page stand, as a reader holds the page."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

import pypdfium2
from pypdfium2 import raw

from pipeline.ingest.pdf_struck import STRUCK, without_struck

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Characters:
    """The characters of a page's `text`; lengths in points from its left and bottom edge, turned as it is shown."""

    text_page: pypdfium2.PdfTextPage
    text: str
    corner: tuple[float, float]
    far_corner: tuple[float, float]
    turn: int
    one_to_one: bool

    def span(self, index: int) -> tuple[float, float]:
        """Left and right edge of the character at `index`, its side bearings included."""
        left, bottom, right, top = self.text_page.get_charbox(self._at(index), loose=True)
        a, b = self._shown(left, bottom)[0], self._shown(right, top)[0]
        return min(a, b), max(a, b)

    def base(self, index: int) -> float:
        """The height of the line that the character at `index` stands on."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.text_page, self._at(index), x, y)
        return self._shown(x.value, y.value)[1]

    def size(self, index: int) -> float:
        """The font size in points as printed."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.text_page, self._at(index), matrix)
        return float(raw.FPDFText_GetFontSize(self.text_page, self._at(index)) * hypot(matrix.c, matrix.d))

    def words_by_box(self, boxes: Sequence[Box]) -> list[str]:
        """The words within each box, its lines parted by line ends; a character is where its middle is."""
        words, bases = [""] * len(boxes), [0.0] * len(boxes)
        here: int | None = None
        for index, character in enumerate(self.text):
            if not character.isspace():  # blanks and line ends stand where the character before them stands
                base, size = self.base(index), self.size(index)
                x, y = sum(self.span(index)) / 2, base + size / 4
                if here is None or not _within(x, y, boxes[here]):
                    here = next((at for at, box in enumerate(boxes) if _within(x, y, box)), None)
                if here is not None:
                    words[here] += "\n" if abs(base - bases[here]) > size / 2 else ""
                    bases[here] = base
            if here is not None and character != STRUCK:
                words[here] += character
        return words

    def _at(self, index: int) -> int:
        if self.one_to_one:
            return index
        units = len(self.text[:index].encode("utf-16-le", "surrogatepass")) // 2
        return max(int(raw.FPDFText_GetCharIndexFromTextIndex(self.text_page, units)), 0)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        (x0, y0), (x1, y1) = self.corner, self.far_corner
        if self.turn == 90:
            return y - y0, x1 - x
        if self.turn == 180:
            return x1 - x, y1 - y
        if self.turn == 270:
            return y1 - y, x - x0
        return x - x0, y - y0


def _within(x: float, y: float, box: Box) -> bool:
    left, bottom, right, top = box
    return left <= x <= right and bottom <= y <= top


def characters(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> Characters:
    """The characters of `page`."""
    text = without_struck(page, text_page, text_page.get_text_range())
    x0, y0, x1, y1 = page.get_mediabox()
    # PDFium counts characters that its text leaves out, and Python counts two units of UTF-16 as one.
    one_to_one = text_page.count_chars() == len(text) and max(text, default="") < "\U00010000"
    return Characters(text_page, text, (x0, y0), (x1, y1), page.get_rotation(), one_to_one)
