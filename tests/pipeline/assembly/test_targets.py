"""What is a target, how much, and of what (guide, sections 3.1 and 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import amounts

Paper = Callable[..., Programme]
GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        (
            "Đến năm 2027, có ít nhất 70% nữ đoàn viên được khám sức khoẻ định kỳ.",
            [(70, "%", "nữ đoàn viên được khám sức khoẻ định kỳ")],
        ),
        ("Tỷ lệ hộ dùng nước máy đạt 90%.", [(90, "%", "Tỷ lệ hộ dùng nước máy")]),
        ("Tỷ lệ xã nông thôn mới đạt 90%.", [(90, "%", "Tỷ lệ xã nông thôn mới")]),
        ("Số hội viên kết nạp mới đạt 150 người.", [(150, "người", "Số hội viên kết nạp mới")]),
        ("Số việc làm mới đạt 150 người.", [(150, "người", "Số việc làm mới người")]),
        ("Diện tích trồng rừng mới đạt 40 ha.", [(40, "ha", "Diện tích trồng rừng mới")]),
        ("Phấn đấu tổng vốn làm đường đạt 1.300 tỷ.", [(1_300_000_000_000, None, "tổng vốn làm đường")]),
        ("Giảm 5% (năm phần trăm) số vụ cháy.", [(5, "%", "số vụ cháy")]),
        ("Phấn đấu 9/12 thôn (75%) có sân bóng.", [(75, "%", "thôn có sân bóng")]),
        ("100% số thôn (12/12 thôn) có sân bóng.", [(100, "%", "số thôn có sân bóng")]),
        (
            "Kết nạp mới 1.250 đoàn viên, thành lập 15 công đoàn cơ sở.",
            [(1250, "đoàn viên", "Kết nạp mới đoàn viên"), (15, "công đoàn cơ sở", "thành lập công đoàn cơ sở")],
        ),
        (
            "Phấn đấu 90% trở lên CĐCS đạt vững mạnh; 100% cán bộ được tập huấn, trong đó 30% là nữ.",
            [(90, "%", "CĐCS đạt vững mạnh"), (100, "%", "cán bộ được tập huấn"), (30, "%", "cán bộ là nữ")],
        ),
        (
            "Có 500 cán bộ được bồi dưỡng (trong đó có ít nhất 40% là nữ).",
            [(500, "cán bộ", "cán bộ được bồi dưỡng"), (40, "%", "cán bộ là nữ")],
        ),
        (
            "100% trường THPT, 80% trường THCS trở lên có tủ sách.",
            [(100, "%", "trường THPT có tủ sách"), (80, "%", "trường THCS có tủ sách")],
        ),
        ("Mỗi xã tổ chức ít nhất 02 ngày hội đọc sách.", [(2, "ngày hội", "Mỗi xã tổ chức ngày hội đọc sách")]),
        ("Đến năm 2030, xây mới 1.200 “Ngôi nhà Sum họp”.", [(1200, None, "xây mới “Ngôi nhà Sum họp”")]),
        ("Tất cả (100%) trạm y tế xã có bác sĩ.", [(100, "%", "trạm y tế xã có bác sĩ")]),
        ("Toàn bộ 100% bến đò ngang có phao cứu sinh.", [(100, "%", "bến đò ngang có phao cứu sinh")]),
        ("100% CĐCS tổ chức ít nhất 01 cuộc đối thoại.", [(100, "%", "CĐCS tổ chức ít nhất 01 cuộc đối thoại")]),
        ("Phấn đấu có ít nhất một mô hình đọc sách.", [(1, "mô hình", "mô hình đọc sách")]),
        ("Phấn đấu 2/3 số xã đạt chuẩn.", [(0.6667, "xã", "số xã đạt chuẩn")]),
        ("Thu ngân sách đạt 596tỷđ; tổng chi 1.184 tỷđ.", [(596e9, "đ", "Thu ngân sách"), (1184e9, "đ", "tổng chi")]),
        ("Thu nhập bình quân 60trđ/người.", [(60e6, "đ", "Thu nhập bình quân /người")]),
        ("Thu nhập bình quân 70,5 Tr. đồng.", [(70_500_000, "đồng", "Thu nhập bình quân")]),
        ("Vốn đầu tư đạt từ 3,1 đến 3,2 triệu tỷ đồng.", [(3.1e15, "đồng", "Vốn đầu tư")]),
        ("Lúa nước 2 vụ 40 ha.", [(40, "ha", "Lúa nước 2 vụ")]),
        ("Phấn đấu tỷ lệ thôn có tủ sách đạt 50% (8 thôn).", [(50, "%", "tỷ lệ thôn có tủ sách")]),
        ("Giảm 50 hộ nghèo (tương đương 1,5%).", [(50, "hộ nghèo", "hộ nghèo")]),
        ("Tỷ lệ hộ có đủ 2 bể nước đạt 40%.", [(40, "%", "Tỷ lệ hộ có đủ 2 bể nước")]),
        ("Tỷ lệ tiêm đủ 2 mũi cho trẻ dưới 3 tuổi đạt ≥ 90%.", [(90, "%", "Tỷ lệ tiêm đủ 2 mũi cho trẻ dưới 3 tuổi")]),
        ("Cấp 12 thẻ đọc sách.", [(12, "thẻ đọc", "Cấp thẻ đọc sách")]),
        ("Đến năm 2026 có 12 vườn ươm.", [(12, "vườn", "vườn ươm")]),
        ("Trong tháng 12 có 5 lớp bơi.", [(5, "lớp", "lớp bơi")]),
        ("Tỷ lệ lao động đã qua đào tạo đạt 75%.", [(75, "%", "Tỷ lệ lao động đã qua đào tạo")]),
        ("Tỷ lệ hộ đã ký cam kết đạt 75%.", [(75, "%", "Tỷ lệ hộ đã ký cam kết")]),
        ("Ít nhất 3/4 cán bộ đội biết bơi.", [(0.75, "cán bộ", "cán bộ đội biết bơi")]),
        ("Có 60 thợ xây, trong đó 1/3 là nữ.", [(60, "thợ xây", "thợ xây"), (0.3333, None, "thợ xây là nữ")]),
        ("12/12 xã, phường có tủ sách.", [(1, "xã", "xã, phường có tủ sách")]),
        ("Giảm 2/3 tỷ lệ rách sách.", [(0.6667, "tỷ lệ", "tỷ lệ rách sách")]),
        (
            "Nâng mức khoán lên tối thiểu 70% cho tổ bản; 100% cho tổ biên giới.",
            [(70, "%", "mức khoán cho tổ bản"), (100, "%", "mức khoán cho tổ biên giới")],
        ),
        (
            "Xã thuộc nhóm 3 xã dẫn đầu huyện và nhóm 10 xã dẫn đầu tỉnh.",
            [(3, "xã", "Xã thuộc nhóm xã dẫn đầu huyện"), (10, "xã", "Xã thuộc nhóm xã dẫn đầu tỉnh")],
        ),
        (
            "Nâng cao chất lượng dạy nghề: đào tạo cho ít nhất 500 người học nghề.",
            [(500, "người", "đào tạo cho người học nghề")],
        ),
        (
            "Năm 2027 rà soát các tiêu chí, đồng thời nâng số tiêu chí đạt chuẩn lên 12 tiêu chí.",
            [(12, "tiêu chí", "số tiêu chí đạt chuẩn tiêu chí")],
        ),
        (
            "Xây dựng 30 gia đình 5 không, 3 sạch bền vững.",
            [(30, "gia đình", "Xây dựng gia đình 5 không, 3 sạch bền vững")],
        ),
        (
            "Nâng cấp 8 mô hình du lịch; cung cấp 500 thẻ.",
            [(8, "mô hình", "Nâng cấp mô hình du lịch"), (500, "thẻ", "cung cấp thẻ")],
        ),
        ("Cả năm có 06 sáng kiến trở lên được khen.", [(6, "sáng kiến", "sáng kiến được khen")]),
        (
            "Giảm thời gian trả lời từ 12 ngày làm việc còn 08 ngày làm việc kể từ khi có đơn.",
            [(8, "ngày làm việc", "thời gian trả lời")],
        ),
        ("Tổng vốn 5 năm: 120 - 125 nghìn tỷ đồng.", [(120_000_000_000_000, "đồng", "Tổng vốn 5 năm")]),
        ("Quy mô dân số 104 triệu người.", [(104_000_000, "người", "Quy mô dân số người")]),
        (
            "Doanh thu đạt 90 tỷ đồng (gấp 1,6 lần năm 2020).",
            [(90_000_000_000, "đồng", "Doanh thu gấp 1,6 lần năm 2020")],
        ),
        (
            "Tuổi thọ đạt 75 tuổi; thanh niên 18 tuổi trở lên cao 168,5 cm.",
            [(75, "tuổi", "Tuổi thọ"), (168.5, "cm", "thanh niên 18 tuổi trở lên cao")],
        ),
        ("Giảm hộ nghèo 1 - 1,5 điểm %/năm.", [(1, "điểm %", "hộ nghèo điểm %/năm")]),
        ("Tổng tỷ suất sinh từ 2,3 con (năm 2020) giảm xuống còn 2,1 con.", [(2.1, "con", "Tổng tỷ suất sinh")]),
        ("Tặng quà 5.000 đoàn viên, mức 500.000 đồng/suất.", [(5000, "đoàn viên", "Tặng quà đoàn viên")]),
        (
            "Thu nhập bình quân mức 60 triệu đồng/người/năm.",
            [(60_000_000, "đồng", "Thu nhập bình quân /người/năm")],
        ),
        (
            "100% tổ thu kinh phí đạt 98% trở lên so với dự toán.",
            [(100, "%", "tổ thu kinh phí đạt 98% trở lên so với dự toán")],
        ),
        ("Kết nối 5 CSDL dùng chung.", [(5, "CSDL", "Kết nối CSDL dùng chung")]),
        (
            "Trồng 1.200 ha gỗ lớn, quế 3.000 ha; rà soát quy hoạch 3 loại rừng.",
            [(1200, "ha", "Trồng ha gỗ lớn"), (3000, "ha", "quế")],
        ),
        (
            "Số hộ kinh doanh: nông nghiệp: 50 hộ; công nghiệp: 30 hộ.",
            [(50, "hộ", "Số hộ kinh doanh: nông nghiệp"), (30, "hộ", "Số hộ kinh doanh công nghiệp")],
        ),
        ("Làm đường 12 km.", [(12, "km", "Làm đường")]),
        ("Học tập Nghị quyết Trung ương 6 khóa XII.", []),
        ("Mục tiêu 2: Về nhà ở của công nhân.", []),
        ("Mục tiêu 2 củng cố nếp đọc sách của công nhân.", []),
        ("Năng suất ngô trung bình đạt 62tạ/ha.", [(62, "tạ", "Năng suất ngô trung bình")]),
        ("Mỗi năm học kết nạp 12 đoàn viên.", [(12, "đoàn viên", "kết nạp đoàn viên")]),
        ("Trong năm mở 12 lớp sơ cứu.", [(12, "lớp", "mở lớp sơ cứu")]),
        ("Dân số trung bình 7.120 người.", [(7120, "người", "Dân số trung bình người")]),
        ("Giảm mức sinh từ 0,2 - 0,3‰.", [(0.2, "‰", "mức sinh")]),
        (
            "Phấn đấu tiêu chuẩn hóa 25 sản phẩm hiện có; cấp chứng nhận ít nhất 10 sản phẩm.",
            [(25, "sản phẩm", "tiêu chuẩn hóa sản phẩm hiện có"), (10, "sản phẩm", "cấp chứng nhận sản phẩm")],
        ),
        ("Đề án có 3 nhiệm vụ trọng tâm, 2 khâu đột phá và 4 nhóm giải pháp.", []),
        ("Năm 2025 các tổ đều đã hoàn thành tốt, vượt 5% kế hoạch.", []),
        ("Tỷ lệ hộ nghèo của xã đã giảm từ 52% xuống 19%, bình quân mỗi năm giảm hơn 3%.", []),
        ("Rà soát các tổ (mục tiêu đề ra là 20%).", []),
        ("Hỗ trợ xây 150 nhà cho đoàn viên, mỗi nhà 60 triệu đồng.", [(150, "nhà", "Hỗ trợ xây nhà cho đoàn viên")]),
        ("Rà soát tỷ lệ tổ khá, hướng tới đạt 25%.", [(25, "%", "Rà soát tỷ lệ tổ khá")]),
        ("Sản lượng quả đạt khoảng 20 nghìn tấn quả tươi.", [(20000, "tấn", "Sản lượng quả")]),
        ("Mức dự trữ gạo đạt ít nhất 60 ngày bán.", [(60, "ngày bán", "Mức dự trữ gạo ngày bán")]),
        ("Đào tạo nghề cho 3.000 lao động trở lên.", [(3000, "lao động", "Đào tạo nghề cho lao động")]),
        (
            "Đến năm 2030 có trên 80 khách sạn đạt tiêu chuẩn 1 sao trở lên.",
            [(80, "khách sạn", "khách sạn đạt tiêu chuẩn 1 sao trở lên")],
        ),
        ("Thuộc nhóm 10 tỉnh dẫn đầu về đọc sách.", [(10, "tỉnh", "Thuộc nhóm tỉnh dẫn đầu về đọc sách")]),
        (
            "Doanh nghiệp có từ 25 lao động trở lên thành lập công đoàn, đạt 90%.",
            [(90, "%", "Doanh nghiệp có từ 25 lao động trở lên thành lập công đoàn")],
        ),
    ],
)
def test_values_and_indicators(paper: Paper, line: str, targets: list[tuple[float, str, str]]) -> None:
    assert amounts(paper(GOAL, f"1. {line}")) == targets


def test_items_of_a_list_of_goals_need_no_stop_at_their_end(paper: Paper) -> None:
    lines = ["1. Tỷ lệ hộ nghèo giảm 2%/năm", "2. 100% xã đạt chuẩn", "- Mỗi năm một ít", "3. Kết nạp 500 đoàn viên"]
    assert [value for value, _, _ in amounts(paper(GOAL, *lines))] == [2, 100, 500]
    parts = ["1. Sản lượng thịt đạt 9.800 tấn, tăng so với năm 2021", "a) Thịt bò: 1.400 tấn"]
    found = paper(GOAL, *parts).targets
    assert [(one.quantity.value, one.deadline) for one in found] == [(9800, None), (1400, None)]
    quiz = ["Theo kế hoạch, mục tiêu năm 2026 là bao nhiêu xã đạt chuẩn?", "A. Ít nhất 9 xã", "B. Ít nhất 8 xã"]
    assert extract_text("\n\n".join(quiz) + "\n").targets == ()


def test_work_that_is_nothing_but_its_count_is_a_target(paper: Paper) -> None:
    assert amounts(paper("II. NHIỆM VỤ", "1. Xây dựng 12 vườn ươm.", "2. Rà soát việc xây dựng 12 vườn ươm.")) == [
        (12, "vườn", "Xây dựng vườn ươm")
    ]


def test_quantifiers_count_in_a_list_of_targets_only(paper: Paper) -> None:
    lines = ["1. Hầu hết trạm y tế có bác sĩ.", "2. Toàn bộ hồ sơ được số hóa."]
    found = paper(GOAL, *lines).targets
    assert [one.quantity.quantifier for one in found] == ["hầu hết", "toàn bộ"]
    assert {(one.quantity.value, one.quantity.unit, one.quantity.comparator) for one in found} == {(None, None, None)}
    assert [one.indicator for one in found] == ["trạm y tế có bác sĩ", "hồ sơ được số hóa"]
    assert paper("I. NHIỆM VỤ", *lines).targets == ()


def test_targets_stand_anywhere_and_know_their_place(paper: Paper) -> None:
    lines = ["II. NHIỆM VỤ", "1. Nhà ở", "- Phấn đấu đến năm 2028 xây dựng ít nhất 120 căn nhà cho đoàn viên."]
    (target,) = paper(*lines).targets
    assert (target.section.path, target.section.heading) == (("II", "1"), "Nhà ở")
    assert target.evidence.text == "Phấn đấu đến năm 2028 xây dựng ít nhất 120 căn nhà cho đoàn viên."


def test_confidence_is_a_share_and_grows_with_what_speaks_for_the_target(paper: Paper) -> None:
    sure, unsure = paper(
        GOAL, "1. Phấn đấu đến năm 2028 có ít nhất 90% hộ dùng nước máy.", "2. Thăm 50 cán bộ."
    ).targets
    assert 0.5 < unsure.confidence < sure.confidence <= 0.99


def test_ids_number_the_targets(paper: Paper) -> None:
    found = paper(GOAL, "1. 90% hộ dùng nước máy; 80% trường có cây xanh.", "2. 70% trạm có bác sĩ.").targets
    assert [one.id for one in found] == ["t1", "t2", "t3"]
    assert [one.quantity.start for one in found] == sorted(one.quantity.start for one in found)


def test_what_an_article_quotes_of_a_programme_counts_as_its_words() -> None:
    words = "\n- 100% thôn có điểm truy cập mạng cho người dân.\n"
    found = extract_text(
        f"Chuyện ở thôn\n\nMục II Nghị quyết 09-NQ/TU năm 2024 nêu rõ như sau:{words}", "rules"
    ).targets
    assert [(one.quantity.value, one.deadline) for one in found] == [(100, None)]
    assert extract_text(f"Chuyện ở thôn\n\nBà con kể như sau:{words}", "rules").targets == ()
