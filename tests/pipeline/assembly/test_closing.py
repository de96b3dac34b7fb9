"""Around the items: titles, the issuer's closing words, what was done, and clauses behind one that was told."""

from collections.abc import Callable

from models.programme import Programme
from pipeline import extract_text

Paper = Callable[..., Programme]
ORGANISATION, WORK = "II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ"


def leads(programme: Programme) -> list[list[str]]:
    return [[party.name for party in one.responsible] for one in programme.tasks]


def test_a_title_is_no_work() -> None:
    head = "UBND TỈNH HÀ LAM\nSố: 8/TB-UBND\nHà Lam, ngày 5 tháng 1 năm 2026\nTHÔNG BÁO\n"
    title = "Về việc giao Sở Xây dựng chủ trì lập quy hoạch nghĩa trang\n"
    text = head + title + "1. Giao Sở Y tế rà soát trạm y tế các xã.\n"
    assert leads(extract_text(text, "rules")) == [["Sở Y tế"]]


def test_the_issuer_turns_to_others_below_the_last_party(paper: Paper) -> None:
    lines = [
        "1. Công đoàn cơ sở",
        "- Lập danh sách đoàn viên.",
        "Căn cứ Kế hoạch này, Ban Thường vụ đề nghị công đoàn ",
    ]
    lines[-1] += "các huyện xây dựng chương trình riêng, gửi về Văn phòng trước ngày 20/3/2026."
    assert leads(paper(ORGANISATION, *lines)) == [["Công đoàn cơ sở"], ["công đoàn các huyện"]]


def test_behind_one_who_was_told_a_subject_is_told_too(paper: Paper) -> None:
    line = (
        "1. Giao Sở Y tế theo dõi; Sở Tài chính bố trí kinh phí; đồng chí Giám đốc Sở Nội vụ trực tiếp làm việc với Bộ."
    )
    assert leads(paper(WORK, line)) == [["Sở Y tế", "Sở Tài chính", "Giám đốc Sở Nội vụ"]]


def test_when_something_was_done_is_no_deadline(paper: Paper) -> None:
    line = "- Trong năm 2025, phòng đã mở 3 lớp; tiếp tục rà soát nhu cầu học nghề trong quý II/2026."
    (task,) = paper(ORGANISATION, "1. Phòng Kinh tế xã", line).tasks
    assert task.deadline is not None and task.deadline.start == "2026-04-01"


def test_work_that_was_already_told_is_still_due(paper: Paper) -> None:
    line = "- Trước ngày 1/7/2026, hoàn thành những việc đã được giao."
    (task,) = paper(ORGANISATION, "1. Phòng Kinh tế xã", line).tasks
    assert task.deadline is not None and task.deadline.end == "2026-06-30"
