"""Times that are said and hold no date of their own: parts of a year, and how often by no named period."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import ORGANISATION, due

Paper = Callable[..., Programme]
UNRESOLVED = (None, None, None)
YEAR = ("2027-01-01", "2027-12-31", None)


@pytest.mark.parametrize(
    ("heading", "line", "deadlines"),
    [
        ("I. CHỈ TIÊU", "Cuối năm có 90% thôn đạt loại khá.", [UNRESOLVED]),
        ("I. CHỈ TIÊU NĂM 2027", "Cuối năm có 90% thôn đạt loại khá.", [YEAR]),
        ("I. CHỈ TIÊU ĐẾN NĂM 2030", "Cuối năm có 90% thôn đạt loại khá.", [UNRESOLVED]),
        (
            "I. CHỈ TIÊU",
            "Đến hết tháng 6/2027, 70% hộ dùng nước máy; hết năm đạt 85%.",
            [(None, "2027-06-30", None), UNRESOLVED],
        ),
        ("I. CHỈ TIÊU NĂM 2027", "Trong quý II mở 3 lớp nghề.", [("2027-04-01", "2027-06-30", None)]),
        ("I. CHỈ TIÊU NĂM 2027", "Mở 3 lớp nghề trước ngày 20/11.", [(None, "2027-11-19", None)]),
        ("I. CHỈ TIÊU NĂM 2027", "Mở 3 lớp nghề trước ngày 20/11 hằng năm.", [(None, None, "yearly")]),
        ("I. CHỈ TIÊU ĐẾN NĂM 2030", "Trong quý II mở 3 lớp nghề.", [UNRESOLVED]),
        ("I. CHỈ TIÊU", "Trong quý II mở 3 lớp nghề.", [UNRESOLVED]),
        (
            "I. CHỈ TIÊU",
            "Trong 6 tháng đầu năm 2027, trồng 90 ha chè; 6 tháng cuối năm trồng 70 ha chè.",
            [("2027-01-01", "2027-06-30", None), ("2027-07-01", "2027-12-31", None)],
        ),
        (
            "I. CHỈ TIÊU",
            "Trong quý III/2027, trồng 90 ha chè; quý II trồng 70 ha chè.",
            [("2027-07-01", "2027-09-30", None), UNRESOLVED],
        ),
        ("I. CHỈ TIÊU", "Học kỳ I có 90% học sinh đọc thông.", [UNRESOLVED]),
        (
            "I. CHỈ TIÊU HỌC KỲ I (THÁNG 9 ĐẾN THÁNG 12/2026)",
            "90% học sinh đọc thông.",
            [("2026-09-01", "2026-12-31", None)],
        ),
        ("I. CHỈ TIÊU", "80% học sinh lớp 5 thi đạt bài cuối năm.", [None]),
        (
            "I. CHỈ TIÊU",
            "Bình quân mỗi năm giảm 3% hộ nghèo, riêng vùng cao giảm 5%.",
            [(None, None, "yearly")] * 2,
        ),
    ],
)
def test_a_part_of_a_year_takes_the_year_from_above(
    paper: Paper, heading: str, line: str, deadlines: list[object]
) -> None:
    assert [due(one) for one in paper(heading, f"1. {line}").targets] == deadlines


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ghi mực nước giếng hằng ngày, báo cáo UBND xã.", UNRESOLVED),
        ("Họp tổ 10 ngày một lần.", UNRESOLVED),
        ("Họp tổ 01 tháng/lần.", (None, None, "monthly")),
        ("Báo cáo mực nước vào thứ Sáu hằng tuần.", UNRESOLVED),
        ("Chăm lo đời sống hằng ngày của người già.", None),
        ("Sơ kết Nghị quyết này sau 02 năm thực hiện.", UNRESOLVED),
        ("Nạo vét mương làng trước mùa mưa lũ.", UNRESOLVED),
    ],
)
def test_work_that_is_done_again_is_said_to_be(paper: Paper, line: str, said: object) -> None:
    (task,) = paper(ORGANISATION, "1. Phòng Kinh tế", f"- {line}").tasks
    assert (task.deadline and (task.deadline.start, task.deadline.end, task.deadline.recurrence)) == said


def test_all_parts_of_a_year_that_work_takes_in_have_the_year_from_above(paper: Paper) -> None:
    line = "- Nạo vét mương làng trong quý II, nghiệm thu trong tháng 9."
    (task,) = paper("I. NHIỆM VỤ NĂM 2027", line).tasks
    assert task.deadline and (task.deadline.start, task.deadline.end) == ("2027-04-01", "2027-09-30")


def test_a_cell_of_time_has_the_year_of_the_heading_above_its_table(paper: Paper) -> None:
    table = "Nội dung | Đơn vị | Số lượng | Thời gian\nMở lớp nghề | lớp | 5 | Tháng 11\nTrồng chè | ha | 9 | Quý II"
    found = paper("I. CHỈ TIÊU NĂM 2027", table).targets
    assert [due(one) for one in found] == [("2027-11-01", "2027-11-30", None), ("2027-04-01", "2027-06-30", None)]


def test_the_years_of_what_is_paid_for_give_way_to_the_quarter_it_is_due_in(paper: Paper) -> None:
    line = "- Bố trí vốn cho giai đoạn 2026-2030, hoàn thành trong quý II/2026."
    (task,) = paper(ORGANISATION, "1. Phòng Kinh tế", line).tasks
    assert task.deadline and (task.deadline.start, task.deadline.end) == ("2026-04-01", "2026-06-30")


def test_the_end_of_a_year_in_the_news_promises_nothing() -> None:
    text = "Công ty họp đại hội.\n\nNhư vậy, kết thúc năm 2026, công ty hoàn thành 114% kế hoạch lợi nhuận.\n"
    assert extract_text(text).targets == ()
