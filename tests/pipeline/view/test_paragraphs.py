"""Paragraphs: which lines are put together, and which stand alone."""

import pytest

from pipeline.view import build_view
from tests.pipeline.view.read import blocks, way_back

WRAPPED = """Đến năm 2030, toàn tỉnh có trên 90% hộ dân nông thôn được dùng nước
sạch đạt chuẩn; các công trình cấp nước tập trung hoạt động ổn định và
được quản lý chặt chẽ bởi cộng đồng dân cư.
- Phấn đấu 100% trường học, trạm y tế có nước sạch và nhà tiêu hợp vệ
sinh; bảo đảm 80% hộ chăn nuôi có công trình xử lý chất thải, góp phần
cải thiện môi trường sống.
- Vận động nhân dân tham gia xây dựng xã hội học tập, nhất là ở các
xã vùng cao, vùng đồng bào dân tộc thiểu số còn nhiều khó khăn.
"""


def test_wrapped_lines_are_joined() -> None:
    found = blocks(WRAPPED)
    assert [block[:15] for block in found] == ["Đến năm 2030, t", "- Phấn đấu 100%", "- Vận động nhân"]
    assert "dùng nước sạch đạt chuẩn" in found[0]
    view = build_view(WRAPPED)
    assert way_back(view, WRAPPED, "nước sạch đạt") == "nước\nsạch đạt"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_behind_the_o_of_word_are_no_lines_that_go_on(gap: str) -> None:
    head = "3. Tổ nấu ăn của các thôn vùng cao và những trường ở gần bờ sông, bờ suối"
    lines = [head, *(f"o {word} cho đủ cả mùa mưa lẫn mùa khô" for word in ("Trồng rau", "Nuôi cá", "Đào ao"))]
    assert blocks(gap.join(lines)) == lines


def test_a_heading_in_wrapped_text_stands_alone() -> None:
    assert blocks("I. MỤC TIÊU\n" + WRAPPED)[:2] == ["I. MỤC TIÊU", blocks(WRAPPED)[0]]


def test_a_short_heading_in_cleanly_wrapped_text_ends_with_its_line() -> None:
    found = blocks("1. Nước sạch nông thôn\n" + WRAPPED * 2)
    assert found[:2] == ["1. Nước sạch nông thôn", blocks(WRAPPED)[0]]
    capitals = blocks("II. TIẾN ĐỘ VÀ\nTRÁCH NHIỆM\n" + WRAPPED * 2)
    assert capitals[0] == "II. TIẾN ĐỘ VÀ TRÁCH NHIỆM"
    run_in = "2. SỞ VĂN HÓA, THỂ THAO VÀ\nDU LỊCH: Mở lớp hát then cho thanh niên\n"
    assert blocks(run_in + WRAPPED * 2)[0].startswith("2. SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH: Mở lớp")


def test_a_label_with_a_footnote_mark_goes_on() -> None:
    assert "c) [12] Trạm bơm Lam Hạ được sửa." in blocks(WRAPPED * 2 + "c) [12]\nTrạm bơm Lam Hạ được sửa.\n")


def test_short_lines_go_on_where_the_text_is_ragged() -> None:
    ragged = "2. Sở\nXây dựng rà soát các công trình cấp nước tập trung của từng xã\nvà báo cáo.\n"
    found = blocks((ragged + "3. Chi cục\nthủy lợi lập danh sách các trạm bơm cần sửa trong năm nay để\nkịp vụ.\n") * 3)
    assert found[0].startswith("2. Sở Xây dựng rà soát")


def test_a_wrapped_text_on_a_web_page_with_long_lines_is_joined_too() -> None:
    page = "Trang này giới thiệu văn bản của các xã vùng hạ lưu sông Lam Khê, cùng lời bình của bạn đọc. " * 4 + "\n"
    menu = "Trang chủ\nVăn bản\nHỏi đáp\n"
    named = "c) Ban Quản lý rừng phòng hộ hồ Lâm\nThao báo cáo kết quả giao khoán rừng cho các hộ.\n"
    found = blocks((page + menu) * 4 + WRAPPED * 8 + named)
    assert found[-1].startswith("c) Ban Quản lý rừng phòng hộ hồ Lâm Thao báo cáo")


