"""The outline: sections, bullets, run-in subheads, paragraphs and table rows, each under what governs it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from models.section import Topic


class NodeKind(Enum):
    """What a node of the outline is."""

    ROOT = "root"
    SECTION = "section"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    ROW = "row"


class Node(NamedTuple):
    """One block of the view in its place. Positions are the view's.

    `start` is the block's own (a section's label), `text` where the words behind label or bullet begin, `end` where
    they end. `leads` says that the node introduces what stands below it: a heading, a run-in subhead, a line that ends
    in a colon. `path` is the labels from the root to the deepest section that holds the node. `parent` is an index
    into the outline's nodes, -1 for the root.
    """

    index: int  # type: ignore[assignment]  # hides the tuple's own, which nobody asks for
    kind: NodeKind
    parent: int
    block: int
    start: int
    text: int
    end: int
    leads: bool
    label: str | None
    path: tuple[str, ...]
    section: int
    topic: Topic | None


@dataclass(frozen=True, slots=True)
class Outline:
    """All nodes in the order of the text; `nodes[0]` is the root."""

    nodes: tuple[Node, ...]
    _above: dict[int, list[Node]] = field(default_factory=dict, compare=False, repr=False)

    def holds(self, node: Node) -> bool:
        """Whether something stands below `node`."""
        following = node.index + 1
        return following < len(self.nodes) and self.nodes[following].parent == node.index

    def above(self, node: Node) -> list[Node]:
        """The nodes that govern `node`, the nearest first, the root left out."""
        if node.parent <= 0:
            return []
        if node.parent not in self._above:
            parent = self.nodes[node.parent]
            self._above[node.parent] = [parent, *self.above(parent)]
        return self._above[node.parent]
