import pytest

from extractors.abbreviations import canonical_name, find_definitions


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("cán bộ, công chức, viên chức (CBCCVC)", "CBCCVC", "cán bộ, công chức, viên chức"),
        ("Hội Khuyến học (HKH) tỉnh", "HKH", "Hội Khuyến học"),
        ("Trung tâm Ươm mầm (sau đây gọi tắt là TTƯM)", "TTƯM", "Trung tâm Ươm mầm"),
        ("Ban Điều phối (viết tắt là BĐP)", "BĐP", "Ban Điều phối"),
    ],
)
def test_a_text_defines_its_own(text: str, short: str, full: str) -> None:
    assert find_definitions(text) == {short: full}


@pytest.mark.parametrize("text", ["trạm y tế (ABC)", "(HKH)", "năm 2026 (Biểu 2)", "hội khuyến nông (HKH)"])
def test_other_brackets_define_nothing(text: str) -> None:
    assert find_definitions(text) == {}


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh"),
        ("UBND các xã", "Ủy ban nhân dân các xã"),
        ("Sở GDĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở Y tế", "Sở Y tế"),
        ("HKH tỉnh", "Hội Khuyến học tỉnh"),
    ],
)
def test_names_in_full(name: str, full: str) -> None:
    assert canonical_name(name, {"HKH": "Hội Khuyến học"}) == full


def test_the_text_comes_before_the_lexicon_and_letters_inside_words_stay() -> None:
    assert canonical_name("CĐCS", {"CĐCS": "Cụm đơn vị"}) == "Cụm đơn vị"
    assert canonical_name("HKHX", {"HKH": "Hội Khuyến học"}) == "HKHX"
