"""Rises, falls and the comparators of targets (guide, section 3.1)."""

from collections.abc import Callable

import pytest

from models.programme import Programme

Paper = Callable[..., Programme]

GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("line", "value", "comparator", "change"),
    [
        ("Giảm tỷ lệ hộ nghèo xuống dưới 2%.", 2, "lt", "decrease"),
        ("Tăng tỷ lệ hộ dùng nước máy đạt 50%.", 50, "eq", "increase"),
        ("Thu ngân sách tăng thêm 20 tỷ đồng.", 20_000_000_000, "eq", "increase"),
        ("Tỷ lệ hộ nghèo giảm bình quân 1,5 - 2%/năm.", 1.5, "between", "decrease"),
        ("Số vụ tai nạn giảm từ 23 xuống 18 vụ.", 18, "eq", "decrease"),
        ("Doanh thu du lịch phấn đấu tăng gấp đôi.", 2, "eq", "increase"),
        ("Tỷ lệ sinh viên bỏ học không quá 3%.", 3, "le", None),
        ("Tỷ lệ hộ nghèo giảm bình quân/năm: trên 2%.", 2, "gt", "decrease"),
        ("Doanh thu vải vượt 12% so với nhiệm kỳ trước.", 12, "eq", "increase"),
        ("Thu phí bến bãi vượt 12% so với dự toán.", 12, "eq", None),
        ("Tỷ lệ thợ có nghề vượt 12%.", 12, "gt", None),
        ("100% thợ đạt chuẩn trở lên.", 100, "eq", None),
        ("70% thợ có tủ sách trở lên.", 70, "ge", None),
        ("Nâng cấp 8 mô hình.", 8, "eq", None),
        ("Tỷ lệ hộ nghèo giảm còn thấp hơn 2,5%.", 2.5, "lt", "decrease"),
        ("Tỷ lệ lao động qua đào tạo: lớn hơn 20%.", 20, "gt", None),
        ("Tỷ lệ trẻ em dưới 5 tuổi thấp còi thấp hơn 16%.", 16, "lt", None),
        ("Hằng năm tổ chức không dưới 12 diễn đàn đối thoại với thợ.", 12, "ge", None),
        ("Ít nhất 4,000 thợ được khám bệnh.", 4_000, "ge", None),
        ("Hỗ trợ nhà ở cho vào khoảng 120 thợ.", 120, "approx", None),
        ("Không để xảy ra quá 3 vụ cháy.", 3, "le", None),
        ("75% hộ có mạng (năm 2025: 68%).", 75, "eq", None),
        ("Thu quỹ sách đạt 100% dự toán trở lên.", 100, "ge", None),
        ("Nâng chỉ tiêu bán sách lên 40 tỷ đồng.", 40_000_000_000, "eq", "increase"),
        ("Lúa bình quân đầu người đạt 700kg/năm trở lên.", 700, "ge", None),
        ("70% hộ được mượn sách từ ba lần trở lên.", 70, "eq", None),
        ("Phấn đấu để tăng giao thương hai chiều đến 10 tỷ đồng.", 10_000_000_000, "eq", "increase"),
        ("Giá trị chè tăng bình quân 5 năm 11%.", 11, "eq", "increase"),
    ],
)
def test_comparators_and_changes(paper: Paper, line: str, value: float, comparator: str, change: str | None) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert (target.quantity.value, target.quantity.comparator, target.quantity.change) == (value, comparator, change)


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        (
            "Giảm ít nhất 30% thời gian giải quyết, ít nhất 30% chi phí tuân thủ; ít nhất 90% hồ sơ được trả đúng hạn.",
            ["decrease", "decrease", None],
        ),
        ("Cắt giảm 30% thời gian giải quyết, 50% chi phí tuân thủ.", ["decrease", "decrease"]),
        ("Giảm 5% số hộ nghèo, 100% thôn có tủ sách.", ["decrease", None]),
        ("Giảm 40 hộ nghèo, đưa tỷ lệ hộ nghèo còn dưới 2%.", ["decrease", "decrease"]),
        ("Giảm tỷ lệ hộ nghèo mỗi năm 1%, đến cuối nhiệm kỳ còn dưới 1%.", ["decrease", "decrease"]),
        ("Tỷ lệ hộ thiếu sách giảm 3% trở lên (còn 7%).", ["decrease", "decrease"]),
        ("Nâng tỷ lệ hộ có vườn lên 40% năm 2027 và lên 60% năm 2030.", ["increase", "increase"]),
        ("Đưa tỷ lệ hộ đọc sách từ 33% năm 2024 lên 38% năm 2027 và 42% năm 2030.", ["increase", "increase"]),
        ("Hộ thiếu sách giảm xuống dưới 8% (vùng cao dưới 15%) năm 2027 và dưới 5% năm 2030.", ["decrease"] * 3),
        ("Nâng tỷ lệ hộ có vườn đến năm 2027 đạt 40%; đến năm 2030 đạt 60%.", ["increase", "increase"]),
        ("Tăng thêm 50 tổ đọc sách, đến năm 2030 đạt 400 tổ.", ["increase", None]),
        ("Tỷ lệ hộ nghèo giảm còn dưới 2%, 95% người già được khám bệnh.", ["decrease", None]),
        ("Tỷ lệ hộ nghèo giảm còn 3% (thôn gần), 5% (thôn được làm đường sau).", ["decrease", "decrease"]),
    ],
)
def test_a_change_goes_on_through_its_list(paper: Paper, line: str, changes: list[str | None]) -> None:
    assert [one.quantity.change for one in paper(GOAL, f"1. {line}").targets] == changes


