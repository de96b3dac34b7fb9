"""Misread: numbers of which a scan's reader took a part for letters."""

import regex

# "3OO nhà", "65,O%", "9O-95%": a scan's reader took noughts for letters; what is left is another number.
_NOUGHTS = regex.compile(r"[.,]?o+(?![\p{L}\d])")
_ENDS_MISREAD = regex.compile(r"(?r)(?<![\p{L}\d])(?:\d[\d.,]*[oil]+\d*|[oil]\d[\d.,]*)\s?%?\s?[-–]\s?$")


def is_misread(lower: str, start: int, begin: int, stop: int) -> bool:
    """Whether the number at `[begin, stop)` is part of one that was printed longer."""
    if lower.find("o", stop, stop + 2) >= 0 and _NOUGHTS.match(lower, stop):
        return True
    return lower[max(start, begin - 1) : begin] in ("-", "–", " ") and (
        _ENDS_MISREAD.search(lower, max(start, begin - 16), begin) is not None
    )
