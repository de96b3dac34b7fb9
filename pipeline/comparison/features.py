"""Features: what a target is about, in the form in which two programmes are laid side by side."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from unicodedata import normalize

import regex

from extractors.abbreviations import find_definitions
from extractors.comparing import light_words, sort_of_population
from extractors.concepts import plain_word, read_concepts
from extractors.lexicon import meanings
from extractors.predicates import predicate_start
from extractors.spelling import spell
from models.programme import Programme
from models.target import Target
from pipeline.comparison.amount_reading import read_amount
from pipeline.comparison.amounts import Amount, Scale

_LACKING = regex.compile(r"(?<!\p{L})(?:chưa|không (?:bị|mắc|có|đúng hạn)|(?:quá|trễ|chậm) hạn)(?!\p{L})")
_SAME_PEOPLE = 0.7  # of the lesser one's words
_PLACE = regex.compile(
    r"(?i:(?:trên |tại )?(?:địa bàn|khu vực|tiểu vùng|vùng|tỉnh|thành phố|huyện|thị xã|xã|phường)) .*\p{Lu}"
)
_A_NAME = 8  # characters: a shorter issuer may be a word like any other


@dataclass(frozen=True, slots=True)
class Feature:
    """One target: `terms` are its indicator's words and pairs of neighbouring
    words, the words without accents, names in quotation marks and the counted thing; `axes` its population;
    `topic` the words of the heading above it; `context` those of its sentence.

    `place` is the heading above it, where that names a part of the land ("2. Vùng hạ huyện Cẩm Khê").

    `who` and `what` are the words before and from the predicate ("cán bộ xã" | "được bồi dưỡng kỹ năng số"); both are
    empty where the indicator is not made of the two. `alone`: no other target of the paper names that population.
    `sort`: whether it is a share of bodies or of people; empty where neither is told.
    """

    target: Target
    amount: Amount
    words: tuple[str, ...]
    terms: frozenset[str]
    axes: frozenset[tuple[str, str]]
    who: frozenset[str]
    what: frozenset[str]
    topic: frozenset[str]
    context: frozenset[str]
    place: str = ""
    sort: str = ""
    alone: bool = True

    @property
    def lacks(self) -> bool:
        """Whether those are counted that have not got a thing."""
        return _LACKING.search(spell(normalize("NFC", self.target.indicator))) is not None


def read_features(programme: Programme, *, with_context: bool = False) -> list[Feature]:
    """The features of all targets of `programme`, in their order; the sentences are read only `with_context`."""
    defined = find_definitions("\n".join(dict.fromkeys(target.evidence.text for target in programme.targets)))
    topics: dict[str, frozenset[str]] = {"": frozenset()}
    issuer = programme.document.issuer or ""
    own = regex.compile(regex.escape(issuer), regex.IGNORECASE) if len(issuer) >= _A_NAME else None
    features = [_feature(target, own, defined, topics, with_context) for target in programme.targets]
    named = Counter(one.who for one in features)
    shared = {who: sum(count for other, count in named.items() if _same_people(who, other)) for who in named}
    return [one if shared[one.who] == 1 else replace(one, alone=False) for one in features]


def _same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SAME_PEOPLE * min(len(one), len(other))


def _feature(
    target: Target,
    own: "regex.Pattern[str] | None",
    defined: dict[str, str],
    topics: dict[str, frozenset[str]],
    with_context: bool,
) -> Feature:
    # The issuer's own name says nothing: every target of the paper is the issuer's.
    indicator = own.sub(" ", target.indicator) if own else target.indicator
    concepts = read_concepts(indicator, defined)
    words = concepts.words or tuple(target.indicator.lower().split())
    amount = read_amount(target)
    pairs = {f"{one} {other}" for one, other in pairwise(words)}
    names = {f'"{name}"' for name in concepts.names}
    who, what = _parts(indicator, words, defined)
    heading = target.section.heading or ""
    if heading not in topics:
        topics[heading] = frozenset(read_concepts(heading, defined).words)
    context = frozenset(read_concepts(target.evidence.text, defined).words) if with_context else frozenset()
    return Feature(
        target=target,
        amount=amount,
        words=words,
        terms=frozenset({*words, *pairs, *_folded(words), *names, *_counted(amount)}),
        axes=concepts.axes,
        who=who,
        what=what,
        topic=topics[heading],
        context=context,
        place=heading if _PLACE.match(heading) else "",
        sort=sort_of_population(normalize("NFC", indicator).lower()) if who and amount.scale is Scale.RATE else "",
    )


def _parts(indicator: str, words: tuple[str, ...], defined: dict[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the population and those of what is said of it; both empty where no predicate is.

    Verbs that go with anything count only where nothing follows them.
    """
    text = normalize("NFC", indicator)
    # The "chấp hành" of a "ban chấp hành" is no verb.
    lower = _organs().sub(lambda match: "_" * len(match[0]), text.lower())
    at = predicate_start(lower, 0, len(lower))
    if not at:
        return frozenset(), frozenset()
    end = len(read_concepts(text[:at], defined).words)
    if not end or end >= len(words):
        return frozenset(), frozenset()
    said = frozenset(words[end:])
    return frozenset(words[:end]), (said - light_words()) or said


@cache
def _organs() -> "regex.Pattern[str]":
    forms = sorted(meanings("organs"), key=len, reverse=True)
    return regex.compile(r"(?<!\w)(?:" + "|".join(map(regex.escape, forms)) + r")(?!\w)")


def _folded(words: tuple[str, ...]) -> set[str]:
    return {f"~{plain_word(word)}" for word in words}


def _counted(amount: Amount) -> set[str]:
    return {f"#{' '.join(sorted(amount.unit))}"} if amount.scale.is_count and amount.unit else set()