def test_the_verb_of_the_first_clause_governs_the_second(paper: Paper) -> None:
    programme = paper(GOAL, "1. Tăng bình quân 12%/năm đối với sáng chế; 16%/năm đối với giải pháp hữu ích.")
    assert [one.quantity.change for one in programme.targets] == ["increase", "increase"]


@pytest.mark.parametrize(
    "line",
    [
        "Giảm tỷ lệ rách sách xuống dưới 9% vào năm 2027 và dưới 6% vào năm 2030.",
        "Số vụ rách sách giảm 20%, còn dưới 15 vụ.",
    ],
)
def test_a_second_level_of_one_change_has_it_too(paper: Paper, line: str) -> None:
    assert [one.quantity.change for one in paper(GOAL, f"1. {line}").targets] == ["decrease", "decrease"]


def test_a_fall_is_said_of_the_level_behind_and_too(paper: Paper) -> None:
    line = "- Giảm tỷ lệ hộ thiếu nước dưới 3% vào năm 2027 và dưới 1% vào năm 2030."
    assert [one.quantity and one.quantity.change for one in paper("I. CHỈ TIÊU", line).targets] == ["decrease"] * 2


def test_what_is_said_of_the_second_share_ends_the_change_of_the_first(paper: Paper) -> None:
    programme = paper(GOAL, "1. Giảm tỷ lệ hộ nghèo 2%, 15% số bản đạt chuẩn đọc sách.")
    assert [one.quantity.change for one in programme.targets] == ["decrease", None]


def test_a_later_clause_that_aims_at_another_measure_takes_no_change_from_the_words_before(paper: Paper) -> None:
    line = "1. Trồng 12 ha rừng; giảm sách rách, phấn đấu tỷ lệ hộ hài lòng đạt 80%."
    assert [target.quantity.change for target in paper(GOAL, line).targets] == [None, None]
    line = "1. Trồng 12 ha rừng; giảm sách rách, phấn đấu giảm tỷ lệ hộ thiếu sách còn 3%."
    assert [target.quantity.change for target in paper(GOAL, line).targets] == [None, "decrease"]


def test_the_respects_in_which_something_falls_are_no_targets(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Va chạm trên sông giảm cả 3 tiêu chí từ 5% đến 10%.").targets
    assert (target.quantity.value, target.quantity.high, target.quantity.change) == (5, 10, "decrease")


@pytest.mark.parametrize(
    "line",
    [
        "Tỷ lệ mất sách giảm từ 18% xuống dưới 15%, tiến tới 12% vào năm 2030.",
        "Tỷ lệ mất sách giảm còn 15%, phấn đấu còn 12%.",
    ],
)
def test_a_fall_goes_on(paper: Paper, line: str) -> None:
    assert [one.quantity.change for one in paper(GOAL, f"1. {line}").targets] == ["decrease", "decrease"]


def test_a_share_behind_a_semicolon_does_not_fall_with_the_one_before(paper: Paper) -> None:
    line = "1. Giảm tỷ lệ thợ nghỉ việc xuống dưới 1%/năm; 90% thợ ở thôn, bản được học nghề; 95% tổ có sách."
    found = paper(GOAL, line).targets
    assert [one.quantity.change for one in found] == ["decrease", None, None]
    found = paper(GOAL, "1. Giảm tỷ lệ hộ nghèo xuống dưới 9% vào năm 2027; 6% vào năm 2030.").targets
    assert [one.quantity.change for one in found] == ["decrease", "decrease"]


@pytest.mark.parametrize(
    ("line", "unit", "indicator"),
    [
        ("Hơn 1,2 tỷ VNĐ doanh thu bán qua sàn.", "VNĐ", "VNĐ doanh thu bán qua sàn"),
        ("Giá trị sản xuất đạt trên 272 triệu VND.", "VND", "Giá trị sản xuất"),
        ("Diện tích trồng lúa đạt 207 hecta.", "hecta", "Diện tích trồng lúa"),
        ("Diện tích trồng lúa đạt 207 héc ta.", "héc ta", "Diện tích trồng lúa"),
        ("Tỷ lệ học sinh lên lớp (%) đạt 97%.", "%", "Tỷ lệ học sinh lên lớp"),
        ("Thu nhập đầu người cho đến năm 2027: 45 triệu đồng.", "đồng", "Thu nhập đầu người"),
        ("Rà soát 12 VBQL cần sửa.", "VBQL", "Rà soát VBQL cần sửa"),
    ],
)
def test_units_spelt_otherwise_and_printed_twice(paper: Paper, line: str, unit: str, indicator: str) -> None:
    (target,) = paper(GOAL, f"1. {line}").targets
    assert (target.quantity.unit, target.indicator) == (unit, indicator)
