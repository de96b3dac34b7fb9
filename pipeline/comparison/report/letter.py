"""The comparison as a Word report that an office can send on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.comparison import Cascade, Comparison
from pipeline.comparison.report import tables
from pipeline.comparison.report.words import COLOURS, WORDS, Lang, words_for

if TYPE_CHECKING:
    from docx.document import Document

# Centimetres of a landscape page's 26.1.
_SUMMARY = (8.5, *(2.2,) * len(tables.ORDER))
_SUMS = (12.1, 4.0, 4.5, 2.5, 3.0)


def write_letter(cascade: Cascade, path: Path, lang: Lang) -> None:
    """Writes `cascade` to `path`; an OSError of the file system goes through."""
    from docx import Document as new_document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    words = WORDS[lang]
    letter = new_document()
    page = letter.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = Cm(1.8)
    normal: Any = letter.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(12)
    versions = any(comparison.versions for comparison in cascade.comparisons)
    letter.add_heading(words["versions" if versions else "title"], level=0)
    if not cascade.comparisons:
        letter.add_paragraph(words["none"])
    for comparison in cascade.comparisons:
        _comparison(letter, comparison, lang)
    if cascade.unresolved:
        letter.add_heading(words["unresolved"], level=1)
        for one in cascade.unresolved:
            letter.add_paragraph(f"{one.number} ← {one.child}", style="List Bullet")
    letter.save(str(path))


def _comparison(letter: "Document", comparison: Comparison, lang: Lang) -> None:
    words = words_for(lang, comparison.versions)
    letter.add_heading(f"{words['parent']}: {tables.name_of(tables.info_of(comparison, 0))}", level=1)
    rows = [
        (
            tables.name_of(tables.info_of(comparison, at)),
            *(str(tables.counts_of(child)[verdict]) for verdict in tables.ORDER),
        )
        for at, child in enumerate(comparison.children, 1)
    ]
    _table(letter, (words["child"], *(tables.verdict_name(verdict, lang) for verdict in tables.ORDER)), rows, _SUMMARY)
    sums = [
        (t.indicator, tables.amount(t), total, share, str(count))
        for t, total, share, count in tables.rollup_rows(comparison)
    ]
    if sums:
        letter.add_heading(words["rollup"], level=2)
        _table(letter, tuple(words[key] for key in ("target", "asked", "sum", "share", "children")), sums, _SUMS)
    for at in range(len(comparison.children)):
        _child(letter, comparison, at, lang)


def _child(letter: "Document", comparison: Comparison, at: int, lang: Lang) -> None:
    words = words_for(lang, comparison.versions)
    letter.add_heading(f"{words['child']}: {tables.name_of(tables.info_of(comparison, at + 1))}", level=2)
    lines = tables.lines_of(comparison, at)
    pairs = [line for line in lines if line.pair]
    if pairs:
        letter.add_heading(words["pairs"], level=3)
        heads = tuple(words[key] for key in ("verdict", "parent_evidence", "child_evidence", "reason"))
        rows = [
            (
                tables.verdict_name(line.verdict, lang),
                tables.quote(line.parent),
                tables.quote(line.child),
                "\n".join(filter(None, (tables.reason_of(line, lang), tables.notes_of(line, lang)))),
            )
            for line in pairs
        ]
        _table(letter, heads, rows, (2.4, 8.4, 8.4, 6.9), [line.verdict for line in pairs])
    for verdict in ("missing", "own", "added"):
        told = [line for line in lines if line.verdict == verdict]
        if told:
            letter.add_heading(f"{words[verdict]} ({len(told)})", level=3)
        for line in told:
            target = line.parent or line.child
            if target:
                tail = f" ({tables.when(target)})" if tables.when(target) else ""
                why = f". {tables.reason_of(line, lang)}" if line.unanswered else ""
                text = _printable(f"{tables.amount(target)}: {target.indicator}{tail}{why}")
                letter.add_paragraph(text, style="List Bullet")


def _table(
    letter: "Document",
    heads: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    widths: tuple[float, ...] = (),
    verdicts: Sequence[str] = (),
) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table: Any = letter.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(head).bold = True
        _shade(cell, "DDEBF7")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for at, row in enumerate(rows):
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # a verdict stays on the page of its words
        cells = added.cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = _printable(text)
        if verdicts:
            _shade(cells[0], COLOURS[verdicts[at]][0])
    if widths:
        table.autofit = False
    for column, width in enumerate(widths):
        table.columns[column].width = Cm(width)  # LibreOffice reads the columns, Word the cells
        for row_ in table.rows:
            row_.cells[column].width = Cm(width)


def _printable(text: str) -> str:
    """Without the control characters that XML does not take."""
    return "".join(letter for letter in text if letter in "\n\t" or ord(letter) >= 32)


def _shade(cell: Any, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        shading.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shading)
