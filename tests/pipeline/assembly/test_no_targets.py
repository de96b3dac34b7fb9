"""Numbers that promise nothing: results, rules, names and notes (guide, section 3.1)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import amounts

Paper = Callable[..., Programme]

GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
@pytest.mark.parametrize(
    "line",
    [
        "Năm 2025 đã có 62% hộ dùng nước máy.",
        "Ước năm 2025 đạt 70% số hộ dùng nước máy.",
        "Năm 2025 mới có 06 sản phẩm đạt 3 sao, đạt 60% kế hoạch.",
    ],
)
def test_what_was_reached_is_no_target_even_in_a_list_of_targets(paper: Paper, line: str, extractor: str) -> None:
    assert paper(GOAL, f"1. {line}", extractor=extractor).targets == ()
    agreed = "1. Thỏa ước lao động tập thể đạt 70% số doanh nghiệp."
    assert len(paper(GOAL, agreed, extractor=extractor).targets) == 1


@pytest.mark.parametrize("so_far", ["; đến nay đạt 88,7%", ", nhưng đến nay mới có 88,7%"])
def test_how_far_a_goal_is_reached_by_now_is_no_target(paper: Paper, so_far: str) -> None:
    line = f"1. Phấn đấu đến năm 2026 có 90% hộ có giếng{so_far}."
    assert [one.quantity.value for one in paper("I. NỘI DUNG", line, extractor="hybrid").targets] == [90]


@pytest.mark.parametrize("said", ["chỉ tiêu 1 đến 5", "các chỉ tiêu 2 tới 4"])
def test_goals_told_by_their_numbers_are_no_target(paper: Paper, said: str) -> None:
    assert paper(GOAL, f"1. Tổ thủy lợi phụ trách {said}, báo cáo hằng tháng.").targets == ()


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_what_a_part_is_taken_of_is_no_target(paper: Paper, extractor: str) -> None:
    line = "1. Trong tổng số 600 hộ trồng chè, phấn đấu 40% hộ dùng giống mới."
    assert [one.quantity.value for one in paper(GOAL, line, extractor=extractor).targets] == [40]


def test_those_called_are_asked_for_in_part_and_promised_in_whole(paper: Paper) -> None:
    assert paper(GOAL, "1. Số người dự họp ít nhất là 60% hội viên được triệu tập.").targets == ()
    (target,) = paper(GOAL, "1. 100% hội viên được triệu tập tham gia lớp học nghề.").targets
    assert target.indicator == "hội viên được triệu tập tham gia lớp học nghề"


def test_a_bracket_before_what_is_to_be_reached_tells_what_is_meant(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Số vụ cháy lớn (thiệt hại trên 1 tỷ đồng) giảm 10%.").targets
    assert (target.quantity.value, target.indicator) == (10, "Số vụ cháy lớn (thiệt hại trên 1 tỷ đồng)")
    assert len(paper(GOAL, "1. Xây nhà cho hộ nghèo (trên 500 căn nhà).", extractor="hybrid").targets) == 1


def test_a_word_of_law_speaks_of_its_own_clause(paper: Paper) -> None:
    (target,) = paper("II. NHIỆM VỤ", "1. Rà soát các định mức chi; bảo đảm 100% xã có tủ sách.").targets
    assert target.quantity.value == 100


@pytest.mark.parametrize(
    "lines",
    [
        ["I. ĐẶC ĐIỂM TÌNH HÌNH", "1. Năm 2024, tỷ lệ hộ nghèo còn 5%, có 12 xã đạt chuẩn."],
        ["I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Năm 2020 đã đạt 85% hộ dùng nước máy."],
        [GOAL, "1. Trong 10 năm thực hiện, đã kết nạp được 1.200 đoàn viên."],
        [GOAL, "1. Thành lập công đoàn ở doanh nghiệp có từ 25 lao động trở lên."],
        [GOAL, "1. Chăm lo người từ 60 tuổi trở lên."],
        [GOAL, "1. Thực hiện Nghị quyết 20, Luật số 43/2024/QH15, Chương trình 3 và Điều 12."],
        [GOAL, "1. Tiếp cận Công nghiệp 4.0, phòng Covid-19, Đại hội lần thứ XII."],
        [GOAL, "1. Xem xét giảm ở nơi có tỷ lệ nữ dưới 30%."],
        [GOAL, "1. Xem xét giảm tại các xã có tỷ lệ nữ trên 30%."],
        [GOAL, "1. Đến năm 2027, dành vốn cho các xã xa, xã đạt dưới 14 tiêu chí."],
        [GOAL, "1. Mở lớp bồi dưỡng 3 ngày tại tỉnh."],
        [GOAL, "1. Xử lý theo khoản 2 Điều 5, mục 3 phần II."],
        [GOAL, "1. Họp ngày 15/3/2026, lúc 8 giờ 30 phút."],
        [GOAL, "1. Rà soát lịch trực để tất cả các thôn đều biết."],
        ["I. NHIỆM VỤ", "1. Đến năm 2027 thành lập ban vận động gồm 12 người ở xã."],
        ["I. NHIỆM VỤ", "1. Thu phí chợ năm 2026 đạt 68% so dự toán, tăng 15% so cùng kỳ."],
    ],
)
def test_numbers_that_are_no_target(paper: Paper, lines: list[str]) -> None:
    assert paper(*lines).targets == ()


@pytest.mark.parametrize(("number", "found"), [("12/KH-UBND", 1), ("12/2026/QĐ-UBND", 0)])
def test_a_legal_text_sets_rules_and_promises_nothing(number: str, found: int) -> None:
    kind = "KẾ HOẠCH" if found else "QUYẾT ĐỊNH"
    text = f"UBND TỈNH HÀ LAM\nSố: {number}\n{kind}\nVề nhà ở\nI. NỘI DUNG\n1. Hỗ trợ 100% hộ nghèo tiền thuê nhà.\n"
    assert len(extract_text(text).targets) == found


@pytest.mark.parametrize("words", ["máy bay B-52 đạt hiệu quả", "ghi chú [19] về nhà ở", "nêu tại các Điều 3, 4, 5"])
def test_numbers_that_are_names_and_notes(paper: Paper, words: str) -> None:
    assert paper("I. CHỈ TIÊU", f"- Phấn đấu thực hiện nội dung {words}.").targets == ()


@pytest.mark.parametrize(
    "line",
    [
        "Đáp ứng tiêu chí N-1 đối với vùng xa.",
        "Giữ nề nếp làm việc ở cơ sở.[72]",
        "Thực hiện Chương trình mỗi xã một sản phẩm ở vùng cao.",
        "Thực hiện mục tiêu 90-90-90 ở vùng cao.",
        "Tỷ lệ hộ thiếu sách hiện đang là 4%.",
        "Phấn đấu xong các nhiệm vụ 3, 4, 5.",
        "Học sinh vùng cao học bơi vào buổi 2 hằng tuần.",
        "Tăng số bác sĩ bình quân 1 vạn dân ở vùng cao.",
        "Phấn đấu thực hiện Chương trình nghị sự 2030 vì cuộc sống no ấm.",
    ],
)
def test_names_and_notes_count_nothing(paper: Paper, line: str) -> None:
    assert amounts(paper(GOAL, f"1. {line}")) == []


def test_thousands_are_no_name_of_a_revolution(paper: Paper) -> None:
    (one,) = paper(GOAL, "1. Phấn đấu trồng 4.000 ha rừng; học sinh làm quen công nghệ 4.0.").targets
    assert one.quantity.value == 4000


@pytest.mark.parametrize("mark", ["[1]", "¹"])
def test_a_footnote_promises_nothing(paper: Paper, mark: str) -> None:
    programme = paper(
        "I. CHỈ TIÊU NĂM 2026", f"1. Nâng cấp 06 nhà văn hóa{mark}.", f"{mark} Gồm cả 14 nhà ở các khu công nghiệp."
    )
    assert [one.quantity.value for one in programme.targets] == [6]


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_how_many_they_are_of_whom_the_items_below_speak_is_no_target(paper: Paper, extractor: str) -> None:
    goal, item = "I. CHỈ TIÊU NĂM HỌC 2027 - 2028", "+ Lên lớp: 98%."
    assert amounts(paper(goal, "- Khối 1-5 (230 học sinh):", item, extractor=extractor)) == [(98, "%", "Lên lớp")]
    assert len(paper(goal, "- Kết nạp hội viên (30 hội viên):", item, extractor=extractor).targets) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Hội nghị tiến hành khi có ít nhất 2/3 số hội viên có mặt.",
        "Nơi nữ chiếm trên 50% hội viên, bầu phó chủ tịch là nữ.",
        "Tổ trưởng phải được trên 50% số phiếu.",
        "Tổ có tỷ lệ nghỉ việc trên 10% thì không xét thi đua.",
        "Hỗ trợ hộ trồng mới 5 triệu đồng/ha, không quá 3 ha/hộ.",
        "Đề nghị huyện bổ sung 4 biên chế, 2 tỷ đồng.",
        "Rà soát xã đạt chuẩn (xã đạt chuẩn mức độ 2 là xã có ít nhất 90% hộ dùng nước máy).",
        "Mỗi nhà sàn được sửa không quá 40 triệu đồng/nhà.",
    ],
)
@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_a_condition_and_a_norm_are_no_target(paper: Paper, line: str, extractor: str) -> None:
    assert amounts(paper(GOAL, f"1. {line}", extractor=extractor)) == []


def test_how_many_each_has_to_have_is_no_target_beside_what_is_asked_of_it(paper: Paper) -> None:
    found = paper(GOAL, "1. Mỗi tổ nghề có từ 100 thợ trở lên tổ chức ít nhất 02 hội thi.")
    assert [one.quantity.value for one in found.targets] == [2]
    found = paper(GOAL, "1. Mỗi xã có từ 3 tổ nghề trở lên hoạt động hiệu quả.")
    assert [one.quantity.value for one in found.targets] == [3]


@pytest.mark.parametrize("line", ["giảm 50% phí, lệ phí cho người nộp hồ sơ.", "hỗ trợ 100% tiền vắc xin."])
def test_what_is_let_off_is_a_goal_in_a_list_of_goals_alone(paper: Paper, line: str) -> None:
    assert paper("II. NHIỆM VỤ", f"1. Hằng năm, {line}").targets == ()
    assert len(paper(GOAL, f"1. Hằng năm, {line}").targets) == 1


def test_a_bracket_may_tell_what_is_compared_with(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Giảm 5% số vụ cháy so với bình quân giai đoạn trước (18 vụ/năm).").targets
    assert target.quantity.value == 5


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Phấn đấu quỹ hỗ trợ đạt 40 triệu đồng/năm.", 40_000_000),
        ("Phấn đấu giảm 30% chi phí tuân thủ.", 30),
        ("Phấn đấu trên 50% thôn có tủ sách.", 50),
    ],
)
def test_what_looks_like_a_condition_or_a_norm_may_be_promised(paper: Paper, line: str, value: float) -> None:
    assert [one.quantity.value for one in paper("II. NHIỆM VỤ", f"1. {line}").targets] == [value]


def test_where_a_change_begins_is_no_target(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Từ 22% số thôn chưa có điện xuống còn 5%.").targets
    assert (target.quantity.value, target.quantity.change) == (5, "decrease")
    many = paper(GOAL, "1. Từ 80% số hộ trở lên dùng nước máy, nâng thu nhập lên 20%.").targets
    assert [one.quantity.value for one in many] == [80, 20]


def test_how_many_may_be_praised_is_a_goal_in_a_list_of_goals_alone(paper: Paper) -> None:
    line = "1. Hằng năm, tỷ lệ tổ được khen không quá 15% tổng số tổ."
    assert paper("II. KHEN THƯỞNG", line).targets == ()
    assert len(paper(GOAL, line).targets) == 1


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_those_who_have_not_yet_are_counted_as_they_are(paper: Paper, extractor: str) -> None:
    have_not = "1. Hằng năm rà soát, 40% hòa giải viên chưa được tập huấn."
    assert paper("II. NHIỆM VỤ", have_not, extractor=extractor).targets == ()
    for line in ("1. Hằng năm 90% hộ chưa có đất được giao đất.", "1. Hằng năm giảm 5% số hộ chưa có điện."):
        assert len(paper("II. NHIỆM VỤ", line, extractor=extractor).targets) == 1


def test_a_report_looks_back_before_it_tells_what_is_to_be_done() -> None:
    head = "SỞ TƯ PHÁP TỈNH HÀ LAM\nSố: 30/BC-STP\nHà Lam, ngày 5 tháng 12 năm 2026\n\nBÁO CÁO\nCông tác năm 2026\n\n"
    back = "A. CÔNG TÁC NĂM 2026\n\nI. Đánh giá\n\nCó 100% xã lập tổ hòa giải, bình quân mỗi tổ 5 người.\n\n"
    found = extract_text(f"{head}{back}B. NHIỆM VỤ NĂM 2027\n\n1. 85% vụ việc được hòa giải.\n", "rules").targets
    assert [one.quantity.value for one in found] == [85]


@pytest.mark.parametrize(("kind", "found"), [("KẾ HOẠCH", 1), ("QUY CHẾ", 0), ("ĐIỀU LỆ", 0)])
def test_the_rules_of_a_house_promise_nothing(kind: str, found: int) -> None:
    text = f"HỢP TÁC XÃ HÀ LAM\n\n{kind}\nVề quỹ chung\n\nI. VỐN\n\n1. Mỗi thành viên góp tối thiểu 02 cây giống.\n"
    assert len(extract_text(text).targets) == found


def test_a_year_that_is_judged_is_over(paper: Paper) -> None:
    line = "1. Tỷ lệ hộ nghèo còn 3,1%."
    assert paper("I. ĐÁNH GIÁ NĂM 2025", line).targets == ()
    assert len(paper("I. CHỈ TIÊU NĂM 2027", line).targets) == 1


def test_what_is_given_away_costs_nothing(paper: Paper) -> None:
    line = "1. Tổ chức gian hàng 0 đồng trong tháng 12/2027."
    found = paper("II. NHIỆM VỤ", line, extractor="rules")
    assert (found.targets, len(found.tasks)) == ((), 1)


def test_a_number_alone_in_its_sentence_says_nothing(paper: Paper) -> None:
    lines = ["I. CHỈ TIÊU ĐẾN NĂM 2030", "- Có trên 85% hộ dùng nước máy. 2", "- Mở thêm chợ."]
    assert [one.quantity.value for one in paper(*lines).targets] == [85]
