"""What kind of party the words at a place name, and where they name none."""

import pytest

from extractors.party_headings import heading_names
from extractors.party_heads import head_kind


@pytest.mark.parametrize(
    ("words", "elsewhere", "party"),
    [
        ("PHÒNG BỆNH", "chú trọng phòng bệnh cho trẻ", False),
        ("PHÒNG VĂN HÓA", "chú trọng phòng bệnh cho trẻ", True),
        ("PHÒNG DÂN TỘC", "một số phòng dân tộc; giao Phòng Dân tộc", True),
        ("SỞ GIÁO DỤC", "các cơ sở giáo dục", True),
        ("HỘI ĐỒNG KIỂM TRA", "họp hội đồng kiểm tra", False),
        ("HỘI ĐỒNG KIỂM TRA", "họp Hội đồng Kiểm tra", True),
        ("TRƯỜNG LỚP", "", False),
    ],
)
def test_a_line_of_capitals_names_what_has_capitals_elsewhere(words: str, elsewhere: str, party: bool) -> None:
    text = f"{words}\n{elsewhere}\n"
    found = heading_names(text, text.lower(), 0, len(words))
    assert [text[one.start : one.end] for one in found] == ([words] if party else [])


@pytest.mark.parametrize(
    ("words", "is_body"),
    [
        ("đề nghị cấp lại thẻ", False),
        ("cấp nước cho bản", False),
        ("đề nghị cấp có thẩm quyền xem xét", True),
        ("các cấp, các ngành", True),
    ],
)
def test_a_level_is_a_party_where_no_verb_is_meant(words: str, is_body: bool) -> None:
    assert (head_kind(words, words, words.index("cấp"), len(words)) is not None) is is_body


def test_capitals_are_a_name_but_not_in_a_line_of_capitals() -> None:
    assert head_kind("QRS phát sóng", "qrs phát sóng", 0, 13) == "name"
    assert head_kind("TIẾN ĐỘ", "tiến độ", 0, 7) is None


def test_to_organise_is_no_body() -> None:
    for words, is_body in (("quý III, tổ chức hội thao", False), ("cơ quan, tổ chức, cá nhân", True)):
        assert (head_kind(words, words, words.index("tổ chức"), len(words)) is not None) is is_body
