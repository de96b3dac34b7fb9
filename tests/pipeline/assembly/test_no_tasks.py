"""What is no task: results, names, terms, places and what somebody gets (guide, section 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import ORGANISATION, WORK, tasks

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    "lines",
    [
        [WORK, "1. Tăng cường công tác phối hợp."],
        [WORK, "1. Hằng năm tổ chức sơ kết phong trào."],
        [ORGANISATION, "1. Sở Y tế"],
        [ORGANISATION, "1. Sở Giao thông vận tải."],
        [ORGANISATION, "Trên đây là Kế hoạch, đề nghị các đơn vị triển khai thực hiện."],
        [ORGANISATION, "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo về Liên đoàn Lao động tỉnh."],
        [ORGANISATION, "Nơi nhận:", "- Sở Y tế;", "- Lưu: VT."],
        [ORGANISATION, "Nghị quyết này được Hội đồng xã thông qua ngày 12/5/2026.", "- Sở Y tế, các trạm; - Lưu: VT."],
        [ORGANISATION, "TT\tViệc\tSố lớp", "1\tMở lớp\t4", "", "TM. BAN CHẤP HÀNH", "Trần Thị Thử"],
        ["I. CHỈ TIÊU", "1. Đến năm 2028, 90% hộ dùng nước máy."],
        ["Ban hành ngày 01/12/2025:", "- Hiệu lực: Đã biết", "- Tình trạng: Đã biết"],
        ["I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Năm 2024, mở được các lớp dạy nghề cho đoàn viên."],
        ["I. KẾT QUẢ", "1. Năm 2020 đã đạt 85% hộ dùng nước máy."],
    ],
)
def test_what_is_no_task(paper: Paper, lines: list[str]) -> None:
    assert tasks(paper(*lines)) == []


def test_a_papers_name_is_no_work(paper: Paper) -> None:
    named = "1. Quyết định số 9/QĐ-UBND của UBND tỉnh phê duyệt Đề án trồng cây, hướng tới xã xanh giai đoạn 2022-2026;"
    assert tasks(paper("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", named)) == []


def test_what_an_award_or_a_procedure_asks_for_is_neither_work_nor_target(paper: Paper) -> None:
    award = paper(
        "III. TIÊU CHUẨN KHEN THƯỞNG",
        "1. Các cơ quan, đơn vị cấp tỉnh:",
        "- Có từ 98% đoàn viên tham gia phong trào trồng cây;",
        "- Tờ trình đề nghị của đơn vị gửi về Sở Nội vụ trước ngày 31/3/2026.",
        "- Sở Nội vụ chịu trách nhiệm thẩm định các tờ trình.",
        "- Cơ quan trực tiếp thực hiện TTHC: Sở Nội vụ.",
        "2. Cơ sở pháp lý: Nghị quyết của Hội đồng nhân dân tỉnh về cây xanh, hướng tới tỉnh xanh giai đoạn 2026-2030.",
    )
    assert award.targets == ()
    assert [one.deadline and one.deadline.end for one in award.tasks] == ["2026-03-30", None]


@pytest.mark.parametrize(("heading", "found"), [("Theo dõi, giám sát, đánh giá", 1), ("Tình hình thực hiện", 0)])
def test_results_are_told_below_their_own_headings_only(paper: Paper, heading: str, found: int) -> None:
    assert len(paper(WORK, f"1. {heading}", "- Giao Sở Nội vụ lập báo cáo quý.").tasks) == found


@pytest.mark.parametrize(
    "item", ["- Được hỗ trợ toàn bộ tiền thuê đất.", "- Có quyền chọn nơi học nghề.", "a) Phòng nào chủ trì thẩm định?"]
)
def test_what_somebody_gets_and_a_question_are_no_tasks(paper: Paper, item: str) -> None:
    told = tasks(paper(ORGANISATION, "1. Sở Y tế", item, "b) Mở lớp sơ cứu."))
    assert [text for text, _, _ in told] == ["Mở lớp sơ cứu."]


def test_a_text_that_rules_a_scope_is_a_law_though_it_has_no_number(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    rule = ["Điều 2. Cơ chế", "1. Sở Y tế thẩm định hồ sơ của các trạm.", "2. Giao Sở Y tế lập danh mục thuốc."]
    assert [text for text, _, _ in tasks(paper(*scope, *rule))] == ["Giao Sở Y tế lập danh mục thuốc."]
    assert len(tasks(paper(*rule))) == 2


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sửa chữa các điểm nghẽn, gồm cả nơi đã được chỉ ra, trước ngày 25/11/2026.", 1),
        ("Tỉnh đã sửa chữa các điểm nghẽn trước ngày 25/11/2026.", 0),
        ("Lập danh sách các hộ đã thoát nghèo, xong trước ngày 25/11/2026.", 1),
        ("Đã lập danh sách các hộ thoát nghèo trước ngày 25/11/2026.", 0),
    ],
)
def test_what_was_done_is_told_in_the_first_clause(paper: Paper, line: str, found: int) -> None:
    assert len(tasks(paper(WORK, f"1. {line}"))) == found


@pytest.mark.parametrize(
    "line",
    [
        "“Toàn dân thi đua đắp đê, quyết tâm giữ lúa trước mùa lũ”.",
        "Trường hợp các văn bản dẫn chiếu tại Kế hoạch này được sửa đổi, thay thế thì áp dụng văn bản mới.",
        "Trường hợp có sự khác nhau giữa hai quy chế về cùng một việc thì áp dụng quy chế ban hành sau.",
    ],
)
def test_slogans_and_what_holds_when_rules_change_are_no_tasks(paper: Paper, line: str) -> None:
    assert tasks(paper(ORGANISATION, f"1. {line}", line)) == []


def test_what_a_decision_enacts_is_no_work(paper: Paper) -> None:
    lines = ["Điều 1. Ban hành Kế hoạch phòng, chống sốt rét năm 2027.", "Điều 2. Giao Sở Y tế mở lớp sơ cứu."]
    assert [one.text for one in paper(*lines).tasks] == ["Giao Sở Y tế mở lớp sơ cứu."]


def test_grounds_and_days_off_are_no_work(paper: Paper) -> None:
    grounds = ["I. CĂN CỨ LẬP KẾ HOẠCH", "- Căn cứ nghị quyết chi bộ và việc làng năm 2027"]
    off = ["II. NHIỆM VỤ", "1. Thời gian nghỉ lễ: Từ ngày 02/9/2027 đến ngày 05/9/2027."]
    assert paper(*grounds, *off).tasks == ()


def test_places_of_a_size_are_no_party(paper: Paper) -> None:
    line = "- Đối với thôn có dưới 100 cử tri: Phải họp toàn thể cử tri."
    assert [one.responsible for one in paper("II. TỔ CHỨC THỰC HIỆN", line).tasks] == [()]


def test_a_line_of_a_timetable_is_no_work_unless_somebody_does_it_or_a_day_is_told(paper: Paper) -> None:
    schedule = "II. THỜI GIAN BIỂU"
    assert tasks(paper(schedule, "- 7h30 - 8h00 (30 phút): Đón đại biểu.", "- 8 giờ 15: Văn nghệ chào mừng.")) == []
    assert (
        len(tasks(paper(schedule, "- 7h30: Văn phòng tỉnh đón tiếp đại biểu.", "- 8h ngày 12/5/2026: Khai mạc."))) == 2
    )


def test_a_goal_without_a_number_is_no_work_but_by_a_day(paper: Paper) -> None:
    goals = ["- Phấn đấu xây dựng xã đạt chuẩn vào năm 2029.", "- Đến năm 2029, phấn đấu xây dựng nếp sống mới."]
    assert tasks(paper(WORK, *goals, "Bảy là, phấn đấu xây dựng trường đạt chuẩn vào năm 2029.")) == []
    assert len(tasks(paper(WORK, "- Phấn đấu hoàn thành nhà sinh hoạt trước ngày 30/6/2026."))) == 1
