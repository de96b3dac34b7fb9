"""Where a label belongs: the tree of numbered nodes, with numbers repeated, skipped or started again."""

from typing import NamedTuple

from extractors.labels import Label, Style, as_letter, as_numeral


class Open(NamedTuple):
    """A numbered node that is still open: what comes may stand below it; whether it is a heading."""

    label: Label
    node: int
    heading: bool = False


# An outer style may begin below a heading of an inner one: "(1) Đường thôn" above "a)", "A. KẾT QUẢ" above "Mục 1.".
_OUTER_BELOW = {
    Style.LETTER: (Style.PAREN, Style.PAREN_ROMAN),
    Style.HEAD: (Style.UPPER, Style.ROMAN),
    Style.ARTICLE: (Style.ROMAN,),
}
_COMPOUND = (
    Style.NUMERAL2, Style.NUMERAL3, Style.DIGIT2, Style.DIGIT3, Style.DIGIT4, Style.LETTER2, Style.LETTER3,
)  # fmt: skip


def place(stack: list[Open], label: Label) -> int:
    """How many nodes of `stack` (outermost first) stay open above the new `label`."""
    same = [at for at, opened in enumerate(stack) if opened.label.style is label.style]
    if label.style in _COMPOUND:
        return _place_compound(stack, label, same)
    if same:
        return _place_same(stack, label, same)
    return _place_new(stack, label)


def settle(stack: list[Open], label: Label) -> Label:
    """The label in the style of its row: `C` behind `B` is a letter, `C` alone a numeral, `B` behind `a` a `b`."""
    if label.style is Style.LETTER and label.text in "vx":
        numeral = as_numeral(label)
        rows = (o.label for o in stack if o.label.style is Style.PAREN_ROMAN)
        return numeral if any(row.ordinal + 1 == numeral.ordinal for row in rows) else label
    if len(label.text) > 1 or label.style not in (Style.ROMAN, Style.UPPER):
        return label
    letter = as_letter(label)
    if any(o.label.style is Style.UPPER and o.label.ordinal + 1 == letter.ordinal for o in stack):
        return letter
    if stack and stack[-1].label.style is Style.LETTER and stack[-1].label.ordinal + 1 == letter.ordinal:
        # A scan's reader takes small letters for capitals of the same shape.
        return letter._replace(style=Style.LETTER)
    return label


def _place_same(stack: list[Open], label: Label, same: list[int]) -> int:
    """Beside the node it follows; a numbering that starts again at 1 goes below (guide, section 2)."""
    for at in reversed(same):
        if label.ordinal == stack[at].label.ordinal + 1:
            return at
    if label.ordinal == 1 and label.style not in (Style.APPENDIX, Style.PART, Style.CHAPTER, Style.ARTICLE):
        return same[-1] + 1
    return same[-1]


def _place_compound(stack: list[Open], label: Label, same: list[int]) -> int:
    """`2.1` stands below `2`, `b1` below `b`; where that is not open, beside the last of its style or below what is."""
    prefix = label.text.rstrip("0123456789").rstrip(".")
    for at in range(len(stack) - 1, -1, -1):
        opened = stack[at].label
        if opened.text == prefix and opened.style.value in (label.style - 1, Style.DIGIT, Style.ROMAN, Style.UPPER):
            return at + 1
    if same:
        return same[-1]
    return _place_new(stack, label)


def _place_new(stack: list[Open], label: Label) -> int:
    """A style not open yet: below the nodes of outer styles; "A." behind "II.", where numerals came first, below it."""
    last = stack[-1] if stack else None
    # Articles are counted through all parts: "II. TRÁCH NHIỆM" above "Điều 3".
    begins = label.ordinal == 1 or label.style is Style.ARTICLE
    if last and begins and last.heading and last.label.style in _OUTER_BELOW.get(label.style, ()):
        return len(stack)
    if last and label.ordinal == 1 and label.style is Style.UPPER and last.label.style is Style.ROMAN:
        return len(stack)
    for at, opened in enumerate(stack):
        if opened.label.style > label.style:
            return at
    return len(stack)
