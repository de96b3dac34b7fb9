"""Task bodies: where the name of one ends that is called by what it was set up for, in small letters (guide, 3.4)."""

from collections.abc import Iterator

import regex

from extractors.lexicon import meanings
from extractors.occurrences import occurrences

_HEADS = r"(?:tổ|đội|nhóm|ban|hội đồng|(?<!(?:công|tập|liên|quân|huyện|tỉnh|thành|thị|quận) )đoàn)"
_BODY = regex.compile(rf"(?r)(?<!\p{{L}}){_HEADS} $")
# "Hội đồng nghiệm thu, Tổ giám sát của xã và tổ đo đạc": where such a name is whole.
_WHOLE = regex.compile(rf"\s*(?:$|[,;.)]| của (?!mình)| và (?:các )?{_HEADS}(?!\p{{L}}))")
_JOINT = regex.compile(r", | và ")


def is_set_up(lower: str, start: int, verb: int) -> bool:
    """Whether right before `verb` stands the head of a body that is set up for a task ("Tổ | tư vấn")."""
    return _BODY.search(lower, start, verb) is not None


def is_whole_body(lower: str, start: int, behind: int) -> bool:
    """Whether the verb `[start, behind)` behind such a head is all that it is called by."""
    if not _is_task(lower, start, behind) or not _WHOLE.match(lower, behind):
        return False
    # "Đoàn thanh tra, kiểm tra làm việc"
    return not (lower.startswith(", ", behind) and occurrences("predicates", lower).at(behind + 2, len(lower)) > 0)


def task_body_end(lower: str, end: int, verb: tuple[int, int], others: Iterator[tuple[int, int]]) -> int:
    """Where the name ends whose first `verb` says what the body was set up for ("Tổ tư vấn tâm lý | mở lớp").

    Without another verb in the same breath, the first is what the body does ("Tổ rà soát danh sách, trình xã").
    """
    first, behind = verb
    if not _is_task(lower, first, behind):
        return first
    while joint := _JOINT.match(lower, behind, end):
        stop = occurrences("predicates", lower).at(joint.end(), end)
        if stop < 0 or not _is_task(lower, joint.end(), stop):
            break
        behind = stop
    next_verb = next((at for at, _ in others if at >= behind), end)
    if next_verb < end and "," not in lower[behind:next_verb]:
        return next_verb
    return end if _WHOLE.match(lower, behind) else first


def _is_task(lower: str, start: int, end: int) -> bool:
    return lower[start:end] in meanings("predicates", trade="body")
