"""Ellipses: what a clause leaves to its neighbour is put back into what is measured (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        (
            "Cơ cấu lao động đến năm 2030: công nghiệp - xây dựng 45%; dịch vụ 35%.",
            ["Cơ cấu lao động công nghiệp - xây dựng", "Cơ cấu lao động dịch vụ"],
        ),
        (
            "Cơ cấu lao động của xã: nghề rừng, nghề vườn và các nghề khác trồng trên đất của xã 45%; dịch vụ 35%.",
            [
                "Cơ cấu lao động của xã: nghề rừng, nghề vườn và các nghề khác trồng trên đất của xã",
                "Cơ cấu lao động của xã dịch vụ",
            ],
        ),
        (
            "100% trưởng tổ, 80% ủy viên ban chấp hành được tập huấn.",
            ["trưởng tổ được tập huấn", "ủy viên ban chấp hành được tập huấn"],
        ),
        (
            "Kết quả đọc sách: Tốt: 20% trở lên; Khá: 44%; Đạt: 34%; Chưa đạt: không quá 2%.",
            [f"Kết quả đọc sách{one}" for one in (": Tốt", " Khá", " Đạt", " Chưa đạt")],
        ),
        (
            "Tỷ lệ học viên xếp loại Tốt 20%, Khá 44%, Đạt 36%.",
            [f"Tỷ lệ học viên xếp loại {one}" for one in ("Tốt", "Khá", "Đạt")],
        ),
        (
            "Đọc sách: Tốt 36% (18 em); Khá 44% (22 em); Đạt 18% (9 em).",
            ["Đọc sách: Tốt", "Đọc sách Khá", "Đọc sách Đạt"],
        ),
        (
            "100% thợ mộc đạt chuẩn nghề trở lên (70% Tốt, 25% Khá, 5% Đạt).",
            ["thợ mộc đạt chuẩn nghề trở lên", "thợ mộc Tốt", "thợ mộc Khá", "thợ mộc Đạt"],
        ),
        ("Xếp loại thợ: 70% tốt, 25% khá, 5% đạt.", ["Xếp loại thợ tốt", "Xếp loại thợ khá", "Xếp loại thợ đạt"]),
        (
            "Giảm khói bếp 15% vào năm 2030 và 30% vào năm 2035 so với năm 2020.",
            ["khói bếp", "khói bếp so với năm 2020"],
        ),
        ("Phấn đấu giúp 40 hộ vay vốn và cuối năm 2027 tăng thêm 90 hội viên.", ["giúp hộ vay vốn", "hội viên"]),
        ("Xã Nà Bó phấn đấu đến năm 2030 có thêm 90 hội viên.", ["hội viên"]),
        (
            "Sản lượng ngô đạt 40 tấn, tăng 5% so với năm 2025; khoai phấn đấu đạt 30 tấn.",
            ["Sản lượng ngô", "Sản lượng ngô so với năm 2025", "Sản lượng khoai"],
        ),
        ("Tổng đàn trâu đạt 500 con, lợn đạt 900 con.", ["Tổng đàn trâu", "Tổng đàn lợn"]),
        (
            "Thu của chợ đạt 9 tỷ đồng, tăng 2 lần so với năm 2025, tốc độ tăng bình quân 8%.",
            ["Thu của chợ", "Thu của chợ so với năm 2025", "Thu của chợ tốc độ tăng bình quân"],
        ),
        (
            "Số thợ mộc, thợ gốm/1 vạn dân: 14 thợ mộc/1 vạn dân và 48 thợ gốm/1 vạn dân.",
            ["Số thợ mộc, thợ gốm/1 vạn dân"] * 2,
        ),
        ("Mỗi xã phấn đấu có 90 hội viên.", ["Mỗi xã phấn đấu có hội viên"]),
        ("Tỷ lệ hộ có vườn: 90%; thi đọc sách: 75%, xếp thứ ba.", ["Tỷ lệ hộ có vườn", "thi đọc sách"]),
        ("Về nếp sống: hộ văn hóa 95%, thôn văn hóa 100%.", ["hộ văn hóa", "thôn văn hóa"]),
        (
            "Phấn đấu 20% tổ hoàn thành xuất sắc nhiệm vụ, 75% hoàn thành tốt nhiệm vụ.",
            ["tổ hoàn thành xuất sắc nhiệm vụ", "tổ hoàn thành tốt nhiệm vụ"],
        ),
        ("Tỷ lệ hộ có vườn đạt 90%, thợ trẻ được học nghề đạt 75%.", ["Tỷ lệ hộ có vườn", "thợ trẻ được học nghề"]),
        (
            "Tỷ lệ hộ mượn sách của thành thị là 95%, nông thôn là 90%.",
            ["Tỷ lệ hộ mượn sách của thành thị", "Tỷ lệ hộ mượn sách của nông thôn"],
        ),
        (
            "Tỷ lệ đọc sách ở các trường tiểu học là 90% và ở các trường nghề là 80%.",
            ["Tỷ lệ đọc sách ở các trường tiểu học", "Tỷ lệ đọc sách ở các trường nghề"],
        ),
        (
            "Cơ cấu lao động chuyển dần, nghề rừng chiếm 15%; nghề vườn: 43%.",
            ["Cơ cấu lao động chuyển dần, nghề rừng", "Cơ cấu lao động chuyển dần, nghề vườn"],
        ),
        (
            "Giá trị tăng thêm của ngành gỗ tăng 3,5%; ngành giấy tăng 8%.",
            ["Giá trị tăng thêm của ngành gỗ", "Giá trị tăng thêm của ngành giấy"],
        ),
        (
            "Cung cấp nước sạch cho 67% số hộ vùng thấp và 80% số hộ vùng cao.",
            ["Cung cấp nước sạch cho số hộ vùng thấp", "Cung cấp nước sạch cho số hộ vùng cao"],
        ),
        (
            "Mạng cáp quang phủ đạt 75% hộ gia đình, 100% nhà văn hóa.",
            ["Mạng cáp quang phủ hộ gia đình", "Mạng cáp quang phủ nhà văn hóa"],
        ),
        (
            "35% người lớn và 26% trẻ em luyện tập hằng ngày.",
            ["người lớn luyện tập hằng ngày", "trẻ em luyện tập hằng ngày"],
        ),
        (
            "Tỷ trọng lao động của khu vực dịch vụ đạt 50%, khu vực công nghiệp, xây dựng đạt 40%.",
            ["Tỷ trọng lao động của khu vực dịch vụ", "Tỷ trọng lao động của khu vực công nghiệp, xây dựng"],
        ),
        (
            "Đón 2 triệu lượt khách trong tỉnh, 1 triệu lượt khách ngoài tỉnh.",
            ["Đón lượt khách trong tỉnh", "Đón lượt khách ngoài tỉnh"],
        ),
        (
            "Sản lượng của hợp tác xã đạt 90 tấn, đóng góp 6% sản lượng xã, 3% sản lượng huyện.",
            ["Sản lượng của hợp tác xã", "hợp tác xã đóng góp sản lượng xã", "hợp tác xã đóng góp sản lượng huyện"],
        ),
        (
            "30% bản nghèo, 20% xã nghèo thoát khỏi diện khó khăn.",
            ["bản nghèo thoát khỏi diện khó khăn", "xã nghèo thoát khỏi diện khó khăn"],
        ),
        (
            "Tỷ lệ trẻ đến lớp đạt 40% trẻ nhà trẻ và 95% trẻ mẫu giáo; phấn đấu có 90% trẻ được ăn trưa.",
            ["Tỷ lệ trẻ đến lớp trẻ nhà trẻ", "Tỷ lệ trẻ đến lớp trẻ mẫu giáo", "trẻ được ăn trưa"],
        ),
        (
            "Việc đọc sách ở các bản vùng cao đạt tỷ lệ 75%, các bản vùng thấp trung bình đạt 15%.",
            ["Việc đọc sách ở các bản vùng cao", "Việc đọc sách ở các bản vùng thấp trung bình"],
        ),
        (
            "Đào tạo nghề cho 50 lao động nữ, tư vấn, giới thiệu và tạo việc cho 90 chị em.",
            ["Đào tạo nghề cho lao động nữ", "tư vấn, giới thiệu và tạo việc cho chị em"],
        ),
        (
            "Thu ngân sách tăng bình quân 12%/năm, đạt trên 40 tỷ đồng vào năm 2030.",
            ["Thu ngân sách bình quân", "Thu ngân sách"],
        ),
        (
            "Duy trì tỷ lệ che phủ rừng 42%, nâng cao chất lượng rừng, và đạt tốc độ tăng trưởng của nghề rừng 5%.",
            ["tỷ lệ che phủ rừng", "tốc độ tăng trưởng của nghề rừng"],
        ),
        ("Đạt 11 thợ gốm, 18 thợ mộc trên 1 vạn dân.", ["thợ gốm trên 1 vạn dân", "thợ mộc trên 1 vạn dân"]),
        ("Tổng sản phẩm (GRDP), tăng khoảng 7%; tỷ lệ hộ khá đạt 60%.", ["Tổng sản phẩm (GRDP)", "tỷ lệ hộ khá"]),
        (
            "Sản lượng ngô đạt 40 tấn, sắn khô 30 tấn và khoai 20 tấn.",
            ["Sản lượng ngô", "Sản lượng sắn khô", "Sản lượng khoai"],
        ),
        (
            "Tổng vốn đầu tư trên địa bàn 56 tỷ đồng, tăng 9,2% so ước thực hiện năm 2025.",
            ["Tổng vốn đầu tư trên địa bàn", "Tổng vốn đầu tư trên địa bàn so ước thực hiện năm 2025"],
        ),
        (
            "Thu ngân sách theo chỉ tiêu huyện giao 11 tỷ đồng; tỷ suất mắc sởi giảm từ 15,8/1.000 xuống còn 14/1.000.",
            ["Thu ngân sách theo chỉ tiêu huyện giao", "tỷ suất mắc sởi /1.000"],
        ),
        (
            "Tỷ trọng ngành trồng trọt chiếm 60%; chăn nuôi chiếm 30%; thủy sản chiếm 10%.",
            ["Tỷ trọng ngành trồng trọt", "Tỷ trọng ngành chăn nuôi", "Tỷ trọng ngành thủy sản"],
        ),
        (
            "Có 900 hội viên và có 90% số thôn lập được tổ đọc sách, đã được Đại hội xã thông qua.",
            ["hội viên", "số thôn lập được tổ đọc sách"],
        ),
        (
            "Số giường bệnh năm 2027 là 20 giường bệnh/10.000 dân và năm 2030 là 26 giường bệnh/10.000 dân.",
            ["Số giường bệnh /10.000 dân", "Số giường bệnh /10.000 dân"],
        ),
        ("Chỉ tiêu cơ bản năm 2028 của ngành chè là tốc độ tăng sản lượng đạt 2,8%.", ["tốc độ tăng sản lượng"]),
        (
            "Tổng thu từ chợ phiên đạt 17 tỷ đồng (tương đương 7 triệu USD), tăng trưởng bình quân 13%/năm.",
            ["Tổng thu từ chợ phiên", "Tổng thu từ chợ phiên tăng trưởng bình quân"],
        ),
        (
            "Về nếp đọc, nếp ở: (3) Tỷ lệ hộ có tủ sách: 100%; (4) Tỷ lệ hộ có vườn: 40%.",
            ["Tỷ lệ hộ có tủ sách", "Tỷ lệ hộ có vườn"],
        ),
        (
            "Tỷ trọng nghề rừng còn 25%, nghề vườn lên 40%, dịch vụ 35%.",
            ["Tỷ trọng nghề rừng", "Tỷ trọng nghề vườn", "Tỷ trọng dịch vụ"],
        ),
        ("Đàn bò đạt 5.000 con, đàn dê đạt 900 con.", ["Đàn bò", "đàn dê"]),
        (
            "Có trên 12 nghìn đoàn viên và phấn đấu 100% tổ trưởng được dạy nghề.",
            ["đoàn viên", "tổ trưởng được dạy nghề"],
        ),
        (
            "100% chi hội trong sạch, vững mạnh, 95% hội viên đạt tiêu chuẩn gương mẫu.",
            ["chi hội trong sạch, vững mạnh", "hội viên đạt tiêu chuẩn gương mẫu"],
        ),
        (
            "Tỷ lệ hộ đọc sách đạt 70%; mức hỗ trợ hiện là 75 triệu đồng/nhà và tỷ lệ hộ nghèo còn 4%.",
            ["Tỷ lệ hộ đọc sách", "tỷ lệ hộ nghèo"],
        ),
        (
            "100% hội viên thực hiện nếp sống giản dị; mở 3 lớp nghề.",
            ["hội viên thực hiện nếp sống giản dị", "mở lớp nghề"],
        ),
        (
            "Thu gom 90% rác ở chợ; làm tốt việc kết nạp hội viên mới, tỷ lệ hội viên đạt 5% dân số.",
            ["Thu gom rác ở chợ", "tỷ lệ hội viên dân số"],
        ),
        (
            "Thu gom 90% rác ở chợ; đẩy mạnh giải ngân vốn mới (phấn đấu giải ngân 95% kế hoạch vốn).",
            ["Thu gom rác ở chợ", "giải ngân kế hoạch vốn"],
        ),
        (
            "Số người đọc sách năm 2027 đạt trên 38% và năm 2030 đạt trên 42% dân số.",
            ["Số người đọc sách", "Số người đọc sách dân số"],
        ),
        (
            "Xã thuộc nhóm 3 xã dẫn đầu huyện, nhóm 10 xã dẫn đầu tỉnh về đọc sách.",
            ["Xã thuộc nhóm xã dẫn đầu huyện về đọc sách", "Xã thuộc nhóm xã dẫn đầu tỉnh về đọc sách"],
        ),
        (
            "Khoán giữ rừng cho các tổ là 600 ha, bình quân 120 ha/năm.",
            ["Khoán giữ rừng cho các tổ", "Khoán giữ rừng cho các tổ bình quân ha/năm"],
        ),
        (
            "Đón 2 triệu lượt khách quốc tế, tốc độ tăng trưởng đạt 8%/năm.",
            ["Đón lượt khách quốc tế", "lượt khách quốc tế tốc độ tăng trưởng"],
        ),
        ("Diện tích sắn đạt 40 ha, khoai 30 ha, lạc 20 ha.", ["Diện tích sắn", "Diện tích khoai", "Diện tích lạc"]),
        ("Trồng rừng 80 ha; cây dẻ 20 ha.", ["Trồng rừng", "cây dẻ"]),
    ],
)
def test_what_a_clause_leaves_out_is_put_back(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line) == indicators


@pytest.mark.parametrize("told", ["80%", "chiếm 80%"])
def test_what_is_said_behind_the_share_of_a_count_is_said_of_both(paper: Paper, told: str) -> None:
    line = f"1. Có 12 thôn ({told}) đạt chuẩn đọc sách."
    assert [one.indicator for one in paper("I. CHỈ TIÊU", line).targets] == ["thôn đạt chuẩn đọc sách"] * 2
    line = f"1. Trồng 40 ha ({told}) rừng dẻ, mở 3 tủ sách."
    assert [one.indicator for one in paper("I. CHỈ TIÊU", line).targets][:2] == ["Trồng rừng dẻ"] * 2


def test_the_name_of_a_prize_is_no_verb_that_others_share(paper: Paper) -> None:
    line = "1. Đạt 9 giải: 4 giải ba, 5 giải khuyến khích."
    assert [one.indicator for one in paper("I. CHỈ TIÊU", line).targets] == ["giải", "giải ba", "giải khuyến khích"]
