"""The comparison at a terminal: what each child answers, and for a single child every target."""

from collections.abc import Iterator

from models.comparison import Cascade, Comparison
from models.comparison_rows import number_text
from models.pairs import Pair
from pipeline.cli.grid import grid
from pipeline.comparison.report import tables
from pipeline.comparison.report.words import RELATIONS, WORDS, Lang, words_for

# A pair less alike than this is worth a look: on hand-made couples one in five is wrong, of the others one in fifty.
_UNLIKE = 0.4


def comparison_lines(cascade: Cascade, lang: Lang, width: int, *, written: bool = False) -> Iterator[str]:
    """The lines to print, for a terminal of `width` columns; of what is `written` to a file only the counts."""
    words = WORDS[lang]
    if not cascade.comparisons:
        yield words["none"]
    for comparison in cascade.comparisons:
        head = words_for(lang, comparison.versions)["parent"]
        yield f"{head}: {tables.name_of(tables.info_of(comparison, 0))} ({comparison.parent})"
        yield from _summary(comparison, lang, width)
        if not written:
            if len(comparison.children) == 1:
                yield ""
                yield from _details(comparison, lang, width)
            yield from _sums(comparison, lang)
        yield ""
    if cascade.unresolved:
        yield f"{words['unresolved']}:"
        yield from (f"  {one.number} ← {one.child}" for one in cascade.unresolved)


def _summary(comparison: Comparison, lang: Lang, width: int) -> Iterator[str]:
    heads = (
        words_for(lang, comparison.versions)["child"],
        *(tables.verdict_name(verdict, lang) for verdict in tables.ORDER),
    )
    counts = [(child.child, tables.counts_of(child)) for child in comparison.children]
    yield from grid(heads, [(name, *(found[verdict] for verdict in tables.ORDER)) for name, found in counts], width)
    for child in comparison.children:
        for one in child.disagreements:
            note = one.note.vi if lang == "vi" else one.note.en
            pair = f"{one.parent_target}={one.child_target} ({WORDS[lang][one.decision.value]})"
            yield f"  ! {child.child}: {pair}: {note}"


def _details(comparison: Comparison, lang: Lang, width: int) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    heads = (words["verdict"], words["pair"], words["asked"], words["promised"], words["deadline"], words["target"])
    rows = []
    for line in tables.lines_of(comparison, 0):
        shown = line.parent or line.child
        rows.append(
            (
                f"{tables.verdict_name(line.verdict, lang)}{_why(line, lang)}",
                f"{tables.pair_text(line)}{_doubt(line.pair)}",
                tables.asked(line),
                tables.promised(line),
                tables.when(line.child or line.parent),
                shown.indicator if shown else "",
            )
        )
    yield from grid(heads, rows, width)
    if any(_doubt(line.pair) for line in tables.lines_of(comparison, 0)):
        yield words["unlike"]


def _why(line: tables.Line, lang: Lang) -> str:
    """What a row's amounts do not show: short by its time alone, or as a part of a target that another part is short
    of."""
    pair = line.pair
    if pair and pair.deadline.value == "later":
        return f" ({RELATIONS[lang]['later']})"
    apart = pair is not None and pair.verdict.value != line.verdict
    return f" ({WORDS[lang]['alone']}: {tables.verdict_name(pair.verdict.value, lang)})" if pair and apart else ""


def _doubt(pair: Pair | None) -> str:
    """How alike the two are, where that is little."""
    if pair is None or pair.decision is not None or pair.similarity >= _UNLIKE:
        return ""
    return f" ({number_text(round(pair.similarity, 2))})"


def _sums(comparison: Comparison, lang: Lang) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    rows = list(tables.rollup_rows(comparison)) if len(comparison.children) > 1 else []
    if rows:
        yield f"{words['rollup']}:"
    for target, total, share, children in rows:
        yield f"  {total} / {tables.amount(target)} = {share} ({words['children']}: {children}) {target.indicator}"
