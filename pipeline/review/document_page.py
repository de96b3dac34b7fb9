"""One document as one page of HTML that needs no network: its text with every record in it, and the records."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from models.programme import Programme
from pipeline.review.charts.bars import columns, rows
from pipeline.review.charts.counting import topics, topics_of, years, years_of
from pipeline.review.environment import asset, render
from pipeline.review.layout import blocks, lay_out, marks_of
from pipeline.review.page_drawings import PageDrawing
from pipeline.review.text_markup import text_markup
from pipeline.review.views import name_of, section_tree, target_view, task_view
from pipeline.review.words import WORDS, Lang
from pipeline.store.atomic import make_folder_of, write_whole


def document_page(programme: Programme, text: str, lang: Lang, pages: tuple[PageDrawing, ...] = ()) -> str:
    """The page of `programme`, read from `text`; `pages` are pictures of its pages with the evidence marked."""
    words = WORDS[lang]
    script = asset("table.js")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return render(
        "show.html",
        lang,
        info=programme.document,
        name=name_of(programme.document),
        text=text_markup(blocks(lay_out(text, marks_of(programme), programme.sections)), lambda owner: f"#row-{owner}"),
        tree=section_tree(programme),
        targets=[target_view(target, programme.warnings) for target in programme.targets],
        tasks=[task_view(task) for task in programme.tasks],
        warnings=programme.warnings,
        charts=[
            (words["by_year"], Markup(columns(years(years_of(programme), lang), words["by_year"]))),
            (words["by_topic"], Markup(rows(topics(topics_of(programme), lang), words["by_topic"]))),
        ],
        pages=pages,
        style=Markup(asset("style.css")),
        script=Markup(script),
        script_hash=f"sha256-{digest}",
    )


def write_document_page(path: Path, page: str) -> None:
    """Writes `page` whole or not at all.

    Raises:
        OutputError: when the file cannot be written.
    """
    make_folder_of(path)
    write_whole(path, page.encode("utf-8", "backslashreplace"))