def test_items_in_small_letters_do_not_make_a_text_ragged() -> None:
    items = "1. Nước sạch nông thôn\na) Sửa 12 trạm bơm.\nb) Mở 3 lớp.\n"
    assert "2. Sở Nội vụ" in blocks(WRAPPED + items * 3 + "2. Sở Nội vụ\nThẩm định hồ sơ của các xã.\n")


def test_a_share_below_a_year_is_an_item_and_a_year_below_one_is_not() -> None:
    assert blocks(WRAPPED * 2 + "1. Đến năm 2027\n- 60% hộ có nhà tiêu.\n")[-1] == "- 60% hộ có nhà tiêu."
    assert blocks(WRAPPED * 2 + "1. Trong giai đoạn 2026\n- 2030, phấn đấu\n")[-1].endswith("2026 - 2030, phấn đấu")


def test_a_heading_in_capitals_is_no_part_of_the_sentence_above() -> None:
    heading = "PHƯƠNG HƯỚNG VÀ MỤC TIÊU NHIỆM KỲ TỚI"
    assert heading in blocks(
        f"{WRAPPED}Toàn xã biểu dương các hộ đã hiến đất mở đường vào bản Lũng\n{heading}\n{WRAPPED}"
    )
    lead = "Ủy ban nhân dân xã ban hành kế hoạch cấp nước với các nội dung sau:"
    assert "I CHỈ TIÊU" in blocks(f"{lead}\nI CHỈ TIÊU\n{WRAPPED}")


def test_few_lines_are_wrapped_where_all_within_sentences_are_long() -> None:
    short = """Mục tiêu của xã:
- Phấn đấu 90% hộ dân ở các thôn vùng cao có nước sạch, ít nhất
12 trạm bơm nước ở đầu nguồn của các thôn vùng cao được sửa
chữa.
- Trồng cây ở đầu nguồn nước của các thôn vùng cao, bảo đảm
cây sống.
"""
    assert blocks(short)[1].endswith("ít nhất 12 trạm bơm nước ở đầu nguồn của các thôn vùng cao được sửa chữa.")


def test_a_line_of_a_cleanly_wrapped_text_that_had_room_ends_its_paragraph() -> None:
    heading = "2. Bảo vệ các đầu nguồn nước của những bản vùng cao"
    assert heading in blocks(f"{WRAPPED * 2}{heading}\nBan Quản lý rừng Lam Hạ rà soát từng mó nước.\n")
    ragged = "3. Chi cục\nthủy lợi sửa.\n4. Trạm\nthú y tiêm.\n"
    assert heading not in blocks(f"{WRAPPED * 2}{heading}\nBan Quản lý rừng Lam Hạ rà soát.\n{ragged}")


SHARP = """Trạm khuyến nông xã Hà Lam hướng dẫn các hộ ven suối làm đất,
chọn giống lúa nước chịu rét và dẫn nước từ mương về từng chân
ruộng bậc thang; tổ thủy nông bản trên giữ phai đập, nạo vét
mương vào đầu mỗi vụ và ghi mực nước hồ chứa vào sổ của trạm.
"""


def test_a_full_stop_ends_a_paragraph_where_the_next_word_had_room() -> None:
    last = "Các hộ ở cuối mương báo trạm khi ruộng của mình khô."
    found = blocks(f"{SHARP * 12}{last}\nTrạm thú y cử người trực.\n")
    assert found[-2:] == [last, "Trạm thú y cử người trực."]
    full = "Các hộ ở cuối mương báo trạm khi chân ruộng của mình đã bị khô."
    assert blocks(f"{SHARP * 12}{full}\nTrạm thú y cử người trực.\n")[-1].endswith("khô. Trạm thú y cử người trực.")


def test_narrow_lines_of_cells_do_not_hide_how_far_the_others_reach() -> None:
    cells = "\n|\nCác hộ\nven suối\n|\nTrạm bơm\ncủa xã\n|\n" * 12
    full = "Các hộ ở cuối mương báo trạm khi ruộng của họ bị khô."
    assert blocks(f"{SHARP * 12}{full}\nTrạm thú y cử người trực.\n\n{SHARP}\n{cells}").count(full) == 1


