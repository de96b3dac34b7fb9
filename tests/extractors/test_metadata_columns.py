"""Letterheads laid out in columns, cells or blanks, and what they say."""

import pytest

from extractors.head import Head
from extractors.head_lines import Line
from extractors.letterhead import read_organisation_lines
from extractors.metadata import read_info
from models.view import Block, BlockKind, OffsetMap, View
from pipeline.view import build_view


def rows(*lines: tuple[str, ...]) -> View:
    """A view of hand-made blocks: a line of one part is a paragraph, of several a table row."""
    blocks, text = [], ""
    for parts in lines:
        start = len(text)
        spans = []
        for part in parts:
            spans.append((len(text), len(text) + len(part)))
            text += part + "\t"
        text = text[:-1] + "\n"
        kind = BlockKind.ROW if len(parts) > 1 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, len(text) - 1, tuple(spans) if len(parts) > 1 else ()))
    whole = OffsetMap((0,), (0,), (-1,))
    return View(text, text.lower(), tuple(blocks), whole, whole)


def test_a_word_file_with_the_letterhead_in_two_cells() -> None:
    read = read_info(
        rows(
            (
                "UBND TỈNH KIM LŨNG SỞ NỘI VỤ Số: 33/KH-SNV",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Kim Lũng, ngày 4 tháng 5 năm 2025",
            ),
            ("KẾ HOẠCH",),
            ("Cải cách hành chính năm 2025",),
            ("I. MỤC TIÊU",),
            (
                "Nơi nhận: - UBND tỉnh (b/c); - Các phòng - ban thuộc Sở; - Lưu: VT.",
                "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Thạch Ngọc Lan",
            ),
        )
    )
    assert (read.number, read.issuer, read.place) == ("33/KH-SNV", "SỞ NỘI VỤ", "Kim Lũng")
    assert (read.issued, read.title) == ("2025-05-04", "Cải cách hành chính năm 2025")
    assert read.signer is not None
    assert (read.signer.name, read.signer.position) == ("Thạch Ngọc Lan", "PHÓ GIÁM ĐỐC")
    assert read.recipients == ("UBND tỉnh (b/c)", "Các phòng - ban thuộc Sở")


def test_columns_laid_out_with_blanks() -> None:
    """Letterhead and foot of two columns in plain text: what stands beside is none of place, position or recipients."""
    read = read_info(
        build_view(
            """ĐẢNG BỘ TỈNH KIM LŨNG            ĐẢNG CỘNG SẢN VIỆT NAM
THÀNH ỦY KIM SƠN                 Kim Sơn, ngày 14 tháng 9 năm 2025
*
Số 22-CTr/TU

CHƯƠNG TRÌNH HÀNH ĐỘNG
về giữ đất lúa

I- MỤC TIÊU
Giữ 4.000 ha đất lúa.

Nơi nhận                         T/M BAN THƯỜNG VỤ
- Ban Thường vụ Tỉnh ủy,             PHÓ BÍ THƯ
- Các đảng ủy xã,
- Lưu VP.                          Lò Văn Sáy
"""
        )
    )
    assert (read.place, read.issued, read.number) == ("Kim Sơn", "2025-09-14", "22-CTr/TU")
    assert read.issuer == "THÀNH ỦY KIM SƠN"
    assert read.signer is not None
    assert (read.signer.name, read.signer.position) == ("Lò Văn Sáy", "PHÓ BÍ THƯ")
    assert read.recipients == ("Ban Thường vụ Tỉnh ủy", "Các đảng ủy xã")


def test_a_number_beside_the_place_and_the_hour_of_a_telegram() -> None:
    read = read_info(
        build_view(
            """ỦY BAN NHÂN DÂN TỈNH KIM LŨNG     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 03/CĐ-UBND            Kim Lũng, hồi 9 giờ 15 phút ngày 3 tháng 10 năm 2025

CÔNG ĐIỆN
Về việc ứng phó mưa lớn

1. Các xã kiểm tra hồ, đập.
"""
        )
    )
    assert (read.number, read.place, read.issued) == ("03/CĐ-UBND", "Kim Lũng", "2025-10-03")


def test_a_name_of_two_lines_beside_the_motto() -> None:
    """Wrapped lines are joined before the head is read."""
    name = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TỈNH KIM LŨNG Độc lập - Tự do - Hạnh phúc"
    lines = [Line(text, 0, len(text), BlockKind.PARAGRAPH, at) for at, text in enumerate((name, "KẾ HOẠCH"))]
    assert read_organisation_lines(Head(tuple(lines), 1, "kế hoạch", "", True)) == ["ỦY BAN NHÂN DÂN TỈNH KIM LŨNG"]


def test_the_place_beside_the_number_that_a_draft_has_not_yet() -> None:
    text = "UBND TỈNH KIM LŨNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: /KH-UBND Kim Lũng, ngày tháng năm 2026\nKẾ HOẠCH"
    assert read_info(build_view(text)).place == "Kim Lũng"


