"""Windows: what a network is given of a number, the words around it and the nearest heading above."""

import regex

from extractors.quantities import QuantityMention
from models.outline import Node
from pipeline.assembly.scopes import Scopes

_HEADING, _LEFT, _RIGHT = 80, 150, 60
# A word or a sign; a decimal is one word. Joined by blanks, so that spaCy's tokens are these.
_WORD = regex.compile(r"\d+(?:[.,/]\d+)*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]")


def window_of(scopes: Scopes, node: Node, one: QuantityMention) -> str:
    """The heading that governs `node`, a bar, and the words around the number, which is itself `NUM` or `NUM%`."""
    text = scopes.view.text
    above = next((text[head.text : head.end] for head in scopes.outline.above(node) if head.leads), "")
    before = text[max(0, one.outer_start - _LEFT) : one.outer_start]
    after = text[one.end : one.end + _RIGHT]
    number = "NUM%" if one.percent else "NUM"
    return " ".join([*_WORD.findall(above[:_HEADING]), "|", *_WORD.findall(before), number, *_WORD.findall(after)])
