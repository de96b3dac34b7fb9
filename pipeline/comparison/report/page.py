"""The comparison as one page of HTML that needs no network: matrix, both sentences of each pair, charts, filter."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from models.comparison import Cascade, Comparison
from pipeline.comparison.cascade import chains
from pipeline.comparison.report import tables
from pipeline.comparison.report.charts import share_bar, target_chart
from pipeline.comparison.report.page_style import SCRIPT, STYLE
from pipeline.comparison.report.words import WORDS, Lang, words_for


def write_page(cascade: Cascade, path: Path, lang: Lang) -> None:
    """Writes `cascade` to `path`; an OSError of the file system goes through."""
    path.write_text("\n".join(_page(cascade, lang)), "utf-8")


def _page(cascade: Cascade, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    title = words["versions" if any(one.versions for one in cascade.comparisons) else "title"]
    yield f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><h1>{escape(title)}</h1>"
    yield _filters(lang)
    if not cascade.comparisons:
        yield f"<p>{escape(words['none'])}</p>"
    for at, comparison in enumerate(cascade.comparisons):
        yield from _comparison(comparison, f"c{at}", lang)
    yield from _chains(cascade, lang)
    if cascade.unresolved:
        yield f"<h2>{escape(words['unresolved'])}</h2><ul>"
        yield from (f"<li>{escape(one.number)} ← {escape(one.child)}</li>" for one in cascade.unresolved)
        yield "</ul>"
    yield f"<script>{SCRIPT}</script></body></html>"


def _filters(lang: Lang) -> str:
    words = WORDS[lang]
    buttons = [f'<button data-pick="" aria-pressed="true">{escape(words["all"])}</button>']
    buttons += [
        f'<button data-pick="{verdict}" class="{verdict}" aria-pressed="false">{escape(shown)}</button>'
        for verdict, shown in ((one, tables.verdict_name(one, lang)) for one in tables.ORDER)
    ]
    return (
        f'<nav aria-label="{escape(words["filter"])}">{escape(words["filter"])}: {"".join(buttons)} '
        f'<button id="print">{escape(words["print"])}</button></nav>'
    )


def _comparison(comparison: Comparison, anchor: str, lang: Lang) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    yield f"<h2>{escape(words['parent'])}: {escape(tables.name_of(tables.info_of(comparison, 0)))}</h2>"
    yield from _summary(comparison, lang)
    yield f"<h3>{escape(words['matrix'])}</h3>"
    yield from _matrix(comparison, anchor, lang)
    sums = list(tables.rollup_rows(comparison))
    if sums:
        yield f"<h3>{escape(words['rollup'])}</h3><table><tr>"
        yield "".join(f"<th>{escape(words[key])}</th>" for key in ("target", "asked", "sum", "children")) + "</tr>"
        for entry, (target, total, _, children) in zip(comparison.rollup, sums, strict=True):
            cells = (
                escape(target.indicator),
                escape(tables.amount(target)),
                share_bar(entry.share, total),
                str(children),
            )
            yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        yield "</table>"
    for at in range(len(comparison.children)):
        yield from _child(comparison, at, f"{anchor}-{at}", lang)
    charts = [(target, target_chart(comparison, target, lang)) for target in comparison.parent_targets().values()]
    if any(chart for _, chart in charts):
        yield f"<h3>{escape(words['charts'])}</h3>"
    for target, chart in charts:
        if chart:
            head = f"{escape(target.indicator)}: {escape(tables.amount(target))}"
            yield f"<details><summary>{head}</summary>{chart}</details>"


def _summary(comparison: Comparison, lang: Lang) -> Iterator[str]:
    yield f"<table><tr><th>{escape(words_for(lang, comparison.versions)['child'])}</th>"
    yield "".join(f"<th>{escape(tables.verdict_name(verdict, lang))}</th>" for verdict in tables.ORDER) + "</tr>"
    for at, child in enumerate(comparison.children, 1):
        counts = tables.counts_of(child)
        cells = "".join(
            f'<td class="{verdict if counts[verdict] else ""}">{counts[verdict]}</td>' for verdict in tables.ORDER
        )
        yield f"<tr><td>{escape(tables.name_of(tables.info_of(comparison, at)))}</td>{cells}</tr>"
    yield "</table>"


def _matrix(comparison: Comparison, anchor: str, lang: Lang) -> Iterator[str]:
    targets = comparison.parent_targets()
    head = escape(words_for(lang, comparison.versions)["target"])
    yield f'<div class="wide"><table class="matrix"><thead><tr><th>{head}</th>'
    yield "".join(
        f"<th>{escape(tables.name_of(tables.info_of(comparison, at + 1)))}</th>"
        for at in range(len(comparison.children))
    )
    yield "</tr></thead><tbody>"
    for name, cells in comparison.coverage().items():
        target = targets[name]
        words = f"<b>{escape(tables.amount(target))}</b> {escape(target.indicator)}"
        yield f"<tr><td>{words} <i>{escape(tables.when(target))}</i></td>"
        for at, verdict in enumerate(cells):
            link = f'<a href="#{anchor}-{at}-{escape(name)}">{escape(tables.verdict_name(verdict, lang))}</a>'
            yield f'<td class="v {verdict}" data-cell="{verdict}">{link}</td>'
        yield "</tr>"
    yield "</tbody></table></div>"


def _child(comparison: Comparison, at: int, anchor: str, lang: Lang) -> Iterator[str]:
    words = words_for(lang, comparison.versions)
    child = comparison.children[at]
    opened = " open" if len(comparison.children) == 1 else ""
    yield f"<details{opened}><summary><b>{escape(tables.name_of(tables.info_of(comparison, at + 1)))}</b></summary>"
    if child.disagreements:
        yield f"<p>{escape(words['disagreements'])}:</p><ul>"
        for one in child.disagreements:
            note = one.note.vi if lang == "vi" else one.note.en
            told = f"{words[one.decision.value]} {one.parent_target} = {one.child_target}. {note}"
            yield f"<li>{escape(told)}</li>"
        yield "</ul>"
    yield '<table class="sides"><thead><tr>'
    yield "".join(
        f"<th>{escape(words[key])}</th>" for key in ("verdict", "parent_evidence", "child_evidence", "reason")
    )
    yield "</tr></thead><tbody>"
    named: set[str] = set()
    for line in tables.lines_of(comparison, at):
        yield _line(line, anchor, named, words, lang)
    yield "</tbody></table></details>"


def _line(line: tables.Line, anchor: str, named: set[str], words: dict[str, str], lang: Lang) -> str:
    """One row; the first of each of the parent's targets bears the anchors that the matrix leads to."""
    names = [line.parent.id, *(line.pair.parent_also if line.pair else ())] if line.parent else []
    fresh = [name for name in names if name not in named]
    named.update(fresh)
    here = f' id="{anchor}-{escape(fresh[0])}"' if fresh else ""
    others = "".join(f'<a id="{anchor}-{escape(name)}"></a>' for name in fresh[1:])
    why = "<br>".join(escape(text) for text in (tables.reason_of(line, lang), tables.notes_of(line, lang)) if text)
    return (
        f'<tr{here} data-verdict="{line.verdict}"><td class="verdict {line.verdict}">{others}'
        f"{escape(tables.verdict_name(line.verdict, lang))}</td>{_side(line, words, upper=True)}"
        f'{_side(line, words, upper=False)}<td class="why"{_head(words["reason"])}>{why}</td></tr>'
    )


