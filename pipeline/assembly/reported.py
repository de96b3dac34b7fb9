"""Reported: the sentences of an article that tell how far a plan was met, or go on with results told before them.

"Đến nay, 80% đường thôn đã được đổ bê tông. Tỷ lệ hộ nghèo còn 2%." says only once that all this was reached.
Paragraphs go on so until one speaks of what is to be done.
"""

from collections.abc import Container, Mapping, Sequence

import regex

from models.outline import Node, NodeKind
from models.view import View
from pipeline.assembly.announcing import opens_report, tells_result
from pipeline.assembly.genre import OLD
from pipeline.assembly.plan_shares import plan_shares
from pipeline.assembly.spans import Spans

_COUNTS = regex.compile(r"\d")
# What is to be done, or by when.
_AHEAD = regex.compile(
    r"(?<!\p{L})(?:sẽ|(?<!(?:nỗ lực|cố gắng) )phấn đấu|dự kiến|phương hướng|(?:thời gian|nhiệm kỳ|năm) tới|cần|phải|"
    r"quyết tâm|bảo đảm|đảm bảo)(?!\p{L})"
)
# So does a year to be reached, but not of "đến năm 2027 đạt 39 triệu đồng, bằng 78% chỉ tiêu".
_BY_YEAR = regex.compile(r"(?<!\p{L})đến (?:hết |cuối )?năm 20\d\d(?!\p{L})")
_BY_END = regex.compile(r"(?<!\p{L})(?:hết|cuối) năm (20\d\d)(?!\d)")
# They speak of what is to be done where nothing says that it was reached; not "74% kế hoạch".
_AIMS = regex.compile(r"(?<!\p{L})(?<!% )(?:mục tiêu|chỉ tiêu|kế hoạch|nhiệm vụ)(?!\p{L})")


def reported(
    view: View, nodes: Sequence[Node], sentences: Mapping[int, list[tuple[int, int]]], promised: Container[int]
) -> frozenset[int]:
    """Where such sentences begin. `sentences` are those of a node, by its index; `promised` where goals are told."""
    found, told, lower = set(), False, view.lower
    for node in nodes:
        if node.kind is NodeKind.ROW:
            continue
        told = told and node.kind is NodeKind.PARAGRAPH
        for start, end in sentences[node.index]:
            counts = _COUNTS.search(lower, start, end) is not None
            ahead = looks_ahead(lower, start, end) or (
                _BY_YEAR.search(lower, start, end) and not plan_shares(lower, start, end)
            )
            if start in promised or ahead:
                told = False
            elif opens_report(lower, start, end) or (counts and _tells(lower, start, end)):
                told = True
            elif _AIMS.search(lower, start, end):
                told = False
            if told and counts:
                found.add(start)
    return frozenset(found)


def after_past(spans: Spans, nodes: Sequence[Node], over: str | None, promised: Container[int]) -> frozenset[int]:
    """Where sentences of a paragraph begin that go on behind one of years before `over`, with no time or aim of their
    own: "Năm 2025, xã kết nạp 40 hội viên. 98% chi hội họp hằng tháng."
    """
    found, lower = set(), spans.view.lower
    for node in nodes:
        if over is None or node.kind is not NodeKind.PARAGRAPH or lower.find("20", node.text, node.end) < 0:
            continue
        past = False
        for start, end in spans.sentences(node.text, node.end):
            lasts = [time.last for time in spans.times_in(start, end) if time.last]
            if start in promised or looks_ahead(lower, start, end):
                past = False
            elif lasts:
                past = all(last[:4] < over[:4] for last in lasts)
            elif _AIMS.search(lower, start, end):
                past = False
            elif past and _COUNTS.search(lower, start, end):
                found.add(start)
    return frozenset(found)


def gone_before(view: View, nodes: Sequence[Node], sentences: Mapping[int, list[tuple[int, int]]]) -> int:
    """The year before which an article's goals are history: a plan was met by the end of the one before it ("Đến hết
    năm 2026, … đạt 112% kế hoạch"), or nobody reads programmes so old."""
    lower = view.lower
    met = [
        int(year) + 1
        for node in nodes
        if node.kind is not NodeKind.ROW
        for start, end in sentences[node.index]
        if plan_shares(lower, start, end) and not looks_ahead(lower, start, end)
        for year in _BY_END.findall(lower, start, end)
    ]
    return max([OLD, *met])


def looks_ahead(lower: str, start: int, end: int) -> bool:
    """Whether words of the sentence say what is to be done, or that it lies ahead ("sẽ", "cần", "nhiệm kỳ tới")."""
    return _AHEAD.search(lower, start, end) is not None


def _tells(lower: str, start: int, end: int) -> bool:
    return tells_result(lower, start, end) or bool(plan_shares(lower, start, end))
