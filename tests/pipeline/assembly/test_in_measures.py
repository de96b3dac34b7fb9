"""Numbers in the name of what is measured, and how big things are, are no targets (guide, section 3)."""

from collections.abc import Callable

import pytest

from models.programme import Programme

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("line", "indicator", "value"),
    [
        ("Phấn đấu tổng vốn vay cho 350 hộ nghèo là 7 tỷ đồng.", "tổng vốn vay cho 350 hộ nghèo", 7_000_000_000),
        ("Kinh phí mua sách cho 12 xã là 6 tỷ đồng.", "Kinh phí mua sách cho 12 xã", 6_000_000_000),
        ("Sản lượng chè của ít nhất 12 hợp tác xã đạt 500 tấn.", "Sản lượng chè của ít nhất 12 hợp tác xã", 500),
        ("Bài thi từ 5 điểm trở lên: 85%.", "Bài thi từ 5 điểm trở lên", 85),
        ("Bài thi trên 5 điểm chiếm 85%.", "Bài thi trên 5 điểm", 85),
    ],
)
def test_a_number_in_the_name_of_a_measure(paper: Paper, line: str, indicator: str, value: int) -> None:
    (one,) = paper(GOAL, f"1. {line}").targets
    assert (one.indicator, one.quantity.value) == (indicator, value)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Mở tủ sách cho 12 xã.", [12]),
        ("Có trên 50 xã đạt 85% tiêu chí.", [50, 85]),
        ("Phấn đấu tổ chức 12 lớp cho 480 thợ (40 thợ/lớp).", [12]),
        ("Phấn đấu dạy nghề cho 480 thợ (40 thợ/lớp).", [480]),
        ("Xây dựng nhà máy điện công suất 2 x 150 MW.", []),
        ("Xây dựng nhà máy điện 2 x 150 MW.", []),
        ("Phấn đấu đến năm 2028, 100% thôn, bản vùng cao (12 thôn) có tủ sách.", [100]),
        ("Phấn đấu trao học bổng cho 300 học sinh (mức 1 triệu đồng/em).", [300]),
        ("Đội cứu hộ có mặt trong 5-7 phút đạt 80%.", [80]),
    ],
)
def test_what_counts_and_what_does_not(paper: Paper, line: str, values: list[int]) -> None:
    assert [one.quantity.value for one in paper(GOAL, f"1. {line}").targets] == values


@pytest.mark.parametrize(
    ("line", "value", "change"),
    [
        ("Công suất trạm bơm nâng từ 10.000 m3/ngày đêm lên 15.000 m3/ngày đêm.", 15_000, "increase"),
        ("Nâng số tủ sách từ 85 tủ sách/100 dân lên 95 tủ sách/100 dân.", 95, "increase"),
        ("Nâng số tổ từ 3 tổ đọc sách kiểu mới lên 8 tổ.", 8, "increase"),
        ("Giảm tỷ lệ mất sách từ mức 8,5% xuống còn 5%.", 5, "decrease"),
        ("Từ 8 xã đạt chuẩn năm 2026 tăng lên 10 xã năm 2027.", 10, "increase"),
        ("Từ chỗ có 8 xã đạt chuẩn, phấn đấu đến năm 2030 có 12 xã đạt chuẩn.", 12, None),
    ],
)
def test_where_a_change_begins_is_no_target(paper: Paper, line: str, value: int, change: str | None) -> None:
    (one,) = paper(GOAL, f"1. {line}").targets
    assert (one.quantity.value, one.quantity.change) == (value, change)
