"""Comparisons: a programme beside those below it, and a folder of them level by level."""

from typing import TYPE_CHECKING, Literal

from models.base import Record
from models.comparison_rows import MISSING, PAIR_COLUMNS, answers, pair_rows
from models.document import Info
from models.pairs import ChildComparison
from models.target import Target

if TYPE_CHECKING:
    import pandas


class Rollup(Record):
    """What all children together bring to one total of the parent; `share` is sum / the parent's value."""

    parent_target: str
    sum: float | int
    share: float
    children: int


class Party(Record):
    """A programme that was compared, with its targets, so that a comparison can be read without its sources."""

    document: Info
    targets: tuple[Target, ...] = ()


class Comparison(Record):
    """What `chitieu compare` writes. `parent` and `child` are document ids, targets are named by their ids.

    `documents` holds the parent first, then the children in their order: two of them may have the same id.
    """

    schema_version: Literal["1"] = "1"
    parent: str
    versions: bool = False
    children: tuple[ChildComparison, ...] = ()
    rollup: tuple[Rollup, ...] = ()
    documents: tuple[Party, ...] = ()

    def parent_targets(self) -> dict[str, Target]:
        """The parent's targets by their ids; empty where the comparison holds no documents."""
        return {target.id: target for party in self.documents[:1] for target in party.targets}

    def child_targets(self, index: int) -> dict[str, Target]:
        """The targets of the child at `index` by their ids."""
        return {target.id: target for party in self.documents[index + 1 : index + 2] for target in party.targets}

    def coverage(self) -> dict[str, list[str]]:
        """For each target of the parent, in order: the verdict of each child, in order, `missing` or `own`."""
        told = [answers(child) for child in self.children]
        return {target: [verdicts.get(target, MISSING) for verdicts in told] for target in self.parent_targets()}

    def to_frame(self, lang: str = "vi") -> "pandas.DataFrame":
        """One row a pair, a missing or an added target; `lang` is the language of the reasons."""
        import pandas

        below = [self.child_targets(number) for number in range(len(self.children))]
        rows = pair_rows(self.parent, self.parent_targets(), self.children, below, lang)
        return pandas.DataFrame(list(rows), columns=list(PAIR_COLUMNS))

    def matrix(self) -> "pandas.DataFrame":
        """Coverage: one row a target of the parent, one column a child; each cell a verdict, `missing`, or `own` (the
        parent's own work, which no child can answer).

        Where a child answers one target with several pairs, the cell is the worst of them, interim stages left out.
        """
        import pandas

        cells = self.coverage()
        index = pandas.Index(list(cells), name="parent_target")
        columns = pandas.Index([child.child for child in self.children], name="child")
        return pandas.DataFrame(list(cells.values()), index=index, columns=columns)


class Unresolved(Record):
    """A programme cited as the ground of another that is not among the documents given."""

    child: str
    number: str


class Cascade(Record):
    """A folder of programmes, each level compared with the one above it."""

    schema_version: Literal["1"] = "1"
    comparisons: tuple[Comparison, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
