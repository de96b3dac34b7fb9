import pytest

from extractors.level import find_province, read_standing
from extractors.lexicon import read_lexicon
from models.document import Level


def test_63_provinces_became_34() -> None:
    rows = read_lexicon("provinces")
    assert len({row.meaning for row in rows}) == 63
    assert len({row.more["now"] for row in rows}) == 34
    assert {row.more["now"] for row in rows} <= {row.meaning for row in rows}


def test_a_province_that_gave_its_name_kept_it() -> None:
    rows = read_lexicon("provinces")
    kept = {row.more["now"] for row in rows}
    assert all(row.more["now"] == row.meaning for row in rows if row.meaning in kept)


def test_every_example_names_its_province() -> None:
    for row in read_lexicon("provinces"):
        found = find_province(row.example)
        assert found is not None, row.example
        assert found.meaning == row.meaning, row.example


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UY BAN NHAN DAN TINH DAK LAK", "Đắk Lắk"),
        ("LĐLĐ T.Quảng Nam", "Quảng Nam"),
        ("UBND TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("UBND TP.HCM", "Hồ Chí Minh"),
        ("Công đoàn Giáo dục tỉnh Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Thành phố Huế", "Huế"),
        ("Tỉnh uỷ Hoà Bình", "Hòa Bình"),
    ],
)
def test_names_are_read_however_printed(text: str, name: str) -> None:
    found = find_province(text)
    assert found is not None
    assert found.meaning == name


@pytest.mark.parametrize("text", ["Đoàn TNCS Hồ Chí Minh xã Lộc Tiến", "Học viện Chính trị quốc gia Hồ Chí Minh"])
def test_a_body_that_bears_a_persons_name_is_in_no_city(text: str) -> None:
    assert find_province(text) is None


def test_the_issuers_parent_tells_the_province() -> None:
    standing = read_standing("SỞ Y TẾ", "Lộc Tiến", None, "UBND TỈNH LÂM ĐỒNG SỞ Y TẾ")
    assert (standing.level, standing.province) == (Level.PROVINCE, "Lâm Đồng")
    school = read_standing("TRƯỜNG THPT ĐA LỘC, XÃ KHE LAU", "Khe Lau", None, "SỞ GIÁO DỤC LAI CHÂU TRƯỜNG THPT ĐA LỘC")
    assert (school.level, school.province) == (Level.GRASSROOTS, "Lai Châu")
    assert read_standing("BỘ Y TẾ", "Hà Nội", None, "UBND TỈNH LÂM ĐỒNG").province is None


def test_an_offices_parent_tells_whether_it_is_a_communes() -> None:
    office = "PHÒNG VĂN HÓA - XÃ HỘI"
    assert read_standing(office, None, None, f"UBND PHƯỜNG SA GIANG {office}").level == Level.GRASSROOTS
    assert read_standing(office, None, None, f"UBND HUYỆN KHE LAU {office}").level == Level.DISTRICT


def test_words_that_only_contain_a_name_are_none() -> None:
    assert find_province("Liên đoàn Lao động tỉnh Kim Lũng") is None


@pytest.mark.parametrize(
    ("issuer", "place", "level", "province", "now"),
    [
        ("CHÍNH PHỦ", "Hà Nội", Level.NATIONAL, None, None),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "Hà Nội", Level.NATIONAL, None, None),
        ("BAN TỔ CHỨC TRUNG ƯƠNG", "Hà Nội", Level.NATIONAL, None, None),
        ("Công đoàn Y tế Việt Nam", "Hà Nội", Level.SECTOR, None, None),
        ("BỘ NỘI VỤ", "Hà Nội", Level.SECTOR, None, None),
        ("UBND TỈNH YÊN BÁI", "Yên Bái", Level.PROVINCE, "Yên Bái", "Lào Cai"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "Hà Nội", Level.PROVINCE, "Hà Nội", "Hà Nội"),
        ("SỞ Y TẾ", "Kon Tum", Level.PROVINCE, "Kon Tum", "Quảng Ngãi"),
        ("Công đoàn ngành Giáo dục", "Bến Tre", Level.PROVINCE, "Bến Tre", "Vĩnh Long"),
        ("Công đoàn Viên chức tỉnh", None, Level.PROVINCE, None, None),
        ("UBND HUYỆN HOA SƠN TỈNH PHÚ YÊN", None, Level.DISTRICT, "Phú Yên", "Đắk Lắk"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA", "Vĩnh Long", Level.GRASSROOTS, "Vĩnh Long", "Vĩnh Long"),
        ("THÀNH ỦY TRƯỜNG LŨNG", None, None, None, None),
        ("CÔNG ĐOÀN CÔNG TY CHÈ KHE LAU", "Thái Nguyên", Level.GRASSROOTS, "Thái Nguyên", "Thái Nguyên"),
        ("CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT CẦU ĐÁ", "Hà Nam", Level.GRASSROOTS, "Hà Nam", "Ninh Bình"),
        ("ĐẢNG ỦY THỊ XÃ AN BÌNH", None, Level.DISTRICT, None, None),
        ("BẢO HIỂM XÃ HỘI TỈNH LONG AN", None, Level.PROVINCE, "Long An", "Tây Ninh"),
        (None, None, None, None, None),
    ],
)  # fmt: skip
def test_level_and_province(
    issuer: str | None, place: str | None, level: Level | None, province: str | None, now: str | None
) -> None:
    standing = read_standing(issuer, place, None)
    assert (standing.level, standing.province, standing.province_now) == (level, province, now)


def test_the_title_names_the_province_where_the_issuer_does_not() -> None:
    title = "thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Sóc Trăng"
    assert read_standing("Liên đoàn Lao động tỉnh", None, title).province_now == "Cần Thơ"
