"""Spans: what the words of a span of the view say by themselves: its sentences, times and parties."""

from dataclasses import dataclass, field

from extractors.assignments import find_assignments
from extractors.cell_parties import cell_parties
from extractors.given import Assignment
from extractors.parties import PartyMention
from extractors.sentences import split_sentences
from extractors.times import TermPart, Time, cell_time, find_times
from models.deadline import Recurrence
from models.document import Term
from models.party import PartyRole
from models.view import View
from pipeline.assembly.governing import governing


@dataclass(slots=True)
class Spans:
    """Looks things up in one document's view, each span read once."""

    view: View
    coming: Term | None = None
    _sentences: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)
    _spoken: dict[tuple[int, int], list[Time]] = field(default_factory=dict)
    _governing: dict[tuple[int, int, bool], list[Time]] = field(default_factory=dict)
    _assigned: dict[tuple[int, int], list[Assignment]] = field(default_factory=dict)
    _cells: dict[tuple[int, int, PartyRole], list[tuple[PartyMention, PartyRole]]] = field(default_factory=dict)

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of `[start, end)` of the view."""
        if (start, end) not in self._sentences:
            self._sentences[start, end] = split_sentences(self.view.text, start, end)
        return self._sentences[start, end]

    def times_in(self, start: int, end: int, heading: bool = False) -> list[Time]:
        """The times of a sentence that may govern something: none inside a document's name, a vision only alone."""
        key = (start, end, heading)
        if key not in self._governing:
            self._governing[key] = self._read_times(start, end, heading)
        return self._governing[key]

    def spoken(self, start: int, end: int) -> list[Time]:
        """All times that are said in `[start, end)`, those that govern nothing among them."""
        if (start, end) not in self._spoken:
            found = find_times(self.view.lower, start, end)
            self._spoken[start, end] = [self._of_coming(time) for time in found]
        return self._spoken[start, end]

    def _of_coming(self, time: Time) -> Time:
        """A time told by the term to come ("nhiệm kỳ tới") with its years, where the text tells them."""
        if time.term is not TermPart.COMING:
            return time
        if self.coming is None:
            return time._replace(term=None)
        to_its_end = not self.view.lower.startswith(("trong", "nhiệm"), time.start)
        first = None if to_its_end else f"{self.coming.start}-01-01"
        return time._replace(first=first, last=f"{self.coming.end}-12-31", term=None)

    def assignments(self, start: int, end: int) -> list[Assignment]:
        """The parties that the words of `[start, end)` assign work to."""
        if (start, end) not in self._assigned:
            self._assigned[start, end] = find_assignments(self.view.text, self.view.lower, start, end)
        return self._assigned[start, end]

    def cell_parties(self, start: int, end: int, role: PartyRole) -> list[tuple[PartyMention, PartyRole]]:
        """The parties in a cell or behind "Đơn vị chủ trì:", of `role` where it says none itself."""
        key = (start, end, role)
        if key not in self._cells:
            self._cells[key] = cell_parties(self.view.text, self.view.lower, start, end, role)
        return self._cells[key]

    def _read_times(self, start: int, end: int, heading: bool) -> list[Time]:
        found = self.spoken(start, end)
        return governing(self.view.text, self.view.lower, (start, end), found, heading) if found else found

    def cell_times(self, start: int, end: int) -> list[Time]:
        """The times of a table cell under a head of time, where a bare year is one."""
        alone = cell_time(self.view.lower, start, end)
        if alone is not None:
            return [alone]
        return self.times_in(start, end, heading=True) or self.unresolved(start, end)

    def unresolved(self, start: int, end: int) -> list[Time]:
        """A time told in words alone ("Sau khi có hướng dẫn", "Theo kế hoạch riêng"): stated, but no date."""
        words = self.view.lower[start:end].strip(" -.…")
        if "thường xuyên" in words:
            return [Time(start, end, recurrence=Recurrence.PERIODIC)]
        return [Time(start, end)] if len(words.split()) > 1 else []
