"""Sectioning: the view's blocks as an outline of sections, bullets, run-in subheads, paragraphs and rows."""

from models.outline import Outline
from models.view import View
from pipeline.sectioning.outline import Outliner

__all__ = ["read_outline"]


def read_outline(view: View) -> Outline:
    """The outline of a view (guide, section 2): numbered nodes are scored, all others only scope what follows."""
    return Outliner(view).read()
