"""The labels of a view's lines, and what the line below says of the one above it."""

from collections.abc import Mapping

from extractors.bullets import read_bullet
from extractors.labels import Label, Style, read_label
from models.view import Block, BlockKind, View

_LONGEST_TITLE = 400


class LineLabels:
    """Reads each line's label once; `told` are those that are known already, by where their blocks begin."""

    def __init__(self, view: View, told: Mapping[int, Label]) -> None:
        self.view = view
        self.read: dict[int, Label | None] = {**told}

    def of(self, block: Block) -> Label | None:
        """The label that the block opens with."""
        if block.start not in self.read:
            self.read[block.start] = read_label(self.view.text, self.view.lower, block.start, block.end)
        return self.read[block.start]

    def is_page_number(self, number: int, label: Label) -> bool:
        """A number alone on its line with another label below it, or nothing, numbers no part."""
        if label.end < self.view.blocks[number].end or not Style.DIGIT <= label.style <= Style.DIGIT4:
            return False
        below = self._below(number)
        return below is None or self.of(below) is not None

    def title_below(self, number: int) -> tuple[int, int] | None:
        """The heading of a label that stands alone ("PHỤ LỤC"): the next line, where it is no item of its own."""
        below = self._below(number)
        if below is None or below.end - below.start > _LONGEST_TITLE or self.of(below) is not None:
            return None
        if read_bullet(self.view.text, below.start, below.end) is not None:
            return None
        return below.start, below.end

    def has_inner(self, number: int, label: Label) -> bool:
        """Whether the line below the one that `label` opens carries a bullet or a label of an inner style."""
        below = self._below(number)
        if below is None:
            return False
        following = self.of(below)
        if following is None:
            return read_bullet(self.view.text, below.start, below.end) is not None
        return following.style > label.style or (following.ordinal == 1 and label.style is not following.style)

    def has_first(self, number: int) -> bool:
        """Whether the line below carries the first label of a row."""
        below = self._below(number)
        label = self.of(below) if below is not None else None
        return label is not None and label.ordinal == 1

    def _below(self, number: int) -> Block | None:
        below = self.view.blocks[number + 1] if number + 1 < len(self.view.blocks) else None
        return below if below is not None and below.kind is BlockKind.PARAGRAPH else None
