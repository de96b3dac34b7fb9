"""Values in turn: several years with a value each."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import due

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ hộ dùng nước máy đạt 80% (năm 2026: 60%; năm 2027: 70%).",
        "Tỷ lệ hộ dùng nước máy đạt 60%, 70% và 80% vào các năm 2026, 2027, 2028.",
    ],
)
def test_milestones_in_a_sentence(paper: Paper, line: str) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert [(one.year, one.value) for one in target.milestones][:2] == [(2026, 60), (2027, 70)]
    assert target.quantity.value == 80
    assert target.indicator == "Tỷ lệ hộ dùng nước máy"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Đến năm 2028 và 2030, tỷ lệ hộ dùng nước máy đạt lần lượt 70% và 90%.", "Đến năm 2028 và 2030"),
        ("Tỷ lệ hộ dùng nước máy đến năm 2028 và năm 2030 lần lượt đạt 70% và 90%.", "năm 2030"),
    ],
)
def test_values_in_turn_for_the_years_before_them(paper: Paper, line: str, said: str) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert [(one.year, one.value) for one in target.milestones] == [(2028, 70), (2030, 90)]
    assert target.quantity.value == 90
    assert target.deadline and (target.deadline.end, target.deadline.text) == ("2030-12-31", said)


@pytest.mark.parametrize(
    "line",
    [
        "Sản lượng thóc các năm 2026, 2027, 2028 lần lượt đạt 8.200 tấn, 8.350 tấn, 8.500 tấn.",
        "Sản lượng thóc năm 2026, 2027 và 2028 đạt lần lượt 8.200 tấn, 8.350 tấn và 8.500 tấn.",
        "Sản lượng thóc lần lượt các năm 2026, 2027, 2028 đạt 8.200 tấn, 8.350 tấn, 8.500 tấn.",
    ],
)
def test_values_in_turn_each_with_its_unit(paper: Paper, line: str) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert [(one.year, one.value) for one in target.milestones] == [(2026, 8200), (2027, 8350), (2028, 8500)]
    assert target.indicator == "Sản lượng thóc"
    assert target.quantity.value == 8500
    assert target.deadline and target.deadline.end == "2028-12-31"


def test_values_in_turn_without_years_stay_apart(paper: Paper) -> None:
    found = paper(GOAL, "1. Sản lượng thóc, ngô năm 2026 lần lượt đạt 8.200 tấn và 950 tấn.").targets
    assert [one.quantity.value for one in found] == [8200, 950]
    assert not any(one.milestones for one in found)


def test_three_years_with_three_values_share_what_is_measured(paper: Paper) -> None:
    line = "1. Năm 2026 đạt 40%, năm 2027 đạt 50%, năm 2030 đạt 90% số hộ dùng nước máy."
    assert [one.indicator for one in paper(GOAL, line).targets] == ["số hộ dùng nước máy"] * 3


def test_two_years_with_two_values_share_what_is_measured(paper: Paper) -> None:
    found = paper(GOAL, "1. Đến năm 2027 đạt 50%, đến năm 2030 đạt 90% số hộ dùng nước máy.").targets
    assert [(one.quantity.value, due(one)) for one in found] == [
        (50, (None, "2027-12-31", None)),
        (90, (None, "2030-12-31", None)),
    ]
    assert [one.indicator for one in found] == ["số hộ dùng nước máy"] * 2
