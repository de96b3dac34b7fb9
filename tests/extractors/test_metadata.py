"""Invented papers, as whole texts through the view, and what their heads and feet say."""

from dataclasses import replace

import pytest

from extractors.metadata import InfoMention, read_info
from models.document import Role
from pipeline.view import build_view

PLAIN = """LIÊN ĐOÀN LAO ĐỘNG TỈNH KIM LŨNG
CÔNG ĐOÀN VIÊN CHỨC TỈNH
Số: 14 /KH-CĐVC

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kim Lũng, ngày 07 tháng 3 năm 2024

KẾ HOẠCH
Thực hiện Nghị quyết Đại hội Công đoàn tỉnh Kim Lũng lần thứ IX,
nhiệm kỳ 2023 - 2028

Căn cứ Kế hoạch số 22/KH-LĐLĐ ngày 15/01/2024 của Liên đoàn Lao động tỉnh thực hiện Nghị quyết số 08-NQ/TU;

Ban Thường vụ Công đoàn Viên chức tỉnh xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH
Cụ thể hóa Quyết định số 611/QĐ-TLĐ ngày 02/5/2023.

Nơi nhận:
- Ban Thường vụ LĐLĐ tỉnh (b/c);
- Các công đoàn cơ sở;
- Lưu: VP.

TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
(Đã ký)
Nông Thị Bích Sương
"""

WEB = """|
**ỦY BAN NHÂN
DÂN**
TỈNH YÊN BÁI
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 0912/QĐ-UBND
|
*Yên Bái, ngày 09
tháng 6 năm 2025 *
|

**QUYẾT ĐỊNH**

BAN HÀNH KẾ HOẠCH PHÁT TRIỂN NHÀ Ở CÔNG NHÂN
GIAI ĐOẠN 2026 - 2030

**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI**

*Căn cứ Luật Nhà ở số 27/2023/QH15;*

*Theo đề nghị của Sở Xây dựng tại Tờ trình số 410/TTr-SXD ngày 02/6/2025.*

**QUYẾT ĐỊNH:**

**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch.

|
Nơi nhận:
- Như Điều 1;
- VPUB: CVP,
các phòng; NV;
- Lưu: VT.
|
**KT. CHỦ TỊCH
PHÓ CHỦ TỊCH**
Lò Thế Bảo
|
"""

ATTACHED = """### Chương trình 5

## CHĂM LO ĐỜI SỐNG ĐOÀN VIÊN VÙNG CAO

(Ban hành kèm theo Quyết định số: 91/QĐ-CĐN ngày 04 tháng 10 năm 2024
của Ban Chấp hành Công đoàn Y tế Việt Nam)

Thực hiện Nghị quyết Đại hội nhiệm kỳ 2023 -2028, Ban Chấp hành Công đoàn Y tế Việt Nam ban hành Chương trình.

### I. MỤC TIÊU
"""

ARTICLE = """# Toàn văn Kế hoạch 51/KH-TLĐ về Tết sum vầy ra sao?

Ngày 17/9/2025, Tổng Liên đoàn Lao động Việt Nam ban hành Kế hoạch 51/KH-TLĐ với nhiều nội dung mới.

Căn cứ Mục 2 Kế hoạch 51/KH-TLĐ, Hướng dẫn 06/HD-TLĐ quy định như sau:

KẾ HOẠCH

TỔ CHỨC TẾT SUM VẦY

Thực hiện Công văn số 300/MTTW-BTT ngày 03/10/2025 về chăm lo Tết;

V. TỔ CHỨC THỰC HIỆN
"""


def info(text: str) -> InfoMention:
    return read_info(build_view(text))


def test_a_plain_text_paper() -> None:
    read = info(PLAIN)
    assert (read.number, read.kind, read.place, read.issued) == ("14/KH-CĐVC", "kế hoạch", "Kim Lũng", "2024-03-07")
    assert read.title == "Thực hiện Nghị quyết Đại hội Công đoàn tỉnh Kim Lũng lần thứ IX, nhiệm kỳ 2023 - 2028"
    assert read.issuer == "CÔNG ĐOÀN VIÊN CHỨC TỈNH"
    assert read.term == (2023, 2028)
    assert read.signer is not None
    assert (read.signer.name, read.signer.position) == ("Nông Thị Bích Sương", "PHÓ CHỦ TỊCH")
    assert read.recipients == ("Ban Thường vụ LĐLĐ tỉnh (b/c)", "Các công đoàn cơ sở")


