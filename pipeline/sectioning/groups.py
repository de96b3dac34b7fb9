"""Groups: table rows that name the rows below them ("I | Kinh tế", "2.1. Thủy lợi"), as sections do."""

import regex

from extractors.labels import Label, Style, read_label
from models.view import Block

_LABEL = regex.compile(r"(?:[IVX]{1,5}(?:\.\d{1,2})*|[A-ZĐ])(?=[.):\s]|$)[.):]*\s*")


def group_label(text: str, block: Block, alone: bool) -> Label | None:
    """The Roman or capital label of a row that names a group: words in one cell and no values.

    `alone`: a row of one cell may be one too, as it stands over those of several that the table began with.
    """
    filled = [cell for cell in block.cells if cell[0] < cell[1]]
    if not filled or len(filled) > 2 or (len(block.cells) < 2 and not alone):
        return None
    match = _LABEL.match(text, *filled[0])
    if match is None or (len(filled) == 2 and match.end() < filled[0][1]):
        return None
    last = text[filled[-1][0] : filled[-1][1]].strip(". ")
    if match.end() >= filled[-1][1] or last.isdigit() or (len(filled) == 2 and len(last) < 3):
        return None
    if len(filled) == 1 and match.end() < filled[0][1] and text[match.end() - 1].isalnum():
        return None
    printed = match[0].rstrip().rstrip(".):")
    style = Style.ROMAN if printed[0] in "IVX" else Style.UPPER
    label = read_label(f"{printed}. x", f"{printed}. x".lower(), 0, len(printed) + 3)
    ordinal = label.ordinal if label else 1
    if "." in printed:
        style = (Style.DIGIT2, Style.DIGIT3, Style.DIGIT4)[min(printed.count("."), 3) - 1]
        ordinal = int(printed.rpartition(".")[2])
    return Label(printed, style, ordinal, match.start(), match.end())


def group_words(block: Block, label: Label) -> tuple[int, int]:
    """Where the words of the row that `label` opens stand."""
    last = next(cell for cell in reversed(block.cells) if cell[0] < cell[1])
    return max(last[0], label.end), last[1]
