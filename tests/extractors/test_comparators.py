"""Comparators: words of a bound before and behind a number, and those that are denied."""

import pytest

from tests.extractors.numbers_told import only, read


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("Có ít nhất 85% hộ", "ge"),
        ("Ít nhất đạt tỷ lệ 85% ở vùng cao", "ge"),
        ("Tối thiểu phải đạt 85% hộ", "ge"),
        ("Không dưới 85% hộ", "ge"),
        ("85% hộ trở lên dùng nước máy", "ge"),
        ("85% trở lên hộ dùng nước máy", "ge"),
        ("Từ 85% trở lên", "ge"),
        ("Trên 85% trở lên hộ dân", "ge"),
        ("Tỷ lệ ≥ 85%", "ge"),
        ("Trên 85% hộ", "gt"),
        ("Vượt 85% dự toán", "gt"),
        ("Không quá 85% hộ", "le"),
        ("Tối đa 85% hộ", "le"),
        ("Giữ ở mức 85% trở xuống", "le"),
        ("Dưới 85% hộ", "lt"),
        ("Tỷ lệ nợ không được vượt quá 85%", "le"),
        ("Tỷ lệ nợ không được quá 85%", "le"),
        ("Tỷ lệ đọc sách không được dưới 85%", "ge"),
        ("Tỷ lệ đọc sách không thể ít hơn 85%", "ge"),
        ("Không được để tỷ lệ nợ vượt 85%", "le"),
        ("Chi hội họp không tăng quá 85%", "le"),
        ("Độ che phủ không giảm xuống dưới 85%", "ge"),
        ("Giữ ở mức 85% hoặc hơn", "ge"),
        ("Khoảng 85% hộ", "approx"),
        ("Gần 85% hộ", "approx"),
        ("Có 85% hộ", "eq"),
    ],
)
def test_comparators_before_and_behind(sentence: str, comparator: str) -> None:
    assert only(sentence)[1:] == (85, None, "%", comparator)


@pytest.mark.parametrize("sentence", ["Tăng 9,5%/năm trở lên", "Đạt 60 triệu đồng/người/năm trở lên"])
def test_a_comparator_behind_what_a_rate_is_of(sentence: str) -> None:
    assert only(sentence)[4] == "ge"


def test_a_comparator_does_not_carry_over() -> None:
    found = read("Trên 90% trường học, 70% trạm y tế có khu thể thao")
    assert [(one.value, str(one.comparator)) for one in found] == [(90, "gt"), (70, "eq")]


def test_a_rank_is_at_most() -> None:
    assert only("Thuộc nhóm 10 tỉnh dẫn đầu")[1:] == (10, None, "tỉnh", "le")


def test_for_each_at_least() -> None:
    assert only("Ít nhất mỗi xã có 01 tủ sách")[1:] == (1, None, "tủ sách", "ge")


def test_a_denied_comparator_is_turned_round() -> None:
    assert only("Không có xã nào đạt dưới 60%")[1:] == (60, None, "%", "ge")
    assert only("Tỷ lệ xã không có hộ nghèo dưới 60%")[1:] == (60, None, "%", "lt")
    for denied in ("Không để tỷ lệ bỏ học trên", "Không để bỏ quá", "Không để nợ xấu vượt quá", "Nợ xấu không vượt"):
        assert only(f"{denied} 2%")[1:] == (2, None, "%", "le")


@pytest.mark.parametrize(
    ("bound", "denied"),
    [(word, "ge") for word in ("dưới", "thấp hơn", "ít hơn", "nhỏ hơn")]
    + [(word, "le") for word in ("quá", "vượt", "vượt quá", "hơn", "cao hơn", "lớn hơn", "nhiều hơn")],
)
def test_a_bound_that_is_denied_is_the_other(bound: str, denied: str) -> None:
    assert only(f"Số thợ nghỉ việc không {bound} 12 thợ") == ("12", 12, None, "thợ", denied)


def test_a_comparator_may_stand_before_how_often() -> None:
    assert only("Khám sức khỏe ít nhất mỗi năm 1 lần")[1:] == (1, None, "lần", "ge")


def test_thousands_in_words_need_a_comparator_only() -> None:
    assert only("Tạo việc cho trên một nghìn lao động")[:2] == ("một nghìn", 1000)
    assert only("Tạo việc cho trên một nghìn lao động")[3:] == ("lao động", "gt")


def test_a_rank_is_reached_from_below() -> None:
    assert only("Chỉ số đọc sách xếp thứ 25 trở lên") == ("25", 25, None, None, "le")
