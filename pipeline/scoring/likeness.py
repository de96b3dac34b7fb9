"""When two words, units, values, names or times count as the same (gold/annotation-guide.md, section 6)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from models.deadline import Milestone
from pipeline.scoring.labels import Party, When

INDICATOR, NAME, ISSUER, TITLE = 0.8, 0.9, 0.75, 0.85  # token F1 from which two of these are the same
_DECORATION = re.compile(r"[*_“”\"'()…]")
_BLANKS = re.compile(r"\s+")
# A long name may differ in one word and still be the same, but not in one that makes it another office.
_TELLING = re.compile(r"phó|nguyên|quyền|\d+|[ivx]+")


def folded(words: str | None) -> str:
    """`words` in NFC and lower case without markup, quotes, outer punctuation and double blanks."""
    plain = unicodedata.normalize("NFC", words or "").lower()
    return _BLANKS.sub(" ", _DECORATION.sub(" ", plain)).strip(" .,;:-–+")


@lru_cache(maxsize=65_536)
def tokens(words: str | None) -> tuple[str, ...]:
    """The words of `words`, folded."""
    return tuple(re.findall(r"\w+", folded(words)))


def token_f1(one: str | None, other: str | None) -> float:
    """How much two strings share, between 0 and 1, whatever the order of their words; 1 for two empty ones."""
    first, second = tokens(one), tokens(other)
    if not first or not second:
        return float(first == second)
    common = sum((Counter(first) & Counter(second)).values())
    return 2 * common / (len(first) + len(second))


def same_value(gold: float | None, found: float | None) -> bool:
    """Equal up to the rounding of a float."""
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= 1e-6 * max(1, abs(found))


def same_unit(gold: str | None, found: str | None) -> bool:
    """Equal, or one is the other with more words before or after it."""
    one, other = f" {folded(gold)} ", f" {folded(found)} "
    if one == other:
        return True
    if not one.strip() or not other.strip():
        return False
    return any(long.startswith(short) or long.endswith(short) for long, short in ((one, other), (other, one)))


def same_name(gold: str, found: str) -> bool:
    """Token F1 of 0.9 at least, and no word apart that makes it another office: "Phó Chủ tịch" is not "Chủ tịch"."""
    if token_f1(gold, found) < NAME:
        return False
    first, second = Counter(tokens(gold)), Counter(tokens(found))
    return not any(_TELLING.fullmatch(word) for word in (first - second) + (second - first))


def pair_parties(gold: Sequence[Party], found: Sequence[Party]) -> list[tuple[Party | None, Party | None]]:
    """Each party with the one of the same name (the same role first), one to one; None where there is no such."""
    left = list(found)
    pairs: list[tuple[Party | None, Party | None]] = []
    for one in gold:
        same = [other for other in left if same_name(one.name, other.name)]
        hit = next((other for other in same if other.role is one.role), same[0] if same else None)
        if hit is not None:
            left.remove(hit)
        pairs.append((one, hit))
    return pairs + [(None, other) for other in left]


def same_parties(gold: Sequence[Party], found: Sequence[Party]) -> tuple[bool, bool]:
    """Whether the names are the same, and whether names and roles are."""
    pairs = pair_parties(gold, found)
    names = all(one is not None and other is not None for one, other in pairs)
    return names, names and all(one and other and one.role is other.role for one, other in pairs)


def same_time(gold: When | None, found: When | None) -> bool:
    """All three parts equal; null (nothing said) is not an object of nulls (said, not resolvable)."""
    return gold == found


def same_milestones(gold: Sequence[Milestone], found: Sequence[Milestone]) -> bool:
    """The same values in the same years."""
    return sorted((one.year, one.value) for one in gold) == sorted((one.year, one.value) for one in found)
