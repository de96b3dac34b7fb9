"""Heads of web copies: a line lost, both columns in one cell, a page's own table above; and official letters."""

from extractors.metadata import InfoMention, read_info
from models.document import Role
from pipeline.view import build_view

NO_KIND = """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 31/QĐ-UBND | Kim Lũng, ngày 05 tháng 4 năm 2016 |
PHÊ DUYỆT KẾ HOẠCH TRỒNG CÂY PHÂN TÁN NĂM 2016 - 2020
ỦY BAN NHÂN DÂN TỈNH KIM LŨNG
Căn cứ Chỉ thị số 7/CT-TTg ngày 02 tháng 01 năm 2016 của Thủ tướng Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Kế hoạch trồng cây phân tán.
"""


def info(text: str) -> InfoMention:
    return read_info(build_view(text))


def test_a_copy_without_the_kind() -> None:
    found = info(NO_KIND)
    assert (found.number, found.kind, found.issued) == ("31/QĐ-UBND", "quyết định", "2016-04-05")
    assert found.title == "PHÊ DUYỆT KẾ HOẠCH TRỒNG CÂY PHÂN TÁN NĂM 2016 - 2020"
    assert found.term == (2016, 2020)


def test_what_enacts_is_no_kind() -> None:
    assert [(one.number, role) for one, role in info(NO_KIND).references] == [("7/CT-TTg", Role.BASIS)]


def test_the_line_below_the_title_says_whose_body_issues() -> None:
    assert info(NO_KIND).issuer == "ỦY BAN NHÂN DÂN TỈNH KIM LŨNG"
    assert info(NO_KIND.replace("PHÊ DUYỆT", "QUYẾT ĐỊNH\nPHÊ DUYỆT", 1)).issuer == "ỦY BAN NHÂN DÂN TỈNH KIM LŨNG"


def test_what_the_copy_without_a_kind_issues_is_no_board() -> None:
    page = "Đăng ký gói cước để dùng toàn bộ các tiện ích nâng cao mà trang này dành cho bạn đọc của mình.\n"
    found = info(page + NO_KIND.replace("PHÊ DUYỆT", "BAN HÀNH", 1))
    assert (found.number, found.kind, found.issued) == ("31/QĐ-UBND", "quyết định", "2016-04-05")
    assert found.title == "BAN HÀNH KẾ HOẠCH TRỒNG CÂY PHÂN TÁN NĂM 2016 - 2020"


ONE_CELL = """Kế hoạch 09/KH-UBND năm 2025 trồng cây tỉnh Kim Lũng
| Số hiệu | 09/KH-UBND |
| Loại văn bản | Kế hoạch |
|
ỦY BAN NHÂN DÂN
TỈNH KIM LŨNG |
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|
Số: 09/KH-UBND |
Kim Lũng, ngày 24 tháng 02 năm 2025 |
TRỒNG CÂY PHÂN TÁN TỈNH KIM LŨNG NĂM 2025
- Chỉ thị số 7/CT-TTg ngày 02/01/2025 của Thủ tướng Chính phủ;
I. MỤC TIÊU
"""


def test_both_columns_of_a_letterhead_in_one_cell() -> None:
    found = info(ONE_CELL)
    assert found.issuer == "ỦY BAN NHÂN DÂN TỈNH KIM LŨNG"
    assert found.title == "TRỒNG CÂY PHÂN TÁN TỈNH KIM LŨNG NĂM 2025"
    assert [(one.number, role) for one, role in found.references] == [("7/CT-TTg", Role.BASIS)]


LETTER = """SỞ GIÁO DỤC VÀ ĐÀO TẠO KIM LŨNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 455/SGDĐT-GDTrH
V/v trồng cây trong trường học năm học 2025-2026

Kim Lũng, ngày 05 tháng 8 năm 2025

Kính gửi: Các trường trung học.

Sở đề nghị các trường thực hiện các nội dung sau:

1. Trồng cây.
"""


def test_an_official_letter() -> None:
    found = info(LETTER)
    assert (found.kind, found.number, found.issued) == ("công văn", "455/SGDĐT-GDTrH", "2025-08-05")
    assert found.title == "V/v trồng cây trong trường học năm học 2025-2026"


SHORT_NAME = """KẾ HOẠCH
Trồng cây xã Lộc Tiến năm 2023
Thực hiện Chỉ thị số 7/CT-TTg, Ban Chỉ đạo xã Lộc Tiến (sau đây gọi tắt là Ban Chỉ đạo) ban hành Kế hoạch
trồng cây như sau:
I. MỤC TIÊU
"""


def test_what_a_page_tells_its_readers_cites_nothing_for_the_paper() -> None:
    cited = "Nghị định 12/2031/NĐ-CP hỏi ý quý khách.\nTheo Nghị định 14/2031/NĐ-CP, trang ghi nhớ.\n"
    assert info(f"{LETTER}QUY ĐỊNH\nQuý khách,\n{cited}").references == ()
    for reader in ("Quý khách", "Quý bạn đọc"):
        assert info(f"{LETTER}QUY ĐỊNH Thưa {reader}, trang có tin.\n{cited}").references == ()
    # "thái độ phục vụ quý khách" stands in plans of hotels and shops too.
    found = info(f"{LETTER}QUY ĐỊNH\n{cited}").references
    assert [one.number for one, _ in found] == ["12/2031/NĐ-CP", "14/2031/NĐ-CP"]
