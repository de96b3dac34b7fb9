"""Targets and tasks of tables: what the columns say of each row (guide, sections 3.5, 3.6)."""

from collections.abc import Callable

import pytest

from extractors.quantities import find_quantities
from models.programme import Programme
from pipeline.assembly.exclusions import ruled_out
from tests.pipeline.assembly.told import due

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"
YEARS = "TT\tChỉ tiêu\tĐVT\tNăm 2026\tNăm 2027\tNăm 2028"


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_value_cells_in_either_shape(paper: Paper, mark: str) -> None:
    rows = ["Nội dung\tNăm 2026\tNăm 2027", "Ban Nữ công xếp loại khá\t1\t2"]
    printed = [row.replace("\t", mark) if mark == "\t" else f"| {row.replace(chr(9), mark)} |" for row in rows]
    (target,) = paper(GOAL, *printed).targets
    assert (target.quantity.value, target.quantity.unit, target.quantity.text) == (1, None, "1")
    assert target.indicator == "Ban Nữ công xếp loại khá"


def test_what_was_reached_and_dashes_are_no_values(paper: Paper) -> None:
    found = paper(
        GOAL,
        "TT\tChỉ tiêu\tĐVT\tThực hiện năm 2025\tMục tiêu đến năm 2030",
        "1\tSố trạm y tế\ttrạm\t50\t90",
        "2\tTỷ lệ hộ nghèo\t%\t5\t-",
    ).targets
    assert [(one.indicator, one.quantity.value, one.quantity.unit) for one in found] == [("Số trạm y tế", 90, "trạm")]


@pytest.mark.parametrize(
    ("words", "indicator", "change", "start", "end", "recurrence"),
    [
        ("Doanh thu chè đến năm 2028", "Doanh thu chè", None, None, "2028-12-31", None),
        ("Vốn trồng chè (2026-2028)", "Vốn trồng chè", None, "2026-01-01", "2028-12-31", None),
        ("Kết nạp hội viên hằng năm", "Kết nạp hội viên", None, "2030-01-01", "2030-12-31", "yearly"),
        ("Giảm tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo", "decrease", "2030-01-01", "2030-12-31", None),
        ("Tăng trưởng của vườn chè", "Tăng trưởng của vườn chè", None, "2030-01-01", "2030-12-31", None),
    ],
)
def test_the_words_of_a_row_tell_its_time_and_change(
    paper: Paper, words: str, indicator: str, change: str | None, start: str | None, end: str, recurrence: str | None
) -> None:
    (target,) = paper(GOAL, "TT\tChỉ tiêu\tĐVT\tNăm 2030", f"1\t{words}\ttỷ đồng\t9").targets
    assert (target.indicator, target.quantity.change) == (indicator, change)
    assert due(target) == (start, end, recurrence)


def test_a_row_that_opens_with_a_dash(paper: Paper) -> None:
    rows = ["1\tSố cán bộ được bồi dưỡng\tngười\t70\t80\t90", "\t- Cán bộ nữ\tngười\t20\t30\t40"]
    assert [one.indicator for one in paper(GOAL, YEARS, *rows).targets] == ["Số cán bộ được bồi dưỡng", "Cán bộ nữ"]


def test_a_blank_value_cell_stays_blank(paper: Paper) -> None:
    rows = ["1\tSố lớp dạy nghề\tlớp\t3\t4\t5", "2\tSố thư viện xã\tthư viện\t\t\t"]
    assert [one.indicator for one in paper(GOAL, YEARS, *rows).targets] == ["Số lớp dạy nghề"]


def test_group_rows_place_their_rows(paper: Paper) -> None:
    rows = ["I\tXÃ HỘI\t\t\t\t", "1\tTỷ lệ hộ dùng nước máy\t%\t70\t80\t90"]
    (target,) = paper(GOAL, YEARS, *rows).targets
    assert (target.section.path, target.section.heading) == (("I", "I"), "XÃ HỘI")


