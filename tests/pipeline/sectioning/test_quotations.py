"""What a paper quotes of another, with that one's labels, stands below what leads it in."""

import pytest

from tests.pipeline.sectioning.told import paths


def test_what_an_amendment_quotes_stands_below_it() -> None:
    lines = [
        "Điều 1. Sửa đổi Nghị quyết về kho lúa",
        "1. Sửa đổi điểm b khoản 2 Điều 4 như sau:",
        "“b) Trình tự",
        "- Xã lập danh sách.",
        "- Tỉnh phê duyệt.”.",
        "2. Sửa đổi Điều 9 như sau:",
        "“Điều 9. Kinh phí",
        "1. Tỉnh bố trí vốn.”",
        "3. Bãi bỏ Điều 10.",
    ]
    below = ["1", "1 b", "2", "2 Điều 9", "2 Điều 9 1", "3"]
    assert paths("NGHỊ QUYẾT", *lines) == ["Điều 1", *(f"Điều 1 {path}" for path in below)]


def test_a_quotation_that_nobody_closed_ends_above_the_next_lead_in() -> None:
    lines = ["1. Sửa đổi Điều 5 như sau:", "“Điều 5. Kho lúa", "1. Tỉnh bố trí vốn.", "2. Sửa đổi Điều 7 như sau:"]
    found = paths("Điều 1. Sửa đổi", *lines, "“Điều 7. Trạm bơm", "1. Xã bố trí vốn.”")
    below = ["1", "1 Điều 5", "1 Điều 5 1", "2", "2 Điều 7", "2 Điều 7 1"]
    assert found == ["Điều 1", *(f"Điều 1 {path}" for path in below)]


@pytest.mark.parametrize("line", ["“a) Không khép lại", "“Lúa thơm” là tên giống."])
def test_a_quotation_without_label_or_end_opens_nothing(line: str) -> None:
    assert paths("I. CHUNG", "1. Gồm như sau:", line, "2. Hai.") == ["I", "I 1", "I 2"]
