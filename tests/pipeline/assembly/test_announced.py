"""What articles and papers without a programme's head announce is a target (guide, section 3)."""

import pytest

from pipeline import extract_text
from pipeline.assembly.announcing import opens_report


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Nhiệm kỳ qua, hội đã mở 40 tủ sách, 90% thôn có sân chơi. Nhiệm kỳ tới, hội mở thêm chợ phiên; "
            "phấn đấu 95% thôn có sân chơi.",
            [95],
        ),
        ("Hội thợ mộc đặt mục tiêu kết nạp 300 hội viên, đồng nghĩa với việc chiếm 41% số thợ của huyện.", [300]),
        (
            "Đại hội thông qua nghị quyết với các chỉ tiêu của nhiệm kỳ. Thứ nhất, hằng năm giúp 500 hộ thoát nghèo. "
            "Thứ hai, 90% thôn có tủ sách. Trong phiên bế mạc, 120 đại biểu đã biểu quyết.",
            [500, 90],
        ),
        (
            "Tỉnh Sơn Khê phấn đấu tốc độ tăng trưởng đạt 9%. Tỷ trọng kinh tế số đạt tối thiểu 20% GRDP. "
            "Tổng vốn đầu tư trên 7.500 tỷ đồng. Nhiệm kỳ qua, tỉnh đã thu 4.000 tỷ đồng, đạt 96%.",
            [9, 20, 7_500_000_000_000],
        ),
        (
            "Kỳ họp đã thông qua nghị quyết với 12 chỉ tiêu chủ yếu là: sản lượng ngô đạt và vượt 900 tấn, "
            "tỷ lệ hộ có tủ sách đạt 81%.",
            [900, 81],
        ),
        (
            "Xã Lũng Xanh đề ra 12 chỉ tiêu. Trong đó, thu ngân sách 12 tỷ đồng; thành lập mới 9 hợp tác xã.",
            [12_000_000_000, 9],
        ),
        (
            "Cụ thể: đến năm 2030, sản lượng chè khoảng 7 nghìn tấn (trong đó, chè xanh chiếm khoảng 35%, đen 65%).",
            [7000, 35, 65],
        ),
        # What a bracket says of today speaks of no number behind it.
        (
            "Tỉnh đưa ra mục tiêu tới năm 2030, tỷ lệ trẻ đến lớp đạt ít nhất 92% (hiện tại là 88%), "
            "hộ có thẻ đạt từ 95% trở lên (hiện khoảng 88%).",
            [92, 95],
        ),
        (
            "Tỉnh đưa ra mục tiêu tới năm 2030, tỷ lệ thợ có thẻ đạt 92% (hiện tại là 88%). Tỷ lệ thợ nữ đạt 40%, tức "
            "tăng khoảng 7% so với hiện nay.",
            [92, 40, 7],
        ),
        (
            "Theo kế hoạch, đến năm 2028, tỷ lệ người biết chữ trong xã là 97%. Có 90% thôn và 85% bản đạt chuẩn.",
            [97, 90, 85],
        ),
        ("Các cấp công đoàn phấn đấu thành lập mới 35 CĐCS và kết nạp mới 3.500 đoàn viên trở lên.", [35, 3500]),
        (
            "Năm 2026, xã phấn đấu thu 2 tỷ 500 triệu đồng; sẽ giữ vững 400 ha rừng. "
            "Xã cũng sẽ trồng mới 30 ha chè.\n\n"
            "Trong năm 2025, thu nhập bình quân đạt 34 triệu đồng, tăng 4 triệu đồng; số hộ nghèo giảm 7 hộ.",
            [2_500_000_000, 400, 30],
        ),
        (
            "Ngày 9/12/2024, HĐND tỉnh ban hành Nghị quyết số 11/NQ-HĐND.\n\nCác chỉ tiêu chủ yếu:\n\n"
            "1. Về kinh tế:\n\n"
            "- Tổng vốn đầu tư đạt 40 tỷ đồng trở lên.\n\n2. Về xã hội:\n\n- Tỷ lệ hộ nghèo dưới 3%.\n\n"
            "- Tỷ lệ che phủ rừng đạt 39%.",
            [40_000_000_000, 3, 39],
        ),
        (
            "Huyện tổng kết năm 2023, triển khai nhiệm vụ năm 2024.\n\nNăm nay, huyện phấn đấu trên 96% hộ có tủ sách; "
            "100% xã có thư viện.\n\nNăm 2023, toàn huyện có 29.396 hộ có tủ sách, tỉ lệ 93%.",
            [96, 100],
        ),
        (
            "Đại hội thông qua 8 chỉ tiêu: 80% chị em được học nghề; 7.000 hộ có tủ sách; tạo việc cho 500 người.",
            [80, 7000, 500],
        ),
        ("Huyện Sơn Khê đã chủ trương phấn đấu trong năm 2026 sẽ có thêm 5 vườn mẫu.", [5]),
        (
            "Đây là mục tiêu mà Ban Chỉ đạo đề án đưa ra tại hội nghị. "
            "Giai đoạn 2026-2030 sẽ dạy nghề cho khoảng 5.000 lao động.",
            [5000],
        ),
        ("Theo quy hoạch này, đến năm 2030 tỉnh sẽ có 70% số thôn có sân chơi. Vùng cao sẽ là 60%.", [70, 60]),
        (
            "Cụ thể, mục tiêu của Nghị quyết là: mở thêm chợ. Tỷ lệ thu qua mạng bình quân là 3,7% tổng thu.",
            [3.7],
        ),
        ("Xã đặt mục tiêu đến năm 2028 có 40 HTX, trong đó có 5 DN lớn.", [40, 5]),
        ("Thực hiện đề án, xã đặt mục tiêu sẽ phát triển thêm 10 tổ hợp tác.", [10]),
        ("Xã ban hành kế hoạch. Theo đó, đến năm 2028 hỗ trợ thành lập 3 vườn ươm; 60% hộ có vườn.", [3, 60]),
        ("Mục tiêu đề ra về sản phẩm: Tiêu chuẩn hóa ít nhất 25 sản phẩm hiện có của xã.", [25]),
        (
            "Huyện đề ra chỉ tiêu trồng thêm 40 ha chè.\n\nBáo cáo cho biết năm 2025 nhiều chỉ tiêu kinh tế, xã hội "
            "của huyện đạt, vượt kế hoạch; tỷ lệ hộ nghèo giảm 2%, sản lượng chè hơn 600 tấn.",
            [40],
        ),
        (
            "Các mục tiêu, nhiệm vụ cụ thể gồm: sản lượng chè tăng 8%; thu nhập bình quân 72 triệu đồng/người.\n\n"
            "Tỷ lệ hộ có vườn đạt 90%.",
            [8, 72_000_000, 90],
        ),
        (
            "Theo báo cáo tại cuộc họp, xã đề ra 27 chỉ tiêu của năm 2026. Trong đó, sản lượng chè tăng 8%; "
            "tỷ lệ hộ có vườn đạt 90%.",
            [8, 90],
        ),
        (
            "Xã đề ra 3 chỉ tiêu đến năm 2030. Có 60% lao động đã qua đào tạo. "
            "Sản lượng ngô 70 tấn so với kết quả năm 2025.",
            [60, 70],
        ),
        (
            "Xã bàn chuyện gọn bộ máy\n\n(1) Sắp xếp các tổ.\n\n(2) Giảm tối thiểu 10% số cuộc họp của xã.\n\n"
            "- Những năm sau:\n\n(1) Đổi mới cách làm việc.",
            [10],
        ),
        (
            "Đề án nêu mục tiêu cụ thể đến năm 2030 cho mỗi lứa tuổi.\n\n"
            "Ở mầm non, tỷ lệ trẻ đến lớp đạt 38%.\n\nVới tiểu học, số học sinh được học bơi đạt 60%.",
            [38, 60],
        ),
        (
            "Các chỉ tiêu kinh tế - xã hội năm 2028 1. Tăng trưởng kinh tế từ 7,5% đến 8%. "
            "2. Tổng thu ngân sách xã 11 tỷ đồng. 3. Tỷ lệ trẻ vào mẫu giáo 91,5%.",
            [7.5, 11_000_000_000, 91.5],
        ),
        (
            "CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2025-2030 I. Về kinh tế (2 chỉ tiêu) "
            "1. Tốc độ tăng giá trị sản xuất đạt 16%. 2. Sản lượng chè bình quân hằng năm: 250 tấn.",
            [16, 250],
        ),
        (
            "Mục tiêu cụ thể đến năm 2030, tỷ lệ trường mầm non tư thục đạt 30%.\n\n"
            "Với tiểu học, duy trì vững chắc kết quả phổ cập; 75% các xã đạt chuẩn mức độ 3.",
            [30, 75],
        ),
        (
            "Phấn đấu đến năm 2028, 90% thôn có nhân viên y tế. Bên cạnh đó, huyện sẽ mở rộng phòng khám tư. "
            "Tỷ lệ giường bệnh năm 2028 là 23 giường bệnh/10.000 dân.",
            [90, 23],
        ),
        (
            "Theo mục tiêu đề án Trồng rau sạch mà Sở phê duyệt, đến năm 2030, giá trị rau bán ra sẽ vượt 9 tỷ đồng. "
            "Diện tích rau an toàn khoảng 360 ha.\n\n"
            "Cụ thể, đến năm 2030, sản lượng đạt khoảng 23 nghìn tấn. "
            "Diện tích rau vụ đông khoảng 40 ha.",
            [9_000_000_000, 360, 23_000, 40],
        ),
        (
            "Năm 2027 tỉnh phấn đấu bán ra 41 tỷ đồng nông sản.\n\nÔng Mẫu cho biết, "
            "trong 5 tháng đạt 28 tỷ đồng, giảm 11,5%.",
            [41_000_000_000],
        ),
        (
            "Đó là một trong những chỉ tiêu của Đoàn xã.\n\nCụ thể: Mỗi chi đoàn mở 1 lớp; 90% chi đoàn có sách.",
            [1, 90],
        ),
        (
            "Đặt chỉ tiêu bán 31 tỷ đồng chè\n\nGiá trị chè của huyện năm 2025 đạt 30 tỷ đồng, giảm 0,8% so năm 2024. "
            "Tuy nhiên, giai đoạn 2021-2025, giá trị bán ra tăng mạnh, đạt 140 tỷ đồng, tăng bình quân 9%/năm. "
            "Huyện tổng kết năm 2025, bàn nhiệm vụ năm 2026, đề ra mục tiêu giá trị chè đạt 31 tỷ đồng năm 2026.",
            [31_000_000_000, 31_000_000_000],
        ),
        ("Năm 2025, mỗi thôn mở 2 lớp học nghề. Năm 2027, xã phấn đấu 95% hộ có vườn.", [95]),
        ("Giảm tối thiểu 20% số cuộc họp của xã\n\nNhư vậy, xã sẽ họp ít đi.", [20]),
        ("Nghị quyết nêu: nâng phụ cấp của tổ bản lên tối thiểu 70% mức lương cơ sở.", [70]),
    ],
)
def test_what_is_announced_is(text: str, values: list[float]) -> None:
    assert [one.quantity.value for one in extract_text(text, "rules").targets if one.quantity] == values


