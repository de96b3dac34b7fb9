"""Labels of scanned headings that Tesseract misread, told by the sequence they stand in ("II CHỈ TIÊU", "5, Nhà ở").

For texts of scans only: where print can be trusted, what looks like a label and is none stays none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from extractors.labels import Label, Style, read_label, roman_value
from models.view import BlockKind, View

# A label whose closing sign was lost, or read as another one; the words behind it begin with a capital.
_ROMAN = regex.compile(r"(?P<label>[IVXLHl1|]{1,6}|[Il1|]?(?=U\s\p{Lu}{2}))(?P<sign>U|[.,:;/⁄)]*)\s*(?=[\p{Lu}“\"(])")
_COMPOUND = regex.compile(r"(?P<outer>\d{1,2})[.,]\s?(?P<label>\d{1,2})[.,:;)]{0,2}\s+(?=[\p{Lu}“\"(])")
_DIGIT = regex.compile(r"(?P<label>\d{1,2})(?P<sign>[.,:;]{0,2})\s+(?=[\p{Lu}“\"(])")
_HEADING = 120  # characters: a Roman numeral without its sign stands before a short heading


@dataclass(frozen=True, slots=True)
class _Head:
    """How a paragraph opens: the label that is printed, and the one it may have been; `bare` without closing sign."""

    start: int
    printed: Label | None
    likely: Label | None
    bare: bool = False


def scanned_labels(view: View) -> dict[int, Label]:
    """The labels to be read at the starts of blocks instead of what is printed there."""
    heads = [
        _head(view, block.start, block.end) for block in view.blocks if block.kind is BlockKind.PARAGRAPH and block.end
    ]
    likely = {head.start: head.likely for head in heads if head.likely and head.likely.style is Style.ROMAN}
    found: dict[int, Label] = {}
    for at, head in enumerate(heads):
        label = head.likely or head.printed
        if label is None:
            continue
        before = _nearest(reversed(heads[:at]), label, found)
        after = _nearest(heads[at + 1 :], label, likely)
        if head.likely is not None and _fits(label, before, after, head.bare):
            found[head.start] = label
        elif head.printed is not None and (mended := _in_sequence(head.printed, before, after)) is not None:
            found[head.start] = mended
    return found


def _head(view: View, start: int, end: int) -> _Head:
    printed = read_label(view.text, view.lower, start, end)
    if printed is not None:
        return _Head(start, printed, None)
    for read in (_roman, _compound, _digit):
        likely, bare = read(view.text, start, end)
        if likely is not None:
            return _Head(start, None, likely, bare)
    return _Head(start, None, None)


def _roman(text: str, start: int, end: int) -> tuple[Label | None, bool]:
    match = _ROMAN.match(text, start, end)
    if match is None or (match["label"].isdigit() and match["sign"] != "U") or end - match.end() > _HEADING:
        return None, False
    numeral = match["label"].translate(str.maketrans("Ll1|", "IIII")).replace("H", "II")
    numeral += "I" if match["sign"] == "U" else ""  # "I/" is read so
    ordinal = roman_value(numeral.lower())
    if not ordinal or (match.end() == match.end("label")):
        return None, False
    return Label(numeral, Style.ROMAN, ordinal, start, match.end()), not match["sign"]


def _compound(text: str, start: int, end: int) -> tuple[Label | None, bool]:
    match = _COMPOUND.match(text, start, end)
    if match is None:
        return None, False
    printed = f"{match['outer']}.{match['label']}"
    return Label(printed, Style.DIGIT2, int(match["label"]), start, match.end()), False


def _digit(text: str, start: int, end: int) -> tuple[Label | None, bool]:
    match = _DIGIT.match(text, start, end)
    if match is None:
        return None, False
    return Label(match["label"], Style.DIGIT, int(match["label"]), start, match.end()), not match["sign"]


def _nearest(heads: Sequence[_Head] | Iterator[_Head], label: Label, found: Mapping[int, Label]) -> Label | None:
    """The next label of the same style among `heads`; None where one of an outer style comes first."""
    for head in heads:
        other = found.get(head.start, head.printed)
        if other is None:
            continue
        if other.style is label.style:
            same = label.style is not Style.DIGIT2 or other.text.split(".")[0] == label.text.split(".")[0]
            return other if same else None
        if other.style < label.style:
            return None
    return None


def _fits(label: Label, before: Label | None, after: Label | None, bare: bool) -> bool:
    """Whether `label` takes the next place of its row; without closing sign the label behind it must say so too."""
    if label.ordinal != (before.ordinal + 1 if before else 1):
        return False
    follows = after is not None and after.ordinal == label.ordinal + 1
    if label.style is Style.ROMAN or not bare:
        return follows or before is not None
    return follows


def _in_sequence(label: Label, before: Label | None, after: Label | None) -> Label | None:
    """The label due where `label` repeats the one before it: "II" behind "II" and before "IV", "d" behind "d"."""
    if before is None or label.ordinal != before.ordinal:
        return None
    if label.style is Style.ROMAN and after is not None and after.ordinal == label.ordinal + 2:
        with_stroke = roman_value(f"{label.text}I".lower()) == label.ordinal + 1
        return label._replace(text=f"{label.text}I", ordinal=label.ordinal + 1) if with_stroke else None
    if label.style is Style.LETTER and label.text == "d":
        return label._replace(text="đ", ordinal=label.ordinal + 1)
    return None
