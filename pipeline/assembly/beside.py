"""Beside targets: whether a sentence or row tells of other work than the targets that it states (guide, section 4)."""

import regex

from extractors.lexicon import alternatives, forms_meaning
from extractors.predicates import opens_action, predicate_start
from pipeline.assembly.criteria import is_work
from pipeline.assembly.draft import TargetDraft
from pipeline.assembly.scopes import Scopes

_STATES = regex.compile(alternatives(forms_meaning("clause_words", "states")))
_BETWEEN = regex.compile(rf";\s+|,\s+(?={alternatives(forms_meaning('clause_words', 'hands'))}\s)")
# What stands between work and the goal that it serves: where the goal is a clause of its own, and where it may be none.
_OWN_GOAL = regex.compile(
    r"(?r);|,(?= (?:trong đó )?(?:phấn đấu|quyết tâm|mỗi (?:năm|quý|tháng|tuần)|góp phần|hoàn thành mục tiêu|mức |"
    r"giảm |tăng (?!tốc|cường)|nâng ))"
)
_SERVED = (" nhằm ", " bảo đảm ", " đảm bảo ", " trên tinh thần ")
_CLAUSE = regex.compile(r"[^;\s][^;]*")
_LEAST_WORDS = 7
_LONG_WORK = 40
_SHORT_WORK = 15


def only_targets(scopes: Scopes, span: tuple[int, int], inside: list[TargetDraft]) -> bool:
    """Whether the item only states targets: every sentence has one, and no clause of other work stands beside it."""
    sentences = scopes.spans.sentences(*span)
    covered = {one.evidence for one in inside}
    if any(sentence not in covered for sentence in sentences):
        return False
    return not (_works_before(scopes, sentences[0], inside) or _works_beside(scopes, span, inside))


def _works_beside(scopes: Scopes, span: tuple[int, int], inside: list[TargetDraft]) -> bool:
    """Whether a clause without a target of its own opens with a verb of work ("…; hướng dẫn người dân sử dụng …")."""
    lower = scopes.view.lower
    numbers = [one.quantity.start if one.quantity else one.evidence[0] for one in inside]
    doers = {one.start for one in scopes.spans.assignments(*span) if one.subject and one.works}
    return any(
        (match.end() in doers or (opens_action(lower, match.end(), span[1]) and not _STATES.match(lower, match.end())))
        and not any(match.end() <= number < clause_end(lower, match.end(), span[1]) for number in numbers)
        for match in _BETWEEN.finditer(lower, *span)
    )


def works_in_row(scopes: Scopes, span: tuple[int, int], targets: list[TargetDraft]) -> bool:
    """Whether the words of a row tell of work beside the targets that they state."""
    numbers = [
        one.quantity.start for one in targets if one.quantity is not None and span[0] <= one.quantity.start < span[1]
    ]
    if len(numbers) < len(targets):
        return False
    sentences = scopes.spans.sentences(*span)
    rest = [one for one in sentences if not any(one[0] <= number < one[1] for number in numbers)]
    if any(opens_action(scopes.view.lower, *one) for one in rest) or _stands_apart(scopes.view.lower, span, numbers):
        return True
    return _works_beside(scopes, span, targets) or _works_before(scopes, sentences[0], targets)


def _stands_apart(lower: str, span: tuple[int, int], numbers: list[int]) -> bool:
    """Whether semicolons part work without a number from the target ("Đề án dời chợ; bảo đảm 50% đất cũ có cây")."""
    return any(
        len(clause[0].split()) >= _LEAST_WORDS
        and not any(clause.start() <= number < clause.end() for number in numbers)
        and not _STATES.match(lower, clause.start())
        for clause in _CLAUSE.finditer(lower, *span)
    )


def clause_end(lower: str, start: int, end: int) -> int:
    """Where the clause at `start` ends: before the next semicolon."""
    stop = lower.find(";", start, end)
    return end if stop < 0 else stop


def _works_before(scopes: Scopes, sentence: tuple[int, int], inside: list[TargetDraft]) -> bool:
    """Whether a clause of work stands before the first target of the sentence."""
    first = min(one.quantity.outer_start if one.quantity else one.evidence[0] for one in inside)
    lower = scopes.view.lower
    own = _OWN_GOAL.search(lower, sentence[0], first)
    cut = max(own.start() if own else -1, *(lower.rfind(sign, sentence[0], first) for sign in _SERVED))
    work = (sentence[0], cut)
    if cut - sentence[0] < _LONG_WORK:
        return own is not None and cut - sentence[0] >= _SHORT_WORK and opens_action(lower, *work)
    return predicate_start(lower, *work) is not None or is_work(scopes, work, scopes.spans.times_in(*work))
