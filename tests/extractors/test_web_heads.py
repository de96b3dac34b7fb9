"""Heads of copies that have lost a line: the kind, or the place of the issuer."""

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
