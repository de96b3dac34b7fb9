"""Sectioning: the view's blocks as an outline of sections, bullets, run-in subheads, paragraphs and rows."""

from collections.abc import Mapping
from types import MappingProxyType

from extractors.labels import Label
from models.outline import Outline
from models.view import View
from pipeline.sectioning.outline import Outliner

__all__ = ["read_outline"]


def read_outline(view: View, labels: Mapping[int, Label] = MappingProxyType({})) -> Outline:
    """The outline of a view (guide, section 2): numbered nodes are scored, all others only scope what follows.

    `labels` are those to be read at the starts of blocks instead of what is printed there.
    """
    return Outliner(view, labels).read()
