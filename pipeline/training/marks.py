"""Marks: the doubtful numbers of texts without labels that somebody has read, each a target or not."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from models.errors import ChitieuError
from pipeline.training.examples import Example

FILE = "marks.toml"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """The spans of one text that are targets, and of those that are none."""

    targets: frozenset[Span]
    others: frozenset[Span]


def read_marks(folders: Iterable[Path]) -> dict[str, Marks]:
    """The marks in the label folders, by the digest of their text.

    Raises:
        ChitieuError: when a file is damaged.
    """
    found = {}
    for path in (folder / FILE for folder in folders):
        if not path.is_file():
            continue
        try:
            for row in tomllib.loads(path.read_text("utf-8"))["text"]:
                found[row["digest"]] = Marks(_spans(row["targets"]), _spans(row["others"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ChitieuError(f"{path}: the marks cannot be read: {error!r} (gold/README.md says how)") from None
    return found


def marked(examples: Iterable[Example], left: Iterable[Example], marks: Marks, times: float) -> list[Example]:
    """Those of `examples` that are marked, and those of `left`, which nothing takes for targets, as none, each for so
    many (`times`) of its kind."""
    known = marks.targets | marks.others
    easy = {one.span for one in left} - known
    return [
        replace(one, target=one.span in marks.targets, times=1.0 if one.span in known else times)
        for one in examples
        if one.span in known or one.span in easy
    ]


def _spans(pairs: Iterable[tuple[int, int]]) -> frozenset[Span]:
    return frozenset((start, end) for start, end in pairs)


NONE: Mapping[str, Marks] = {}
