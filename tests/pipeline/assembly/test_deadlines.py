"""By when: the nearest scope wins, dates and recurrence inherited apart (guide, sections 3.3 and 3.5)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import due

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize("sign", "-+•▪·–")
def test_what_recurs_opens_an_item_behind_any_sign(sign: str, paper: Paper) -> None:
    found = paper(GOAL, f"{sign} Hằng năm, sửa nhà cho 20 hộ nghèo; mở 12 lớp nghề ở thôn.")
    assert [due(target) for target in found.targets] == [(None, None, "yearly")] * 2


@pytest.mark.parametrize(
    ("line", "deadlines"),
    [
        ("Đến năm 2028, 90% hộ dùng nước máy.", [(None, "2028-12-31", None)]),
        ("90% hộ dùng nước máy vào năm 2028.", [("2028-01-01", "2028-12-31", None)]),
        ("90% hộ dùng nước máy.", [None]),
        (
            "Tỷ lệ hộ thiếu nước dưới 8% (vùng cao dưới 25%) vào năm 2027 và dưới 5% (vùng cao dưới 20%) vào năm 2030.",
            [("2027-01-01", "2027-12-31", None)] * 2 + [("2030-01-01", "2030-12-31", None)] * 2,
        ),
        (
            "Tỷ lệ hộ dùng nước máy đạt 60% ở thành thị và 40% ở nông thôn vào năm 2028.",
            [("2028-01-01", "2028-12-31", None)] * 2,
        ),
        ("70% hộ dùng nước máy, 90% hộ có giếng vào năm 2028.", [None, ("2028-01-01", "2028-12-31", None)]),
        (
            "Kiểm tra 04 tổ trong năm 2026; văn phòng tổng hợp, định kỳ hằng quý báo cáo xã.",
            [("2026-01-01", "2026-12-31", None)],
        ),
        (
            "Năm 2028 trồng 10 ha, các năm tiếp theo mỗi năm trồng 15 ha.",
            [("2028-01-01", "2028-12-31", None), (None, None, "yearly")],
        ),
        ("Số vụ cháy hằng năm giảm 5%; trên 90% số vụ được xử lý.", [(None, None, "yearly"), None]),
        ("90% đoàn viên tập thể dục thường xuyên; 80% tổ có sổ.", [(None, None, "periodic"), None]),
        (
            "Trong giai đoạn 2026-2030, tỉnh phấn đấu hằng năm 90% người được khám; 80% trẻ em được tiêm.",
            [("2026-01-01", "2030-12-31", "yearly"), ("2026-01-01", "2030-12-31", "yearly")],
        ),
        ("Sản lượng ngô hằng năm 40 tấn, tăng 5% so với năm 2025.", [(None, None, "yearly")] * 2),
        (
            "Nghề phụ tăng bình quân hằng năm 9%, trong đó: nghề mộc tăng 6%; nghề gốm tăng 7%; tỷ lệ hộ khá đạt 40%.",
            [(None, None, "yearly")] * 3 + [None],
        ),
        (
            "Thu ngân sách (năm 2027): 8 tỷ đồng; tăng thu bình quân hằng năm đạt 4%.",
            [("2027-01-01", "2027-12-31", None), ("2027-01-01", "2027-12-31", "yearly")],
        ),
        ("Nhiệm kỳ 2026-2030, xã phấn đấu mỗi năm có 90% tổ đạt loại khá.", [("2026-01-01", "2030-12-31", "yearly")]),
        ("Đến năm 2027, 90% thôn có tủ sách mở cho trẻ em và duy trì đến năm 2030.", [(None, "2027-12-31", None)]),
        ("Đọc sách ở bản mới bắt đầu năm 2026; tỷ lệ hộ đọc sách 20% năm 2030.", [("2030-01-01", "2030-12-31", None)]),
        (
            "Mục tiêu cụ thể của đề án đến năm 2029: - Thu nhập tăng ít nhất 2 lần. - 80% thợ có việc làm.",
            [(None, "2029-12-31", None), (None, "2029-12-31", None)],
        ),
        ("Giảm tỷ lệ hỏng từ trên 20% năm 2024 xuống còn 10%.", [None]),
        ("Thu nhập của tổ gấp đôi vào năm 2030.", [("2030-01-01", "2030-12-31", None)]),
        ("Thu nhập của tổ gấp đôi năm 2024.", [None]),
        ("Thực hiện “tỷ lệ hộ dùng nước máy đạt trên 80% vào năm 2029”.", [("2029-01-01", "2029-12-31", None)]),
        (
            "Tỷ lệ hộ nghèo còn 4% đến năm 2029 (theo chuẩn hộ nghèo giai đoạn 2022 - 2025), giảm 3% so với năm 2026.",
            [(None, "2029-12-31", None)] * 2,
        ),
        ("Số hộ nghèo (chuẩn nghèo giai đoạn 2022 - 2025) giảm 60 hộ.", [None]),
        ("Hằng năm, 90% đoàn viên được học nghề.", [(None, None, "yearly")]),
        (
            "Mỗi năm kết nạp 40 đoàn viên; phấn đấu hết nhiệm kỳ 100% tổ có tủ sách.",
            [(None, None, "yearly"), (None, "2030-12-31", None)],
        ),
        ("Trong quý II, 90% đoàn viên được học nghề.", [(None, None, None)]),
        ("Đến cuối nhiệm kỳ, 90% đoàn viên được học nghề.", [(None, "2030-12-31", None)]),
        ("Trong nhiệm kỳ, kết nạp 500 đoàn viên.", [("2025-01-01", "2030-12-31", None)]),
        (
            "Đến năm 2027, 50% hộ dùng nước máy; 60% trường có cây; đến năm 2030, 90% trạm có bác sĩ.",
            [(None, "2027-12-31", None), (None, "2027-12-31", None), (None, "2030-12-31", None)],
        ),
        (
            "Phấn đấu đến năm 2030 có 90% hộ dùng nước máy, tầm nhìn đến năm 2045 đạt 100%.",
            [(None, "2030-12-31", None), (None, "2045-12-31", None)],
        ),
        (
            "Đến năm 2027, tỷ lệ hộ nghèo giảm xuống dưới 5%, năm 2030 tỷ lệ này giảm còn dưới 3%.",
            [(None, "2027-12-31", None), ("2030-01-01", "2030-12-31", None)],
        ),
        ("Nghị quyết đưa ra mục tiêu đến năm 2028, 90% hộ dùng nước máy.", [(None, "2028-12-31", None)]),
        ("Năm 2027, doanh thu tăng 9% (cao gấp hơn 1,8 lần năm 2025).", [("2027-01-01", "2027-12-31", None)]),
        ("Năm 2027, doanh thu tăng 9% (so năm 2026).", [("2027-01-01", "2027-12-31", None)]),
        (
            "50% lao động được đào tạo nghề; giảm tỷ lệ lao động làm ruộng đến năm 2028 còn 30%.",
            [None, (None, "2028-12-31", None)],
        ),
        ("Giá trị sản xuất (giá so sánh năm 2010) tăng 9%.", [None]),
        ("Hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2026-2030 giảm 2%.", [None]),
        (
            "Tỷ lệ hộ nghèo còn 5,8% (năm 2025 là 21,3%), bình quân giảm trên 3 điểm phần trăm.",
            [None, None],
        ),
        (
            "Tỷ lệ hộ nghèo: 2027: 15%; 2028: 12%.",
            [("2027-01-01", "2027-12-31", None), ("2028-01-01", "2028-12-31", None)],
        ),
        (
            "Năm 2026 có 90% dân số dùng nước máy, các năm sau mỗi năm tăng 0,5 điểm phần trăm.",
            [("2026-01-01", "2026-12-31", None), (None, None, "yearly")],
        ),
        ("90% xã đạt chuẩn năm 2028.", [("2028-01-01", "2028-12-31", None)]),
        ("90% chợ có tủ sách pháp luật năm 2028.", [("2028-01-01", "2028-12-31", None)]),
        ("Số thợ vi phạm kỷ luật năm 2028 dưới 2%.", [("2028-01-01", "2028-12-31", None)]),
        ("90% thợ học Luật Thủy sản năm 2017.", [None]),
        ("Triển khai Nghị quyết Đại hội nhiệm kỳ 2020-2025, 90% đoàn viên được học tập.", [None]),
    ],
)
def test_times_of_the_sentence(paper: Paper, line: str, deadlines: list[object]) -> None:
    assert [due(one) for one in paper(GOAL, f"1. {line}").targets] == deadlines


@pytest.mark.parametrize("whole", ["cho cả giai đoạn", "cho cả nhiệm kỳ", "cho toàn nhiệm kỳ"])
@pytest.mark.parametrize("heading", [GOAL, "II. NHIỆM VỤ"])
def test_the_whole_is_of_the_term_and_its_part_of_its_year(paper: Paper, heading: str, whole: str) -> None:
    line = f"1. Bố trí không thấp hơn 350 tỷ đồng {whole}, trong đó năm 2027 là 60 tỷ đồng."
    terms = [("2025-01-01", "2030-12-31", None), ("2027-01-01", "2027-12-31", None)]
    assert [due(one) for one in paper(heading, line).targets] == terms


def test_the_term_cannot_be_resolved_without_one() -> None:
    from pipeline import extract_text

    (target,) = extract_text(
        "KẾ HOẠCH\nI. CHỈ TIÊU\n1. Đến cuối nhiệm kỳ, 90% đoàn viên được học nghề.\n", "rules"
    ).targets
    assert due(target) == (None, None, None)


def test_the_words_of_the_deadline(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Đến năm 2028, 90% hộ dùng nước máy.").targets
    assert target.deadline and target.deadline.text == "Đến năm 2028"
    assert target.deadline.span.end - target.deadline.span.start == len("Đến năm 2028")


def test_the_day_on_which_a_plan_came_out_is_no_deadline(paper: Paper) -> None:
    out = "1. Ngày 05/12/2026, xã đã ban hành Kế hoạch đọc sách, với mục tiêu trên 50% hộ có tủ sách."
    (one,) = paper("I. CHỈ TIÊU", out).targets
    assert one.deadline is None
    (one,) = paper("I. CHỈ TIÊU", "1. Ngày 05/12/2026, xã phấn đấu khởi công 3 cầu.").targets
    assert due(one) == ("2026-12-05", "2026-12-05", None)


def test_a_sentence_that_goes_on_has_the_time_of_the_one_before(paper: Paper) -> None:
    line = "1. Sản lượng quả đến năm 2030 đạt 40 tấn. Trong đó: cam đạt 25 tấn; quýt đạt 15 tấn."
    found = paper("I. CHỈ TIÊU", line).targets
    assert [one.deadline.end if one.deadline else None for one in found] == ["2030-12-31"] * 3


def test_a_sentence_in_brackets_that_goes_on_is_due_as_often_as_the_one_before(paper: Paper) -> None:
    line = "1. Diện tích gieo trồng hằng năm: 830 ha. (Trong đó: ngô đạt 700 ha; khoai đạt 130 ha)."
    assert [due(one) for one in paper("I. CHỈ TIÊU", line).targets] == [(None, None, "yearly")] * 3
    line = "1. Sản lượng ngô năm 2030 đạt 400 tấn, tăng hằng năm 8%. Trong đó: ngô nếp đạt 95 tấn."
    assert due(paper("I. CHỈ TIÊU", line).targets[-1]) == ("2030-01-01", "2030-12-31", None)


def test_in_prose_a_sentence_goes_on_with_the_time_of_goals_alone() -> None:
    for before, ends in (("đề ra 12 chỉ tiêu trong năm 2027", ["2027-12-31"]), ("có 12 tổ trong năm 2027", [None])):
        text = f"Tin xã Nà Bó\n\nTheo đó, xã {before}. Trong đó, tỷ lệ hộ đọc sách phấn đấu đạt 70%.\n"
        found = extract_text(text, "rules").targets
        assert [one.deadline and one.deadline.end for one in found if one.quantity.value == 70] == ends


def test_the_day_on_which_an_article_appeared_is_no_deadline() -> None:
    text = "Xã Nà Bó họp\n\n{}\n\nĐại hội xác định mục tiêu mỗi năm giảm 3% số hộ nghèo.\n"
    for line in ("12/07/2027 19:00", "Thứ ba, 06-07-2027 | 08:30 (GMT+7)"):
        assert [due(one) for one in extract_text(text.format(line), "rules").targets] == [(None, None, "yearly")]


def test_a_letter_that_some_pdf_print_in_place_of_another_is_read(paper: Paper) -> None:
    (found,) = paper(GOAL, "1. Dƣới 5% hộ thiếu sách trong nhiệm kỳ.").targets
    assert (found.quantity.comparator, due(found)) == ("lt", ("2025-01-01", "2030-12-31", None))


@pytest.mark.parametrize("words", ["ước", "dự ước"])
def test_the_year_that_a_value_is_compared_with_is_no_deadline(paper: Paper, words: str) -> None:
    line = f"1. Thu của chợ đạt 500 triệu đồng, tăng 12% so với {words} thực hiện năm 2025."
    found = paper("I. CHỈ TIÊU", line).targets
    assert [due(one) for one in found] == [None, None]
    assert found[1].indicator == f"Thu của chợ so với {words} thực hiện năm 2025"


def test_the_year_of_what_a_value_is_compared_with_is_no_deadline(paper: Paper) -> None:
    line = "1. Thu của chợ đạt 500 triệu đồng, tăng 12% so với dự toán huyện giao năm 2025."
    assert [due(one) for one in paper("I. CHỈ TIÊU NĂM 2026", line).targets] == [("2026-01-01", "2026-12-31", None)] * 2
    line = "1. Thu của chợ tăng 12% so với hiện nay vào năm 2030."
    assert [due(one) for one in paper("I. CHỈ TIÊU", line).targets] == [("2030-01-01", "2030-12-31", None)]


def test_a_time_behind_a_lead_in_is_of_the_clause_that_follows_it(paper: Paper) -> None:
    line = "1. Giá trị hàng thủ công tăng từ 4 đến 5%/năm, phấn đấu đến năm 2030, tỷ lệ hộ có nghề đạt 40%."
    assert [due(one) for one in paper("I. CHỈ TIÊU", line).targets] == [None, (None, "2030-12-31", None)]


def test_what_opens_a_bracket_says_how_often_for_the_bracket_alone(paper: Paper) -> None:
    for line, found in (
        ("95% thợ được dạy nghề (hằng năm dạy lại cho 150 thợ).", None),
        ("95% thợ được dạy nghề (hằng năm).", (None, None, "yearly")),
    ):
        assert due(paper("I. CHỈ TIÊU", f"1. {line}").targets[0]) == found


def test_a_vision_alone_says_by_when(paper: Paper) -> None:
    (target,) = paper(GOAL, "1. Tầm nhìn 2040", "- 90% hộ dùng nước máy.").targets
    assert due(target) == (None, "2040-12-31", None)


def test_a_year_that_tells_of_the_next_level_is_none_of_the_last(paper: Paper) -> None:
    found = paper(GOAL, "1. Tạo việc làm cho 38 nghìn lao động vào năm 2027 và năm 2030 là 45 nghìn người.").targets
    assert [due(one)[1] for one in found] == ["2027-12-31", "2030-12-31"]
