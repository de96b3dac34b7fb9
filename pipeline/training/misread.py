"""Misread: labelled documents as poor scans have them, drawn several times, for one draw says little of few targets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import fmean

from models.target import Extractor
from pipeline.scoring.cases import Case
from pipeline.scoring.report import Report
from pipeline.training.noise import slips
from pipeline.training.scores import ModelOf, report_of

RATE = 0.05  # of accented letters misread: a poor scan
STRICT = "target_strict_F1"


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over several draws: its mean, the least and the most."""

    mean: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Misread:
    """The scores of each extractor, draw by draw, and those of the same documents as they are printed."""

    printed: Mapping[Extractor, Report]
    draws: Mapping[Extractor, Sequence[Report]]

    def spread(self, extractor: Extractor, measure: str) -> Spread | None:
        """`measure` over the draws; None where it is none in a draw."""
        found = [one.value(measure) for one in self.draws[extractor]]
        values = [one for one in found if one is not None]
        return Spread(fmean(values), min(values), max(values)) if values and len(values) == len(found) else None

    def lost(self, extractor: Extractor) -> list[float]:
        """In each draw how much less than in print is found with all fields right, as F1."""
        clean = self.printed[extractor].value(STRICT) or 0.0
        return [clean - (one.value(STRICT) or 0.0) for one in self.draws[extractor]]

    def share(self, extractor: Extractor) -> float | None:
        """What `extractor` loses in the mean, as a share of what the rules lose; None where they lose nothing."""
        rules = fmean(self.lost(Extractor.RULES))
        return fmean(self.lost(extractor)) / rules if rules > 0 else None

    def halves(self, extractor: Extractor) -> int:
        """In how many draws `extractor` loses at most half of what the rules lose."""
        pairs = zip(self.lost(extractor), self.lost(Extractor.RULES), strict=True)
        return sum(mine <= rules / 2 for mine, rules in pairs)


def misread(
    printed: Mapping[Extractor, Report],
    cases: Sequence[Case],
    model_of: ModelOf,
    draws: int,
    tell: Callable[[str], None],
) -> Misread:
    """Scores of `cases` as so many poor scans have them; the same for every extractor. `tell` hears of each draw."""
    found: dict[Extractor, list[Report]] = {one: [] for one in printed}
    for draw in range(draws):
        tell(f"measuring: {len(cases)} documents misread, {draw + 1} of {draws}")
        for one, reports in found.items():
            reports.append(report_of(cases, one, model_of, partial(_scanned, f"measured {draw}")))
    return Misread(printed, found)


def _scanned(draw: str, case: Case) -> str:
    return slips(case.text, RATE, f"{draw} {case.gold.doc}")
