"""Parts: whether two targets of a child speak of two parts of the population that one target of the parent names."""

from extractors.concepts import plain_word
from pipeline.comparison.amounts import Scale
from pipeline.comparison.features import Feature

_REST = "con lai"


def are_parts(parent: Feature, one: Feature, other: Feature) -> bool:
    """Whether `one` and `other` share the promise of `parent` and part its population between them.

    Either each names another part that the parent does not name (công lập: mầm non, phổ thông; hộ nghèo, các hộ còn
    lại), or the parent names both (người dân và doanh nghiệp) and each of the two one. A target that names the
    parent's whole population leaves no part over for another. Or each stands under another part of the land.
    """
    scales = {feature.amount.scale for feature in (parent, one, other)}
    if len(scales) > 1 or Scale.RANK in scales:
        return False
    return any(
        parted(parent, one, other) for parted in (_parted_by_axis, _parted_by_rest, _parted_by_naming, _parted_by_place)
    )


def are_joined(child: Feature, one: Feature, other: Feature) -> bool:
    """Whether `child` promises in one breath what `one` and `other` of the parent ask of two populations.

    "100% trường mầm non, trường tiểu học" answers both; "cán bộ nữ" is a part of "cán bộ" and answers for no more.
    """
    words = [set(feature.words) for feature in (child, one, other)]
    scales = {feature.amount.scale for feature in (child, one, other)}
    said = {feature.what for feature in (child, one, other)}
    return (
        scales == {Scale.RATE}
        and len(said) == 1
        and said != {frozenset()}
        and bool(words[1] - words[2])
        and bool(words[2] - words[1])
        and words[0] == words[1] | words[2]
    )


def _parted_by_rest(parent: Feature, one: Feature, other: Feature) -> bool:
    """Whether one of the two names a population and the other "còn lại", the rest of it."""
    rests = [feature for feature in (one, other) if _is_rest(feature)]
    named = [feature for feature in (one, other) if feature.axes - parent.axes and not _is_rest(feature)]
    return len(rests) == 1 and len(named) == 1 and not _is_rest(parent)


def _is_rest(feature: Feature) -> bool:
    return any(plain_word(word) == _REST for word in feature.words)


def _parted_by_axis(parent: Feature, one: Feature, other: Feature) -> bool:
    for axis in sorted({axis for axis, _ in one.axes} & {axis for axis, _ in other.axes}):
        values = [{value for name, value in feature.axes if name == axis} for feature in (parent, one, other)]
        if values[1].isdisjoint(values[2]) and not values[0] & (values[1] | values[2]):
            rest = [{(name, value) for name, value in feature.axes if name != axis} for feature in (parent, one, other)]
            return all(_agree(rest[0], part) for part in rest[1:])
    return False


def _agree(parent: set[tuple[str, str]], part: set[tuple[str, str]]) -> bool:
    """Whether no axis that both name says another population."""
    return all(
        not ({value for name, value in parent if name == axis} and {value for name, value in part if name == axis})
        or bool({pair for pair in parent if pair[0] == axis} & {pair for pair in part if pair[0] == axis})
        for axis in {name for name, _ in parent}
    )


def _parted_by_place(_: Feature, one: Feature, other: Feature) -> bool:
    return are_apart(one, other) and set(one.words) == set(other.words)


def are_apart(one: Feature, other: Feature) -> bool:
    """Whether the two stand under headings that name two parts of the land."""
    return bool(one.place) and bool(other.place) and one.place != other.place


def _parted_by_naming(parent: Feature, one: Feature, other: Feature) -> bool:
    words = [set(feature.words) for feature in (parent, one, other)]
    shared = words[0] & words[1] & words[2]
    named = [(words[0] & words[at]) - words[3 - at] for at in (1, 2)]
    return (
        bool(shared)
        and bool(named[0])
        and bool(named[1])
        and one.axes == other.axes
        and words[0] == set().union(shared, *named)
    )
