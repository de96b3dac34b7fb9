"""Words struck out on a PDF page: a text layer keeps them, so that "700" taken back for "900" would read as 700900."""

import pypdfium2
from pypdfium2 import raw

STRUCK = "\u200b"  # stands for a character that is struck out, so that the others keep their places
_THIN, _SHORT = 2.5, 2.0  # points: no line that strikes out is thicker, or shorter
_MOST = 2_000  # drawings looked at
_LOW, _HIGH = (
    0.3,
    0.65,
)  # where in the height of a character a line strikes it; underlines run lower, rules of tables too
_SLACK = 0.35  # heights of a character by which such a line may be longer or shorter than the words


def without_struck(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, text: str) -> str:
    """`text` of the upright `page` with `STRUCK` for each character that a thin line runs through."""
    if page.get_rotation() or max(text, default="") >= "\U00010000":
        return text
    struck: set[int] = set()
    for at, drawing in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])):
        if at == _MOST:
            break
        left, bottom, right, top = drawing.get_bounds()
        if top - bottom < _THIN and right - left > _SHORT:
            struck.update(_through(text_page, left, (bottom + top) / 2, right))
    if not struck:
        return text
    places = {raw.FPDFText_GetTextIndexFromCharIndex(text_page, index) for index in struck}
    return "".join(STRUCK if at in places and not char.isspace() else char for at, char in enumerate(text))


def _through(text_page: pypdfium2.PdfTextPage, left: float, y: float, right: float) -> list[int]:
    """The characters that a line from `left` to `right` strikes out; none where it goes on beside them."""
    first = text_page.get_index(left + 2, y, 4, 4)
    if first is None:
        return []
    found: list[int] = []
    end, height = left, 0.0
    for index in range(first, text_page.count_chars()):
        x0, y0, x1, y1 = text_page.get_charbox(index, loose=True)
        if x1 <= x0 or y1 <= y0:  # a blank or a line end that PDFium put in
            continue
        height = y1 - y0
        if not (left - _SLACK * height <= x0 and x1 <= right + _SLACK * height and _LOW <= (y - y0) / height <= _HIGH):
            break
        found.append(index)
        end = x1
    return found if right - end <= _SLACK * height else []
