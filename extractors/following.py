"""Following: what a clause leaves to the one behind it: predicate, base, what is told of ranks (guide, section 3.2)."""

import regex

from extractors.indicators import Parts
from extractors.nesting import is_graded, population
from extractors.pieces import Piece
from extractors.predicates import predicate_start
from extractors.quantities import QuantityMention

_RANKS = regex.compile(r"(?r)(?:nhóm|tốp|top)$")
_REGARD = regex.compile(r"(?<!\p{L})(?:về|theo) ")
_LISTED, _FOR = regex.compile(r"\s*(?:,|và)\s"), regex.compile(r"\scho(?!\p{L})")
# "30 giường bệnh trên 1 vạn dân".
_PER = regex.compile(r"(?<=\s)trên (?:(?:1|một|10|100)(?:\.000)* )?(?:(?:vạn|nghìn|triệu) )?(?:người )?dân(?!\p{L})")


def lists(lower: str, parts: Parts, target: QuantityMention) -> bool:
    """Whether a clause goes on with a list: "…; phấn đấu 90% …" and "… và phấn đấu 90% …" begin anew."""
    words = lower[parts.segment.start : target.outer_start]
    return ("phấn đấu" not in words and ";" not in words) or not words.strip(" ;,")


def shared_predicate(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    """ "100% trường THPT, 80% trường THCS có tủ sách": the second says what both do."""
    own, other = population(parts), population(following)
    if own is None or other is None or following.segment.nested or is_graded(lower, following):
        return []
    if predicate_start(lower, own[0], parts.behind[-1][1]) is not None:
        return []
    for number, (start, end) in enumerate(pieces):
        at = predicate_start(lower, start, end)
        if at is not None:
            return [(at, end), *pieces[number + 1 :]]
    return []


def shared_regard(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "nhóm 3 nước dẫn đầu khu vực và nhóm 50 nước dẫn đầu thế giới về năng lực số": in what, said once."""
    if not (parts.before and parts.behind and following.before and following.behind):
        return []
    if not all(_RANKS.search(lower, *one.before[-1]) for one in (parts, following)):
        return []
    own, other = (_REGARD.search(lower, *one.behind[-1]) for one in (parts, following))
    return [] if own or not other else [(other.start(), following.behind[-1][1])]


def shared_base(lower: str, parts: Parts, following: Parts) -> list[Piece]:
    """ "10 bác sĩ và 30 giường bệnh/1 vạn dân": the first counts on the same base."""
    if not parts.behind or not following.behind or following.before or "/" in lower[slice(*parts.behind[-1])]:
        return []
    start, end = following.behind[-1]
    if base := _PER.search(lower, start, end):
        return [(base.start(), end)]
    slash = lower.find("/", start, end)
    return [(slash, end)] if slash >= 0 and lower[slash + 1 : slash + 3].strip(" ").isdigit() else []


def shared_reader(lower: str, parts: Parts, following: Parts, pieces: list[Piece]) -> list[Piece]:
    """ "tặng 50 cặp sách, 20 xe đạp cho học sinh nghèo": for whom both are."""
    if following.before or following.segment.nested or not (parts.behind and following.behind):
        return []
    if not _LISTED.match(lower, following.segment.start) or _FOR.search(
        lower, parts.segment.start, parts.behind[-1][1]
    ):
        return []
    other = _FOR.search(lower, *pieces[-1])
    return [(other.start() + 1, pieces[-1][1])] if other else []
