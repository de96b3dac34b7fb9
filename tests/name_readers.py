"""How the lexicons of parties' names are read, each from the example of a row."""

from collections.abc import Callable

from extractors.lexicon import Row
from extractors.party_ends import cell_end, heading_end, name_end
from extractors.party_heads import has_no_field, head_kind, keeps_to_places
from extractors.party_pieces import split_names
from extractors.subjects import may_work


def reads_name_word(row: Row) -> None:
    """A stop stands right behind the name, a word of place within it."""
    text, lower = row.example, row.example.lower()
    at = lower.index(row.form, 1)
    for meaning in row.meaning.split(", "):
        if meaning == "cell":
            assert cell_end(text, lower, 0, len(text)) == at
        elif meaning in ("stop", "alone"):
            assert name_end(text, lower, 0, len(text), meaning == "alone") == at
        elif meaning == "heading":
            assert heading_end(lower, 0, len(text)) == at - 1
        elif meaning == "place":
            assert cell_end(text, lower, 0, len(text)) >= at + len(row.form)
        else:
            assert name_end(text, lower, 0, len(text), False) >= at + len(row.form)


def reads_party(row: Row) -> None:
    at = row.example.lower().index(row.form)
    assert head_kind(row.example, row.example.lower(), at, len(row.example)) == (row.meaning or None)
    named = f"{row.form} An Phú"
    assert keeps_to_places(named, named.lower(), 0, len(row.form), len(named)) == ("tail" in row.more)
    assert has_no_field(row.form) == (row.more.get("tail") == "name")
    if sort := row.more.get("sort"):
        assert SORTS[sort](row.form)


def _one_name(joint: str) -> bool:
    return split_names(joint, joint.lower(), 0, len(joint)) == [(0, len(joint))]


SORTS: dict[str, Callable[[str], bool]] = {
    "territory": lambda form: may_work(
        named := f"{form.capitalize()} An Phú", named.lower(), 0, len(named), len(named)
    ),
    "institution": lambda form: _one_name(f"Công đoàn các đơn vị, {form} nghề"),
    "company": lambda form: _one_name(f"Tổng giám đốc các tập đoàn, {form} nhà nước"),
}


NAME_READERS: dict[str, Callable[[Row], None]] = {"name_words": reads_name_word, "parties": reads_party}
