"""Footnotes of a PDF: told by their small print at the foot of the page; their raised numbers leave the sentences."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.pdf_lines import Line, PageLines

_SMALL = 0.93  # of the usual size
_NUMBER = re.compile(r"\[?(\d{1,3})[\]).]?(?=\D)")


def with_notes_apart(pages: Sequence[PageLines]) -> list[PageLines]:
    """The pages with their footnotes marked, last on their page, and the references to them out of the sentences."""
    sizes = Counter(round(line.size, 1) for page in pages for line in page.lines for _ in line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    return [_notes_apart(page, usual) for page in pages]


def _notes_apart(page: PageLines, usual: float) -> PageLines:
    notes: list[Line] = []
    for line in sorted(page.lines, key=lambda line: line.base):
        if line.size >= usual * _SMALL:
            break
        notes.insert(0, line)
    while notes and not _NUMBER.match(notes[0].text):  # small print above the first note is none
        notes.pop(0)
    if not notes:
        return page
    numbers = {found[1] for note in notes if (found := _NUMBER.match(note.text))}
    body = [_without_marks(line, numbers) for line in page.lines if line not in notes]
    return replace(page, lines=(*body, *(replace(note, is_note=True) for note in notes)))


def _without_marks(line: Line, numbers: set[str]) -> Line:
    if not line.raised or not numbers.issuperset(text for _, text in line.raised):
        return line
    text = line.text
    for at, mark in reversed(line.raised):
        text = text[:at] + text[at + len(mark) :]
    return replace(line, text=text)
