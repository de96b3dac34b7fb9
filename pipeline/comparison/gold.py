"""Gold for alignment: couples of programmes with the pairs that a reader sees (gold/alignment/README.md)."""

from pathlib import Path

from models.base import Record
from models.deadline import Deadline, DeadlineScope
from models.document import Info, Ingest, Source
from models.errors import ChitieuError
from models.pairs import Verdict
from models.party import PartyScope, Responsible
from models.programme import Programme
from models.quantity import Quantity
from models.section import Place
from models.span import Evidence, Span
from models.target import Target
from pipeline.scoring.labels import Labels, TargetLabel, resolve


class GoldSide(Record):
    """A document by its stem and the sha256 of its text, or the part of it under `section`."""

    doc: str
    digest: str | None = None
    section: tuple[str, ...] = ()


class GoldPair(Record):
    """A pair by the offsets of its numbers in the two texts. `parent_also`, `also`: other places that may stand for
    them."""

    parent: int
    child: int
    verdict: Verdict
    split: bool = False
    parent_also: tuple[int, ...] = ()
    also: tuple[int, ...] = ()


class GoldCouple(Record):
    """All pairs of one parent and one child; what stands in `optional` counts neither as right nor as wrong."""

    name: str
    parent: GoldSide
    child: GoldSide
    pairs: tuple[GoldPair, ...]
    optional: tuple[tuple[int, int], ...] = ()


def read_couples(folder: Path) -> list[GoldCouple]:
    """The couples of a folder, by file name.

    Raises:
        ChitieuError: for a file that holds no couple.
    """
    from pydantic import ValidationError

    couples = []
    for path in sorted(folder.glob("*.json")):
        try:
            couples.append(GoldCouple.model_validate_json(path.read_bytes()))
        except ValidationError as error:
            raise ChitieuError(f"{path}: no couple of gold pairs: {error.errors()[0]['msg']}") from None
    return couples


def part_of(programme: Programme, section: tuple[str, ...]) -> Programme:
    """`programme` with only the targets under `section`."""
    if not section:
        return programme
    under = tuple(target for target in programme.targets if target.section.path[: len(section)] == section)
    return programme.model_copy(update={"targets": under})


def programme_of(labels: Labels, text: str, info: Info | None = None) -> Programme:
    """Gold labels as a programme, so that alignment can be measured apart from extraction.

    `info` gives what labels do not hold (level, province); the evidence is the line of the number.
    """
    labels = resolve(labels, text)
    base = info or Info(
        id=labels.doc, source=Source(path="", sha256=labels.digest or "", media_type="text/plain", ingest=Ingest.TEXT)
    )
    fields = {name: getattr(labels.document, name) for name in ("number", "kind", "title", "issuer", "issued", "term")}
    info = base.model_copy(update={"id": labels.doc, **fields})
    headings = {section.path: section.heading for section in labels.sections}
    targets = [_target(f"t{at}", one, text, headings) for at, one in enumerate(labels.targets, 1)]
    return Programme(document=info, targets=tuple(targets))


def _target(name: str, label: TargetLabel, text: str, headings: dict[tuple[str, ...], str | None]) -> Target:
    amount, when = label.quantity, label.deadline
    start = text.rfind("\n", 0, amount.start) + 1
    end = text.find("\n", amount.end)
    end = len(text) if end < 0 else end
    here = Span(start=amount.start, end=amount.end)
    words = amount.model_dump() | {"text": text[amount.start : amount.end]}
    return Target(
        id=name,
        section=Place(path=label.section, heading=headings.get(label.section)),
        evidence=Evidence(start=start, end=end, text=text[start:end]),
        indicator=label.indicator or "",
        quantity=Quantity.model_validate(words),
        deadline=when and Deadline(**when.model_dump(), text="", span=here, scope=DeadlineScope.CLAUSE),
        responsible=tuple(
            Responsible(name=party.name, canonical=party.name, role=party.role, span=here, scope=PartyScope.CLAUSE)
            for party in label.responsible
        ),
        milestones=label.milestones,
        confidence=1.0,
    )
