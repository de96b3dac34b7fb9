"""Words ahead of a number that say who strives, reports or is made how big (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Mở rộng vùng chè để phấn đấu đến năm 2027 toàn xã có 9 tổ hợp tác.", "toàn xã có tổ hợp tác"),
        (
            "Hộ có nhu cầu vay vốn làm vườn, được giải quyết 100% đơn.",
            "Hộ có nhu cầu vay vốn làm vườn, được giải quyết đơn",
        ),
        ("Xây dựng chợ đầu mối của xã với quy mô 9 ha.", "Xây dựng chợ đầu mối của xã với quy mô"),
        ("Mở rộng vườn ươm với tổng diện tích trên 9 ha.", "Mở rộng vườn ươm với tổng diện tích"),
        ("Xã Vân Khê phấn đấu giảm 40 hộ nghèo.", "hộ nghèo"),
        ("Xã Vân Khê phấn đấu giảm 2% tỷ lệ hộ nghèo.", "tỷ lệ hộ nghèo"),
        ("Số vụ mất sách phấn đấu giảm 5 vụ.", "Số vụ mất sách"),
        ("Diện tích vườn ươm ổn định ở mức 9 ha.", "Diện tích vườn ươm"),
        ("Tỷ lệ gia đình có con thứ ba trở lên dưới 9%.", "Tỷ lệ gia đình có con thứ ba trở lên"),
        ("Thu nhập trên 1 ha vườn ươm đạt 90 triệu đồng.", "Thu nhập trên 1 ha vườn ươm"),
        ("(VKO) - Các tổ mở 12 tủ sách.", "Các tổ mở tủ sách"),
    ],
)
def test_it_leaves_out_who_strives_and_who_reports(paper: Paper, line: str, indicator: str) -> None:
    assert measured(paper, line) == [indicator]
