"""Bodies and places that a number tells from others of their kind ("Chi bộ 2"): the number counts nothing."""

import pytest

from pipeline import extract_text
from tests.pipeline.assembly.told import amounts

LEAD = "Đại hội đề ra các chỉ tiêu năm 2027 như sau: "


@pytest.mark.parametrize("extractor", ["rules", "hybrid"])
@pytest.mark.parametrize(
    ("clause", "counted"),
    [
        ("CLB 5 kết nạp 20 bạn", (20, "bạn")),
        ("Xí nghiệp 7 trồng 300 cây", (300, "cây")),
        ("Chi bộ 2 phấn đấu kết nạp 3 đảng viên", (3, "đảng viên")),
        ("CĐBP 4 thống nhất giới thiệu ít nhất 3 đoàn viên ưu tú", (3, "đoàn viên")),
        ("xây dựng quận 8 văn minh; trồng 300 cây", (300, "cây")),
        # What has a verb or a sign before it counts.
        ("mỗi tổ đăng ký 2 sáng kiến và 3 cải tiến", (3, "cải tiến")),
        ("chi bộ mở 4 lớp", (4, "lớp")),
    ],
)
def test_the_number_of_a_body_is_its_name(clause: str, counted: tuple[int, str], extractor: str) -> None:
    found = amounts(extract_text(f"Tin xã Nà Khê\n\n{LEAD}{clause}.\n", extractor))
    assert found[-1][:2] == counted
    assert {value for value, *_ in found} <= {counted[0], 2}
    assert not {5, 7, 8} & {value for value, *_ in found}


def test_what_is_counted_does_not_count_itself() -> None:
    (target,) = extract_text("KẾ HOẠCH\nI. CHỈ TIÊU\n\n- Tổ lao động tiên tiến: 08 tổ;\n", "rules").targets
    assert (target.quantity.unit, target.responsible) == ("tổ", ())
