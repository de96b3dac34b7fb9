"""The comparison as an Excel workbook: a coloured matrix, sums, and one sheet a child."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from models.comparison import Cascade, Comparison
from pipeline.comparison.report import tables
from pipeline.comparison.report.notes import note_rows
from pipeline.comparison.report.words import COLOURS, WORDS, Lang, words_for
from pipeline.store.column_notes import NOTE_HEADS
from pipeline.store.sheet_rows import row_height

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 31  # characters of a sheet's name
_FORBIDDEN = regex.compile(r"[\[\]:*?/\\']")
_CELL = 32_767
_A4 = 9
_NOTE_WIDTHS = (28, 100)
_ARROW = 3  # characters of a head that the filter's button takes
_CREATED = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same result gives the same bytes
_CHILD_HEADS = (
    ("verdict", 14), ("pair", 9), ("target", 40), ("asked", 18), ("parent_deadline", 14), ("child_target", 40),
    ("promised", 18), ("child_deadline", 14), ("value", 12), ("deadlines", 12), ("responsible", 12), ("share", 9),
    ("similarity", 9), ("reason", 50), ("parent_evidence", 60), ("child_evidence", 60), ("notes", 20),
)  # fmt: skip


def write_workbook(cascade: Cascade, path: Path, lang: Lang) -> None:
    """Writes `cascade` to `path`; an OSError of the file system goes through."""
    import xlsxwriter

    with path.open("wb") as file:  # opened here: xlsxwriter has an error of its own for a file that it cannot make
        book = xlsxwriter.Workbook(file)
        _write(book, cascade, lang)
        book.close()


def _write(book: "Workbook", cascade: Cascade, lang: Lang) -> None:
    book.set_properties({"title": WORDS[lang]["title"], "created": _CREATED})
    formats = _formats(book)
    taken: set[str] = set()
    for comparison in cascade.comparisons:
        suffix = f" {comparison.parent}" if len(cascade.comparisons) > 1 else ""
        _matrix(book.add_worksheet(_sheet_name(WORDS[lang]["matrix"] + suffix, taken)), comparison, formats, lang)
    for comparison in cascade.comparisons:
        suffix = f" {comparison.parent}" if len(cascade.comparisons) > 1 else ""
        _summary(book.add_worksheet(_sheet_name(WORDS[lang]["summary"] + suffix, taken)), comparison, formats, lang)
    for comparison in cascade.comparisons:
        for at, child in enumerate(comparison.children):
            _child(book.add_worksheet(_sheet_name(child.child, taken)), comparison, at, formats, lang)
    if cascade.unresolved or not cascade.comparisons:
        sheet = book.add_worksheet(_sheet_name(WORDS[lang]["unresolved_sheet"], taken))
        _head(sheet, ((WORDS[lang]["child"], 50), (WORDS[lang]["number"], 30)), formats)
        for row, one in enumerate(cascade.unresolved, 1):
            sheet.write_string(row, 0, one.child, formats["text"])
            sheet.write_string(row, 1, one.number, formats["text"])
    if cascade.comparisons:
        _notes(book.add_worksheet(_sheet_name(NOTE_HEADS[lang][0], taken)), cascade.comparisons[0], formats, lang)


def _formats(book: "Workbook") -> dict[str, "Format"]:
    top = {"valign": "top", "text_wrap": True}
    found = {
        "head": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDEBF7", "border": 1}
        ),
        "text": book.add_format(top),
        "title": book.add_format({"bold": True, "font_size": 13}),
        "share": book.add_format({"valign": "top", "num_format": "0.00%"}),
        "number": book.add_format({"valign": "top", "num_format": "0.00"}),
        "count": book.add_format({"valign": "top", "num_format": "#,##0"}),
    }
    for verdict, (back, ink) in COLOURS.items():
        style = {"bg_color": f"#{back}", "font_color": f"#{ink}", "valign": "top", "align": "center", "border": 1}
        found[verdict] = book.add_format(style | {"border_color": "#D9D9D9", "text_wrap": True})
    return found


def _sheet_name(words: str, taken: set[str]) -> str:
    """A name that Excel takes: short, without its signs, unlike every other whatever the case."""
    base = _FORBIDDEN.sub(" ", words).strip()[:_LONGEST] or "-"
    name, count = base, 1
    while name.casefold() in taken:
        count += 1
        tail = f" ({count})"
        name = base[: _LONGEST - len(tail)] + tail
    taken.add(name.casefold())
    return name


def _head(sheet: "Worksheet", heads: tuple[tuple[str, int], ...], formats: dict[str, "Format"]) -> None:
    for column, (words, width) in enumerate(heads):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, words, formats["head"])
    sheet.set_row(0, row_height((words, width - _ARROW) for words, width in heads))
    sheet.freeze_panes(1, 0)


def _text_cells(
    sheet: "Worksheet", row: int, first: int, texts: Sequence[str], widths: Sequence[int], text: "Format"
) -> float:
    """Writes wrapped texts from column `first` on; how high the row must be for them."""
    for column, words in enumerate(texts, first):
        sheet.write_string(row, column, words[:_CELL], text)
    return row_height(zip(texts, widths, strict=True))


def _matrix(sheet: "Worksheet", comparison: Comparison, formats: dict[str, "Format"], lang: Lang) -> None:
    words = words_for(lang, comparison.versions)
    heads = ((words["id"], 6), (words["target"], 60), (words["asked"], 18), (words["deadline"], 14))
    names = tuple((tables.name_of(tables.info_of(comparison, at + 1)), 16) for at in range(len(comparison.children)))
    _head(sheet, heads + names, formats)
    sheet.freeze_panes(1, len(heads))
    targets = comparison.parent_targets()
    for row, (name, cells) in enumerate(comparison.coverage().items(), 1):
        target = targets[name]
        texts = (name, target.indicator, tables.amount(target), tables.when(target))
        sheet.set_row(row, _text_cells(sheet, row, 0, texts, [width for _, width in heads], formats["text"]))
        for column, verdict in enumerate(cells, len(heads)):
            sheet.write_string(row, column, tables.verdict_name(verdict, lang), formats[verdict])
    sheet.autofilter(0, 0, max(1, len(targets)), len(heads) + len(names) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _summary(sheet: "Worksheet", comparison: Comparison, formats: dict[str, "Format"], lang: Lang) -> None:
    words = words_for(lang, comparison.versions)
    heads = ((words["child"], 60), *((tables.verdict_name(verdict, lang), 15) for verdict in tables.ORDER))
    _head(sheet, heads, formats)
    row = 0
    for row, child in enumerate(comparison.children, 1):
        sheet.write_string(row, 0, tables.name_of(tables.info_of(comparison, row)), formats["text"])
        counts = tables.counts_of(child)
        for column, verdict in enumerate(tables.ORDER, 1):
            sheet.write_number(row, column, counts[verdict], formats["count"])
    row += 2
    sums = list(tables.rollup_rows(comparison))
    if sums:
        sheet.write_string(row, 0, words["rollup"], formats["title"])
        for column, key in enumerate(("target", "asked", "sum", "share", "children")):
            sheet.write_string(row + 1, column, words[key], formats["head"])
        widths = [width for _, width in heads]
        for at, (target, total, share, children) in enumerate(sums, row + 2):
            texts = (target.indicator, tables.amount(target), total, share, str(children))
            sheet.set_row(at, _text_cells(sheet, at, 0, texts, widths[: len(texts)], formats["text"]))
        row += len(sums) + 3
    told = [(child.child, one) for child in comparison.children for one in child.disagreements]
    if told:
        sheet.write_string(row, 0, words["disagreements"], formats["title"])
        for at, (name, one) in enumerate(told, row + 1):
            note = one.note.vi if lang == "vi" else one.note.en
            text = f"{name}: {words[one.decision.value]} {one.parent_target} = {one.child_target}. {note}"
            sheet.write_string(at, 0, text, formats["text"])
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)


def _child(sheet: "Worksheet", comparison: Comparison, at: int, formats: dict[str, "Format"], lang: Lang) -> None:
    words, lines = words_for(lang, comparison.versions), tables.lines_of(comparison, at)
    heads = tuple((words[key], width) for key, width in _CHILD_HEADS)
    _head(sheet, heads, formats)
    for row, line in enumerate(lines, 1):
        pair = line.pair
        cells = (
            tables.pair_text(line),
            line.parent.indicator if line.parent else "", tables.asked(line), tables.when(line.parent),
            line.child.indicator if line.child else "", tables.promised(line), tables.when(line.child),
            *tables.relations(pair, lang),
        )  # fmt: skip
        sheet.write_string(row, 0, tables.verdict_name(line.verdict, lang), formats[line.verdict])
        widths = [width for _, width in _CHILD_HEADS]
        high = _text_cells(sheet, row, 1, cells, widths[1 : 1 + len(cells)], formats["text"])
        if pair is not None and pair.share is not None:
            sheet.write_number(row, 11, pair.share, formats["share"])
        if pair is not None:
            sheet.write_number(row, 12, pair.similarity, formats["number"])
        last = (
            tables.reason_of(line, lang),
            tables.quote(line.parent),
            tables.quote(line.child),
            tables.notes_of(line, lang),
        )
        sheet.set_row(row, max(high, _text_cells(sheet, row, 13, last, widths[13:], formats["text"])))
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(1, len(lines)), len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _notes(sheet: "Worksheet", comparison: Comparison, formats: dict[str, "Format"], lang: Lang) -> None:
    _, column, meaning = NOTE_HEADS[lang]
    _head(sheet, ((column, _NOTE_WIDTHS[0]), (meaning, _NOTE_WIDTHS[1])), formats)
    for row, texts in enumerate(note_rows(words_for(lang, comparison.versions), lang), 1):
        sheet.set_row(row, _text_cells(sheet, row, 0, texts, _NOTE_WIDTHS, formats["text"]))
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
