"""Who is named behind the colon of an item that says the work before it."""

import pytest

from extractors.allotted import find_allotted


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Trang trí phông lễ: Tổ Văn phòng, xong trước ngày 19/10/2026.", ["Tổ Văn phòng"]),
        ("- Chuẩn bị hội trường: Đoàn trường (xong trước ngày 18/10/2026).", ["Đoàn trường"]),
        ("Đón đại biểu: Ban Giám hiệu, Chủ tịch Công đoàn.", ["Ban Giám hiệu", "Chủ tịch Công đoàn"]),
        ("Tổng hợp bài thi: các tổ chuyên môn.", ["tổ chuyên môn"]),
        ("Phụ trách âm thanh: đồng chí Lê Văn Mẫu.", ["Lê Văn Mẫu"]),
        ("Thành phần: Ban Giám hiệu.", []),
        ("Cơ quan chủ trì: Ban Giám hiệu.", []),
        ("Kiểm tra các chợ: Ban Quản lý chợ Đông.", []),
        ("Tổ chức lễ tại: Trường THCS Bình An.", []),
        ("Chuẩn bị hội trường: Đoàn trường chuẩn bị bàn ghế từ sáng.", []),
        ("Chuẩn bị quà: sách, vở.", []),
        ("Trồng cây phân tán: các xã.", []),
    ],
)
def test_whoever_stands_behind_the_work(sentence: str, names: list[str]) -> None:
    found = [sentence[one.start : one.end] for one in find_allotted(sentence, sentence.lower(), 0, len(sentence))]
    assert found == names