def test_what_is_longer_than_a_wrapped_line_ends_its_paragraph() -> None:
    long = "- " + "Các hộ ở cuối mương báo trạm khi ruộng khô, nước đục; " * 5 + "trạm cử người trực."
    menu = "Trang chủ của xã\ntin mới nhất\n" * 30
    assert blocks(f"{SHARP * 2}{long}\nTrạm thú y tiêm cho trâu.\n{menu}")[1:3] == [long, "Trạm thú y tiêm cho trâu."]


def test_words_of_decision_stand_alone_behind_a_full_line() -> None:
    full = "Theo đề nghị của Trưởng phòng Kinh tế và Trưởng trạm bơm xã."
    found = blocks(f"{SHARP * 12}{full}\nQUYẾT NGHỊ:\nĐiều 1. Sửa mương.\n")
    assert found[-2:] == ["QUYẾT NGHỊ:", "Điều 1. Sửa mương."]


def test_what_leads_in_a_list_behind_a_full_line_stands_alone() -> None:
    full = "- Các hộ ở cuối mương báo trạm khi chân ruộng của mình bị khô."
    assert blocks(f"{SHARP * 12}{full}\nTháng 10/2027:\n- Sửa mương.\n")[-3:] == [
        full,
        "Tháng 10/2027:",
        "- Sửa mương.",
    ]


def test_emphasis_that_ends_with_a_comma_is_no_heading() -> None:
    wrapped = f"{SHARP}\n*Về việc giữ nguồn nước cho các bản ven suối và ven hồ chứa,*\nHội đồng nhân dân xã đã bàn.\n"
    assert blocks(wrapped)[-1].endswith("ven hồ chứa, Hội đồng nhân dân xã đã bàn.")


@pytest.mark.parametrize(
    "closing",
    [
        "Trên đây là Kế hoạch dẫn nước của xã Hà Lam./.",
        "Trong quá trình thực hiện, có gì khó thì báo trạm bơm.",
        "Nghị quyết này được Hội đồng nhân dân xã thông qua ngày 3/2/2026.",
        "Quyết định này có hiệu lực từ ngày ký.",
    ],
)
def test_what_a_paper_closes_with_opens_a_paragraph(closing: str) -> None:
    full = "Các hộ ở cuối mương báo trạm khi chân ruộng của mình đã bị khô."
    assert blocks(f"{SHARP * 12}{full}\n{closing}\n")[-1] == closing


def test_few_lines_run_on_where_they_are_as_long_as_any() -> None:
    goal = "2- Đến năm 2027 nâng tỷ lệ hộ dân vùng cao có nước sạch từ 62% lên"
    work = "3- Trạm bơm Lam Hạ sửa kênh, dọn đầu mối và báo cáo kết quả; tổ nước"
    short = f"""CHỈ THỊ
về giữ nguồn nước
1- Các tổ giữ nước ở đầu nguồn
{goal}
75%.
{work}
thôn trực đêm.
"""
    assert blocks(short)[-2:] == [f"{goal} 75%.", f"{work} thôn trực đêm."]
    assert "75%." in blocks(short.replace("62%", "62% ở các thôn đã có đường, điện và trạm y tế về tận nơi"))


def test_a_title_of_two_lines_makes_no_wrapped_text() -> None:
    lines = ["ĐẢNG BỘ XÃ LŨNG VÀI", "HUYỆN ỦY BẢN NẰM", "KẾ HOẠCH", "thực hiện Nghị quyết về trồng rừng", "I. CHỈ TIÊU"]
    assert blocks("\n".join(lines)) == lines


def test_short_lines_are_not_joined() -> None:
    lines = ["I. MỤC TIÊU", "Đến năm 2030:", "- 85% hộ", "Câu sau."]
    assert blocks("\n".join(lines)) == lines


@pytest.mark.parametrize("furniture", ["12", "- 3 -", "Trang 3/10"])
def test_a_page_break_cuts_no_sentence(furniture: str) -> None:
    sentence = "Toàn tỉnh phấn đấu có trên 90% hộ dân nông thôn được dùng nước sạch đạt chuẩn vào năm 2030."
    cut = sentence.index(" chuẩn")
    assert blocks(f"{sentence[:cut]}\n\n{furniture}\n\n{sentence[cut + 1 :]}\n\nCâu khác.\n") == [sentence, "Câu khác."]


