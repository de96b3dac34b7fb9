"""Places: what the learned extractor is told of a sentence and of what governs it."""

from dataclasses import dataclass, field

from extractors.learned.numbers import Surroundings, place_features
from models.outline import Node
from models.section import Topic
from pipeline.assembly.genre import Genre
from pipeline.assembly.scopes import Scopes

_FLAGS = frozenset({"goal", "result", "forecast", "legal", "money", "party", "request"})


@dataclass(slots=True)
class Places:
    """Looks up what governs the nodes of one document, each node read once."""

    scopes: Scopes
    _around: dict[int, Surroundings] = field(default_factory=dict)
    _shared: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def features(self, node: Node) -> tuple[str, ...]:
        """What governs the numbers of `node`; the same object for all of them."""
        if node.index not in self._shared:
            self._shared[node.index] = tuple(place_features(self.around(node)))
        return self._shared[node.index]

    def said(self, node: Node, sentence: tuple[int, int]) -> set[str]:
        """What the times of `sentence` and those above say."""
        times = _said(self.scopes, sentence)
        if self.scopes.timed_above(node):
            times.add("above")
        return times

    def around(self, node: Node) -> Surroundings:
        """What governs `node`."""
        if node.index not in self._around:
            self._around[node.index] = self._governing(node)
        return self._around[node.index]

    def _governing(self, node: Node) -> Surroundings:
        flags = _FLAGS & self.scopes.context(node)
        flags |= {"programme"} if self.scopes.genre not in (Genre.ARTICLE, Genre.HISTORY) else set()
        flags |= {f"genre-{self.scopes.genre.value}", f"announcing-{_announcing(self.scopes)}"}
        flags |= {"goal-row"} if node.block in self.scopes.goal_rows else set()
        flags |= {"dated-row"} if node.block in self.scopes.dated_rows else set()
        topic = (node.topic or Topic.OTHER).value
        return Surroundings(topic, node.kind.value, frozenset(flags))


def _announcing(scopes: Scopes) -> int:
    """In how many of ten lines goals are announced; 3 stands for more."""
    return min(3, 10 * len(scopes.promised) // max(1, len(scopes.outline.nodes)))


def _said(scopes: Scopes, sentence: tuple[int, int]) -> set[str]:
    times = scopes.spans.times_in(*sentence)
    said = set()
    for time in times:
        if time.recurrence is not None:
            said.add("recurs")
        if time.term is not None:
            said.add("term")
        if time.last:
            said.add("due" if time.first is None else "within")
            if scopes.issued is not None:
                said.add("past" if time.last[:4] < scopes.issued[:4] else "ahead")
            elif scopes.over is not None and time.last[:4] < scopes.over[:4]:
                said.add("past")
    if "past" in said and "ahead" not in said:
        said.add("only-past")
    return said
