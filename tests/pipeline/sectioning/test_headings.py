"""Headings: which lines are one, and what the top ones are about."""

import pytest

from pipeline import extract_text
from tests.pipeline.sectioning.told import sections


def test_a_long_line_above_items_that_no_sign_closes_heads_them() -> None:
    words = "Mở lớp đọc; xóa bỏ mọi ngại ngần; " + "đưa sách và đèn đến từng bản xa, " * 7 + "giữ chợ phiên"
    assert 260 < len(words) < 300
    lines = ["II. TỔ CHỨC THỰC HIỆN", f"1. {words}", "a) Sở Y tế mở lớp.", "2. Sở Nội vụ lập sổ."]
    assert sections(*lines)[1].heading == words
    assert [task.text for task in extract_text("\n".join(lines)).tasks] == ["Sở Y tế mở lớp.", "Sở Nội vụ lập sổ."]
    assert sections(*lines[:2], *lines[3:])[1].heading is None
    assert sections(lines[0], f"{lines[1]}.", *lines[2:])[1].heading is None


def test_a_sentence_below_an_article_that_stands_alone_is_no_heading() -> None:
    lines = [
        "Điều 1.",
        "Kho lúa của xã",
        "1. Có mái.",
        "Điều 2.",
        "Giám đốc Sở Y tế tổ chức thực hiện Quyết định này.",
    ]
    assert [one.heading for one in sections(*lines)] == ["Kho lúa của xã", None, None]
    (task,) = extract_text("\n".join(["QUYẾT ĐỊNH", *lines])).tasks
    assert [one.name for one in task.responsible] == ["Giám đốc Sở Y tế"]
    assert sections("PHỤ LỤC I", "Kho lúa theo Quyết định này.", "1. Kho.")[0].heading == "Kho lúa theo Quyết định này."


def test_headings_and_paragraphs() -> None:
    found = sections(
        "I. MỤC TIÊU CHUNG",
        "1. Mục tiêu cụ thể",
        "a) Có 90% hộ dùng nước máy.",
        "PHỤ LỤC",
        "DANH MỤC CHỈ TIÊU",
        "1. Hộ",
    )
    assert [one.heading for one in found] == ["MỤC TIÊU CHUNG", "Mục tiêu cụ thể", None, "DANH MỤC CHỈ TIÊU", "Hộ"]
    assert [one.label for one in found] == ["I", "1", "a", "PHỤ LỤC", "1"]


def test_an_article_with_parts_may_have_a_long_heading() -> None:
    long = "Trách nhiệm của Ủy ban nhân dân các xã" + ", Ủy ban nhân dân các phường" * 9
    assert [one.heading for one in sections(f"Điều 5. {long}", "1. Rà soát mốc.")] == [long, None]
    assert [one.heading for one in sections(f"Điều 5. {long}", "Điều 6. Hiệu lực")] == [None, "Hiệu lực"]


@pytest.mark.parametrize("end", [".", ".”", '."'])
def test_a_sentence_is_no_heading_though_a_quotation_closes_behind_it(end: str) -> None:
    (found,) = sections(f"3. Ban Quản lý chợ và các hộ có sạp thi hành Quy định này{end}")
    assert found.heading is None


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "purpose"),
        ("QUAN ĐIỂM CHỈ ĐẠO", "purpose"),
        ("MỤC TIÊU, GIẢI PHÁP", "targets"),
        ("CÁC CHỈ TIÊU CHỦ YẾU", "targets"),
        ("NHIỆM VỤ, GIẢI PHÁP", "tasks"),
        ("TIẾN ĐỘ THỰC HIỆN", "schedule"),
        ("MỤC TIÊU, NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN", "organisation"),
        ("KINH PHÍ", "other"),
    ],
)
def test_the_topic_of_top_sections(heading: str, topic: str) -> None:
    top, child = sections(f"I. {heading}", "1. Nội dung.")
    assert (top.topic, child.topic) == (topic, None)


