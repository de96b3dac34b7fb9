"""What only leads in, and what a rise is compared with, end where the measure begins (guide, section 3.2)."""

import pytest

from pipeline import extract_text

HEAD = "KẾ HOẠCH\nPhát triển xã hội năm 2027\n\nI. CHỈ TIÊU\n- "


@pytest.mark.parametrize(
    ("told", "indicators"),
    [
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
def test_what_leads_in_is_no_part_of_what_is_measured(told: str, indicators: list[str]) -> None:
    assert [target.indicator for target in extract_text(f"{HEAD}{told}\n").targets] == indicators
