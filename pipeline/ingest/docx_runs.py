"""The words of a Word paragraph: what is printed, with insertions in, deletions and field codes out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.ingest.docx_package import W
from pipeline.ingest.docx_styles import Styles, paragraph_style, run_property, switch
from pipeline.ingest.legacy import decode_font
from pipeline.ingest.symbols import symbol

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-"}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_OUT = frozenset(
    f"{W}{name}"
    for name in ("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "rt", "sdtPr", "sdtEndPr", "fldData")
)


@dataclass
class Aside:
    """What hangs on a paragraph but is no part of its line: its text boxes, and notes in order of first reference."""

    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Look:
    """How a run is printed, as far as it changes the letters."""

    font: str | None = None
    capitals: bool = False
    hidden: bool = False


def paragraph_text(paragraph: etree._Element, styles: Styles, aside: Aside) -> str:
    """The printed words of `paragraph`; text boxes and notes met on the way are added to `aside`."""
    style = paragraph_style(paragraph, styles)
    return "".join(_pieces(paragraph, _Look(), style, styles, aside))


def _pieces(element: etree._Element, look: _Look, style: str | None, styles: Styles, aside: Aside) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _OUT or not isinstance(tag, str):
            continue
        if tag == f"{W}t":
            text = decode_font(child.text or "", look.font)
            yield text.upper() if look.capitals else text
        elif tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag == f"{W}r":
            own = _look(child, style, styles)
            if not own.hidden:
                yield from _pieces(child, own, style, styles, aside)
        elif tag == f"{W}sym":
            yield symbol(child.get(f"{W}char", ""))
        elif tag in _NOTES:
            aside.notes.append((_NOTES[tag], child.get(f"{W}id", "")))
        elif tag == f"{W}txbxContent":
            aside.boxes.append(child)
        elif tag == _MATH_TEXT:
            yield child.text or ""
        else:  # hyperlinks, insertions, fields, smart tags, content controls, drawings
            inside = _one_way(child) if tag == f"{_MC}AlternateContent" else child
            yield from _pieces(inside, look, style, styles, aside)


def _look(run: etree._Element, style: str | None, styles: Styles) -> _Look:
    return _Look(
        font=run_property(run, style, styles, _font),
        capitals=run_property(run, style, styles, lambda properties: switch(properties, "caps")) or False,
        hidden=run_property(run, style, styles, lambda properties: switch(properties, "vanish")) or False,
    )


def _font(properties: etree._Element) -> str | None:
    fonts = properties.find(f"{W}rFonts")
    return None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")


def _one_way(alternatives: etree._Element) -> etree._Element:
    """One of the ways in which Word writes the same thing twice: the first with words in it, else the first."""
    ways = [way for way in alternatives if way.tag in (f"{_MC}Choice", f"{_MC}Fallback")]
    worded = [way for way in ways if next(way.iter(f"{W}t"), None) is not None]
    return (worded or ways or [alternatives])[0]
