"""Tasks: who is told to do them, and who is not (guide, sections 3.4 and 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import ORGANISATION, WORK, tasks

Paper = Callable[..., Programme]


def test_whoever_opens_an_item_below_a_general_request_does_it(paper: Paper) -> None:
    lines = [
        WORK,
        "Thời gian không còn nhiều, yêu cầu các ngành, địa phương:",
        "1. Hoàn thành mục tiêu xây dựng đường năm 2026",
        "a) Sở Xây dựng hướng dẫn các chủ đầu tư nghiệm thu từng đoạn.",
        "b) Thành phố Hà Lam và các tỉnh Hà Ninh, Hà Trung bàn giao mặt bằng.",
    ]
    named = [[party.name for party in one.responsible] for one in paper(*lines).tasks]
    assert named == [["Sở Xây dựng"], ["Thành phố Hà Lam", "tỉnh Hà Ninh, Hà Trung"]]


def test_whom_one_works_with_and_guides_supports(paper: Paper) -> None:
    line = "1. Sở Công an phối hợp, hướng dẫn Sở Y tế và các nhà thầu hoàn thiện hồ sơ trong tháng 5/2026."
    (task,) = paper(WORK, line).tasks
    assert [(one.name, one.role) for one in task.responsible][1:] == [("Sở Y tế", "support"), ("nhà thầu", "support")]


def test_an_article_that_hands_out_work_in_a_decision() -> None:
    text = """ỦY BAN NHÂN DÂN TỈNH HÀ LAM
