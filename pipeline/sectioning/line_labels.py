"""The labels of a view's lines, and what the line below says of the one above it."""

from collections.abc import Mapping

from extractors.bullets import read_bullet
from extractors.labels import Label, Style, as_numeral, read_label
from models.view import Block, BlockKind, View

_LONGEST_TITLE = 400
_FAR = 60


class LineLabels:
    """Reads each line's label once; `told` are those that are known already, by where their blocks begin."""

    def __init__(self, view: View, told: Mapping[int, Label]) -> None:
        self.view = view
        self.read: dict[int, Label | None] = {**told}

    def of(self, block: Block) -> Label | None:
        """The label that the block opens with."""
        if block.start not in self.read:
            label = read_label(self.view.text, self.view.lower, block.start, block.end)
            self.read[block.start] = None if label is not None and self._tells(block, label) else label
        return self.read[block.start]

    def _tells(self, block: Block, label: Label) -> bool:
        """Whether a sentence opens with the name of a part: "Phụ lục II kèm theo Quyết định ấy;"."""
        text = self.view.text
        in_words = label.style in (Style.APPENDIX, Style.PART, Style.CHAPTER) and label.end < block.end
        return in_words and text[label.end].islower() and text[label.end - 2].isalnum() and text[block.end - 1] in ".;"

    def numeral(self, number: int, label: Label) -> Label:
        """The label of block `number`; a small "i" is a Roman numeral where "ii" comes before "k"."""
        if label.text != "i" or label.style is not Style.LETTER:
            return label
        behind = (self.of(block) for block in self.view.blocks[number + 1 : number + _FAR])
        following = next((one.text for one in behind if one is not None and one.text in ("ii", "k")), None)
        return as_numeral(label) if following == "ii" else label

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
        first = following.ordinal == 1 and following.style > Style.CHAPTER
        inner = following.style > label.style and (first or following.style < Style.PAREN)
        return inner or (first and label.style is not following.style)

    def has_first(self, number: int) -> bool:
        """Whether the line below carries the first label of a row."""
        below = self._below(number)
        label = self.of(below) if below is not None else None
        return label is not None and label.ordinal == 1

    def _below(self, number: int) -> Block | None:
        below = self.view.blocks[number + 1] if number + 1 < len(self.view.blocks) else None
        return below if below is not None and below.kind is BlockKind.PARAGRAPH else None
