import pytest

from extractors.recurrences import find_recurrences


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Hằng năm rà soát", ["yearly"]),
        ("Hàng năm rà soát", ["yearly"]),
        ("Mỗi năm mở 2 lớp", ["yearly"]),
        ("Bình quân hằng năm tăng 3%", ["yearly"]),
        ("Lập dự toán hằng năm", ["yearly"]),
        ("Hằng quý họp giao ban, hằng tháng báo cáo", ["quarterly", "monthly"]),
        ("Định kỳ kiểm tra", ["periodic"]),
        ("Thường xuyên rà soát", ["periodic"]),
        ("Tiết kiệm 10% chi thường xuyên", []),
        ("Từng năm một", []),
        ("Trong năm 2026", []),
        ("Phát sóng 2 số/tháng, họp hằng tuần", []),
    ],
)
def test_how_often(sentence: str, kinds: list[str]) -> None:
    assert [str(kind) for _, _, kind in find_recurrences(sentence.lower(), 0, len(sentence))] == kinds
