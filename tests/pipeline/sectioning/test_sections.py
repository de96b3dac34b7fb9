"""The numbered tree of a programme (guide, section 2)."""

import pytest

from pipeline import extract_text
from tests.pipeline.sectioning.told import paths


@pytest.mark.parametrize(
    ("lines", "tree"),
    [
        (
            ["I. MỤC ĐÍCH", "1. Chung", "a) Một là.", "b) Hai là.", "2. Riêng", "II. CHỈ TIÊU"],
            ["I", "I 1", "I 1 a", "I 1 b", "I 2", "II"],
        ),
        (
            ["II. CHỈ TIÊU", "2. Chung", "2.1. Một.", "2.1.1. Con.", "2.2. Hai.", "3. Riêng", "3.2. Ba."],
            ["II", "II 2", "II 2 2.1", "II 2 2.1 2.1.1", "II 2 2.2", "II 3", "II 3 3.2"],
        ),
        (
            ["A. CHUNG", "I. Một", "II. Hai", "B. RIÊNG", "I. Một", "C. CUỐI"],
            ["A", "A I", "A II", "B", "B I", "C"],
        ),
        (
            ["I. CHUNG", "1. Một", "a) Một là.", "B) Hai là.", "C) Ba là.", "II. RIÊNG", "A. Một", "a) Con.", "B. Hai"],
            ["I", "I 1", "I 1 a", "I 1 B", "I 1 C", "II", "II A", "II A a", "II B"],
        ),
        (
            ["I. TÌNH HÌNH", "II. CHUNG", "A. MỤC TIÊU", "1. Một", "B. NHIỆM VỤ", "III. TỔ CHỨC", "2.1 - Sở Y tế:"],
            ["I", "II", "II A", "II A 1", "II B", "III", "III 2.1"],
        ),
        (
            ["Phần I", "ĐÁNH GIÁ", "I. Kết quả", "Phần II", "PHƯƠNG HƯỚNG", "I. Chỉ tiêu", "(1) Một.", "(2) Hai."],
            ["Phần I", "Phần I I", "Phần II", "Phần II I", "Phần II I 1", "Phần II I 2"],
        ),
        (
            ["Chương I", "CHUNG", "Mục 1. Vốn", "Điều 1. Phạm vi", "Chương II", "Điều 2. Khác"],
            ["Chương I", "Chương I Mục 1", "Chương I Mục 1 Điều 1", "Chương II", "Chương II Điều 2"],
        ),
        (
            ["Điều 1. Phê duyệt", "1. Mục tiêu", "a) Có 90% hộ.", "Điều 2. Giao việc", "1. Giao Sở Y tế."],
            ["Điều 1", "Điều 1 1", "Điều 1 1 a", "Điều 2", "Điều 2 1"],
        ),
        (
            ["1. Đường", "(1) Đường bản", "a) Mở.", "b) Sửa.", "(2) Đường ruộng", "a) Rải đá.", "2. Điện"],
            ["1", "1 1", "1 1 a", "1 1 b", "1 2", "1 2 a", "2"],
        ),
        (
            ["1. Đường gồm:", "(1) Mở một tuyến;", "(2) Sửa một tuyến.", "a) Rải đá.", "b) Trồng cây."],
            ["1", "1 1", "1 2", "1 a", "1 b"],
        ),
        (
            ["A. KẾT QUẢ", "Mục 1. Kinh tế", "Mục 2. Xã hội", "B. VIỆC MỚI", "Mục 1. Đường"],
            ["A", "A Mục 1", "A Mục 2", "B", "B Mục 1"],
        ),
        (
            ["I. MỤC TIÊU", "I.1. Chung", "1. Giữ rừng.", "I.2. Riêng", "I.2.1. Chè", "II. VIỆC", "II.1 Đường"],
            ["I", "I I.1", "I I.1 1", "I I.2", "I I.2 I.2.1", "II", "II II.1"],
        ),
        (
            ["I. CHUNG", "Điều 1. Nơi dùng", "1. Mọi bản.", "II. VIỆC", "Điều 2. Bản"],
            ["I", "I Điều 1", "I Điều 1 1", "II", "II Điều 2"],
        ),
        (["A. MỤC TIÊU", "A.1. Chung", "A.2. Riêng", "B. VIỆC"], ["A", "A A.1", "A A.2", "B"]),
    ],
)
def test_trees(lines: list[str], tree: list[str]) -> None:
    assert paths("KẾ HOẠCH", *lines) == tree


def test_numbers_that_start_again_nest() -> None:
    assert paths("III. TỔ CHỨC", "1. Sở Y tế", "1. Làm một.", "2. Làm hai.", "2. Sở Nội vụ", "1. Làm ba.") == [
        "III", "III 1", "III 1 1", "III 1 2", "III 2", "III 2 1",
    ]  # fmt: skip


def test_the_title_of_a_form_stays_in_its_appendix() -> None:
    lines = ["Điều 1. Ban hành biểu mẫu", "PHỤ LỤC II", "KẾ HOẠCH MỞ LỚP TOÀN KHÓA", "1. Tên lớp.", "2. Nơi học."]
    assert paths("QUYẾT ĐỊNH", *lines) == ["Điều 1", "PHỤ LỤC II", "PHỤ LỤC II 1", "PHỤ LỤC II 2"]
    plan = ["Điều 1. Ban hành kế hoạch", "KẾ HOẠCH MỞ LỚP TOÀN KHÓA", "1. Tên lớp."]
    assert paths("QUYẾT ĐỊNH", *plan) == ["Điều 1", "1"]


