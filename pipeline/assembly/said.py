"""Said: the targets of one sentence side by side, and which of them share the time that is said behind the last."""

from dataclasses import dataclass

from extractors.measures import opens_measure
from extractors.pieces import Piece
from extractors.quantities import QuantityMention
from extractors.segments import Segment
from extractors.times import Time


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at `span` of the view with its targets, each in its segment and with the pieces of its indicator."""

    span: tuple[int, int]
    segments: list[Segment]
    targets: list[QuantityMention]
    indicators: list[list[Piece]]

    def tails(self) -> list[tuple[int, int]]:
        """The words behind each number, whose times govern their own clause alone."""
        pairs = zip(self.targets, self.segments, strict=True)
        return [(target.outer_end, segment.end) for target, segment in pairs]

    def leant_on(self, at: int, times: list[Time]) -> Time | None:
        """The time of the clause before, of which this one goes on to tell: "1% vào năm 2030, giảm 2% so với …"."""
        if not self._leans(at):
            return None
        start, end = self.targets[at - 1].end, self.segments[at].start
        dated = [time for time in times if start <= time.start < end and time.recurrence is None]
        return dated[-1] if dated else None

    def shared_recurrence(self, lower: str, at: int, times: list[Time]) -> Time | None:
        """How often, as the clause says that this one goes on to tell of or is a part of.

        "sản lượng hằng năm 40 tấn, tăng 5% so với …", "tăng hằng năm 9%, trong đó nghề mộc 6%, nghề gốm 7%".
        """
        whole = at - 1 if self._leans(at) else self._whole(lower, at)
        if whole is None:
            return None
        segment = self.segments[whole]
        return next((time for time in times if segment.start <= time.start < segment.end and time.recurrence), None)

    def _leans(self, at: int) -> bool:
        first = self.indicators[at][:1]
        before = self.indicators[at - 1][:1] if at else None
        return bool(first) and first == before and first[0][0] < self.segments[at].start

    def _whole(self, lower: str, at: int) -> int | None:
        """The target that the part `at` of a list behind "trong đó" belongs to."""
        while at > 0 and not self.segments[at].nested:
            alike = self.targets[at].unit == self.targets[at - 1].unit
            if not alike or any(opens_measure(lower, *piece) for piece in self.indicators[at]):
                return None
            at -= 1
        return at - 1 if at > 0 else None

    def later(self, lower: str, at: int, times: list[Time]) -> Time | None:
        """The time said behind a later number of the same list: "60% ở xã và 40% ở thôn vào năm 2027"."""
        for number in range(at, len(self.targets)):
            target, segment = self.targets[number], self.segments[number]
            dated = [time for time in times if segment.start <= time.start < segment.end and time.recurrence is None]
            if number > at and any(time.start < target.outer_start for time in dated):
                return None
            behind = [time for time in dated if time.start >= target.end]
            if behind:
                return behind[0] if number > at else None
            if number + 1 == len(self.targets) or not self._lists(lower, number):
                return None
        return None

    def _lists(self, lower: str, at: int) -> bool:
        """Whether the next target is told with this one: alike in kind, and sharing words of what is measured."""
        one, other = self.targets[at], self.targets[at + 1]
        if one.unit != other.unit:
            return False
        mine, theirs = self.indicators[at], self.indicators[at + 1]
        if not mine or not theirs:
            return False
        gap = lower[one.outer_end : other.outer_start]
        return mine[0][0] == theirs[0][0] or (mine[-1][1] == theirs[-1][1] and " và " in gap)
