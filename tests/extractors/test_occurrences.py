from collections.abc import Sequence

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.lexicon import alternatives, meanings
from extractors.occurrences import occurrences

WORDS = [*sorted(meanings("predicates"))[::9], "đoàn viên", "có", "xã", ",", "."]


@settings(deadline=None)  # the first call reads the lexicons
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.integers(0, 80), st.integers(0, 80))
def test_finds_what_a_pattern_of_all_forms_finds(words: Sequence[str], start: int, length: int) -> None:
    lower = " ".join(words)
    pattern = regex.compile(alternatives(meanings("predicates")))
    start = lower.find(" ", start) + 1
    end = lower.find(" ", start + length)
    end = len(lower) if end < 0 else end
    expected = [match.span() for match in pattern.finditer(lower, start, end)]
    assert occurrences("predicates", lower).within(start, end) == expected


def test_the_longest_form_that_ends_in_time_stands_at_a_place() -> None:
    lower = "tổ chức thực hiện kế hoạch"
    found = occurrences("predicates", lower)
    assert found.at(0, len(lower)) > len("tổ chức")
    assert lower[: found.at(0, 10)] == "tổ chức"
    assert found.at(1, len(lower)) == -1


def test_no_form_stands_inside_a_word() -> None:
    assert occurrences("predicates", "cóc").within(0, 3) == []
