"""Word (.docx): paragraphs and tables in document order, list labels restored, in the common text shape."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from models.errors import UnreadableDocument
from pipeline.ingest.docx_numbering import Numbering, read_numbering
from pipeline.ingest.docx_numerals import upper_roman
from pipeline.ingest.docx_package import Package, W, open_package
from pipeline.ingest.docx_runs import Aside, paragraph_text
from pipeline.ingest.docx_styles import Styles, inherited, paragraph_style, read_styles, value
from pipeline.ingest.docx_tables import goes_on_from_above, table_rows
from pipeline.ingest.limits import Limits
from pipeline.ingest.shape import (
    LEFT_BLANK,
    blocks_text,
    cell_text,
    is_side_by_side,
    paragraph_line,
    places_left_blank,
)
from pipeline.ingest.symbols import without_private

_THROUGH = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent")
)
_CONTENTS_STYLE = re.compile(r"(?i)toc \d|table of figures")


@dataclass
class _Reading:
    """A document being read: what stays (styles) and what has been counted so far (numbering, notes)."""

    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    joined: str = ""  # words of a paragraph whose end was deleted: they go on in the next one


def read_docx(data: bytes, path: str, limits: Limits) -> tuple[str, tuple[int, ...]]:
    """The text of the Word file `data` in the common shape, NFC, and the places of the cells left blank.

    Raises:
        UnreadableDocument: when it is no whole Word file, is encrypted, holds no text or unpacks beyond the limit.
    """
    package = open_package(data, path, limits)
    styles = read_styles(package.styles)
    reading = _Reading(styles, read_numbering(package.numbering, styles))
    lines = list(_block_lines(package.body, reading))
    text = blocks_text([*lines, "", *_note_lines(package, reading)])
    if not text.strip():
        raise UnreadableDocument(path, "the Word file holds no text", "its pages may be pictures: save them as images")
    return places_left_blank(unicodedata.normalize("NFC", without_private(text)))


def _block_lines(parent: etree._Element, reading: _Reading) -> Iterator[str]:
    for block in parent:
        if block.tag == f"{W}p":
            yield from _paragraph_lines(block, reading)
        elif block.tag == f"{W}tbl":
            yield from _table_lines(block, reading)
        elif block.tag in _THROUGH:
            yield from _block_lines(block, reading)


def _paragraph_lines(paragraph: etree._Element, reading: _Reading) -> Iterator[str]:
    if _is_contents(paragraph, reading.styles):
        return
    aside = Aside()
    text = reading.joined + paragraph_text(paragraph, reading.styles, aside)
    reading.notes += [note for note in aside.notes if note not in reading.notes]
    if _end_is_gone(paragraph):
        reading.joined = text
        return
    reading.joined = ""
    yield paragraph_line(reading.numbering.label(paragraph), text)
    for box in aside.boxes:
        yield from _block_lines(box, reading)


def _table_lines(table: etree._Element, reading: _Reading) -> Iterator[str]:
    grid = table_rows(table)
    rows = [[[] if cell is None else list(_block_lines(cell, reading)) for cell in row] for row in grid]
    yield ""
    if is_side_by_side(rows):
        for row in rows:
            for cell in row:
                yield from cell
                yield ""
    else:
        for row, elements in zip(rows, grid, strict=True):
            cells = [cell_text(cell) for cell in row]
            if any(cells):
                yield "\t".join(words or _blank(cell) for words, cell in zip(cells, elements, strict=True))
    yield ""


def _blank(cell: etree._Element | None) -> str:
    """What stands for an empty cell: nothing where it goes on from another one."""
    return "" if cell is None or goes_on_from_above(cell) else LEFT_BLANK


def _is_contents(paragraph: etree._Element, styles: Styles) -> bool:
    """Whether the paragraph is a line of the table of contents: headings told twice, with page numbers."""
    name = inherited(paragraph_style(paragraph, styles), styles, lambda style: value(style, "name"))
    return name is not None and _CONTENTS_STYLE.fullmatch(name) is not None


def _end_is_gone(paragraph: etree._Element) -> bool:
    """Whether the end of the paragraph was deleted or hidden, so that the next one goes on in its line."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom", "specVanish"))


def _note_lines(package: Package, reading: _Reading) -> Iterator[str]:
    """Footnotes and endnotes at the end of the text, one line each: in its place a note would cut a sentence."""
    parts = {"footnote": package.footnotes, "endnote": package.endnotes}
    counts = {"footnote": 0, "endnote": 0}
    for kind, id in list(reading.notes):
        part = parts[kind]
        note = None if part is None else next((n for n in part if n.get(f"{W}id") == id), None)
        if note is None:
            continue
        counts[kind] += 1
        number = str(counts[kind]) if kind == "footnote" else upper_roman(counts[kind]).lower()
        words = cell_text(list(_block_lines(note, reading)))
        if words:
            yield f"[{number}] {words}"
