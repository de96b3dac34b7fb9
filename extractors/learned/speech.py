"""Speech: the syllables that texts have, and which of them follow which, as a model's file has them.

A line is a syllable, how often it stood, and then each syllable that followed it with how often: "phấn 90 đấu 85".
"""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

# One in so many pairs is new: what is kept for those that were never seen.
_DISCOUNT = 0.75
_UNSEEN = 5000
_LOOK_ALIKES = str.maketrans({"đ": "d", "l": "i", "c": "o", "n": "u"})


@dataclass(frozen=True, slots=True)
class Speech:
    """How often each syllable stood (`counts`), what followed it how often, and how often anything did (`followed`);
    `alike` are those that a scan's reader takes for each other, by their `skeleton`."""

    counts: Mapping[str, int]
    following: Mapping[str, Mapping[str, int]]
    followed: Mapping[str, int]
    alike: Mapping[str, tuple[str, ...]]
    total: int

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
    counts: dict[str, int] = {}
    following: dict[str, dict[str, int]] = {}
    alike: dict[str, list[str]] = {}
    for line in lines:
        syllable, count, *rest = line.split()
        counts[syllable] = int(count)
        if rest:
            following[syllable] = {other: int(often) for other, often in zip(rest[::2], rest[1::2], strict=True)}
        alike.setdefault(skeleton(syllable), []).append(syllable)
    followed = {syllable: sum(behind.values()) for syllable, behind in following.items()}
    looks = {name: tuple(found) for name, found in alike.items()}
    return Speech(counts, following, followed, looks, sum(counts.values()))


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
