"""Breakdowns: the bracket behind a number that tells its parts, and brackets that only explain (guide, 3 and 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import amounts, measured

Paper = Callable[..., Programme]

GOAL = "I. CHỈ TIÊU"


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Phấn đấu diện tích ngô 900 ha (vụ xuân 500 ha, vụ thu 300 ha, vụ đông gần 100 ha).",
            [
                (900, "ha", "diện tích ngô"),
                (500, "ha", "diện tích ngô vụ xuân"),
                (300, "ha", "diện tích ngô vụ thu"),
                (100, "ha", "diện tích ngô vụ đông"),
            ],
        ),
        (
            "Thi đọc sách cấp tỉnh: phấn đấu đạt 9 giải (truyện: 02, thơ: 03, kịch: 04).",
            [
                (9, "giải", "Thi đọc sách cấp tỉnh"),
                (2, "giải", "Thi đọc sách cấp tỉnh truyện"),
                (3, "giải", "Thi đọc sách cấp tỉnh thơ"),
                (4, "giải", "Thi đọc sách cấp tỉnh kịch"),
            ],
        ),
        (
            "Trồng mới 50 ha rừng (gồm rừng lim 20 ha, rừng thông 30 ha).",
            [
                (50, "ha", "Trồng mới ha rừng"),
                (20, "ha", "Trồng mới ha rừng lim"),
                (30, "ha", "Trồng mới ha rừng thông"),
            ],
        ),
        (
            "Kết nạp 40 đảng viên mới (nữ 18 đồng chí, dân tộc thiểu số 10 đồng chí).",
            [
                (40, "đảng viên", "Kết nạp đảng viên mới"),
                (18, "đồng chí", "Kết nạp đảng viên mới nữ"),
                (10, "đồng chí", "Kết nạp đảng viên mới dân tộc thiểu số"),
            ],
        ),
        (
            "Xây dựng 12 mô hình (gồm 5 mô hình ong và 7 mô hình tằm).",
            [(12, "mô hình", "Xây dựng mô hình"), (5, "mô hình", "mô hình ong"), (7, "mô hình", "mô hình tằm")],
        ),
        (
            "Hỗ trợ 45 nhà (xây mới 30 nhà, sửa chữa 15 nhà).",
            [(45, "nhà", "Hỗ trợ nhà"), (30, "nhà", "xây mới nhà"), (15, "nhà", "sửa chữa nhà")],
        ),
        (
            "Tổng thu của xã đạt 9 tỷ đồng (thu chợ 6 tỷ đồng, thu bến đò 3 tỷ đồng).",
            [
                (9e9, "đồng", "Tổng thu của xã"),
                (6e9, "đồng", "Tổng thu chợ"),
                (3e9, "đồng", "Tổng thu bến đò"),
            ],
        ),
    ],
)
def test_a_bracket_breaks_a_target_down(
    paper: Paper, line: str, told: list[tuple[float, str, str]], extractor: str
) -> None:
    assert amounts(paper(GOAL, f"1. {line}", extractor=extractor)) == told


def test_parts_are_no_targets_where_the_whole_is_none(paper: Paper) -> None:
    assert paper("I. KẾT QUẢ", "1. Đã trồng 900 ha ngô (vụ xuân 500 ha, vụ thu 400 ha).").targets == ()


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Xây dựng 3 nhà văn hóa thôn (diện tích 120 m2/nhà).", "Xây dựng nhà văn hóa thôn"),
        ("Tổ chức 6 lớp dạy nghề (35 học viên/lớp).", "Tổ chức lớp dạy nghề"),
        ("Mở 5 lớp dạy nghề (mỗi lớp 30 học viên).", "Mở lớp dạy nghề"),
        ("Thành lập mới 9 thôn (dân số 4.500 người).", "Thành lập mới thôn"),
        ("Phấn đấu có 40 sản phẩm OCOP (hiện có 25 sản phẩm).", "sản phẩm OCOP"),
    ],
)
def test_a_bracket_that_explains_breaks_nothing_down(paper: Paper, line: str, indicator: str, extractor: str) -> None:
    (target,) = paper(GOAL, f"1. {line}", extractor=extractor).targets
    assert target.indicator == indicator


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        (
            "Sản lượng cá đạt 9 tấn, trong đó khai thác đạt 4 tấn và nuôi đạt 5 tấn.",
            ["Sản lượng cá", "Sản lượng cá khai thác", "Sản lượng cá nuôi"],
        ),
        (
            "Sản lượng cá đạt 60 tấn, trong đó cá mè 25 tấn, cá trắm gần 9 tấn.",
            ["Sản lượng cá", "cá mè", "cá trắm"],
        ),
        (
            "Kết quả học nghề: xếp loại Tốt 22%; Khá 40%.",
            ["Kết quả học nghề: xếp loại Tốt", "Kết quả học nghề Khá"],
        ),
        (
            "Danh hiệu: 35 học sinh xuất sắc, 60 học sinh giỏi.",
            ["Danh hiệu học sinh xuất sắc", "Danh hiệu học sinh giỏi"],
        ),
        (
            "Hỗ trợ 50 cặp sách, 20 xe đạp cho học sinh nghèo.",
            ["Hỗ trợ cặp sách cho học sinh nghèo", "Hỗ trợ xe đạp cho học sinh nghèo"],
        ),
        ("Phấn đấu các cây chính gồm: lúa 50 tấn, ngô 12 tấn, lạc trên 3 tấn.", ["lúa", "ngô", "lạc"]),
        (
            "Tỷ lệ hộ đạt chuẩn văn hóa đạt 93%, tổ dân phố văn hóa đạt 90%.",
            ["Tỷ lệ hộ đạt chuẩn văn hóa", "Tỷ lệ tổ dân phố văn hóa"],
        ),
    ],
)
def test_siblings_take_what_the_first_says_of_all(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line) == indicators
