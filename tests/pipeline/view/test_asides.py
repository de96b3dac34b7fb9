"""What is typed against a word and says nothing itself: marks of footnotes, numbers told again in words."""

import pytest

from pipeline import extract_text
from tests.pipeline.view.read import blocks


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Mở lớp[1] cho thợ[12].", "Mở lớp cho thợ."),
        ("Đạt 62%[2] trở lên", "Đạt 62% trở lên"),
        ("theo [1], [2]", "theo [1], [2]"),
        ("xem [lớp][1](a.html)", "xem [lớp][1](a.html)"),
        ("Mở lớp¹; dạy thợ.²³", "Mở lớp; dạy thợ."),
        ("5 km² đất, khối A²", "5 km2 đất, khối A²"),
        ("Mở lớp(1); dạy thợ(2).", "Mở lớp; dạy thợ."),
        ("Mở lớp(35); dạy thợ(40).", "Mở lớp(35); dạy thợ(40)."),
        ("Mở lớp (1)", "Mở lớp (1)"),
        ("Mở 05 (năm) lớp", "Mở 05 lớp"),
        ("Mở 12 (Mười hai) lớp, 50% (năm mươi phần trăm) thợ", "Mở 12 lớp, 50% thợ"),
        ("Chi 1.200 (một nghìn hai trăm) đồng", "Chi 1.200 đồng"),
        ("Mở 06 (năm) lớp, chi 25 (triệu) đồng", "Mở 06 (năm) lớp, chi 25 (triệu) đồng"),
    ],
)
def test_asides_are_not_read(printed: str, read: str) -> None:
    assert blocks(printed) == [read]


def test_the_mark_of_a_footnote_is_no_target() -> None:
    lines = ["100% trạm có bác sĩ, trong đó ít nhất 60% có bác sĩ ở tại trạm(1).", "Mở 02 (hai) lớp."]
    found = extract_text("KẾ HOẠCH\nI. CHỈ TIÊU\n" + "\n".join(f"- {line}" for line in lines)).targets
    assert [(one.quantity.value, one.indicator) for one in found] == [
        (100, "trạm có bác sĩ"),
        (60, "trạm có bác sĩ ở tại trạm"),
        (2, "Mở lớp"),
    ]
    assert found[1].evidence.text.endswith("trạm(1).")
