"""Reports: what they tell is a result, what they ask for is no work (guide, sections 3 and 7; docs/rules.md)."""

import pytest

from models.programme import Programme
from pipeline import extract_text

HEAD = "BÁO CÁO\nKết quả công tác trồng chè năm 2026\n\n"
DONE = "1. Kết quả\n- 100% hộ trồng chè ký hợp đồng, được tập huấn 01 lần/năm.\n"
BOTH = ("rules", "hybrid")


def read(text: str, extractor: str = "hybrid") -> Programme:
    return extract_text(HEAD + text, extractor)


def values(programme: Programme) -> list[float | None]:
    return [one.quantity.value for one in programme.targets]


@pytest.mark.parametrize("extractor", BOTH)
def test_a_report_without_anything_to_be_done_tells_results_to_its_end(extractor: str) -> None:
    assert read(f"{DONE}2. Nhân sự\n- 100% thợ được khám sức khỏe 01 lần/năm.\n", extractor).targets == ()


@pytest.mark.parametrize("extractor", BOTH)
@pytest.mark.parametrize("plan", ["Kế hoạch năm 2027", "Kế hoạch quý I năm 2027", "Kế hoạch tháng 1/2027"])
def test_a_reports_plan_is_for_goals(plan: str, extractor: str) -> None:
    assert values(read(f"{DONE}2. {plan}\n- Sản lượng chè: 900 tấn.\n- 80% hộ có máy sấy.\n", extractor)) == [900, 80]


@pytest.mark.parametrize("heading", ["Kiến nghị", "Đề xuất, kiến nghị", "Một số đề xuất"])
def test_a_report_asks_for_neither_work_nor_targets(heading: str) -> None:
    asked = "- Đề nghị Hội đồng nhân dân huyện dành ít nhất 2% ngân sách cho vay.\n- Đề nghị Huyện đoàn cấp 40 máy.\n"
    programme = read(f"{DONE}2. {heading}\n{asked}")
    assert (programme.targets, programme.tasks) == ((), ())


def test_a_notice_answers_what_was_asked() -> None:
    text = "THÔNG BÁO\nKết luận cuộc họp\n\nI. Về các kiến nghị của xã\n1. Giao Sở Y tế mua máy cho các trạm.\n"
    assert [one.text for one in extract_text(text).tasks] == ["Giao Sở Y tế mua máy cho các trạm."]


@pytest.mark.parametrize("extractor", BOTH)
def test_what_a_term_is_judged_by_is_a_result(extractor: str) -> None:
    text = (
        "NGHỊ QUYẾT\nĐại hội Chi hội nhiệm kỳ 2026 - 2028\n\n"
        "I. Đánh giá nhiệm kỳ 2023 - 2025\nHằng năm 100% hội viên làm tốt việc được giao. 96% hộ có vườn mẫu.\n"
        "II. Mục tiêu nhiệm kỳ 2026 - 2028\n1. Hằng năm 97% hộ có vườn mẫu.\n"
    )
    assert values(extract_text(text, extractor)) == [97]


@pytest.mark.parametrize("extractor", BOTH)
@pytest.mark.parametrize(
    "line",
    [
        "Còn 8 xã chưa đạt mục tiêu 15% hộ có vườn mẫu.",
        "Một số mục tiêu khó đạt, như 30% hộ có máy sấy.",
        "100% hội viên nhất trí với phương án.",
        "Đồng chí Bí thư đạt 100% số phiếu.",
        "Người bệnh đạt huyết áp mục tiêu tăng lên 46%.",
        "Bảo đảm độ ẩm đất 70%, sai số 5%.",
    ],
)
def test_what_failed_was_voted_or_is_measured_promises_nothing(line: str, extractor: str) -> None:
    assert extract_text(f"KẾ HOẠCH\nTrồng chè năm 2027\n\nII. NHIỆM VỤ\n{line}\n", extractor).targets == ()


def test_a_vote_to_be_won_and_a_trait_to_be_reached_do() -> None:
    lines = "1. Phấn đấu 90% hộ nhất trí hiến đất.\n2. Độ tin cậy cấp điện đạt 99%.\n"
    found = extract_text(f"KẾ HOẠCH\nTrồng chè năm 2027\n\nI. CHỈ TIÊU\n{lines}")
    assert values(found) == [90, 99]


@pytest.mark.parametrize("kind", ["NỘI QUY", "THỂ LỆ", "HỢP ĐỒNG"])
def test_rules_of_a_house_and_contracts_promise_no_share(kind: str) -> None:
    line = "1. Hệ thống hoạt động tối thiểu 99,5% thời gian trong tháng.\n"
    assert extract_text(f"{kind}\nVận hành trạm bơm\n\n{line}").targets == ()
    assert len(extract_text(f"KẾ HOẠCH\nVận hành trạm bơm\n\n{line}").targets) == 1


def test_a_paper_that_asks_assigns_nothing() -> None:
    head = "KẾ HOẠCH\nTrồng chè năm 2027\n\nII. NHIỆM VỤ\n"
    assert extract_text(f"{head}1. Xã đã có Tờ trình số 12/TTr-UBND đề nghị tỉnh hỗ trợ cây giống.\n").tasks == ()
    assert len(extract_text(f"{head}1. Đề nghị Sở Y tế hỗ trợ máy đo.\n").tasks) == 1


@pytest.mark.parametrize("extractor", BOTH)
def test_a_paragraph_goes_on_with_years_gone_by(extractor: str) -> None:
    opening = (
        "KẾ HOẠCH\nTrồng chè năm 2027\n\nNăm 2026, xã có 40 tổ trồng chè. {}100% tổ có máy sấy. "
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:\n\nI. MỤC TIÊU\n1. 90% hộ có vườn mẫu.\n\nĐến ngày 5/1/2027"
    )
    assert values(extract_text(opening.format(""), extractor)) == [90]
    assert values(extract_text(opening.format("Năm 2027 phấn đấu "), extractor)) == [100, 90]


@pytest.mark.parametrize(
    "line",
    [
        "Mục tiêu giảm 12% số vụ cháy rừng đã đạt được.",
        "Đề án đặt mục tiêu 80% hộ có vườn, kết quả đạt 87%.",
        "Những năm qua, mỗi năm thành lập mới 5 - 6 tổ trồng chè.",
        "Giảm tối đa 50% tiền thuê đất cho các hộ trồng chè đến năm 2030.",
    ],
)
def test_what_was_met_or_is_let_off_promises_nothing(line: str) -> None:
    assert extract_text(f"KẾ HOẠCH\nTrồng chè năm 2027\n\nII. NHIỆM VỤ\n{line}\n", "rules").targets == ()


def test_a_goal_is_announced_for_next_year() -> None:
    text = "Sở đặt mục tiêu năm tới sản lượng chè đạt 32.000 tấn.\n\n90% hộ có máy sấy.\n"
    assert values(extract_text(text, "rules")) == [32000, 90]
