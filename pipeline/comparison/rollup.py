"""Roll-up: what all children together bring to each total of the parent."""

from collections.abc import Iterator, Sequence

from models.comparison import Rollup
from models.pairs import ChildComparison, Verdict
from models.programme import Programme
from models.target import Target
from pipeline.comparison.timing import last_stage


def roll_up(parent: Programme, children: Sequence[Programme], found: Sequence[ChildComparison]) -> Iterator[Rollup]:
    """One entry a target of `parent` to which at least one child contributes, in order; stages on the way left out."""
    sums: dict[str, float] = {}
    givers: dict[str, set[int]] = {}
    for at, (child, comparison) in enumerate(zip(children, found, strict=True)):
        values = {target.id: _last(target) for target in child.targets}
        for pair in comparison.pairs:
            value = values[pair.child_target]
            if pair.verdict is not Verdict.CONTRIBUTES or pair.interim or value is None:
                continue
            sums[pair.parent_target] = sums.get(pair.parent_target, 0) + value
            givers.setdefault(pair.parent_target, set()).add(at)
    for target in parent.targets:
        if target.id in sums and (asked := _last(target)):
            total = sums[target.id]
            yield Rollup(
                parent_target=target.id,
                sum=total,
                share=round(total / asked, 4),
                children=len(givers[target.id]),
            )


def _last(target: Target) -> float | None:
    """The target's number; of a row of yearly values the last."""
    last = last_stage(target, None)
    return last[1] if last else target.quantity.value
