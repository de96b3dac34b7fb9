"""A document's text laid out for reading: its lines, and in each the pieces that records were read from.

Nothing of the text is lost or changed: the pieces of all lines, put behind each other, are the text without line ends
and tabs, and each piece knows where it begins.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.programme import Programme
from models.section import Section

KINDS = ("task", "evidence", "party", "deadline", "quantity")  # outer before inner


@dataclass(frozen=True, slots=True)
class Mark:
    """Words `[start, end)` of a kind of `KINDS`, and the id of the record that was read from them."""

    kind: str
    start: int
    end: int
    owner: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that begin at `start`, under marks of `kinds`; `owners` are the records, the innermost last.

    `anchors` are the records whose number, or whose task, begins here.
    """

    start: int
    text: str
    kinds: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def classes(self) -> str:
        """The kinds as class names of HTML."""
        return " ".join(self.kinds)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: one cell, or those of a table's row. `sections` are the sections that begin in it."""

    cells: tuple[tuple[Piece, ...], ...]
    sections: tuple[Section, ...] = ()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return len(self.cells) > 1

    @property
    def depth(self) -> int:
        """How deep the heading stands that it is; 0 where it is none."""
        return len(self.sections[0].path) if self.sections and self.sections[0].heading else 0


def marks_of(programme: Programme) -> list[Mark]:
    """Every word that a record of `programme` was read from; a rejected target shows its number only."""
    found = []
    for target in programme.targets:
        found.append(Mark("quantity", target.quantity.start, target.quantity.end, target.id))
        if target.is_rejected:
            continue
        found.append(Mark("evidence", target.evidence.start, target.evidence.end, target.id))
        if target.deadline:
            found.append(Mark("deadline", target.deadline.span.start, target.deadline.span.end, target.id))
        found += [Mark("party", party.span.start, party.span.end, target.id) for party in target.responsible]
    for task in programme.tasks:
        found.append(Mark("task", task.span.start, task.span.end, task.id))
        if task.deadline:
            found.append(Mark("deadline", task.deadline.span.start, task.deadline.span.end, task.id))
        found += [Mark("party", party.span.start, party.span.end, task.id) for party in task.responsible]
    return found


def lay_out(text: str, marks: Sequence[Mark], sections: Sequence[Section] = ()) -> Iterator[Line]:
    """The lines of `text` with all `marks` in them."""
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    covering = _covering(cuts, marks)
    begins = {section.span.start: section for section in sections}
    starts = sorted(begins)
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        cells, at = [], start
        for cell in line.split("\t"):
            cells.append(tuple(_pieces(text, at, at + len(cell), cuts, covering)))
            at += len(cell) + 1
        here = starts[bisect_right(starts, start - 1) : bisect_right(starts, end)]
        yield Line(tuple(cells), tuple(begins[one] for one in here if one < end or start == end))
        start = end + 1


def _covering(cuts: Sequence[int], marks: Sequence[Mark]) -> list[list[Mark]]:
    """For each stretch between two cuts the marks over it, outer before inner."""
    at = {cut: index for index, cut in enumerate(cuts)}
    found: list[list[Mark]] = [[] for _ in cuts]
    for mark in sorted(marks, key=lambda mark: (KINDS.index(mark.kind), mark.start - mark.end)):
        for index in range(at[mark.start], at[mark.end]):
            found[index].append(mark)
    return found


def _pieces(
    text: str, start: int, end: int, cuts: Sequence[int], covering: Sequence[Sequence[Mark]]
) -> Iterator[Piece]:
    index = bisect_right(cuts, start) - 1
    while start < end:
        stop = min(end, cuts[index + 1])
        over = covering[index]
        kinds = tuple(dict.fromkeys(mark.kind for mark in over))
        owners = tuple(dict.fromkeys(mark.owner for mark in reversed(over)))[::-1]
        begins = (mark for mark in reversed(over) if mark.start == start and mark.kind in ("quantity", "task"))
        yield Piece(start, text[start:stop], kinds, owners, tuple(mark.owner for mark in begins))
        start = stop
        index += 1


def blocks(lines: Iterator[Line]) -> list[tuple[bool, list[Line]]]:
    """The lines in runs: the rows of a table together (True), and what stands between tables."""
    return [(is_row, list(run)) for is_row, run in groupby(lines, key=lambda line: line.is_row)]
