"""Unlabelled: lines at which another part of the text begins without a label, and where a heading's words begin."""

import regex

from models.view import Block, View

_ATTACHED = regex.compile(r"(?:kế hoạch|chương trình|đề án|quy chế|quy định|phương án|chiến lược)(?!\p{L})")
_ENCLOSED = regex.compile(r"\(?(?:ban hành )?kèm theo ")
_NOTE = regex.compile(r"\[\d{1,3}\]\s*")
_LONGEST_TITLE, _LONGEST_QUESTION = 160, 250


def titles_attachment(view: View, block: Block) -> bool:
    """Whether the block is the kind of a plan in capitals: the plan is attached to the decision above it."""
    words = view.text[block.start : block.end]
    short = words.isupper() and len(words) < _LONGEST_TITLE
    return short and _ATTACHED.match(view.lower, block.start, block.end) is not None


def is_enclosed(view: View, block: Block) -> bool:
    """Whether the block is the note "(Kèm theo …)" below such a title."""
    return _ENCLOSED.match(view.lower, block.start, block.end) is not None


def asks(view: View, block: Block) -> bool:
    """Whether a heading is put as a question: the next part of an article, whose numbering begins anew."""
    return view.text[block.end - 1] == "?" and block.end - block.start < _LONGEST_QUESTION


def behind_note(view: View, start: int, end: int) -> int:
    """Where the words begin behind the mark of a footnote, as consolidated laws have it ("a) [5] Bộ Y tế …")."""
    note = _NOTE.match(view.text, start, end)
    return note.end() if note is not None and note.end() < end else start
