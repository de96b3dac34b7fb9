"""Which yearly values beside a target are stages on the way to it (guide, section 3.5)."""

from collections.abc import Callable

import pytest

from models.programme import Programme

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("Năm 2028, tỷ lệ hộ có sách đạt 85% (năm 2027 đạt 80%).", []),
        ("Đến năm 2028, tỷ lệ hộ có sách đạt 85% (năm 2027 đạt 80%).", [2027]),
        ("Đến năm 2028, tỷ lệ hộ có sách đạt 85% (năm 2027 ở mức 80%).", [2027]),
        ("Đến năm 2028, tỷ lệ hộ có sách đạt 85% (năm 2027 chiếm 80%).", [2027]),
        ("Đến năm 2028, tỷ lệ hộ có sách đạt 85% (năm 2025 đạt 80%).", []),
    ],
)
def test_a_year_before_the_target_or_the_paper_is_no_stage(paper: Paper, line: str, years: list[int]) -> None:
    (target,) = paper("I. CHỈ TIÊU", f"1. {line}").targets
    assert (target.quantity.value, [one.year for one in target.milestones]) == (85, years)
