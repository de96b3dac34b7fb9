"""A folder of extracted documents as one page: what each holds, and the charts of all of them."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from markupsafe import Markup

from models.comparison import Cascade
from models.programme import Programme
from pipeline.batch.differences import differences, in_short
from pipeline.comparison.cascade import build_cascade
from pipeline.comparison.decisions import read_rulings
from pipeline.comparison.report.charts import target_chart
from pipeline.comparison.report.tables import info_of
from pipeline.review.charts.bars import columns, rows
from pipeline.review.charts.counting import topics, topics_of, years, years_of
from pipeline.review.charts.heat_map import heat_map
from pipeline.review.environment import asset, render
from pipeline.review.views import name_of
from pipeline.review.words import WORDS, Lang

_LEAST = 2  # units that answer a target, for its values to be spread


def folder_page(folder: Path, programmes: Sequence[Programme], lang: Lang) -> str:
    """The report on `programmes` of `folder`; a programme that is there twice counts once."""
    once = [one for one in programmes if not one.document.duplicate_of]
    cascade = build_cascade(once, read_rulings(folder / "decisions.jsonl"))
    return render(
        "report.html",
        lang,
        title=folder.resolve().name,
        documents=[(one, name_of(one.document)) for one in once],
        apart=list(_apart(programmes)),
        charts=target_charts(
            [due for one in once for due in years_of(one)], [topic for one in once for topic in topics_of(one)], lang
        ),
        coverage=coverage_charts(cascade, lang),
        style=Markup(asset("style.css")),
    )


def _apart(programmes: Sequence[Programme]) -> Iterator[tuple[str, str, str]]:
    """Of each file that is not counted as it is one paper with another: both names, and what it says otherwise."""
    by_id = {one.document.id: one for one in programmes}
    for one in programmes:
        counted = by_id.get(one.document.duplicate_of or "")
        if counted and (found := differences(one, counted)):
            yield one.document.id, counted.document.id, in_short(found, len(found))


def target_charts(
    due: Sequence[Collection[str]], topic_names: Sequence[str | None], lang: Lang
) -> list[tuple[str, Markup]]:
    """Titles and charts of targets due in the years `due`, in sections of the topics `topic_names`."""
    words = WORDS[lang]
    made = (
        (words["by_year"], columns(years(due, lang), words["by_year"])),
        (words["by_topic"], rows(topics(topic_names, lang), words["by_topic"])),
    )
    return [(title, Markup(chart)) for title, chart in made if chart]


def coverage_charts(cascade: Cascade, lang: Lang) -> Iterator[tuple[str, Markup, list[tuple[str, Markup]]]]:
    """For each parent its name, the heat map, and the spread of its targets that several units answer."""
    for comparison in cascade.comparisons:
        spread = []
        for target in comparison.parent_targets().values():
            answered = sum(any(pair.parent_target == target.id for pair in one.pairs) for one in comparison.children)
            chart = target_chart(comparison, target, lang) if answered >= _LEAST else ""
            if chart:
                spread.append((target.indicator, Markup(chart)))
        yield name_of(info_of(comparison, 0)), Markup(heat_map(comparison, lang)), spread
