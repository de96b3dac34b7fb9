"""Decisions: a person's word on pairs, kept in a small file beside the result.

One JSON object a line, the later line counts:
{"decision": "confirm|cut|draw", "parent": "doc", "child": "doc", "parent_target": "t3", "child_target": "t1",
 "parent_words": "…", "child_words": "…", "by": "…", "at": "…"}. The words are the indicators at the time: ids move when
a document is extracted again, and the words find the target then.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractors.folding import fold
from models.base import Record
from models.errors import ChitieuError, UsageError
from models.pairs import Decision, Disagreement, Sentence
from models.programme import Programme
from models.target import Target
from pipeline.store.atomic import make_folder_of, output_error

Edge = tuple[int, int]


class Ruling(Record):
    """One decision on one pair."""

    decision: Decision
    parent: str
    child: str
    parent_target: str
    child_target: str
    parent_words: str = ""
    child_words: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions on one couple: edges by index, and those that no longer find their targets."""

    drawn: frozenset[Edge]
    cut: frozenset[Edge]
    confirmed: frozenset[Edge]
    made: dict[Edge, Decision]
    named: dict[Edge, Ruling]
    disagreements: tuple[Disagreement, ...]

    def against(self, alone: Collection[Edge]) -> tuple[Disagreement, ...]:
        """Where the machine, left alone with the links `alone`, would have it otherwise."""
        found = []
        for edge, ruling in self.named.items():
            taken = edge in alone
            if ruling.decision is Decision.CUT and taken:
                note = Sentence(vi="Máy vẫn ghép cặp này.", en="The machine would still pair these.")
            elif ruling.decision is not Decision.CUT and not taken:
                note = Sentence(vi="Máy không ghép cặp này.", en="The machine would not pair these.")
            else:
                continue
            found.append(_disagreement(ruling, note))
        return tuple(found)


def read_rulings(path: Path) -> list[Ruling]:
    """The decisions of the file at `path`; none where there is no file.

    Raises:
        ChitieuError: for a line that is no decision.
    """
    from pydantic import ValidationError

    if not path.exists():
        return []
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(Ruling.model_validate_json(line))
        except ValidationError as error:
            problem = error.errors()[0]
            place = ".".join(map(str, problem["loc"])) or "JSON"
            raise ChitieuError(f"{path}, line {number}: no decision on a pair: {place}: {problem['msg']}") from None
    return found


def add_rulings(path: Path, rulings: Sequence[Ruling]) -> None:
    """Appends `rulings` to the file at `path`.

    Raises:
        OutputError: when it cannot be written.
    """
    make_folder_of(path)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(ruling.model_dump_json() + "\n" for ruling in rulings)
    except OSError as error:
        raise output_error(path, error) from error


def ruling_for(parent: Programme, child: Programme, rulings: Sequence[Ruling]) -> Rulings:
    """The decisions on this couple, the last on each pair."""
    named: dict[Edge, Ruling] = {}
    lost: list[Disagreement] = []
    for ruling in rulings:
        if (ruling.parent, ruling.child) != (parent.document.id, child.document.id):
            continue
        above = _find(parent.targets, ruling.parent_target, ruling.parent_words)
        below = _find(child.targets, ruling.child_target, ruling.child_words)
        if above is None or below is None:
            note = Sentence(
                vi="Không còn tìm thấy chỉ tiêu của quyết định này.", en="The targets of this decision are gone."
            )
            lost.append(_disagreement(ruling, note))
        else:
            named.pop((above, below), None)
            named[above, below] = ruling
    made = {edge: ruling.decision for edge, ruling in named.items()}
    by_kind = {kind: frozenset(edge for edge, decision in made.items() if decision is kind) for kind in Decision}
    return Rulings(
        drawn=by_kind[Decision.DRAW],
        cut=by_kind[Decision.CUT],
        confirmed=by_kind[Decision.CONFIRM],
        made=made,
        named=named,
        disagreements=tuple(lost),
    )


def make_ruling(
    decision: Literal["confirm", "cut", "draw"], parent: Programme, child: Programme, ids: tuple[str, str], by: str
) -> Ruling:
    """A decision on the targets `ids` of the two programmes, with their words and the time.

    Raises:
        UsageError: when one of the two has no such target.
    """
    from datetime import UTC, datetime

    words = []
    for programme, name in zip((parent, child), ids, strict=True):
        target = next((one for one in programme.targets if one.id == name), None)
        if target is None:
            raise UsageError(f"{programme.document.id} has no target {name!r} (its targets: t1, t2, …)")
        words.append(target.indicator)
    return Ruling(
        decision=Decision(decision),
        parent=parent.document.id,
        child=child.document.id,
        parent_target=ids[0],
        child_target=ids[1],
        parent_words=words[0],
        child_words=words[1],
        by=by,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _find(targets: Sequence[Target], name: str, words: str) -> int | None:
    """The target's place: by id where its words still are the same or none were kept, else by its words."""
    by_id = next((at for at, target in enumerate(targets) if target.id == name), None)
    if by_id is not None and (not words or fold(targets[by_id].indicator) == fold(words)):
        return by_id
    return next((at for at, target in enumerate(targets) if words and fold(target.indicator) == fold(words)), None)


def _disagreement(ruling: Ruling, note: Sentence) -> Disagreement:
    return Disagreement(
        decision=ruling.decision, parent_target=ruling.parent_target, child_target=ruling.child_target, note=note
    )
