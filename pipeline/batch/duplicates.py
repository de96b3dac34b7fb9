"""The same programme twice (the Word file and its signed scan): the poorer source names the better one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

from pipeline.batch.journal import Done
from pipeline.store.atomic import write_whole

_ALIKE = 0.8  # share of the word pairs that two texts have in common; a scan keeps about 0.95 of them
_AS_LONG = 0.7  # at least as long as that share of the other: else it is an extract, or has other annexes
_MANY, _NEIGHBOURS = 100, 10
_BETTER_FIRST = ("docx", "text", "pdf", "ocr")
_WORD = re.compile(r"\w+")
# What OCR mixes up in numbers, and marks that are written now one way and now another.
_SAME = str.maketrans({"I": "1", "L": "1", "O": "0", "Đ": "D", "Ð": "D"})
_MARKS = re.compile(r"[\W_]+")


def folded(field: str | None) -> str:
    """A number or name as it is compared: slips of OCR, case and marks do not tell apart."""
    return _MARKS.sub("", (field or "").upper().translate(_SAME))


def duplicates(folder: Path, done: Iterable[Done]) -> dict[str, str]:
    """The stem of the better source by the stem of the poorer one, among all that is done in `folder`."""
    entries = {entry.stem: entry for entry in done}
    words = lru_cache(256)(lambda stem: _word_pairs(folder / f"{stem}.txt"))
    best: dict[str, str] = {}
    for one, other in sorted(_candidates(entries.values())):
        first, second = sorted((best.get(one, one), best.get(other, other)), key=lambda stem: _rank(entries[stem]))
        alike = 1 if _is_headless(entries[one]) and _is_headless(entries[other]) else _ALIKE
        if first != second and _share(words(one), words(other)) >= alike:
            best = {stem: first if better == second else better for stem, better in best.items()} | {second: first}
    return best


def mark_duplicates(folder: Path, done: dict[str, Done]) -> int:
    """Brings `duplicate_of` of the JSON files in `folder`, and `done` with them, up to date, and what the poorer source
    says otherwise than the better; how many were written.

    Raises:
        OutputError: when a file cannot be written.
    """
    best = duplicates(folder, done.values())
    touched = [entry for entry in done.values() if entry.duplicate_of or entry.stem in best]
    for entry in touched:
        done[entry.stem] = _marked(folder, entry, best.get(entry.stem, ""))
    return sum(done[entry.stem] != entry for entry in touched)


def _marked(folder: Path, entry: Done, better: str) -> Done:
    from models.programme import Programme
    from pipeline.batch.differences import DIFFERS, differences, in_short, warnings

    path = folder / f"{entry.stem}.json"
    before = path.read_bytes()
    programme = Programme.model_validate_json(before)
    apart = []
    if better:
        apart = differences(programme, Programme.model_validate_json((folder / f"{better}.json").read_bytes()))
    others = (warning for warning in programme.warnings if warning.code != DIFFERS)
    changes = {
        "document": programme.document.model_copy(update={"duplicate_of": better or None}),
        "warnings": (*others, *warnings(apart, better)),
    }
    record = programme.model_copy(update=changes).model_dump_json(indent=2).encode() + b"\n"
    if record != before:
        write_whole(path, record)
    return replace(entry, duplicate_of=better, differs=in_short(apart), json_size=len(record))


def _candidates(entries: Iterable[Done]) -> set[tuple[str, str]]:
    """Pairs of stems with the same number or the same day; of those that have neither, with texts of one length."""
    sharing: dict[tuple[str, str], list[Done]] = defaultdict(list)
    for entry in entries:
        if _is_headless(entry):
            sharing["size", str(entry.txt_size)].append(entry)
        for kind, value in (("number", entry.number), ("issued", entry.issued)):
            if value:
                sharing[kind, value].append(entry)
    return {
        (min(one.stem, other.stem), max(one.stem, other.stem))
        for group in sharing.values()
        for one, other in _pairs(group)
        if _may_be_same(one, other)
    }


def _is_headless(entry: Done) -> bool:
    """Whether nothing tells which paper it is: an annex alone. Only the very same words are then the same paper."""
    return not entry.number and not entry.issued


def _pairs(group: list[Done]) -> Iterator[tuple[Done, Done]]:
    """All pairs of a small group; of a large one those of like length, so that a day's ten thousand stay linear."""
    if len(group) <= _MANY:
        yield from combinations(group, 2)
        return
    ordered = sorted(group, key=lambda entry: (entry.txt_size, entry.stem))
    for at, entry in enumerate(ordered):
        yield from ((entry, other) for other in ordered[at + 1 : at + 1 + _NEIGHBOURS])


def _may_be_same(one: Done, other: Done) -> bool:
    """Whether nothing in the heads speaks against it; of a scan one field may have been misread."""
    fields = ((one.number, other.number), (one.issued, other.issued), (one.issuer, other.issuer))
    against = sum(mine != theirs for mine, theirs in fields if mine and theirs)
    short, long = sorted((one.txt_size, other.txt_size))
    return against <= ("ocr" in (one.ingest, other.ingest)) and short >= _AS_LONG * long


def _word_pairs(path: Path) -> Counter[tuple[str, str]]:
    return Counter(pairwise(_WORD.findall(path.read_text("utf-8").casefold())))


def _share(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def _rank(entry: Done) -> tuple[int, int, str]:
    """The better source first; of two alike the one with the shorter name: "ke-hoach" before "ke-hoach (bản sao)"."""
    source = _BETTER_FIRST.index(entry.ingest) if entry.ingest in _BETTER_FIRST else len(_BETTER_FIRST)
    return source, len(entry.stem), entry.stem