def test_coordinates_are_no_values(paper: Paper) -> None:
    rows = [
        "| TT | Tên điểm quan trắc | Vị trí lấy mẫu (tọa độ VN-2000) | Ghi chú |",
        "|---|---|---|---|",
        "| 1 | Đầm Lau, xã Hà Trung | 574945.0 | vùng tôm |",
        "| 2 | Vịnh Sao, xã Hà Ninh | 583593.4 | vùng hàu |",
    ]
    assert paper("II. NHIỆM VỤ", "Quan trắc các điểm sau:", *rows).targets == ()


@pytest.mark.parametrize("heading", ["DỰ BÁO MỘT SỐ CHỈ SỐ", "KẾ HOẠCH VAY VÀ TRẢ NỢ", "THU CÂN ĐỐI NGÂN SÁCH"])
def test_forecasts_and_budgets_in_a_table_are_no_targets(paper: Paper, heading: str) -> None:
    rows = ["TT\tChỉ tiêu\tNăm 2026\tNăm 2027", "1\tThu tiền thuê đất\t90\t120", "2\tThu từ phí\t10\t15"]
    assert paper(f"II. {heading}", *rows).targets == ()
    assert len(paper("II. CHỈ TIÊU CHỦ YẾU", *rows).targets) == 2


def test_value_cells_that_say_more_than_a_number(paper: Paper) -> None:
    rows = ["1\tĐoàn viên mới\tTăng thêm 5.000 người", "2\tTổ công đoàn xếp loại tốt\tTối thiểu 85%"]
    found = paper(GOAL, "TT\tNội dung\tChỉ tiêu phấn đấu", *rows).targets
    assert [(one.quantity.value, one.quantity.unit, one.quantity.comparator) for one in found] == [
        (5000, "người", "eq"),
        (85, "%", "ge"),
    ]


@pytest.mark.parametrize(
    "head", ["TT\tĐơn vị\tĐoàn viên mới\tSố CĐCS\tGhi chú", "TT\tTên đơn vị\tĐoàn viên mới\tSố CĐCS\tGhi chú"]
)
def test_each_party_has_its_share_of_every_count(paper: Paper, head: str) -> None:
    rows = ["1\tCông đoàn xã Nà Bó\t120\t3\t", "2\tCông đoàn phường Lam Vân\t1.340\t5\t", "\tTổng cộng\t1.460\t8\t"]
    found = paper(GOAL, head, *rows).targets
    assert [(one.quantity.value, one.quantity.unit, one.indicator) for one in found] == [
        (120, None, "Công đoàn xã Nà Bó đoàn viên mới"),
        (3, None, "Công đoàn xã Nà Bó số cđcs"),
        (1340, None, "Công đoàn phường Lam Vân đoàn viên mới"),
        (5, None, "Công đoàn phường Lam Vân số cđcs"),
        (1460, None, "Tổng cộng đoàn viên mới"),
        (8, None, "Tổng cộng số cđcs"),
    ]
    assert [[party.name for party in one.responsible] for one in found[1:5:3]] == [["Công đoàn xã Nà Bó"], []]
    assert found[0].evidence.text == rows[0].strip()


def test_heads_that_count_name_their_columns(paper: Paper) -> None:
    rows = ["Khối\tSố lớp\tSố học sinh", "Khối 6\t4\t160", "Khối 7\t3\t125"]
    found = [(one.indicator, one.quantity.value) for one in paper(GOAL, *rows).targets]
    assert found == [
        ("Khối 6 số lớp", 4), ("Khối 6 số học sinh", 160), ("Khối 7 số lớp", 3), ("Khối 7 số học sinh", 125),
    ]  # fmt: skip
    assert paper("I. THỰC TRẠNG", *rows).targets == ()
    assert paper(GOAL, "Khối\tSố lớp hiện có\tSố học sinh hiện có", *rows[1:]).targets == ()


def test_a_head_with_an_accent_misread_is_the_same_measure(paper: Paper) -> None:
    lines = [
        GOAL,
        "| TT | Sản phẩm | Kế hoạch 2026 | Kế hoạch 2027 |",
        "| Lượng (Tấn) | Giá trị (Triệu đồng) | Lượng (Tấn) | Giá trị (Triệu đổng) |",
        "| 1 | Mật ong rừng tràm | 12 | 300 | 15 | 420 |",
    ]
    amount, worth = paper(*lines).targets
    assert [(one.year, one.value) for one in amount.milestones] == [(2026, 12), (2027, 15)]
    assert [(one.year, one.value) for one in worth.milestones] == [(2026, 300), (2027, 420)]


