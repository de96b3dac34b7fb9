"""Units: what a number counts, in basic units, whatever multiple of them a paper's column or sentence is in."""

from dataclasses import dataclass
from unicodedata import normalize

import regex

from extractors.abbreviations import canonical_name
from extractors.amounts import amount_kind
from extractors.comparing import names_event, names_people
from extractors.concepts import plain_word, read_concepts
from extractors.folding import fold
from extractors.spelling import spell
from extractors.unit_sizes import basic_unit

_TIMES = frozenset({"năm", "quý", "tháng", "tuần", "ngày", "giờ"})
_NEXT = regex.compile(r"\s*/\s*(\p{L}+(?:[- ]\p{L}+)?)")


@dataclass(frozen=True, slots=True)
class Unit:
    """`words` of the basic unit, `size` of the paper's own in it; `each`: for one of something ("m2/người"); `per` the
    stretch of time that it is told for ("%/năm"), `base` what else ("ha"); `event`: how often something takes place
    is counted."""

    words: frozenset[str]
    size: float = 1.0
    each: bool = False
    per: str = ""
    base: str = ""
    event: bool = False


def read_unit(unit: str, behind: str = "") -> Unit:
    """The unit as printed, with `behind`, what the sentence says right behind the number.

    >>> found = read_unit("triệu đồng/người/năm")
    >>> sorted(found.words), found.size, found.each, found.per
    (['dong'], 1000000.0, True, 'năm')
    """
    named, *bases = normalize("NFKC", unit).split("/")
    spelt = spell(named.strip())
    size, basic = basic_unit(spelt)
    known = basic != spelt
    if not bases and (known or named.startswith("%") or amount_kind(named)):
        bases = _bases_behind(named.strip(), normalize("NFKC", behind))
    named_bases = [base.strip().lower() for base in bases]
    times = [first for base in named_bases if (first := base.partition(" ")[0]) in _TIMES]
    others = [base for base in named_bases if base.partition(" ")[0] not in _TIMES]
    printed = basic if known else named
    return Unit(
        words=frozenset(fold(canonical_name(printed, {})).split())
        | set(map(plain_word, read_concepts(printed, {}).words)),
        size=size,
        each=len(times) < len(bases),
        per=times[0] if times else "",
        base=_plain_base(others[0]) if others else "",
        event=names_event(spell(named)),
    )


def _plain_base(base: str) -> str:
    """One name for a base of any name: "ha", "héc-ta canh tác"; "người", "học sinh"."""
    spelt = spell(base)
    size, basic = basic_unit(spelt)
    return "người" if names_people(spelt) else f"{size:g} {basic.partition(' ')[0]}"


def _bases_behind(named: str, behind: str) -> list[str]:
    """What stands behind the slashes that follow the unit in its sentence: "8 triệu đồng/người/tháng"."""
    at = len(named) + len(behind) - len(behind.lstrip()) if behind.lstrip().lower().startswith(named.lower()) else 0
    found = []
    while step := _NEXT.match(behind, at):
        found.append(step[1])
        at = step.end()
    return found
