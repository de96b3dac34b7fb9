"""Words that Tesseract was not sure of, as warnings at their place in the text."""

from collections.abc import Iterable, Iterator, Sequence

from models.document import OCR_DOUBT, Page, Warning
from models.span import Span
from pipeline.ingest.tesseract import Word

_UNSURE, _UNSURE_NUMBER = 60.0, 80.0  # of 100; a wrong digit is worse than a wrong letter
_AHEAD = 200  # characters within which the next word stands; what is further was left out as page furniture


def doubts(text: str, page: Page, words: Sequence[Word]) -> list[Warning]:
    """A warning for every run of doubtful words of `page`, whose words are given in reading order."""
    found: list[Warning] = []
    for start, end, confidence in _runs(text, _doubtful(text, page, words)):
        message = f"page {page.number}: read with a confidence of {confidence:.0f} of 100, check the scan"
        found.append(Warning(code=OCR_DOUBT, message=message, span=Span(start=start, end=end)))
    return found


def _doubtful(text: str, page: Page, words: Iterable[Word]) -> Iterator[tuple[int, int, float]]:
    at = page.span.start
    for word in words:
        start = text.find(word.text, at, min(at + _AHEAD + len(word.text), page.span.end))
        if start < 0:
            continue
        at = start + len(word.text)
        limit = _UNSURE_NUMBER if any(map(str.isdigit, word.text)) else _UNSURE
        if word.confidence < limit:
            yield start, at, word.confidence


def _runs(text: str, found: Iterable[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Neighbouring words as one, with the lowest of their confidences."""
    runs: list[tuple[int, int, float]] = []
    for start, end, confidence in found:
        if runs and not text[runs[-1][1] : start].strip(" "):
            runs[-1] = (runs[-1][0], end, min(runs[-1][2], confidence))
        else:
            runs.append((start, end, confidence))
    return runs
