"""Work that a paper tells of in writing, and tables led by what comes of it (guide, sections 3.6 and 4)."""

from collections.abc import Callable

import pytest

from models.programme import Programme
from tests.pipeline.assembly.told import WORK

Paper = Callable[..., Programme]


def _named(programme: Programme) -> list[list[str]]:
    return [[party.name for party in one.responsible] for one in programme.tasks]


@pytest.mark.parametrize(
    "line",
    [
        "UBND xã Vân Khê vừa có văn bản yêu cầu Phòng Nội vụ lập danh sách tủ sách trước ngày 15/6/2026.",
        "UBND xã Vân Khê có Công văn số 12/UBND-VX giao Phòng Nội vụ lập danh sách tủ sách trước ngày 15/6/2026.",
    ],
)
def test_who_sends_the_order_does_none_of_it(paper: Paper, line: str) -> None:
    assert _named(paper(WORK, line)) == [["Phòng Nội vụ"]]


def test_a_paper_that_asks_hands_out_nothing(paper: Paper) -> None:
    line = "UBND xã đã có Tờ trình số 12/TTr-UBND đề nghị Sở Xây dựng bố trí vốn làm cầu."
    assert "Sở Xây dựng" not in [name for names in _named(paper(WORK, line)) for name in names]


def test_an_order_may_name_its_parties_behind_a_colon(paper: Paper) -> None:
    line = "Chủ tịch UBND xã yêu cầu: Phòng Nội vụ lập danh sách tủ sách; Trạm Y tế xã mở tủ thuốc."
    assert _named(paper(WORK, line)) == [["Phòng Nội vụ", "Trạm Y tế xã"]]
    assert not _named(paper("I. MỤC TIÊU", "Yêu cầu: Cán bộ nắm vững cách ghi sổ."))


def test_a_table_led_by_what_comes_of_the_work_is_about_that(paper: Paper) -> None:
    rows = [
        "TT\tSản phẩm\tMục tiêu\tĐơn vị chủ trì\tThời gian",
        "1\t1. Sổ tay trồng chè\tĐể các thôn làm theo một cách và cùng bán được giá\tPhòng Kinh tế\tTháng 6/2026",
        "2\t2. Trang tin của xã\tĐể người dân biết giá chè hằng ngày ở chợ\tVăn phòng\tTháng 8/2026",
    ]
    first, second = paper("II. TIẾN ĐỘ", *rows).tasks
    assert [(one.text, one.responsible[0].name) for one in (first, second)] == [
        ("Sổ tay trồng chè", "Phòng Kinh tế"),
        ("Trang tin của xã", "Văn phòng"),
    ]
