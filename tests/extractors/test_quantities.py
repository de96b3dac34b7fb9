"""Every number with its comparator, range, multiplier and unit (guide, section 3.1)."""

import pytest

from extractors.quantities import find_quantities
from extractors.times import find_times
from tests.extractors.numbers_told import only, read


def test_so_many_of_so_many_estates() -> None:
    assert only("9/10 khu, cụm công nghiệp đạt chuẩn")[:2] == ("9/10", 0.9)


@pytest.mark.parametrize(
    ("sentence", "span", "value", "high", "unit"),
    [
        ("Đạt 10-12% dân số", "10-12%", 10, 12, "%"),
        ("Đạt 10% - 12% dân số", "10% - 12%", 10, 12, "%"),
        ("Dựng từ 3 đến 5 mô hình", "3 đến 5", 3, 5, "mô hình"),
        ("Thu từ 2 đến 3 tỷ đồng", "2 đến 3 tỷ", 2_000_000_000, 3_000_000_000, "đồng"),
        ("Thu từ 800 triệu đồng đến 1,2 tỷ đồng", "800 triệu đồng đến 1,2 tỷ", 800_000_000, 1_200_000_000, "đồng"),
        ("Dựng từ 3 mô hình đến 5 mô hình", "3 mô hình đến 5", 3, 5, "mô hình"),
        ("Mời 500 người đến 1 nghìn người", "500 người đến 1 nghìn", 500, 1000, "người"),
        ("Giúp 40 ÷ 50 hộ", "40 ÷ 50", 40, 50, "hộ"),
        ("Tạo từ 1.200 đến 1.500 việc làm", "1.200 đến 1.500", 1200, 1500, "việc làm"),
        ("Giảm 1,5 - 2%", "1,5 - 2%", 1.5, 2, "%"),
        ("Mỗi xã dựng từ một đến hai mô hình", "một đến hai", 1, 2, "mô hình"),
        ("Mỗi xã dựng một hoặc hai mô hình", "một hoặc hai", 1, 2, "mô hình"),
        ("Dựng 1 hoặc 2 mô hình", "1 hoặc 2", 1, 2, "mô hình"),
        ("Đạt 10 ~ 12% dân số", "10 ~ 12%", 10, 12, "%"),
        ("Đạt từ 5 đến dưới 10% dân số", "5 đến dưới 10%", 5, 10, "%"),
    ],
)
def test_ranges(sentence: str, span: str, value: float, high: float, unit: str) -> None:
    assert only(sentence) == (span, value, high, unit, "between")


