"""Whose work an item is: what may stand before, behind and beside the name that it opens with (guide, section 3.4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import ORGANISATION, WORK

Paper = Callable[..., Programme]


def told(programme: Programme) -> list[list[str]]:
    return [[f"{party.name} ({party.role})" for party in one.responsible] for one in programme.tasks]


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Dưới sự chủ trì của Chủ tịch xã, Trạm Y tế xã họp giao ban mỗi tháng.", "Trạm Y tế xã"),
        ("Ngoài nhiệm vụ trên, Công an xã hướng dẫn cài ứng dụng.", "Công an xã"),
        ("Trên tinh thần đó, Phòng Kinh tế đăng ký việc mẫu.", "Phòng Kinh tế"),
        ("Nếu chậm tiến độ, Phòng Kinh tế đề xuất xử lý nhà thầu.", "Phòng Kinh tế"),
        ("Sau lễ phát động, Phòng Kinh tế hoàn thiện biên bản.", "Phòng Kinh tế"),
        ("Đồng thời Trạm Y tế xã phun thuốc diệt muỗi.", "Trạm Y tế xã"),
        ("Ban Tổ chức lễ chậm nhất ngày 10/12/2026 hoàn thành kịch bản.", "Ban Tổ chức lễ"),
        ("Phòng Kinh tế trong quý II/2026 trình phương án.", "Phòng Kinh tế"),
        ("Phòng Kinh tế có nhiệm vụ cung cấp số liệu.", "Phòng Kinh tế"),
        ("Phòng Kinh tế được giao làm chủ đầu tư trạm bơm.", "Phòng Kinh tế"),
        ("Giao Tổ Sử dựng phim làng chài.", "Tổ Sử dựng phim làng chài"),
        ("Đội bảo vệ giữ gìn trật tự.", "Đội bảo vệ"),
        ("Các tổ sản xuất họp bàn trước ngày 10/01/2026.", "tổ sản xuất"),
        ("Trưởng các phòng, khoa, phân xưởng chịu trách nhiệm chung.", "Trưởng các phòng, khoa, phân xưởng"),
        ("Đồng chí Trưởng phòng Kinh tế - Phó Trưởng ban: điều hành Tổ giúp việc.", "Trưởng phòng Kinh tế"),
        ("Khoa Khám bệnh: lắp bảng gọi số.", "Khoa Khám bệnh"),
        ("Trang trí hội trường: Tổ Văn phòng.", "Tổ Văn phòng"),
    ],
)
def test_who_does_an_item_of_organisation(paper: Paper, item: str, lead: str) -> None:
    assert told(paper(ORGANISATION, f"- {item}")) == [[f"{lead} (lead)"]]


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Lắp đèn đường (Đoàn xã đảm nhận).", "Đoàn xã"),
        ("Chỉnh trang đài tưởng niệm. Trách nhiệm: Đoàn xã.", "Đoàn xã"),
        ("Phòng Văn hóa là đơn vị đầu mối lập hồ sơ công nhận.", "Phòng Văn hóa"),
    ],
)
def test_words_that_assign_an_item_of_work(paper: Paper, item: str, lead: str) -> None:
    assert told(paper(WORK, f"- {item}")) == [[f"{lead} (lead)"]]


def test_somebody_apart_from_those_who_are_told(paper: Paper) -> None:
    opening = "Phòng Giáo dục yêu cầu Hiệu trưởng các trường thực hiện các nội dung sau:"
    lines = [opening, "1. Trồng cây trong vườn trường."]
    found = told(paper(WORK, *lines, "2. Riêng trường THCS Bình An báo cáo kết quả ươm giống."))
    assert found == [["Hiệu trưởng các trường (lead)"], ["trường THCS Bình An (lead)"]]