@pytest.mark.parametrize(
    "lead",
    [
        "Đề án nêu mục tiêu cụ thể đến năm 2030 cho mỗi lứa tuổi.\n\n",
        "Các chỉ tiêu về giáo dục đến năm 2030 1. ",
        "Mục tiêu đọc sách 2026 - 2030\n\n",
        "Đại hội thông qua các chỉ tiêu, giải pháp giai đoạn 2026 - 2030.\nĐại hội đề ra 8 chỉ tiêu chính. ",
    ],
)
def test_what_leads_in_goals_dates_them(lead: str) -> None:
    found = extract_text(f"{lead}Tỷ lệ trẻ đến lớp đạt 38%. Tỷ lệ trẻ biết bơi đạt 60%.", "rules").targets
    assert [one.deadline and str(one.deadline.end) for one in found] == ["2030-12-31"] * 2


def test_measures_behind_a_comma_are_their_own() -> None:
    text = (
        "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n- Phấn đấu trở thành xã khá, tỷ lệ hộ dùng nước sạch đạt 90%, "
        "chỉ số hài lòng đạt 95%; "
        "10% số thôn đạt chuẩn kiểu mẫu và không còn thôn khó khăn, thu nhập bình quân tăng 1,5 lần."
    )
    assert [one.indicator for one in extract_text(text, "rules").targets] == [
        "tỷ lệ hộ dùng nước sạch",
        "chỉ số hài lòng",
        "số thôn đạt chuẩn kiểu mẫu",
        "thu nhập bình quân",
    ]


