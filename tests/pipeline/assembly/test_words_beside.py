"""Words beside a number, in brackets, lists and labels: what is measured, or nothing of it (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Mở 5 lớp dạy nghề (200 học viên).", ["Mở lớp dạy nghề"]),
        ("Xây dựng 2 chợ (chợ Đông, chợ Tây).", ["Xây dựng chợ"]),
        ("Xây dựng 3 mô hình làm vườn: nuôi ong, trồng nấm.", ["Xây dựng mô hình làm vườn"]),
        ("Tỷ lệ hộ nghèo còn 4% (theo chuẩn mới).", ["Tỷ lệ hộ nghèo (theo chuẩn mới)"]),
        ("Tỷ lệ hộ nghèo còn 4% (mức của tỉnh).", ["Tỷ lệ hộ nghèo"]),
        ("Thu ngân sách: tăng 10%/năm trở lên.", ["Thu ngân sách"]),
        ("90% số tổ có tủ sách (giao Hội Nông dân lo).", ["số tổ có tủ sách"]),
        ("Đăng ký 90 sáng kiến, làm lợi cho thôn.", ["Đăng ký sáng kiến"]),
        ("Dạy nghề cho 25 thợ trẻ + 10 thợ già.", ["Dạy nghề cho thợ trẻ"]),
        ("Vận động 90 thợ hiến máu, tiếp nhận 70 túi máu.", ["thợ hiến máu"]),
        ("Dạy nghề cho 90% thợ đủ điều kiện, tư vấn 50 vụ việc.", ["Dạy nghề cho thợ đủ điều kiện"]),
        ("90% tổ sách họp bạn đọc, tặng 50 tủ sách.", ["tổ sách họp bạn đọc, tặng 50 tủ sách"]),
        ("Có 60 cây lim và 30 cây sến lá to và trồng mới rừng dẻ.", ["cây lim"]),
    ],
)
def test_what_says_nothing_of_what_is_measured_is_left_out(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line)[:1] == indicators
