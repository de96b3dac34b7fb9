"""The view: the one clean text that every extractor reads, and the way back to the document's text."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from models.span import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps positions of a cleaned text back to the text it was made from.

    The cleaned text is a row of pieces: piece `i` begins at `clean[i]`, came from `raw[i]` and is `width[i]` raw
    characters wide. A piece with `width` -1 is a plain copy: position by position, as long as it lasts.
    """

    clean: tuple[int, ...]
    raw: tuple[int, ...]
    width: tuple[int, ...]

    def start(self, position: int) -> int:
        """Raw position of the character at `position`."""
        piece = bisect_right(self.clean, position) - 1
        if piece < 0:
            return 0
        return self.raw[piece] + (position - self.clean[piece] if self.width[piece] < 0 else 0)

    def end(self, position: int) -> int:
        """Raw position just behind the character that ends at `position`."""
        if position <= 0:
            return 0
        piece = bisect_right(self.clean, position - 1) - 1
        if self.width[piece] >= 0:
            return self.raw[piece] + self.width[piece]
        return self.raw[piece] + position - self.clean[piece]


class BlockKind(Enum):
    """What a block of the view is."""

    PARAGRAPH = "paragraph"
    ROW = "row"
    LAYOUT = "layout"


class Block(NamedTuple):
    """One line of the view: a paragraph with its wrapped lines joined, or a table row.

    `cells` are the cells' spans of a row; in a table whose cells can be `merged` downwards a blank one means the cell
    above. `table` numbers the tables of the document, -1 outside. A `layout` block stands in a borderless table that
    only places text side by side: letterhead, signature; `table` and `cell` say which.
    """

    kind: BlockKind
    start: int
    end: int
    cells: tuple[tuple[int, int], ...] = ()
    table: int = -1
    cell: int = -1
    merged: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """`text` is NFC, without markup, wrapped lines joined, one block a line; `lower` is the same in lower case,
    character by character. `outer` maps the view to the clean lines, `inner` these to the document's text.
    `left_blank` are the places of the empty cells that are known not to be merged."""

    text: str
    lower: str
    blocks: tuple[Block, ...]
    outer: OffsetMap
    inner: OffsetMap
    left_blank: frozenset[int] = frozenset()

    def raw_span(self, start: int, end: int) -> Span:
        """The document's span that reads as `text[start:end]`, without blanks at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        begin = self.inner.start(self.outer.start(start))
        return Span(start=begin, end=max(begin, self.inner.end(self.outer.end(end))))
