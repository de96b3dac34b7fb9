"""Times that the targets of a sentence share, said behind one of them (guide, section 3.3)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import due

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Tỷ lệ lớp có tủ sách đạt 60% ở phố và 40% ở bản vào năm 2027, 90% ở phố vào năm 2030.", [2027, 2027, 2030]),
        (
            "Tỷ lệ hộ thiếu sách giảm còn dưới 8% (vùng cao dưới 25%) vào năm 2027 và dưới 5% (vùng cao dưới 20%) vào "
            "năm 2030.",
            [2027, 2027, 2030, 2030],
        ),
        ("Tỷ lệ hộ thiếu sách còn 1% vào năm 2030, giảm 2,7% so với năm 2025.", [2030, 2030]),
        ("Thu của chợ tăng bình quân 30%/năm, đạt trên 2 tỷ đồng vào năm 2030.", [None, 2030]),
        ("Thu nhập đạt 75 triệu đồng và tỷ lệ hộ thiếu sách đến năm 2030 còn 3%.", [None, 2030]),
        ("Hoàn thành 5 km đường, thay 8 km ống cũ và 4 cống trước năm 2029.", [2028, 2028, 2028]),
        ("Thành lập 3 hợp tác xã và trồng 4 ha chè (trong năm 2028).", [None, 2028]),
        ("Thu hút 10 xưởng mộc, trong đó có 4 xưởng mộc trước năm 2029.", [None, 2028]),
        ("Trồng 150 ha rừng, trong đó 40 ha cây bản địa, trong quý III/2027.", [2027, 2027]),
        ("Xây 5 cầu, 3 cống, 2 đập, hoàn thành trong năm 2027.", [2027, 2027, 2027]),
        ("Có 12 thôn (80%) có sân bóng vào năm 2028, 9 thôn (60%) có loa vào năm 2029.", [2028] * 2 + [2029] * 2),
        ("Kết nạp 40 hội viên (trong đó 30% là thợ trẻ) trong năm 2027.", [2027, 2027]),
        ("Mở 12 lớp nghề cho 100% thợ mới (quý II và quý III/2026).", [2026, 2026]),
    ],
)
def test_a_list_shares_the_time_behind_it(paper: Paper, line: str, ends: list[int | None]) -> None:
    found = [one.deadline for one in paper("I. CHỈ TIÊU", f"1. {line}").targets]
    assert [int((one.end or "")[:4]) if one else None for one in found] == ends


@pytest.mark.parametrize(
    ("line", "deadlines"),
    [
        ("Mở 5 lớp vào năm 2027; 90% thợ có sổ.", [("2027-01-01", "2027-12-31", None)] * 2),
        (
            "90% thợ có sổ trước tháng 6/2027, 80% thôn có loa trước tháng 9/2027.",
            [(None, "2027-05-31", None), (None, "2027-08-31", None)],
        ),
        ("Mở 5 lớp (xong trong năm 2027); 90% thợ có sổ.", [("2027-01-01", "2027-12-31", None), None]),
        (
            "Xây 2 cầu vào năm 2027; lắp 8 km ống và 90 van nước trước năm 2029.",
            [("2027-01-01", "2027-12-31", None), (None, "2028-12-31", None), (None, "2028-12-31", None)],
        ),
        (
            "Đến năm 2030 có 500 thợ giỏi; hằng năm mở 3 lớp nghề.",
            [(None, "2030-12-31", None), (None, "2030-12-31", "yearly")],
        ),
    ],
)
def test_a_time_behind_a_number_goes_on_where_no_other_is_said(
    paper: Paper, line: str, deadlines: list[object]
) -> None:
    assert [due(one) for one in paper(GOAL, f"1. {line}").targets] == deadlines


def test_what_recurs_takes_its_dates_from_the_heading_before_those_of_its_sentence(paper: Paper) -> None:
    line = "1. Đến năm 2028 có 500 thợ giỏi; hằng năm mở 3 lớp nghề."
    found = paper("I. CHỈ TIÊU GIAI ĐOẠN 2026-2030", line).targets
    assert due(found[1]) == ("2026-01-01", "2030-12-31", "yearly")
