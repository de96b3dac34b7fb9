"""Speech: the syllables that texts have, and which of them follow which, as a model's file has them.

A line is a syllable, how often it stood, and then each syllable that followed it with how often: "phấn 90 đấu 85".
"""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

# One in so many pairs is new: what is kept for those that were never seen.
_DISCOUNT = 0.75
_UNSEEN = 5000
_LOOK_ALIKES = str.maketrans({"đ": "d", "l": "i", "c": "o", "n": "u"})


@dataclass(frozen=True)
class Speech:
    """What `lines` tell of; most texts are asked for their `counts` alone, and the rest is read when it is needed."""

    lines: tuple[str, ...]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each syllable stood."""
        return {syllable: int(count) for syllable, count, *_ in (line.split(" ", 2) for line in self.lines)}

    @cached_property
    def total(self) -> int:
        """How often any did."""
        return sum(self.counts.values())

    @cached_property
    def following(self) -> Mapping[str, Mapping[str, int]]:
        """What followed each syllable how often."""
        rows = {syllable: rest for syllable, _, *rest in map(str.split, self.lines) if rest}
        return {
            syllable: {other: int(often) for other, often in zip(rest[::2], rest[1::2], strict=True)}
            for syllable, rest in rows.items()
        }

    @cached_property
    def followed(self) -> Mapping[str, int]:
        """How often anything followed each syllable."""
        return {syllable: sum(behind.values()) for syllable, behind in self.following.items()}

    @cached_property
    def alike(self) -> Mapping[str, list[str]]:
        """The syllables that a scan's reader takes for each other, by their `skeleton`."""
        alike: dict[str, list[str]] = {}
        for syllable in self.counts:
            alike.setdefault(skeleton(syllable), []).append(syllable)
        return alike

    def follows(self, first: str, second: str) -> bool:
        """Whether `second` was seen behind `first`."""
        return second in self.following.get(first, {})

    def likely(self, first: str | None, second: str) -> float:
        """The logarithm of how likely `second` is, behind `first` where that is given (absolute discounting)."""
        alone = (self.counts.get(second, 0) + 0.5) / (self.total + _UNSEEN)
        behind = self.following.get(first) if first is not None else None
        if first is None or behind is None:
            return math.log(alone)
        of = self.followed[first] + 1
        seen = max(behind.get(second, 0) - _DISCOUNT, 0.0)
        return math.log((seen + (_DISCOUNT * len(behind) + 1) * alone) / of)


@cache
def read_speech(lines: tuple[str, ...]) -> Speech:
    """The speech that `lines` tell of."""
    return Speech(lines)


def write_speech(counts: Mapping[str, int], pairs: Iterable[tuple[str, str, int]]) -> tuple[str, ...]:
    """The lines of those `counts` and `pairs` (first, second, how often), in order."""
    rows = {syllable: [f"{syllable} {count}"] for syllable, count in sorted(counts.items())}
    for first, second, often in sorted(pairs):
        rows[first].append(f"{second} {often}")
    return tuple(" ".join(parts) for parts in rows.values())


@cache
def skeleton(syllable: str) -> str:
    """`syllable` without accents, and letters that look alike as one: "đấu", "dầu", "dẩn" are "dau"."""
    bare = unicodedata.normalize("NFD", syllable.translate(_LOOK_ALIKES))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).translate(_LOOK_ALIKES)
