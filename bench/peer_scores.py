"""What a peer found, counted against the labels by field."""

from dataclasses import dataclass
from typing import Any

from pipeline.scoring.cases import Case
from pipeline.scoring.labels import TargetLabel


@dataclass(frozen=True, slots=True)
class Score:
    """One peer. `value`, `unit` and `deadline` are labelled targets got right of `gold` (`dated` for the deadline);
    `quantities` and `dates` are how many it found at all. `failure` says why there are none of these."""

    name: str
    reads: str
    gold: int
    dated: int
    failure: str = ""
    seconds: float = 0.0
    start_up: float = 0.0
    peak_mb: float | None = None
    quantities: int = 0
    dates: int = 0
    value: int = 0
    unit: int = 0
    deadline: int = 0


def score_found(name: str, reads: str, outcome: dict[str, Any] | str, cases: list[Case]) -> Score:
    """The score of what `harness.measure` printed, in the order of `cases`."""
    gold = sum(len(case.gold.targets) for case in cases)
    dated = sum(1 for case in cases for one in case.gold.targets if one.deadline and one.deadline.end)
    if isinstance(outcome, str):
        return Score(name, reads, gold, dated, outcome)
    counts = dict.fromkeys(("quantities", "dates", "value", "unit", "deadline"), 0)
    for case, found in zip(cases, outcome["found"], strict=True):
        amounts, days = found.get("quantities", []), found.get("dates", [])
        counts["quantities"] += len(amounts)
        counts["dates"] += len(days)
        for target in case.gold.targets:
            there = [one for one in amounts if _meet(one, target)]
            counts["value"] += any(_same(one["value"], target.quantity.value) for one in there)
            counts["unit"] += any(_alike(one["unit"], target.quantity.unit) for one in there)
            if target.deadline and target.deadline.end:
                start, end = _line(case.text, target.quantity.start)
                counts["deadline"] += any(
                    one["date"] == target.deadline.end for one in days if start <= one["start"] < end
                )
    figures = {key: outcome[key] for key in ("seconds", "start_up", "peak_mb")}
    return Score(name, reads, gold, dated, **figures, **counts)


def _meet(found: dict[str, Any], target: TargetLabel) -> bool:
    return bool(found["start"] < target.quantity.end and target.quantity.start < found["end"])


def _same(found: float | None, value: float | None) -> bool:
    if found is None or value is None:
        return found is value
    return abs(found - value) <= 1e-4 * max(1, abs(value))


def _alike(found: str | None, unit: str | None) -> bool:
    """Equal, or one begins with the other's words: `đoàn` is as good as `đoàn viên` here."""
    if found is None or unit is None:
        return found is unit
    found, unit = found.lower(), unit.lower()
    return found.startswith(unit) or unit.startswith(found)


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
