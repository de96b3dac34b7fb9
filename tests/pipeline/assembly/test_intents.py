"""What plans and those who carry them out say in plain words is a target (guide, section 3)."""

import pytest

from pipeline import extract_text

HEAD = "KẾ HOẠCH\nPhát triển xã hội năm 2027\n\nI. CHỈ TIÊU\n- "


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Theo đề án vừa được duyệt, đến năm 2030 tỉnh đón 5 triệu lượt khách.", [5_000_000]),
        ("Theo quy hoạch, đến năm 2030 huyện xây dựng 12 chợ.", [12]),
        ("Theo kế hoạch của tỉnh, tỷ lệ hộ có thẻ năm 2026 là 78%, 2027 là 79,8%, 2028 là 81%.", [78, 79.8, 81]),
        ("Chỉ tiêu tỉnh giao năm 2027 là 2.900 người học nghề.", [2900]),
        ("Kế hoạch tỉnh đặt ra là trên 95% hộ dùng nước máy.", [95]),
        ("Năm 2027, huyện được giao tỷ lệ hộ có thẻ đạt 95,5%.", [95.5]),
        ("Nhà trường muốn đến năm 2030 có 40% giảng viên là tiến sĩ.", [40]),
        ("Xã quyết tâm nâng tỷ lệ hộ phân loại rác lên 75% vào năm 2027.", [75]),
        ("Đề án nhà ở đề ra đến năm 2030 xây 5.000 căn hộ.", [5000]),
        # What was reached, what somebody is given, what is spoken of.
        ("Kế hoạch tỉnh đặt ra là trên 95% hộ dùng nước máy, huyện đạt 97%.", []),
        ("Chỉ tiêu tỉnh giao năm 2027 là 2.900 người học nghề, huyện đã có 3.100 người.", []),
        ("Ông Thử được giao 2 ha rừng để chăm sóc.", []),
        ("Chợ giải thích về cam kết đến năm 2030, nơi 40% gian hàng để không.", []),
        ("Theo chương trình, khách đi qua 5 điểm dừng, ăn 3 bữa.", []),
    ],
)
def test_plain_words_of_a_plan_promise_in_an_article(told: str, values: list[float]) -> None:
    found = extract_text(f"Chuyện ở Lũng Xanh\n\n{told}\n").targets
    assert [target.quantity.value for target in found] == values


@pytest.mark.parametrize(
    ("told", "indicators"),
    [
        ("Chỉ tiêu tỉnh giao năm 2027 là 90 người học nghề.", ["người học nghề"]),
        ("Kế hoạch tỉnh đặt ra là trên 95% hộ dùng nước máy.", ["hộ dùng nước máy"]),
        ("Tỷ lệ đơn được giải quyết được giao đạt 95,5%.", ["Tỷ lệ đơn được giải quyết"]),
        ("Yêu cầu tỷ lệ nữ trong ban quản lý từ 10% trở lên.", ["tỷ lệ nữ trong ban quản lý"]),
        ("Yêu cầu của người dân được giải quyết đúng hạn đạt 95%.", ["Yêu cầu của người dân được giải quyết đúng hạn"]),
        ("Hướng đến 60% xưởng mộc ký cam kết.", ["xưởng mộc ký cam kết"]),
        ("Mục tiêu của xã đến năm 2030, 70% hộ có vườn.", ["hộ có vườn"]),
        (
            "Tỷ lệ thợ có thẻ đạt 95%, tức tăng 4% so với năm 2025.",
            ["Tỷ lệ thợ có thẻ", "Tỷ lệ thợ có thẻ so với năm 2025"],
        ),
        (
            "Tỷ lệ thợ có thẻ đạt 95%, tức tăng 4% so với hiện nay; có chợ phiên.",
            ["Tỷ lệ thợ có thẻ", "Tỷ lệ thợ có thẻ so với hiện nay"],
        ),
        ("Doanh thu chợ năm 2026 là 78 tỷ đồng, 2027 là 85 tỷ đồng.", ["Doanh thu chợ", "Doanh thu chợ"]),
    ],
)
def test_such_words_are_no_part_of_what_is_measured(told: str, indicators: list[str]) -> None:
    assert [target.indicator for target in extract_text(f"{HEAD}{told}\n").targets] == indicators
