"""Articles and reports: what they announce is a target, what they tell of is none (guide, section 3)."""

import pytest

from pipeline import extract_text

# Own texts about invented places, each without one target.
NEGATIVES = (
    "Huyện Sơn Khê tổng kết phong trào đọc sách\n\n"
    "Nhiệm kỳ vừa qua, huyện đã đạt và vượt hầu hết các chỉ tiêu nghị quyết; trong đó, tỷ lệ xã có thư viện đạt 78,3%; "
    "thu nhập bình quân đầu người đạt 55 triệu đồng.",
    "Vượt chỉ tiêu kết nạp đoàn viên\n\n18/01/2024 10:20\n\n"
    "Trong năm 2023, toàn tỉnh kết nạp được 1.250 đoàn viên, nâng tổng số lên 20.400 đoàn viên, vượt 31%.",
    "Theo số liệu của Chi cục, tháng 1/2025 sản lượng quả đạt 12.000 tấn, tăng 29% so với cùng kỳ. "
    "Nhiều chỉ tiêu đạt cao như tỷ lệ hộ dùng nước sạch 93,2%.",
    "Bản Lũng Xanh hiện có 45 hộ, trong đó 12 hộ người Dao, 33 hộ người Tày. "
    "Dự hội nghị có 350 đại biểu, nữ chiếm 42%.",
    "2024-03-05\n\nBình quân giai đoạn 2018-2022, sản lượng tăng 7,1%, cao hơn mục tiêu của kế hoạch 5 năm (6,5%).",
    "Sản xuất vụ xuân đạt 100,1% kế hoạch. Diện tích cây ăn quả được 943 ha, đạt hơn 129% kế hoạch.\n\n"
    "Nhờ sự nỗ lực phấn đấu của người dân, thu ngân sách đạt 76,5%. Chương trình xây dựng 20 xã kiểu mẫu tiếp tục.",
    "Thu nhập bình quân đạt 22 triệu đồng, đạt 96% nghị quyết đại hội; tỷ lệ bỏ học khá cao, trên 6%.",
    "Xã được phép giữ lại 60% số thu từ chợ, mức hỗ trợ không quá 20 triệu đồng một hộ.",
    "Nghị quyết 12-NQ/TU nêu rõ như sau:\n\nIII. NHIỆM VỤ, GIẢI PHÁP\n\n1. Nâng chất lượng trường học.\n\n"
    "Chuẩn của trường học gồm những gì?\n\n"
    "Chuẩn của trường quy định tại Phần II Thông tư 07/2024/TT-BGDĐT, cụ thể như sau:\n\n"
    "Tiêu chí 2.1. Ít nhất 70% phòng học có máy chiếu.\n\n"
    "Tiêu chí 2.2. Tỷ lệ giáo viên đạt chuẩn:\n\n"
    "a) Không thấp hơn 80% và từ năm 2030 không thấp hơn 90% đối với trường công lập;",
    "# Bộ tiêu chí xã vườn ươm gồm những gì?\n\n### Nội dung chính\n\n"
    "- Tiêu chí 3.1. Tỷ lệ thôn có vườn ươm ít nhất 20%.\n\n- Tiêu chí 3.2. Tỷ lệ hộ trồng rừng không thấp hơn 60%.",
    "Năm qua, hội đã phấn đấu đạt 85% chi hội khá. Kết thúc nhiệm kỳ với 12 chỉ tiêu đạt và vượt, có 40 tổ đọc sách.",
    "Tính đến tháng 9/2025, tỷ lệ hộ có sổ đạt 31%, vượt 1% so với chỉ tiêu đề ra tại nghị quyết (30%); "
    "tỷ lệ tổ có sổ mới đạt 36%, thấp hơn 5% so với chỉ tiêu được giao (41%).",
    "Theo báo cáo của xã, năm 2025 xã hoàn thành 21/22 chỉ tiêu; sản lượng chè tăng 9,2%.",
    "Kết quả thực hiện một số chỉ tiêu của kế hoạch trồng chè: diện tích đạt 80%; sản lượng 1,5 triệu tấn, đạt 73,6%.",
    "Phấn đấu hoàn thành dự án nước sạch với kinh phí tối thiểu 75 tỷ đồng.",
    "I. THÀNH TỰU NĂM 2026\n\n1. Tỷ lệ hộ nghèo giảm còn 0,7%.\n\n2. Giá trị hàng mây tre tăng 13,5%.",
    "Chi cục nhận định tăng trưởng năm sau, phấn đấu phát triển đồng bộ trên 3 mặt.",
    "Đến nay, 80% đường thôn đã được đổ bê tông. Qua đó nâng mức thu nhập bình quân năm 2025 đạt trên 30 triệu đồng; "
    "tỷ lệ hộ nghèo giảm còn 1,6%.",
    "Trường nghề dùng hai cách nhận học viên và phân bổ chỉ tiêu cụ thể như sau:\n\nCách nhận\n\nChỉ tiêu\n\n1\n\n"
    "Thi tay nghề\n\n20%\n\n2\n\nPhỏng vấn\n\n80%",
    "Trường nghề nhận 1.300 học viên, với tổng chỉ tiêu 500 em, ngành mộc dành 70% xét tuyển bằng học bạ.",
    "1.4. Không có phần nào chấm đạt dưới 50% tổng số điểm.\n\n2. Tổ xếp loại khá là tổ đạt từ 70 điểm.",
    "Tiến độ thực hiện các chỉ tiêu thi đua, qua kiểm tra, toàn xã đạt trên 60% chỉ tiêu giao. Nhiều chỉ tiêu đạt trên "
    "80% như: mở lớp, kết nạp hội viên.\n\n"
    "Nổi bật là quỹ giống ngô, 6 thôn nhân rộng mô hình nuôi ong, giải ngân 06 dự án.",
    "Tính đến hết năm 2024, cả huyện có hơn 91.000 người có thẻ thư viện (tăng 3 lần so với năm 2010), kể cả người "
    "đi làm ăn xa và học sinh các trường nội trú, đạt tỷ lệ bao phủ 92% dân số, cơ bản hoàn thành mục tiêu đề ra.",
    "Theo thư viện huyện, năm 2024 số bạn đọc là 14.000 người, đạt 101% kế hoạch năm. "
    "Trong đó: người cao tuổi 650 người; học sinh 7.000 em, đạt 100%.",
    "Giám đốc sở cho biết tăng trưởng cả năm 2025 đạt khoảng 6,8%, là mức tăng cao nhất từ năm 2010.",
    "Nhiệm kỳ qua, sản lượng ngô đạt trên 1.000 tấn.\n\n"
    "Giá trị hàng mây tre, chiếu cói tăng bình quân mỗi năm gần 22%.",
    "Nhiệm kỳ qua, hội đã nỗ lực phấn đấu thực hiện những mục tiêu của đại hội. Kinh tế vườn đều khá; giá trị sản xuất "
    "tăng bình quân hằng năm 33%; tỷ lệ hộ nghèo là 3,6%.",
    "Đại hội hợp tác xã thông qua kế hoạch với chỉ tiêu trả lãi trong quý III/2025.\n\n"
    "Năm 2023, hợp tác xã đạt doanh thu 1.400 triệu đồng, tăng 11% so với năm 2022.",
    "Phong trào “nhà 3 sạch, 5 gọn” được 14 thôn hưởng ứng; “100 ngày đêm làm 30 km đường” là tên một đợt thi đua.",
)


