"""The issuer, as the letterhead or the enacting paragraph names it."""

import pytest

from extractors.issuer import find_enactment, organisation_of, without_organ
from extractors.lexicon import read_lexicon
from pipeline import extract_text
from tests.extractors.papers import paper


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["ỦY BAN NHÂN", "DÂN", "THÀNH PHỐ HẢI PHÒNG"], "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
        (["VĂN PHÒNG CHÍNH", "PHỦ"], "VĂN PHÒNG CHÍNH PHỦ"),
        (["BỘ NÔNG NGHIỆP", "VÀ", "MÔI TRƯỜNG"], "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        (["UBND TỈNH KIM LŨNG", "SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"], "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"], "VĂN PHÒNG TRUNG ƯƠNG"),
        (["TỈNH ỦY KIM LŨNG", "BAN TUYÊN GIÁO"], "BAN TUYÊN GIÁO TỈNH ỦY KIM LŨNG"),
        (["LIÊN ĐOÀN LAO ĐỘNG TỈNH", "BAN CHẤP HÀNH"], "LIÊN ĐOÀN LAO ĐỘNG TỈNH"),
        (["TỈNH ĐOÀN KIM LŨNG", "BAN CHẤP HÀNH", "ĐOÀN TNCS HỒ CHÍ MINH"], "TỈNH ĐOÀN KIM LŨNG"),
        (["HUYỆN ĐOÀN LỘC TIẾN ĐOÀN TNCS HỒ CHÍ MINH"], "HUYỆN ĐOÀN LỘC TIẾN"),
        (["ĐOÀN TNCS HỒ CHÍ MINH", "BCH XÃ LỘC TIẾN"], "ĐOÀN TNCS HỒ CHÍ MINH BCH XÃ LỘC TIẾN"),
        (["SỞ Y TẾ - SỞ NỘI VỤ"], "SỞ Y TẾ - SỞ NỘI VỤ"),
        (["ĐẢNG BỘ TỈNH KIM LŨNG", "ĐẢNG UỶ XÃ LỘC TIẾN"], "ĐẢNG UỶ XÃ LỘC TIẾN"),
        (["CÔNG TY CAO SU KIM LŨNG", "BAN CHẤP HÀNH CÔNG ĐOÀN"], "CÔNG ĐOÀN CÔNG TY CAO SU KIM LŨNG"),
        (["CÔNG ĐOÀN CƠ SỞ", "TRƯỜNG THPT LỘC TIẾN"], "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT LỘC TIẾN"),
        (["TRƯỜNG THPT LỘC TIẾN", "CÔNG ĐOÀN CƠ SỞ"], "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT LỘC TIẾN"),
        (["LĐLĐ TỈNH KIM LŨNG CÔNG ĐOÀN CƠ SỞ NHÀ MÁY MAY"], "CÔNG ĐOÀN CƠ SỞ NHÀ MÁY MAY"),
        (["ĐẢNG ỦY XÃ LỘC TIẾN", "CHI BỘ TRẠM Y TẾ"], "CHI BỘ TRẠM Y TẾ"),
        (["ĐOÀN TNCS HỒ CHÍ MINH", "BCH ĐOÀN XÃ LỘC TIẾN"], "ĐOÀN XÃ LỘC TIẾN"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "HỘI NÔNG DÂN VIỆT NAM"], "TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM"),
        (["ĐẢNG ỦY BỘ CÔNG NGHỆ", "CÔNG ĐOÀN CÔNG NGHỆ VIỆT NAM"], "CÔNG ĐOÀN CÔNG NGHỆ VIỆT NAM"),
        (["ĐẢNG ỦY XÃ LỘC TIẾN", "ỦY BAN KIỂM TRA"], "ĐẢNG ỦY XÃ LỘC TIẾN"),
        (["ĐẢNG BỘ TỈNH KIM LŨNG", "TỈNH ỦY"], "TỈNH ỦY KIM LŨNG"),
        (["ĐẢNG BỘ THÀNH PHỐ SA GIANG", "THÀNH ỦY"], "THÀNH ỦY SA GIANG"),
        (["ĐẢNG BỘ TẬP ĐOÀN CHÈ", "ĐẢNG ỦY TẬP ĐOÀN"], "ĐẢNG ỦY TẬP ĐOÀN CHÈ"),
        (["ĐẢNG BỘ XÃ LỘC TIẾN", "ĐẢNG ỦY"], "ĐẢNG ỦY XÃ LỘC TIẾN"),
        (["ĐẢNG BỘ TỈNH KIM LŨNG", "ĐẢNG ỦY CÔNG AN"], "ĐẢNG ỦY CÔNG AN"),
        (["UBND TỈNH KIM LŨNG", "VĂN PHÒNG"], "VĂN PHÒNG UBND TỈNH KIM LŨNG"),
        (["ĐẢNG BỘ TỈNH KIM LŨNG", "ĐẠI HỘI ĐẢNG BỘ XÃ LỘC TIẾN", "LẦN THỨ II"], "ĐẠI HỘI ĐẢNG BỘ XÃ LỘC TIẾN"),
        (["HỘI NÔNG DÂN TỈNH SA LÂM BAN CHẤP HÀNH KHÓA IX"], "HỘI NÔNG DÂN TỈNH SA LÂM"),
        (["BỆNH VIỆN ĐA KHOA KHE LAU"], "BỆNH VIỆN ĐA KHOA KHE LAU"),
        (["MTTQ VIỆT NAM TỈNH KIM LŨNG", "LIÊN ĐOÀN LAO ĐỘNG TỈNH"], "LIÊN ĐOÀN LAO ĐỘNG TỈNH"),
    ],
)
def test_organisation_of_the_left_column(lines: list[str], name: str) -> None:
    assert organisation_of(lines) == name


