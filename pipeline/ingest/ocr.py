"""Pages that are pictures: each cleaned, recognised, and given back as the lines and tables that a PDF's page has."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from PIL import Image, ImageDraw

from pipeline.ingest.limits import Limits
from pipeline.ingest.ocr_cells import cell_words
from pipeline.ingest.ocr_image import PAPER, cleaned, grey_of, has_print
from pipeline.ingest.ocr_lines import lines_of
from pipeline.ingest.ocr_mends import mended
from pipeline.ingest.ocr_rules import Box, Grid, without_rules
from pipeline.ingest.pdf_lines import Line, PageLines
from pipeline.ingest.pdf_tables import TablePart, cell_of, cell_text_of, is_table
from pipeline.ingest.tesseract import Word, recognised, turn

_POINTS = 72
_POOR = 55.0  # mean confidence below which a page may stand on its head
_FEW = 8  # words
_MOST_JOBS = 4  # pages in memory at once, about 70 MB each


@dataclass(frozen=True)
class Picture:
    """A page to read. `load` gives its picture and dots an inch; it is called when the page's turn has come."""

    number: int
    load: Callable[[], tuple[Image.Image, float]]


@dataclass(frozen=True)
class ScannedPage:
    """What was read of a page: lines, tables, and every word in reading order. `problem` says why it was not read."""

    page: PageLines
    tables: tuple[TablePart, ...]
    words: tuple[Word, ...]
    problem: str = ""


def scanned_pages(pictures: Iterable[Picture], jobs: int, limits: Limits) -> Iterator[ScannedPage]:
    """The pages in order, `jobs` at a time; no more pictures are in memory than are being read."""
    jobs = min(jobs, _MOST_JOBS)
    waiting: list[Future[ScannedPage]] = []
    source = iter(pictures)
    with ThreadPoolExecutor(jobs) as pool:  # threads: the work is Tesseract's, which is a process of its own
        for picture in islice(source, jobs):
            waiting.append(pool.submit(_scanned, picture, limits))
        while waiting:
            page = waiting.pop(0).result()
            waiting += [pool.submit(_scanned, picture, limits) for picture in islice(source, 1)]
            yield page


def _scanned(picture: Picture, limits: Limits) -> ScannedPage:
    empty = PageLines(picture.number, 0.0, 0.0, ())
    try:
        image, dpi = picture.load()
        image, dpi = cleaned(grey_of(image), dpi)
        if not has_print(image):
            return ScannedPage(empty, (), ())
        page = _read(image, picture.number, dpi, limits)
        if _is_poor(page.words) and (degrees := turn(image, limits.ocr_page_seconds)):
            turned = _read(image.rotate(-degrees, expand=True, fillcolor=PAPER), picture.number, dpi, limits)
            page = max(page, turned, key=lambda page: sum(word.confidence for word in page.words))
    except (OSError, ValueError, TimeoutError) as error:
        return ScannedPage(empty, (), (), str(error))
    return page


def _is_poor(words: tuple[Word, ...]) -> bool:
    return len(words) < _FEW or sum(word.confidence for word in words) / len(words) < _POOR


def _read(image: Image.Image, number: int, dpi: float, limits: Limits) -> ScannedPage:
    clear, grids = without_rules(image, dpi)
    cells = cell_words(clear, grids, dpi, limits.ocr_page_seconds) if grids else {}
    tables = [grid for grid in grids if sum(box in cells for row in grid.rows for box in row) > 1]
    rest = _without(clear, tables)
    words = recognised(rest, dpi, 3, limits.ocr_page_seconds) if not tables or has_print(rest) else []
    words = mended(rest, words)
    lines = lines_of(words, number, image.height, dpi)
    parts = []
    for grid in tables:
        part = _part(grid, cells, number, image.height, dpi)
        if is_table(part):
            parts.append(part)
            lines = _with_place_of(part, lines)
    page = PageLines(number, image.width * _POINTS / dpi, image.height * _POINTS / dpi, tuple(lines))
    in_cells = (word for grid in tables for row in grid.rows for box in row for word in cells.get(box, ()))
    return ScannedPage(page, tuple(parts), (*words, *in_cells))


def _without(image: Image.Image, grids: Iterable[Grid]) -> Image.Image:
    """The page with the tables blank."""
    rest = image.copy()
    for grid in grids:
        ImageDraw.Draw(rest).rectangle(grid.box, fill=PAPER)
    return rest


def _part(grid: Grid, cells: dict[Box, list[Word]], number: int, height: int, dpi: float) -> TablePart:
    scale = _POINTS / dpi
    left, top, right, bottom = grid.box
    rows = tuple(tuple(cell_of((box[0] - left) * scale, _text(cells.get(box, []))) for box in row) for row in grid.rows)
    return TablePart(number, left * scale, (height - bottom) * scale, right * scale, (height - top) * scale, rows)


def _text(words: list[Word]) -> str:
    lines: dict[tuple[int, int, int], list[str]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word.text)
    return cell_text_of("\n".join(" ".join(line) for line in lines.values()))


def _with_place_of(part: TablePart, lines: list[Line]) -> list[Line]:
    """The lines with one in the table's place: where that stands in reading order, the table will."""
    size = lines[0].size if lines else 12.0
    middle = (part.top + part.bottom) / 2
    at = next((at for at, line in enumerate(lines) if line.base < part.bottom), len(lines))
    return [*lines[:at], Line(part.page, "\t", part.left, part.right, middle, size, 0.0), *lines[at:]]
