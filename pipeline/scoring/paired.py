"""Two extractors over the same documents: the figures of both and how far they are apart, with paired intervals."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.scoring.figures import between, figure
from pipeline.scoring.measures import Counts, add, differences
from pipeline.scoring.report import Report

MEASURES = ("target_P", "target_R", "target_F1", "target_strict_F1")

_WORDS = {
    "vi": {"group": "Nhóm", "targets": "Chỉ tiêu", "difference": "chênh lệch"},
    "en": {"group": "Group", "targets": "Targets", "difference": "difference"},
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One figure of both, None for 0/0, and the 95 % interval of their difference, documents drawn in pairs."""

    value: float | None
    other: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The gaps of one group of documents, and how many documents and gold targets it has."""

    documents: int
    targets: int
    gaps: dict[str, Gap]

    def as_json(self) -> dict[str, Any]:
        """As JSON has it."""
        return asdict(self)


def pair_reports(report: Report, other: Report) -> dict[str, Pairing]:
    """Both must be of the same cases, in the same order; groups without any target are left out."""
    found = {}
    for name, group in report.groups.items():
        targets = group.records["targets"]["gold"]
        if not targets:
            continue
        members = [at for at, one in enumerate(report.scored) if name in one.groups]
        mine, theirs = ([of.scored[at].counts for at in members] for of in (report, other))
        spread = differences(mine, theirs, MEASURES)
        sums = add(mine), add(theirs)
        found[name] = Pairing(
            len(members),
            targets,
            {one: Gap(_quotient(sums[0], one), _quotient(sums[1], one), spread[one]) for one in MEASURES},
        )
    return found


def pairing_lines(pairings: dict[str, Pairing], names: Sequence[str], lang: str) -> list[str]:
    """A row for each group: F1 and strict F1 of both, and the difference with its interval."""
    words = _WORDS[lang]
    head = f"{words['group']:<28}{words['targets']:>9}"
    for measure in ("F1", "strict F1"):
        head += f"  {measure + ' ' + names[0]:>18}{names[1]:>9}  {words['difference']:<24}"
    rows = [head.rstrip()]
    for name, one in pairings.items():
        row = f"{f'{name} ({one.documents})':<28}{one.targets:>9}"
        for measure in ("target_F1", "target_strict_F1"):
            gap = one.gaps[measure]
            row += f"  {figure(gap.value, lang):>18}{figure(gap.other, lang):>9}  {_apart(gap, lang):<24}"
        rows.append(row.rstrip())
    return rows


def _quotient(total: Counts, name: str) -> float | None:
    right, of = total.get(name, (0, 0))
    return right / of if of else None


def _apart(gap: Gap, lang: str) -> str:
    if gap.value is None or gap.other is None:
        return "n/a"
    return f"{figure(gap.value - gap.other, lang, '+.3f')} {between(gap.interval, lang, '+.3f')}".rstrip()
