"""Footnotes of a PDF: told by their small print at the foot of the page; their raised numbers leave the sentences."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from pipeline.ingest.pdf_lines import Line, PageLines

_SMALL = 0.93  # of the usual size
_NUMBER = re.compile(r"\[?(\d{1,3})[\]).]?(?=\D)")


def with_notes_apart(pages: Sequence[PageLines], scanned: Container[int]) -> list[PageLines]:
    """The pages with their footnotes marked, last on their page, and the references to them out of the sentences.

    Running feet and page numbers, which stand below the notes, are out already; `scanned` pages stay as they are.
    """
    printed = [page for page in pages if page.number not in scanned]
    sizes = Counter(round(line.size, 1) for page in printed for line in page.lines for _ in line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    return [page if page.number in scanned else _notes_apart(page, usual) for page in pages]


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
    return replace(page, lines=(*body, *_numbered(notes)))


def _numbered(notes: Sequence[Line]) -> Iterator[Line]:
    """The lines of the notes, their numbers as those of Word's notes are written: "[1] Theo …"."""
    last = ""
    for note in notes:
        found, text = _NUMBER.match(note.text), note.text
        if found and (not last or int(found[1]) == int(last) + 1):
            last = found[1]
            text = f"[{last}] {text[found.end() :].lstrip()}"
        yield replace(note, text=text, is_note=True)


def _without_marks(line: Line, numbers: set[str]) -> Line:
    if not line.raised or not numbers.issuperset(text for _, text in line.raised):
        return line
    text = line.text
    for at, mark in reversed(line.raised):
        text = text[:at] + text[at + len(mark) :]
    return replace(line, text=text)