@pytest.mark.parametrize("text", NEGATIVES)
@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_what_is_told_is_no_target(text: str, extractor: str) -> None:
    assert [(one.quantity, one.indicator) for one in extract_text(text, extractor).targets if one.quantity] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Nhiệm kỳ qua, hội đã mở 40 tủ sách, 90% thôn có sân chơi. Nhiệm kỳ tới, hội mở thêm chợ phiên; "
            "phấn đấu 95% thôn có sân chơi.",
            [95],
        ),
        (
            "Kinh tế chợ\n\n- Mục tiêu cụ thể\n\n+ Kết quả của 40 chợ là bài học. "
            "Các chợ phiên đóng góp khoảng 10% thu ngân sách; đạt mức khá.",
            [10],
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


def test_an_article_lists_members_and_no_tasks() -> None:
    lists = "Ban Thường trực Hội Khuyến học\n\n- Trưởng ban: Lê Văn Thử\n\n- Ủy viên thường trực: Trần Thị Mẫu"
    assert extract_text(f"Lịch sử Hội Khuyến học Sơn Khê\n\nI. TỔ CHỨC THỰC HIỆN\n\n{lists}").tasks == ()


HISTORY = "Năm {}, đoàn thuyền Hà Lam ra khơi. "


@pytest.mark.parametrize(("years", "found"), [(range(1960, 1974, 2), 0), (range(2019, 2026), 1)])
def test_a_history_hands_out_no_work(years: range, found: int) -> None:
    told = "".join(HISTORY.format(year) for year in years) + "Trang này sửa ngày 5/3/2026.\n"
    asked = "Chủ tịch tỉnh Hà Lam yêu cầu Sở Xây dựng đắp lại con đê bao quanh bến thuyền.\n"
    assert len(extract_text(f"# Bến thuyền Hà Lam\n\n{told}\n{asked}", "rules").tasks) == found
