"""Who answers for a target: the nearest scope wins here too (guide, section 3.4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import ORGANISATION, tasks

Paper = Callable[..., Programme]


def parties(programme: Programme) -> list[list[tuple[str, str, str]]]:
    return [[(one.name, one.role, one.scope) for one in target.responsible] for target in programme.targets]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Mỗi CĐCS giới thiệu 01 đoàn viên ưu tú cho Đảng.", [("CĐCS", "lead", "clause")]),
        ("100% CĐCS tổ chức đối thoại.", []),
        (
            "Sở Xây dựng chủ trì, phối hợp với UBND các xã xây dựng 120 căn nhà trước ngày 31/12/2027.",
            [("Sở Xây dựng", "lead", "clause"), ("UBND các xã", "support", "clause")],
        ),
        ("Giao Hội Nông dân tỉnh mở 12 lớp dạy nghề.", [("Hội Nông dân tỉnh", "lead", "clause")]),
        ("Xây dựng 120 căn nhà; giao Hội Nông dân tỉnh chủ trì.", [("Hội Nông dân tỉnh", "lead", "clause")]),
        ("Xây dựng 120 căn nhà, do Hội Nông dân tỉnh chủ trì.", [("Hội Nông dân tỉnh", "lead", "clause")]),
    ],
)
def test_parties_of_the_item(paper: Paper, line: str, found: list[tuple[str, str, str]]) -> None:
    assert parties(paper("I. CHỈ TIÊU", f"1. {line}")) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "GRDP bình quân đầu người: 2.600 USD.",
        "Duy trì Hợp tác xã hoạt động đều, xây dựng mô hình vườn cói: 04 mô hình.",
    ],
)
def test_neither_a_measure_nor_what_is_kept_up_does_anything(paper: Paper, line: str) -> None:
    assert parties(paper("I. CHỈ TIÊU", f"1. {line}")) == [[]]


def test_an_end_clause_is_no_part_of_the_indicator(paper: Paper) -> None:
    (target,) = paper("I. CHỈ TIÊU", "1. Xây dựng 120 căn nhà, do Hội Nông dân tỉnh chủ trì.").targets
    assert target.indicator == "Xây dựng căn nhà"


def test_a_heading_that_is_a_party_governs(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Công đoàn cơ sở", "- Kết nạp 50 đoàn viên mới trong năm 2026."]
    assert parties(paper(*lines)) == [[("Công đoàn cơ sở", "lead", "heading")]]


def test_whom_to_work_with_keeps_the_heading(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Sở Y tế", "- Chủ trì, phối hợp với Sở Nội vụ mở 12 lớp sơ cứu trong năm 2026."]
    assert parties(paper(*lines)) == [[("Sở Y tế", "lead", "heading"), ("Sở Nội vụ", "support", "clause")]]


def test_a_doer_in_the_item_replaces_the_heading(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Sở Y tế", "- Giao Trung tâm Y tế mở 12 lớp sơ cứu trong năm 2026."]
    assert parties(paper(*lines)) == [[("Trung tâm Y tế", "lead", "clause")]]


def test_a_lead_in_names_the_party_of_its_items(paper: Paper) -> None:
    lines = ["I. CHỈ TIÊU", "Giao Sở Y tế thực hiện các nội dung sau:", "- Đến năm 2028, mở 12 lớp sơ cứu."]
    assert [[(name, role) for name, role, _ in one] for one in parties(paper(*lines))] == [[("Sở Y tế", "lead")]]


def test_a_place_that_a_lead_in_is_about_does_nothing(paper: Paper) -> None:
    lead = "Mục tiêu ở địa bàn đô thị, khu công nghiệp tại TP Hà Lam được nêu tại Kế hoạch 12/KH-UBND như sau:"
    assert parties(paper("I. CHỈ TIÊU", lead, "- 90% trẻ em được đến trường.")) == [[]]


def test_canonical_names_and_spans(paper: Paper) -> None:
    programme = paper("II. NHIỆM VỤ", "1. Giao LĐLĐ các huyện kết nạp 500 đoàn viên trong năm 2026.")
    (party,) = programme.targets[0].responsible
    assert (party.name, party.canonical) == ("LĐLĐ các huyện", "Liên đoàn Lao động các huyện")
    assert party.span.end - party.span.start == len(party.name)


def test_who_does_the_first_of_two_works_does_the_second(paper: Paper) -> None:
    line = "1. Mỗi công đoàn cơ sở mở ít nhất 02 lớp dạy nghề, kết nạp 10 đoàn viên; phấn đấu tặng 40 tủ sách."
    found = paper("I. CHỈ TIÊU", line).targets
    assert [[party.name for party in one.responsible] for one in found] == [["công đoàn cơ sở"]] * 2 + [[]]
    assert found[1].indicator == "Mỗi công đoàn cơ sở kết nạp đoàn viên"


def test_a_bracket_behind_the_number_says_who_does_it(paper: Paper) -> None:
    line = "1. Mở 12 lớp đọc sách tại các bản xa (Thư viện tỉnh chủ trì, Đoàn xã Nà Bó phối hợp)."
    (target,) = paper("I. CHỈ TIÊU", line).targets
    named = [(one.name, one.role) for one in target.responsible]
    assert named == [("Thư viện tỉnh", "lead"), ("Đoàn xã Nà Bó", "support")]
    assert target.indicator == "Mở lớp đọc sách tại các bản xa"


def test_how_often_stands_between_the_doer_and_its_verb(paper: Paper) -> None:
    (target,) = paper("I. CHỈ TIÊU", "1. Tỉnh đoàn mỗi năm mở ít nhất 40 lớp dạy bơi.").targets
    assert [one.name for one in target.responsible] == ["Tỉnh đoàn"]


def test_a_place_is_nobody_who_does_it(paper: Paper) -> None:
    line = "1. Đến năm 2030, tỉnh đón 3 triệu lượt khách; Hội Nông dân tỉnh mở 12 lớp."
    (guests, classes) = paper("I. CHỈ TIÊU", line).targets
    assert not guests.responsible
    assert [one.name for one in classes.responsible] == ["Hội Nông dân tỉnh"]


def test_whom_another_is_to_direct_is_no_doer(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Ban Quản lý dự án tỉnh:", "- Chỉ đạo nhà thầu bổ sung tối thiểu 03 máy xúc."]
    (target,) = paper(*lines).targets
    assert [one.name for one in target.responsible] == ["Ban Quản lý dự án tỉnh"]


def test_a_heading_on_the_staff_is_no_party(paper: Paper) -> None:
    (target,) = paper("I. CHỈ TIÊU", "1. Đội ngũ", "- 40% giáo viên có trình độ thạc sĩ.").targets
    assert target.responsible == ()


@pytest.mark.parametrize("set_out", ["xác định các chỉ tiêu", "xác định những việc trọng tâm", "đăng ký các chỉ tiêu"])
def test_a_lead_in_that_sets_goals_gives_them_to_nobody(paper: Paper, set_out: str) -> None:
    lead_in = f"Ban Thường vụ Liên đoàn Lao động tỉnh {set_out} năm 2026 như sau:"
    (target,) = paper("I. CHỈ TIÊU", lead_in, "- Trồng 4.200 cây xanh.").targets
    assert target.responsible == ()


def test_lines_beside_a_target_say_who_and_when(paper: Paper) -> None:
    programme = paper(
        "II. NHIỆM VỤ",
        "1. Kho giống",
        "- Nội dung: Kiểm tra 100% điểm bán giống.",
        "- Cơ quan thực hiện: Sở Nội vụ chủ trì; Công an tỉnh phối hợp.",
        "- Thời gian: Quý II/2026.",
    )
    (target,) = programme.targets
    assert [(one.name, one.role) for one in target.responsible] == [("Sở Nội vụ", "lead"), ("Công an tỉnh", "support")]
    assert target.deadline and str(target.deadline.end) == "2026-06-30"
    assert programme.tasks == ()


def test_a_counted_item_with_labelled_lines_below_is_a_target(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Mở rộng 40 ha chè.", "- Chủ trì: Sở Nội vụ.", "- Hoàn thành: tháng 10/2027."]
    programme = paper(*lines, "2. Mở lớp.")
    (target,) = programme.targets
    assert (target.quantity.value, [one.name for one in target.responsible]) == (40, ["Sở Nội vụ"])
    assert target.deadline and str(target.deadline.end) == "2027-10-31"
    assert programme.tasks == ()


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Đoàn xã phấn đấu có 90% chi đoàn khá; kết nạp mới 50 đoàn viên.", [[], ["Đoàn xã"]]),
        ("Đoàn xã phấn đấu có 90% chi đoàn khá; sản lượng chè đạt 50 tấn.", [[], []]),
        ("Xã Nà Bó phấn đấu có 90% hộ khá; trồng 50 ha chè.", [[], []]),
        (
            "Đoàn xã, Hội Phụ nữ xã bố trí xe, thuyền ở các bản xa, sẵn sàng tối thiểu 12 tổ cứu hộ.",
            [["Đoàn xã", "Hội Phụ nữ xã"]],
        ),
        ("Hội Nông dân xã đề ra một số chỉ tiêu thi đua như: kết nạp 50 hội viên.", [[]]),
    ],
)
def test_who_opens_the_sentence_does_what_its_later_clauses_count(
    paper: Paper, line: str, parties: list[list[str]]
) -> None:
    found = paper("I. CHỈ TIÊU", f"1. {line}").targets
    assert [[one.name for one in target.responsible] for target in found] == parties


@pytest.mark.parametrize(
    ("heading", "party"),
    [
        ("1. CHỈ ĐẠO, HƯỚNG DẪN CÁC HỘI NGHỀ DÀNH VỐN", None),
        ("1. ĐẢNG ỦY UBND TỈNH LÃNH ĐẠO:", "ĐẢNG ỦY UBND TỈNH (lead)"),
        ("1. BAN TỔ CHỨC HUYỆN ỦY", "BAN TỔ CHỨC HUYỆN ỦY (lead)"),
    ],
)
def test_a_verb_ends_a_name_in_capitals_too(paper: Paper, heading: str, party: str | None) -> None:
    ((_, parties, _),) = tasks(paper(ORGANISATION, heading, "- Mở lớp dạy nghề cho thợ trẻ."))
    assert parties == ([party] if party else [])


@pytest.mark.parametrize("line", ["Hội đồng nhân dân xã giao kế hoạch kết nạp 20 hội viên.", "Cấp xã: mở 2 lớp nghề."])
def test_who_sets_a_goal_and_a_level_do_nothing(paper: Paper, line: str) -> None:
    (one,) = paper("I. CHỈ TIÊU", f"1. {line}").targets
    assert not one.responsible


def test_which_are_meant_is_nobody_who_does_it(paper: Paper) -> None:
    targets = paper("I. CHỈ TIÊU", "1. Sáng kiến cấp tỉnh: 5 sáng kiến; cấp huyện: 40 sáng kiến.").targets
    assert [(one.indicator, one.responsible) for one in targets] == [
        ("Sáng kiến cấp tỉnh", ()),
        ("Sáng kiến cấp huyện", ()),
    ]
