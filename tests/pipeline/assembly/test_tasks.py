"""Tasks: work that the document assigns or dates (guide, section 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import ORGANISATION, WORK, Told, tasks

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [ORGANISATION, "1. Sở Y tế", "- Rà soát trạm y tế, báo cáo trước ngày 16/6/2026.", "- Mở lớp sơ cứu."],
            [
                ("Rà soát trạm y tế, báo cáo trước ngày 16/6/2026.", ["Sở Y tế (lead)"], "2026-06-15"),
                ("Mở lớp sơ cứu.", ["Sở Y tế (lead)"], None),
            ],
        ),
        (
            [
                ORGANISATION,
                "1. Giao Sở Y tế là đầu mối thực hiện Đề án “Sức khỏe học đường đến năm 2030”; tổ chức các việc sau:",
                "- Khám sức khỏe cho học sinh.",
            ],
            [("Khám sức khỏe cho học sinh.", ["Sở Y tế (lead)"], None)],
        ),
        (
            [ORGANISATION, "1. Đối tượng thực hiện", "- Các cơ quan, đơn vị liên quan.", "Phạm vi: Toàn bộ các xã."],
            [],
        ),
        (
            [ORGANISATION, "1. Sở Y tế", "a) Chủ trì, phối hợp với Sở Nội vụ bố trí cán bộ."],
            [("Chủ trì, phối hợp với Sở Nội vụ bố trí cán bộ.", ["Sở Y tế (lead)", "Sở Nội vụ (support)"], None)],
        ),
        (
            [WORK, "1. Giao Ban Tổ chức rà soát quy chế trước ngày 01/7/2026.", "2. Tăng cường công tác phối hợp."],
            [("Giao Ban Tổ chức rà soát quy chế trước ngày 01/7/2026.", ["Ban Tổ chức (lead)"], "2026-06-30")],
        ),
        (
            [WORK, "Tháng 8/2026:", "- Mở lớp bồi dưỡng cán bộ.", "Quý IV/2026:", "- Tổng kết phong trào."],
            [("Mở lớp bồi dưỡng cán bộ.", [], "2026-08-31"), ("Tổng kết phong trào.", [], "2026-12-31")],
        ),
        (
            [
                WORK,
                "Giao Sở Y tế thực hiện các nội dung sau:",
                "- Mở lớp sơ cứu cho công nhân.",
                "- Cấp phát tài liệu.",
            ],
            [
                ("Mở lớp sơ cứu cho công nhân.", ["Sở Y tế (lead)"], None),
                ("Cấp phát tài liệu.", ["Sở Y tế (lead)"], None),
            ],
        ),
        (
            [
                WORK,
                "- Nội dung: Rà soát mạng lưới trường lớp toàn tỉnh.",
                "- Cơ quan thực hiện: Sở Nội vụ chủ trì.",
                "- Thời gian: Quý III/2026.",
            ],
            [("Rà soát mạng lưới trường lớp toàn tỉnh.", ["Sở Nội vụ (lead)"], "2026-09-30")],
        ),
        (
            ["Điều 2. Tổ chức thực hiện", "1. Giao Sở Y tế theo dõi, tổng hợp.", "2. Các xã báo cáo hằng năm."],
            [
                ("Giao Sở Y tế theo dõi, tổng hợp.", ["Sở Y tế (lead)"], None),
                ("Các xã báo cáo hằng năm.", ["xã (lead)"], None),
            ],
        ),
        (
            ["II. TIẾN ĐỘ", "1. Quý II/2026, lấy ý kiến đoàn viên.", "2. Tháng 8/2026, trình ban hành."],
            [
                ("Quý II/2026, lấy ý kiến đoàn viên.", [], "2026-06-30"),
                ("Tháng 8/2026, trình ban hành.", [], "2026-08-31"),
            ],
        ),
    ],
)
def test_work_that_is_assigned_or_dated(paper: Paper, lines: list[str], told: Told) -> None:
    assert tasks(paper(*lines)) == told


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("- Hoàn thành phương án sắp xếp nhà kho trước ngày 30/6/2026.", 1),
        ("- Hoàn thành phương án sắp xếp nhà kho năm 2026.", 0),
        ("- Xã gọn gàng trước ngày 30/6/2026.", 0),
    ],
)
@pytest.mark.parametrize("heading", ["I. MỤC ĐÍCH, YÊU CẦU", "I. MỤC TIÊU"])
def test_among_aims_work_with_its_day_is_a_task(paper: Paper, heading: str, item: str, found: int) -> None:
    assert len(tasks(paper(heading, item))) == found


def test_work_before_the_goal_that_it_serves_is_a_task_beside_it(paper: Paper) -> None:
    line = (
        "1. Giao Sở Xây dựng rà soát, tháo gỡ vướng mắc của các dự án, bảo đảm hoàn thành 30 km đường trong năm 2026."
    )
    both = paper(WORK, line)
    assert len(both.targets) == len(both.tasks) == 1


def test_running_prose_is_one_task_a_sentence(paper: Paper) -> None:
    prose = "Giao Ban Tổ chức rà soát quy chế. Giao Ban Nữ công mở lớp tập huấn. Đời sống đoàn viên được quan tâm."
    assert [text for text, _, _ in tasks(paper(WORK, prose))][:2] == [
        "Giao Ban Tổ chức rà soát quy chế.",
        "Giao Ban Nữ công mở lớp tập huấn.",
    ]


def test_a_numbered_item_is_one_task_with_all_its_sentences(paper: Paper) -> None:
    item = "Giao Ban Tổ chức rà soát quy chế trong quý I/2026. Tổng hợp kết quả trước ngày 01/7/2026."
    (task,) = paper(WORK, f"1. {item}").tasks
    assert task.text == item
    assert task.deadline and (task.deadline.start, task.deadline.end) == ("2026-01-01", "2026-06-30")
    assert task.section.path == ("II", "1")


def test_a_heading_is_the_work_of_the_labelled_lines_below_it(paper: Paper) -> None:
    lines = ["1. Rà soát văn bản về nhà ở", "- Cơ quan chủ trì: Sở Xây dựng.", "- Thời gian: Quý II/2026."]
    assert tasks(paper(WORK, *lines)) == [("Rà soát văn bản về nhà ở", ["Sở Xây dựng (lead)"], "2026-06-30")]


LONG = "Để khắc phục các hạn chế nêu trên và nâng cao hiệu quả quản lý đê điều trước mùa mưa bão của các xã ven sông, "


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (LONG + "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ngành tập trung thực hiện các nhiệm vụ sau:", 0),
        (LONG + "Sở Xây dựng chủ trì rà soát đê điều, cụ thể như sau:", 0),
        (LONG + "Sở Xây dựng chủ trì lập phương án hộ đê, đáp ứng các yêu cầu chung sau:", 1),
        (LONG + "Sở Xây dựng chủ trì lập phương án hộ đê. Trong đó:", 1),
    ],
)
def test_a_long_lead_in_is_a_task_only_where_it_says_work(paper: Paper, line: str, found: int) -> None:
    told = tasks(paper(WORK, f"- {line}", "+ Đắp đê bao.", "+ Trồng tre chắn sóng."))
    assert len([text for text, _, _ in told if text.startswith("Để")]) == found


def test_those_who_carry_a_paper_out_have_work_and_set_no_terms(paper: Paper) -> None:
    lines = ["1. Trách nhiệm của đối tượng thực hiện kiểm kê:", "- Lập tổ kiểm kê của cơ quan mình."]
    assert len(tasks(paper(ORGANISATION, *lines))) == 1


def test_headings_of_months_date_the_work_below_them(paper: Paper) -> None:
    work = ["- Thăm công nhân ở xa quê.", "- Chợ Tết công đoàn tại khu nhà trọ."]
    found = paper("II. CÔNG VIỆC TỪNG THÁNG", "1. Tháng 01", *work, "2. Quý III", "- Hội thi thợ giỏi ngành may.")
    assert [end for _, _, end in tasks(found)] == [None] * 3
    assert all(one.deadline is not None for one in found.tasks)
    assert not paper("II. CÁC GIAI ĐOẠN", "1. Năm 2026", *work).tasks


def test_a_task_is_as_sure_as_the_ground_it_stands_on(paper: Paper) -> None:
    def sure(*lines: str) -> float:
        (task,) = paper(*lines).tasks
        return task.confidence

    organised = sure(ORGANISATION, "1. Rà soát trạm y tế các xã.")
    assigned = sure(WORK, "1. Giao Sở Y tế rà soát trạm y tế các xã.")
    dated = sure(WORK, "1. Rà soát trạm y tế các xã trong tháng 6/2026.")
    bare = sure(WORK, "1. Sở Y tế rà soát trạm y tế các xã.")
    assert organised > dated > assigned > bare
    told = extract_text("# Tin y tế Hà Lam\n\n1. Giao Sở Y tế rà soát trạm y tế các xã.\n", "rules").tasks
    assert [one.confidence < bare for one in told] == [True]
