"""Whether a PDF page has ruling lines: a cheap look at its drawings, before tables are searched for at a cost."""

import pypdfium2
from pypdfium2 import raw

_THIN, _LONG, _TALL = 3.0, 30.0, 8.0  # points
_PAGE = 0.9  # of the page's size: a larger box is its background
_MOST = 5_000  # drawings looked at


def has_rules(page: pypdfium2.PdfPage) -> bool:
    """Whether the drawings of `page` could rule a table: a box, or two lines across and two down."""
    width, height = page.get_size()
    across = down = 0
    for at, drawing in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])):
        if at == _MOST:
            return True
        left, bottom, right, top = drawing.get_bounds()
        wide, tall = right - left, top - bottom
        if wide >= _LONG and tall >= _TALL and (wide < width * _PAGE or tall < height * _PAGE):
            return True
        across += tall < _THIN and wide >= _TALL
        down += wide < _THIN and tall >= _TALL
        if across >= 2 and down >= 2:
            return True
    return False
