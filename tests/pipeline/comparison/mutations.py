"""Changes made to a programme by dice, with the list of what was changed, for tests and bench of `compare`."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from models.deadline import Deadline, DeadlineScope
from models.pairs import ChildComparison
from models.party import PartyRole, PartyScope, Responsible
from models.programme import Programme
from models.span import Span
from models.target import Target

_OFFICES = ("Ban Tuyên giáo thử nghiệm", "Văn phòng thử nghiệm", "Ban Kiểm tra thử nghiệm")


@dataclass(frozen=True)
class Mutant:
    """`origin` tells for each target of `programme` which one of the parent it is; None: added."""

    programme: Programme
    origin: dict[str, str | None]
    values: set[str] = field(default_factory=set)
    deadlines: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)


def mutate(programme: Programme, dice: Random, foreign: list[Target]) -> Mutant:
    """`programme` with some values, deadlines and parties changed, some targets dropped and some of `foreign` added."""
    changes: dict[str, set[str]] = {"value": set(), "deadline": set(), "party": set(), "drop": set()}
    kept: list[tuple[str | None, Target]] = []
    for target in programme.targets:
        roll = dice.random()
        if roll < 0.08:
            changes["drop"].add(target.id)
            continue
        changed = target
        if roll < 0.2 and target.quantity.value is not None:
            changed = _new_value(changed, dice)
            changes["value"].add(target.id)
        if dice.random() < 0.12:
            changed = _new_deadline(changed, dice)
            changes["deadline"].add(target.id)
        if dice.random() < 0.1:
            changed = _new_party(changed, dice)
            changes["party"].add(target.id)
        kept.append((target.id, changed))
    for target in dice.sample(foreign, k=min(len(foreign), dice.randrange(4))):
        kept.insert(dice.randrange(len(kept) + 1), (None, target))
    named = [(origin, target.model_copy(update={"id": f"t{at}"})) for at, (origin, target) in enumerate(kept, 1)]
    return Mutant(
        programme.model_copy(update={"targets": tuple(target for _, target in named)}),
        {target.id: origin for origin, target in named},
        changes["value"],
        changes["deadline"],
        changes["party"],
        changes["drop"],
    )


def faults(mutant: Mutant, found: ChildComparison) -> list[str]:
    """What `found` reports that was not changed, and what was changed and is not reported."""
    told = []
    for pair in found.pairs:
        if mutant.origin[pair.child_target] != pair.parent_target:
            told.append(f"{pair.parent_target} paired with what was {mutant.origin[pair.child_target]}")
            continue
        for name, changed, relation in (
            ("value", mutant.values, pair.value),
            ("deadline", mutant.deadlines, pair.deadline),
            ("party", mutant.parties, pair.responsible),
        ):
            if (pair.parent_target in changed) != (relation.value != "same"):
                told.append(f"{pair.parent_target}: {name} told as {relation}")
        if pair.parent_target not in mutant.values | mutant.deadlines and pair.verdict.value != "meets":
            told.append(f"{pair.parent_target}: unchanged, told as {pair.verdict}")
    added = {name for name, origin in mutant.origin.items() if origin is None}
    told += [f"{name} told as missing" for name in sorted(set(found.missing) - mutant.dropped)]
    told += [f"{name} dropped, not told" for name in sorted(mutant.dropped - set(found.missing))]
    told += [f"{name} told as added" for name in sorted(set(found.added) - added)]
    told += [f"{name} added, not told" for name in sorted(added - set(found.added))]
    return told


def _new_value(target: Target, dice: Random) -> Target:
    quantity = target.quantity
    assert quantity.value is not None
    factor = dice.choice((0.5, 0.8, 1.1, 1.5, 2))
    value = round(quantity.value * factor, 4) or 1.0
    value = value + 1 if value == quantity.value else value
    high = None if quantity.high is None else round(quantity.high * factor, 4) + (value - quantity.value * factor)
    return target.model_copy(update={"quantity": quantity.model_copy(update={"value": value, "high": high})})


def _new_deadline(target: Target, dice: Random) -> Target:
    deadline = target.deadline
    if deadline and deadline.end:
        moved = date.fromisoformat(deadline.end) + timedelta(days=dice.choice((-730, -365, -90, 90, 365, 730)))
        deadline = deadline.model_copy(update={"end": moved.isoformat()})
    elif deadline and dice.random() < 0.5:
        deadline = None
    else:
        here = Span(start=target.quantity.start, end=target.quantity.end)
        deadline = Deadline(end="2033-12-31", text="", span=here, scope=DeadlineScope.CLAUSE)
    return target.model_copy(update={"deadline": deadline})


def _new_party(target: Target, dice: Random) -> Target:
    if target.responsible and dice.random() < 0.3:
        return target.model_copy(update={"responsible": target.responsible[1:]})
    name = dice.choice(_OFFICES)
    here = Span(start=target.quantity.start, end=target.quantity.end)
    party = Responsible(name=name, canonical=name, role=PartyRole.LEAD, span=here, scope=PartyScope.CLAUSE)
    return target.model_copy(update={"responsible": (party,)})
