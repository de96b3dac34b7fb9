"""Word's styles: what a paragraph or run inherits from its style and the styles that one is based on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from pipeline.ingest.docx_package import W

T = TypeVar("T")


@dataclass(frozen=True)
class Styles:
    """Each style's chain, itself first and its oldest base last; the run properties of the whole document."""

    chains: dict[str, tuple[etree._Element, ...]]
    default: str | None
    run_defaults: etree._Element | None


def read_styles(root: etree._Element | None) -> Styles:
    """The styles of styles.xml; none where the file has no such part."""
    if root is None:
        return Styles({}, None, None)
    by_id = {style.get(f"{W}styleId", ""): style for style in root.iterfind(f"{W}style")}
    default = next(
        (
            id
            for id, style in by_id.items()
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default", "0"))
        ),
        None,
    )
    run_defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    return Styles({id: _chain(id, by_id) for id in by_id}, default, run_defaults)


def _chain(id: str, by_id: dict[str, etree._Element]) -> tuple[etree._Element, ...]:
    chain: dict[str, etree._Element] = {}
    while id in by_id and id not in chain:
        chain[id] = by_id[id]
        id = value(by_id[id], "basedOn") or ""
    return tuple(chain.values())


def paragraph_style(paragraph: etree._Element, styles: Styles) -> str | None:
    """The id of the paragraph's style, the document's default where it names none."""
    named = value(paragraph, f"pPr/{W}pStyle")
    return named if named in styles.chains else styles.default


def inherited(style: str | None, styles: Styles, wanted: Callable[[etree._Element], T | None]) -> T | None:
    """What `wanted` finds in the nearest style of the chain that has it."""
    for element in styles.chains.get(style or "", ()):
        found = wanted(element)
        if found is not None:
            return found
    return None


def run_property(
    run: etree._Element, style: str | None, styles: Styles, wanted: Callable[[etree._Element], T | None]
) -> T | None:
    """What `wanted` finds first in the properties of the run, its style, its paragraph's style, the document."""

    def in_style(element: etree._Element) -> T | None:
        properties = element.find(f"{W}rPr")
        return None if properties is None else wanted(properties)

    direct = in_style(run)
    if direct is None:
        direct = inherited(value(run, f"rPr/{W}rStyle"), styles, in_style)
    if direct is None:
        direct = inherited(style, styles, in_style)
    if direct is None and styles.run_defaults is not None:
        direct = wanted(styles.run_defaults)
    return direct


def value(element: etree._Element, path: str) -> str | None:
    """The `w:val` of the child at `path` (its first step without the namespace), None where there is none."""
    found = element.find(f"{W}{path}")
    return None if found is None else found.get(f"{W}val")


def switch(element: etree._Element, name: str) -> bool | None:
    """Whether the on/off property `name` is on; None where it is not said."""
    found = element.find(f"{W}{name}")
    return None if found is None else is_on(found.get(f"{W}val", "1"))


def is_on(value: str) -> bool:
    """Word's booleans: everything but 0, false and off is on."""
    return value.lower() not in ("0", "false", "off")