def test_what_is_pledged_is_the_value_and_the_office_beside_it_answers(paper: Paper) -> None:
    lines = [
        "I. CHỈ TIÊU",
        "| TT | Chỉ tiêu | Mức đăng ký | Thời hạn | Đơn vị |",
        "|:--:|---|---|---|---|",
        "| 1 | Trường có phòng đọc sách | 60% | Trước 30/9/2027 | Công đoàn ngành Giáo dục |",
        "| 2 | Trạm có nước sạch cho thợ | ít nhất 40 trạm | Tháng 11/2027 | Công đoàn ngành Y tế |",
    ]
    found = paper(*lines).targets
    assert [one.quantity.value for one in found] == [60, 40]
    assert [[party.name for party in one.responsible] for one in found] == [
        ["Công đoàn ngành Giáo dục"],
        ["Công đoàn ngành Y tế"],
    ]


def test_the_head_of_a_name_alone_is_what_is_counted(paper: Paper) -> None:
    rows = ["Chỉ tiêu\tĐơn vị\tNăm 2027", "Số hợp tác xã thành lập mới\thợp tác xã\t9"]
    (target,) = paper("I. CHỈ TIÊU", *rows).targets
    assert (target.quantity.value, target.quantity.unit, target.responsible) == (9, "hợp tác xã", ())


def test_a_table_behind_the_signature_is_an_appendix_whatever_its_title(paper: Paper) -> None:
    rows = ["TT\tChỉ tiêu\tĐơn vị\tChỉ tiêu năm 2027", "1\tTỷ lệ trường đạt chuẩn quốc gia\t%\t72"]
    foot = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    (target,) = paper("I. NHIỆM VỤ", "1. Sở Y tế rà soát các trạm.", *foot, "BIỂU CHỈ TIÊU NĂM 2027", *rows).targets
    assert (target.quantity.value, target.indicator) == (72, "Tỷ lệ trường đạt chuẩn quốc gia")


@pytest.mark.parametrize("cell", ["1. Mở 12 lớp dạy nghề.", "2) Mở 12 lớp dạy nghề."])
def test_the_label_of_what_a_cell_holds_is_no_value(cell: str) -> None:
    lower = cell.lower()
    found = find_quantities(cell, lower, 0, len(cell))
    assert [one.value for one in found if not ruled_out(cell, lower, (0, len(cell)), one)] == [12]


def test_a_price_in_the_words_is_not_the_share_of_the_cell(paper: Paper) -> None:
    (target,) = paper(GOAL, "TT\tChỉ tiêu\tNăm 2027", "1\tThợ được ăn ca từ 25.000 đồng\t70%").targets
    assert (target.quantity.value, target.quantity.unit) == (70, "%")


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [("9/12 thôn", 0.75, "thôn"), ("12/12 thôn", 1, "thôn"), ("9/12 thôn (75%)", 75, "%"), ("13/12 thôn", None, None)],
)
@pytest.mark.parametrize("row", ["1\tSố thôn có sân bóng\t{}\tBan A", "| 1 | Số thôn có sân bóng | {} | Ban A |"])
def test_so_many_of_so_many_is_the_value_of_a_cell(
    paper: Paper, row: str, cell: str, value: float | None, unit: str | None
) -> None:
    head = "TT\tChỉ tiêu\tMục tiêu đến năm 2030\tCơ quan chủ trì"
    printed = f"| {head.replace(chr(9), ' | ')} |" if row.startswith("|") else head
    found = paper(GOAL, printed, row.format(cell)).targets
    assert [(one.quantity.value, one.quantity.unit, one.indicator, due(one)) for one in found] == (
        [] if value is None else [(value, unit, "Số thôn có sân bóng", (None, "2030-12-31", None))]
    )
