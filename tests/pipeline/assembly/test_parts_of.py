"""Parts of what a clause before counted ("trong đó", "riêng", in brackets): what is said of them (guide, 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import amounts, measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Tỷ lệ hộ thiếu sách còn 8% (vùng cao còn 25%).", ["Tỷ lệ hộ thiếu sách", "Tỷ lệ hộ thiếu sách vùng cao"]),
        (
            "Tặng sách cho 1.200 lượt người đọc ở bản, trong đó 60% là trẻ em.",
            ["Tặng sách cho lượt người đọc ở bản", "lượt người đọc ở bản là trẻ em"],
        ),
        (
            "70% thợ qua đào tạo, trong đó có bằng cấp, chứng chỉ đạt 30%.",
            ["thợ qua đào tạo", "thợ qua đào tạo có bằng cấp, chứng chỉ"],
        ),
        (
            "90% tổ hoàn thành tốt nhiệm vụ trở lên, trong đó hoàn thành xuất sắc nhiệm vụ 15%.",
            ["tổ hoàn thành tốt nhiệm vụ trở lên", "tổ hoàn thành xuất sắc nhiệm vụ"],
        ),
        (
            "Tỷ lệ tổ hoàn thành tốt nhiệm vụ đạt 90%, trong đó hoàn thành xuất sắc nhiệm vụ đạt 15%.",
            ["Tỷ lệ tổ hoàn thành tốt nhiệm vụ", "Tỷ lệ tổ hoàn thành xuất sắc nhiệm vụ"],
        ),
        (
            "Trường có tủ sách đạt 75%, trong đó mầm non 70%, tiểu học 80%.",
            ["Trường có tủ sách", "Trường có tủ sách mầm non", "Trường có tủ sách tiểu học"],
        ),
        (
            "Nhà kiên cố đạt 92%, trong đó khu vực nông thôn đạt 88%.",
            ["Nhà kiên cố", "Nhà kiên cố khu vực nông thôn"],
        ),
        (
            "Tỷ lệ hộ có tủ sách đạt 90%, trong đó nông thôn đạt 85%.",
            ["Tỷ lệ hộ có tủ sách", "Tỷ lệ hộ có tủ sách nông thôn"],
        ),
        (
            "100% cán bộ được tập huấn, trong đó 63% là nữ, 32% là thanh niên.",
            ["cán bộ được tập huấn", "cán bộ là nữ", "cán bộ là thanh niên"],
        ),
        (
            "Thu ngân sách xã đạt 9 tỷ đồng, trong đó thu chợ đạt 2 tỷ đồng.",
            ["Thu ngân sách xã", "thu chợ"],
        ),
        (
            "Tỷ lệ trẻ thấp còi dưới 11%, riêng tại các bản vùng cao và các bản ven biển ở phía đông dưới 15%.",
            ["Tỷ lệ trẻ thấp còi", "Tỷ lệ trẻ thấp còi tại các bản vùng cao và các bản ven biển ở phía đông"],
        ),
        (
            "Có trên 70% trẻ em được học bơi, trong đó trẻ em vùng sông nước đạt từ 85% trở lên.",
            ["trẻ em được học bơi", "trẻ em vùng sông nước được học bơi"],
        ),
        (
            "Trên 90% thợ được dạy nghề, riêng thợ là người vùng cao đạt tối thiểu 85%.",
            ["thợ được dạy nghề", "thợ là người vùng cao được dạy nghề"],
        ),
        (
            "Diện tích gieo trồng 830 ha (trong đó: ngô đạt 700 ha; lúa nước 2 vụ đạt 40 ha).",
            ["Diện tích gieo trồng", "ngô", "lúa nước 2 vụ"],
        ),
        (
            "Tỷ lệ hộ thiếu sách (theo chuẩn mới) giảm 1%; riêng các bản giáp biên giảm 3%.",
            ["Tỷ lệ hộ thiếu sách (theo chuẩn mới)", "Tỷ lệ hộ thiếu sách các bản giáp biên"],
        ),
    ],
)
def test_a_part_is_measured_as_the_whole_is(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line) == indicators


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Dự thi nghề: 85/85 thợ (tỷ lệ 100%). Trong đó: tổ Nà Bó 50/50 (100%), tổ Nà Sim 35/35 (100%).",
            [(100, "%", "Dự thi nghề thợ"), (100, "%", "tổ Nà Bó"), (100, "%", "tổ Nà Sim")],
        ),
        ("Phấn đấu 24/30 tổ có tủ sách (80%).", [(80, "%", "tổ có tủ sách")]),
        (
            "Có 24/30 tổ (80%) có tủ sách, 6/30 tổ (20%) có trang tin.",
            [(80, "%", "tổ có tủ sách"), (20, "%", "tổ có trang tin")],
        ),
        (
            "Có 24 tổ (chiếm 80% tổng số tổ) có tủ sách.",
            [(24, "tổ", "tổ có tủ sách"), (80, "%", "tổ có tủ sách")],
        ),
        ("Phấn đấu 80% số tổ (tương đương 24 tổ) có tủ sách.", [(80, "%", "số tổ có tủ sách")]),
        ("Phấn đấu 24/30 tổ có tủ sách (theo chuẩn mới).", [(0.8, "tổ", "tổ có tủ sách (theo chuẩn mới)")]),
        ("Tỷ lệ hộ đạt 3/5 tiêu chí là 80%.", [(80, "%", "Tỷ lệ hộ đạt 3/5 tiêu chí")]),
    ],
)
def test_how_many_of_how_many_is_told_by_the_share_in_the_bracket(
    paper: Paper, line: str, told: list[tuple[float, str, str]]
) -> None:
    assert amounts(paper("I. CHỈ TIÊU", f"1. {line}")) == told