Số: 47/2026/QĐ-UBND
Hà Lam, ngày 16 tháng 8 năm 2026
QUYẾT ĐỊNH
Phê duyệt Đề án trồng cây
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Đề án trồng cây.
Điều 2. Giao:
a) Sở Nội vụ căn cứ Đề án được phê duyệt đưa vào chỉ tiêu của tỉnh.
b) Ủy ban nhân dân các xã xây dựng vườn ươm.
"""
    named = [[party.name for party in one.responsible] for one in extract_text(text, "rules").tasks]
    assert named == [["Sở Nội vụ"], ["Ủy ban nhân dân các xã"]]


def test_a_request_upwards_assigns_nothing(paper: Paper) -> None:
    assert tasks(paper(WORK, "1. Đề nghị với Tổng Liên đoàn bố trí kinh phí.")) == []


def test_what_was_heard_before_a_conclusion_is_no_request(paper: Paper) -> None:
    """And whoever concludes does none of the work that the conclusion hands out."""
    opening = "Sau khi nghe đề xuất, kiến nghị của các ban, đồng chí Lê Văn Bình, Chủ tịch Hội đồng, kết luận, chỉ đạo"
    found = paper(WORK, f"{opening} các nội dung trọng tâm như sau:", "1. Giao Ban Pháp chế", "- Rà soát các quy định.")
    assert [[party.name for party in one.responsible] for one in found.tasks] == [["Ban Pháp chế"]]
    found = paper(WORK, f"{opening} các nội dung trọng tâm như sau:", "1. Về bộ máy", "Thống nhất với tờ trình.")
    assert found.tasks == ()


def test_names_listed_below_belong_to_the_item(paper: Paper) -> None:
    lines = ["1. Sở Y tế", "- Thành lập tổ giúp việc trong quý I/2026, bao gồm:", "+ Sở Nội vụ;", "+ Sở Tài chính."]
    (task,) = paper(ORGANISATION, *lines).tasks
    assert task.text.endswith("bao gồm:")
    assert 0 < task.confidence <= 1


def test_those_whom_a_telegram_goes_to_are_no_tasks(paper: Paper) -> None:
    lines = ["CHỦ TỊCH TỈNH VÂN KHÊ điện:", "- Giám đốc các sở, ban, ngành tỉnh;", "- Chủ tịch UBND các xã, phường."]
    assert tasks(paper(*lines, "1. Sở Y tế rà soát thuốc, báo cáo trước ngày 16/6/2026.")) == [
        ("Sở Y tế rà soát thuốc, báo cáo trước ngày 16/6/2026.", ["Sở Y tế (lead)"], "2026-06-15"),
    ]


def test_what_the_issuer_decides_assigns_its_items_to_nobody(paper: Paper) -> None:
    items = ["1. Nhập toàn bộ diện tích của xã Lam Hạ vào xã Lam Thượng.", "2. Thành lập phường Đông Khê."]
    assert tasks(paper("Điều 1. Hội đồng nhân dân tỉnh quyết định các nội dung sau đây:", *items)) == []
    told = tasks(paper("Điều 1. Sở Nội vụ thực hiện các nội dung sau đây:", *items))
    assert [parties for _, parties, _ in told] == [["Sở Nội vụ (lead)"]] * 2


@pytest.mark.parametrize(
    ("item", "party"),
    [
        ("Kiểm tra nước sạch; nếu không đạt, yêu cầu các đơn vị khắc phục ngay.", "Sở Y tế (lead)"),
        ("Yêu cầu các cơ quan báo chí đưa tin về nước sạch.", "Sở Y tế (lead)"),
        ("Đề nghị Hội Nông dân tỉnh vận động hội viên dùng nước sạch.", "Hội Nông dân tỉnh (lead)"),
        ("Giao Thanh tra tỉnh kiểm tra các nhà máy nước.", "Thanh tra tỉnh (lead)"),
    ],
)
def test_whom_the_party_of_the_heading_asks(paper: Paper, item: str, party: str) -> None:
    assert [parties for _, parties, _ in tasks(paper(ORGANISATION, "1. Sở Y tế", f"- {item}"))] == [[party]]


def test_a_level_is_no_party_where_no_work_is_handed_out(paper: Paper) -> None:
    lines = ["1. Các bước giám sát", "- Cấp xã", "+ Chọn ngẫu nhiên một thôn để giám sát.", "+ Thu thập tài liệu."]
    assert tasks(paper(WORK, *lines)) == []
    assert len(tasks(paper(ORGANISATION, *lines))) == 2


def test_under_organisation_a_law_hands_out_all_that_is_listed(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    order = ["Điều 2. Tổ chức thực hiện", "1. Sở Y tế có trách nhiệm sau đây:", "a) Chi tiết hóa nội dung được giao."]
    assert tasks(paper(*scope, *order)) == [("Chi tiết hóa nội dung được giao.", ["Sở Y tế (lead)"], None)]


def test_a_law_that_charges_somebody_tells_by_subjects_who_of_them_does_it(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    items = ["1. Công an tỉnh rà soát mốc ranh giới.", "2. Hạt Kiểm lâm tổ chức tuần tra."]
    told = tasks(paper(*scope, "Điều 2. Trách nhiệm của Hạt Kiểm lâm Hà Lam, Công an tỉnh", *items))
    assert [parties for _, parties, _ in told] == [
        ["Công an tỉnh (lead)"],
        ["Hạt Kiểm lâm Hà Lam (lead)", "Công an tỉnh (lead)"],
    ]
    assert tasks(paper(*scope, "Điều 2. Mốc ranh giới", *items)) == []


@pytest.mark.parametrize(("lead_in", "found"), [("phải có đủ các điều kiện sau:", 0), ("phải làm các việc sau:", 1)])
def test_conditions_are_nobodys_work(paper: Paper, lead_in: str, found: int) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh.", "Điều 2. Hỗ trợ"]
    assert len(tasks(paper(*scope, f"1. Hợp tác xã {lead_in}", "a) Cam kết trồng lại rừng."))) == found


def test_cases_stand_below_the_work_they_are_of(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh.", "Điều 2. Tiêu hủy"]
    order = "1. Chi cục Thú y chịu trách nhiệm tiêu hủy đàn vịt trong các trường hợp sau đây:"
    told = tasks(paper(*scope, order, "a) Vịt mắc bệnh;", "b) Theo lệnh của Sở."))
    assert [text for text, _, _ in told] == [order[3:]]


def test_a_bare_subject_works_in_items_and_not_in_prose(paper: Paper) -> None:
    line = "Sở Y tế khẩn trương hoàn thiện đề án sữa học đường."
    assert len(tasks(paper(WORK, f"1. {line}"))) == 1
    assert tasks(paper(WORK, "1. Về sữa học đường", line)) == []


def test_parts_of_a_plan_without_its_head_hand_out_work_under_organisation() -> None:
    part = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Cải cách hành chính lĩnh vực khám bệnh.\n- Mở lớp sơ cứu.\n"
    assert [text for text, _, _ in tasks(extract_text(part, "rules"))] == [
        "Cải cách hành chính lĩnh vực khám bệnh.",
        "Mở lớp sơ cứu.",
    ]


def test_a_law_that_says_by_when_tells_who_does_it() -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH HÀ LAM\nSố: 12/2026/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Quy định cấp nước\n"
    rule = "Điều 2. Cấp nước\n1. Trước ngày 20 tháng 12 hằng năm, Ủy ban nhân dân xã lập danh sách hộ thiếu nước.\n"
    assert [parties for _, parties, _ in tasks(extract_text(head + rule, "rules"))] == [["Ủy ban nhân dân xã (lead)"]]


def test_all_subjects_of_an_item_replace_the_heading_once_one_opens_it(paper: Paper) -> None:
    lines = ["1. Sở Y tế, UBND các xã", "- Sở Y tế rà soát trạm; UBND các xã Lam Hạ bố trí đất."]
    ((_, parties, _),) = tasks(paper(ORGANISATION, *lines))
    assert parties == ["Sở Y tế (lead)", "UBND các xã Lam Hạ (lead)"]


def test_a_sibling_line_says_of_each_what_it_does(paper: Paper) -> None:
    lines = ["- Nội dung: Mở lớp sơ cứu cho các xã.", "- Cơ quan thực hiện: Sở Y tế chủ trì; Hội Chữ thập đỏ phối hợp."]
    ((_, parties, _),) = tasks(paper(WORK, *lines))
    assert parties == ["Sở Y tế (lead)", "Hội Chữ thập đỏ (support)"]


def test_a_sibling_line_with_several_labels(paper: Paper) -> None:
    lines = ["- Mở lớp sơ cứu cho các xã.", "- Cơ quan chủ trì: Sở Y tế; thời gian hoàn thành: tháng 4/2026."]
    ((_, parties, _),) = tasks(programme := paper(WORK, *lines))
    assert parties == ["Sở Y tế (lead)"]
    deadline = programme.tasks[0].deadline
    assert deadline is not None and str(deadline.end) == "2026-04-30"


def test_an_effort_is_work_below_an_order_only(paper: Paper) -> None:
    item = "1. Sở Xây dựng và Báo Hà Lam tăng cường tuần tra ven sông."
    assert not paper(WORK, item).tasks
    ((_, parties, _),) = tasks(paper(WORK, "Mùa lũ đã đến, Chủ tịch UBND tỉnh yêu cầu:", item))
    assert parties == ["Sở Xây dựng (lead)", "Báo Hà Lam (lead)"]


def test_a_person_with_an_office_does_what_stands_below(paper: Paper) -> None:
    lines = [
        "1. Ban Giám hiệu",
        "- Thầy Phó Hiệu trưởng Trần Văn Mẫu (Trưởng ban Nề nếp):",
        "+ Rà soát lịch dạy của các khối lớp.",
        "- Cô Lê Thị Mẫu: Lãnh đạo, chỉ đạo chung công tác bán trú.",
    ]
    assert [(text, named) for text, named, _ in tasks(paper(ORGANISATION, *lines))] == [
        ("Rà soát lịch dạy của các khối lớp.", ["Thầy Phó Hiệu trưởng Trần Văn Mẫu (Trưởng ban Nề nếp) (lead)"]),
        ("Cô Lê Thị Mẫu: Lãnh đạo, chỉ đạo chung công tác bán trú.", ["Cô Lê Thị Mẫu (lead)"]),
    ]


def test_a_lead_in_names_parties_in_its_last_sentence_alone(paper: Paper) -> None:
    told = "1. Sở Y tế có trách nhiệm mở lớp. "
    works = ["a) Rà soát danh sách học viên.", "b) In tài liệu của lớp."]
    assert not any(
        "Sở Y tế" in one for _, named, _ in tasks(paper(WORK, f"{told}Lớp có các phần sau:", *works)) for one in named
    )
    found = tasks(paper(WORK, f"{told}Giao Sở Nội vụ thực hiện các việc sau:", *works))
    assert [named for _, named, _ in found] == [["Sở Nội vụ (lead)"]] * 2


def test_who_gets_something_is_not_told_to_do_it(paper: Paper) -> None:
    lines = ["1. Tổ chức, cá nhân (gọi chung là hộ nuôi) được hỗ trợ phải đáp ứng các điều kiện sau:", "a) Có ao rộng."]
    assert not [named for _, named, _ in tasks(paper(WORK, *lines)) if named]


def test_targets_handed_out_come_with_dated_work(paper: Paper) -> None:
    lines = ["1. Sở Y tế: chủ trì khám cho người già, xong trước ngày 20/10/2026.", "2. Mở rộng lưới khám bệnh."]
    found = paper("Điều 1. Giao chỉ tiêu cho các sở và UBND 135 xã:", *lines)
    assert [(names, end) for _, names, end in tasks(found)] == [(["Sở Y tế (lead)"], "2026-10-19")]
    assert found.targets == ()  # nobody promises 135 communes


def test_an_item_of_a_name_and_a_verb_that_no_lexicon_knows(paper: Paper) -> None:
    named = [[party.name for party in one.responsible] for one in paper(ORGANISATION, "- VNPT Hà Lam kéo cáp.").tasks]
    assert named == [["VNPT Hà Lam"]]
    assert paper(ORGANISATION, "- VNPT Hà Lam;", "- Sở Y tế.").tasks == ()


def test_a_line_of_who_that_says_by_when_too(paper: Paper) -> None:
    found = tasks(paper(WORK, "1. Ươm cây giống", "- Cơ quan thực hiện: Phòng Kinh tế, quý II/2027."))
    assert found == [("Ươm cây giống", ["Phòng Kinh tế (lead)"], "2027-06-30")]


def test_a_person_called_comrade_is_told_to(paper: Paper) -> None:
    found = tasks(paper(WORK, "1. Đồng chí Lò Thị Mẫu thu phí bến bãi, nộp xã trước ngày 10 hằng tháng."))
    assert [named for _, named, _ in found] == [["Lò Thị Mẫu (lead)"]]
    assert tasks(paper(WORK, "1. Lò Thị Mẫu thu phí bến bãi, nộp xã trước ngày 10 hằng tháng.")) == []


@pytest.mark.parametrize(
    "label",
    [
        "Cơ quan, đơn vị chủ trì",
        "Đơn vị chủ trì, tham mưu",
        "Đơn vị tổ chức thực hiện",
        "Người phụ trách",
        "Các cơ quan chủ trì",
    ],
)
def test_labels_of_several_nouns_or_roles(paper: Paper, label: str) -> None:
    lines = [f"- {label}: Phòng Kinh tế.", "- Các đơn vị phối hợp: Đồn Biên phòng."]
    found = tasks(paper(WORK, "1. Ươm cây giống", *lines))
    assert [named for _, named, _ in found] == [["Phòng Kinh tế (lead)", "Đồn Biên phòng (support)"]]
