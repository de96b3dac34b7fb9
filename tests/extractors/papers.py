"""Invented papers put together from a head, an opening and a foot."""

from extractors.metadata import InfoMention, read_info
from pipeline.view import build_view


def paper(head: str, opening: str = "", foot: str = "") -> InfoMention:
    """What is read of a paper with those lines and one section between them."""
    return read_info(build_view(f"{head}\n\n{opening}\n\nI. MỤC ĐÍCH\n\n1. Nội dung một.\n\n{foot}\n"))
