"""Articles and reports: what they tell of is neither a target nor a task (guide, section 3)."""

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
    # Each of these was taken for a target before: what a result is held against, and what a year that is over had.
    "Đến cuối năm 2026, tỷ lệ hồ sơ số của huyện đạt 45,8%, trong khi mục tiêu đề ra là 50%.",
    "Trong các chỉ tiêu năm 2027 thì thu chợ là một trong những chỉ tiêu đang được dồn sức, bởi việc thu mới chỉ "
    "đạt hơn 70%, có xã mới chỉ đạt hơn 50%.",
    "Nhờ đó, tỷ lệ hộ nghèo giảm từ 12% năm 2021 xuống còn 4% năm 2026, bình quân mỗi năm giảm 1,6%; 98% hộ được dùng "
    "điện; 85% đường thôn được đổ bê tông.",
    "Nửa nhiệm kỳ qua, xã triển khai nghị quyết đạt được kết quả đáng kể. Cơ cấu chuyển dịch đúng hướng, trong đó ngô "
    "chiếm 90%, chè chiếm 10%; thu nhập năm 2024 đạt 36 triệu đồng, đến năm 2026 đạt 39 triệu đồng, đạt 78% so với chỉ "
    "tiêu nghị quyết.",
    "Xã Hà Lam lập năm 1948. Giai đoạn 1976 - 1980, xã đề ra chỉ tiêu đưa 90% hộ vào hợp tác xã. Đại hội năm 1990 phấn "
    "đấu đến năm 1995 có 80% số hộ có điện.",
    "Nghị quyết của huyện đặt mục tiêu giai đoạn 2021 - 2025 trồng 400 ha chè. Đến hết năm 2025, huyện trồng được 450 "
    "ha, đạt 112% mục tiêu.\n\nÔng Lò Văn Thử có 12 ha chè, mỗi năm thu 300 triệu đồng. Huyện hỗ trợ 100% cây giống "
    "cho hộ nghèo, 50% cho hộ cận nghèo.",
    "Hội tặng 60 suất quà, mỗi suất 1 triệu đồng; 100% thợ được khám sức khỏe.",
    "Đại hội đề ra 5 chỉ tiêu.\n\nThu nhập của thợ đạt 40 triệu đồng; thu quỹ chợ đạt 12 tỷ đồng, đạt 240% nghị quyết.",
    "Phong trào “nhà 3 sạch, 5 gọn” được 14 thôn hưởng ứng; “100 ngày đêm làm 30 km đường” là tên một đợt thi đua.",
)


@pytest.mark.parametrize("text", NEGATIVES)
@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_what_is_told_is_no_target(text: str, extractor: str) -> None:
    assert [(one.quantity, one.indicator) for one in extract_text(text, extractor).targets if one.quantity] == []


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_a_result_is_held_against_a_goal_in_a_bracket(extractor: str) -> None:
    text = "Khối phòng ban của huyện đạt 63% (mục tiêu 70%), còn khối xã chỉ đạt 18,5% (kế hoạch 30%)."
    assert {70, 30}.isdisjoint(one.quantity.value for one in extract_text(text, extractor).targets if one.quantity)


def test_a_share_of_the_goal_tells_how_far_it_was_met() -> None:
    text = (
        "Hội nghị đánh giá, năm 2026 các cấp công đoàn kết nạp mới 1.250 đoàn viên, đạt 125% chỉ tiêu giao; "
        "thành lập 12 công đoàn cơ sở; 95% doanh nghiệp có thỏa ước lao động tập thể. "
        "Năm 2027, phấn đấu kết nạp mới 1.000 đoàn viên trở lên."
    )
    assert [one.quantity.value for one in extract_text(text).targets if one.quantity] == [1000]


def test_an_article_lists_members_and_no_tasks() -> None:
    lists = "Ban Thường trực Hội Khuyến học\n\n- Trưởng ban: Lê Văn Thử\n\n- Ủy viên thường trực: Trần Thị Mẫu"
    assert extract_text(f"Lịch sử Hội Khuyến học Sơn Khê\n\nI. TỔ CHỨC THỰC HIỆN\n\n{lists}").tasks == ()


