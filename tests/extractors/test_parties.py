"""Where a list of names begins and ends, and which of its parts are names of their own (guide, section 3.4)."""

import pytest

from extractors.parties import find_names, head_kind, heading_names


def names(words: str, alone: bool = True) -> list[str]:
    return [words[one.start : one.end] for one in find_names(words, words.lower(), 0, len(words), alone)[0]]


def heading(words: str) -> list[str]:
    return [words[one.start : one.end] for one in heading_names(words, words.lower(), 0, len(words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế; Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế, Sở Nội vụ và UBND các xã", ["Sở Y tế", "Sở Nội vụ", "UBND các xã"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        ("sở, ban, ngành, địa phương có liên quan", ["sở, ban, ngành, địa phương có liên quan"]),
        ("viện, trường", ["viện, trường"]),
        ("các CĐCS", ["CĐCS"]),
        ("công đoàn các trường đại học, cao đẳng, THPT", ["công đoàn các trường đại học, cao đẳng, THPT"]),
        ("Các nhà mạng (Viettel, VNPT)", ["Viettel", "VNPT"]),
        ("lực lượng", []),
    ],
)
def test_lists_of_names(words: str, found: list[str]) -> None:
    assert names(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát.", ["Sở Y tế"]),
        ("Sở Y tế và Sở Nội vụ xây dựng đề án, trình tỉnh.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Ban Tổ chức tổ chức hội thi.", ["Ban Tổ chức"]),
        ("UBND các xã để rà soát.", ["UBND các xã"]),
        ("rà soát danh sách.", []),
    ],
)
def test_a_list_in_running_text_ends_before_the_verb(words: str, found: list[str]) -> None:
    assert names(words, alone=False) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế", ["Sở Y tế"]),
        ("Liên đoàn Lao động tỉnh:", ["Liên đoàn Lao động tỉnh"]),
        ("Đối với Sở Nội vụ", ["Sở Nội vụ"]),
        ("Trách nhiệm của Ban Tổ chức", ["Ban Tổ chức"]),
        ("Các sở, ban, ngành tỉnh", ["sở, ban, ngành tỉnh"]),
        ("Ủy ban nhân dân các xã, phường", ["Ủy ban nhân dân các xã, phường"]),
        ("Sở Y tế và Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Giải pháp về vốn", []),
        ("Tăng cường lãnh đạo", []),
        ("Sở Nội vụ chủ trì như sau", []),
    ],
)
def test_headings_that_are_a_party(words: str, found: list[str]) -> None:
    assert heading(words) == found


def test_capitals_are_a_name_but_not_in_a_line_of_capitals() -> None:
    assert head_kind("QRS phát sóng", "qrs phát sóng", 0, 13) == "name"
    assert head_kind("TIẾN ĐỘ", "tiến độ", 0, 7) is None
