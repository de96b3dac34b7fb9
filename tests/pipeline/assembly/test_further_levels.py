"""Further levels: what a second value says of the measure that the clause before it named (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


def test_lines_of_years_alone_are_of_what_the_line_above_them_measures(paper: Paper) -> None:
    found = paper("I. CHỈ TIÊU", "1. Phấn đấu tỷ lệ hộ thiếu sách:", "- 2027: 15%", "- Năm 2028: 12%").targets
    told = [(one.indicator, one.quantity.value, one.deadline and one.deadline.end) for one in found]
    assert told == [("tỷ lệ hộ thiếu sách", 15, "2027-12-31"), ("tỷ lệ hộ thiếu sách", 12, "2028-12-31")]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        (
            "Tỷ lệ hộ thiếu sách dưới 8% (vùng cao dưới 25%) vào năm 2027 và dưới 5% (vùng cao dưới 20%) vào năm 2030.",
            ["Tỷ lệ hộ thiếu sách", "Tỷ lệ hộ thiếu sách vùng cao"] * 2,
        ),
        (
            "Tỷ lệ hộ đọc sách năm 2026 đạt trên 8% và năm 2027 đạt từ 10% trở lên, tỉnh yêu cầu các sở vào cuộc.",
            ["Tỷ lệ hộ đọc sách"] * 2,
        ),
        (
            "Đưa tỷ lệ hộ đọc sách đạt 20% vào năm 2027 và 30% vào năm 2030.[6] Để đạt mục tiêu, xã sẽ xây nhà.",
            ["tỷ lệ hộ đọc sách"] * 2,
        ),
        (
            "Tổng thu từ du lịch đạt 12 tỷ đồng, đóng góp 6% vào thu ngân sách; năm 2030 đạt 15 tỷ đồng.",
            ["Tổng thu từ du lịch", "Tổng thu từ du lịch đóng góp vào thu ngân sách", "Tổng thu từ du lịch"],
        ),
        (
            "Doanh thu năm 2027 đạt 12 tỷ đồng, năm 2030 đạt 15 tỷ đồng.",
            ["Doanh thu", "Doanh thu"],
        ),
        (
            "Tăng thu nhập từ rừng lên 1,5 lần vào năm 2027 và gấp đôi vào năm 2030 so với năm 2024.",
            ["thu nhập từ rừng", "thu nhập từ rừng so với năm 2024"],
        ),
        (
            "Sản lượng đạt 45 tỷ đồng, từ quý III không dưới 60 tỷ đồng/tháng.",
            ["Sản lượng", "Sản lượng"],
        ),
        (
            "Tỷ lệ hộ thiếu sách: đến năm 2027 giảm 30%, năm 2028 sẽ giảm 40% và năm 2030 sẽ giảm 50% so với năm 2024.",
            ["Tỷ lệ hộ thiếu sách", "Tỷ lệ hộ thiếu sách", "Tỷ lệ hộ thiếu sách so với năm 2024"],
        ),
        (
            "Số ca mắc sởi: Sẽ giảm 30% vào năm 2027, đến năm 2028 tỷ lệ đó sẽ giảm 60%.",
            ["Số ca mắc sởi", "Số ca mắc sởi"],
        ),
        (
            "Phấn đấu 60% tổ trưởng là nữ, và con số này dự kiến sẽ tăng lên 75% vào năm 2030.",
            ["tổ trưởng là nữ", "tổ trưởng là nữ"],
        ),
        (
            "Có 70% hộ có vườn mẫu, tăng 5% so với năm 2024.",
            ["hộ có vườn mẫu", "hộ có vườn mẫu so với năm 2024"],
        ),
        (
            "Giá trị hàng thủ công đạt 9 tỷ đồng, tăng gấp 2 lần so với năm 2025; trong đó: chiếu: 4 tỷ đồng, "
            "tăng 1,5 lần so với năm 2025.",
            [
                "Giá trị hàng thủ công",
                "Giá trị hàng thủ công so với năm 2025",
                "chiếu",
                "chiếu so với năm 2025",
            ],
        ),
        (
            "Chỉ số đọc sách tăng ít nhất 5 bậc so với năm 2025, phấn đấu vào nhóm 20 tỉnh dẫn đầu.",
            ["Chỉ số đọc sách bậc so với năm 2025", "Chỉ số đọc sách vào nhóm tỉnh dẫn đầu"],
        ),
        (
            "Rà soát 40 thủ tục cấp xã (đạt 60%); bãi bỏ các thủ tục thừa cấp thôn (đạt 30%).",
            ["Rà soát thủ tục cấp xã", "Rà soát thủ tục cấp xã", "bãi bỏ các thủ tục thừa cấp thôn"],
        ),
        (
            "Số tủ sách cuối năm 2027: 40 tủ, tăng 9 tủ so với năm 2025.",
            ["Số tủ sách", "Số tủ sách so với năm 2025"],
        ),
        (
            "Tỷ lệ hộ thiếu sách năm 2027 giảm dưới 9%, năm 2028 giảm còn 5% và đến năm 2030 hết hẳn.",
            ["Tỷ lệ hộ thiếu sách", "Tỷ lệ hộ thiếu sách"],
        ),
        (
            "Nhu cầu sách mới, đến năm 2028 phấn đấu 2.000 cuốn, đến năm 2030 khoảng 3.000 cuốn.",
            ["Nhu cầu sách mới", "Nhu cầu sách mới"],
        ),
        (
            "Số ca mắc lao: mục tiêu đến năm 2027 giảm 30%, đến năm 2030 giảm 80% so với năm 2015.",
            ["Số ca mắc lao: mục tiêu", "Số ca mắc lao: mục tiêu so với năm 2015"],
        ),
    ],
)
def test_a_further_level_is_one_of_the_same_measure(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line)[: len(indicators)] == indicators


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Có 17 thôn có tủ sách, chiếm 85%.", ["thôn có tủ sách"] * 2),
        ("Thu ngân sách đạt 12 tỷ đồng, bằng 110% dự toán.", ["Thu ngân sách", "Thu ngân sách dự toán"]),
        ("Tỷ lệ mất sách giảm từ 18% xuống dưới 15%, tiến tới 12% vào năm 2030.", ["Tỷ lệ mất sách"] * 2),
        ("100% thôn (30/30 thôn) có tủ sách.", ["thôn có tủ sách"]),
        ("Tỷ lệ hộ có sách đạt 85% (kế hoạch huyện giao 83%).", ["Tỷ lệ hộ có sách"]),
        ("Đạt 02 giải nhất; 100% đội tham gia đầy đủ.", ["giải nhất", "đội tham gia đầy đủ"]),
        ("Có 15 trong tổng số 18 thôn có tủ sách.", ["thôn có tủ sách"]),
        ("Đạt 12 giải, gồm 2 giải nhất, 10 giải ba.", ["giải", "giải nhất", "giải ba"]),
        ("Thu kinh phí công đoàn 2% đạt 98%.", ["Thu kinh phí công đoàn"]),
        ("Mượn sách qua mạng: mức 3 đạt 40%; mức 4 đạt 60%.", ["Mượn sách qua mạng"] * 2),
    ],
)
def test_what_is_said_again_and_what_stands_beside(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line) == indicators
