"""What an article only tells: shares of how it is, goals that were met, what would be (docs/rules.md)."""

import pytest

from pipeline import extract_text

BOTH = pytest.mark.parametrize("extractor", ["rules", "hybrid"])


def values(text: str, extractor: str) -> list[float | None]:
    return [one.quantity.value for one in extract_text(text, extractor).targets]


@pytest.mark.parametrize("told", ["Hằng năm có trên 75% số hộ được khen.", "Trẻ đến lớp đạt hơn 92% năm 2026."])
def test_a_share_is_told_where_nothing_says_that_it_is_to_be_so(told: str) -> None:
    assert values(f"Chuyện làng chè\n\n{told}\n", "rules") == []
    assert values("Chuyện làng chè\n\nĐến năm 2027, làng sẽ có trên 75% số hộ được khen.\n", "rules") == [75]


def test_a_headline_tells_what_is_done_year_by_year() -> None:
    text = "Làng Lam: Hằng năm có trên 75% số hộ đạt danh hiệu hộ giỏi\n\nSáng qua, làng Lam tổ chức đại hội.\n"
    assert values(text, "hybrid") == []


def test_a_headline_that_orders_promises() -> None:
    assert values("Giảm tối thiểu 20% phí chợ cho hộ bán chè\n\nXã vừa báo tin vui.\n", "hybrid") == [20]


@BOTH
@pytest.mark.parametrize("paper", ["(BLC) - ", "BLC - ", "(BLC) ", "Baolangche.vn - "])
def test_the_paper_that_prints_it_stands_before_a_report(paper: str, extractor: str) -> None:
    told = "Theo thống kê của xã, đến hết năm 2025 có 900 hộ trồng chè, đạt tỷ lệ 81% số hộ."
    assert values(f"{paper}{told}\n", extractor) == []


@BOTH
@pytest.mark.parametrize(
    "met",
    [
        "Trẻ đến lớp đạt 91%, vượt chỉ tiêu huyện giao (năm 2025 huyện giao 85%).",
        "Xã hoàn thành mục tiêu giảm nghèo trước một năm (mục tiêu đến năm 2026 còn dưới 4%).",
    ],
)
def test_a_bracket_says_what_the_goal_was_that_was_met(met: str, extractor: str) -> None:
    assert values(f"Chuyện làng chè\n\n{met}\n", extractor) == []


@pytest.mark.parametrize(
    "few",
    ["Đến quý III mới hoàn thành 40 căn nhà.", "Vốn chỉ đáp ứng được 40% nhu cầu.", "Xã mới trồng được 9 ha chè."],
)
def test_so_few_were_reached(few: str) -> None:
    assert values(f"KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n1. {few}\n2. Xây 60 căn nhà.\n", "rules") == [60]


@pytest.mark.parametrize(
    "goal",
    [
        "Số hộ mới thoát nghèo được 100% vay vốn.",
        "Quý I mới hoàn thành 40 căn, cả năm sẽ hoàn thành 100% số căn.",
        "Chỉ số hài lòng đạt được 100%.",
    ],
)
def test_a_goal_beside_such_words_stays(goal: str) -> None:
    assert values(f"KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n1. {goal}\n", "rules") == [100]


@BOTH
def test_what_would_be_is_no_promise(extractor: str) -> None:
    text = "Chuyện làng chè\n\nNếu giữ đà này, đến năm 2030 xã có 60% hộ dùng máy sấy, 40% hộ có xe.\n"
    assert values(text, extractor) == []
    assert values(text.replace("Nếu giữ đà này, đến", "Xã phấn đấu đến"), extractor) == [60, 40]


@BOTH
def test_the_years_before_the_period_of_the_goals_are_over(extractor: str) -> None:
    done = "Giai đoạn 2021-2025, xã trồng mới 120 ha rừng, tỷ lệ che phủ duy trì trên 58%."
    goal = "Giai đoạn 2026-2030, xã phấn đấu trồng mới 150 ha rừng, tỷ lệ che phủ đạt 60%."
    assert values(f"Trồng rừng ở xã Lam\n\n{done} {goal}\n", extractor) == [150, 60]


def test_a_goal_by_the_end_of_the_period_before_is_none_that_was_reached() -> None:
    text = (
        "Trồng rừng\n\nXã đặt mục tiêu đến năm 2025 có 40% hộ trồng rừng, giai đoạn 2026-2030 có 60% hộ trồng rừng.\n"
    )
    assert values(text, "hybrid") == [40, 60]


@BOTH
def test_in_which_years_prices_a_goal_is_told_says_nothing_of_when(extractor: str) -> None:
    goal = "Xã đề ra các chỉ tiêu nhiệm kỳ 2026-2031. Giá trị sản xuất (giá so sánh năm 2010) tăng bình quân 16%/năm."
    assert values(f"Đại hội xã Lam\n\n{goal}\n", extractor) == [16]