def test_a_page_break_behind_a_short_line_of_a_wrapped_paragraph_cuts_no_sentence() -> None:
    cut = "Trạm bơm Hà Lam cấp nước cho các thôn ven suối vào đầu mỗi vụ,\nnhất là cho\n\ncác chân ruộng bậc thang.\n"
    assert "nhất là cho các chân ruộng bậc thang." in blocks(SHARP * 4 + cut)[-1]


def test_a_number_counted_on_in_a_wrapped_line_opens_no_block() -> None:
    wrapped = "Các kho lúa lớn nhất của vùng nằm ở bốn nơi mà tỉnh đã chọn từ\nnăm trước.\n"
    listed = "Bốn nơi đó là nơi sau đây: (i) làng Bưởi, (ii) làng Mận,\n(iii) Làng Đào, (iv) làng Lê.\n"
    found = blocks(wrapped * 6 + listed)
    assert any(block.endswith("(ii) làng Mận, (iii) Làng Đào, (iv) làng Lê.") for block in found)


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Xã lập kế hoạch sửa kênh theo các mức lũ đã nêu tại Phụ lục", "VIII. Mẫu do tỉnh in."),
        ("Khi nước lên đến cấp độ", "V. Mực nước do trạm Lam Khê báo."),
        ("Xã tính điểm cho từng thôn theo khoản 3", "Phụ lục V kèm theo Kế hoạch này."),
    ],
)
def test_what_a_wrapped_sentence_names_by_its_number_opens_no_block(above: str, line: str) -> None:
    assert f"{above} {line}" in blocks(WRAPPED * 2 + f"\n{above}\n{line}\n")


def test_an_article_whose_label_was_broken_opens_a_block() -> None:
    ended = "Xã bố trí kinh phí sửa kênh, mở lớp và mua giống từ nguồn thu đã được giao.\n"
    assert "Điều 4. Điều khoản thi hành" in blocks(WRAPPED * 2 + ended + "**Điều\n4. Điều khoản thi hành**\n")


def test_of_a_double_spaced_text_the_blank_lines_part_nothing() -> None:
    text = WRAPPED * 2
    assert blocks(text.replace("\n", "\n\n")) == blocks(text)
    assert blocks(text.replace("\n-", "\n\n-")) == blocks(text)


def test_double_spaced_paragraphs_stay_apart() -> None:
    lines = [
        f"Điều thứ {word} được các bên thoả thuận" for word in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")
    ]
    assert blocks("\n\n".join(lines)) == lines


def test_all_levels_at_a_lines_end_name_no_number() -> None:
    found = blocks(
        WRAPPED * 2 + "1. Đối với Ủy ban nhân dân các cấp\n1.1. Ủy ban nhân dân tỉnh Lam Hạ:\n- Sửa mương.\n"
    )
    assert found[-3:] == ["1. Đối với Ủy ban nhân dân các cấp", "1.1. Ủy ban nhân dân tỉnh Lam Hạ:", "- Sửa mương."]


@pytest.mark.parametrize(
    "opening",
    ["Hai là, xã cử người giữ phai đập.", "Thứ ba, xã mua thêm ống dẫn.", "Căn cứ Luật Thủy lợi, trạm ghi mực nước."],
)
def test_what_is_counted_in_words_opens_a_paragraph_behind_a_full_line(opening: str) -> None:
    full = "Các hộ ở cuối mương báo trạm khi chân ruộng của mình đã bị khô;"
    assert blocks(f"{SHARP * 12}{full}\n{opening}\n")[-1] == opening
    unended = "Các hộ ở cuối mương báo trạm khi chân ruộng của mình đã bị và"
    assert blocks(f"{SHARP * 12}{unended}\n{opening}\n")[-1] == f"{unended} {opening}"


def test_a_heading_that_had_room_ends_in_a_text_wrapped_less_cleanly() -> None:
    uneven = "Trạm bơm Lam Hạ sửa kênh, dọn đầu mối nước, giữ phai\nvà báo cáo.\n" * 3
    heading = "2. Các đội giữ rừng và giữ nguồn nước ở ven suối cạn"
    work = "Dọn lối mòn, dựng biển báo."
    assert heading in blocks(f"{WRAPPED * 4}{uneven}{heading}\n{work}\n")
