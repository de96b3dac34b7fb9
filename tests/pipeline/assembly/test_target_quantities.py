"""Numbers beside words that bound, compare, share or name them (guide, sections 3.1 and 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import amounts

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("1. Phấn đấu sản lượng sách gấp 1,7 lần so với năm 2025.", "increase"),
        ("1. Phấn đấu sản lượng sách gấp đôi năm 2025.", "increase"),
        ("1. Phấn đấu sản lượng sách gấp 1,5 lần mức chung của vùng.", None),
    ],
)
def test_how_many_times_as_much_as_before(paper: Paper, line: str, change: str | None) -> None:
    assert [one.quantity.change for one in paper(GOAL, line).targets] == [change]


def test_nothing_is_denied_of_a_measure_behind_a_comma(paper: Paper) -> None:
    lines = "1. Không để hộ nào thiếu sách, tỷ lệ mất sách dưới 2%.", "2. Không có xã, thôn nào đọc dưới 60%."
    comparators = [one.quantity.comparator for one in paper(GOAL, *lines).targets]
    assert comparators == ["lt", "ge"]


def test_so_many_of_so_many(paper: Paper) -> None:
    (one,) = paper(GOAL, "1. Phấn đấu 12/15 xã có tủ sách.", "2. Họp với 12/15 người quen.").targets
    assert (one.quantity.value, one.quantity.unit, one.indicator) == (0.8, "xã", "xã có tủ sách")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("1. Tỷ lệ lớp đọc sách cao hơn 70%.", [70]),
        ("1. Đến năm 2030, tỷ lệ sách mất thấp hơn 1%.", [1]),
        ("1. Tỷ lệ lớp đọc sách đạt 75%, cao hơn 70% của năm trước.", [75]),
        ("1. Tỷ lệ lớp đọc sách cao hơn 70% so với vùng xuôi.", []),
    ],
)
def test_higher_than_is_a_bound_where_nothing_is_compared(paper: Paper, line: str, values: list[float]) -> None:
    assert [one.quantity.value for one in paper(GOAL, line).targets] == values


@pytest.mark.parametrize(
    "indicator",
    [
        "Tỷ lệ thầy giáo được khám mắt định kỳ ít nhất 1 lần/năm",
        "Tỷ lệ lớp đọc sách ít nhất 01 lần/tháng",
        "Số thôn có từ 2 tủ sách trở lên",
    ],
)
def test_a_number_in_the_name_of_a_share_is_no_target(paper: Paper, indicator: str) -> None:
    (one,) = paper(GOAL, f"1. {indicator} đạt 90%.").targets
    assert (one.indicator, one.quantity.value) == (indicator, 90)


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("1. Mở tủ sách ở 12 xã.", "Mở tủ sách ở xã"),
        ("1. Độ phủ sách giữ ở mức 42%.", "Độ phủ sách giữ"),
        ("1. Rút ngắn 30% thời gian mượn sách.", "thời gian mượn sách"),
        ("1. Kiềm chế tốc độ gia tăng số sách mất dưới 2%.", "Kiềm chế tốc độ gia tăng số sách mất"),
    ],
)
def test_where_it_is_done_stays_and_how_it_changes_goes(paper: Paper, line: str, indicator: str) -> None:
    assert [one.indicator for one in paper(GOAL, line).targets] == [indicator]


def test_a_limit_for_each_promises_nothing(paper: Paper) -> None:
    lines = "1. Mỗi tổ mở 12 lớp.", "2. Mỗi tổ mời không quá 15 người."
    assert [one.quantity.value for one in paper("II. NHIỆM VỤ", *lines).targets] == [12]


@pytest.mark.parametrize("unit", ["nhà văn hóa", "nhà văn hoá"])
def test_a_number_in_words_counts_a_unit_in_either_spelling(paper: Paper, unit: str) -> None:
    assert amounts(paper(GOAL, f"1. Xây dựng ba {unit} thôn.")) == [(3, unit, f"Xây dựng {unit} thôn")]


@pytest.mark.parametrize("line", ["Tỷ lệ hộ nghèo không cao hơn 5%.", "Số vụ cháy không lớn hơn 5 vụ."])
def test_no_more_than_a_level_limits_and_compares_nothing(paper: Paper, line: str) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert (target.quantity.value, target.quantity.comparator) == (5, "le")


@pytest.mark.parametrize(
    ("words", "value", "high"),
    [
        ("Đón 12,500 lượt khách", 12_500, None),
        ("Đón 1,200-1,500 lượt khách", 1200, 1500),
        ("Sửa chữa 12,500 km đường", 12.5, None),
        ("Bình quân 2,125 con", 2.125, None),
    ],
)
def test_things_have_no_thousandths(paper: Paper, words: str, value: float, high: float | None) -> None:
    (one,) = paper(GOAL, f"1. {words}.").targets
    assert (one.quantity.value, one.quantity.high) == (value, high)
