"""The numbers of a sentence as the tests compare them."""

from extractors.quantities import QuantityMention, find_quantities


def read(sentence: str) -> list[QuantityMention]:
    """All of them."""
    return find_quantities(sentence, sentence.lower(), 0, len(sentence))


def only(sentence: str) -> tuple[str, float, float | None, str | None, str]:
    """The one that there is: as printed, its value, the upper end of a range, its unit and comparator."""
    (one,) = read(sentence)
    return sentence[one.start : one.end], one.value, one.high, one.unit, str(one.comparator)