@pytest.mark.parametrize(
    ("sentence", "span", "value", "unit"),
    [
        ("Kết nạp 1.250 đoàn viên mới", "1.250", 1250, "đoàn viên"),
        ("Tăng 2,5% mỗi năm", "2,5%", 2.5, "%"),
        ("Đạt 4.5% số hộ", "4.5%", 4.5, "%"),
        ("Đạt 95 phần trăm số hộ", "95 phần trăm", 95, "%"),
        ("Tổ chức 01 cuộc đối thoại", "01", 1, "cuộc đối thoại"),
        ("Tổ chức 02 (hai) cuộc thi vẽ", "02", 2, "cuộc thi"),
        ("Trồng 650 (sáu trăm năm mươi) cây xanh", "650", 650, "cây xanh"),
        ("Thu 20 tỷ đồng", "20 tỷ", 20_000_000_000, "đồng"),
        ("Thu 15 nghìn tỷ đồng", "15 nghìn tỷ", 15_000_000_000_000, "đồng"),
        ("Đón 2,5 triệu lượt khách", "2,5 triệu", 2_500_000, "lượt khách"),
        ("Phủ xanh 3,5 nghìn ha", "3,5 nghìn", 3500, "ha"),
        ("Sinh 107 trẻ trai/100 trẻ gái", "107", 107, "trẻ trai"),
        ("Trồng 1.234.567 cây xanh", "1.234.567", 1_234_567, "cây xanh"),
        ("Đạt 100% tỷ lệ hộ dân", "100%", 100, "%"),
        ("Chiếm 14% tỷ trọng", "14%", 14, "%"),
        ("một nửa số xã đạt chuẩn", "một nửa", 0.5, "xã"),
        ("2/3 số xã đạt chuẩn", "2/3", 0.6667, "xã"),
        ("15/18 thôn có sân chơi", "15/18", 0.8333, "thôn"),
        ("Số xã có sân chơi: 9/12 xã", "9/12", 0.75, "xã"),
        ("Chấm đạt 80/100 điểm", "80", 80, None),
        ("hai phần ba số xã đạt chuẩn", "hai phần ba", 0.6667, "xã"),
        ("Kết nạp 25 đồng chí vào Đảng", "25", 25, "đồng chí"),
        ("Cao 168,5 cm đối với nam", "168,5", 168.5, "cm"),
        ("Trồng 1.200 héc-ta chè", "1.200", 1200, "héc-ta"),
        ("Dựng 5 sân thể thao", "5", 5, "sân"),
        ("Tặng 20 bằng khen cho tập thể", "20", 20, "bằng khen"),
        ("Mời 12 đối tác", "12", 12, "đối tác"),
        ("Thu 500 000 000 đồng", "500 000 000", 500_000_000, "đồng"),
        ("Trồng 12 000 cây quế", "12 000", 12_000, "cây"),
        ("Doanh thu gấp rưỡi", "gấp rưỡi", 1.5, "lần"),
        ("Tổ chức một (01) hội thi", "một", 1, "hội thi"),
        ("Xây mới ba trường", "ba", 3, "trường"),
        ("Gấp 2 lần hôm nay", "2", 2, "lần"),
        ("Doanh thu tăng gấp đôi", "gấp đôi", 2, "lần"),
    ],
)
def test_values_and_units(sentence: str, span: str, value: float, unit: str) -> None:
    assert only(sentence) == (span, value, None, unit, "eq")


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Giới thiệu ít nhất một đoàn viên ưu tú", 1, "đoàn viên"),
        ("Mở tối thiểu mười hai lớp tập huấn", 12, "lớp tập huấn"),
        ("Dựng ít nhất hai mươi lăm mô hình", 25, "mô hình"),
        ("Giúp ít nhất ba trăm hộ nghèo", 300, "hộ nghèo"),
        ("Mỗi xã xây dựng từ một mô hình trở lên", 1, "mô hình"),
        ("Mỗi tổ giúp hai gia đình đoàn viên trở lên", 2, "gia đình"),
        ("Giúp ít nhất hai nghìn hộ nghèo", 2000, "hộ nghèo"),
    ],
)
def test_numbers_in_words(sentence: str, value: int, unit: str) -> None:
    assert only(sentence)[1:] == (value, None, unit, "ge")


def test_a_rate_has_its_numerator() -> None:
    assert only("Tỷ suất tử vong dưới 4/100.000 trẻ")[:2] == ("4", 4)


def test_a_year_is_no_end_of_a_range_of_shares() -> None:
    share, _ = read("Tỷ lệ hộ nghèo còn 2% đến 2030, giảm dần")  # the times are not read here
    assert (share.value, share.high) == (2, None)
    assert only("Tỷ lệ hộ nghèo còn 2% đến 20%")[1:3] == (2, 20)


def test_of_a_fall_the_level_counts() -> None:
    assert [one.value for one in read("Giảm từ 23 xuống 18 ca mắc")] == [18]
    assert [one.value for one in read("Giảm từ 23 ca mắc xuống còn 18 ca mắc")] == [18]


