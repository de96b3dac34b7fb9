"""Ways to learn: which readings of the labelled texts, and which others, are worth learning from."""

from collections.abc import Callable, Mapping, Sequence

from pipeline.training.fitting import Sample
from pipeline.training.validation import Validated, cross_validate

# A source that brings no more than this in F1 is noise, and is left out.
_GAIN = 0.001


def compare_ways(
    gold: Sequence[Sample],
    people: Sequence[Sample],
    readings: Mapping[str, Sequence[Sample]],
    weak: Sequence[Sample],
    marked: Sequence[Sample],
    seed: int,
    tell: Callable[[str], None],
) -> tuple[dict[str, Validated], str]:
    """What to learn from, one source more at a time, cross-validated over the labelled documents, whole, in pieces and
    misread, the plainest first; and the name of the one to take. A source that brought nothing is left out of those
    that follow. `readings` are those other readings of `gold`.
    """

    def validate(name: str) -> Validated:
        beside = [samples for source, samples in readings.items() if source in name]
        more = [*people, *(weak if "weak" in name else [])]
        found = cross_validate(gold, more, seed, beside, marked, list(readings.values()))
        tell(f"{name}: F1 {found.all_learned.f1:.3f}")
        return found

    best = "labels"
    ways = {best: validate(best)}
    for source in (*readings, *(["weak"] if weak else [])):
        name = f"{best}, {source}"
        ways[name] = validate(name)
        if gains(ways[name].all_learned.f1, ways[best].all_learned.f1):
            best = name
    return ways, best


def gains(score: float, before: float) -> bool:
    """Whether a source brings more than a thousandth.

    >>> gains(0.9204, 0.9184), gains(0.9212, 0.9204)
    (True, False)
    """
    return round(score, 3) > round(before + _GAIN, 3)
