"""The lines and tables of all pages in reading order, made into paragraphs, rows, and each page's part of the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.document import Page
from models.span import Span
from pipeline.ingest.pdf_lines import Line, PageLines
from pipeline.ingest.pdf_paragraphs import Margins, goes_on, joined
from pipeline.ingest.pdf_tables import TablePart, is_same_table, table_lines
from pipeline.ingest.shape import paragraph_line, places_left_blank

_BLANK = "\n"  # an empty line between blocks


@dataclass(frozen=True)
class Piece:
    """A part of the text and the page it stands on."""

    page: int
    text: str


def flow(pages: Iterable[PageLines], parts: Mapping[int, Sequence[TablePart]]) -> Iterator[Line | TablePart]:
    """Lines and tables as the file writes them; a table stands where its first word stood."""
    for page in pages:
        waiting = list(parts.get(page.number, ()))
        for line in page.lines:
            part = next((part for part in parts.get(page.number, ()) if _within(line, part)), None)
            if part is None:
                yield line
            elif part in waiting:
                waiting.remove(part)
                yield part
        yield from waiting


def _within(line: Line, part: TablePart) -> bool:
    middle = line.base + line.size / 3
    return part.bottom <= middle <= part.top and part.left <= (line.left + line.right) / 2 <= part.right


def pieces(items: Iterable[Line | TablePart], margins: Mapping[int, Margins]) -> Iterator[Piece]:
    """The text of `items`, piece by piece, pages in order."""
    paragraph: list[Line] = []
    table: list[TablePart] = []
    notes: list[Line] = []
    for item in items:
        if isinstance(item, Line) and item.is_note:
            notes.append(item)
        elif isinstance(item, Line):
            yield from _table(table)
            table = []
            if paragraph and not goes_on(paragraph, item, margins):
                yield from _with_notes(paragraph, notes, margins)
                paragraph, notes = [], []
            paragraph.append(item)
        else:
            yield from _with_notes(paragraph, notes, margins)
            paragraph, notes = [], []
            if table and not is_same_table(table[-1], item):
                yield from _table(table)
                table = []
            table.append(item)
    yield from _table(table)
    yield from _with_notes(paragraph, notes, margins)


def _with_notes(paragraph: Sequence[Line], notes: Sequence[Line], margins: Mapping[int, Margins]) -> Iterator[Piece]:
    """A paragraph and the footnotes met since it began: before it where it goes on to the next page, else after it."""
    if not notes:
        yield from _paragraph(paragraph)
    elif paragraph and paragraph[-1].page == notes[0].page:
        yield from _paragraph(paragraph)
        yield from _notes(notes, margins)
    else:
        yield from _notes(notes, margins)
        yield from _paragraph(paragraph)


def _notes(lines: Sequence[Line], margins: Mapping[int, Margins]) -> Iterator[Piece]:
    note: list[Line] = []
    for line in lines:
        if note and not goes_on(note, line, margins):
            yield from _paragraph(note)
            note = []
        note.append(line)
    yield from _paragraph(note)


def _paragraph(lines: Sequence[Line]) -> Iterator[Piece]:
    if len(lines) == 1:
        yield Piece(lines[0].page, paragraph_line("", lines[0].text) + "\n")
        return
    done = ""
    for page in sorted({line.page for line in lines}):
        upto = joined(line.text for line in lines if line.page <= page)
        yield Piece(page, upto[len(done) :] + ("\n" if page == lines[-1].page else ""))
        done = upto


def _table(parts: Sequence[TablePart]) -> Iterator[Piece]:
    if not parts:
        return
    yield Piece(parts[0].page, _BLANK)
    for page, row in table_lines(parts):
        yield Piece(page, row + "\n")
    yield Piece(parts[-1].page, _BLANK)


def text_and_pages(pieces: Iterable[Piece], count: int) -> tuple[str, tuple[Page, ...], tuple[int, ...]]:
    """The whole text, no empty line at its ends, the spans of its `count` pages, which cover it, and the places of the
    cells left blank."""
    text: list[str] = []
    left_blank: list[int] = []
    starts: dict[int, int] = {}
    length, blank = 0, False
    for piece in pieces:
        if piece.text == _BLANK:
            blank = blank or length > 0
            continue
        starts.setdefault(piece.page, length)
        words, places = places_left_blank(piece.text)
        text += [_BLANK, words] if blank else [words]
        left_blank += [length + blank + place for place in places]
        length += blank + len(words)
        blank = False
    bounds = [length] * (count + 1)
    for number in range(count, 0, -1):
        bounds[number - 1] = starts.get(number, bounds[number])
    bounds[0] = 0
    pages = tuple(
        Page(number=number, span=Span(start=start, end=end))
        for number, (start, end) in enumerate(pairwise(bounds), start=1)
    )
    return "".join(text), pages, tuple(left_blank)
