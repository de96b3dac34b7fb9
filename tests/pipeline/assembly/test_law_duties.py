"""What a law charges somebody with: reports by a day that comes again, duties (guide, section 4)."""

import pytest

from models.programme import Programme
from pipeline import extract_text


def told(programme: Programme) -> list[list[str]]:
    return [[f"{party.name} ({party.role})" for party in one.responsible] for one in programme.tasks]


RULES = "ỦY BAN NHÂN DÂN TỈNH HÀ LAM\nSố: 12/2026/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Quy chế họp chợ\n"


@pytest.mark.parametrize(
    "item",
    [
        "Ban Quản lý chợ báo cáo UBND xã trước ngày 05 hằng tháng.",
        "Ban Quản lý chợ gửi kế hoạch về UBND xã trước ngày 30/11 hằng năm.",
        "Ban Quản lý chợ tổng hợp, báo cáo UBND xã trước ngày 15 tháng 12 hằng năm.",
    ],
)
def test_a_report_that_a_law_asks_for_by_a_day_that_comes_again(item: str) -> None:
    found = told(extract_text(f"{RULES}Điều 4. Sổ chợ\n1. {item}\n2. Ban Quản lý chợ ghi sổ.\n", "rules"))
    assert found == [["Ban Quản lý chợ (lead)"]]


def test_who_has_a_duty_by_law() -> None:
    text = "Điều 8. Quyền và nghĩa vụ của Ban Quản lý chợ\n1. Thu phí đúng hạn.\nĐiều 9. Người lao động\n"
    text += "1. Người lao động có nghĩa vụ sau đây:\na) Nộp sổ đúng hạn cho trạm.\n"
    assert told(extract_text(RULES + text, "rules")) == [["Ban Quản lý chợ (lead)"], ["Người lao động (lead)"]]
