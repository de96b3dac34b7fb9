"""The view: clean words, one block a line, and the way back to the document's text (guide, section 0)."""

import unicodedata

import pytest

from models.view import BlockKind
from pipeline.view import build_view
from tests.pipeline.view.read import blocks, way_back


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Phấn  đấu\u00a085%   hộ  \n", ["Phấn đấu 85% hộ"]),
        ("\u200bPhấn\u00ad đấu\n", ["Phấn đấu"]),
        ("# KẾ HOẠCH\n\n## I. **MỤC TIÊU**\n", ["KẾ HOẠCH", "I. MỤC TIÊU"]),
        ("- **Đến năm 2030**, *85%* hộ\n\\- 90% hộ\n", ["- Đến năm 2030, 85% hộ", "- 90% hộ"]),
        ("\\r\\n UBND\\r\\nXÃ | \\r\\n Số: 1 \\r\\n\n\\r\\n\\r\\n1. Mở\\r\\nlớp\n", ["UBND XÃ | Số: 1", "1. Mở lớp"]),
        ("> Gửi anh\n>> 1. Mở lớp\n> 95%\n>= 80\n", ["Gửi anh", "1. Mở lớp", "> 95%", ">= 80"]),
        ("Câu một.\n---\n____\nCâu hai.\n", ["Câu một.", "Câu hai."]),
        ("* Về cây:\n* *Y tế*\n* 1. Mở lớp\n* Về nhà:\n", ["* Về cây:", "Y tế", "1. Mở lớp", "* Về nhà:"]),
        ("*&nbsp;Về cây:\n* &nbsp;Về nhà:\n*&nbsp; Về đường:\n", ["* Về cây:", "* Về nhà:", "* Về đường:"]),
        ("**II. CHỈ TIÊU ĐẾN NĂM**\n**2028**\n", ["II. CHỈ TIÊU ĐẾN NĂM 2028"]),
        ("II. CHỈ TIÊU ĐẾN\nNĂM 2028\n1. Mở lớp\n", ["II. CHỈ TIÊU ĐẾN NĂM 2028", "1. Mở lớp"]),
        ("Tỷ lệ：８５％ （tăng）；\n", ["Tỷ lệ:85% (tăng);"]),
        ("Chỉ tiêu : 90%hộ ;80% xã,30 thôn; năm 2030,5% ;\n", ["Chỉ tiêu: 90% hộ; 80% xã, 30 thôn; năm 2030, 5%;"]),
        ("Tỷ lệ 1,5; 2.030,5 ha; năm 2026-2030\n", ["Tỷ lệ 1,5; 2.030,5 ha; năm 2026-2030"]),
        ("1.100% xã\n2.5% hộ\n\n2- 95% xã\n3- Mở lớp\n", ["1)100% xã", "2)5% hộ", "2) 95% xã", "3- Mở lớp"]),
        ("2.5% hộ\n5- 10% xã\n2. Mở lớp\n", ["2.5% hộ", "5- 10% xã", "2. Mở lớp"]),
        ("Đạt 85 phần trăm, 90 Phần trăm trở lên; tính phần trăm\n", ["Đạt 85%, 90% trở lên; tính phần trăm"]),
        ("\x0cTrang hai\n", ["Trang hai"]),
        ("x.\n**K Ế   H O Ạ C H**\nT Ổ  C H Ứ C  T H I\n", ["x.", "KẾ HOẠCH", "TỔ CHỨC THI"]),
        ("Q U Y Ế T Đ Ị N H:\nA B C D\n", ["QUYẾT ĐỊNH:", "A B C D"]),
        ("- Mở lớp.\r- Trồng cây.\r\rSơ kết.", ["- Mở lớp.", "- Trồng cây.", "Sơ kết."]),
        ("- Mở lớp\r\nven suối.\r\r\n- Trồng cây.", ["- Mở lớp ven suối.", "- Trồng cây."]),
        ("- Mở lớp.\v- Trồng cây.\u2028- Sơ kết.\x85", ["- Mở lớp.", "- Trồng cây.", "- Sơ kết."]),
        ("\n\n  \n", []),
        ("", []),
        ("Đơn_vị " * 30, ["Đơn vị " * 29 + "Đơn vị"]),
        ("TP_X và a_b\n", ["TP_X và a_b"]),
        ("&nbsp;- Mở&nbsp;&nbsp;lớp &amp;nbsp; cho 85&#37; hộ &nbsp;\n", ["- Mở lớp cho 85% hộ"]),
        ("&gt; 90% &#272;&#7897;i &ldquo;Xanh&rdquo;&shy;\n", ["> 90% Đội “Xanh”"]),
        ("Sở XD&GTVT; A&B; R&D\n", ["Sở XD&GTVT; A&B; R&D"]),
        ("МỤС ТІÊU: tổ οng, ðội Ɖ\n", ["MỤC TIÊU: tổ ong, đội Đ"]),
        ("½ số hộ, 5 ㎡, 2½ ha, 7 km², A²\nⅣ. Nhà ở\n", ["1/2 số hộ, 5 m2, 2,5 ha, 7 km2, A²", "IV. Nhà ở"]),
        ("Giảm 0,3%0, 0,4 %o (%o), 85%ong\n", ["Giảm 0,3‰, 0,4 ‰ (‰), 85% ong"]),
        ("\u206885\u2069% hộ, 5\u20126 tổ, 7\u20108\n", ["85% hộ, 5–6 tổ, 7-8"]),
        ("\ufeff# KẾ HOẠCH\n", ["KẾ HOẠCH"]),
        ("_Phấn đấu_ __85%__ hộ, số ____\n", ["Phấn đấu 85% hộ, số ____"]),
        ("<p class='a'>Mở <span style='x'>85%</span> m<sup>2</sup>, x < y > z</p>\n", ["Mở 85% m2, x < y > z"]),
    ],
)
def test_dirt_is_taken_out(raw: str, clean: list[str]) -> None:
    assert blocks(raw) == clean


