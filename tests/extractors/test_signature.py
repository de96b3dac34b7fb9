"""Signer and position, as the foot of a paper tells them."""

import pytest

from extractors.lexicon import read_lexicon
from tests.extractors.papers import paper


@pytest.mark.parametrize(
    ("foot", "name", "position"),
    [
        ("TM. BAN THƯỜNG VỤ\nĐOÀN CHỦ TỊCH\n\nVi Thị Lụa", "Vi Thị Lụa", "ĐOÀN CHỦ TỊCH"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nMa Thế Cường", "Ma Thế Cường", "PHÓ BÍ THƯ"),
        ("T/M BAN BÍ THƯ\n\nMa Thế Cường", "Ma Thế Cường", None),
        ("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nTS. Ma Thế Cường", "Ma Thế Cường", "CHÁNH VĂN PHÒNG"),
        ("Nơi nhận:\n- Các đơn vị;\n- Lưu: VT.\n\nMa Thế Cường", "Ma Thế Cường", None),
        ("K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN\nMa Thế Cường", "Ma Thế Cường", "PHÓ TRƯỞNG BAN"),
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN BÍ THƯ\nMa Thế Cường", "Ma Thế Cường", "BÍ THƯ"),
        ("TM. ĐOÀN CHỦ TỊCH\nMa Thế Cường", "Ma Thế Cường", None),
        ("TM. ỦY BAN NHÂN DÂN Q. CHỦ TỊCH\nMa Thế Cường", "Ma Thế Cường", "Q. CHỦ TỊCH"),
        ("TM. Ủy ban nhân dân\nChủ tịch\nMa Thế Cường", "Ma Thế Cường", "Chủ tịch"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\nY Bhi Niê", "Y Bhi Niê", "BÍ THƯ"),
        ("GIÁM ĐỐC\nA Blong", "A Blong", "GIÁM ĐỐC"),
        ("T.M BAN THƯỜNG VỤ PHÓ CHỦ TỊCH\nMa Thế Cường", "Ma Thế Cường", "PHÓ CHỦ TỊCH"),
        ("KT. CHI CỤC TRƯỞNG PHÓ CHI CỤC TRƯỞNG\nMa Thế Cường", "Ma Thế Cường", "PHÓ CHI CỤC TRƯỞNG"),
        ("KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nMa Thế Cường", "Ma Thế Cường", "PHÓ CHỦ NHIỆM"),
    ],
)
def test_signer(foot: str, name: str, position: str | None) -> None:
    signer = paper("KẾ HOẠCH\nNhà ở", foot=foot).signer
    assert signer is not None
    assert (signer.name, signer.position) == (name, position)


@pytest.mark.parametrize("mark", ["(Ký, đóng dấu)", "(ký và đóng dấu)", "(Ký)", "(Đã ký)"])
def test_what_stands_for_the_hand_is_passed_over(mark: str) -> None:
    signer = paper("KẾ HOẠCH\nNhà ở", foot=f"GIÁM ĐỐC\n{mark}\nMa Thế Cường").signer
    assert signer is not None
    assert (signer.name, signer.position) == ("Ma Thế Cường", "GIÁM ĐỐC")


def test_a_name_in_capitals() -> None:
    signer = paper("KẾ HOẠCH\nNhà ở", foot="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLÊ THẾ CƯỜNG").signer
    assert signer is not None
    assert (signer.name, signer.position) == ("LÊ THẾ CƯỜNG", "PHÓ GIÁM ĐỐC")
    assert paper("KẾ HOẠCH\nNhà ở", foot="TM. BAN CHẤP HÀNH\nCÔNG ĐOÀN CƠ SỞ").signer is None


def test_receivers_on_one_line() -> None:
    read = paper("KẾ HOẠCH\nNhà ở", foot="Nơi nhận: Như trên; Các phòng; Lưu: VT.\nGIÁM ĐỐC\nMa Thế Cường")
    assert read.recipients == ("Như trên", "Các phòng")


def test_an_organ_alone_signs_nothing() -> None:
    assert paper("KẾ HOẠCH\nNhà ở", foot="BAN CHẤP HÀNH\nCÔNG ĐOÀN Y TẾ VIỆT NAM").signer is None


def test_every_position_is_read_above_a_name() -> None:
    for row in read_lexicon("positions"):
        signer = paper("KẾ HOẠCH\nNhà ở", foot=f"Nơi nhận:\n- Lưu: VT.\n\n{row.example}\n\nMa Thế Cường").signer
        assert signer is not None, row.example
        assert signer.position == row.example


@pytest.mark.parametrize(
    ("opening", "name", "position"),
    [
        ("GIÁM ĐỐC", "Ma Thế Cường", "GIÁM ĐỐC"),
        ("T.M BAN THƯỜNG VỤ", "Ma Thế Cường", None),
        ("KT. GIÁM ĐỐC", "Đại tá Ma Thế Cường", None),
    ],
)
def test_both_columns_of_a_foot_on_one_line(opening: str, name: str, position: str | None) -> None:
    read = paper("KẾ HOẠCH\nNhà ở", foot=f"Nơi nhận: {opening}\n- Các phòng;\n- Lưu: VT. {name}")
    assert read.signer is not None
    assert (read.signer.name, read.signer.position) == ("Ma Thế Cường", position)
    assert read.recipients == ("Các phòng",)
