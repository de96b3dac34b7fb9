"""Confusion tables: what stands in the gold against what was said in its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.scoring.comparison import Comparison
from pipeline.scoring.labels import Party, When
from pipeline.scoring.likeness import pair_parties

# Gold to predicted to how often.
Table = dict[str, dict[str, int]]
NONE = "none"


def confusions(comparisons: Iterable[Comparison]) -> dict[str, Table]:
    """Of comparator (targets with a value), recurrence and role (targets and tasks), over matched records."""
    tables: dict[str, Counter[tuple[str, str]]] = {"comparator": Counter(), "recurrence": Counter(), "role": Counter()}
    for comparison in comparisons:
        gold, found = comparison.gold, comparison.found
        for match in comparison.targets:
            if match.gold is not None and match.found is not None:
                one, other = gold.targets[match.gold], found.targets[match.found]
                if one.quantity.value is not None:
                    tables["comparator"][one.quantity.comparator or NONE, other.quantity.comparator or NONE] += 1
                tables["recurrence"][_recurrence(one.deadline), _recurrence(other.deadline)] += 1
                tables["role"].update(_roles(one.responsible, other.responsible))
        for match in comparison.tasks:
            if match.gold is not None and match.found is not None:
                task, guess = gold.tasks[match.gold], found.tasks[match.found]
                tables["recurrence"][_recurrence(task.deadline), _recurrence(guess.deadline)] += 1
                tables["role"].update(_roles(task.responsible, guess.responsible))
    return {name: _table(counter) for name, counter in tables.items()}


def _recurrence(when: When | None) -> str:
    return (when and when.recurrence) or NONE


def _roles(gold: Sequence[Party], found: Sequence[Party]) -> Iterator[tuple[str, str]]:
    for one, other in pair_parties(gold, found):
        yield one.role if one else NONE, other.role if other else NONE


def _table(counter: Counter[tuple[str, str]]) -> Table:
    table: Table = {}
    for (gold, found), times in sorted(counter.items()):
        table.setdefault(str(gold), {})[str(found)] = times
    return table