def test_a_hard_wrapped_heading_is_one() -> None:
    body = (
        "Các cấp công đoàn trong tỉnh tiếp tục đổi mới nội dung, phương thức hoạt\nđộng; chăm lo đời sống đoàn viên.\n"
    )
    found = sections(
        "I. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NHẰM NÂNG CAO CHẤT LƯỢNG ĐỜI SỐNG CỦA\nĐOÀN VIÊN TRONG NHIỆM KỲ MỚI",
        *[f"{number}. {body}" for number in range(1, 8)],
    )
    assert found[0].heading == (
        "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NHẰM NÂNG CAO CHẤT LƯỢNG ĐỜI SỐNG CỦA ĐOÀN VIÊN TRONG NHIỆM KỲ MỚI"
    )
    assert [one.label for one in found] == ["I", "1", "2", "3", "4", "5", "6", "7"]


def test_bold_words_that_end_in_a_colon_head_what_stands_behind_them() -> None:
    named = sections("**2. Sở Y\ntế:** Rà soát các trạm y tế.", "**3. Trung tâm:** Báo cáo.", "4. Chi cục: Rà soát.")
    assert [one.heading for one in named] == ["Sở Y tế:", "Trung tâm:", None]


def test_counts_behind_a_colon_are_no_heading_though_they_have_no_stop() -> None:
    works = ("b) Hạ tầng: Lát 90% đường thôn, dựng 5 nhà văn hóa", "c) Hạ tầng: Lát đường thôn, dựng nhà văn hóa")
    *_, counts, plain = sections("I. CHỈ TIÊU", "a) Tủ sách", *works)
    assert (counts.heading, plain.heading) == (None, works[1][3:])


def test_a_heading_in_capitals_is_one_though_a_stop_ends_it() -> None:
    found = sections("KẾ HOẠCH", "I. MỤC TIÊU.", "Giữ rừng lâu dài.", "II. Giữ rừng.", "Họp bản mỗi tháng.")
    assert [(one.heading, one.topic) for one in found] == [("MỤC TIÊU.", "targets"), (None, "other")]


def test_an_item_above_an_appendix_or_the_next_of_a_row_heads_nothing() -> None:
    found = sections("KẾ HOẠCH", "(1) Đường", "a) Mở mới.", "(2) Điện", "1. Kéo dây.", "Biểu số 1: Danh mục")
    assert [one.heading for one in found] == ["Đường", None, "Điện", None, "Danh mục"]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("1. Sở Tài chính.", True),
        ("2. Ủy ban nhân dân các xã, phường.", True),
        ("1. Chỉ tiêu kinh tế.", True),
        ("2. Tháng 8/2027.", True),
        ("2. 30 trạm bơm được sửa trong năm 2027.", False),
        ("II. Tổ chức thực hiện.", True),
        ("2. Tổ chức thực hiện nghiêm việc giữ mương ở xã.", False),
        ("2. Trạm bơm dọn mương.", False),
        ("1. Sở Tài chính bố trí vốn sửa chữa mương.", False),
        ("III. Đến năm 2030, 85% hộ có nước sạch.", False),
        ("Điều 2. Giao Sở Tài chính cấp vốn.", False),
    ],
)
def test_a_heading_that_a_full_stop_closes(line: str, heads: bool) -> None:
    (found,) = sections(f"{line}\nBố trí vốn cho các xã ven suối.\n")
    assert (found.heading is not None) is heads
    assert not heads or not (found.heading or "").endswith(".")


def test_work_below_a_party_that_a_full_stop_closes_is_its_own() -> None:
    text = (
        "KẾ HOẠCH\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính{}\n- Bố trí vốn sửa mương.\n- Báo cáo trước ngày 5/3/2027.\n"
    )
    bare, closed = (extract_text(text.format(end)).tasks for end in ("", "."))
    assert [[one.name for one in task.responsible] for task in closed] == [["Sở Tài chính"]] * 2
    assert len(bare) == 2
