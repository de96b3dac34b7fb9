"""The numbered tree of a programme (guide, section 2)."""

import pytest

from pipeline import extract_text
from tests.pipeline.sectioning.told import paths, sections


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


@pytest.mark.parametrize("line", ["12/KH-UBND", "1.250 đoàn viên mới", "Điều 12 của Luật này", "- Mở lớp", "100% hộ"])
def test_lines_that_are_no_section(line: str) -> None:
    assert paths("I. MỤC TIÊU", line) == ["I"]


def test_bold_words_that_end_in_a_colon_head_what_stands_behind_them() -> None:
    named = sections("**2. Sở Y\ntế:** Rà soát các trạm y tế.", "**3. Trung tâm:** Báo cáo.", "4. Chi cục: Rà soát.")
    assert [one.heading for one in named] == ["Sở Y tế:", "Trung tâm:", None]


def test_a_number_alone_on_its_line_numbers_the_line_below_it() -> None:
    assert paths("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Mở lớp.", "2.", "Giao Sở Y tế lập bản đồ.", "3. Tổng kết.") == [
        "II", "II 1", "II 2", "II 3",
    ]  # fmt: skip
    assert paths("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Mở lớp.", "12.", "2. Tổng kết.") == ["II", "II 1", "II 2"]


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
