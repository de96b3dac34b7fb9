"""Spans: where in the document's text something stands."""

from typing import Any

from models.base import Record


class Span(Record):
    """`[start, end)` in Unicode code points of the document's text (guide, section 0).

    Raises:
        ValueError: when the bounds are negative or the wrong way round.
    """

    start: int
    end: int

    def model_post_init(self, _: Any) -> None:
        """Checks the bounds once; a validator would be asked again by every record that takes the span."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is not within a text")

    def of(self, text: str) -> str:
        """The words the span cuts out of `text`.

        >>> Span(start=4, end=7).of("Đạt 85%.")
        '85%'
        """
        return text[self.start : self.end]


class Evidence(Span):
    """The sentence or table row a value was read from, and its page (1-based; null where there are no pages)."""

    text: str
    page: int | None = None
