"""Words that make a number none of a target, inside other words that do not ("nông thôn mới đạt", "nhà ở đạt")."""

import pytest

from pipeline import extract_text
from tests.pipeline.assembly.told import amounts


@pytest.mark.parametrize(
    ("line", "target"),
    [
        # "mới đạt": what was only just reached.
        ("Tỷ lệ ruộng dùng giống mới đạt 80%.", (80, "%", "Tỷ lệ ruộng dùng giống mới")),
        ("Số doanh nghiệp mới đạt 45 doanh nghiệp.", (45, "doanh nghiệp", "Số doanh nghiệp mới")),
        # "nơi có …", "tại các xã có …": which ones are meant.
        ("Tỷ lệ thợ tại các xưởng có nhà trọ đạt 80%.", (80, "%", "Tỷ lệ thợ tại các xưởng có nhà trọ")),
        ("Tỷ lệ thôn ở các xã đảo có cán bộ thú y đạt 95%.", (95, "%", "Tỷ lệ thôn ở các xã đảo có cán bộ thú y")),
        ("Tỷ lệ hộ hài lòng khi có việc đến xã là 90%.", (90, "%", "Tỷ lệ hộ hài lòng khi có việc đến xã")),
        # "trên 10.000 dân", "bình quân 10.000 dân": per how many.
        ("Huy động trên 240 trẻ ra lớp mầm.", (240, "trẻ", "Huy động trẻ ra lớp mầm")),
        ("Khám mắt cho trên 1.000 trẻ vùng cao.", (1000, "trẻ", "Khám mắt cho trẻ vùng cao")),
        ("Sĩ số bình quân 25 trẻ/lớp.", (25, "trẻ", "Sĩ số bình quân trẻ/lớp")),
        # "xã đạt dưới 15 tiêu chí".
        ("Tỷ số khi sinh đạt dưới 111 bé trai/100 bé gái.", (111, "bé trai", "Tỷ số khi sinh /100 bé gái")),
        # "tại doanh nghiệp có ít nhất 20 lao động".
        ("Ở mỗi thôn có ít nhất 02 giáo viên dạy bơi.", (2, "giáo viên", "Ở mỗi thôn có giáo viên dạy bơi")),
        # "3 có, 5 không": a slogan.
        ("Thôn 3 có 5 hộ thoát nghèo.", (5, "hộ", "Thôn 3 có hộ thoát nghèo")),
        # "trong 68 năm": how long.
        ("Thời gian sống khỏe mạnh tối thiểu 68 năm.", (68, "năm", "Thời gian sống khỏe mạnh")),
        ("Thời gian sống khoẻ mạnh tối thiểu 68 năm.", (68, "năm", "Thời gian sống khoẻ mạnh")),
        # "đã có 90%".
        ("Tỷ lệ hộ cận nghèo đã có bể nước đạt 90%.", (90, "%", "Tỷ lệ hộ cận nghèo đã có bể nước")),
        # "ở 90%", "ước 90%", "bằng 90%", "giảm 90%".
        ("Tỷ lệ hộ nghèo có nhà ở đạt 90%.", (90, "%", "Tỷ lệ hộ nghèo có nhà ở")),
        ("Tỷ lệ thôn có hương ước, quy ước đạt 90%.", (90, "%", "Tỷ lệ thôn có hương ước, quy ước")),
        ("Tỷ lệ xưởng ký thỏa ước đạt 90%.", (90, "%", "Tỷ lệ xưởng ký thỏa ước")),
        ("Tỷ lệ thợ có văn bằng đạt 90%.", (90, "%", "Tỷ lệ thợ có văn bằng")),
        ("Tỷ lệ hộ được miễn giảm đạt 90%.", (90, "%", "Tỷ lệ hộ được miễn giảm")),
        # "60%, 70% và 80%": values before the last.
        ("Tỷ lệ trường đạt chuẩn mức độ 2 đạt 40%.", (40, "%", "Tỷ lệ trường đạt chuẩn mức độ 2")),
        ("Tỷ lệ trẻ học xong lớp 5 đạt 99%.", (99, "%", "Tỷ lệ trẻ học xong lớp 5")),
        # "điểm 3", "lớp 5", "số 12", "chỉ tiêu 4": which one is meant.
        ("Thí điểm 02 vườn mẫu.", (2, "vườn", "Thí điểm vườn mẫu")),
        ("Xử lý dứt điểm 04 điểm ngập.", (4, "điểm", "Xử lý dứt điểm điểm ngập")),
        ("Dạy kỹ năng số 20 lớp.", (20, "lớp", "Dạy kỹ năng số lớp")),
        ("Chọn, phân hạng 12 sản phẩm.", (12, "sản phẩm", "Chọn, phân hạng sản phẩm")),
        ("Chỉ tiêu: 90 thợ.", (90, "thợ", "thợ")),
        # "cao hơn 5%": the other side of a comparison.
        ("Tỷ lệ nợ xấu không cao hơn 5%.", (5, "%", "Tỷ lệ nợ xấu")),
        ("Tỷ lệ hộ hài lòng bằng hoặc cao hơn 85%.", (85, "%", "Tỷ lệ hộ hài lòng")),
    ],
)
def test_words_inside_others_take_nothing_from_a_target(line: str, target: tuple[float, str, str]) -> None:
    programme = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n- {line}\n", extractor="rules")

    assert amounts(programme) == [target]


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ hộ dùng nước sạch mới đạt 40%.",
        "Áp dụng ở nơi có tỷ lệ hộ thiếu nước là 30%.",
        "Hỗ trợ xã đạt dưới 15 tiêu chí.",
        "Gia đình 5 có, 3 sạch.",
        "Thực hiện chỉ tiêu 12 về nhà ở.",
        "Tỷ lệ nợ xấu cao hơn 5% so với xã bạn.",
        "Thời hạn cho mượn sách 2 năm.",
        "Tỷ lệ hộ có bể nước đã đạt 90%.",
    ],
)
def test_the_words_themselves_still_do(line: str) -> None:
    programme = extract_text(f"KẾ HOẠCH\nI. CHỈ TIÊU\n- {line}\n", extractor="rules")

    assert not programme.targets
