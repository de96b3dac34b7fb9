"""Standing: whether two programmes belong to two levels, whose totals add up, or to one, whose totals are compared."""

from extractors.folding import fold
from models.document import Level
from models.programme import Programme

_ORDER = {level: at for at, level in enumerate(Level)}


def is_above(parent: Programme, child: Programme) -> bool:
    """Whether `parent` speaks for more than `child` does, as far as the papers tell.

    Two parts of one document (a province's targets, then an office's own) are two levels. Papers of one issuer, or of
    one level, are not, but for a provincial federation and the unions below it. Unknown levels count as two.
    """
    one, other = parent.document, child.document
    if _same_source(parent, child):
        return _apart(parent, child)
    issuers = [fold(info.issuer or "") for info in (one, other)]
    if issuers[0] and issuers[0] == issuers[1]:
        return False
    if one.level is None or other.level is None or one.level is not other.level:
        return True
    return issuers[0].startswith("lien doan lao dong") and issuers[1].startswith("cong doan")


def rank_of(level: Level | None) -> int | None:
    """0 for the national level, one more for each level below; None where the level is unknown."""
    return None if level is None else _ORDER[level]


def _same_source(parent: Programme, child: Programme) -> bool:
    digests = parent.document.source.sha256, child.document.source.sha256
    if all(digests):
        return digests[0] == digests[1]
    return parent.document.id == child.document.id


def _apart(parent: Programme, child: Programme) -> bool:
    """Whether the targets of the two stand in different places of the one text."""
    places = [{(t.quantity.start, t.quantity.end) for t in programme.targets} for programme in (parent, child)]
    return bool(places[0]) and bool(places[1]) and places[0].isdisjoint(places[1])
