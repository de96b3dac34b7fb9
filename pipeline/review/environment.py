"""The templates of the pages: everything that comes into them is escaped unless it was made here as markup."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pipeline.review.warning_words import warned
from pipeline.review.words import WORDS, Lang

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """The environment that all pages are made in."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("pipeline.review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["percent"] = lambda share: f"{round(100 * share)}%"
    made.filters["day"] = lambda day: "/".join(reversed((day or "").split("-")))  # 2026-03 is 03/2026
    made.filters["warned"] = warned
    return made


def render(template: str, lang: Lang, **values: object) -> str:
    """The page that `template` makes of `values`, in `lang`."""
    return environment().get_template(template).render(lang=lang, w=WORDS[lang], **values)


def asset(name: str) -> str:
    """The style or script of that name, to stand in a page that must be one file."""
    return files("pipeline.review").joinpath("static", name).read_text("utf-8")
