"""Quotations: what a paper quotes of another, with that one's labels ("… sửa đổi như sau:" above "“b) …")."""

import regex

from extractors.labels import Label, read_label
from models.view import View

_OPENING = '“"'
_CLOSES = regex.compile(r"(?r)[”\"][.;]?$")
_LONGEST_QUOTED = 80


def read_quotation(view: View, number: int) -> tuple[Label, int] | None:
    """The label that block `number` opens a quotation with, and the block that closes it; None for other blocks."""
    label, blocks = _opens(view, number), view.blocks
    if label is None:
        return None
    for at in range(number, min(number + _LONGEST_QUOTED, len(blocks))):
        if at > number and _opens(view, at):
            at -= 2  # nobody closed the one before: it ended above the lead-in of the next
        elif not _CLOSES.search(view.text, blocks[at].start + 1, blocks[at].end):
            continue
        return label, at
    return None


def _opens(view: View, number: int) -> Label | None:
    block, above = view.blocks[number], view.blocks[number - 1]
    if view.text[block.start] not in _OPENING or not number or view.text[above.end - 1] != ":":
        return None
    return read_label(view.text, view.lower, block.start + 1, block.end)
