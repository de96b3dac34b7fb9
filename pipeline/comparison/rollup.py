"""Roll-up: what all children together bring to each total of the parent."""

from collections.abc import Iterator, Sequence

from models.comparison import Rollup
from models.pairs import ChildComparison, Verdict
from models.programme import Programme
from models.target import Target
from pipeline.comparison.timing import last_stage
from pipeline.comparison.units import read_unit


def roll_up(parent: Programme, children: Sequence[Programme], found: Sequence[ChildComparison]) -> Iterator[Rollup]:
    """One entry a target of `parent` to which at least one child contributes, in order; stages on the way left out."""
    asked = {target.id: target for target in parent.targets}
    sums: dict[str, float] = {}
    givers: dict[str, set[int]] = {}
    for at, (child, comparison) in enumerate(zip(children, found, strict=True)):
        own = {target.id: target for target in child.targets}
        for pair in comparison.pairs:
            value = _brought(asked[pair.parent_target], own[pair.child_target])
            if pair.verdict is not Verdict.CONTRIBUTES or pair.interim or pair.share is None or value is None:
                continue
            sums[pair.parent_target] = sums.get(pair.parent_target, 0) + value
            givers.setdefault(pair.parent_target, set()).add(at)
    for target in parent.targets:
        if target.id in sums and (whole := _last(target)):
            total = sums[target.id]
            yield Rollup(
                parent_target=target.id,
                sum=total,
                share=round(total / whole, 4),
                children=len(givers[target.id]),
            )


def _brought(asked: Target, own: Target) -> float | None:
    """What `own` brings, in the unit of `asked`: of 6 tỷ đồng 6 to a total that its column counts in "tỷ đồng"."""
    value = _last(own)
    if value is None:
        return None
    sizes = [read_unit(target.quantity.unit or "").size for target in (asked, own)]
    return value if sizes[0] == sizes[1] else round(value * sizes[1] / sizes[0], 6)


def _last(target: Target) -> float | None:
    """The target's number; of a row of yearly values the last."""
    last = last_stage(target, None)
    return last[1] if last else target.quantity.value
