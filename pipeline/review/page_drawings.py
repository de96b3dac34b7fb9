"""Pages as drawings that stand in the page of HTML itself: the picture, and a box around every piece of evidence."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from models.programme import Programme
from models.target import Target
from pipeline.review.evidence_boxes import Box, boxes_of
from pipeline.review.page_sources import has_pages, page_image, page_words, source_stream

_EDGE, _FILL = "#0b5394", "#ffd54f"


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """A page's number and its drawing as SVG."""

    number: int
    drawing: Markup


def page_drawings(programme: Programme) -> Iterator[PageDrawing]:
    """The pages that targets were read from, each target's evidence in a box that leads to its row.

    Raises:
        UnreadableDocument: when the document is no longer where it was read, or has changed.
    """
    info = programme.document
    numbers = sorted({target.evidence.page for target in programme.targets if target.evidence.page})
    if not has_pages(info.source) or not numbers:
        return
    with source_stream(info) as data:
        for number in numbers:
            image = page_image(data, info.source, number)
            words = page_words(data, info.source, number)
            here = [target for target in programme.targets if target.evidence.page == number]
            href = f"data:image/jpeg;base64,{b64encode(image.data).decode()}"
            # Targets of one sentence share one box.
            sentences = {target.evidence: target for target in reversed(here)}
            boxes = [(target, boxes_of(target.evidence.text, words)) for target in reversed(sentences.values())]
            yield PageDrawing(number, drawing(href, image.width, image.height, boxes))


def drawing(href: str, width: int, height: int, boxes: Sequence[tuple[Target, Sequence[Box]]]) -> Markup:
    """A page of that size in dots with the picture at `href`, and the boxes of its targets."""
    parts = [
        Markup('<svg class="sheet" viewBox="0 0 {} {}" role="group"><image href="{}" width="{}" height="{}"/>').format(
            width, height, href, width, height
        )
    ]
    for target, found in boxes:
        rects = Markup("").join(
            Markup(
                '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}" fill-opacity=".25" stroke="{}" '
                'stroke-width="2"/>'
            ).format(left * width, top * height, (right - left) * width, (bottom - top) * height, _FILL, _EDGE)
            for left, top, right, bottom in found
        )
        told = escape(f"{target.quantity.text} {target.indicator}")
        parts.append(
            Markup('<a href="#row-{}" aria-label="{}"><title>{}</title>{}</a>').format(target.id, told, told, rects)
        )
    return Markup("").join([*parts, Markup("</svg>")])