def test_a_district_that_is_numbered() -> None:
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Quận 7, ngày 3 tháng 2 năm 2022"
    read = read_info(build_view(f"ỦY BAN NHÂN DÂN QUẬN 7 Số: 5/KH-UBND\t{right}\n\nKẾ HOẠCH\nTrồng cây\n"))
    assert (read.issuer, read.number, read.place) == ("ỦY BAN NHÂN DÂN QUẬN 7", "5/KH-UBND", "Quận 7")


def test_a_laws_number_is_not_its_kind() -> None:
    read = read_info(build_view("QUỐC HỘI\nLuật số: 101/2026/QH16\n\nLUẬT\nHỒ CHỨA\n\nĐiều 1. Phạm vi\n"))
    assert (read.number, read.kind, read.title) == ("101/2026/QH16", "luật", "HỒ CHỨA")


def test_a_partys_letterhead_of_two_cells() -> None:
    left = "ĐẢNG BỘ TỈNH KIM LŨNG ĐẢNG ỦY XÃ LỘC TIẾN * Số 7-KH/ĐU"
    right = "ĐẢNG CỘNG SẢN VIỆT NAM Lộc Tiến, ngày 3/2/2026"
    read = read_info(build_view(f"{left}\t{right}\n\nKẾ HOẠCH\nnuôi cá lồng\n"))
    assert (read.number, read.issuer, read.place) == ("7-KH/ĐU", "ĐẢNG ỦY XÃ LỘC TIẾN", "Lộc Tiến")


@pytest.mark.parametrize("office", ["SỞ Y TẾ", "CỤC THÚ Y"])
def test_a_letter_whose_subject_stands_in_the_cell_of_its_number(office: str) -> None:
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Kim Lũng, ngày 3 tháng 2 năm 2026"
    left = f"UBND TỈNH KIM LŨNG {office} Số: 12/YT-TH V/v tiêm phòng dại"
    read = read_info(build_view(f"{left}\t{right}\n\nKính gửi: Các trạm y tế\n\n1. Tiêm trước mùa hè.\n"))
    assert (read.kind, read.number, read.title) == ("công văn", "12/YT-TH", "V/v tiêm phòng dại")
    assert (read.issuer, read.issued) == (office, "2026-02-03")


@pytest.mark.parametrize("subject", ["V/v thực hiện\nKế hoạch số 8/KH-UBND", "V/v lập\nKế hoạch năm 2026"])
def test_a_letter_about_a_plan(subject: str) -> None:
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKim Lũng, ngày 3 tháng 2 năm 2026"
    read = read_info(build_view(f"SỞ Y TẾ\nSố: 12/YT-TH\n{subject}\n{right}\n\nKính gửi: Các trạm y tế\n"))
    assert (read.kind, read.title) == ("công văn", subject.replace("\n", " "))
    plan = read_info(build_view(f"Sở Y tế\nSố: 12/KH-YT\n{right}\n\nKế hoạch\nVề việc tiêm phòng dại\n"))
    assert (plan.kind, plan.title) == ("kế hoạch", "Về việc tiêm phòng dại")


def test_a_date_beside_the_second_line_of_a_letters_subject() -> None:
    head = "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/YT-TH Độc lập - Tự do - Hạnh phúc\nV/v tiêm phòng dại"
    read = read_info(build_view(f"{head}\nnăm 2026 Kim Lũng, ngày 3 tháng 2 năm 2026\n\nKính gửi: Các trạm y tế\n"))
    assert (read.title, read.place, read.issued) == ("V/v tiêm phòng dại năm 2026", "Kim Lũng", "2026-02-03")


def test_a_letter_whose_right_column_is_printed_below_its_subject() -> None:
    subject = "V/v tiêm phòng dại\ncho vật nuôi"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKim Lũng, ngày 3 tháng 2 năm 2026"
    body = "\n".join(f"- Trạm số {number} tiêm đủ thuốc." for number in range(30))
    read = read_info(build_view(f"SỞ Y TẾ\nSố: 12/YT-TH\n{subject}\n{right}\nKính gửi: Các trạm y tế\n{body}\n"))
    assert (read.title, read.issued) == ("V/v tiêm phòng dại cho vật nuôi", "2026-02-03")


@pytest.mark.parametrize("stamp", ["DỰ THẢO", "DỰ THẢO LẦN 2", "HỎA TỐC"])
def test_a_stamp_is_no_part_of_the_issuer(stamp: str) -> None:
    texts = ("HỘI NÔNG DÂN TỈNH KIM LŨNG", stamp, "KẾ HOẠCH")
    lines = [Line(text, 0, len(text), BlockKind.PARAGRAPH, at) for at, text in enumerate(texts)]
    assert read_organisation_lines(Head(tuple(lines), 2, "kế hoạch", "", True)) == ["HỘI NÔNG DÂN TỈNH KIM LŨNG"]