@pytest.mark.parametrize("cut", ["ngày", "07", "tháng", "3", "năm"])
def test_a_date_that_a_narrow_letterhead_breaks(cut: str) -> None:
    date = "ngày 07 tháng 3 năm 2024"
    read = read_info(build_view(PLAIN.replace(date, date.replace(f"{cut} ", f"{cut}\n", 1))))
    assert (read.place, read.issued) == ("Kim Lũng", "2024-03-07")


def test_references_of_the_opening_are_basis_and_later_ones_mentions() -> None:
    read = info(PLAIN)
    assert {mention.number: role for mention, role in read.references} == {
        "22/KH-LĐLĐ": Role.BASIS,
        "08-NQ/TU": Role.BASIS,
        "611/QĐ-TLĐ": Role.MENTION,
    }
    view = build_view(PLAIN)
    assert next(view.text[m.start : m.end] for m, _ in read.references) == "Kế hoạch số 22/KH-LĐLĐ"


@pytest.mark.parametrize("heading", ["CĂN CỨ XÂY DỰNG KẾ HOẠCH", "Các căn cứ pháp lý:", "CƠ SỞ ĐỂ LẬP KẾ HOẠCH NĂM"])
def test_a_first_part_of_grounds_holds_those_the_paper_stands_on(heading: str) -> None:
    text = f"KẾ HOẠCH\n\nPHẦN 1: CHUNG\n\nI. {heading}\n\n1. Chỉ thị 7/CT-TTg.\n\nII. VIỆC\n\nXem Chỉ thị 9/CT-TTg.\n"
    assert [role for _, role in info(text).references] == [Role.BASIS, Role.MENTION]
    assert {role for _, role in info(text.replace(f"I. {heading}", "I. VỐN")).references} == {Role.MENTION}


@pytest.mark.parametrize("opening", ["Sau khi xem xét", "Qua xem xét", "Xét"])
def test_what_a_council_has_before_it_is_a_basis(opening: str) -> None:
    text = f"NGHỊ QUYẾT\nVỀ KHO LÚA\n\n{opening} Tờ trình số 12/TTr-UBND của UBND xã;\n\nĐiều 1. Thông qua.\n"
    assert [role for _, role in info(text).references] == [Role.BASIS]


def test_a_web_copy_with_layout_tables() -> None:
    read = info(WEB)
    assert (read.number, read.kind, read.place, read.issued) == ("0912/QĐ-UBND", "quyết định", "Yên Bái", "2025-06-09")
    assert read.title == "BAN HÀNH KẾ HOẠCH PHÁT TRIỂN NHÀ Ở CÔNG NHÂN GIAI ĐOẠN 2026 - 2030"
    assert read.issuer == "ỦY BAN NHÂN DÂN TỈNH YÊN BÁI"
    assert read.term == (2026, 2030)
    assert read.signer is not None
    assert (read.signer.name, read.signer.position) == ("Lò Thế Bảo", "PHÓ CHỦ TỊCH")
    assert read.recipients == ("Như Điều 1", "VPUB: CVP, các phòng; NV")
    assert (read.standing.province, read.standing.province_now) == ("Yên Bái", "Lào Cai")
    assert [(m.number, role) for m, role in read.references] == [
        ("27/2023/QH15", Role.BASIS),
        ("410/TTr-SXD", Role.BASIS),
    ]


def test_an_attached_programme_has_its_decisions_date_and_no_number() -> None:
    read = info(ATTACHED)
    assert (read.number, read.kind, read.issued) == (None, "chương trình", "2024-10-04")
    assert read.title == "CHĂM LO ĐỜI SỐNG ĐOÀN VIÊN VÙNG CAO"
    assert read.issuer == "Công đoàn Y tế Việt Nam"
    assert read.term == (2023, 2028)
    assert [(m.number, role) for m, role in read.references] == [("91/QĐ-CĐN", Role.MENTION)]


def test_an_article_is_no_paper_even_if_it_quotes_one() -> None:
    read = info(ARTICLE)
    nothing = replace(read, references=(), standing=read.standing)
    assert (nothing.number, nothing.kind, nothing.title, nothing.issuer, nothing.signer) == (None,) * 5
    assert (nothing.issued, nothing.term, nothing.recipients) == (None, None, ())
    assert {m.number: role for m, role in read.references} == {
        "51/KH-TLĐ": Role.MENTION,
        "06/HD-TLĐ": Role.MENTION,
        "300/MTTW-BTT": Role.BASIS,
    }
    assert read.references[0][0].issued == "2025-09-17"


def test_an_empty_text_says_nothing() -> None:
    assert info("").references == ()
