"""Who is named behind a label or in a bracket within an item (guide, section 3.4)."""

import pytest

from extractors.assignments import find_assignments


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "Rà soát quỹ đất. Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: Sở Y tế, Công an tỉnh.",
            ["Sở Xây dựng l", "Sở Y tế s", "Công an tỉnh s"],
        ),
        ("Mở lớp nghề. Phân công: Sở Y tế chủ trì; Sở Nội vụ phối hợp.", ["Sở Y tế l", "Sở Nội vụ s"]),
        ("Mở lớp nghề - Đơn vị thực hiện: Hội Nông dân xã - Thời gian: Quý I/2026.", ["Hội Nông dân xã l"]),
        (
            "Mở lớp nghề (chủ trì: Sở Nội vụ; phối hợp: Trường Cao đẳng Hà Lam).",
            ["Sở Nội vụ l", "Trường Cao đẳng Hà Lam s"],
        ),
        ("Cắm biển cấm bơi trong tháng 4 (Sở Xây dựng chủ trì).", ["Sở Xây dựng l"]),
        ("Cắm biển cấm bơi (UBND các xã thực hiện xong trước ngày 15/5/2026).", ["UBND các xã l"]),
        (
            "Mở lớp bơi (Sở Y tế chủ trì, Tỉnh đoàn, UBND các xã phối hợp).",
            ["Sở Y tế l", "Tỉnh đoàn s", "UBND các xã s"],
        ),
        (
            "Mở lớp bơi: Sở Y tế chủ trì; Tỉnh đoàn, UBND các xã phối hợp.",
            ["Sở Y tế l", "Tỉnh đoàn s", "UBND các xã s"],
        ),
        ("Diễn tập vào tháng 8/2026 do Ban Chỉ huy Quân sự xã thực hiện.", ["Ban Chỉ huy Quân sự xã l"]),
        ("Sở Công Thương (cơ quan thường trực): hoàn chỉnh sơ đồ.", ["Sở Công Thương l"]),
        ("Sở Nội vụ là cơ quan thường trực: theo dõi, đôn đốc.", ["Sở Nội vụ l"]),
        ("Trạm Thú y: Trong quý II/2026, tiêm phòng cho đàn trâu.", ["Trạm Thú y l"]),
        ("Chi hội thôn Mơ: trước ngày 20/4/2026 rà soát số giếng.", ["Chi hội thôn Mơ l"]),
        ("Xã Lam Hạ: Ngày 20/4/2026, lấy mẫu nước tại 02 giếng.", []),
        ("Xã Lam Hạ: Lấy mẫu nước tại 02 giếng.", []),
        ("Đồng chí Lê Thị Mẫu - Chủ tịch: Phụ trách chung.", ["Lê Thị Mẫu - Chủ tịch l"]),
        ("Bà Lê Thị Mẫu - Phó Hiệu trưởng - ủy viên: Phụ trách bếp.", ["Lê Thị Mẫu - Phó Hiệu trưởng - ủy viên l"]),
        ("Các trường học: bàn giao học sinh về thôn.", ["trường học l"]),
        ("Các xã: bàn giao mốc giới.", []),
        ("Các đơn vị chịu sự giám sát gửi báo cáo.", ["đơn vị chịu sự giám sát l"]),
        ("Bảo hiểm xã hội tỉnh cấp thẻ cho người cao tuổi.", ["Bảo hiểm xã hội tỉnh l"]),
        ("UBND huyện cấp kinh phí cho các trường.", ["UBND huyện l"]),
        ("UBND cấp huyện, cấp xã rà soát số giếng.", ["UBND cấp huyện, cấp xã l"]),
        ("UBND các xã có rừng, Hạt Kiểm lâm chủ trì tuần tra.", ["UBND các xã có rừng l", "Hạt Kiểm lâm l"]),
        ("UBND các xã có trách nhiệm tuần tra.", ["UBND các xã l"]),
        (
            "Hội Nông dân xã vận động hội viên; Đoàn Thanh niên đảm nhận tuyến đường.",
            ["Hội Nông dân xã l", "Đoàn Thanh niên l"],
        ),
        ("Ban Nữ công chủ trì, Ban Chính sách phối hợp khảo sát nhà trẻ.", ["Ban Nữ công l", "Ban Chính sách s"]),
        ("Công an tỉnh, Sở Y tế phối hợp xây dựng kế hoạch.", ["Công an tỉnh l", "Sở Y tế l"]),
        ("Giao Sở Y tế làm đầu mối, Sở Nội vụ phối hợp.", ["Sở Y tế l", "Sở Nội vụ s"]),
        ("Cơ quan lập đề án có trách nhiệm lấy ý kiến người dân.", ["Cơ quan lập đề án l"]),
        ("Sở Y tế tiếp tục chịu trách nhiệm về số liệu.", ["Sở Y tế l"]),
        ("Thống kê, báo cáo số học sinh biết bơi. Thanh tra, kiểm tra việc dạy bơi.", []),
        ("Báo cáo cấp trên (Sở Xây dựng chủ trì) việc cắm biển.", []),
        ("Cơ quan chủ trì: theo phân công.", []),
        ("Đề nghị các đơn vị báo cáo trước ngày 5/9/2026.", []),
        ("Chuẩn bị nội dung họp giao ban hằng tháng.", []),
    ],
)
def test_labels_and_brackets(sentence: str, parties: list[str]) -> None:
    found = find_assignments(sentence, sentence.lower(), 0, len(sentence))
    assert [f"{sentence[one.start : one.end]} {one.role[0]}" for one in found] == parties
