"""Predicates: where a population ends and what is said of it begins."""

from functools import cache

import regex

from extractors.lexicon import alternatives, meanings

# "doanh nghiệp có tổ chức công đoàn ký kết …": this "có" only tells which population is meant.
_MODIFIER = regex.compile(
    r"có (?:tổ chức công đoàn|tổ chức đảng|vốn|đông|nhu cầu|từ|trên|dưới|liên quan|hoàn cảnh|sử dụng|quy mô|"
    r"điều kiện|đủ điều kiện|"
    r"nguy cơ|thẩm quyền|quan hệ|hợp đồng|đăng ký|công trình|phát sinh|hoạt động|ít nhất|khả năng|trình độ|\d)"
)
_MODAL = regex.compile(r"(?:sẽ|phải|đều|đã|đang|cùng|chưa|không|tự|mới|thường xuyên|chủ động|tích cực)(?!\p{L})\s*$")


@cache
def _verbs() -> "regex.Pattern[str]":
    return regex.compile(alternatives([*meanings("predicates"), "có", "là"]))


def predicate_start(lower: str, start: int, end: int) -> int | None:
    """Where the predicate of the clause `[start, end)` begins; None where the words are a population alone."""
    table = meanings("predicates")
    found = [match for match in _verbs().finditer(lower, start, end) if table.get(match[0], "predicate") == "predicate"]
    for number, match in enumerate(found):
        if _MODIFIER.match(lower, match.start(), end) and number + 1 < len(found):
            continue
        modal = _MODAL.search(lower, max(start, match.start() - 14), match.start())
        return modal.start() if modal else match.start()
    return None


def opens_action(lower: str, start: int, end: int) -> bool:
    """Whether the words at `start` open with a verb of work, one that is no predicate of a population among them."""
    match = _verbs().match(lower, start, end)
    return match is not None and meanings("predicates").get(match[0], "") != ""