@pytest.mark.parametrize(
    ("raw", "words", "printed"),
    [
        ("- **Phấn  đấu** 85% hộ", "Phấn đấu", "Phấn  đấu"),
        ("Phấn đấu **85%** hộ", "85% hộ", "85%** hộ"),
        (unicodedata.normalize("NFD", "Ủy ban hỗ trợ 85% hộ"), "hỗ trợ", unicodedata.normalize("NFD", "hỗ trợ")),
        ("một\t| hai\n| Mở lớp | Sở Y tế |", "Sở Y tế", "Sở Y tế"),
        ("ủy ban\u00a0xã", "ban xã", "ban\u00a0xã"),
        ("Mở lớp.\rTrồng\r\ncây ven suối.", "Trồng cây ven", "Trồng\r\ncây ven"),
        ("một &#272;&#7897;i&nbsp;xanh ½ hộ", "Đội xanh 1/2", "&#272;&#7897;i&nbsp;xanh ½"),
    ],
)
def test_the_way_back(raw: str, words: str, printed: str) -> None:
    assert way_back(build_view(raw), raw, words) == printed


def test_every_block_finds_its_own_words_back() -> None:
    raw = (
        "**KẾ HOẠCH**\n\nI.  MỤC TIÊU\n- 85%  hộ dùng nước\n  máy\n\nTT\tNội dung\n1\tMở   lớp\n"
        "| a | b |\n|---|---|\n| 1 | Rà soát |\n"
    )
    view = build_view(raw)
    for block in view.blocks:
        for start, end in block.cells or ((block.start, block.end),):
            printed = view.raw_span(start, end).of(raw)
            assert " ".join(printed.replace("*", "").split()) == view.text[start:end]


def test_lower_case_keeps_its_places() -> None:
    view = build_view("İSTANBUL ĐÀ NẴNG 85%")
    assert len(view.lower) == len(view.text)
    assert view.lower[view.text.index("ĐÀ") :] == "đà nẵng 85%\n"


def test_lower_case_is_spelt_as_the_lexicons_are() -> None:
    view = build_view("Nhiệm kì, quí II, quĩ, tỉ lệ, tỉnh hoà, thuỷ, sĩ, mì")
    assert view.lower == "nhiệm kỳ, quý ii, quỹ, tỷ lệ, tỉnh hòa, thủy, sĩ, mì\n"
    assert view.text.startswith("Nhiệm kì, quí II")


def test_a_letterhead_is_layout_and_no_table() -> None:
    view = build_view(
        "UBND TỈNH HÀ LAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\tĐộc lập - Tự do - Hạnh phúc\n"
    )
    assert {block.kind for block in view.blocks} == {BlockKind.LAYOUT}
    assert [view.text[block.start : block.end] for block in view.blocks][:3:2] == ["UBND TỈNH HÀ LAM", "Số: 12/KH-UBND"]


def test_digits_of_other_scripts_are_read_as_ours() -> None:
    assert build_view("Đạt ８５% hộ và \U0001ccf0 xã").text == "Đạt 85% hộ và \ufffd xã\n"


def test_either_style_of_tone_marks_is_read_as_one() -> None:
    view = build_view("Uỷ ban nhân dân xã số hoá hồ sơ, xoá nhà tạm, hoàn thành thuỷ lợi quý II.\n")
    assert view.lower == "ủy ban nhân dân xã số hóa hồ sơ, xóa nhà tạm, hoàn thành thủy lợi quý ii.\n"
    assert view.text.startswith("Uỷ ban")


def test_a_share_in_words_is_quoted_as_it_is_printed() -> None:
    raw = unicodedata.normalize("NFD", "Đạt 85 phần trăm số hộ\n")
    assert unicodedata.normalize("NFC", way_back(build_view(raw), raw, "85%")) == "85 phần trăm"


def test_a_share_typed_against_its_words_is_quoted_alone() -> None:
    raw = "Đạt 85%số hộ,30 thôn\n"
    view = build_view(raw)
    assert [way_back(view, raw, words) for words in ("85%", "số hộ,", "30 thôn")] == ["85%", "số hộ,", "30 thôn"]
