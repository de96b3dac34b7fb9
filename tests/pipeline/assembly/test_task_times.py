"""Tasks: by when, and which times say nothing of them (guide, sections 3.3 and 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import ORGANISATION, WORK, tasks

Paper = Callable[..., Programme]


@pytest.mark.parametrize("times", ["Hằng quý, năm", "Định kỳ hoặc đột xuất", "Hằng tháng, quý và năm"])
def test_what_recurs_by_several_lengths_opens_an_item_of_work(paper: Paper, times: str) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    charge = ["Điều 2. Trách nhiệm của Hạt Kiểm lâm", f"1. {times} báo cáo số mốc đã mất."]
    assert len(tasks(paper(*scope, *charge))) == 1


def test_a_price_kept_within_a_time_has_that_time(paper: Paper) -> None:
    told = tasks(paper(ORGANISATION, "1. Sở Y tế", "- Không tăng giá trong quý II/2027.", "- Rà soát giá năm 2024."))
    assert [end for _, _, end in told] == ["2027-06-30", None]


def test_what_it_takes_for_the_whole_term_is_no_deadline_beside_a_month(paper: Paper) -> None:
    line = "- Sở Y tế mua máy thở trong tháng 9/2026; bố trí kinh phí, dự kiến 30 tỷ đồng cho cả giai đoạn."
    assert [end for _, _, end in tasks(paper(ORGANISATION, line))] == ["2026-09-30"]


def test_the_time_that_is_left_is_no_deadline(paper: Paper) -> None:
    lines = [WORK, "Từ nay đến hết năm 2026 chỉ còn gần 2 tháng; yêu cầu Sở Nội vụ:", "1. Rà soát danh sách hộ nghèo."]
    (task,) = paper(*lines).tasks
    assert task.deadline is None


def test_the_time_of_a_whole_plan_makes_no_goal_a_task(paper: Paper) -> None:
    lines = ["I. MỤC TIÊU", "1. Mục tiêu cụ thể", "- Quan trắc vùng nuôi tôm.", "2. Thời gian thực hiện: Năm 2026."]
    assert tasks(paper(*lines)) == []


@pytest.mark.parametrize(
    "words",
    [
        "theo Quy hoạch hạ tầng thông tin và truyền thông thời kỳ 2021-2030",
        "theo Luật Kho lúa, sân phơi ngày 15/6/2022",
        "chào mừng 60 năm ngày mở bến Vân (02/03/1966 - 02/03/2026)",
    ],
)
def test_the_day_of_a_law_or_a_feast_is_no_deadline(paper: Paper, words: str) -> None:
    (told,) = tasks(paper(ORGANISATION, "1. Sở Y tế", f"- Tổ chức hội thao {words}."))
    assert told[2] is None


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Đánh giá khung của kế hoạch sửa bến bãi và giữ rừng 5 năm 2026-2030.", None),
        ("Lập dự toán chi của các trường năm 2027.", None),
        ("Trình kế hoạch sửa bến trong dự toán đầu năm 2027.", None),
        ("Sửa bến bằng nguồn trong dự toán năm 2027.", "2027-12-31"),
        ("Công bố số liệu thống kê giai đoạn 2021-2025.", None),
        ("Khắc phục tồn tại, hạn chế của giai đoạn 2021-2025 ở các bến.", None),
        ("Phát huy kết quả đạt được trong giai đoạn 2021-2025 ở các bến.", None),
        ("Khắc phục tồn tại, hạn chế trong năm 2027 ở các bến.", "2027-12-31"),
    ],
)
def test_the_years_of_a_plan_its_estimate_or_its_figures_are_no_deadline(
    paper: Paper, line: str, end: str | None
) -> None:
    assert [last for _, _, last in tasks(paper(ORGANISATION, "1. Sở Y tế", f"- {line}"))] == [end]


def test_a_heading_that_hands_out_the_making_of_a_plan_gives_its_years_to_nothing_below(paper: Paper) -> None:
    heading = "III. PHÂN CÔNG XÂY DỰNG KẾ HOẠCH SỬA BẾN 5 NĂM 2026-2030"
    assert [last for _, _, last in tasks(paper(heading, "1. Sở Y tế", "- Đo nước các giếng."))] == [None]


def test_what_may_begin_at_once_has_no_first_day(paper: Paper) -> None:
    line = "1. Giao Sở Y tế lập đề án trước ngày 05/4/2026; trình đề án trong tháng 6/2026."
    (task,) = paper(WORK, line).tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (None, "2026-06-30")
    (task,) = paper(WORK, "1. Giao Sở Y tế đo nước đến hết ngày 05/4/2027; trình đề án trong tháng 6/2026.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2026-06-01", "2027-04-05")


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Cắm biển báo trước mùa lũ năm 2026 (trước ngày 30/4/2026).", None, "2026-04-29"),
        ("Đưa bơi lội vào chương trình chính khóa từ năm học 2026-2027.", "2026-09-01", None),
    ],
)
def test_a_bracket_says_more_of_a_time_and_a_time_from_which_is_no_name(
    paper: Paper, line: str, start: str | None, end: str | None
) -> None:
    (task,) = paper(ORGANISATION, f"1. {line}").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (start, end)


def test_a_heading_from_a_quarter_to_a_year_has_both_ends(paper: Paper) -> None:
    (task,) = paper(WORK, "Từ quý III năm 2026 đến hết năm 2028:", "- Xây dựng cơ sở dữ liệu dân cư.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2026-07-01", "2028-12-31")


def test_the_years_of_a_plan_to_be_made_are_no_deadline(paper: Paper) -> None:
    line = "1. Xây dựng kế hoạch trồng rừng của các xã, phường giai đoạn 2026 - 2030, trình tỉnh trước ngày 31/3/2026."
    (task,) = paper(ORGANISATION, line).tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (None, "2026-03-30")


def test_a_cleared_site_is_no_comparison(paper: Paper) -> None:
    (task,) = paper(WORK, "1. Hoàn thành giải phóng mặt bằng trước ngày 31/12/2026.").tasks
    assert task.deadline is not None and task.deadline.end == "2026-12-30"


def test_a_target_with_a_report_due_is_a_task_too(paper: Paper) -> None:
    line = "- Cắt giảm tối thiểu 30% thời gian giải quyết thủ tục, báo cáo Chủ tịch UBND tỉnh trước ngày 25/12/2026."
    assert len(tasks(paper(ORGANISATION, "1. Các sở, ngành", line))) == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Lập sổ cấp phát giống lúa; phấn đấu năm 2027 giảm 10% chi phí của các hợp tác xã.", 1),
        ("Rà soát các bến đò ngang của toàn tỉnh, quyết tâm trong năm 2026 đạt 100% bến có phép.", 1),
        ("Sáp nhập các trạm khuyến nông theo cụm xã, giảm ít nhất 04 đầu mối trong năm 2026.", 1),
        ("Sở Y tế mở 12 lớp sơ cứu trong năm 2026; Sở Nội vụ rà soát chế độ của giảng viên.", 1),
        ("Chọn 03 xã làm điểm trong năm 2026, gửi danh sách về Sở Y tế.", 1),
        ("Mở 12 lớp sơ cứu, tập huấn, bồi dưỡng cho nhân viên y tế trong năm 2026.", 0),
        ("Hỗ trợ 40 bến đò, tăng tốc xóa bến không phép trong năm 2026.", 0),
    ],
)
def test_work_beside_a_target_is_a_task(paper: Paper, line: str, found: int) -> None:
    told = paper(ORGANISATION, f"- {line}")
    assert told.targets
    assert len(told.tasks) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Hội thi nấu ăn của khối cơ quan; bế mạc trước ngày 30/8/2026.", 1),
        ("Khai mạc hội thi: 7 giờ 30 phút ngày 12/5/2026, tại nhà văn hóa.", 1),
        ("Đợt chính: tháng 3 và tháng 4/2026; đợt bổ sung: tháng 9/2026.", 1),
        ("Tu sửa kho thóc hằng năm, trước ngày 31/3.", 1),
        ("Vụ lúa chính của các xã ven sông năm 2026 trên chân ruộng cao.", 0),
        ("Nguồn lực: ngân sách và quỹ đê điều năm 2026.", 0),
        ("Thực hiện quy định của Luật Đê điều, thủy lợi năm 2026.", 0),
        ("Rà soát các xã theo kế hoạch thanh tra, kiểm tra năm 2026.", 0),
    ],
)
def test_an_item_with_its_day_is_work_whatever_it_opens_with(paper: Paper, line: str, found: int) -> None:
    assert len(tasks(paper(WORK, "1. Các hoạt động", f"- {line}"))) == found


def test_since_when_a_rule_holds_is_no_day_of_work(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh.", "Điều 2. Lệ phí"]
    assert tasks(paper(*scope, "1. Chấm dứt việc thu lệ phí bến đò ngang từ ngày 01/3/2026.")) == []
    assert tasks(paper(WORK, "Quyết định có hiệu lực thi hành kể từ ngày 01/3/2026.")) == []


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Quyết toán quỹ bến đò năm 2025, nộp về tỉnh trước ngày 25/01/2026.", None, "2026-01-24"),
        ("Trong năm 2026 lập xong bản đồ bến đò; từ năm 2027 mời gọi vốn.", "2026-01-01", None),
        ("Rà soát bến đò; trước ngày 15/6/2026 và 15/11/2026 báo cáo kết quả.", None, "2026-11-14"),
        ("Triển khai Quyết định; chậm nhất ngày 15/6/2026, 15/9/2026 lập bảng kê.", None, "2026-09-15"),
    ],
)
def test_what_is_over_is_no_deadline_and_what_goes_on_has_no_end(
    paper: Paper, line: str, start: str | None, end: str | None
) -> None:
    (task,) = paper(WORK, f"1. Giao Sở Y tế {line[0].lower()}{line[1:]}").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (start, end)


def test_years_long_past_are_those_of_people_and_things(paper: Paper) -> None:
    (task,) = paper(WORK, "1. Giao Sở Y tế rà soát chế độ của dân công hỏa tuyến giai đoạn 1965 - 1972.").tasks
    assert task.deadline is None


def test_results_of_a_year_that_is_over_are_no_task(paper: Paper) -> None:
    assert tasks(paper("I. MỞ ĐẦU", "- Thông qua kết quả chăm lo năm 2025 của các tổ công đoàn.")) == []


def test_a_plan_by_quarters_dates_its_numbered_items() -> None:
    """Whatever word they open with, and without a numbered heading above."""
    head = "LĐLĐ TỈNH HẢI LAM\n\nKẾ HOẠCH\nCông tác nữ công năm 2026\n\n"
    quarters = ("QUÝ I/2026 (tháng 1 - 3)", "1. Thăm nữ công nhân trực Tết.", "2. Phân công người mở lớp đan lát;")
    told = tasks(extract_text(head + "\n\n".join(quarters) + "\n", "rules"))
    assert told == [(line[3:], [], "2026-03-31") for line in quarters[1:]]


@pytest.mark.parametrize("year", ["năm học 2026-2027", "năm học mới 2026 – 2027"])
def test_the_school_year_of_an_event_gives_way_to_its_day(paper: Paper, year: str) -> None:
    line = f"1. Tổ chức Lễ khai giảng {year} vào ngày 05/9/2026; họp tổng kết hè."
    assert [end for *_, end in tasks(paper(WORK, line))] == ["2026-09-05"]
    assert [end for *_, end in tasks(paper(WORK, f"1. Tổ chức Hội khỏe trong {year}."))] == ["2027-05-31"]


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        ("1. Trong quý IV/2026:", "2026-12-31"),
        ("1. Đến hết ngày 15/12/2026", "2026-12-15"),
        ("1. Các nhiệm vụ hoàn thành trước ngày 30/6/2026", "2026-06-29"),
        ("1. Việc cần làm xong trong năm 2026", None),
        ("1. Nhiệm vụ thực hiện thường xuyên", None),
    ],
)
def test_a_heading_of_a_day_or_quarter_dates_the_work_below_it(paper: Paper, heading: str, end: str | None) -> None:
    told = tasks(paper(WORK, heading, "- Chỉnh lý hồ sơ hộ tịch."))
    assert [due for _, _, due in told] == ([end] if end else [])


def test_a_day_until_which_work_goes_on_is_in_no_papers_name(paper: Paper) -> None:
    line = "1. Phòng Kinh tế thu thập thông tin hộ nghèo từ ngày 10/9/2026 đến hết ngày 30/9/2026."
    (task,) = paper(ORGANISATION, line).tasks
    assert task.deadline and (task.deadline.start, task.deadline.end) == ("2026-09-10", "2026-09-30")


def test_how_many_days_before_something_is_handed_in_counts_nothing(paper: Paper) -> None:
    found = paper(ORGANISATION, "1. Văn phòng", "- Soạn đề cương, gửi Đoàn giám sát trước 03 ngày làm việc.")
    assert len(found.tasks) == 1
    assert found.targets == ()


def test_a_question_about_a_day_dates_nothing_below_it() -> None:
    lines = ["## Ngày 15/3/2027 có hội làng không?", "UBND xã yêu cầu như sau:", "- Công an xã chủ trì giữ trật tự."]
    (task,) = extract_text("\n\n".join(lines) + "\n").tasks
    assert task.deadline is None
