"""Tasks: work that the document assigns or dates (guide, section 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text

Paper = Callable[..., Programme]
Told = list[tuple[str, list[str], str | None]]


def tasks(programme: Programme) -> Told:
    return [
        (one.text, [f"{party.name} ({party.role})" for party in one.responsible], one.deadline and one.deadline.end)
        for one in programme.tasks
    ]


ORGANISATION, WORK = "II. TỔ CHỨC THỰC HIỆN", "II. NHIỆM VỤ"


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
    "lines",
    [
        [WORK, "1. Tăng cường công tác phối hợp."],
        [WORK, "1. Hằng năm tổ chức sơ kết phong trào."],
        [ORGANISATION, "1. Sở Y tế"],
        [ORGANISATION, "Trên đây là Kế hoạch, đề nghị các đơn vị triển khai thực hiện."],
        [ORGANISATION, "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo về Liên đoàn Lao động tỉnh."],
        [ORGANISATION, "Nơi nhận:", "- Sở Y tế;", "- Lưu: VT."],
        [ORGANISATION, "TT\tViệc\tSố lớp", "1\tMở lớp\t4", "", "TM. BAN CHẤP HÀNH", "Trần Thị Thử"],
        ["I. CHỈ TIÊU", "1. Đến năm 2028, 90% hộ dùng nước máy."],
        ["Ban hành ngày 01/12/2025:", "- Hiệu lực: Đã biết", "- Tình trạng: Đã biết"],
        ["I. KẾT QUẢ ĐẠT ĐƯỢC", "1. Năm 2024, mở được các lớp dạy nghề cho đoàn viên."],
        ["I. KẾT QUẢ", "1. Năm 2020 đã đạt 85% hộ dùng nước máy."],
    ],
)
def test_what_is_no_task(paper: Paper, lines: list[str]) -> None:
    assert tasks(paper(*lines)) == []


def test_a_papers_name_is_no_work(paper: Paper) -> None:
    named = "1. Quyết định số 9/QĐ-UBND của UBND tỉnh phê duyệt Đề án trồng cây, hướng tới xã xanh giai đoạn 2022-2026;"
    assert tasks(paper("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", named)) == []


def test_what_an_award_or_a_procedure_asks_for_is_neither_work_nor_target(paper: Paper) -> None:
    award = paper(
        "III. TIÊU CHUẨN KHEN THƯỞNG",
        "1. Các cơ quan, đơn vị cấp tỉnh:",
        "- Có từ 98% đoàn viên tham gia phong trào trồng cây;",
        "- Tờ trình đề nghị của đơn vị gửi về Sở Nội vụ trước ngày 31/3/2026.",
        "2. Cơ sở pháp lý: Nghị quyết của Hội đồng nhân dân tỉnh về cây xanh, hướng tới tỉnh xanh giai đoạn 2026-2030.",
    )
    assert award.targets == ()
    assert [one.deadline and one.deadline.end for one in award.tasks] == ["2026-03-30"]
    (target,) = paper("III. TIÊU CHUẨN KHEN THƯỞNG", "1. Phấn đấu 98% đoàn viên tham gia trồng cây.").targets
    assert target.quantity.value == 98


def test_work_before_the_goal_that_it_serves_is_a_task_beside_it(paper: Paper) -> None:
    line = (
        "1. Giao Sở Xây dựng rà soát, tháo gỡ vướng mắc của các dự án, bảo đảm hoàn thành 30 km đường trong năm 2026."
    )
    both = paper(WORK, line)
    assert len(both.targets) == len(both.tasks) == 1


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


def test_the_time_that_is_left_is_no_deadline(paper: Paper) -> None:
    lines = [WORK, "Từ nay đến hết năm 2026 chỉ còn gần 2 tháng; yêu cầu Sở Nội vụ:", "1. Rà soát danh sách hộ nghèo."]
    (task,) = paper(*lines).tasks
    assert task.deadline is None


def test_the_time_of_a_whole_plan_makes_no_goal_a_task(paper: Paper) -> None:
    lines = ["I. MỤC TIÊU", "1. Mục tiêu cụ thể", "- Quan trắc vùng nuôi tôm.", "2. Thời gian thực hiện: Năm 2026."]
    assert tasks(paper(*lines)) == []


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


def test_names_listed_below_belong_to_the_item(paper: Paper) -> None:
    lines = ["1. Sở Y tế", "- Thành lập tổ giúp việc trong quý I/2026, bao gồm:", "+ Sở Nội vụ;", "+ Sở Tài chính."]
    (task,) = paper(ORGANISATION, *lines).tasks
    assert task.text.endswith("bao gồm:")
    assert 0 < task.confidence <= 1


def test_a_heading_is_the_work_of_the_labelled_lines_below_it(paper: Paper) -> None:
    lines = ["1. Rà soát văn bản về nhà ở", "- Cơ quan chủ trì: Sở Xây dựng.", "- Thời gian: Quý II/2026."]
    assert tasks(paper(WORK, *lines)) == [("Rà soát văn bản về nhà ở", ["Sở Xây dựng (lead)"], "2026-06-30")]


@pytest.mark.parametrize(("heading", "found"), [("Theo dõi, giám sát, đánh giá", 1), ("Tình hình thực hiện", 0)])
def test_results_are_told_below_their_own_headings_only(paper: Paper, heading: str, found: int) -> None:
    assert len(paper(WORK, f"1. {heading}", "- Giao Sở Nội vụ lập báo cáo quý.").tasks) == found


def test_those_whom_a_telegram_goes_to_are_no_tasks(paper: Paper) -> None:
    lines = ["CHỦ TỊCH TỈNH VÂN KHÊ điện:", "- Giám đốc các sở, ban, ngành tỉnh;", "- Chủ tịch UBND các xã, phường."]
    assert tasks(paper(*lines, "1. Sở Y tế rà soát thuốc, báo cáo trước ngày 16/6/2026.")) == [
        ("Sở Y tế rà soát thuốc, báo cáo trước ngày 16/6/2026.", ["Sở Y tế (lead)"], "2026-06-15"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "theo Quy hoạch hạ tầng thông tin và truyền thông thời kỳ 2021-2030",
        "theo Luật Kho lúa, sân phơi ngày 15/6/2022",
        "chào mừng 60 năm ngày mở bến Vân (02/03/1966 - 02/03/2026)",
    ],
)
def test_the_day_of_a_law_or_a_feast_is_no_deadline(paper: Paper, words: str) -> None:
    (told,) = tasks(paper(ORGANISATION, "1. Sở Y tế", f"- Tổ chức hội thao {words}."))
    assert told[2] is None


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


def test_what_the_issuer_decides_assigns_its_items_to_nobody(paper: Paper) -> None:
    items = ["1. Nhập toàn bộ diện tích của xã Lam Hạ vào xã Lam Thượng.", "2. Thành lập phường Đông Khê."]
    assert tasks(paper("Điều 1. Hội đồng nhân dân tỉnh quyết định các nội dung sau đây:", *items)) == []
    told = tasks(paper("Điều 1. Sở Nội vụ thực hiện các nội dung sau đây:", *items))
    assert [parties for _, parties, _ in told] == [["Sở Nội vụ (lead)"]] * 2


@pytest.mark.parametrize(
    "item", ["- Được hỗ trợ toàn bộ tiền thuê đất.", "- Có quyền chọn nơi học nghề.", "a) Phòng nào chủ trì thẩm định?"]
)
def test_what_somebody_gets_and_a_question_are_no_tasks(paper: Paper, item: str) -> None:
    told = tasks(paper(ORGANISATION, "1. Sở Y tế", item, "b) Mở lớp sơ cứu."))
    assert [text for text, _, _ in told] == ["Mở lớp sơ cứu."]


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


def test_what_may_begin_at_once_has_no_first_day(paper: Paper) -> None:
    line = "1. Giao Sở Y tế lập đề án trước ngày 05/4/2026; trình đề án trong tháng 6/2026."
    (task,) = paper(WORK, line).tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (None, "2026-06-30")
    (task,) = paper(WORK, "1. Giao Sở Y tế đo nước đến hết ngày 05/4/2027; trình đề án trong tháng 6/2026.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2026-06-01", "2027-04-05")


def test_a_text_that_rules_a_scope_is_a_law_though_it_has_no_number(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    rule = ["Điều 2. Cơ chế", "1. Sở Y tế thẩm định hồ sơ của các trạm.", "2. Giao Sở Y tế lập danh mục thuốc."]
    assert [text for text, _, _ in tasks(paper(*scope, *rule))] == ["Giao Sở Y tế lập danh mục thuốc."]
    assert len(tasks(paper(*rule))) == 2


def test_under_organisation_a_law_hands_out_all_that_is_listed(paper: Paper) -> None:
    scope = ["Điều 1. Phạm vi điều chỉnh", "Nghị quyết này quy định cơ chế thí điểm của tỉnh."]
    order = ["Điều 2. Tổ chức thực hiện", "1. Sở Y tế có trách nhiệm sau đây:", "a) Chi tiết hóa nội dung được giao."]
    assert tasks(paper(*scope, *order)) == [("Chi tiết hóa nội dung được giao.", ["Sở Y tế (lead)"], None)]


def test_a_bare_subject_works_in_items_and_not_in_prose(paper: Paper) -> None:
    line = "Sở Y tế khẩn trương hoàn thiện đề án sữa học đường."
    assert len(tasks(paper(WORK, f"1. {line}"))) == 1
    assert tasks(paper(WORK, "1. Về sữa học đường", line)) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sửa chữa các điểm nghẽn, gồm cả nơi đã được chỉ ra, trước ngày 25/11/2026.", 1),
        ("Tỉnh đã sửa chữa các điểm nghẽn trước ngày 25/11/2026.", 0),
    ],
)
def test_what_was_done_is_told_in_the_first_clause(paper: Paper, line: str, found: int) -> None:
    assert len(tasks(paper(WORK, f"1. {line}"))) == found


@pytest.mark.parametrize(
    "line",
    [
        "“Toàn dân thi đua đắp đê, quyết tâm giữ lúa trước mùa lũ”.",
        "Trường hợp các văn bản dẫn chiếu tại Kế hoạch này được sửa đổi, thay thế thì áp dụng văn bản mới.",
    ],
)
def test_slogans_and_what_holds_when_rules_change_are_no_tasks(paper: Paper, line: str) -> None:
    assert tasks(paper(ORGANISATION, f"1. {line}", line)) == []


def test_those_who_carry_a_paper_out_have_work_and_set_no_terms(paper: Paper) -> None:
    lines = ["1. Trách nhiệm của đối tượng thực hiện kiểm kê:", "- Lập tổ kiểm kê của cơ quan mình."]
    assert len(tasks(paper(ORGANISATION, *lines))) == 1


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Cắm biển báo trước mùa lũ năm 2026 (trước ngày 30/4/2026).", None, "2026-04-29"),
        ("Đưa bơi lội vào chương trình chính khóa từ năm học 2026-2027.", "2026-09-01", "2027-05-31"),
    ],
)
def test_a_bracket_says_more_of_a_time_and_a_time_from_which_is_no_name(
    paper: Paper, line: str, start: str | None, end: str
) -> None:
    (task,) = paper(ORGANISATION, f"1. {line}").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (start, end)


def test_a_law_that_says_by_when_tells_who_does_it() -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH HÀ LAM\nSố: 12/2026/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Quy định cấp nước\n"
    rule = "Điều 2. Cấp nước\n1. Trước ngày 20 tháng 12 hằng năm, Ủy ban nhân dân xã lập danh sách hộ thiếu nước.\n"
    assert [parties for _, parties, _ in tasks(extract_text(head + rule, "rules"))] == [["Ủy ban nhân dân xã (lead)"]]


def test_all_subjects_of_an_item_replace_the_heading_once_one_opens_it(paper: Paper) -> None:
    lines = ["1. Sở Y tế, UBND các xã", "- Sở Y tế rà soát trạm; UBND các xã Lam Hạ bố trí đất."]
    ((_, parties, _),) = tasks(paper(ORGANISATION, *lines))
    assert parties == ["Sở Y tế (lead)", "UBND các xã Lam Hạ (lead)"]


def test_a_heading_from_a_quarter_to_a_year_has_both_ends(paper: Paper) -> None:
    (task,) = paper(WORK, "Từ quý III năm 2026 đến hết năm 2028:", "- Xây dựng cơ sở dữ liệu dân cư.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2026-07-01", "2028-12-31")


def test_the_years_of_a_plan_to_be_made_are_no_deadline(paper: Paper) -> None:
    line = "1. Xây dựng kế hoạch trồng rừng của các xã, phường giai đoạn 2026 - 2030, trình tỉnh trước ngày 31/3/2026."
    (task,) = paper(ORGANISATION, line).tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == (None, "2026-03-30")


def test_a_sibling_line_says_of_each_what_it_does(paper: Paper) -> None:
    lines = ["- Nội dung: Mở lớp sơ cứu cho các xã.", "- Cơ quan thực hiện: Sở Y tế chủ trì; Hội Chữ thập đỏ phối hợp."]
    ((_, parties, _),) = tasks(paper(WORK, *lines))
    assert parties == ["Sở Y tế (lead)", "Hội Chữ thập đỏ (support)"]


def test_a_task_is_as_sure_as_the_ground_it_stands_on(paper: Paper) -> None:
    def sure(*lines: str) -> float:
        (task,) = paper(*lines).tasks
        return task.confidence

    organised = sure(ORGANISATION, "1. Rà soát trạm y tế các xã.")
    assigned = sure(WORK, "1. Giao Sở Y tế rà soát trạm y tế các xã.")
    dated = sure(WORK, "1. Rà soát trạm y tế các xã trong tháng 6/2026.")
    bare = sure(WORK, "1. Sở Y tế rà soát trạm y tế các xã.")
    assert organised > assigned > dated > bare
    told = extract_text("# Tin y tế Hà Lam\n\n1. Giao Sở Y tế rà soát trạm y tế các xã.\n", "rules").tasks
    assert [one.confidence for one in told] == [bare]


def test_a_cleared_site_is_no_comparison(paper: Paper) -> None:
    (task,) = paper(WORK, "1. Hoàn thành giải phóng mặt bằng trước ngày 31/12/2026.").tasks
    assert task.deadline is not None and task.deadline.end == "2026-12-30"


def test_a_target_with_a_report_due_is_a_task_too(paper: Paper) -> None:
    line = "- Cắt giảm tối thiểu 30% thời gian giải quyết thủ tục, báo cáo Chủ tịch UBND tỉnh trước ngày 25/12/2026."
    assert len(tasks(paper(ORGANISATION, "1. Các sở, ngành", line))) == 1
