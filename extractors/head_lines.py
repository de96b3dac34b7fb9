"""The lines of a document's head or foot, and what marks them as those of an official paper."""

from dataclasses import dataclass

import regex

from models.view import Block, BlockKind, View


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head or foot, at `[start, end)` of the view; of a table row, one cell.

    Lines of one layout cell share their `column`.
    """

    text: str
    start: int
    end: int
    kind: BlockKind
    column: int


MOTTO = regex.compile(
    r"(?i)c[ộô]ng h[oò][àa] x[ãa] h[ộô]i|chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do|đảng cộng sản việt nam$"
)
"""The state's name and motto, or the party's, which stand in the right column of a letterhead."""
_MARK = regex.compile(
    r"(?:độc lập\s*[-–—]\s*tự do|^\W*(?:luật |nghị quyết )?số\s*:?\s*\d*\s*[-/]|\S, ngày\s.{0,8}tháng\s.{0,8}năm\s)"
)
_LONGEST = 8_000
_PROSE = 70


def lines_of(view: View, first: int, stop: int) -> list[Line]:
    """The lines of blocks `first` to `stop`; a table row is one line a cell."""
    lines: list[Line] = []
    for number in range(max(0, first), min(stop, len(view.blocks))):
        block = view.blocks[number]
        for at, (start, end) in enumerate(block.cells or ((block.start, block.end),)):
            text = view.text[start : min(end, start + _LONGEST)].strip(" _|")
            if any(letter.isalnum() for letter in text):
                lines.append(Line(text, start, end, block.kind, _column(block, number, at)))
    return lines


def is_prose(text: str) -> bool:
    """A long line in small letters that is no line of a letterhead."""
    return len(text) > _PROSE and sum(letter.isupper() for letter in text) < 0.5 * len(text) and not MOTTO.search(text)


def is_mark(text: str) -> bool:
    """A line that official papers alone bear: the motto, "Số: …", "Nơi, ngày … tháng … năm …"."""
    return len(text) < 160 and _MARK.search(text.lower()) is not None


def _column(block: Block, number: int, cell: int) -> int:
    if block.kind is BlockKind.LAYOUT:
        return -1 - 1000 * block.table - block.cell
    return 100 * number + cell
