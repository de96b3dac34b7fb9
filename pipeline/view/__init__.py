"""The view: all dirt of the text is dealt with here, once, so that no extractor knows of it."""

from collections.abc import Sequence

from models.view import Block, View
from pipeline.view.blocks import Builder
from pipeline.view.characters import clean_characters
from pipeline.view.lines import read_lines
from pipeline.view.tables import without_indents

__all__ = ["Block", "View", "build_view"]


def build_view(raw: str, left_blank: Sequence[int] = ()) -> View:
    """The view of a document's text (guide, section 0): clean words, one block a line, and the way back.

    `left_blank` are the places of the empty cells that are known not to be merged.
    """
    text, inner = clean_characters(raw)
    text = without_indents(text)
    return Builder(raw, text, inner, read_lines(text), frozenset(left_blank)).build()
