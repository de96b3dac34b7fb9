"""What a test reads of a view: its blocks' words, and what the document prints for some of them."""

from models.view import View
from pipeline.view import build_view


def blocks(raw: str) -> list[str]:
    view = build_view(raw)
    return [view.text[block.start : block.end] for block in view.blocks]


def way_back(view: View, raw: str, words: str) -> str:
    start = view.text.index(words)
    return view.raw_span(start, start + len(words)).of(raw)