def test_only_the_slice_is_read() -> None:
    sentence = "Có 70% hộ và 80% trường"
    assert [one.value for one in find_quantities(sentence, sentence.lower(), 8, len(sentence))] == [80]
    assert read("Không có con số nào cả") == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Xét 12 150 mẫu", [12_150]),
        ("Thu ngân sách đạt 14 500 tỷ đồng", [14_500_000_000_000]),
        ("Tăng từ 1 200 lên 1 500 đoàn viên", [1_500]),
        ("Số đoàn viên: 14 500.", [14_500]),
        ("Chi cho giai đoạn 2 500 triệu đồng", [2, 500_000_000]),
        ("Cho lớp 9 120 em", [9, 120]),
        ("Dòng 60 120 85", [60, 120, 85]),
    ],
)
def test_blanks_part_thousands_but_not_the_number_of_a_name(sentence: str, values: list[int]) -> None:
    assert [one.value for one in read(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "high", "unit"),
    [
        ("Thu 1,250,000,000 đồng", "1,250,000,000", 1_250_000_000, None, "đồng"),
        ("Tổng vốn 1,250.5 tỷ đồng", "1,250.5 tỷ", 1_250_500_000_000, None, "đồng"),
        ("Doanh thu 1 triệu 500 nghìn đồng", "1 triệu 500 nghìn", 1_500_000, None, "đồng"),
        ("Cho vay 50tr", "50tr", 50_000_000, None, None),
        ("Thu nhập 60-65tr/người", "60-65tr", 60_000_000, 65_000_000, None),
    ],
)
def test_amounts_as_they_are_typed(
    sentence: str, printed: str, value: float, high: float | None, unit: str | None
) -> None:
    assert only(sentence)[:4] == (printed, value, high, unit)


def test_a_multiple_may_be_a_range() -> None:
    assert only("Thu nhập tăng gấp 1,5 - 2 lần")[1:] == (1.5, 2, "lần", "between")


@pytest.mark.parametrize(
    "sentence",
    [
        "ít nhất 3OO nhà văn hóa",
        "đạt 65,O% số hộ",
        "từ 9O-95% số hộ",
        "từ 9O% - 95% số hộ",
        "đạt l0-15% số hộ",
        "đạt 5O% số hộ",
    ],
)
def test_what_is_left_of_a_misread_number_is_none(sentence: str) -> None:
    assert find_quantities(sentence, sentence.lower(), 0, len(sentence)) == []
    clean = sentence.replace("O", "0").replace("l0", "10")
    assert len(find_quantities(clean, clean.lower(), 0, len(clean))) == 1


@pytest.mark.parametrize("words", ["72 ± 2%", "72% ± 2%", "72% (± 2%)", "72% (+/- 2%)"])
def test_how_far_a_level_may_be_missed_is_no_level(words: str) -> None:
    (one,) = read(f"Độ che phủ rừng đạt {words} vào năm cuối.")
    assert (one.value, one.high, one.unit) == (72, None, "%")


@pytest.mark.parametrize(
    "words", ["Ít nhất chín mươi phần trăm (90%)", "Ít nhất chín mươi lăm phẩy năm phần trăm (95,5%)"]
)
def test_a_share_told_in_words_before_its_figures_is_one(words: str) -> None:
    sentence = f"{words} hộ dùng nước máy"
    (one,) = read(sentence)
    assert (one.comparator, sentence[one.outer_start : one.outer_end]) == ("ge", words)


def test_the_level_before_is_no_value_of_its_own_with_a_rate() -> None:
    assert only("Nâng giờ phát thanh từ 4 giờ/tuần lên 7 giờ/tuần")[:2] == ("7", 7)


def test_the_numbers_of_known_times_are_passed_over() -> None:
    lower = "đến năm 2027, 85% hộ dùng nước máy; trước ngày 30/6/2028 có 12 bể"
    times = find_times(lower, 0, len(lower))
    assert [one.value for one in find_quantities(lower, lower, 0, len(lower), times)] == [85, 12]


@pytest.mark.parametrize(
    "column", ["1 " * 3_000, "123 " * 3_000, "5% " * 3_000, "7" * 9_000, "1" * 5_000 + "," + "2" * 5_000]
)
def test_what_is_nothing_but_figures_counts_nothing(column: str) -> None:
    assert read(column) == []
    (one,) = read(f"{column}\nTrồng 40 cây đa.")
    assert (one.value, one.unit) == (40, "cây")
    assert len(read("Các thôn trồng 5 6 7 8 9 10 11 12 cây.")) > 1
