"""Predicates: where a population ends and what is said of it begins."""

import regex

from extractors.lexicon import alternatives, forms_meaning, meanings
from extractors.occurrences import occurrences

# "doanh nghiệp có tổ chức công đoàn ký kết …": this "có" only tells which population is meant.
_MODIFIER = regex.compile(rf"có (?:{alternatives(forms_meaning('clause_words', 'which'))}|\d)")
_MODAL = regex.compile(rf"(?r){alternatives(forms_meaning('clause_words', 'modal'))}\s*$")
# "cán bộ thuộc diện quy hoạch được bồi dưỡng": so does a verb behind these words.
_BELONGING = tuple(f"{form} " for form in forms_meaning("clause_words", "belonging"))


def predicate_start(lower: str, start: int, end: int) -> int | None:
    """Where the predicate of the clause `[start, end)` begins; None where the words are a population alone.

    >>> lower = "hộ nghèo được vay vốn"
    >>> lower[predicate_start(lower, 0, len(lower)) :]
    'được vay vốn'
    """
    table = meanings("predicates")
    found = [
        at
        for at, stop in occurrences("verbs", lower).within(start, end)
        if table.get(lower[at:stop], "predicate") == "predicate"
    ]
    for number, at in enumerate(found):
        if _MODIFIER.match(lower, at, end) and number + 1 < len(found):
            continue
        if lower.endswith(_BELONGING, start, at):
            continue
        modal = _MODAL.search(lower, max(start, at - 14), at)
        return modal.start() if modal else at
    return None


def opens_action(lower: str, start: int, end: int) -> bool:
    """Whether the words at `start` open with a verb of work, one that is no predicate of a population among them."""
    stop = occurrences("verbs", lower).at(start, end)
    return stop >= 0 and meanings("predicates").get(lower[start:stop], "") != ""


def ends_with_action(lower: str, start: int, end: int) -> bool:
    """Whether a verb of work ends `[start, end)`, or its last two words open with one ("mở lớp", "bê tông hóa")."""
    word = lower.rfind(" ", start, end) + 1 or start
    two = lower.rfind(" ", start, max(start, word - 1)) + 1 or start
    if opens_action(lower, two, end):
        return True
    three = lower.rfind(" ", start, max(start, two - 1)) + 1 or start
    return occurrences("verbs", lower).at(three, end) == end and opens_action(lower, three, end)
