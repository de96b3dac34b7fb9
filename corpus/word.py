"""A programme's text as a Word file like those that offices write: automatic numbering, merged cells, a letterhead."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from models.view import Block, BlockKind
from pipeline.ingest.docx_numerals import upper_roman
from pipeline.view import build_view

FONT = "Times New Roman"
# Each kind of label: what it looks like, Word's number format and level text.
_KINDS = {
    "roman": (re.compile(r"([IVX]+)\. "), "upperRoman", "%1."),
    "arabic": (re.compile(r"(\d{1,2})\. "), "decimal", "%1."),
    "letter": (re.compile(r"([a-h])\) "), "lowerLetter", "%1)"),
    "dash": (re.compile(r"(-) "), "bullet", "-"),
    "plus": (re.compile(r"(\+) "), "bullet", "+"),
}
_TITLE = re.compile(r"(?:CHƯƠNG TRÌNH|KẾ HOẠCH|NGHỊ QUYẾT|QUYẾT ĐỊNH|BÁO CÁO|HƯỚNG DẪN)")
_STATE = re.compile(r"CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_HEAD_LINES, _FOOT_LINES = 12, 9
_HEADING = re.compile(r"[IVX]+[./] |[A-H]\. |Phần thứ |Điều \d|Chương ")


def save_docx(text: str, path: Path, size: float = 13, font: str = FONT) -> None:
    """Writes `text` (any shape in which programmes are kept as text) as the Word file `path`, letters `size` high."""
    document = docx.Document()
    _set_page(document, Pt(size), font)
    numbering = _Numbering(document)
    blocks = [(block, text) for block, text in _blocks(text) if text.strip()]
    head = _head_end([words for _, words in blocks])
    if head:
        _side_by_side(document, *_head_columns([words for _, words in blocks[:head]]))
    for kind, group in groupby(_parts(blocks[head:]), key=lambda part: part[0]):
        rows = [content for _, content in group]
        if kind == "foot":
            _side_by_side(document, *_foot_columns([line for row in rows for line in row]))
        elif kind.startswith("table"):
            _table(document, rows)
        else:
            for row in rows:
                _paragraph(document, row[0], numbering)
    document.save(str(path))


def _blocks(text: str) -> list[tuple[Block, str]]:
    view = build_view(text)
    found = []
    for block in view.blocks:
        # A letterhead drawn as a table is one line a cell here; its columns are found again by their words.
        words = view.text[block.start : block.end]
        found.append((block, words))
    return found


def _head_end(lines: Sequence[str]) -> int:
    """How many blocks the letterhead has: those before the line that names the kind of document."""
    at = next((at for at, line in enumerate(lines[:_HEAD_LINES]) if _TITLE.match(line)), 0)
    return at if any(line.startswith("Số") for line in lines[:at]) else 0


def _head_columns(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Issuer and number on the left, the state's name, place and date on the right."""
    left, right = [], []
    for line in lines:
        to_right = _STATE.match(line) or line.startswith("Độc lập") or ", ngày " in line
        (right if to_right else left).append(line)
    return left, right


def _foot_columns(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Who receives it on the left, who signs on the right."""
    left = [line for line in lines if line.startswith(("Nơi nhận", "- ", "Như "))]
    return left, [line for line in lines if line not in left]


def _parts(blocks: Sequence[tuple[Block, str]]) -> Iterator[tuple[str, list[str]]]:
    """Every block as its kind and its words: `text`, `table<n>` with the cells of a row, or `foot`."""
    foot = 0
    for block, words in blocks:
        if words.startswith("Nơi nhận"):
            foot = _FOOT_LINES + 6
        if foot and (block.kind is BlockKind.ROW or words.startswith("PHỤ LỤC")):
            foot = 0
        if foot:
            foot -= 1
            yield "foot", [words]
        elif block.kind is BlockKind.ROW:
            yield f"table{block.table}", words.split("\t")
        else:
            yield "text", [words]


def _set_page(document: Document, size: Length, font: str) -> None:
    section, style = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = section.right_margin = Cm(2)
    section.left_margin = Cm(3)
    style.font.name, style.font.size = font, size
    style.paragraph_format.space_after = Pt(6)


class _Numbering:
    """Word's lists: a label that follows the one before counts on, any other begins a list of its own."""

    def __init__(self, document: Document) -> None:
        self._root = document.part.numbering_part.element
        self._count: dict[str, int] = {}
        self._num: dict[str, int] = {}
        for at, (kind, (_, form, level)) in enumerate(_KINDS.items()):
            abstract = parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + at}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{level}"/><w:suff w:val="space"/></w:lvl></w:abstractNum>'
            )
            self._root.insert(0, abstract)
            self._num[kind] = -1

    def apply(self, paragraph: Paragraph, kind: str, label: str) -> None:
        number = _value(kind, label)
        if self._num[kind] < 0 or (number and number != self._count[kind] + 1):
            self._num[kind] = self._begin(kind, number)
        self._count[kind] = number
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = self._num[kind]

    def _begin(self, kind: str, number: int) -> int:
        id = max([int(num.get(qn("w:numId"))) for num in self._root.findall(qn("w:num"))] or [0]) + 1
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>' if number else ""
        abstract = 900 + list(_KINDS).index(kind)
        self._root.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>')
        )
        return id


