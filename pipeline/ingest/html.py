"""Web pages, Word's too (.html): paragraphs, lists and tables in the common text shape. Nothing is loaded."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

from lxml import etree, html

from models.errors import UnreadableDocument
from pipeline.ingest.docx_numerals import written
from pipeline.ingest.limits import Limits
from pipeline.ingest.shape import blocks_text, cell_text, is_side_by_side, paragraph_line
from pipeline.ingest.text import read_text

# What is no text of the document; a form's fields and a picture's substitute are none either.
_NO_TEXT = frozenset({"head", "script", "style", "noscript", "template", "svg", "nav", "select", "textarea", "object"})
_STRUCK = frozenset({"del", "s", "strike"})  # words taken back: "700" in "<del>700</del>900"
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre"}
    | {"section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_NOTE = re.compile(r"\s*\[?(?:\d{1,3}|\*)\]?\s*")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset=["']?([\w-]{1,40})""", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NUMERALS = {"I": "upperRoman", "i": "lowerRoman", "a": "lowerLetter", "A": "upperLetter"}


def read_html(data: bytes, path: str, limits: Limits) -> str:
    """The text of the page `data` in the common shape, NFC.

    Raises:
        UnreadableDocument: for what `read_text` refuses, and a page without text.
    """
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = html.document_fromstring(_decoded(data, path, limits).encode(), parser=parser)
    except etree.ParserError:  # a page of nothing but comments
        root = html.Element("html")
    text = blocks_text(_lines(root))
    if not text.strip():
        raise UnreadableDocument(path, "the file holds no text", "check that the right file was saved")
    return unicodedata.normalize("NFC", text)


def _decoded(data: bytes, path: str, limits: Limits) -> str:
    """The page's characters: as it says itself they are coded, else as of any text."""
    named = _CHARSET.search(data[:4_096])
    if named and named[1].lower() not in (b"utf-8", b"utf-16") and len(data) <= limits.max_text_bytes:
        with suppress(LookupError, UnicodeDecodeError):
            data = data.decode(named[1].decode()).encode()
    return read_text(data, path, limits)


def _lines(block: etree._Element) -> Iterator[str]:
    """The paragraphs and tables in `block`; words beside its blocks are paragraphs too."""
    words: list[str] = []
    for part in _parts(block):
        if isinstance(part, str):
            words.append(part)
            continue
        yield from _paragraph(words)
        words = []
        yield from _table(part) if part.tag == "table" else _labelled(part) if part.tag == "li" else _lines(part)
    yield from _paragraph(words)


def _parts(element: etree._Element) -> Iterator[str | etree._Element]:
    """The words of `element` with what is within its lines, and the blocks between them."""
    yield _BLANKS.sub(" ", element.text or "") if element.tag != "pre" else element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_no_text(child):
            if child.tag == "br":
                yield "\n"
            elif child.tag in _BLOCKS:
                yield child
            else:
                yield from _parts(child)
        yield _BLANKS.sub(" ", child.tail or "")


def _is_no_text(element: etree._Element) -> bool:
    """Also the mark of a note: a "1" behind a figure would be a digit of it."""
    if element.tag == "a" and (element.get("href") or "").startswith("#"):
        return _NOTE.fullmatch("".join(map(str, element.itertext(with_tail=False)))) is not None
    return element.tag in _NO_TEXT or element.tag in _STRUCK or "line-through" in (element.get("style") or "")


def _paragraph(words: list[str], label: str = "") -> Iterator[str]:
    line = paragraph_line(label, re.sub(" {2,}", " ", "".join(words)))
    if line:
        yield line


def _labelled(item: etree._Element) -> Iterator[str]:
    """A list's item with the label that a browser would show."""
    lines = list(_lines(item))
    if lines:
        yield paragraph_line(_label(item), lines[0])
        yield from lines[1:]


def _label(item: etree._Element) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    start = parent.get("start", "1")
    before = sum(1 for one in item.itersiblings("li", preceding=True))
    at = before + (int(start) if start.isdecimal() else 1)
    kind = _NUMERALS.get(parent.get("type", "1"), "decimal")
    return f"{written(at, kind)}{')' if kind == 'lowerLetter' else '.'} "


def _table(table: etree._Element) -> Iterator[str]:
    rows = [[list(_lines(cell)) for cell in row] for row in _cells(table)]
    yield ""
    if rows and is_side_by_side(rows):
        for cell in (cell for row in rows for cell in row):
            yield from (*cell, "")
    else:
        yield from ("\t".join(cells) for row in rows if any(cells := [cell_text(cell) for cell in row]))
    yield ""


def _cells(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The rows of `table`, not of one within it; a cell that spans others leaves empty ones."""
    hanging: dict[int, int] = {}  # by column: how many rows more a cell from above takes
    parts = [one for part in table for one in (part if part.tag in ("thead", "tbody", "tfoot") else [part])]
    for row in (part for part in parts if part.tag == "tr"):
        cells: list[etree._Element] = []
        own = [cell for cell in row if cell.tag in ("td", "th")]
        while own or hanging.get(len(cells), 0):
            if hanging.get(len(cells), 0):
                hanging[len(cells)] -= 1
                cells.append(html.Element("td"))
                continue
            cell = own.pop(0)
            for column in range(_span(cell, "colspan")):
                hanging[len(cells)] = _span(cell, "rowspan") - 1
                cells.append(html.Element("td") if column else cell)
        yield cells


def _span(cell: etree._Element, name: str) -> int:
    told = cell.get(name, "1").strip()
    return min(max(int(told), 1), 1_000) if told.isdecimal() and len(told) < 5 else 1
