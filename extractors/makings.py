"""Makings: words right before what is counted or drawn up ("thành lập 12 tổ", "phê duyệt đề án …")."""

from functools import cache

import regex

from extractors.lexicon import alternatives, forms_meaning

_PAPER_WITHIN = 24


@cache
def _makes() -> str:
    # "sửa đổi, bổ sung 12 điều": what is amended is not added to what there is.
    return "(?<!sửa đổi, )" + alternatives(forms_meaning("makings", "reach"))


@cache
def _opens() -> "regex.Pattern[str]":
    return regex.compile(_makes())


@cache
def _before() -> "regex.Pattern[str]":
    return regex.compile("(?r)" + _makes() + r"[^,;:.%\d]{0,28}$")


@cache
def _work() -> "regex.Pattern[str]":
    works = alternatives(forms_meaning("makings", "work"))
    return regex.compile("(?r)" + works + r"(?:\s(?:mới|thêm|được|cho|tại|đủ|dứt điểm|miễn phí))?\s*$")


@cache
def _paper() -> "regex.Pattern[str]":
    return regex.compile("(?r)" + alternatives(forms_meaning("makings", "paper")) + r"(?:,? các| các| một)?\s$")


def opens_with_making(lower: str, start: int) -> bool:
    """Whether a word that makes or reaches what is counted begins at `start`."""
    return _opens().match(lower, start) is not None


def ends_with_making(left: str) -> bool:
    """Whether `left`, the words before a number, has such a word at most 28 letters before its end."""
    return _before().search(left) is not None


def ends_with_work(left: str) -> bool:
    """Whether `left`, the words before a number, ends with a verb of work to be done ("mở thêm", "lắp đặt").

    >>> ends_with_work("lắp đặt thêm "), ends_with_work("cấp miễn phí "), ends_with_work("hiện có ")
    (True, True, False)
    """
    return _work().search(left) is not None


def is_drawn_up(lower: str, noun: int) -> bool:
    """Whether the paper whose noun begins at `noun` is drawn up or changed: "xây dựng | kế hoạch …"."""
    return _paper().search(lower, max(0, noun - _PAPER_WITHIN), noun) is not None