def _head(name: str) -> str:
    """The head of a cell, which a phone shows above it."""
    return f' data-head="{escape(name)}"'


def _side(line: tables.Line, words: dict[str, str], *, upper: bool) -> str:
    target = line.parent if upper else line.child
    if target is None:
        return "<td>–</td>"
    place = ".".join(target.section.path)
    small = " · ".join(part for part in (target.id, place, tables.when(target)) if part)
    told = tables.asked(line) if upper else tables.promised(line)
    return (
        f"<td{_head(words['parent_evidence' if upper else 'child_evidence'])}>"
        f"<b>{escape(told)}</b> {escape(target.indicator)}"
        f'<div class="quote">“{escape(tables.quote(target))}”</div>'
        f'<div class="small">{escape(small)}</div></td>'
    )


def _chains(cascade: Cascade, lang: Lang) -> Iterator[str]:
    ways = list(chains(cascade))
    if not ways:
        return
    targets = {
        (party.document.id, target.id): target
        for comparison in cascade.comparisons
        for party in comparison.documents
        for target in party.targets
    }
    yield f"<h2>{escape(WORDS[lang]['chains'])}</h2><table>"
    for way in ways:
        cells = []
        for document, name, verdict in way:
            target = targets[document, name]
            told = f'<div class="{verdict}">{escape(tables.verdict_name(verdict, lang))}</div>' if verdict else ""
            words = f"<b>{escape(tables.amount(target))}</b> {escape(target.indicator)}"
            cells.append(f'<td>{told}{words}<div class="small">{escape(document)}</div></td>')
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"
