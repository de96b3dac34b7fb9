"""What comes of the work of a row, told in a column of its own: targets with the row's party and time."""

from collections.abc import Callable

import pytest

from models.programme import Programme

Paper = Callable[..., Programme]

HEAD = "TT\tNhiệm vụ\tCơ quan chủ trì\tSản phẩm\tThời gian"


def _row(product: str) -> str:
    return f"1\tNhân rộng vườn ươm cộng đồng\tSở Xây dựng\t{product}\tQuý II/2026"


@pytest.mark.parametrize(
    ("product", "value", "indicator"),
    [
        ("100% thôn có vườn ươm", 100, "thôn có vườn ươm"),
        ("Tối thiểu 30 cán bộ được tập huấn", 30, "cán bộ được tập huấn"),
        ("20 mô hình vườn ươm", 20, "mô hình vườn ươm"),
        ("Trồng mới 300 ha quế", 300, "Trồng mới ha quế"),
        ("≥ 95%", 95, "Nhân rộng vườn ươm cộng đồng"),
    ],
)
def test_a_quantity_that_comes_of_the_work_is_a_target(paper: Paper, product: str, value: int, indicator: str) -> None:
    found = paper("II. NHIỆM VỤ", HEAD, _row(product))
    (target,) = found.targets
    assert (target.quantity.value, target.indicator) == (value, indicator)
    assert target.deadline is not None and str(target.deadline.end) == "2026-06-30"
    assert [party.name for party in target.responsible] == ["Sở Xây dựng"]
    assert [task.text for task in found.tasks] == ["Nhân rộng vườn ươm cộng đồng"]


@pytest.mark.parametrize("product", ["02 kế hoạch", "Báo cáo số 12/BC-SXD"])
def test_a_paper_or_the_work_itself_is_none(paper: Paper, product: str) -> None:
    assert paper("II. NHIỆM VỤ", HEAD, _row(product)).targets == ()


def test_a_product_with_a_time_of_its_own_keeps_it(paper: Paper) -> None:
    (target,) = paper("II. NHIỆM VỤ", HEAD, _row("Năm 2029, 80% thôn có vườn ươm")).targets
    assert target.deadline is not None and str(target.deadline.end) == "2029-12-31"


def test_what_was_done_is_no_product(paper: Paper) -> None:
    head = HEAD.replace("Sản phẩm", "Kết quả thực hiện")
    assert paper("II. NHIỆM VỤ", head, _row("100% thôn có vườn ươm")).targets == ()


def test_a_column_of_goals_beside_one_of_work_tells_what_comes_of_it(paper: Paper) -> None:
    head = HEAD.replace("Sản phẩm", "Mục tiêu cần đạt của năm 2026")
    found = paper("II. NHIỆM VỤ", head, _row("Tối thiểu 80% số thôn của huyện có vườn ươm cộng đồng của mình"))
    assert [(one.quantity.value, one.indicator) for one in found.targets] == [
        (80, "số thôn của huyện có vườn ươm cộng đồng của mình")
    ]
    assert [task.text for task in found.tasks] == ["Nhân rộng vườn ươm cộng đồng"]


def test_a_cell_of_words_in_a_column_of_values_states_its_own_target(paper: Paper) -> None:
    head = HEAD.replace("Sản phẩm", "Chỉ tiêu")
    rows = [_row("100% thôn có vườn ươm"), _row("50 vườn"), _row("≥ 90%")]
    found = paper("II. NHIỆM VỤ", head, *rows).targets
    assert [(one.quantity.value, one.indicator) for one in found] == [
        (100, "thôn có vườn ươm"),
        (50, "Nhân rộng vườn ươm cộng đồng"),
        (90, "Nhân rộng vườn ươm cộng đồng"),
    ]


def test_a_column_of_results_beside_parties_holds_no_values(paper: Paper) -> None:
    rows = [_row("01 báo cáo"), _row("05 lớp"), _row("01 kế hoạch")]
    found = paper("II. NHIỆM VỤ", HEAD.replace("Sản phẩm", "Kết quả"), *rows)
    assert [(one.quantity.value, one.indicator) for one in found.targets] == [(5, "Nhân rộng vườn ươm cộng đồng")]
    assert len(found.tasks) == 3


@pytest.mark.parametrize(
    ("cell", "value", "comparator", "change"),
    [
        ("8,5%/năm", 8.5, "eq", None),
        ("Từ 3 đến 5 lớp", 3, "between", None),
        ("12 xã trở lên", 12, "ge", None),
        ("60 triệu đồng/người", 60_000_000, "eq", None),
        ("Giảm 1%/năm", 1, "eq", "decrease"),
        ("50%-60%", 50, "between", None),
    ],
)
def test_forms_of_a_value_cell(paper: Paper, cell: str, value: float, comparator: str, change: str | None) -> None:
    rows = ["TT\tChỉ tiêu\tMục tiêu năm 2026", f"1\tVườn ươm của các thôn\t{cell}", "2\tTỷ lệ hộ có vườn\t40%"]
    target = paper("I. CHỈ TIÊU", *rows).targets[0]
    told = target.quantity.value, target.quantity.comparator, target.quantity.change, target.indicator
    assert told == (value, comparator, change, "Vườn ươm của các thôn")