HISTORY = "Năm {}, đoàn thuyền Hà Lam ra khơi. "


@pytest.mark.parametrize(("years", "found"), [(range(1960, 1974, 2), 0), (range(2019, 2026), 1)])
def test_a_history_hands_out_no_work(years: range, found: int) -> None:
    told = "".join(HISTORY.format(year) for year in years) + "Trang này sửa ngày 5/3/2026.\n"
    asked = "Chủ tịch tỉnh Hà Lam yêu cầu Sở Xây dựng đắp lại con đê bao quanh bến thuyền.\n"
    assert len(extract_text(f"# Bến thuyền Hà Lam\n\n{told}\n{asked}", "rules").tasks) == found


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
def test_praise_ends_the_goals(extractor: str) -> None:
    goals = "Năm 2027, xã đề ra các chỉ tiêu: 35% trẻ ra lớp; 82% trường đạt chuẩn."
    praise = "Nhân dịp này, 12 tổ được khen; 100% cán bộ được xếp loại tốt."
    found = extract_text(f"{goals}\n\n{praise}\n", extractor).targets
    assert [one.quantity.value for one in found] == [35, 82]


GOALS = "Năm 2027, xã đề ra các chỉ tiêu: 35% trẻ ra lớp; 82% trường đạt chuẩn."


@pytest.mark.parametrize(
    "behind",
    [
        "Chị Lò Thị Thử có đàn dê 60 con, mỗi năm bán 20 con.",
        "Để đạt mục tiêu trên, xã cần 240 tỷ đồng, trong đó 180 tỷ đồng của huyện.",
        "Theo bộ tiêu chí, xã phải có 95% hộ dùng nước máy, 100% hộ dùng điện.",
        "Đến tháng 9/2026, xã có 90% hộ dùng nước máy.",
        "Tuy nhiên, chỉ 23% thợ có bằng nghề, 60% hộ có vườn.",
        "Trước đây, 80% hộ trồng ngô, 20% hộ trồng chè.",
    ],
)
def test_an_article_turns_from_its_goals_to_other_things(behind: str) -> None:
    found = extract_text(f"{GOALS}\n\n{behind}\n", "hybrid").targets
    assert [one.quantity.value for one in found] == [35, 82]


@pytest.mark.parametrize(
    "behind", ["Chị em có sổ tay đạt 12%.", "Chị Lò Thị Thử sẽ mở 12 lớp.", "Đến tháng 9/2027, hoàn thành 12 lớp."]
)
def test_an_article_goes_on_with_its_goals(behind: str) -> None:
    found = extract_text(f"{GOALS}\n\n{behind}\n", "rules").targets
    assert [one.quantity.value for one in found] == [35, 82, 12]


def test_a_headline_without_numbers_leads_in_none() -> None:
    text = "Xã Hà Lam phấn đấu về đích\n\nHai thôn vùng cao đạt 16 tiêu chí, 90% hộ có điện.\n"
    assert extract_text(text, "rules").targets == ()


@pytest.mark.parametrize(
    "told",
    [
        "Nghị quyết đề ra 12 chỉ tiêu, đến nay 10 chỉ tiêu hoàn thành.",
        "Trước đó, đội đặt chỉ tiêu 18 huy chương.",
    ],
)
def test_goals_that_were_met_or_set_before_lead_in_none(told: str) -> None:
    behind = "Sân đông kín 95% khán đài. Mỗi huy chương được thưởng 15 triệu đồng."
    found = extract_text(f"{told}\n\n{behind}\n").targets
    assert [one.quantity.text for one in found if one.quantity.start > len(told)] == []


@pytest.mark.parametrize(
    "goals",
    [
        "Xã đề ra các chỉ tiêu: 35% trẻ ra lớp; giảm hộ nghèo từ 20% hiện nay xuống dưới 10%.",
        "Đề án đặt mục tiêu cải tạo các hồ hiện có để 35% ruộng được tưới.",
    ],
)
def test_goals_among_which_results_are_told_go_on(goals: str) -> None:
    found = extract_text(f"{goals}\n\n82% trường đạt chuẩn, 60% hộ có vườn.\n").targets
    assert [one.quantity.value for one in found][-2:] == [82, 60]
