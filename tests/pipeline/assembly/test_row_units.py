"""What the heads of a table and the brackets in it say of its values: unit, and what was reached (guide, 3.6)."""

from collections.abc import Callable

import pytest

from models.programme import Programme

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("head", "row", "indicator", "unit"),
    [
        ("TT\tNội dung\tSố lượng (ha)\tThời gian", "1\tTrồng rừng lim\t150\tQuý III/2027", "Trồng rừng lim", "ha"),
        ("TT\tChỉ tiêu\tNăm 2027 (%)", "1\tTỷ lệ hộ có sách\t70", "Tỷ lệ hộ có sách", "%"),
        ("TT\tChỉ tiêu\tNăm 2027", "1\tThu hút vốn (triệu USD)\t70", "Thu hút vốn", "triệu USD"),
        ("TT\tChỉ tiêu\tNăm 2027", "1\tThu nhập (ĐVT: triệu đồng/người)\t70", "Thu nhập", "triệu đồng/người"),
        ("TT\tChỉ tiêu\tNăm 2027", "1\tTủ sách (Bình Lạc)\t70", "Tủ sách (Bình Lạc)", None),
    ],
)
def test_a_bracket_tells_the_unit(paper: Paper, head: str, row: str, indicator: str, unit: str | None) -> None:
    (target,) = paper(GOAL, head, row).targets
    assert (target.indicator, target.quantity.unit) == (indicator, unit)


def test_a_bracket_tells_the_unit_of_each_count(paper: Paper) -> None:
    head = "TT\tĐơn vị\tMượn sách (lượt)\tHọc nghề (người)"
    found = paper(GOAL, head, "1\tXã Lim\t125\t2.500", "2\tXã Quế\t130\t1.900").targets
    assert [(one.indicator, one.quantity.unit) for one in found[:2]] == [
        ("Xã Lim mượn sách", "lượt"),
        ("Xã Lim học nghề", "người"),
    ]


@pytest.mark.parametrize("heads", ["Năm 2026 (TH)\tNăm 2027 (KH)", "Chỉ tiêu theo quy định\tMục tiêu năm 2027"])
def test_what_was_reached_or_is_asked_is_not_what_is_aimed_at(paper: Paper, heads: str) -> None:
    (target,) = paper(GOAL, f"TT\tChỉ tiêu\t{heads}", "1\tTỷ lệ hộ có sách\t55%\t70%").targets
    assert (target.quantity.value, target.milestones) == (70, ())


def test_the_words_of_a_row_may_compare_behind_their_change(paper: Paper) -> None:
    (target,) = paper(GOAL, "Chỉ tiêu\tMức phấn đấu", "Số vụ cháy giảm so với năm 2026\t5%").targets
    assert (target.indicator, target.quantity.change) == ("Số vụ cháy so với năm 2026", "decrease")