def _value(kind: str, label: str) -> int:
    if kind == "roman":
        return next((number for number in range(1, 40) if upper_roman(number) == label), 0)
    return int(label) if kind == "arabic" else ord(label) - ord("a") + 1 if kind == "letter" else 0


def _paragraph(document: Document, words: str, numbering: _Numbering) -> None:
    paragraph = document.add_paragraph()
    bold = words.isupper() or _HEADING.match(words) is not None
    for kind, (pattern, _, _) in _KINDS.items():
        if (found := pattern.match(words)) and (kind != "roman" or _value(kind, found[1])):
            numbering.apply(paragraph, kind, found[1])
            words = words[found.end() :]
            break
    else:
        if words.isupper() and len(words) < 100:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if paragraph.alignment is None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1)
    paragraph.add_run(words).bold = bold


def _side_by_side(document: Document, left: Sequence[str], right: Sequence[str]) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        for at, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            if not line.startswith("- "):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(line)
            run.bold, run.font.size = line.isupper(), Pt(12)
    document.add_paragraph()


def _table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    width = max(len(row) for row in rows)
    grid = [[*row, *[""] * (width - len(row))] for row in rows]
    table = document.add_table(rows=len(grid), cols=width)
    table.style = "Table Grid"
    table.autofit = False
    for at, row in enumerate(grid):
        _keep_together(table, at, is_head=at == 0 or (at == 1 and _has_second_head(grid)))
        for column, words in enumerate(row):
            if words:
                _fill(table.cell(at, column), words, at == 0, Pt(11 if width < 8 else 9))
    for column, share in enumerate(_widths(grid)):
        table.columns[column].width = Cm(16 * share)
        for row in table.rows:
            row.cells[column].width = Cm(16 * share)
    if _has_second_head(grid):
        _merge_head(table, grid)
    document.add_paragraph()


def _widths(grid: Sequence[Sequence[str]]) -> list[float]:
    """The share of the page that each column has: by its longest word, and by how much stands in it."""
    words = [[word for row in grid for word in row[column].split()] for column in range(len(grid[0]))]
    least = [max([len(word) for word in column] or [1]) + 4 for column in words]
    most = [max(len(row[column]) for row in grid) ** 0.6 for column in range(len(grid[0]))]
    wishes = [max(a, b) for a, b in zip(least, most, strict=True)]
    return [wish / sum(wishes) for wish in wishes]


def _has_second_head(grid: Sequence[Sequence[str]]) -> bool:
    return len(grid) > 1 and not grid[1][0] and bool(grid[0][0])


def _merge_head(table: Table, grid: Sequence[Sequence[str]]) -> None:
    """The blanks of a head of two rows are merged as offices do it."""
    for column, words in enumerate(grid[0]):
        if words and not grid[1][column]:
            table.cell(0, column).merge(table.cell(1, column))
        elif words:
            end = column + 1
            while end < len(grid[0]) and not grid[0][end] and grid[1][end]:
                end += 1
            table.cell(0, column).merge(table.cell(0, end - 1))
    for cell in (*table.rows[0].cells, *table.rows[1].cells):
        for empty in [paragraph for paragraph in cell.paragraphs[1:] if not paragraph.text]:
            empty._p.getparent().remove(empty._p)


def _keep_together(table: Table, at: int, is_head: bool) -> None:
    """The row is not parted by a page's end; a head comes again on every page."""
    properties = table.rows[at]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _fill(cell: _Cell, words: str, bold: bool, size: Length) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(words)
    run.bold, run.font.size = bold, size
