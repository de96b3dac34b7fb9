"""The extracted folder in memory: one light row a document and a target, read again when its files change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import RLock
from unicodedata import normalize

from extractors.folding import fold
from models.decision import TargetDecision
from models.document import Info
from models.errors import ChitieuError
from models.programme import Programme
from pipeline.review.charts.counting import due_years, topic_of
from pipeline.review.loading import Loaded
from pipeline.review.views import TargetView, name_of, target_view
from pipeline.store.decisions.overlay import reviewed
from pipeline.store.decisions.reviews import REVIEWS_FILE, read_decisions

_Stamp = tuple[int, int]


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    """A target as lists and filters need it. `words` are searched, `folded` the same without accents."""

    stem: str
    view: TargetView
    province: str
    years: tuple[str, ...]
    unit: str
    parties: tuple[str, ...]
    topic: str | None
    end: str | None
    words: str
    folded: str


@dataclass(frozen=True, eq=False)
class Shelf:
    """A document with its rows, the same object until it changes. `broken` says why its file cannot be read."""

    stem: str
    info: Info | None
    name: str
    rows: tuple[Row, ...] = ()
    tasks: int = 0
    warnings: int = 0
    broken: str = ""

    @cached_property
    def lowest(self) -> float | None:
        """The confidence of its least sure target that nobody has reviewed."""
        return min((row.view.confidence for row in self.rows if not row.view.status), default=None)

    @cached_property
    def reviewed(self) -> int:
        """How many of its targets somebody has reviewed."""
        return sum(bool(row.view.status) for row in self.rows)

    @cached_property
    def changed(self) -> int:
        """How many of its reviewed targets the machine now reads otherwise."""
        return sum(bool(row.view.changed) for row in self.rows)


@dataclass
class Library:
    """All documents of `folder`, by stem. Safe to be used by several threads."""

    folder: Path
    _shelves: dict[str, tuple[_Stamp, str, Shelf]] = field(default_factory=dict)
    _decisions: dict[str, list[TargetDecision]] = field(default_factory=dict)
    _reviews_stamp: _Stamp | None = None
    _lock: RLock = field(default_factory=RLock)
    _view: tuple[Shelf, ...] = ()

    def shelves(self) -> tuple[Shelf, ...]:
        """Every document, by stem, as its files are now; the same object as before where nothing has changed.

        Raises:
            ChitieuError: for a line of `reviews.jsonl` that is no decision.
        """
        with self._lock:
            self._read_reviews()
            stamps = dict(self._stamps())
            moved = stamps.keys() ^ self._shelves.keys()
            for stem in self._shelves.keys() - stamps.keys():
                del self._shelves[stem]
            for stem, stamp in stamps.items():
                state = self._state(stem)
                known = self._shelves.get(stem)
                if known is None or known[:2] != (stamp, state):
                    self._shelves[stem] = (stamp, state, self._shelf(stem))
                    moved.add(stem)
            if moved or not self._view:
                self._view = tuple(self._shelves[stem][2] for stem in sorted(self._shelves))
            return self._view

    def shelf(self, stem: str) -> Shelf | None:
        """The document of that stem."""
        self.shelves()
        with self._lock:
            found = self._shelves.get(stem)
            return found[2] if found else None

    def load(self, stem: str) -> Loaded | None:
        """The programme of that stem as people decided about it, and its text; None where there is none.

        Raises:
            ChitieuError: when its files are damaged.
        """
        if self.shelf(stem) is None:
            return None
        return self._load(stem)

    def decisions(self, stem: str) -> list[TargetDecision]:
        """Every decision on the document of that stem, in their order."""
        with self._lock:
            self._read_reviews()
            return list(self._decisions.get(stem, ()))

    def _load(self, stem: str) -> Loaded:
        from pydantic import ValidationError

        try:
            programme = Programme.model_validate_json((self.folder / f"{stem}.json").read_bytes())
            text = (self.folder / f"{stem}.txt").read_bytes().decode()
        except (OSError, ValueError, ValidationError) as error:
            first = str(error).splitlines()[0]
            raise ChitieuError(f"{self.folder / stem}.json: cannot be read: {first} (extract it again)") from None
        if programme.document.id != stem:
            raise ChitieuError(f"{self.folder / stem}.json: is of {programme.document.id!r} (extract it again)")
        return Loaded(reviewed(programme, self._decisions.get(stem, []), self.folder), text)

    def _shelf(self, stem: str) -> Shelf:
        try:
            programme = self._load(stem).programme
        except ChitieuError as error:
            return Shelf(stem, None, stem, broken=str(error))
        info = programme.document
        sections = {section.id: section for section in programme.sections}
        rows = []
        for target in programme.targets:
            view = target_view(target, programme.warnings)
            parties = tuple(dict.fromkeys(party.name for party in target.responsible))
            end = target.deadline.end if target.deadline else None
            words = normalize("NFC", " ".join((view.amount, view.indicator, view.evidence, *parties)).lower())
            rows.append(
                Row(
                    stem=stem,
                    view=view,
                    province=info.province or "",
                    years=due_years(target),
                    unit=target.quantity.unit or "",
                    parties=parties,
                    topic=topic_of(target, sections),
                    end=end,
                    words=words,
                    folded=fold(words),
                )
            )
        return Shelf(stem, info, name_of(info), tuple(rows), len(programme.tasks), len(programme.warnings))

    def _stamps(self) -> Iterator[tuple[str, _Stamp]]:
        import os

        with os.scandir(self.folder) as entries:
            files = {entry.name: entry for entry in entries if entry.name.endswith((".json", ".txt"))}
        for name, entry in files.items():
            stem = name.removesuffix(".json")
            if stem != name and f"{stem}.txt" in files:
                status = entry.stat()
                yield stem, (status.st_mtime_ns, status.st_size)

    def _state(self, stem: str) -> str:
        found = self._decisions.get(stem)
        return f"{len(found)} {found[-1].id}" if found else ""

    def _read_reviews(self) -> None:
        try:
            status = (self.folder / REVIEWS_FILE).stat()
            stamp = status.st_mtime_ns, status.st_size
        except OSError:
            stamp = (0, 0)
        if stamp != self._reviews_stamp:
            self._decisions = read_decisions(self.folder)
            self._reviews_stamp = stamp