def test_words_that_belong_to_both_or_to_neither() -> None:
    text = (
        "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n- Kinh tế số chiếm 20% GRDP vào năm 2027 và 30% GRDP vào năm 2030.\n\n"
        "- Hạ tầng số phủ 100% thôn.\n\n- Giảm ít nhất 5% biên chế là mục tiêu được nhấn mạnh."
    )
    assert [one.indicator for one in extract_text(text, "rules").targets] == [
        "Kinh tế số chiếm GRDP",
        "Kinh tế số chiếm GRDP",
        "Hạ tầng số phủ thôn",
        "biên chế",
    ]


def test_a_sentence_of_goals_with_another_time_dates_those_behind_it() -> None:
    text = (
        "Cụ thể, mục tiêu đến năm 2030 xã đón 8 nghìn lượt khách. Số nhà trọ đạt 20 nhà.\n\n"
        "Đến năm 2040, xã đón 15 nghìn lượt khách. Số nhà trọ đạt 40 nhà."
    )
    found = extract_text(text, "rules").targets
    assert [one.deadline and str(one.deadline.end) for one in found] == ["2030-12-31"] * 2 + ["2040-12-31"] * 2


def test_the_work_of_a_year_dates_the_goals_behind_it() -> None:
    text = "Nhiệm vụ trọng tâm 2027, hội phấn đấu kết nạp 40 hội viên. 100% cán bộ chi hội được tập huấn."
    found = extract_text(text, "rules").targets
    assert [one.deadline and str(one.deadline.end) for one in found] == ["2027-12-31"] * 2


@pytest.mark.parametrize("byline", ["", "(VKO) - ", "VKO - ", "(V.K.O) "])
def test_a_report_is_one_behind_the_paper_that_prints_it(byline: str) -> None:
    told = f"{byline}theo thống kê của xã, 60% hộ dùng nước máy".lower()
    assert opens_report(told, 0, len(told))
