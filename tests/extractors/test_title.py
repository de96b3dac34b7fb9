"""Kind, title and term, as the head and the opening of a paper tell them."""

import pytest

from tests.extractors.papers import paper


@pytest.mark.parametrize(
    ("head", "kind", "title"),
    [
        ("KẾ HOẠCH TRIỂN KHAI\n\nNghị quyết Đại hội tỉnh", "kế hoạch", "TRIỂN KHAI Nghị quyết Đại hội tỉnh"),
        ("NGHỊ QUYẾT\nCỦA BỘ CHÍNH TRỊ\nvề phát triển kinh tế biển", "nghị quyết", "về phát triển kinh tế biển"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Kế hoạch 5-KH/TU", "chương trình hành động", "Thực hiện Kế hoạch 5-KH/TU"),
        ("CHỈ THỊ\nVỀ PHÒNG CHỐNG\nHẠN HÁN", "chỉ thị", "VỀ PHÒNG CHỐNG HẠN HÁN"),
        (
            "KẾ HOẠCH\nMở lớp tiến tới\nĐoàn Thanh niên huyện Lộc Tiến lần thứ IV, nhiệm kỳ 2027 - 2032 của tuổi trẻ",
            "kế hoạch",
            "Mở lớp tiến tới Đoàn Thanh niên huyện Lộc Tiến lần thứ IV, nhiệm kỳ 2027 - 2032 của tuổi trẻ",
        ),
        ("KẾ HOẠCH\nChăm lo đoàn viên\nKính gửi: Các công đoàn cơ sở", "kế hoạch", "Chăm lo đoàn viên"),
        (
            "THÔNG BÁO\nKẾT LUẬN TẠI CUỘC HỌP VỀ CẢNG LỘC TIẾN Ngày 6 tháng 3, tại Sa Giang, Chủ tịch họp với các sở",
            "thông báo",
            "KẾT LUẬN TẠI CUỘC HỌP VỀ CẢNG LỘC TIẾN",
        ),
    ],
)  # fmt: skip
def test_kind_and_title(head: str, kind: str, title: str) -> None:
    read = paper(head)
    assert (read.kind, read.title) == (kind, title)


@pytest.mark.parametrize(
    ("head", "opening", "term"),
    [
        ("KẾ HOẠCH\nNhà ở giai đoạn 2021-2025, tầm nhìn 2030", "", (2021, 2025)),
        ("KẾ HOẠCH\nNhà ở giai đoạn từ năm 2021 đến năm 2025", "", (2021, 2025)),
        ("KẾ HOẠCH\nKinh tế - xã hội 5 năm 2026 - 2030", "", (2026, 2030)),
        ("KẾ HOẠCH\nNhà ở", "Căn cứ Chiến lược giai đoạn 2021-2030;\n\nUBND tỉnh ban hành Kế hoạch như sau:", None),
        ("KẾ HOẠCH\nNhà ở", "UBND tỉnh ban hành Kế hoạch nhà ở giai đoạn 2026 - 2030 như sau:", (2026, 2030)),
        ("KẾ HOẠCH\nNăm học 2024-2025", "", None),
    ],
)  # fmt: skip
def test_term(head: str, opening: str, term: tuple[int, int] | None) -> None:
    assert paper(head, opening).term == term
