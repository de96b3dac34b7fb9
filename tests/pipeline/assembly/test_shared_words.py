"""Words that the clauses of one list have in common, put back where they are left out (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        (
            "100% nông sản xuất khẩu và 60% nông sản bán ở chợ được dán nhãn.",
            ["nông sản xuất khẩu được dán nhãn", "nông sản bán ở chợ được dán nhãn"],
        ),
        (
            "90% tổ trưởng, quản lý, 70% thợ trẻ được dạy nghề.",
            ["tổ trưởng, quản lý được dạy nghề", "thợ trẻ được dạy nghề"],
        ),
        ("Toàn xã có 85% số hộ, 90% số chợ được cấp nước.", ["Toàn xã có số hộ được cấp nước", "số chợ được cấp nước"]),
        (
            "Xây dựng 2 tủ sách thôn, 3 tủ sách trường đạt chuẩn.",
            ["Xây dựng tủ sách thôn đạt chuẩn", "Xây dựng tủ sách trường đạt chuẩn"],
        ),
        (
            "Giảm 30% thời gian giải quyết, 20% chi phí tuân thủ thủ tục mượn sách.",
            ["thời gian giải quyết thủ tục mượn sách", "chi phí tuân thủ thủ tục mượn sách"],
        ),
        (
            "Giảm 5% số vụ, 6% số người chết, 7% số người bị thương do cháy nổ.",
            ["số vụ do cháy nổ", "số người chết do cháy nổ", "số người bị thương do cháy nổ"],
        ),
        ("Xây dựng 3 cầu và 2 cống tại các bản.", ["Xây dựng cầu tại các bản", "Xây dựng cống tại các bản"]),
        ("Sóng di động phủ 90% số thôn và 80% số hộ.", ["Sóng di động phủ số thôn", "Sóng di động phủ số hộ"]),
        ("Kiểm tra nội bộ 90% số tổ và 60% số thợ.", ["Kiểm tra nội bộ số tổ", "Kiểm tra nội bộ số thợ"]),
        (
            "Quản lý, điều trị 80% người bệnh lao, 70% người bệnh phổi.",
            ["Quản lý, điều trị người bệnh lao", "Quản lý, điều trị người bệnh phổi"],
        ),
        ("Bê tông hóa 12 km đường thôn, 8 km đường đồng.", ["Bê tông hóa km đường thôn", "Bê tông hóa đường đồng"]),
        ("Thu gom 90% rác ở chợ, 80% ở bến đò.", ["Thu gom rác ở chợ", "Thu gom rác ở bến đò"]),
        ("Trồng mới 50 ha rừng, khoanh nuôi 90 ha.", ["Trồng mới ha rừng", "khoanh nuôi ha rừng"]),
        ("Duy trì 5 tổ sách, nâng 2 tổ lên hạng khá.", ["Duy trì tổ sách", "tổ lên hạng khá"]),
        ("Xây dựng 90 căn nhà ở, trong đó năm 2027 xây dựng 30 căn.", ["Xây dựng căn nhà ở"] * 2),
        ("Trồng 90 ha rừng; trong đó năm 2026 trồng 30 ha, năm 2027 trồng 60 ha.", ["Trồng ha rừng"] * 3),
        ("Có 9 sản phẩm chè, trong đó 4 sản phẩm OCOP.", ["sản phẩm chè", "sản phẩm OCOP"]),
        ("Diện tích cam, quýt đạt 90 ha, trong đó cam đạt 40 ha.", ["Diện tích cam, quýt", "cam"]),
        ("Đàn gia súc đạt 900 con, trong đó trâu 200 con.", ["Đàn gia súc", "trâu"]),
        ("Năng suất lúa đạt 62 tạ/ha, ngô 55 tạ/ha.", ["Năng suất lúa", "Năng suất ngô"]),
        # The unit alone, of what each, names nothing.
        ("Năng suất lúa tăng 4 tạ/ha, đạt 62 tạ/ha.", ["Năng suất lúa", "Năng suất lúa"]),
        (
            "Năng suất lúa đạt 62 tạ/ha, tăng 4 tạ/ha so với năm 2026.",
            ["Năng suất lúa", "Năng suất lúa so với năm 2026"],
        ),
        ("Lương bình quân tăng 5%/năm, đạt 9 triệu đồng/người/tháng.", ["Lương bình quân", "Lương bình quân"]),
        ("Đàn vật nuôi: trâu đạt 500 con, bò đạt 900 con.", ["Đàn vật nuôi: trâu", "Đàn vật nuôi bò"]),
        ("Giải đọc sách: cấp xã 9 giải.", ["Giải đọc sách: cấp xã"]),
        (
            "Giá trị sản xuất nông nghiệp tăng 4%, công nghiệp tăng 9%.",
            ["Giá trị sản xuất nông nghiệp", "Giá trị sản xuất công nghiệp"],
        ),
        (
            "Giá trị sản xuất công nghiệp tăng 4%; thương mại, dịch vụ tăng 9%; nông, lâm, thủy sản tăng 2%.",
            [
                "Giá trị sản xuất công nghiệp",
                "Giá trị sản xuất thương mại, dịch vụ",
                "Giá trị sản xuất nông, lâm, thủy sản",
            ],
        ),
        ("Doanh thu chè đạt 9 tỷ đồng, tăng bình quân 8%/năm.", ["Doanh thu chè", "Doanh thu chè bình quân"]),
        (
            "Trong số thợ trẻ, 90% được học nghề và 40% được vay vốn.",
            ["thợ trẻ được học nghề", "thợ trẻ được vay vốn"],
        ),
        (
            "100% xưởng đang hoạt động, 60% chợ có tủ sách.",
            ["xưởng đang hoạt động có tủ sách", "chợ có tủ sách"],
        ),
        (
            "90% thợ làm việc trong xưởng, 50% thợ trẻ được học nghề.",
            ["thợ làm việc trong xưởng được học nghề", "thợ trẻ được học nghề"],
        ),
        (
            "Tỷ lệ hộ đô thị được cấp nước máy đạt 90%; hộ nông thôn đạt 65%.",
            ["Tỷ lệ hộ đô thị được cấp nước máy", "Tỷ lệ hộ nông thôn được cấp nước máy"],
        ),
        (
            "Cấp nước máy cho 60% hộ nông thôn và 80% ở đô thị.",
            ["Cấp nước máy cho hộ nông thôn", "Cấp nước máy cho hộ ở đô thị"],
        ),
        (
            "100% thợ hoàn thành nhiệm vụ (20% lao động xuất sắc, 70% lao động tiên tiến).",
            ["thợ hoàn thành nhiệm vụ", "thợ lao động xuất sắc", "thợ lao động tiên tiến"],
        ),
        (
            "Học tập: Tỷ lệ trẻ em, học sinh đến lớp: Nhà trẻ 25%; Mẫu giáo 94%.",
            ["Tỷ lệ trẻ em, học sinh đến lớp: Nhà trẻ", "Tỷ lệ trẻ em, học sinh đến lớp Mẫu giáo"],
        ),
        (
            "Giảm 25% số ca bệnh mới; mở rộng chữa bệnh ở xã góp phần đạt mục tiêu 90% người bệnh được chữa khỏi.",
            ["số ca bệnh mới", "người bệnh được chữa khỏi"],
        ),
        (
            "Giảm 25% số ca bệnh mới; tỷ lệ người khỏi bệnh đạt mục tiêu 90% kế hoạch.",
            ["số ca bệnh mới", "tỷ lệ người khỏi bệnh đạt mục tiêu kế hoạch"],
        ),
        (
            "Tỷ lệ hộ đô thị được cấp nước máy đạt 90%, khu vực nông thôn đạt 65%.",
            ["Tỷ lệ hộ đô thị được cấp nước máy", "Tỷ lệ hộ khu vực nông thôn được cấp nước máy"],
        ),
        ("Với học sinh lớp ghép, bảo đảm 90% được khám mắt.", ["học sinh lớp ghép được khám mắt"]),
        ("Đối với người cao tuổi, phấn đấu 90% được khám mắt.", ["người cao tuổi được khám mắt"]),
        ("Với quyết tâm cao, 90% thợ được học nghề.", ["thợ được học nghề"]),
        ("Tỷ lệ học hết tiểu học đạt 99%, THCS đạt 95%.", ["Tỷ lệ học hết tiểu học", "Tỷ lệ học hết THCS"]),
        ("Tỷ lệ hộ có vườn đạt 90%, có ao đạt 40%.", ["Tỷ lệ hộ có vườn", "Tỷ lệ hộ có ao"]),
        ("Học viên xếp loại tốt 45%, khá 40%.", ["Học viên xếp loại tốt", "Học viên xếp loại khá"]),
        ("Bảo hiểm vườn: 95% số hộ.", ["Bảo hiểm vườn số hộ"]),
        (
            "Đánh giá thợ: 20% hoàn thành xuất sắc nhiệm vụ, 80% hoàn thành tốt nhiệm vụ.",
            ["Đánh giá thợ hoàn thành xuất sắc nhiệm vụ", "Đánh giá thợ hoàn thành tốt nhiệm vụ"],
        ),
        ("Đóng góp của nghề rừng: đóng góp trực tiếp 8%.", ["Đóng góp của nghề rừng: đóng góp trực tiếp"]),
        ("Tổ thợ: hoàn thành nhiệm vụ 5%.", ["hoàn thành nhiệm vụ"]),
        (
            "Tỷ lệ học viên lên lớp đạt 98%, hoàn thành chương trình lớp 5 đạt 95%.",
            ["Tỷ lệ học viên lên lớp", "hoàn thành chương trình lớp 5"],
        ),
        ("Thu ngân sách đạt 25 tỷ đồng, vượt 10% kế hoạch.", ["Thu ngân sách", "Thu ngân sách kế hoạch"]),
        ("Trồng 90 cây, trong đó cây lim 40 cây.", ["Trồng cây", "cây lim"]),
        (
            "Đối với các xã vùng cao, phấn đấu 80% số hộ có nước máy; 70% số chợ có nước máy.",
            ["các xã vùng cao số hộ có nước máy", "số chợ có nước máy"],
        ),
        (
            "Xây dựng 90% tổ đọc sách vững mạnh, 20% trở lên đạt loại giỏi.",
            ["Xây dựng tổ đọc sách vững mạnh", "tổ đọc sách đạt loại giỏi"],
        ),
        ("Mở 5 lớp nghề có sân tập, 80% được dạy buổi tối.", ["Mở lớp nghề có sân tập", "lớp nghề được dạy buổi tối"]),
        ("Tổ chức 9 lớp học, 80% thợ được mượn sách.", ["Tổ chức lớp học", "thợ được mượn sách"]),
        (
            "Có 80% tổ chức cơ sở đoàn và 90% đoàn viên được mượn sách.",
            ["tổ chức cơ sở đoàn được mượn sách", "đoàn viên được mượn sách"],
        ),
        (
            "100% các tổ lấy ý kiến về giờ mượn sách; 80% các tổ mở tủ sách.",
            ["các tổ lấy ý kiến về giờ mượn sách", "các tổ mở tủ sách"],
        ),
        ("Mở 9 tủ sách, đóng góp quỹ đọc sách 50 triệu đồng.", ["Mở tủ sách", "đóng góp quỹ đọc sách"]),
        ("Kết nạp 40 hội viên mới, giảm 5 hộ nghèo.", ["Kết nạp hội viên mới", "hộ nghèo"]),
        ("Mở 40 lớp nghề, tăng 5 tủ sách.", ["Mở lớp nghề", "tủ sách"]),
        (
            "Giúp 4 hội viên mở tủ sách; làm 1 cầu; đến năm 2030 tăng thêm 90 hội viên.",
            ["Giúp hội viên mở tủ sách", "làm cầu", "hội viên"],
        ),
        ("Quyên góp 90 bộ sách cho thợ trẻ.", ["Quyên góp bộ sách cho thợ trẻ"]),
        ("Đối với nghề làm vườn, phấn đấu 80% số hộ có nước máy.", ["số hộ có nước máy"]),
        (
            "Thu nhập bình quân của thợ lành nghề đạt 9 triệu đồng; thợ học việc đạt 5 triệu đồng.",
            ["Thu nhập bình quân của thợ lành nghề", "Thu nhập bình quân của thợ học việc"],
        ),
        (
            "Giá trị sản xuất nông, lâm nghiệp tăng 3%; công nghiệp tăng 9% và thương mại - nhà hàng tăng 7%.",
            [f"Giá trị sản xuất {one}" for one in ("nông, lâm nghiệp", "công nghiệp", "thương mại - nhà hàng")],
        ),
        (
            "Đến năm 2027 cả xã có 9 tổ đọc sách, 40 tủ sách.",
            ["cả xã có tổ đọc sách", "cả xã có tủ sách"],
        ),
        ("85% thôn lập tổ tự quản, 70% thôn có tủ sách.", ["thôn lập tổ tự quản", "thôn có tủ sách"]),
        ("85% hộ nuôi ong, 70% hộ nuôi tằm được vay vốn.", ["hộ nuôi ong được vay vốn", "hộ nuôi tằm được vay vốn"]),
        (
            "Số hóa 100% hồ sơ lưu trữ cấp xã, 80% hồ sơ lưu trữ cấp thôn.",
            ["Số hóa hồ sơ lưu trữ cấp xã", "Số hóa hồ sơ lưu trữ cấp thôn"],
        ),
        (
            "Tỷ lệ tìm ra sách mất đạt 80%, sách quý đạt 90%.",
            ["Tỷ lệ tìm ra sách mất", "Tỷ lệ tìm ra sách quý"],
        ),
        (
            "Tỷ lệ giải quyết các loại đơn đạt 80%, đơn kiến nghị của hộ nghèo đạt 90%.",
            ["Tỷ lệ giải quyết các loại đơn", "Tỷ lệ giải quyết các loại đơn kiến nghị của hộ nghèo"],
        ),
        (
            "Thu ngân sách xã đạt 9 tỷ đồng, chi ngân sách xã đạt 8 tỷ đồng.",
            ["Thu ngân sách xã", "chi ngân sách xã"],
        ),
    ],
)
def test_a_list_says_once_what_its_clauses_share(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line) == indicators


def test_a_rise_is_of_the_level_right_before_it_though_that_is_no_target() -> None:
    text = "KẾ HOẠCH\nI. CHỈ TIÊU\n- Doanh thu chè tăng 22%, lợi nhuận dự kiến 7 tỷ đồng, tăng 35%.\n"
    assert [one.indicator for one in extract_text(text, "rules").targets] == ["Doanh thu chè", "lợi nhuận"]
