"""Tables of work: who does each row by when (guide, sections 3.6 and 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import WORK

Paper = Callable[..., Programme]

GOAL = "I. CHỈ TIÊU"


PLAN = "TT\tNội dung\tChủ trì\tPhối hợp\tThời gian"


def test_columns_say_who_and_when(paper: Paper) -> None:
    (target,) = paper(GOAL, PLAN, "1\tXây dựng 05 mô hình đọc sách\tSở Văn hóa\tSở Nội vụ\tQuý II/2026").targets
    assert [(one.name, one.role, one.scope) for one in target.responsible] == [
        ("Sở Văn hóa", "lead", "table"),
        ("Sở Nội vụ", "support", "table"),
    ]
    deadline = target.deadline
    assert deadline and (deadline.start, deadline.end) == ("2026-04-01", "2026-06-30")
    assert (deadline.text, deadline.scope) == ("Quý II/2026", "table")


def test_rows_of_work_are_tasks_and_blank_cells_mean_the_one_above(paper: Paper) -> None:
    tasks = paper(
        "II. TIẾN ĐỘ",
        PLAN,
        "1\tRà soát danh sách hộ nghèo\tSở Nội vụ\tUBND các xã\tTháng 6/2026",
        "\tMở lớp dạy nghề cho hộ nghèo\t\tHội Nông dân tỉnh\tTháng 8/2026",
    ).tasks
    assert [one.text for one in tasks] == ["Rà soát danh sách hộ nghèo", "Mở lớp dạy nghề cho hộ nghèo"]
    assert [[party.name for party in one.responsible] for one in tasks] == [
        ["Sở Nội vụ", "UBND các xã"],
        ["Sở Nội vụ", "Hội Nông dân tỉnh"],
    ]
    assert [one.deadline and one.deadline.end for one in tasks] == ["2026-06-30", "2026-08-31"]


def test_short_heads_say_what_the_columns_hold(paper: Paper) -> None:
    rows = ["Đơn vị\tViệc\tHạn", "Ban Kinh tế\tSoạn sổ tay\tTrước 30/5/2026", "Văn phòng\tLập trang tin\tTháng 6/2026"]
    first, second = paper("III. PHÂN CÔNG", *rows).tasks
    assert [(one.text, one.responsible[0].name) for one in (first, second)] == [
        ("Soạn sổ tay", "Ban Kinh tế"),
        ("Lập trang tin", "Văn phòng"),
    ]
    assert first.deadline and second.deadline
    assert (str(first.deadline.end), str(second.deadline.end)) == ("2026-05-29", "2026-06-30")


def told(programme: Programme) -> list[tuple[str, list[str]]]:
    return [(one.text, [party.name for party in one.responsible]) for one in programme.tasks]


def test_a_row_that_shares_the_number_of_the_row_above(paper: Paper) -> None:
    rows = ["1\tRà soát hồ sơ lưu trữ\tSở Nội vụ\tSở Tài chính\tQuý II/2026", "Sao lưu dữ liệu hồ sơ\tSở Khoa học"]
    (_, shared) = paper(WORK, PLAN, *rows).tasks
    assert (shared.text, [one.name for one in shared.responsible]) == (
        "Sao lưu dữ liệu hồ sơ",
        ["Sở Khoa học", "Sở Tài chính"],
    )
    assert shared.deadline is not None and shared.deadline.end == "2026-06-30"


@pytest.mark.parametrize(
    ("cell", "recurrence"), [("Theo tiến độ của tỉnh", None), ("Nhiệm vụ thường xuyên", "periodic"), ("-", "")]
)
def test_a_time_told_in_words_is_stated_without_dates(paper: Paper, cell: str, recurrence: str | None) -> None:
    (task,) = paper(WORK, PLAN, f"1\tRà soát hồ sơ lưu trữ\tSở Nội vụ\t\t{cell}").tasks
    if recurrence == "":
        assert task.deadline is None
    else:
        assert task.deadline is not None
        assert (task.deadline.start, task.deadline.end, task.deadline.recurrence) == (None, None, recurrence)


def test_a_row_with_a_target_and_further_work_is_a_task_too(paper: Paper) -> None:
    row = "1\tSố hóa 100% hồ sơ lưu trữ{}\tSở Nội vụ\t\tQuý II/2026"
    assert told(paper(WORK, PLAN, row.format(""))) == []
    words = "; xây dựng kho dữ liệu dùng chung"
    assert told(paper(WORK, PLAN, row.format(words))) == [(f"Số hóa 100% hồ sơ lưu trữ{words}", ["Sở Nội vụ"])]


def test_the_head_of_the_next_part_of_a_table_is_no_task(paper: Paper) -> None:
    part = "\tNội dung công việc\tĐơn vị thực hiện\tĐơn vị phối hợp\tHạn hoàn thành"
    rows = [f"{number}\tRà soát hồ sơ {name}\tSở Nội vụ\t\t2026" for number, name in ((1, "gốc"), (2, "lưu trữ"))]
    assert [text for text, _ in told(paper(WORK, PLAN, rows[0], part, rows[1]))] == [
        "Rà soát hồ sơ gốc",
        "Rà soát hồ sơ lưu trữ",
    ]


def test_a_beginning_and_an_end_in_columns_of_their_own(paper: Paper) -> None:
    heads = "TT\tHoạt động\tThời gian bắt đầu\tThời gian kết thúc\tChịu trách nhiệm chính"
    (task,) = paper(WORK, heads, "1\tKhảo sát nhu cầu học nghề\tTháng 4/2026\t15/6/2026\tSở Nội vụ").tasks
    assert task.deadline and (task.deadline.start, task.deadline.end) == ("2026-04-01", "2026-06-15")


def test_a_column_of_all_parties_says_itself_who_leads(paper: Paper) -> None:
    heads = "TT\tTên nhiệm vụ\tĐơn vị chủ trì, phối hợp\tThời gian"
    rows = [
        "1\tBiên soạn tài liệu hướng dẫn\tChủ trì: Sở Y tế; phối hợp: Sở Nội vụ\t2026",
        "2\tIn và phát tài liệu\tSở Tài chính\t2027",
    ]
    first, second = paper(WORK, heads, *rows).tasks
    assert [(one.name, one.role) for one in first.responsible] == [("Sở Y tế", "lead"), ("Sở Nội vụ", "support")]
    assert [(one.name, one.role) for one in second.responsible] == [("Sở Tài chính", "lead")]


def test_a_name_that_holds_a_verb_is_whole_in_its_cell(paper: Paper) -> None:
    rows = ["1\tSửa đường ống\tTrung tâm Dịch vụ tổng hợp\t2026", "2\tLập danh sách\tSở Nội vụ tổng hợp\t2027"]
    named = [task.responsible[0].name for task in paper(WORK, "TT\tNhiệm vụ\tChủ trì\tThời gian", *rows).tasks]
    assert named == ["Trung tâm Dịch vụ tổng hợp", "Sở Nội vụ"]


def test_a_row_that_names_work_before_its_goal_is_a_task_too(paper: Paper) -> None:
    head = "TT\tNội dung\tChủ trì\tThời gian"
    row = "1\tRà soát, sắp xếp lại toàn bộ các bến đò ngang của tỉnh; giảm ít nhất 04 bến.\tSở Xây dựng\t2027"
    (task,) = paper("II. NHIỆM VỤ", head, row, "2\tGiảm ít nhất 04 bến đò.\tSở Xây dựng\t2027").tasks
    assert task.text.startswith("Rà soát")


def test_a_row_whose_work_a_semicolon_parts_from_its_goal_is_a_task_too(paper: Paper) -> None:
    head = "TT\tNhiệm vụ\tChủ trì"
    rows = [
        "1\tĐề án chợ nổi trên sông Kim Lung; bảo đảm tối thiểu 50% đất chợ cũ có cây xanh\tSở Xây dựng",
        "2\t100% chợ có hố rác; 90% chợ có người coi sóc\tSở Xây dựng",
    ]
    (task,) = paper("III. PHỤ LỤC NHIỆM VỤ", head, *rows).tasks
    assert task.text.startswith("Đề án chợ nổi")


@pytest.mark.parametrize(
    ("cell", "joins"),
    [
        ("Phòng Kinh tế chủ trì, phối hợp Công an xã", ["Công an xã"]),
        ("Phòng Kinh tế chủ trì, phối hợp với Công an xã, các thôn", ["Công an xã", "thôn"]),
        ("Phòng Kinh tế chủ trì; Công an xã, các thôn phối hợp", ["Công an xã", "thôn"]),
        ("Phòng Kinh tế (chủ trì), Đoàn Thanh niên (phối hợp)", ["Đoàn Thanh niên"]),
        ("Phòng Kinh tế phối hợp với Công an xã", ["Công an xã"]),
        ("Chủ trì: Phòng Kinh tế Phối hợp: Công an xã", ["Công an xã"]),
        ("- Chủ trì: Phòng Kinh tế - Phối hợp: Công an xã", ["Công an xã"]),
        ("Phòng Kinh tế; phối hợp: Công an xã", ["Công an xã"]),
        ("Phòng Kinh tế (phối hợp: Công an xã)", ["Công an xã"]),
        ("Phòng Kinh tế", []),
    ],
)
def test_a_cell_says_who_leads_and_who_joins(paper: Paper, cell: str, joins: list[str]) -> None:
    head = "TT\tNội dung\tĐơn vị thực hiện\tThời gian"
    (task,) = paper(WORK, head, f"1\tSửa cầu treo bản Nà Hin\t{cell}\tTháng 3/2026").tasks
    named = [(one.name, one.role) for one in task.responsible]
    assert named == [("Phòng Kinh tế", "lead"), *((name, "support") for name in joins)]


def test_rows_behind_a_page_break_keep_their_heads_without_their_last_blank_cells(
    paper: Paper,
) -> None:
    head = "TT\tNội dung\tChủ trì\tThời gian\tGhi chú"
    rows = ["1\tRà soát vườn cam\tSở Y tế\tTháng 3/2027", "2\tMở hội chợ cam\tSở Nội vụ\tTháng 4/2027"]
    found = paper("II. PHÂN CÔNG", head, rows[0], "", "5", "", rows[1]).tasks
    assert [[party.name for party in one.responsible] for one in found] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_table_below_a_heading_of_its_own_does_not_go_on_with_the_one_above(paper: Paper) -> None:
    head, row = "TT\tNội dung\tChủ trì\tThời gian", "1\tRà soát vườn cam\tSở Y tế\tTháng 3/2027"
    shares = ["Thôn\tSố vườn cam (vườn)\tDiện tích còn lại (ha)\tGhi chú", "Đá Bạc\t12\t5,5\t", "Nà Lau\t8\t4,2\t"]
    found = paper("II. PHÂN CÔNG", head, row, "", "III. PHÂN BỔ CHO CÁC THÔN", "", *shares).tasks
    assert [task.text for task in found] == ["Rà soát vườn cam"]
