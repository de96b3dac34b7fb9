"""Bullets, run-in subheads and lead-ins: no sections, but they govern what follows."""

from models.outline import Node, NodeKind, Outline
from models.view import View
from pipeline.sectioning import read_outline
from pipeline.view import build_view


def read(*lines: str) -> tuple[View, Outline]:
    view = build_view("\n".join(lines))
    return view, read_outline(view)


def node(view: View, outline: Outline, words: str) -> Node:
    return next(one for one in outline.nodes[1:] if view.text[one.text : one.end].startswith(words))


def above(words: str, *lines: str) -> list[str]:
    """The words of the nodes that govern the node that begins with `words`, the nearest first."""
    view, outline = read(*lines)
    return [view.text[one.text : one.end] for one in outline.above(node(view, outline, words))]


def test_bullets_nest_by_their_sign() -> None:
    lines = ["I. CHỈ TIÊU", "- Mục tiêu chung:", "+ Một.", "+ Hai.", "- Mục tiêu riêng:", "+ Ba."]
    assert above("Hai.", *lines) == ["Mục tiêu chung:", "CHỈ TIÊU"]
    assert above("Ba.", *lines) == ["Mục tiêu riêng:", "CHỈ TIÊU"]


def test_a_lead_in_governs_the_bullets_below_it() -> None:
    lines = ["I. NHIỆM VỤ", "Đến năm 2030:", "- Một.", "- Hai.", "Câu thường.", "- Ba."]
    assert above("Hai.", *lines) == ["Đến năm 2030:", "NHIỆM VỤ"]
    assert above("Ba.", *lines) == ["NHIỆM VỤ"]


def test_a_run_in_time_governs() -> None:
    lines = ["II. TIẾN ĐỘ", "Tháng 8/2026:", "- Mở lớp.", "Quý IV/2026", "- Tổng kết."]
    assert above("Mở lớp.", *lines) == ["Tháng 8/2026:", "TIẾN ĐỘ"]
    assert above("Tổng kết.", *lines) == ["Quý IV/2026", "TIẾN ĐỘ"]


def test_a_new_section_closes_what_was_open() -> None:
    lines = ["I. MỤC TIÊU", "Đến năm 2030:", "- Một.", "II. NHIỆM VỤ", "- Hai."]
    assert above("Hai.", *lines) == ["NHIỆM VỤ"]


def test_rows_stand_below_the_section_of_their_table() -> None:
    lines = ["I. MỤC TIÊU", "TT\tChỉ tiêu", "I\tKINH TẾ", "1\tThu ngân sách", "", "Câu cuối."]
    view, outline = read(*lines)
    assert above("1\tThu", *lines) == ["KINH TẾ", "MỤC TIÊU"]
    assert above("Câu cuối.", *lines) == ["MỤC TIÊU"]
    assert node(view, outline, "1\tThu").kind is NodeKind.ROW


def test_a_row_of_one_cell_names_a_group() -> None:
    head = ["|", "STT", "|", "Việc", "|", "Chủ trì", "|", "|", "I. TUYÊN TRUYỀN", "|", "|"]
    rows = ["1", "|", "Mở lớp", "|", "Ban Nữ công", "|", "|", "2", "|", "Phát tài liệu", "|", "Ban Tổ chức", "|"]
    assert above("1\tMở", "I. PHỤ LỤC", *head, *rows) == ["TUYÊN TRUYỀN", "PHỤ LỤC"]


def test_the_label_of_a_group_may_be_followed_by_any_blank() -> None:
    _, outline = read("||", "||||", "|||**I. \tI. ")
    assert [one.label for one in outline.nodes if one.label] == ["I"]


def test_a_long_lead_in_behind_a_label_governs() -> None:
    long = "9. Các xã " + "bố trí kinh phí, " * 20 + "tập trung các nhiệm vụ sau:"
    assert len(above("Mở lớp.", "I. TỔ CHỨC THỰC HIỆN", long, "- Mở lớp.")) == 2


def test_every_block_is_one_node() -> None:
    lines = ["KẾ HOẠCH", "I. MỤC TIÊU", "- Một.", "Câu.", "TT\tViệc", "1\tMở lớp", "", "II. KHÁC"]
    view, outline = read(*lines)
    assert [one.block for one in outline.nodes[1:]] == list(range(len(view.blocks)))
    assert outline.holds(outline.nodes[2])
    assert not outline.holds(outline.nodes[-1])
    assert [one.section for one in outline.nodes if one.kind is NodeKind.SECTION] == [2, 7]
