"""Page furniture: page numbers, running heads and feet, told by their place and by coming again on other pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.pdf_lines import Line, PageLines

_ZONE = 0.12  # of the page's height, at the top and at the bottom
_DEEP = 3  # lines from the edge of the text that may be furniture
_AGAIN = 3  # pages on which a running head stands at least
_WORDS = 4  # letters that a running head has at least
_NUMBER = re.compile(r"(?:trang|page)?\s*[-–—]?\s*(\d{1,4})\s*(?:(?:[/|]|trên|of)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE)
# Headings that come again with another number: "PHỤ LỤC 1", "Biểu số 02" at the top of their pages.
_HEADING = re.compile(r"(?:phụ lục|phụ biểu|biểu|mẫu|bảng|phần|chương|mục|điều) (?:số )?[\dIVX]+\b", re.IGNORECASE)


def without_furniture(pages: Sequence[PageLines]) -> list[PageLines]:
    """The pages without page numbers and running heads and feet."""
    offsets = Counter(
        int(found[1]) - page.number
        for page in pages
        for line in _edges(page)
        if (found := _NUMBER.fullmatch(line.text))
    )
    offset = offsets.most_common(1)[0][0] if offsets else 0
    again = Counter(key for page in pages for key in {_key(line, page, offset) for line in _edges(page)})
    return [_without_edges(page, offset, again) for page in pages]


def _without_edges(page: PageLines, offset: int, again: Counter[tuple[str, int]]) -> PageLines:
    """`page` without the furniture that its edges begin with: what stands within the text stays."""
    out: set[int] = set()
    for edge in _feet(page), _heads(page):
        for line in edge:
            runs = again[_key(line, page, offset)] >= _AGAIN and sum(map(str.isalpha, line.text)) >= _WORDS
            if (not runs or _HEADING.match(line.text)) and not _is_page_number(line, page, offset):
                break
            out.add(id(line))
    return replace(page, lines=tuple(line for line in page.lines if id(line) not in out))


def _edges(page: PageLines) -> list[Line]:
    return _feet(page) + _heads(page)


def _feet(page: PageLines) -> list[Line]:
    """The lines nearest the lower edge, the lowest first."""
    low = [line for line in page.lines if line.base < page.height * _ZONE]
    return sorted(low, key=lambda line: line.base)[:_DEEP]


def _heads(page: PageLines) -> list[Line]:
    """The lines nearest the upper edge, the highest first."""
    high = [line for line in page.lines if line.base > page.height * (1 - _ZONE)]
    return sorted(high, key=lambda line: -line.base)[:_DEEP]


def _is_page_number(line: Line, page: PageLines, offset: int) -> bool:
    found = _NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) - page.number == offset


def _key(line: Line, page: PageLines, offset: int) -> tuple[str, int]:
    """What makes two lines the same furniture: words, whatever the page number in them, and how far from the edge."""
    words = re.sub(rf"\b{page.number + offset}\b", "#", line.text.casefold())
    from_edge = min(line.base, page.height - line.base)  # pages may lie down among others that stand
    return words, round(from_edge / 4)
