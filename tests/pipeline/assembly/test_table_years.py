"""Years of a table: those of its heads and rows, as deadlines and milestones."""

from collections.abc import Callable

from models.programme import Programme

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"
YEARS = "TT\tChỉ tiêu\tĐVT\tNăm 2026\tNăm 2027\tNăm 2028"


def test_years_are_milestones_and_the_first_cell_the_value(paper: Paper) -> None:
    rows = ["1\tTỷ lệ hộ dùng nước máy\t%\t70\t80\t90", "2\tSố xã đạt chuẩn\txã\t3\t\t9"]
    share, count = paper(GOAL, YEARS, *rows).targets
    assert (share.quantity.value, share.quantity.unit, share.indicator) == (70, "%", "Tỷ lệ hộ dùng nước máy")
    assert [(one.year, one.value) for one in share.milestones] == [(2026, 70), (2027, 80), (2028, 90)]
    assert (count.quantity.value, count.quantity.unit) == (3, "xã")
    assert [(one.year, one.value) for one in count.milestones] == [(2026, 3), (2028, 9)]
    assert share.evidence.text == rows[0]


def test_the_one_year_that_a_head_names_is_the_deadline(paper: Paper) -> None:
    heads = "TT\tChỉ tiêu\tĐVT\tTH 2025\tKế hoạch thực hiện năm 2026"
    (target,) = paper(GOAL, heads, "1\tSố xã đạt chuẩn\txã\t40\t46").targets
    assert (target.quantity.value, target.milestones) == (46, ())
    deadline = target.deadline
    assert deadline and (deadline.end, deadline.text, deadline.scope) == ("2026-12-31", "năm 2026", "table")


def test_a_year_that_a_head_ends_in_is_the_deadline(paper: Paper) -> None:
    heads = "STT\tChỉ tiêu\tĐVT\tKế hoạch 2026\tĐơn vị thực hiện"
    (target,) = paper(GOAL, heads, "1\tThu ngân sách trên địa bàn\ttriệu đồng\t4250\tPhòng Kinh tế").targets
    assert target.deadline and (target.deadline.end, target.deadline.scope) == ("2026-12-31", "table")


def test_a_clause_that_says_by_when_is_not_due_with_its_row(paper: Paper) -> None:
    lines = [
        "I. NHIỆM VỤ",
        "| TT | Nhiệm vụ | Chủ trì | Thời hạn |",
        "|:--:|---|---|---|",
        "| 1 | Đề án đọc sách, trong đó phấn đấu đến năm 2028 có 12 tủ sách | Sở Văn hóa | 2026 |",
        "| 2 | Đề án trồng cây, phấn đấu có 40 ha rừng | Sở Nông nghiệp | 2026 |",
        "| 3 | Đề án học nghề, phấn đấu mỗi năm mở 15 lớp | Sở Lao động | 2026 |",
    ]
    found = [(one.deadline.end, one.deadline.recurrence) for one in paper(*lines).targets if one.deadline]
    assert found == [("2028-12-31", None), ("2026-12-31", None), ("2026-12-31", "yearly")]


def test_a_bare_year_before_the_planned_ones_is_where_they_start_from(paper: Paper) -> None:
    head = "TT\tChỉ tiêu\tĐVT\tNăm 2025\tKế hoạch 2026\tKế hoạch 2030"
    (target,) = paper(GOAL, head, "1\tTỷ lệ hộ dùng nước máy\t%\t48\t60\t90").targets
    assert (target.quantity.value, [one.year for one in target.milestones]) == (60, [2026, 2030])


def test_bare_years_before_a_goal_are_stages(paper: Paper) -> None:
    head = "TT\tChỉ tiêu\tĐVT\tNăm 2028\tNăm 2029\tMục tiêu 2030"
    (target,) = paper(GOAL, head, "1\tTỷ lệ hộ dùng nước máy\t%\t48\t60\t90").targets
    assert [one.year for one in target.milestones] == [2028, 2029, 2030]


def test_the_year_that_the_results_are_of_is_no_milestone(paper: Paper) -> None:
    heads = ["TT\tNội dung\tĐơn vị tính\tKết quả 2025\tKế hoạch\t", "\t\t\t\t2026\t2027"]
    (target,) = paper(GOAL, *heads, "1\tSản lượng cá lồng\ttấn\t310\t350\t400").targets
    assert (target.quantity.value, [one.year for one in target.milestones]) == (350, [2026, 2027])


def test_milestones_are_read_like_the_value_beside_them(paper: Paper) -> None:
    head = "TT\tChỉ tiêu\tNăm 2027\tNăm 2028"
    (target,) = paper(GOAL, head, "1\tSố thôn có sân bóng\t6/12 thôn (50%)\t9/12 thôn (75%)").targets
    assert (target.quantity.value, [(one.year, one.value) for one in target.milestones]) == (
        50,
        [(2027, 50), (2028, 75)],
    )
