"""The laid-out text as HTML. Written here and not as a template: it is by far the longest part of a page."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from markupsafe import Markup

from pipeline.review.layout import Line, Piece

_DEEPEST = 4  # headings look alike below


def text_markup(blocks: Sequence[tuple[bool, list[Line]]], link: Callable[[str], str]) -> Markup:
    """Lines as `div`, tables as `table`; every piece carries where it begins, and numbers lead to `link(owner)`."""
    return Markup("".join(_blocks(blocks, link)))


def _blocks(blocks: Sequence[tuple[bool, list[Line]]], link: Callable[[str], str]) -> Iterator[str]:
    for is_table, lines in blocks:
        if is_table:
            yield '<table class="lines"><tbody>'
            for line in lines:
                cells = "".join(f"<td>{_cell(cell, link)}</td>" for cell in line.cells)
                yield f"<tr{_id(line)}>{cells}</tr>\n"
            yield "</tbody></table>\n"
            continue
        for line in lines:
            head = f" head h{min(line.depth, _DEEPEST)}" if line.depth else ""
            yield f'<div class="line{head}"{_id(line)}>{_cell(line.cells[0], link)}</div>\n'


def _id(line: Line) -> str:
    return f' id="sec-{escape(line.sections[0].id)}"' if line.sections else ""


def _cell(cell: Sequence[Piece], link: Callable[[str], str]) -> str:
    return "".join(_piece(piece, link) for piece in cell)


def _piece(piece: Piece, link: Callable[[str], str]) -> str:
    words = escape(piece.text, quote=False)
    if not piece.kinds:
        return f'<span data-s="{piece.start}">{words}</span>'
    before = "".join(f'<a id="at-{escape(anchor)}"></a>' for anchor in piece.anchors[:-1])
    here = f' id="at-{escape(piece.anchors[-1])}"' if piece.anchors else ""
    told = f'class="{piece.classes}"{here} data-s="{piece.start}" data-t="{escape(" ".join(piece.owners))}"'
    if "quantity" in piece.kinds:
        return f'{before}<a {told} href="{escape(link(piece.owners[-1]))}">{words}</a>'
    return f"{before}<span {told}>{words}</span>"
