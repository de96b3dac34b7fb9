"""The comparison at a terminal: what each child answers, and for a single child every target."""

import unicodedata
from collections.abc import Iterator, Sequence

from models.comparison import Cascade, Comparison
from pipeline.comparison.report import tables
from pipeline.comparison.report.words import RELATIONS, WORDS, Lang, words_for

_NAME, _COUNT = 40, 14
_WIDTHS = (14, 20, 20, 46, 11)


def terminal_lines(cascade: Cascade, lang: Lang) -> Iterator[str]:
    """The lines to print."""
    words = WORDS[lang]
    if not cascade.comparisons:
        yield words["none"]
    for comparison in cascade.comparisons:
        head = words_for(lang, comparison.versions)["parent"]
        yield f"{head}: {tables.name_of(tables.info_of(comparison, 0))} ({comparison.parent})"
        yield from _summary(comparison, lang)
        if len(comparison.children) == 1:
            yield ""
            yield from _details(comparison, lang)
        yield from _sums(comparison, lang)
        yield ""
    if cascade.unresolved:
        yield f"{words['unresolved']}:"
        yield from (f"  {one.number} ← {one.child}" for one in cascade.unresolved)


def _summary(comparison: Comparison, lang: Lang) -> Iterator[str]:
    widths = (_NAME, *(_COUNT for _ in tables.ORDER))
    yield _row(
        (
            words_for(lang, comparison.versions)["child"],
            *(tables.verdict_name(verdict, lang) for verdict in tables.ORDER),
        ),
        widths,
    ).rstrip()
    yield "─" * (_NAME + (_COUNT + 1) * len(tables.ORDER))
    for child in comparison.children:
        counts = tables.counts_of(comparison, child)
        yield _row((child.child, *(str(counts[verdict]) for verdict in tables.ORDER)), widths).rstrip()
        for one in child.disagreements:
            note = one.note.vi if lang == "vi" else one.note.en
            yield f"  ! {one.decision} {one.parent_target}={one.child_target}: {note}"


def _details(comparison: Comparison, lang: Lang) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    heads = (words["verdict"], words["asked"], words["promised"], words["target"], words["deadline"])
    yield _row(heads, _WIDTHS).rstrip()
    yield "─" * (sum(_WIDTHS) + len(_WIDTHS) - 1)
    for line in tables.lines_of(comparison, 0):
        shown = line.parent or line.child
        cells = (
            tables.verdict_name(line.verdict, lang),
            tables.asked(line),
            tables.promised(line),
            shown.indicator if shown else "",
        )
        # Short by its time alone, a row with equal amounts would not say why.
        late = f" ({RELATIONS[lang]['later']})" if line.pair and line.pair.deadline.value == "later" else ""
        yield f"{_row(cells, _WIDTHS[:-1])} {tables.when(line.child or line.parent)}{late}".rstrip()


def _sums(comparison: Comparison, lang: Lang) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    rows = list(tables.rollup_rows(comparison)) if len(comparison.children) > 1 else []
    if rows:
        yield f"{words['rollup']}:"
    for target, total, share, children in rows:
        yield f"  {total} / {tables.amount(target)} = {share} ({words['children']}: {children}) {target.indicator}"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return " ".join(_fit(cell, width) for cell, width in zip(cells, widths, strict=True))


def _fit(text: str, width: int) -> str:
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if len(text) > width:
        text = text[: width - 1] + "…"
    return text + " " * (width - len(text))
