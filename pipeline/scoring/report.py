"""The report: all figures of a score, over all documents and by split and stratum."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.scoring.cases import Case, Loaded, Prediction
from pipeline.scoring.comparison import Comparison, Way, compare_labels
from pipeline.scoring.confusion import Table, confusions
from pipeline.scoring.measures import Counts, add, count, intervals, tally


@dataclass(frozen=True, slots=True)
class Scored:
    """One case with its prediction, compared and counted."""

    case: Case
    prediction: Prediction
    comparison: Comparison
    counts: Counts

    @property
    def is_elsewhere(self) -> bool:
        """Whether what was predicted counts its places in another text than the labelled one."""
        return bool(self.prediction.text) and self.prediction.text != self.case.text

    @property
    def groups(self) -> tuple[str, ...]:
        """What this document's figures count in."""
        strata = tuple(one for one in self.case.strata if one != "text")
        return tuple(name for name in ("all", self.case.split, self.prediction.form, *strata) if name)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure, out of how many it is, and its 95 % interval. All None: 0/0, not a figure."""

    value: float | None
    of: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of some of the documents."""

    documents: int
    records: dict[str, dict[str, int]]
    measures: dict[str, Measure]


@dataclass(frozen=True, slots=True)
class Report:
    """A score. `groups` begins with `all`; `failures` are files without prediction, each with its reason."""

    scored: list[Scored]
    groups: dict[str, Group]
    confusion: dict[str, Table]
    failures: list[str]
    refused: list[str]
    absent: list[str]
    seconds: float | None
    characters: int

    def value(self, measure: str, group: str = "all") -> float | None:
        """One figure; None for 0/0 and for what nobody counted."""
        found = self.groups[group].measures.get(measure)
        return found.value if found else None

    def as_json(self) -> dict[str, Any]:
        """The report as JSON has it."""
        return {
            "schema_version": "1",
            "groups": {name: _group_json(group) for name, group in self.groups.items()},
            "confusion": self.confusion,
            "documents": [_document_json(one) for one in self.scored],
            "failures": self.failures,
            "refused": self.refused,
            "absent": self.absent,
            "runtime": {
                "seconds": self.seconds,
                "characters": self.characters,
                "characters_per_second": round(self.characters / self.seconds) if self.seconds else None,
            },
        }


def scored(case: Case, prediction: Prediction, way: Way) -> Scored:
    """`prediction` judged by the gold of `case`."""
    comparison = compare_labels(case.gold, prediction.found, way)
    return Scored(case, prediction, comparison, count(comparison))


def build_report(all_scored: list[Scored], loaded: Loaded) -> Report:
    """The figures of `all_scored`."""
    names = ["all"]
    for one in all_scored:
        names += [name for name in one.groups if name not in names]
    times = [one.prediction.seconds for one in all_scored if one.prediction.seconds is not None]
    return Report(
        all_scored,
        {name: _group([one for one in all_scored if name in one.groups]) for name in names},
        confusions(one.comparison for one in all_scored),
        [one.prediction.failure for one in all_scored if one.prediction.failure],
        [str(error) for error in loaded.refused],
        loaded.absent,
        sum(times) if times else None,
        sum(len(one.prediction.text) for one in all_scored),
    )


def _group(members: Sequence[Scored]) -> Group:
    counts = [one.counts for one in members]
    total = add(counts)
    between = intervals(counts, list(total))
    measures = {
        name: Measure(right / of if of else None, of, between[name]) for name, (right, of) in sorted(total.items())
    }
    return Group(len(members), tally(one.comparison for one in members), measures)


def _group_json(group: Group) -> dict[str, Any]:
    measures = {
        name: {"value": one.value, "of": one.of, "interval": one.interval} for name, one in group.measures.items()
    }
    return {"documents": group.documents, "records": group.records, "measures": measures}


def _document_json(one: Scored) -> dict[str, Any]:
    return {
        "document": one.case.gold.doc,
        "form": one.prediction.form,
        "split": one.case.split,
        "strata": one.case.strata,
        "seconds": one.prediction.seconds,
        "failure": one.prediction.failure or None,
        "records": tally([one.comparison]),
        "measures": {name: right / of if of else None for name, (right, of) in one.counts.items()},
    }
