"""Said: the targets of one sentence side by side, and which of them share the time that is said behind the last."""

from dataclasses import dataclass

import regex

from extractors.measures import opens_measure
from extractors.pieces import Piece
from extractors.quantities import QuantityMention
from extractors.segments import Segment
from extractors.times import Time

# "…, hoàn thành trong năm 2027": a comma parts the time from the last of several clauses.
_SET_OFF = regex.compile(r"(?r),\s*(?:(?:và )?(?:phấn đấu )?(?:hoàn thành|hoàn tất|thực hiện(?: xong)?|xong)\s+)?$")
_APART = regex.compile(r"[,;:.()]|\svà\s")


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

    def told_before(self, lower: str, at: int, times: list[Time]) -> Time | None:
        """The last time said in a clause before this one, which says none: "80% vào năm 2027; 60% số thôn".

        One in brackets is its own clause's.
        """
        start, number = self.segments[at].start, self.targets[at].end
        stop = lower.find(";", number, self.span[1])
        dated = [time for time in times if time.recurrence is None]
        if any(number <= time.start and (stop < 0 or time.start < stop) for time in dated):
            return None
        earlier = [time for time in dated if time.end <= start and not _in_brackets(lower, time, self.span[0], start)]
        return earlier[-1] if earlier else None

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
        if (tail := self._tail(lower, at, times) or self._behind_aside(lower, at, times)) is not None:
            return tail
        alike = True
        for number in range(at, len(self.targets)):
            target, segment = self.targets[number], self.segments[number]
            dated = [time for time in times if segment.start <= time.start < segment.end and time.recurrence is None]
            if number > at and (segment.nested or any(time.start < target.outer_start for time in dated)):
                return None
            behind = [time for time in dated if time.start >= target.end]
            if behind:
                return behind[0] if number > at and (alike or self._ends_list(lower, number, behind[0])) else None
            if number + 1 == len(self.targets):
                return None
            alike = alike and (self._lists(lower, number) or _APART.search(self._gap(lower, number)) is None)
            if not alike and any(sign in self._gap(lower, number) for sign in ";:.("):
                return None
        return None

    def _tail(self, lower: str, at: int, times: list[Time]) -> Time | None:
        """The one time that ends the clauses up to a semicolon behind a comma of its own.

        "Trồng 150 ha, trong đó 40 ha cây bản địa, trong quý III/2027"; "xây 5 cầu, 3 cống, hoàn thành trong năm 2027".
        """
        stop = lower.find(";", self.targets[at].outer_end, self.span[1])
        end = stop if stop >= 0 else self.span[1]
        dated = [time for time in times if time.recurrence is None and self.targets[at].end <= time.start < end]
        later = [one for one in self.targets[at + 1 :] if one.outer_start < end]
        if len(dated) != 1 or not later or dated[0].start < later[-1].outer_end:
            return None
        if lower[dated[0].end : end].strip(" ."):
            return None
        return dated[0] if _SET_OFF.search(lower, later[-1].outer_end, dated[0].start) else None

    def _behind_aside(self, lower: str, at: int, times: list[Time]) -> Time | None:
        """The time behind the bracket that tells more of a number: "12 thôn (80%) có sân bóng trước năm 2028"."""
        number = self.targets[at].outer_end
        opened = lower.find("(", number, self.segments[at].end + 2)
        closed = lower.find(")", opened, self.span[1]) if opened >= 0 else -1
        later = next((one.outer_start for one in self.targets[at + 1 :] if one.outer_start > closed), self.span[1])
        behind = [time for time in times if time.recurrence is None and closed <= time.start < later]
        if closed < 0 or not behind or _APART.search(lower[number:opened]):
            return None
        return None if _APART.search(lower[closed + 1 : behind[0].start]) else behind[0]

    def _ends_list(self, lower: str, at: int, time: Time) -> bool:
        """ "3 km kè, 2 cầu và 4 cống trước năm 2029": the time behind the last thing of the list counts for all."""
        goes_on = lower.startswith((")", " và "), time.end)
        return not goes_on and " và " in lower[self.targets[at - 1].outer_end : time.start]

    def _gap(self, lower: str, at: int) -> str:
        """The words between a target's number and the next one's."""
        return lower[self.targets[at].outer_end : self.targets[at + 1].outer_start]

    def _lists(self, lower: str, at: int) -> bool:
        """Whether the next target is told with this one: alike in kind, and sharing words of what is measured."""
        one, other = self.targets[at], self.targets[at + 1]
        if one.unit != other.unit:
            return False
        mine, theirs = self.indicators[at], self.indicators[at + 1]
        if not mine or not theirs:
            return False
        return mine[0][0] == theirs[0][0] or (mine[-1][1] == theirs[-1][1] and " và " in self._gap(lower, at))


def _in_brackets(lower: str, time: Time, start: int, end: int) -> bool:
    """Whether a bracket around `time` closes before `end`."""
    opened = lower.rfind("(", start, time.start) > lower.rfind(")", start, time.start)
    return opened and lower.find(")", time.end, end) >= 0
