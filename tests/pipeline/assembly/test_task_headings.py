"""Tasks: whom the heading above them names, and which headings name nobody (guide, section 3.4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import ORGANISATION, WORK, tasks

Paper = Callable[..., Programme]


def test_a_heading_in_capitals_that_opens_with_a_verb_is_no_party(paper: Paper) -> None:
    lines = ["II. BAN HÀNH CÁC VĂN BẢN VỀ ĐÊ ĐIỀU", "1. Giao Sở Y tế rà soát trạm.", "2. Xây dựng quy chế hộ đê."]
    assert [parties for _, parties, _ in tasks(paper(*lines))] == [["Sở Y tế (lead)"]]


def test_a_heading_in_capitals_is_the_work_of_its_labelled_lines(paper: Paper) -> None:
    lines = ["1. XÂY DỰNG QUY CHẾ HỘ ĐÊ", "- Cơ quan thực hiện: Sở Xây dựng.", "- Thời gian: Quý III/2026."]
    assert [named for _, named, _ in tasks(paper(WORK, *lines))] == [["Sở Xây dựng (lead)"]]


SCHOOL = ["1. Ban Giám hiệu:", "- Rà soát lịch dạy các khối lớp.", "2. Đoàn Thanh niên:", "- Lập tổ giúp bạn ở lớp."]


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Phụ huynh học sinh khối 9:", ["Phụ huynh học sinh khối 9 (lead)"]),
        ("Đối với Thủ phủ Lam Khê", ["Thủ phủ Lam Khê (lead)"]),
        ("Giáo viên chủ nhiệm quản lý bán trú:", ["Giáo viên chủ nhiệm quản lý bán trú (lead)"]),
        ("Kinh phí thực hiện", []),
        ("Cơ chế phối hợp giữa các khối", []),
        ("Nguồn vốn", []),
        ("Lộ trình", []),
        ("Nguồn lực", []),
        ("Năm 2027", []),
    ],
)
def test_an_unknown_heading_among_those_of_parties(paper: Paper, heading: str, named: list[str]) -> None:
    item = "- Nhắc nhau ôn bài đúng lịch đã báo từ đầu tháng."
    assert tasks(paper(ORGANISATION, *SCHOOL, f"3. {heading}", item))[-1][1] == named


@pytest.mark.parametrize(
    ("part", "heading", "named"),
    [
        ("II. NỘI DUNG VẬN ĐỘNG", "1. Đối với các xã, phường", ["xã, phường (lead)"]),
        ("II. VIỆC CHUNG TAY", "1. Đối với Sở Y tế", ["Sở Y tế (lead)"]),
        ("II. VIỆC CHUNG TAY", "1. Đối với khu công nghiệp", None),
        ("II. CHỈ TIÊU", "1. Đối với Sở Y tế", None),
    ],
)
def test_a_heading_of_whom_the_work_is_for(paper: Paper, part: str, heading: str, named: list[str] | None) -> None:
    found = tasks(paper(part, heading, "- Dựng tủ sách ở nhà sinh hoạt chung."))
    assert [who for _, who, _ in found] == ([] if named is None else [named])


def test_headings_of_which_few_are_parties_make_no_series(paper: Paper) -> None:
    heads = ["1. Sở Y tế", "2. Vườn thuốc nam", "3. Nhà lưới", "4. Hội Nông dân tỉnh"]
    lines = [line for head in heads for line in (head, "- Rà soát cây trồng từng luống một.")]
    assert [named for _, named, _ in tasks(paper(ORGANISATION, *lines))][1:3] == [[], []]


def test_a_heading_may_say_what_its_party_is(paper: Paper) -> None:
    lines = ["1. Công an xã là cơ quan thường trực, có trách nhiệm:", "- Đôn đốc các thôn."]
    assert tasks(paper(ORGANISATION, *lines)) == [("Đôn đốc các thôn.", ["Công an xã (lead)"], None)]


def test_a_heading_of_parties_says_with_whom_too(paper: Paper) -> None:
    lines = ["1. Các sở, UBND các xã Lam Hạ phối hợp với Sở Y tế:", "- Đồng thời với tiêm chủng, rà soát tủ thuốc."]
    ((_, named, _),) = tasks(paper(ORGANISATION, *lines))
    assert named == ["sở (lead)", "UBND các xã Lam Hạ (lead)", "Sở Y tế (support)"]


def test_a_line_that_is_a_party_alone_heads_the_bullets_below_it(paper: Paper) -> None:
    """Bold in its file, without number or colon; a line that says more, or stands above no bullets, heads nothing."""
    lines = ["Công an xã", "- Lập tổ canh đê ở từng thôn.", "Phòng Kinh tế và các thôn", "- Sửa kè đá ở bến đò cũ."]
    assert [named for _, named, _ in tasks(paper(ORGANISATION, *lines))] == [
        ["Công an xã (lead)"],
        ["Phòng Kinh tế (lead)", "thôn (lead)"],
    ]
    lines = ["Công an xã.", "- Lập tổ canh đê ở từng thôn.", "Phòng Kinh tế", "Sửa kè đá ở bến đò cũ."]
    assert [named for _, named, _ in tasks(paper(ORGANISATION, *lines))] == [[], []]


def test_labelled_lines_above_the_content_are_the_contents(paper: Paper) -> None:
    lines = [
        "1. Chợ Tết nghĩa tình",
        "- Thời gian: Ngày 05/02/2026.",
        "- Địa điểm: Sân kho.",
        "- Nội dung: Bán hàng rẻ.",
    ]
    told = tasks(paper(WORK, *lines, "- Đơn vị thực hiện: Ban Nữ công."))
    assert told == [("Bán hàng rẻ.", ["Ban Nữ công (lead)"], "2026-02-05")]


def test_which_places_are_meant_belongs_to_the_name_behind_a_label(paper: Paper) -> None:
    lines = ["1. Sửa chữa nhà sàn cũ", "- Cơ quan chủ trì: UBND các xã có làng nghề, Sở Xây dựng."]
    assert [named for _, named, _ in tasks(paper(WORK, *lines))] == [
        ["UBND các xã có làng nghề (lead)", "Sở Xây dựng (lead)"]
    ]
