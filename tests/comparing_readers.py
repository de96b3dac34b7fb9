"""How the lexicons for comparing are read: from the example of a row, by the extractor that owns the lexicon."""

from collections.abc import Callable

from extractors.comparing import (
    light_words,
    names_ending,
    names_event,
    names_flow,
    names_part,
    names_people,
    names_price,
    names_span,
    names_those_below,
    sort_of_population,
)
from extractors.concepts import plain_word, read_concepts
from extractors.directions import is_burden
from extractors.lexicon import Row
from extractors.unit_sizes import basic_unit


def reads_burden(row: Row) -> None:
    assert is_burden(row.example)
    assert not row.counter or not is_burden(row.counter)


def reads_comparing(row: Row) -> None:
    for meaning in row.meaning.split(", "):
        reads_meaning(row, meaning)


def reads_meaning(row: Row, meaning: str) -> None:
    lower = row.example.lower()
    if meaning == "light":
        assert set(read_concepts(row.form, {}).words) <= light_words() & set(read_concepts(row.example, {}).words)
    elif meaning in ("bodies", "homes"):
        sort = sort_of_population(lower.removeprefix("100% "))
        assert sort == ("bodies" if meaning == "bodies" else "people")
    elif meaning == "part":
        assert names_part(lower, lower.replace(row.form, "")) and not names_part(lower, lower)
    else:
        told = {"price": names_price, "span": names_span, "below": names_those_below, "people": names_people}
        told |= {"flow": names_flow}
        begins = {"event": names_event, "ends": names_ending}
        at = lower.index(row.form)
        assert begins[meaning](lower[at:]) if meaning in begins else told[meaning](lower)


def reads_concept(row: Row) -> None:
    meant = read_concepts(row.form, {})
    assert [plain_word(word) for word in meant.words] == [plain_word(word) for word in row.meaning.split("; ") if word]
    told = read_concepts(row.example, {})
    assert set(meant.words) <= set(told.words)
    assert row.more.get("axis") in (None, *(axis for axis, _ in told.axes))


def reads_unit_size(row: Row) -> None:
    assert row.form in row.example.lower()
    assert basic_unit(row.form) == (float(row.more["times"]), row.meaning)


COMPARING_READERS: dict[str, Callable[[Row], None]] = {
    "burdens": reads_burden,
    "comparing": reads_comparing,
    "concepts": reads_concept,
    "unit_sizes": reads_unit_size,
}
