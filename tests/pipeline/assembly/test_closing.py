"""Around the items: titles, the issuer's closing words, what was done, and clauses behind one that was told."""

from collections.abc import Callable

import pytest

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


def told_by(*lines: str) -> list[list[str]]:
    head = "UBND TỈNH HÀ LAM\nSố: 8/CT-UBND\nHà Lam, ngày 5 tháng 1 năm 2026\nCHỈ THỊ\nVề việc phòng cháy rừng\n"
    return leads(extract_text(head + "\n".join(lines) + "\n", "rules"))


def test_a_lead_in_above_all_numbers_hands_out_their_work() -> None:
    lead = "Chủ tịch UBND tỉnh yêu cầu các sở, ngành và đề nghị Tỉnh đoàn thực hiện tốt các nhiệm vụ sau:"
    items = ["1. Tuyên truyền về phòng cháy.", "2. Sở Nông nghiệp tuần tra rừng."]
    assert told_by(lead, *items) == [["sở, ngành", "Tỉnh đoàn"], ["Sở Nông nghiệp"]]
    assert told_by("Chủ tịch UBND tỉnh yêu cầu:", "1. Ban Quản lý rừng sao gửi Thông báo cho các xã.") == [
        ["Ban Quản lý rừng"]
    ]


def test_whoever_only_has_a_view_does_nothing() -> None:
    lead = "UBND tỉnh nhận được báo cáo của các xã; sau khi xem xét, UBND tỉnh có ý kiến như sau:"
    assert told_by(lead, "Yêu cầu gửi báo cáo về Sở Y tế trước ngày 23/5/2026.") == [[]]


def test_an_order_or_a_plan_with_its_day_is_work_in_any_paper() -> None:
    def due(sentence: str) -> list[str | None]:
        tasks = extract_text(f"# Tin Hà Lam\n\n{sentence}\n", "rules").tasks
        return [one.deadline.end if one.deadline else "none" for one in tasks]

    assert due("Huyện ủy yêu cầu sau đại hội hoàn chỉnh báo cáo, gửi về trước ngày 30/6/2026.") == ["2026-06-29"]
    assert due("Đại hội xã Lam Hạ dự kiến tổ chức trước ngày 25/3/2026.") == ["2026-03-24"]
    assert due("Thời gian đăng ký dự hội thi chèo thuyền chậm nhất ngày 30/6/2026.") == ["2026-06-30"]
    assert due("Thời gian chèo thuyền của đội nhà là 12 phút, nhanh hơn năm 2026.") == []
    assert due("Huyện đã yêu cầu các xã báo cáo trước ngày 30/6/2026.") == []
    assert due("Tỉnh tin rằng năm 2026 sẽ hoàn thành các mục tiêu.") == []


def test_who_carries_a_decision_out_is_told_behind_its_validity() -> None:
    text = "UBND TỈNH HÀ LAM\nSố: 8/QĐ-UBND\nHà Lam, ngày 5 tháng 1 năm 2026\nQUYẾT ĐỊNH\nVề việc giao đất\n"
    text += (
        "Điều 1. Giao đất.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký. Giám đốc các sở chịu trách nhiệm thi hành.\n"
    )
    assert leads(extract_text(text, "rules")) == [["Giám đốc các sở"]]


def test_a_telegram_received_and_a_signer_are_no_work(paper: Paper) -> None:
    lines = ["1. Sở Y tế", "- Lập danh sách.", "Nhận được Công điện này, yêu cầu các xã thực hiện.", "Hà Trung Chính"]
    assert leads(paper(ORGANISATION, *lines)) == [["Sở Y tế"]]


def test_the_year_of_what_is_made_before_it_is_no_deadline(paper: Paper) -> None:
    (task,) = paper(ORGANISATION, "1. Ký giao ước thi đua năm 2027, hoàn thành trong tháng 12/2026.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2026-12-01", "2026-12-31")


def test_the_year_of_what_is_made_within_it_is_no_deadline(paper: Paper) -> None:
    lines = ("1. Tổng hợp kết quả công tác năm 2027, gửi về Sở Y tế trước ngày 15/12/2027.",)
    lines += ("2. Lập danh sách trong năm 2027; niêm yết trước ngày 15/12/2027.",)
    dates = [one.deadline and (one.deadline.start, one.deadline.end) for one in paper(ORGANISATION, *lines).tasks]
    assert dates == [(None, "2027-12-14"), ("2027-01-01", "2027-12-31")]


def test_grounds_may_go_on_to_tell_somebody() -> None:
    assert told_by("Căn cứ Quy chế làm việc năm 2026, Văn phòng đề nghị Sở Y tế trình dự thảo.") == [["Sở Y tế"]]


def test_recipients_that_a_scanner_misread_are_no_work() -> None:
    item = (
        "UBND TỈNH HÀ LAM\nKẾ HOẠCH\nTrồng rừng\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính bố trí kinh phí trồng rừng.\n\n"
    )
    for received in ("Noi nhận: CHỦ TỊCH", "Not nhận:"):
        programme = extract_text(f"{item}{received}\n- Hạt Kiểm lâm các xã để biết;\n- Lưu: VT.\n", "rules")
        assert leads(programme) == [["Sở Tài chính"]]
        assert programme.document.recipients[-1] == "Hạt Kiểm lâm các xã để biết"


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y tế trân trọng cám ơn./.",
        "Hà Lam, ngày 15 tháng 6 năm 2026",
        "Mọi vướng mắc liên hệ đồng chí Trần Văn Mẫu, Phòng Nghiệp vụ./.",
        "- Đối với các vướng mắc về hồ sơ khám, đề nghị liên hệ Phòng Nghiệp vụ để được hướng dẫn.",
        "Tổ dân phố số 4 kính đề nghị UBND phường cho ý kiến để Tổ dân phố họp Nhân dân.",
    ],
)
def test_thanks_and_whom_to_ask_are_no_work(paper: Paper, line: str) -> None:
    assert leads(paper(ORGANISATION, "1. Sở Y tế", "- Khám cho người già.", line)) == [["Sở Y tế"]]


def test_a_bullet_above_the_items_that_say_its_work_is_none(paper: Paper) -> None:
    lines = ["- Hướng dẫn các trường triển khai thực hiện:", "+ Lập kế hoạch dạy bơi.", "+ Mở lớp bơi."]
    told = [one.text for one in paper(ORGANISATION, "1. Sở Giáo dục", *lines).tasks]
    assert told == ["Lập kế hoạch dạy bơi.", "Mở lớp bơi."]


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Trong quá trình thực hiện, Kế hoạch này tiếp tục được bổ sung cho phù hợp với tình hình của xã.", 0),
        ("Trong quá trình thực hiện, trường hợp cần sửa đổi, các thôn kiến nghị với Phòng Kinh tế xã.", 0),
        ("Nghị quyết đã được Hội đồng nhân dân xã khóa XII thông qua ngày 25 tháng 12 năm 2026./.", 0),
        ("Trong quá trình thực hiện, các thôn thường xuyên kiểm tra kho giống.", 1),
    ],
)
def test_what_is_said_of_the_paper_itself_is_no_work(paper: Paper, words: str, work: int) -> None:
    assert len(paper(ORGANISATION, f"1. {words}").tasks) == work
