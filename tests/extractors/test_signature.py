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
        ("KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nMa Thế Cường", "Ma Thế Cường", "PHÓ CHỦ NHIỆM"),
    ],
)
def test_signer(foot: str, name: str, position: str | None) -> None:
    signer = paper("KẾ HOẠCH\nNhà ở", foot=foot).signer
    assert signer is not None
    assert (signer.name, signer.position) == (name, position)


def test_an_organ_alone_signs_nothing() -> None:
    assert paper("KẾ HOẠCH\nNhà ở", foot="BAN CHẤP HÀNH\nCÔNG ĐOÀN Y TẾ VIỆT NAM").signer is None


def test_every_position_is_read_above_a_name() -> None:
    for row in read_lexicon("positions"):
        signer = paper("KẾ HOẠCH\nNhà ở", foot=f"Nơi nhận:\n- Lưu: VT.\n\n{row.example}\n\nMa Thế Cường").signer
        assert signer is not None, row.example
        assert signer.position == row.example