@pytest.mark.parametrize(
    ("parent", "name"),
    [
        ("ĐẢNG BỘ TỈNH KIM LŨNG", "TỈNH ỦY KIM LŨNG"),
        ("ĐẢNG BỘ TỈNH KIM LŨNG", "ĐẢNG UỶ XÃ LỘC TIẾN"),
        ("ĐẢNG ỦY XÃ LỘC TIẾN", "CHI BỘ TRẠM Y TẾ"),
        ("UBND TỈNH KIM LŨNG", "UBND PHƯỜNG SA GIANG"),
        ("UBND PHƯỜNG SA GIANG", "PHÒNG VĂN HÓA - XÃ HỘI"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT KHE LAU"),
        ("UBND XÃ LỘC TIẾN", "TRẠM Y TẾ"),
        ("HỘI PHỤ NỮ TỈNH KIM LŨNG", "HỘI PHỤ NỮ XÃ LỘC TIẾN"),
        ("TỈNH ĐOÀN KIM LŨNG", "ĐOÀN XÃ LỘC TIẾN"),
        ("BHXH VIỆT NAM", "BẢO HIỂM XÃ HỘI TỈNH KIM LŨNG"),
        ("CỤC THUẾ", "THUẾ TỈNH KIM LŨNG"),
        ("TỔNG CÔNG TY BƯU ĐIỆN KIM LŨNG", "BƯU ĐIỆN XÃ LỘC TIẾN"),
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "ĐẠI HỌC SA GIANG"),
        ("BỘ QUỐC PHÒNG", "CỤC DÂN VẬN"),
        ("TẬP ĐOÀN CHÈ KIM LŨNG", "CÔNG TY CHÈ LỘC TIẾN"),
        ("MTTQ VIỆT NAM", "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"),
    ],
)
def test_a_cell_read_as_one_line_names_the_parent_first(parent: str, name: str) -> None:
    assert organisation_of([f"{parent} {name}"]) == name


@pytest.mark.parametrize(
    "name",
    [
        "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
        "CÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT KHE LAU",
        "CÔNG ĐOÀN CƠ QUAN SỞ Y TẾ",
        "BAN DÂN VẬN ĐẢNG ỦY XÃ LỘC TIẾN",
        "HỘI PHỤ NỮ CÔNG AN TỈNH KIM LŨNG",
        "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH",
        "SỞ CẢNH SÁT PHÒNG CHÁY",
        "HỘI CÔNG TÁC XÃ HỘI TỈNH KIM LŨNG",
        "CỤC GIÁO DỤC ĐẠI HỌC",
    ],
)
def test_a_name_within_which_another_kind_is_named_is_one(name: str) -> None:
    assert organisation_of([name]) == name


def test_organs_at_the_end_of_a_cell_are_left_out() -> None:
    assert organisation_of(["HỘI NÔNG DÂN TỈNH KIM LŨNG BAN THƯỜNG VỤ"]) == "HỘI NÔNG DÂN TỈNH KIM LŨNG"
    assert organisation_of(["TỔNG CÔNG TY CHÈ KIM LŨNG CÔNG ĐOÀN"]) == "CÔNG ĐOÀN TỔNG CÔNG TY CHÈ KIM LŨNG"


def test_organs_are_left_out_of_the_issuer() -> None:
    for row in read_lexicon("organs"):
        assert not without_organ(row.example).lower().startswith(row.form), row.example
        if row.counter:
            assert without_organ(row.counter) == row.counter


def test_every_organisation_can_enact() -> None:
    for row in read_lexicon("organisations"):
        name = row.example.split(" ban hành ")[0].split(" xây dựng ")[0]
        found = find_enactment(f"Căn cứ tình hình thực tế, {name} ban hành Kế hoạch như sau:")
        assert found is not None, row.example
        assert row.form in name.lower()


def test_the_enacting_paragraph_names_the_issuer_spelt_out() -> None:
    opening = "Theo Nghị quyết của Công đoàn Y tế (CĐYT) Việt Nam, Ban Thường vụ CĐYT Việt Nam xây dựng Kế hoạch sau:"
    assert paper("KẾ HOẠCH\nNhà ở", opening).issuer == "Công đoàn Y tế Việt Nam"


@pytest.mark.parametrize("number", ["Số       -KH/ĐU", "Số:      /KH-UBND", "Số: ....../KH-UBND"])
def test_a_draft_without_a_number_names_its_issuer_alone(number: str) -> None:
    head = extract_text(
        f"ĐẢNG ỦY XÃ LỘC TIẾN\n{number}\nLộc Tiến, ngày     tháng 6 năm 2026\nKẾ HOẠCH\nNhà ở\n"
    ).document
    assert (head.issuer, head.number, head.place) == ("ĐẢNG ỦY XÃ LỘC TIẾN", None, "Lộc Tiến")


def test_a_copy_in_small_letters() -> None:
    head = extract_text(
        "Hội Nông dân xã Lộc Tiến\nSố: 4/KH-HND\nLộc Tiến, ngày 3/2/2026\n\nKế hoạch\nTrồng chè\n"
    ).document
    assert (head.issuer, head.kind, head.title) == ("Hội Nông dân xã Lộc Tiến", "kế hoạch", "Trồng chè")