def test_letters_with_numbers_stand_below_their_letter() -> None:
    lines = ["1. Lớp", "a) Nghề gồm:", "a1) May;", "a2) Hàn;", "b) Nơi học:", "b.1) Xã;", "b.1.1) Chợ;", "b.2) Phố."]
    below = ["", " a", " a a1", " a a2", " b", " b b.1", " b b.1 b.1.1", " b b.2"]
    assert paths(*lines) == [f"1{path}" for path in below]
    assert paths("4. Bốn.", "4a. Bốn nữa.", "5. Năm.") == ["4", "4a", "5"]


def test_small_numerals_without_brackets() -> None:
    below = ["i) Một.", "ii) Hai.", "iii) Ba.", "iv) Bốn.", "v) Năm.", "vi) Sáu."]
    numerals = ["i", "ii", "iii", "iv", "v", "vi"]
    assert paths("1. Lớp", "a) Gồm:", *below, "b) Hai.") == ["1", "1 a", *(f"1 a {one}" for one in numerals), "1 b"]
    letters = ["g) Một.", "h) Hai.", "i) Ba.", "k) Bốn."]
    assert paths("1. Lớp", *letters) == ["1", "1 g", "1 h", "1 i", "1 k"]


def test_what_a_scan_or_a_sentence_puts_before_a_label() -> None:
    assert paths("I. CHUNG", "1. Một.", "_2. Hai.", "3. Ba.") == ["I", "I 1", "I 2", "I 3"]
    lines = ["Điều 1. Thay", "a) Bỏ:", "Phụ lục III kèm theo Nghị quyết ấy;", "b) Bỏ Điều 9.", "Điều 2. Thi hành"]
    assert paths("QUYẾT ĐỊNH", *lines) == ["Điều 1", "Điều 1 a", "Điều 1 b", "Điều 2"]


def test_the_mark_of_a_note_is_no_word_of_the_item() -> None:
    text = "Điều 3. Trách nhiệm\na) [5] Sở Y tế có trách nhiệm lập sổ sức khỏe cho người già.\n"
    (task,) = extract_text(text).tasks
    assert task.text == "Sở Y tế có trách nhiệm lập sổ sức khỏe cho người già."
    assert [one.name for one in task.responsible] == ["Sở Y tế"]


def test_repeated_and_skipped_numbers_stay_as_printed() -> None:
    assert paths("I. NỘI DUNG", "2. Hai.", "2. Cũng hai.", "5. Năm.", "III. KHÁC") == ["I", "I 2", "I 2", "I 5", "III"]


@pytest.mark.parametrize("line", ["**II. NHIỆM VỤ**", "### II. NHIỆM VỤ", "| II. NHIỆM VỤ", "| II. NHIỆM VỤ |"])
def test_markup_before_a_label_is_ignored(line: str) -> None:
    text = f"I. MỤC TIÊU\n{line}\n1. Mở lớp.\n"
    found = extract_text(text).sections
    assert [one.path for one in found] == [("I",), ("II",), ("II", "1")]
    assert found[1].span.start == text.index("II. N")
    assert found[1].heading == "NHIỆM VỤ"


def test_parents_and_spans_hold_one_another() -> None:
    text = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Chung\na) Một là.\n2. Riêng\nII. NHIỆM VỤ\n1. Mở lớp.\n"
    found = {one.id: one for one in extract_text(text).sections}
    for one in found.values():
        assert one.span.of(text).startswith(one.label)
        if one.parent is not None:
            above = found[one.parent]
            assert above.path == one.path[:-1]
            assert above.span.start < one.span.start <= one.span.end <= above.span.end
    assert "Một là" in found["s1"].span.of(text)
    assert "NHIỆM VỤ" not in found["s1"].span.of(text)


def test_group_rows_of_a_table_are_sections_and_plain_rows_none() -> None:
    lines = ["I. MỤC TIÊU", "TT\tChỉ tiêu\tNăm 2026", "I\tKINH TẾ\t", "1\tThu ngân sách\t10", "II\tXÃ HỘI\t"]
    assert paths(*lines, "1\tHộ nghèo\t2", "", "II. NHIỆM VỤ") == ["I", "I I", "I II", "II"]


@pytest.mark.parametrize("line", ["12/KH-UBND", "1.250 đoàn viên mới", "Điều 12 của Luật này", "- Mở lớp", "100% hộ"])
def test_lines_that_are_no_section(line: str) -> None:
    assert paths("I. MỤC TIÊU", line) == ["I"]


def test_a_number_alone_on_its_line_numbers_the_line_below_it() -> None:
    assert paths("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Mở lớp.", "2.", "Giao Sở Y tế lập bản đồ.", "3. Tổng kết.") == [
        "II", "II 1", "II 2", "II 3",
    ]  # fmt: skip
    assert paths("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Mở lớp.", "12.", "2. Tổng kết.") == ["II", "II 1", "II 2"]
