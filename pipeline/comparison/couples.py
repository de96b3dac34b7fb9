"""Couples: one parent and its children, compared."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from models.comparison import Comparison, Party
from models.comparison_rows import worst
from models.pairs import ChildComparison, Decision, Evidences, Pair
from models.programme import Programme
from models.target import Target
from pipeline.comparison.alignment import Edge, Link, Side, align, compare_sides, read_side
from pipeline.comparison.decisions import Ruling, ruling_for
from pipeline.comparison.features import Feature
from pipeline.comparison.narrowing import is_for_a_part, without_the_rest
from pipeline.comparison.parties import compare_parties
from pipeline.comparison.reasons import reason_for
from pipeline.comparison.rollup import roll_up
from pipeline.comparison.standing import is_above
from pipeline.comparison.timing import same_time
from pipeline.comparison.unanswered import find_unanswered
from pipeline.comparison.verdicts import judge


def compare_programmes(
    parent: Programme, children: Sequence[Programme], *, versions: bool = False, rulings: Sequence[Ruling] = ()
) -> Comparison:
    """`parent` beside each of `children`; `versions`: they are other states of the same programme.

    Papers of one issuer and level are aligned as versions are: one to one, so that every change shows. `rulings` are a
    person's decisions on pairs, which hold against the machine's.
    """
    sides: dict[bool, Side] = {}
    found = []
    for child in children:
        one_to_one = versions or same_body(parent, child)
        if one_to_one not in sides:
            sides[one_to_one] = read_side(parent, versions=one_to_one)
        found.append(_compare_child(parent, child, sides[one_to_one], versions, rulings))
    documents = tuple(Party(document=one.document, targets=one.targets) for one in (parent, *children))
    return Comparison(
        parent=parent.document.id,
        versions=versions,
        children=tuple(found),
        rollup=tuple(roll_up(parent, children, found)),
        documents=documents,
    )


def _compare_child(
    parent: Programme, child: Programme, above: Side, versions: bool, rulings: Sequence[Ruling]
) -> ChildComparison:
    below = read_side(child, versions=above.versions)
    ruling = ruling_for(parent, child, rulings)
    like = compare_sides(above, below)
    links = align(above, below, like, ruling.drawn, ruling.cut, ruling.confirmed)
    disagreements = ruling.disagreements
    if ruling.made:
        disagreements += ruling.against({edge for link in align(above, below, like) for edge in _edges(link)})
    higher = not versions and is_above(parent, child)
    pairs = _with_overall(
        [_pair(above.features, below.features, link, higher, ruling.made, versions) for link in links]
    )
    answered = {target for pair in pairs for target in (pair.parent_target, *pair.parent_also)}
    answering = {target for pair in pairs for target in (pair.child_target, *pair.also)}
    missing = _others(parent.targets, answered)
    similarity = like.similarity if like else None
    return ChildComparison(
        child=child.document.id,
        pairs=tuple(pairs),
        missing=missing,
        added=_others(child.targets, answering),
        unanswered=tuple(
            find_unanswered(above.features, below.features, similarity, set(missing), answering, above=higher)
        ),
        disagreements=disagreements,
    )


def _with_overall(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, each with the verdict on its parent target as a whole."""
    of_target: dict[str, list[Pair]] = {}
    for pair in pairs:
        of_target.setdefault(pair.parent_target, []).append(pair)
    return [pair.model_copy(update={"overall": worst(of_target[pair.parent_target])}) for pair in pairs]


def _edges(link: Link) -> Iterator[Edge]:
    """All the pairs of statements that a link stands for."""
    return product((link.parent, *link.parents), (link.child, *link.children))


def same_body(parent: Programme, child: Programme) -> bool:
    """Whether the two are of one body at one level, so that a target of one can only be the same one of the other."""
    one, other = parent.document, child.document
    return (
        not is_above(parent, child)
        and one.level is other.level
        and (one.issuer or "").casefold() == (other.issuer or "").casefold()
    )


def _others(targets: Sequence[Target], told: Collection[str]) -> tuple[str, ...]:
    return tuple(target.id for target in targets if target.id not in told)


def _pair(
    parents: Sequence[Feature],
    children: Sequence[Feature],
    link: Link,
    above: bool,
    made: dict[Edge, Decision],
    versions: bool,
) -> Pair:
    one, other = parents[link.parent], children[link.child]
    judgement = judge(
        _with_years(one, [parents[index] for index in link.parents]),
        _with_years(other, [children[index] for index in link.children]),
        above=above,
    )
    if not (link.split or versions) and is_for_a_part(one, other):
        judgement = without_the_rest(judgement)
    return Pair(
        parent_target=one.target.id,
        child_target=other.target.id,
        similarity=link.similarity,
        verdict=judgement.verdict,
        share=judgement.share,
        value=judgement.value,
        deadline=judgement.deadline,
        responsible=compare_parties(one.target, other.target),
        split=link.split,
        interim=link.interim,
        year=judgement.year,
        due=judgement.due,
        reached=judgement.reached,
        also=tuple(children[index].target.id for index in link.children),
        parent_also=tuple(parents[index].target.id for index in link.parents),
        decision=next((made[edge] for edge in _edges(link) if edge in made), None),
        changes=changes(one.target, other.target),
        reason=reason_for(one, other, judgement, split=link.split, versions=versions),
        signals=link.signals,
        evidence=Evidences(parent=one.target.evidence.text, child=other.target.evidence.text),
    )


def _with_years(feature: Feature, repeats: Sequence[Feature]) -> Feature:
    """`feature` with the yearly values that only a repeat of it states, as the table behind a sentence does."""
    if feature.target.milestones:
        return feature
    for repeat in repeats:
        if repeat.target.milestones and repeat.amount.scale is feature.amount.scale:
            stages = {"milestones": repeat.target.milestones}
            return replace(feature, target=feature.target.model_copy(update=stages))
    return feature


def changes(one: Target, other: Target) -> tuple[str, ...]:
    """The fields in which two targets differ."""
    fields = ("value", "high", "unit", "comparator", "change", "quantifier")
    found = [name for name in fields if getattr(one.quantity, name) != getattr(other.quantity, name)]
    if not same_time(one.deadline, other.deadline):
        found.append("deadline")
    if compare_parties(one, other) != "same":
        found.append("responsible")
    if " ".join(one.indicator.lower().split()) != " ".join(other.indicator.lower().split()):
        found.append("indicator")
    if one.milestones != other.milestones:
        found.append("milestones")
    return tuple(found)
